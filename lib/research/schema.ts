import { z } from "zod";
import { id, optionalDay, optionalId, optionalLine, optionalLink, text, tick } from "@/lib/base/fields";

export const SLOTS = [
  "products",
  "services",
  "values",
  "operations",
  "workplace",
  "news",
  "focus",
  "goal",
] as const;
export type Slot = (typeof SLOTS)[number];

export const MATCHES = ["match", "gap", "unknown"] as const;
export type Match = (typeof MATCHES)[number];

const finding = {
  slot: z.enum(SLOTS, "Choose what it is about."),
  text: text(2000, "Write what you found, in a line."),
  url: optionalLink(),
  saidBy: optionalLine(120),
  publishedOn: optionalDay(),
};

/** Whose it is about: the application's company, or a company by itself. */
const about = { applicationId: optionalId(), companyId: optionalId().optional() };

export const addResearchSchema = z.object({ id: id(), ...about, ...finding });
export type AddResearch = z.output<typeof addResearchSchema>;

/** `was`: the line as the form showed it; absent means: do not compare. */
export const editResearchSchema = z.object({
  id: id(),
  ...finding,
  was: z.string().max(10_000).optional(),
  replace: tick(),
});
export const recheckSchema = z.object({ ...about, slot: z.enum(SLOTS) });
export const lookedSchema = z.object({ id: id(), ...about, slot: z.enum(SLOTS).default("news") });
export const researchGapSchema = z.object({
  researchId: id(),
  gapNote: text(2000, "Write what you would say, in a line or two."),
});
export const researchIdSchema = z.object({ id: id() });
export const pinSchema = z.object({ id: id(), pinned: tick() });

/** Ticked in a list; the others stay as they are. */
export const pinSeveralSchema = z.object({
  applicationId: id(),
  ids: z.array(id()).min(1, "Tick at least one.").max(100),
});
export const sourceSchema = z
  .object({ id: id(), url: optionalLink(), saidBy: optionalLine(120) })
  .refine(({ url, saidBy }) => url !== null || saidBy !== null, {
    path: ["url"],
    message: "Write the address, or who said it.",
  });
export const matchSchema = z.object({
  id: id(),
  match: z.enum(MATCHES, "Choose one: it matches, I differ, or don’t know."),
  gapNote: optionalLine(1000),
});
