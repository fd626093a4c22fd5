/** Pieces of zod schemas for form fields. Every sentence is what the person reads under the field. */
import { z } from "zod";
import { isDay } from "@/lib/base/dates";
import { webAddress } from "@/lib/base/web";

/** PostgreSQL stores no NUL, and browsers send lines ended with CR LF. */
function tidy(text: string): string {
  return text.replaceAll("\0", "").replace(/\r\n?/g, "\n").trim();
}

/** A line that must be filled; runs of spaces become one. */
export function line(most: number, missing: string) {
  return z
    .string({ error: missing })
    .transform((text) => tidy(text).replace(/\s+/g, " "))
    .pipe(z.string().min(1, missing).max(most, `Keep this under ${most} characters.`));
}

/** A line that may be left empty: then null. */
export function optionalLine(most: number) {
  return z
    .string()
    .default("")
    .transform((text) => tidy(text).replace(/\s+/g, " "))
    .pipe(z.string().max(most, `Keep this under ${most} characters.`))
    .transform((text) => text || null);
}

/** Several lines, kept as typed but for blank ends; empty is null. */
export function optionalText(most: number) {
  return z
    .string()
    .default("")
    .transform(tidy)
    .pipe(z.string().max(most, `Keep this under ${most} characters.`))
    .transform((text) => text || null);
}

/**
 * A field that some forms leave out: then it is undefined, and what is kept stays as it is. `.optional()` alone would give
 * the field's default, which is null, and clear it.
 */
export function ifSent<S extends z.ZodType>(field: S) {
  return z
    .string()
    .optional()
    .transform((typed, context): z.output<S> | undefined => {
      if (typed === undefined) return undefined;
      const read = field.safeParse(typed);
      if (read.success) return read.data;
      for (const { message } of read.error.issues) context.addIssue({ code: "custom", message });
      return z.NEVER;
    })
    .optional();
}

/** A web address; "example.com/jobs" gets its https://. Empty is null. */
export function optionalLink() {
  return optionalLine(2000).transform((text, context) => {
    if (!text) return null;
    const url = webAddress(text);
    if (url) return url;
    context.addIssue({ code: "custom", message: "Write a web address, such as https://example.com/jobs." });
    return z.NEVER;
  });
}

/** Several lines that must be there. */
export function text(most: number, missing: string) {
  return z
    .string({ error: missing })
    .transform(tidy)
    .pipe(z.string().min(1, missing).max(most, `Keep this under ${most} characters.`));
}

/** A web address that must be there. */
export function link(missing = "Write a web address, such as https://example.com/jobs.") {
  return optionalLink().pipe(z.string({ error: missing }));
}

/** An e-mail address in small letters; empty is null. */
export function optionalEmail() {
  return optionalLine(254)
    .transform((address) => address?.toLowerCase() ?? null)
    .refine((address) => address === null || /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(address), {
      error: "Write an e-mail address, such as priya@example.org.",
    });
}

/** One of a few words; nothing chosen is null. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(words: T) {
  return z
    .string()
    .default("")
    .transform((word) => word || null)
    .pipe(z.enum(words, { error: "Choose one of these." }).nullable());
}

/** A row's id that may be left out; empty is null. */
export function optionalId() {
  return z
    .string()
    .default("")
    .transform((value) => value || null)
    .pipe(z.uuid("Choose one from the list.").nullable());
}

/** A calendar date "YYYY-MM-DD"; empty is null. */
export function optionalDay() {
  return optionalLine(10).refine((day) => day === null || isDay(day), "Choose a date.");
}

/** Whether a text from an address can be a row's id at all; queries answer "nothing" for the others. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** A row's id. A bad one is nobody's mistake but the form's. */
export function id() {
  return z.uuid("That is not here any more.");
}

/** When the row that a form edits was last changed (epoch milliseconds); absent means: do not compare. */
export function version() {
  return z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional();
}

/** What a form showed that edits words (`Version name="was"`), and that its words stand all the same. */
export const opened = { was: z.string().max(20_000).optional(), replace: tick() };

/** The same as a command takes it; a caller that edits nothing of somebody's leaves both out. */
export type Opened = { was?: string | undefined; replace?: boolean | undefined };

/**
 * Whether somebody wrote something else meanwhile than what the form was opened on (`was`; absent: do not compare). Not so
 * when it says what is typed already: a form that saves by itself may send the same words twice. Browsers post line ends
 * as CR LF. Pure.
 */
export function isNewer(there: string | null, typed: string | null, { was, replace }: Opened): boolean {
  if (was === undefined || replace || (there ?? "") === (typed ?? "")) return false;
  return was.replace(/\r\n?/g, "\n") !== (there ?? "");
}

/** A ticked box. */
export function tick() {
  return z
    .string()
    .optional()
    .transform((value) => value === "on");
}
