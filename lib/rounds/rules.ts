/** What a round is called, which number it probably has, and which instant a typed wall time means. Pure. */
import { at, type Day, offsetMinutes, plusMinutes, wallClock } from "@/lib/base/dates";
import type { RoundFormat, RoundKind, RoundState } from "@/lib/rounds/schema";

export const KIND_LABELS: Record<RoundKind, string> = {
  screen: "Screen",
  first: "First round",
  second: "Second round",
  final: "Final round",
  other: "Another conversation",
};

export const FORMAT_LABELS: Record<RoundFormat, string> = {
  phone: "Phone",
  video: "Video",
  "in-person": "In person",
  unknown: "Not known yet",
};

export const REASON_LABELS = {
  "tie-break": "Choosing between people",
  clarify: "One or two points to clear up",
  split: "Second half of a set process",
  unknown: "I don’t know",
} as const;

/** "Second round"; what has no kind of its own goes by its number: "Round 3". */
export function roundTitle(round: { kind: string; number: number }): string {
  return round.kind === "other" ? `Round ${round.number}` : KIND_LABELS[round.kind as RoundKind];
}

/** As it stands inside a sentence: "second round". */
export function roundName(round: { kind: string; number: number }): string {
  return roundTitle(round).toLowerCase();
}

type Earlier = { kind: string; number: number; state: string };

/**
 * The number a new round probably has. Screens are counted by themselves: "second round" must be number 2 whether or
 * not there was a screen before it. Cancelled rounds and those at which nobody appeared did not happen.
 */
export function suggestNumber(kind: RoundKind, rounds: readonly Earlier[]): number {
  const held = rounds.filter((round) => round.state !== "cancelled" && round.state !== "no-show");
  const alike = held.filter((round) => (round.kind === "screen") === (kind === "screen"));
  const next = Math.max(0, ...alike.map((round) => round.number)) + 1;
  return Math.max(next, kind === "second" ? 2 : 1);
}

const ORDER: readonly RoundKind[] = ["screen", "first", "second", "final"];

/** The kind a new round probably has: that of the stage, or the next one where the stage has had its round. */
export function suggestKind(stage: string, rounds: readonly Earlier[]): RoundKind {
  const had = new Set(rounds.filter((round) => round.state !== "cancelled").map((round) => round.kind));
  const from = ORDER.indexOf(stage as RoundKind);
  if (from < 0 && stage !== "saved" && stage !== "applied") return "other";
  return ORDER.slice(Math.max(0, from)).find((kind) => !had.has(kind)) ?? "other";
}

/** The stage a round of this kind speaks for; none for "other". */
export function stageOfKind(kind: string): "screen" | "first" | "second" | "final" | null {
  return ORDER.includes(kind as RoundKind) ? (kind as "screen") : null;
}

const STAGES = ["saved", "applied", ...ORDER, "offer", "closed"];

/** The stage that a round of this kind suggests, if the application is not there yet. Never backwards. */
export function stageAhead(stage: string, kind: string): "screen" | "first" | "second" | "final" | null {
  const to = stageOfKind(kind);
  return to && STAGES.indexOf(to) > STAGES.indexOf(stage) ? to : null;
}

export type Typed = { date: Day; time: string; minutes: number; zone: string };
export type Resolved = {
  startsAt: Date;
  endsAt: Date;
  /** Set where the wall never shows the typed time that day: what it shows instead ("03:30"). */
  shiftedTo: string | null;
  /** The wall shows the typed time twice that day; the earlier one is meant. */
  twice: boolean;
};

/** The instants of a typed wall time. `minutes` are elapsed time, whatever the clocks do meanwhile. */
export function resolveWhen({ date, time, minutes, zone }: Typed): Resolved {
  const startsAt = at(date, time, zone);
  const wall = wallClock(startsAt, zone);
  return {
    startsAt,
    endsAt: plusMinutes(startsAt, minutes),
    shiftedTo: wall.day === date && wall.time === time ? null : wall.time,
    twice: comesTwice(startsAt, zone),
  };
}

/** Clocks go back by half an hour (Lord Howe), one, or two hours; the same wall time then comes again that much later. */
function comesTwice(startsAt: Date, zone: string): boolean {
  return [30, 60, 120].some((minutes) => {
    const later = plusMinutes(startsAt, minutes);
    return offsetMinutes(zone, startsAt) - offsetMinutes(zone, later) === minutes;
  });
}

/** Eight letters that find a round again among one person's own. The end of an id is its random part. */
export function roundCode(roundId: string): string {
  return roundId.slice(-8);
}

export function durationMinutes(round: { startsAt: Date; endsAt: Date }): number {
  return Math.round((round.endsAt.getTime() - round.startsAt.getTime()) / 60_000);
}

export type Phase = "ahead" | "running" | "ended" | "cancelled" | "no-show";

/** Where a round stands at `now`. A passed round counts as held until it is marked otherwise (CUES.md §1.3, L). */
export function phaseOf(round: { state: string; startsAt: Date; endsAt: Date }, now: Date): Phase {
  const state = round.state as RoundState;
  if (state === "cancelled" || state === "no-show") return state;
  if (state === "completed" || round.endsAt <= now) return "ended";
  return round.startsAt <= now ? "running" : "ahead";
}

/**
 * What stands in the scratch field when it was written in two places: neither loses a line. Where one text holds the
 * other, that one is enough; else what is mine and not theirs comes behind theirs.
 */
export function mergeScratch(theirs: string, mine: string): string {
  if (theirs.trim() === "" || mine.includes(theirs)) return mine;
  if (mine.trim() === "" || theirs.includes(mine)) return theirs;
  const known = new Set(theirs.split("\n").map((line) => line.trim()));
  const more = mine.split("\n").filter((line) => !known.has(line.trim()));
  return [theirs.trimEnd(), ...more].join("\n");
}

/** Kinds of work in a sentence: what the dash of "Round 2 of 3" counts (cancelled rounds are none of them). */
export function roundsThatCount<T extends { state: string }>(rounds: readonly T[]): T[] {
  return rounds.filter((round) => round.state === "scheduled" || round.state === "completed");
}

/** How a round's page is read: before it, in it, after it. */
export const MODES = ["prep", "live", "debrief"] as const;
export type Mode = (typeof MODES)[number];

/** The mode that the clock calls for. What was called off is left in Prep, where it can be put on again. */
export function modeOf(phase: Phase): Mode {
  if (phase === "running") return "live";
  return phase === "ended" ? "debrief" : "prep";
}

/** What a form shows of a point and my answer to it, to be compared when it is saved. */
export function areaKey({ text, answer }: { text: string; answer: string | null }): string {
  return `${text}\n${answer ?? ""}`;
}
