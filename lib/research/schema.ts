import { z } from "zod";
import { id, optionalDay, optionalLine, optionalLink, text } from "@/lib/base/fields";

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

export const addResearchSchema = z.object({
  id: id(),
  applicationId: id(),
  slot: z.enum(SLOTS, "Choose what it is about."),
  text: text(2000, "Write what you found, in a line."),
  url: optionalLink(),
  saidBy: optionalLine(120),
  publishedOn: optionalDay(),
});
export const editResearchSchema = addResearchSchema.omit({ applicationId: true });
export const recheckSchema = z.object({ applicationId: id(), slot: z.enum(SLOTS) });
export const researchGapSchema = z.object({
  researchId: id(),
  gapNote: text(2000, "Write what you would say, in a line or two."),
});
export const researchIdSchema = z.object({ id: id() });
