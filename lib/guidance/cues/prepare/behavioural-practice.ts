import * as paths from "@/lib/base/paths";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aBankQuestion } from "@/lib/guidance/example-prepared";
import { inHours, theSecond } from "@/lib/guidance/example-snapshot";
import { HOUR, isWithin, ms, nextRound } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import type { Bank } from "@/lib/guidance/snapshot-prepared";
import { labelled, onDay, quoteEnd, says } from "@/lib/guidance/words";
import { withSeeds } from "@/lib/questions/rules";
import { FIVE, likelyFive } from "@/lib/questions/rules/likely";
import { FIRST_FIVE, FIVE_YEARS } from "@/lib/questions/seeds";

const taken = (seedId: string, over: Partial<Bank> = {}) =>
  aBankQuestion(`b-${seedId}`, { seedId, text: `About ${seedId}`, category: "behavioural", ...over });
const withRows = (...rows: Bank[]) => ({ rounds: [theSecond()], bank: withSeeds<Bank>(rows) });
const practisedAt = [inHours(-20)];
const all = (over: Partial<Bank>) =>
  FIRST_FIVE.map((id) =>
    taken(id, id === FIVE_YEARS ? { answer: "Leading a team", ...over } : { storyId: "s1", ...over }),
  );

export const behaviouralPractice: Cue = {
  id: "behavioural-practice",
  code: "P15",
  family: "questions",
  shownAt: ["first", "second", "final"],
  minutes: 5,
  title: "Practise behavioural questions",
  advice:
    "Expect questions about how you behaved in past situations and where you want to be in some years. Match each with a story, then say the answer aloud once; a minute and a half is enough.",
  sources: [
    { source: "S2", heading: "c" },
    { source: "S4", heading: "2" },
    { source: "S1", heading: "7" },
  ],
  answers: ["S1.22", "S2.12", "S4.11", "S4.12"],
  pencil: "The five likeliest, from your own history.",
  urgentWhen: (s) =>
    nextRound(s)?.reason === "split" ||
    (isWithin(s, 48 * HOUR) && !fiveOf(s).some((it) => it.practisedAt.length > 0)),
  evaluate(s) {
    const five = fiveOf(s);
    const evidence = five.map(row);
    const unprepared = five.find((it) => !isPrepared(it));
    const unpractised = five.find((it) => !it.skipped && it.practisedAt.length === 0);
    if (!unprepared && !unpractised) return { ...ready(s, five), evidence };
    const begun = five.some((it) => hasWork(it) || it.practisedAt.length > 0);
    const action = unprepared ? prepare(unprepared) : practise(unpractised!);
    if (!begun) return { state: "open", says: "Five likely ones, none tried yet.", evidence, action };
    const words = unprepared ? preparedWords(five, unprepared) : practisedWords(five, unpractised!);
    return { state: "started", says: words, evidence, action };
  },
  examples: [
    { name: "None tried", patch: {}, state: "open", says: "Five likely ones, none tried yet." },
    {
      name: "One has a story",
      patch: withRows(taken("mistake", { storyId: "s1" })),
      state: "started",
      says: "1 of 5 has a story. Next: “Where would you like to be in five years?”",
    },
    {
      name: "Tried, but no story",
      patch: withRows(taken("mistake", { practisedAt })),
      state: "started",
      says: "No story yet. Next: “Where would you like to be in five years?”",
    },
    {
      name: "Prepared, not said",
      patch: withRows(...all({})),
      state: "started",
      says: "None said aloud yet. Next: “About five-years”.",
    },
    {
      name: "Some said",
      patch: withRows(...all({}).map((it, at) => (at < 2 ? { ...it, practisedAt } : it))),
      state: "started",
      says: "2 of 5 said aloud. Next: “About conflict-colleague”.",
    },
    {
      name: "All said",
      patch: withRows(...all({ practisedAt })),
      state: "ready",
      says: "Five prepared, each said aloud. Last on Mon 13 Jul.",
    },
    {
      name: "One left out",
      patch: withRows(
        ...all({ practisedAt }).map((it) =>
          it.seedId === "mistake" ? taken("mistake", { skipped: true }) : it,
        ),
      ),
      state: "ready",
    },
  ],
};

/** Fixed for a round once it is on, so that practising one cannot bring in another. */
export function fiveOf(s: Snapshot): Bank[] {
  const known = fives.get(s) ?? likelyFive(s.bank, nextRound(s)?.createdAt ?? null);
  fives.set(s, known);
  return known;
}

/** A snapshot never changes, and is asked for its five more than once. */
const fives = new WeakMap<Snapshot, Bank[]>();

/** A story, or words; for "five years" words alone. One that is left out needs neither. */
function isPrepared(it: Bank): boolean {
  return it.seedId === FIVE_YEARS ? isFilled(it.answer) : it.skipped || hasWork(it);
}

function hasWork(it: Bank): boolean {
  return it.storyId !== null || isFilled(it.answer);
}

function ready(s: Snapshot, five: readonly Bank[]): Omit<Finding, "evidence"> {
  const all = five.flatMap((it) => it.practisedAt);
  const last = all.toSorted((a, b) => ms(a) - ms(b)).at(-1);
  const action: Action = { label: "Look at it", kind: "look", target: { at: "bank" } };
  const words = says("Five prepared, each said aloud.", last !== undefined && `Last ${onDay(s, last)}.`);
  return { state: "ready", says: words, action };
}

function prepare(it: Bank): Action {
  const target = { bankId: it.id, seedId: it.seedId };
  return it.seedId === FIVE_YEARS
    ? { label: "Write a short answer", kind: "answer-bank", target }
    : { label: `Pick a story for ${labelled(it.text)}`, kind: "pick-bank-story", target };
}

function practise(it: Bank): Action {
  const target = { bankId: it.id, seedId: it.seedId };
  return { label: `Practise ${labelled(it.text)} (90 s)`, kind: "practise", target };
}

function preparedWords(five: readonly Bank[], next: Bank): string {
  const n = five.filter(hasWork).length;
  const have = n === 0 ? "No story yet." : `${n} of ${FIVE} ${n === 1 ? "has" : "have"} a story.`;
  return `${have} Next: ${quoteEnd(next.text)}`;
}

function practisedWords(five: readonly Bank[], next: Bank): string {
  const n = five.filter((it) => it.practisedAt.length > 0).length;
  const said = n === 0 ? "None said aloud yet." : `${n} of ${FIVE} said aloud.`;
  return `${said} Next: ${quoteEnd(next.text)}`;
}

/** The label says how far it is; a question is too long to be one. */
function row(it: Bank): Evidence {
  const n = it.askedAt.length;
  const asked = n > 0 && `Asked ${n === 1 ? "once" : `${n} times`} before.`;
  const done = isPrepared(it) && (it.skipped || it.practisedAt.length > 0);
  const text = says(quoteEnd(it.text), asked);
  return {
    label: howFar(it),
    text,
    state: done ? "filled" : "blank",
    href: paths.question(it.id ?? it.seedId!),
  };
}

function howFar(it: Bank): string {
  if (it.skipped) return "Left out";
  if (isPrepared(it) && it.practisedAt.length > 0) return "Said aloud";
  if (it.storyId !== null) return "Has a story";
  return isFilled(it.answer) ? "Answered" : "Nothing yet";
}
