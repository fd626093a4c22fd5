/** How the sentences of the cues are written (CUES.md §1.5). All instants come as ISO text, dates as YYYY-MM-DD. */
import { instant, sameOffset, startOfDay } from "@/lib/base/dates";
import { formatDay, formatLeft, formatTime, zoneCity } from "@/lib/base/format";
import { sentence } from "@/lib/base/words";
import { roundInWords } from "@/lib/follow-ups/rules";
import type { PersonRole, Round, RoundReason, Snapshot } from "@/lib/guidance/snapshot";

/** Enough to know a sentence by; the whole text stands in the evidence. */
const QUOTE_LENGTH = 90;
const LABEL_LENGTH = 48;

/** Clauses that hold, one after another: `says("A.", n > 0 && "B.")`. */
export function says(...clauses: (string | false | null)[]): string {
  return sentence(clauses.filter(Boolean).join(" "));
}

/** "{left}" of a length of time in milliseconds, running or gone by. */
export function left(ms: number): string {
  return formatLeft(Math.abs(ms));
}

/** "Tue 14 Jul", "today", "tomorrow" in the owner's zone. */
export function day(s: Snapshot, at: string): string {
  return formatDay(instant(at), s.zone, s.now);
}

/** "on Tue 14 Jul", but "today" and "tomorrow" without the word. */
export function onDay(s: Snapshot, at: string): string {
  return withOn(day(s, at));
}

/** A calendar date, as `day`. */
export function date(s: Snapshot, on: string): string {
  return formatDay(startOfDay(on, s.zone), s.zone, s.now);
}

export function onDate(s: Snapshot, on: string): string {
  return withOn(date(s, on));
}

/** "{hh:mm}" in the owner's zone, with the round's zone beside it when the walls differ. */
export function time(s: Snapshot, at: string, roundZone: string): string {
  const when = instant(at);
  const mine = formatTime(when, s.zone, s.hourCycle);
  if (sameOffset(s.zone, roundZone, when)) return mine;
  return `${mine} (${formatTime(when, roundZone, s.hourCycle)} ${zoneCity(roundZone)})`;
}

/** "the second round", inside a sentence; `says` makes it large at the start of one. */
export function theRound(round: Pick<Round, "kind">): string {
  return `the ${roundInWords(round.kind)}`;
}

/** "First round", as a label. */
export function roundLabel(round: Pick<Round, "kind">): string {
  return sentence(roundInWords(round.kind));
}

/** The person's own words in quotation marks, on one line, cut at a word. */
export function quote(text: string): string {
  return `“${clip(text, QUOTE_LENGTH)}”`;
}

/** The same at the end of a sentence: a full stop follows unless the words bring a mark of their own. */
export function quoteEnd(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? quote(text) : `${quote(text)}.`;
}

/** The same for a button. */
export function labelled(text: string): string {
  return `“${clip(text, LABEL_LENGTH)}”`;
}

/** Without its closing mark, so that the sentence around it may end. */
export function plain(text: string): string {
  return clip(text, QUOTE_LENGTH).replace(/[.!?…]+$/, "");
}

function clip(text: string, length: number): string {
  const line = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ").trim() : text.trim();
  if (line.length <= length) return line;
  return `${line.slice(0, length).replace(/\s+\S*$/, "")}…`;
}

function withOn(words: string): string {
  return words === "today" || words === "tomorrow" ? words : `on ${words}`;
}

export const ROLE_WORDS: Readonly<Record<PersonRole, string>> = {
  boss: "your boss there",
  "hiring-manager": "hiring manager",
  peer: "peer",
  executive: "executive",
  hr: "HR",
  recruiter: "recruiter",
  other: "other",
  unknown: "role not known",
};

export const REASON_WORDS: Readonly<Record<RoundReason, string>> = {
  "tie-break": "choosing between people",
  clarify: "one or two points to clear up",
  split: "second half of a set process",
  unknown: "hard to tell",
};
