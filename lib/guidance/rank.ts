/** Which five are open, and in what order (CUES.md §4). Pure: the same snapshot gives the same page. */
import type { Cue, CueState, Family } from "@/lib/guidance/cue";
import { type Evaluated, evaluateStage } from "@/lib/guidance/evaluate";
import {
  DAY,
  elapsedSince,
  HOUR,
  lastRound,
  leftUntil,
  nextRound,
  notesOf,
  unkeptOf,
} from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";

/** Between rounds, Prepare, Day, After, Offer, Closed. */
export type Moment = "B" | "P" | "D" | "A" | "O" | "C";

/** 0 a running clock, 1 urgent, 2 of this moment, 3 the rest. */
export type Band = 0 | 1 | 2 | 3;

export interface Ranked extends Evaluated {
  band: Band;
  /** Moment D: whether it can be done before the round begins. */
  fits: boolean;
}

export interface Chapter {
  title: string;
  cues: Ranked[];
}

export interface Ranking {
  moment: Moment;
  /** At most five, of one family at most two. */
  open: Ranked[];
  /** Everything else for this stage, by chapter, in catalogue order. */
  rest: Chapter[];
  skipped: Ranked[];
}

export const MOST_OPEN = 5;
const MOST_OF_FAMILY = 2;

/** CUES.md §4.3, whole: codes whose cue is not there yet have no effect. */
const LISTS: Readonly<Record<Moment, string>> = {
  B: "B1 B2 B3 B6 B7 B5 B4 P4 P3 P6 P1 P7 P24 P14 P17 A8 P19 A2 A3 P20 P21 P12 P15 P30 P25",
  P: "B1 P6 P4 P3 B2 P7 P24 B3 B6 P18 P1 P17 P21 P15 P30 P12 P25 P20 P2 P31 P9 P13 P23 B7 P11 P10 P8 P14 P28 P26 P29 P22 P16 P27 D3 P19 P5 B5 B4 D2 D4 A8",
  D: "D1 P16 B2 P18 P19 D4 P23 P21 D3 B4 P28 P3 P27 P22 D2",
  A: "A1 A4 A5 A6 A7 A2 A3 P19 A8 B5 P5 B6 P17 D2",
  O: "O1 P29 P20 P22 P5 P23 P21 A8 B4 D2",
  C: "A9",
};

const PLACES = new Map(Object.entries(LISTS).map(([moment, list]) => [moment, list.split(" ")]));

/** The index at the back of the book, and which families stand in which part of it. */
export const CHAPTERS: readonly (readonly [title: string, families: readonly Family[]])[] = [
  ["Look back", ["reason", "review", "truth"]],
  ["Know them", ["company", "people", "choice"]],
  ["Show your case", ["cover", "stories", "case", "questions", "pack"]],
  ["Ask", ["ask"]],
  ["Money and dates", ["pay", "terms"]],
  ["On the day", ["steady"]],
  ["After", ["after", "thanks"]],
];

const OPEN_STATES: readonly CueState[] = ["open", "started", "late"];

export function rankCues(s: Snapshot, catalog?: readonly Cue[]): Ranking {
  const moment = momentOf(s);
  const all = evaluateStage(s, catalog).map((it) => withBand(s, moment, it));
  const open = chooseFive(sortCandidates(moment, all));
  const others = all.filter((it) => !it.skipped && !open.includes(it));
  const rest = CHAPTERS.map(([title, families]) => ({
    title,
    cues: others.filter((it) => families.includes(it.cue.family)),
  })).filter((chapter) => chapter.cues.length > 0);
  return { moment, open, rest, skipped: all.filter((it) => it.skipped) };
}

/** CUES.md §4.1, in its order. */
export function momentOf(s: Snapshot): Moment {
  if (s.application.stage === "closed") return "C";
  if (s.application.stage === "offer") return "O";
  const next = nextRound(s);
  if (next && leftUntil(s, next.startsAt) <= 12 * HOUR) return "D";
  const last = lastRound(s);
  if (last) {
    const gone = elapsedSince(s, last);
    if (gone < DAY || (gone < 3 * DAY && unkeptOf(notesOf(s, last)).length > 0)) return "A";
  }
  return !last || (next && leftUntil(s, next.startsAt) <= 5 * DAY) ? "P" : "B";
}

/** Every candidate in the order of its key (CUES.md §4.2, §4.3); what does not fit on the day is left out. */
export function sortedCandidates(s: Snapshot, catalog?: readonly Cue[]): Ranked[] {
  const moment = momentOf(s);
  return sortCandidates(
    moment,
    evaluateStage(s, catalog).map((it) => withBand(s, moment, it)),
  );
}

/** Today: the first of the list that is not the debrief or a thank-you, which Today shows above. */
export function firstCue(s: Snapshot): Ranked | null {
  return sortedCandidates(s).find((it) => !SHOWN_ABOVE.includes(it.cue.code)) ?? null;
}

const SHOWN_ABOVE = ["A1", "A4", "A5", "A6", "A7"];

export interface TodayRow {
  snapshot: Snapshot;
  first: Ranked;
}

/** One row per application with something to do, the most pressing first (CUES.md §4.5). */
export function firstCues(snapshots: readonly Snapshot[], most = MOST_OPEN): TodayRow[] {
  const found = snapshots.flatMap((snapshot) => {
    const first = firstCue(snapshot);
    return first ? [{ snapshot, first, at: instantOf(snapshot, first) }] : [];
  });
  return found.sort(comparePressing).slice(0, most);
}

type Timed = TodayRow & { at: number };

function comparePressing(a: Timed, b: Timed): number {
  const [nameA, nameB] = [a.snapshot.application.company, b.snapshot.application.company];
  return a.first.band - b.first.band || a.at - b.at || (nameA < nameB ? -1 : nameA > nameB ? 1 : 0);
}

/** The cue's clock, else the start of the next round, else after everything that has one. */
function instantOf(snapshot: Snapshot, first: Ranked): number {
  const next = nextRound(snapshot);
  const start = next ? snapshot.now.getTime() + leftUntil(snapshot, next.startsAt) : Number.MAX_SAFE_INTEGER;
  return first.band === 0 ? (first.clock ?? start) : start;
}

function withBand(s: Snapshot, moment: Moment, it: Evaluated): Ranked {
  const listed = placeIn(moment, it.cue.code) >= 0;
  const band = it.clock !== null ? 0 : listed ? (it.urgent ? 1 : 2) : 3;
  return { ...it, band, fits: moment !== "D" || isDoable(s, it) };
}

/** A cue takes at most a sixth of the time that is left; during the round there is but the live sheet. */
function isDoable(s: Snapshot, { cue }: Evaluated): boolean {
  const left = leftUntil(s, nextRound(s)!.startsAt);
  return left <= 0 ? cue.code === "D1" : cue.minutes * 60_000 <= left / 6;
}

function sortCandidates(moment: Moment, all: readonly Ranked[]): Ranked[] {
  const candidates = all.filter((it) => !it.skipped && it.fits && OPEN_STATES.includes(it.finding.state));
  return candidates.sort((a, b) => a.band - b.band || withinBand(moment, a, b) || a.order - b.order);
}

function withinBand(moment: Moment, a: Ranked, b: Ranked): number {
  if (a.band === 0) return a.clock! - b.clock!;
  return a.band === 3 ? 0 : placeIn(moment, a.cue.code) - placeIn(moment, b.cue.code);
}

function placeIn(moment: Moment, code: string): number {
  return PLACES.get(moment)!.indexOf(code);
}

function chooseFive(sorted: readonly Ranked[]): Ranked[] {
  const taken = new Map<Family, number>();
  const open: Ranked[] = [];
  for (const it of sorted) {
    const count = taken.get(it.cue.family) ?? 0;
    if (count >= MOST_OF_FAMILY) continue;
    taken.set(it.cue.family, count + 1);
    open.push(it);
    if (open.length === MOST_OPEN) break;
  }
  return open;
}
