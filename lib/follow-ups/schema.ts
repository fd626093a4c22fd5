import { z } from "zod";
import { isDay, isTime } from "@/lib/base/dates";
import { tick } from "@/lib/base/fields";

const id = z.uuid("That is not here any more.");
const words = (max: number) =>
  z
    .string()
    .max(max, `Keep it under ${max} characters.`)
    .transform((text) => text.replaceAll("\r\n", "\n").replaceAll("\0", ""));

/** The six slots of a thank-you; an empty one was emptied by the person and stays so. */
export const saveNoteSchema = z.object({
  id,
  thanks: words(2000),
  specific: words(4000),
  specificFromId: z.union([z.uuid(), z.literal("")]).default(""),
  unsaid: words(2000).default(""),
  interest: words(2000),
  consideration: words(2000),
  next: words(2000).default(""),
  /** "slot fromId" of an offered line: what is typed is kept, and the line is added to its slot. */
  pick: z.string().max(80).default(""),
  /** Words that the draft check remarked on, to be put in its better wording; what else is typed is kept. */
  use: z.string().max(4000).default(""),
  /** Words to stay as they are, or "length". */
  keep: z.string().max(4000).default(""),
});

export const SENT_HOW = ["mail", "linkedin", "card", "in-person", "other"] as const;
export const SENT_HOW_WORDS: Record<(typeof SENT_HOW)[number], string> = {
  mail: "By e-mail",
  linkedin: "In a message",
  card: "On paper",
  "in-person": "In person",
  other: "Another way",
};

export const markSentSchema = z.object({
  id,
  how: z.enum(SENT_HOW, "Choose how you sent it.").default("mail"),
  /** Left empty: now. */
  day: z
    .string()
    .refine((text) => text === "" || isDay(text), "Choose a day.")
    .default(""),
  time: z
    .string()
    .refine((text) => text === "" || isTime(text), "Write a time such as 15:30.")
    .default(""),
});

export const waiveSchema = z.object({
  id,
  reason: z.string().min(1, "Choose a reason."),
  own: words(300).default(""),
});

export const SNOOZES = ["1h", "3h", "evening", "morning"] as const;
export const snoozeSchema = z.object({ id, until: z.enum(SNOOZES, "Choose until when.") });

export const addDocumentSchema = z.object({
  id,
  applicationId: id,
  title: z
    .string()
    .trim()
    .min(1, "Write what you promised to send.")
    .max(200, "Keep it under 200 characters."),
  day: z.string().refine(isDay, "Choose the day you promised it for."),
  time: z.string().refine(isTime, "Write a time such as 17:00."),
});

/** `was`: what the form showed, so that a newer one is not overwritten unseen. */
export const editDocumentSchema = addDocumentSchema.omit({ applicationId: true }).extend({
  was: z.string().max(300).optional(),
  replace: tick(),
});

export const checkInSchema = z.object({
  id,
  applicationId: id,
  day: z.string().refine(isDay, "Choose a day."),
});

export const followUpIdSchema = z.object({ id });

export const oneClickSchema = z.object({
  token: z.string().max(200),
  undo: z
    .string()
    .optional()
    .transform((text) => text === "yes"),
});
