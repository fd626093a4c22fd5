/**
 * The open book: which cues stand on the facing pages, under which numbers, and the index of all of them. Pure, and the
 * same with and without script: what keeps a cue in its place is in the address, not in the browser.
 */
import type { CueState } from "@/lib/guidance/cue";
import { CHAPTERS, MOST_OPEN, type Moment, type Ranked, rankCues } from "@/lib/guidance/rank";
import { HOUR, ms } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";

export interface Entry extends Ranked {
  /** Its place in the stage's list: it keeps the number wherever it appears. */
  no: number;
}

export interface Book {
  moment: Moment;
  /** On the facing pages, in order; a cue done meanwhile stands inked over in its place. */
  open: Entry[];
  /** The one to do first: the filled button, and the bar at the bottom of a phone. Null when all are done. */
  next: Entry | null;
  /** Opened from the index, if it does not stand there anyway. */
  asked: Entry | null;
  /** Everything of the stage by chapter, what is put aside included. */
  chapters: { title: string; entries: Entry[] }[];
  count: number;
  /** Of those that have a lamp and are not put aside. */
  ready: number;
  lamps: number;
}

export interface Opened {
  /** Numbers that stood open on the page before, from its address. */
  kept: readonly number[];
  /** Id of a cue opened from the index. */
  asked: string | null;
}

const WAITING: readonly CueState[] = ["not-yet", "not-for-you"];

/**
 * CUES.md §4.3, steadiness: whatever stood open keeps its place until the page is left, done or not; a place that comes
 * free (skipped, or not for now) goes to the next in the ranking.
 */
export function openBook(s: Snapshot, { kept, asked }: Opened = { kept: [], asked: null }): Book {
  const ranking = rankCues(s);
  const ranked = [...ranking.open, ...ranking.skipped, ...ranking.rest.flatMap((it) => it.cues)];
  const all = ranked.sort((a, b) => a.order - b.order).map((it, at): Entry => ({ ...it, no: at + 1 }));
  const entry = (it: Ranked) => all.find(({ cue }) => cue === it.cue)!;
  const stood = all.filter((it) => kept.includes(it.no) && !it.skipped && !isWaiting(it));
  const inPlace = stood.sort((a, b) => kept.indexOf(a.no) - kept.indexOf(b.no));
  const moved = ranking.open.map(entry).filter((it) => !inPlace.includes(it));
  const open = [...inPlace, ...moved].slice(0, MOST_OPEN);
  const lit = all.filter((it) => !it.skipped && !isWaiting(it));
  return {
    moment: ranking.moment,
    open,
    next: open.find((it) => it.finding.state !== "ready") ?? null,
    asked: all.find((it) => it.cue.id === asked && !open.includes(it)) ?? null,
    chapters: chaptersOf(all),
    count: all.length,
    ready: lit.filter((it) => it.finding.state === "ready").length,
    lamps: lit.length,
  };
}

function isWaiting(it: Ranked): boolean {
  return WAITING.includes(it.finding.state);
}

function chaptersOf(all: readonly Entry[]): Book["chapters"] {
  return CHAPTERS.map(([title, families]) => ({
    title,
    entries: all.filter((it) => families.includes(it.cue.family)),
  })).filter((chapter) => chapter.entries.length > 0);
}

/** "2-5-6" of an address; anything else in it is left out. */
export function readKept(text: string): number[] {
  const numbers = text.split("-").map(Number);
  return numbers.filter((it) => Number.isInteger(it) && it > 0).slice(0, MOST_OPEN);
}

/**
 * CUES.md §9: "the moment a second round is created, once". Nothing is stored about it: the moment lasts half a day,
 * and ends as soon as the round has been looked into.
 */
export function isAskedBack(s: Snapshot): boolean {
  const { stage } = s.application;
  if (stage !== "second" && stage !== "final") return false;
  const now = s.now.getTime();
  return s.rounds.some(
    (round) =>
      round.kind === "second" &&
      round.state === "scheduled" &&
      round.reason === null &&
      ms(round.startsAt) > now &&
      now - ms(round.createdAt) < 12 * HOUR,
  );
}
