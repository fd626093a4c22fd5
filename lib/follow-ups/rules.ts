/**
 * What is owed and until when (CUES.md §3 A4, §7.1; GUIDANCE.md rule 7: the strictest source wins).
 * The thank-you cue, Today and the reminder mails ask these same functions.
 */
import { plusHours } from "@/lib/base/dates";

export { isFilled, isSameText } from "@/lib/base/words";

/** "Within 24 hours of the conversation": elapsed time from the round's end, whatever the clocks do. */
export const THANKS_HOURS = 24;

export type ThanksState = "to-write" | "drafted" | "ready" | "sent" | "waived";

/** A stored thank-you, as far as these rules read it. `personId` null is the note to the company. */
export interface StoredThanks {
  id: string;
  personId: string | null;
  state: ThanksState;
}

/** One thank-you that the round asks for. `row` is null while nothing is stored for that person yet. */
export interface Thanks<T extends StoredThanks> {
  row: T | null;
  personId: string | null;
  state: ThanksState;
  /** Kept by the note to the company that went out, or was set aside, before this name was known. */
  covered: boolean;
}

export interface OwedRow {
  kind: string;
  state: string;
  covered?: boolean;
  round: { state: string; endsAt: Date } | null;
}

export function thanksDueAt(endsAt: Date): Date {
  return plusHours(endsAt, THANKS_HOURS);
}

/**
 * One thank-you per person of the round, in the order given; with nobody known, one to the company.
 * Rows of people who are no longer on the round are left out.
 */
export function thanksFor<T extends StoredThanks>(panel: readonly string[], rows: readonly T[]): Thanks<T>[] {
  const company = rows.find((row) => row.personId === null) ?? null;
  if (panel.length === 0) {
    return [{ row: company, personId: null, state: company?.state ?? "to-write", covered: false }];
  }
  const companyKept = company?.state === "sent" || company?.state === "waived";
  return panel.map((personId) => {
    const row = rows.find((it) => it.personId === personId) ?? null;
    const state = row?.state ?? "to-write";
    return { row, personId, state, covered: companyKept && state === "to-write" };
  });
}

/** Sent, set aside with a reason, or covered by the note to the company. */
export function isKept(thanks: { state: string; covered?: boolean }): boolean {
  return thanks.state === "sent" || thanks.state === "waived" || thanks.covered === true;
}

/**
 * Whether a follow-up is owed at `now`. A thank-you is owed from the round's end, without any tap, and
 * never for a round that was cancelled or at which nobody appeared. Everything else is owed while open.
 */
export function isOwed(row: OwedRow, now: Date): boolean {
  if (row.kind !== "thank-you") return row.state === "open";
  if (isKept(row) || row.state === "dropped" || row.round === null) return false;
  if (row.round.state === "cancelled" || row.round.state === "no-show") return false;
  return row.round.endsAt.getTime() <= now.getTime();
}

/** Past its instant and still owed: shown as "Still worth sending", never in red. */
export function isPastDue(row: OwedRow & { dueAt: Date }, now: Date): boolean {
  return isOwed(row, now) && row.dueAt.getTime() < now.getTime();
}

export const WAIVE_REASONS = [
  "Thanked in person and again by the recruiter",
  "No address",
  "Asked not to",
  "Other",
] as const;

/** Round kinds in words, as they stand inside a sentence and in the subject of a note. */
export function roundInWords(kind: string): string {
  return KIND_WORDS[kind] ?? "interview";
}

const KIND_WORDS: Record<string, string> = {
  screen: "screen",
  first: "first round",
  second: "second round",
  final: "final round",
};

/** What a form that edits a promise was opened on. */
export function documentKey(row: { title: string | null; dueAt: Date }): string {
  return `${row.dueAt.getTime()} ${row.title ?? ""}`;
}
