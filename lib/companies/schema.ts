import { z } from "zod";
import { id, line, optionalLine, optionalLink, tick, version } from "@/lib/base/fields";

export const COMPANY_NAME_MOST = 120;

/** A company's name as a field of any form. */
export const companyName = line(COMPANY_NAME_MOST, "Write the company’s name.");

export const editCompanySchema = z.object({
  id: id(),
  name: companyName,
  website: optionalLink(),
  version: version(),
  replace: tick(),
});

export type EditCompany = z.output<typeof editCompanySchema>;

export const companyIdSchema = z.object({ id: id() });

export type CompanyId = z.output<typeof companyIdSchema>;

/** What a place is like to work in; own words are allowed beside these (CUES.md §5.5). */
export const SETTING_TAGS = [
  "small",
  "large",
  "growing",
  "steady",
  "regulated",
  "remote",
  "on site",
  "shifts",
] as const;

export const environmentSchema = z.object({
  id: id(),
  tags: z.array(z.string().max(60)).max(20).default([]),
  /** Own words, parted by commas. */
  own: optionalLine(200),
  /** The tags as the form showed them, parted by commas; absent means: do not compare. */
  was: z.string().max(2000).optional(),
  replace: tick(),
});

export type Environment = z.output<typeof environmentSchema>;

/** What the list of companies may be narrowed by; `after` is the key of the last row seen. */
export const companyListSchema = z.object({
  q: z.string().trim().max(120).catch("").default(""),
  after: z.string().max(200).catch("").default(""),
});

export type CompanyList = z.output<typeof companyListSchema>;
