import { z } from "zod";
import { isDay, isTime, isZone } from "@/lib/base/dates";
import {
  id,
  opened,
  optionalChoice,
  optionalLine,
  optionalLink,
  optionalText,
  text,
} from "@/lib/base/fields";

export const ROUND_KINDS = ["screen", "first", "second", "final", "other"] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

export const ROUND_FORMATS = ["phone", "video", "in-person", "unknown"] as const;
export type RoundFormat = (typeof ROUND_FORMATS)[number];

export const ROUND_STATES = ["scheduled", "completed", "cancelled", "no-show"] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const ROUND_REASONS = ["tie-break", "clarify", "split", "unknown"] as const;
export const RESUME = ["has", "not-needed"] as const;

export const MINUTES_MIN = 5;
export const MINUTES_MAX = 720;
export const PANEL_MOST = 30;
const TOO_MANY = `At most ${PANEL_MOST} people on one round.`;

/** When, on the wall of `zone`. */
export const whenFields = {
  date: z
    .string("Choose a day.")
    .refine(isDay, "Choose a day.")
    .refine((day) => day >= "2000-01-01" && day < "2100-01-01", "Choose a day between 2000 and 2099."),
  time: z.string("Choose a time, such as 15:00.").refine(isTime, "Choose a time, such as 15:00."),
  minutes: z.coerce
    .number("How many minutes?")
    .int("Whole minutes only.")
    .min(MINUTES_MIN, `At least ${MINUTES_MIN} minutes.`)
    .max(MINUTES_MAX, `At most ${MINUTES_MAX} minutes, which is 12 hours.`),
  zone: z.string("Choose a time zone from the list.").refine(isZone, "Choose a time zone from the list."),
};

/** Who: known people by id, and names not known yet, one per line. */
export const peopleFields = {
  people: z.array(id()).max(PANEL_MOST, TOO_MANY).default([]),
  newPeople: z
    .string()
    .default("")
    .transform(linesOf)
    .pipe(z.array(z.string().max(120, "Keep each name under 120 characters.")).max(PANEL_MOST, TOO_MANY)),
};

export const roundFields = {
  kind: z.enum(ROUND_KINDS, "Choose which round it is."),
  number: z.coerce
    .number("Which number is it?")
    .int("A whole number.")
    .min(1, "Numbers begin at 1.")
    .max(99, "At most 99."),
  format: z.enum(ROUND_FORMATS, "Choose one of these.").default("unknown"),
  link: optionalLink(),
  place: optionalLine(300),
};

export const roundIdSchema = z.object({ roundId: id() });
export const reasonSchema = z.object({ roundId: id(), reason: optionalChoice(ROUND_REASONS), ...opened });
/** What one half of a set process is about. */
export const themeSchema = z.object({ roundId: id(), theme: optionalLine(300), ...opened });
export const formatSchema = z.object({
  roundId: id(),
  format: z.enum(ROUND_FORMATS, "Choose one of these."),
});
export const othersSchema = z.object({ roundId: id(), others: optionalLine(300), ...opened });

const point = text(500, "Write the point in a few words.");
const pointAnswer = optionalText(4000);
export const addAreaSchema = z.object({ id: id(), roundId: id(), text: point });
export const editAreaSchema = z.object({ areaId: id(), text: point, answer: pointAnswer, ...opened });
/** The answer alone, as a cue asks for it. */
export const answerAreaSchema = z.object({ areaId: id(), answer: pointAnswer, ...opened });
export const areaIdSchema = z.object({ areaId: id() });

export const panelistSchema = z.object({ roundId: id(), interviewerId: id() });
export const seatingSchema = panelistSchema.extend({
  seat: z.coerce.number("A whole number.").int("A whole number.").min(0).max(99).default(0),
});
export const resumeSchema = panelistSchema.extend({ resume: optionalChoice(RESUME) });

/** What somebody opened: the notes of earlier rounds, the sheet for the day, the last check. */
export const OBSERVATIONS = ["digest", "sheet", "check"] as const;
export const observedSchema = z.object({ roundId: id(), what: z.enum(OBSERVATIONS) });

/** The one field of the live sheet. `base` is when the text that was begun from was kept; null for none. */
export const SCRATCH_MOST = 20_000;
export const scratchSchema = z.object({
  roundId: id(),
  text: z
    .string()
    .max(SCRATCH_MOST, `Keep this under ${SCRATCH_MOST} characters.`)
    .transform((typed) => typed.replaceAll("\0", "").replace(/\r\n?/g, "\n")),
  base: z
    .string()
    .nullable()
    .default(null)
    .transform((at) => at || null)
    .pipe(z.iso.datetime({ offset: true }).nullable()),
});

/** The lines of a text field, trimmed, empty ones left out. */
export function linesOf(typed: string): string[] {
  return typed
    .replaceAll("\0", "")
    .split(/\r\n|\r|\n/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}
