import { z } from "zod";
import { id, line, optionalLink, tick, version } from "@/lib/base/fields";

export const COMPANY_NAME_MOST = 120;

/** A company's name as a field of any form. */
export const companyName = line(COMPANY_NAME_MOST, "Write the company's name.");

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

/** What the list of companies may be narrowed by; `after` is the key of the last row seen. */
export const companyListSchema = z.object({
  q: z.string().trim().max(120).catch("").default(""),
  after: z.string().max(200).catch("").default(""),
});

export type CompanyList = z.output<typeof companyListSchema>;
