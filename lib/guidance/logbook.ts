/** What is done in one application, and what was put aside: the back of the book. Pure. */
import { CATALOG } from "@/lib/guidance/catalog";
import type { Cue } from "@/lib/guidance/cue";
import { type Evaluated, evaluateStage } from "@/lib/guidance/evaluate";
import { CHAPTERS } from "@/lib/guidance/rank";
import { lastDebrief, lastRound, nextRound, notesOf } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";

export interface Done {
  cue: Cue;
  says: string;
  /** Its place in the stage's list. */
  no: number;
  /** The last row that made it so: an instant or a calendar date. Null where rows keep no day. */
  since: string | null;
}

export interface Logbook {
  chapters: { title: string; done: Done[] }[];
  count: number;
  /** Put aside here, at whatever stage that was. */
  skipped: Cue[];
}

export function logbookOf(s: Snapshot): Logbook {
  const done = evaluateStage(s)
    .map((it, at) => ({ it, no: at + 1 }))
    .filter(({ it }) => it.finding.state === "ready" && !it.skipped)
    .map(({ it, no }) => doneOf(s, it, no));
  const chapters = CHAPTERS.map(([title, families]) => ({
    title,
    done: done.filter(({ cue }) => families.includes(cue.family)),
  }));
  return {
    chapters: chapters.filter((it) => it.done.length > 0),
    count: done.length,
    skipped: CATALOG.filter((cue) => s.skipped.includes(cue.id)),
  };
}

function doneOf(s: Snapshot, { cue, finding }: Evaluated, no: number): Done {
  const days = (SINCE[cue.code]?.(s) ?? []).filter((it): it is string => it !== null && it !== undefined);
  return { cue, says: finding.says, no, since: days.sort().at(-1) ?? null };
}

type Days = (s: Snapshot) => (string | null | undefined)[];

/** Where the rows of a cue keep their day; of several the latest counts. */
const SINCE: Readonly<Record<string, Days>> = {
  B2: (s) => [nextRound(s)?.digestReadAt],
  B4: (s) => s.facts.map((it) => it.statedAt),
  B5: (s) => s.feedback.map((it) => it.heardOn),
  P1: (s) => [...s.research.map((it) => it.checkedAt), s.websiteReadAt],
  P2: (s) => s.research.filter((it) => it.slot === "news").map((it) => it.checkedAt),
  P3: (s) => s.people.flatMap((it) => it.facts.map((fact) => fact.seenOn)),
  P5: (s) => s.mustHaves.map((it) => it.ratedAt),
  P6: (s) => [s.application.adSavedAt],
  P7: (s) => s.stories.map((it) => it.confirmedAt),
  P14: (s) => s.growth.map((it) => it.on),
  P15: (s) => s.bank.flatMap((it) => it.practisedAt),
  P20: (s) => (s.pay?.evidence ?? []).map((it) => it.on),
  P23: (s) => [s.profile.noticeConfirmedAt],
  P25: (s) => [s.case.whyHere?.editedAt],
  D1: (s) => [nextRound(s)?.sheetOpenedAt],
  D3: (s) => s.people.flatMap((it) => it.hooks.map((hook) => hook.addedAt)),
  D4: (s) => [nextRound(s)?.checkOpenedAt],
  A1: (s) => [lastDebrief(s)?.savedAt],
  A2: (s) => [lastDebrief(s)?.savedAt],
  A3: (s) => [lastDebrief(s)?.savedAt],
  A4: (s) => notesOf(s, lastRound(s)).map((it) => it.row?.sentAt),
  A9: (s) => [s.application.closedOn],
  O1: (s) => [s.application.offer?.decidedOn],
};
