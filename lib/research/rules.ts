/** How old a line about a company is, and whether it still counts (CUES.md P2). Pure; times are epoch milliseconds. */
import { instant, startOfDay } from "@/lib/base/dates";
import { formatLeft, formatMonth } from "@/lib/base/format";
import { plural, sentence } from "@/lib/base/words";
import { SLOTS, type Slot } from "@/lib/research/schema";

const DAY = 86_400_000;
const FRESH_DAYS = 30;
const LOOK_DAYS = 14;

/** What stands on a line that says only that there was nothing. */
export const NOTHING_NEW = "Looked, nothing new.";

/** What a form shows of a line, to be compared when it is saved. */
export function researchKey(line: {
  slot: string;
  text: string;
  url: string | null;
  saidBy: string | null;
  publishedOn: string | null;
}): string {
  return `${[line.slot, line.publishedOn, line.url, line.saidBy].map((it) => it ?? "").join(" | ")}\n${line.text}`;
}

export const SLOT_WORDS: Readonly<Record<Slot, string>> = {
  products: "Products",
  services: "Services",
  values: "Values",
  operations: "Operations",
  workplace: "Workplace",
  news: "News",
  focus: "What they work on",
  goal: "Goals of theirs",
};

export const SLOT_ASKS: Readonly<Record<Slot, string>> = {
  products: "What do they make?",
  services: "What do they offer?",
  values: "What do they stand for, and how do you know?",
  operations: "How do they run?",
  workplace: "What is it like to work there?",
  news: "What did they announce, launch or change?",
  focus: "What are they working on now?",
  goal: "What do they want to reach?",
};

/** One believable line in pencil, where a side is empty. */
export const SLOT_SAMPLES: Readonly<Record<Slot, string>> = {
  products: "A planner for freight yards, sold per gate · their product page",
  services: "They run the planning desk for two ports themselves",
  values: "“We tell customers the bad news first” · their handbook",
  operations: "Two shifts, one on-call rota for all of platform",
  workplace: "Three days in the office, mostly in pairs · said by Sam",
  news: "Opens a second depot in March · press page, 3 Nov",
  focus: "Moving dispatch off the old mainframe · said by Priya",
  goal: "Halve empty runs by next summer · annual report",
};

export interface Dated {
  publishedOn: string | null;
  checkedAt: string;
  nothingNew: boolean;
}

/** The day it is of, as an instant: its own date, else when it was last looked at. */
export function datedAt(row: Dated, zone: string): number {
  return row.publishedOn ? startOfDay(row.publishedOn, zone).getTime() : instant(row.checkedAt).getTime();
}

/** No more than 30 days old at `refAt`; "nothing new" never grows old by itself. */
export function isFresh(row: Dated, refAt: number, zone: string): boolean {
  return row.nothingNew || refAt - datedAt(row, zone) <= FRESH_DAYS * DAY;
}

/**
 * Looked at no more than 14 days ago. Counted to the round or to now, whichever comes first: while the round is further
 * off than that, nobody can have looked recently enough before it, and a look today would count for nothing.
 */
export function isLookedAt(checkedAt: string, refAt: number, now: number): boolean {
  return Math.min(refAt, now) - instant(checkedAt).getTime() <= LOOK_DAYS * DAY;
}

/** What is written beside a line that has grown old: "last looked 16 days ago", "from March 2024". Null while it is fresh. */
export function ageMark(row: Dated, at: { now: Date; refAt: number; zone: string }): string | null {
  const marks: string[] = [];
  if (row.publishedOn && at.refAt - datedAt(row, at.zone) > FRESH_DAYS * DAY)
    marks.push(`from ${formatMonth(row.publishedOn)}`);
  const since = at.now.getTime() - instant(row.checkedAt).getTime();
  if (since > LOOK_DAYS * DAY) marks.push(`last looked ${formatLeft(since)} ago`);
  return marks.length > 0 ? marks.join(", ") : null;
}

export interface HeldRound {
  applicationId: string;
  kind: string;
  startsAt: string;
  endsAt: string;
  held: boolean;
}

/** The round held last and the next one, of one application or, without it, of all at that company. */
export function aroundNow(
  rounds: readonly HeldRound[],
  applicationId: string | null,
): { last: HeldRound | null; next: HeldRound | null } {
  const own = rounds.filter((it) => applicationId === null || it.applicationId === applicationId);
  const last = own.filter((it) => it.held).sort((a, b) => (a.endsAt < b.endsAt ? 1 : -1))[0];
  const next = own.filter((it) => !it.held).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];
  return { last: last ?? null, next: next ?? null };
}

/** Said at the head: whose notes these are. Null where no other application shares them. */
export function sharedWords(roles: readonly string[]): string | null {
  if (roles.length < 2) return null;
  return sentence(`shared by your ${plural(roles.length, "application")} here: ${roles.join(", ")}.`);
}

export function isSlot(text: string): text is Slot {
  return SLOTS.some((slot) => slot === text);
}
