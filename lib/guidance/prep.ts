/**
 * What Prep of a round counts, and the last look over it (CUES.md D4 and §10.35): "4 of 5 ready" over five panels, and
 * four parts, each n of m. Judged by the cues themselves, so the page and the book never differ. Pure.
 */

import { isKept } from "@/lib/follow-ups/rules";
import { type Cue, type CueState, findingOf } from "@/lib/guidance/cue";
import { carryForward } from "@/lib/guidance/cues/look-back/carry-forward";
import { earlierRounds } from "@/lib/guidance/cues/look-back/earlier-rounds";
import { leftUnsaid } from "@/lib/guidance/cues/look-back/left-unsaid";
import { thinAnswers } from "@/lib/guidance/cues/look-back/thin-answers";
import { companyDepth } from "@/lib/guidance/cues/prepare/company-depth";
import { exampleStories } from "@/lib/guidance/cues/prepare/example-stories";
import { interviewerNotes } from "@/lib/guidance/cues/prepare/interviewer-notes";
import { recentNews } from "@/lib/guidance/cues/prepare/recent-news";
import { requirementCover } from "@/lib/guidance/cues/prepare/requirement-cover";
import { resultNumbers } from "@/lib/guidance/cues/prepare/result-numbers";
import { isHeld, lastRound, nextRound, notesOf, roundById } from "@/lib/guidance/rules";
import type { Snapshot, Stage } from "@/lib/guidance/snapshot";
import { stageOfKind } from "@/lib/rounds/rules";

/** The five panels, by the cue that judges each. */
export const PANELS = [
  { key: "people", title: "People", cue: "interviewer-notes" },
  { key: "cover", title: "Must-haves", cue: "requirement-cover" },
  { key: "questions", title: "Questions", cue: "question-per-person" },
  { key: "pack", title: "Pack list", cue: "pack-list" },
  { key: "pay", title: "Pay line", cue: "first-number" },
] as const;
export type PanelKey = (typeof PANELS)[number]["key"];

export type Panel = { key: PanelKey; title: string; cue: Cue; state: CueState; says: string };
export type Progress = { ready: number; of: number; panels: Panel[] };

/**
 * How far Prep of a round is. A panel that is not for this round, or that the person has put aside, leaves the denominator;
 * one that waits for something stays in it. Null for a round that is over or off.
 */
export function progressOf(s: Snapshot, roundId: string, catalog: readonly Cue[]): Progress | null {
  const here = asNext(s, roundId);
  if (!here) return null;
  const stage = stageHere(here, roundId);
  const panels = PANELS.flatMap(({ key, title, cue: id }): Panel[] => {
    const cue = catalog.find((it) => it.id === id);
    if (!cue?.shownAt.includes(stage) || s.skipped.includes(id)) return [];
    const { state, says } = findingOf(cue, here);
    return state === "not-for-you" ? [] : [{ key, title, cue, state, says }];
  });
  return { ready: panels.filter((it) => it.state === "ready").length, of: panels.length, panels };
}

/** The same rows with this round as the next one, where another stands before it. Null where it does not lie ahead. */
export function asNext(s: Snapshot, roundId: string): Snapshot | null {
  const round = roundById(s, roundId);
  if (round?.state !== "scheduled" || isHeld(s, roundId)) return null;
  return {
    ...s,
    rounds: s.rounds.filter((it) => it.id === roundId || it.state !== "scheduled" || isHeld(s, it.id)),
  };
}

/** A round is prepared for what it is, even before the stage has been moved along. */
function stageHere(s: Snapshot, roundId: string): Stage {
  return stageOfKind(roundById(s, roundId)!.kind) ?? s.application.stage;
}

export type PartKey = "review" | "research" | "examples" | "follow-up";
export type PrepPart = {
  key: PartKey;
  title: string;
  ready: number;
  of: number;
  /** Cues that apply and are not ready. */
  left: readonly Cue[];
};

const PARTS: readonly { key: PartKey; title: string; cues: readonly Cue[] }[] = [
  { key: "review", title: "Review", cues: [earlierRounds, thinAnswers, leftUnsaid, carryForward] },
  { key: "research", title: "Research", cues: [companyDepth, recentNews, interviewerNotes] },
  { key: "examples", title: "Examples", cues: [exampleStories, requirementCover, resultNumbers] },
];

/**
 * Review, research, examples: cues ready of those that apply to such a round (before a screen there is nothing to read
 * again). Follow-up: notes of the last round kept of all.
 */
export function fourParts(s: Snapshot): PrepPart[] {
  const notes = notesOf(s, lastRound(s));
  return [
    ...PARTS.map((part) => countOf(s, part)),
    { key: "follow-up", title: "Follow-up", ready: notes.filter(isKept).length, of: notes.length, left: [] },
  ];
}

function countOf(s: Snapshot, { key, title, cues }: (typeof PARTS)[number]): PrepPart {
  const next = nextRound(s);
  const stage = (next && stageOfKind(next.kind)) ?? s.application.stage;
  const asked = cues.filter((cue) => cue.shownAt.includes(stage) && !s.skipped.includes(cue.id));
  const judged = asked.map((cue) => ({ cue, state: findingOf(cue, s).state }));
  const applicable = judged.filter(({ state }) => state !== "not-yet" && state !== "not-for-you");
  const left = applicable.filter(({ state }) => state !== "ready").map(({ cue }) => cue);
  return { key, title, ready: applicable.length - left.length, of: applicable.length, left };
}
