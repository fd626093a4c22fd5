import { fromEpoch, zonedDay } from "@/lib/base/dates";
import { plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { isKnown } from "@/lib/guidance/cues/prepare/interviewer-notes";
import {
  aDebrief,
  aFact,
  anAsked,
  aPerson,
  aQuestion,
  inHours,
  onRound,
  theFirst,
  theSecond,
} from "@/lib/guidance/example-snapshot";
import { noRoundPlanned } from "@/lib/guidance/not-yet";
import { fourParts, type PrepPart } from "@/lib/guidance/prep";
import {
  DAY,
  HOUR,
  isWithin,
  lastRound,
  leftUntil,
  ms,
  nextRound,
  panelOf,
  personOf,
} from "@/lib/guidance/rules";
import type { Panelist, Round, Snapshot } from "@/lib/guidance/snapshot";
import { day, plain, says, theRound } from "@/lib/guidance/words";

const WINDOW = 72 * HOUR;

const looked = inHours(-2);
const HELD = { debriefs: [aDebrief("r1")], asked: [anAsked("q1", "r1", "Why us?", { rating: "fine" })] };
const ROUNDS = { ...HELD, rounds: [theFirst(), theSecond()], panelists: [onRound("r2", "priya")] };
const LOOKED = { ...ROUNDS, rounds: [theFirst(), theSecond({ checkOpenedAt: looked })] };
const ofFirst = { assigned: [{ roundId: "r1", personId: null }] };
const known = aPerson("sam", { facts: [{ ...aFact("Runs routing"), seenOn: "2026-07-08" }], angle: "Rotas" });

export const readyCheck: Cue = {
  id: "ready-check",
  code: "D4",
  family: "steady",
  shownAt: ["second", "final"],
  minutes: 5,
  title: "Look it all over once",
  advice:
    "Others have been asked back too, so prepare at least as well as for the first round. Look over the four parts once: what you reviewed, researched, have as examples, and owe as thanks.",
  sources: [
    { source: "S2", heading: "b" },
    { source: "S0", heading: "e" },
  ],
  answers: ["S0.23", "S2.2", "S2.8"],
  pencil: "Review · Research · Examples · Follow-up.",
  differ: {
    label: "Side by side",
    positions: [
      { who: "Second Interview", says: "As thorough as the first time." },
      { who: "Second-Round and Final Interviews (eight strategies)", says: "Deeper than the first time." },
    ],
    ours: "Being level with the first round is the floor, so both are met.",
  },
  urgentWhen: (s) => isWithin(s, DAY),
  evaluate(s) {
    const next = nextRound(s);
    if (!next) return noRoundPlanned();
    if (leftUntil(s, next.startsAt) <= WINDOW) return judge(s, next);
    const from = day(s, fromEpoch(ms(next.startsAt) - WINDOW).toISOString());
    const action: Action = { label: "Open Prep", kind: "open-prep", target: { roundId: next.id } };
    return { state: "not-yet", says: `A last look, from ${from}.`, evidence: [], action };
  },
  examples: [
    { name: "No round planned", patch: {}, state: "not-yet", says: "No round planned yet." },
    {
      name: "More than three days to go",
      patch: { rounds: [theSecond({ startsAt: inHours(120), endsAt: inHours(121) })] },
      state: "not-yet",
      says: "A last look, from Thu 16 Jul.",
    },
    {
      name: "Not looked over",
      patch: { ...ROUNDS, rounds: [theFirst(), theSecond({ othersInRunning: "Two others" })] },
      state: "open",
    },
    {
      name: "Fewer questions than last time",
      patch: { ...LOOKED, mine: [aQuestion("m1", "team", ofFirst), aQuestion("m2", "role", ofFirst)] },
      state: "started",
      says: "Looked over today. No question assigned, 2 for the first round.",
    },
    {
      name: "Fewer people read up on",
      patch: {
        ...LOOKED,
        panelists: [onRound("r1", "sam"), onRound("r2", "priya")],
        people: [known],
      },
      state: "started",
      says: "Looked over today. 0 of 1 person researched; for the first round it was 1 of 1.",
    },
    { name: "Looked over", patch: LOOKED, state: "ready" },
    {
      name: "The first conversation there is",
      patch: { rounds: [theSecond({ checkOpenedAt: looked })] },
      state: "ready",
    },
  ],
};

function judge(s: Snapshot, next: Round): Finding {
  const parts = fourParts(s);
  const evidence = parts.map(row);
  const seen = next.checkOpenedAt;
  const target = { roundId: next.id };
  if (seen === null || ms(seen) < ms(next.startsAt) - WINDOW) {
    const others = next.othersInRunning && `Also asked back: ${plain(next.othersInRunning)}.`;
    const action: Action = { label: "Look it over", kind: "open-check", target };
    return { state: "open", says: says(countWords(parts), others), evidence, action };
  }
  const short = shortOf(s, next);
  if (short) {
    const words = says(`Looked over ${day(s, seen)}.`, short.words);
    return { state: "started", says: words, evidence, action: short.action };
  }
  const action: Action = { label: "Look at it", kind: "open-prep", target };
  return { state: "ready", says: says(`Looked over ${day(s, seen)}.`, countWords(parts)), evidence, action };
}

/** Where this round is prepared less than the last one, and the act that mends it. Null: level, or nothing to compare. */
function shortOf(s: Snapshot, next: Round): { words: string; action: Action } | null {
  const last = lastRound(s);
  if (!last) return null;
  const panel = panelOf(s, next);
  const [mine, before] = [assignedIn(s, next), assignedIn(s, last)];
  if (mine < Math.min(before, 2 * panel.length)) {
    const here = mine > 0 ? `${plural(mine, "question")} assigned` : "No question assigned";
    const person = panel.toSorted((a, b) => pinsOf(s, next, a) - pinsOf(s, next, b))[0]!;
    const target = { roundId: next.id, personId: person.personId };
    const action: Action = { label: "Add the next item", kind: "assign-question", target };
    return { words: `${here}, ${before} for ${theRound(last)}.`, action };
  }
  return lessRead(s, next, last);
}

/** With nobody named in either round there is nothing to be level with. */
function lessRead(s: Snapshot, next: Round, last: Round): { words: string; action: Action } | null {
  const [panel, former] = [panelOf(s, next), panelOf(s, last)];
  if (panel.length === 0 || former.length === 0) return null;
  const read = panel.filter((it) => isKnown(personOf(s, it.personId)));
  const readThen = former.filter((it) => wasKnown(s, it, last));
  if (read.length * former.length >= readThen.length * panel.length) return null;
  const missing = panel.find((it) => !read.includes(it))!;
  const sourced = personOf(s, missing.personId)?.facts.some((it) => it.url);
  const target = { personId: missing.personId };
  const kind = sourced ? "add-cares" : "add-fact";
  const words = `${read.length} of ${plural(panel.length, "person", "people")} researched; for ${theRound(last)} it was ${readThen.length} of ${former.length}.`;
  return { words, action: { label: "Add the next item", kind, target } };
}

/**
 * Known before that round's day. A fact noted on the day itself may have been noted after the talk; were it counted, a
 * row that is added now could make the past better prepared than it was.
 */
function wasKnown(s: Snapshot, { personId }: Panelist, round: Round): boolean {
  const person = personOf(s, personId);
  const on = zonedDay(fromEpoch(ms(round.startsAt)), s.zone);
  return person !== null && isKnown({ ...person, facts: person.facts.filter((it) => it.seenOn < on) });
}

function assignedIn(s: Snapshot, round: Round): number {
  return s.mine.filter((it) => it.assigned.some((pin) => pin.roundId === round.id)).length;
}

function pinsOf(s: Snapshot, round: Round, { personId }: Panelist): number {
  return s.mine.filter((it) =>
    it.assigned.some((pin) => pin.roundId === round.id && pin.personId === personId),
  ).length;
}

function countWords(parts: readonly PrepPart[]): string {
  const counted = parts
    .filter((it) => it.of > 0)
    .map((it) => `${it.title.toLowerCase()} ${it.ready} of ${it.of}`);
  return counted.length > 0 ? says(`${counted.join(", ")}.`) : "Nothing to look over yet.";
}

function row({ title, ready, of }: PrepPart): Evidence {
  if (of === 0) return { label: title, text: "Nothing to do", state: "filled" };
  return { label: title, text: `${ready} of ${of}`, state: ready === of ? "filled" : "blank" };
}
