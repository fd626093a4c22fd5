import { bare, isFilled } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aPay } from "@/lib/guidance/example-prepared";
import { aDebrief, inHours, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { HOUR, isLater, isSinceDay, isWithin, lastRound, ms, roundById } from "@/lib/guidance/rules";
import type { Debrief, Snapshot, StatedFact } from "@/lib/guidance/snapshot";
import type { Pay } from "@/lib/guidance/snapshot-prepared";
import { quoteEnd, roundLabel, theRound } from "@/lib/guidance/words";
import { needsDeflection, POSITIONS, payWords } from "@/lib/pay/rules";

const LINE = { stance: "ask-range", sentence: "May I ask what range you have in mind?" } as const;
const WHOLE = { ...LINE, deflection: "I would like to know the whole role first." } as const;
const theirRange = { low: 85_000, high: 95_000, saidBy: "Priya Rao", roundId: "r1", on: "2026-07-10" };
const ROUNDS = { rounds: [theFirst(), theSecond()] };

export const firstNumber: Cue = {
  id: "first-number",
  code: "P21",
  family: "pay",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 5,
  title: "Decide who names a number first",
  advice:
    "The question of pay may come in any form. Choose your line before the conversation, write it in your own words, and note afterwards who named a figure and what it was.",
  sources: [
    { source: "S2", heading: "c" },
    { source: "S4", heading: "4" },
    { source: "S3", heading: "5" },
  ],
  answers: ["S2.19", "S2.20", "S2.21", "S3.28", "S4.23"],
  pencil: "My line when they ask: …",
  differ: {
    label: "Sources differ",
    positions: POSITIONS.map(({ who, says }) => ({ who, says })),
    ours: "None is preset. You choose.",
  },
  urgentWhen: (s) => (isLater(s) && isWithin(s, 48 * HOUR)) || isNewlyNamed(s),
  evaluate: (s) => judge(s),
  examples: [
    {
      name: "Nothing chosen",
      patch: {},
      state: "open",
      says: "They said: nothing yet. You said: nothing yet.",
    },
    {
      name: "Chosen, without words",
      patch: { pay: aPay({ stance: "state-mine" }) },
      state: "started",
      says: "Your line is chosen, the words are blank.",
    },
    {
      name: "Words, but none for when they press",
      patch: { pay: aPay(LINE) },
      state: "started",
      says: "Your line has its words. For when they press, none yet.",
    },
    {
      name: "They named a range, no line yet",
      patch: { ...ROUNDS, pay: aPay({ theirRange }) },
      state: "started",
      says: "They said 85,000–95,000, Priya Rao, first round. You have no line yet.",
    },
    {
      name: "Pay came up, not noted",
      patch: { ...ROUNDS, debriefs: [aDebrief("r1", { payRaised: true })], pay: aPay(WHOLE) },
      state: "started",
      says: "Pay came up in the first round. Who named a figure first?",
    },
    {
      name: "A line to wait with",
      patch: { pay: aPay(WHOLE), rounds: [theSecond()] },
      state: "ready",
      says: "Your line: “May I ask what range you have in mind?” They have said nothing yet.",
    },
    {
      name: "Noted afterwards",
      patch: {
        ...ROUNDS,
        pay: aPay({ ...WHOLE, theirRange, currency: "EUR", period: "year" }),
        debriefs: [aDebrief("r1", { payRaised: true, firstNumberBy: "them", deflection: "worked" })],
      },
      state: "ready",
      says: "Your line: “May I ask what range you have in mind?” They said 85,000–95,000 EUR a year, Priya Rao, first round.",
    },
    {
      name: "I named it",
      patch: {
        facts: [
          {
            ...{ id: "f1", key: "pay", value: "98k", roundId: "r1", personId: null },
            statedAt: inHours(-96),
            explanation: null,
          },
        ],
      },
      state: "open",
      says: "They said: nothing yet. You said: 98k.",
    },
  ],
};

function judge(s: Snapshot): Finding {
  const { pay } = s;
  const unsaid = unnotedPay(s);
  const evidence = rows(s);
  const begun =
    pay !== null &&
    (pay.stance !== null || isFilled(pay.sentence) || isFilled(pay.deflection) || pay.theirRange !== null);
  const state = begun ? "started" : "open";
  if (unsaid) {
    const target = { roundId: unsaid.roundId };
    const action: Action = { label: "Note what was said", kind: "note-pay-said", target };
    const round = roundById(s, unsaid.roundId)!;
    const says = `Pay came up in ${theRound(round)}. Who named a figure first?`;
    return { state, says: begun ? says : startWords(s), evidence, action };
  }
  if (pay && isWhole(pay)) {
    const action: Action = { label: "Look at it", kind: "look", target: { at: "money" } };
    const theirs = pay.theirRange ? `They said ${theirWords(s, pay)}.` : "They have said nothing yet.";
    return { state: "ready", says: `Your line: ${quoteEnd(pay.sentence!)} ${theirs}`, evidence, action };
  }
  const action: Action = { label: "Choose my line", kind: "choose-stance", target: {} };
  return { state, says: begun ? gapWords(s, pay) : startWords(s), evidence, action };
}

function isWhole(pay: Pay): boolean {
  return (
    pay.stance !== null &&
    isFilled(pay.sentence) &&
    (!needsDeflection(pay.stance) || isFilled(pay.deflection))
  );
}

/** The last round's debrief, while pay came up there and not all of what was said is noted. */
function unnotedPay(s: Snapshot): Debrief | null {
  const last = lastRound(s);
  // Begun or saved: "note what was said" may be the first that is written about a round.
  const debrief = s.debriefs.find((it) => it.roundId === last?.id) ?? null;
  if (!debrief?.payRaised) return null;
  const { pay } = s;
  const noted = debrief.firstNumberBy !== null && (pay?.theirRange != null || pay?.notDisclosed === true);
  // With the line that asks back it is of use to know whether it worked.
  const told = pay?.stance !== "ask-range" || debrief.deflection !== null;
  return noted && told ? null : debrief;
}

function isNewlyNamed(s: Snapshot): boolean {
  const { pay } = s;
  return pay?.theirRange != null && isSinceDay(s, pay.theirRange.on) && !isFilled(pay.sentence);
}

function startWords(s: Snapshot): string {
  const mine = myFacts(s)[0];
  return `They said: nothing yet. You said: ${mine ? mine.value.replace(/[.!?]+$/, "") : "nothing yet"}.`;
}

function gapWords(s: Snapshot, pay: Pay): string {
  if (pay.stance === null && pay.theirRange) return `They said ${theirWords(s, pay)}. You have no line yet.`;
  if (pay.stance === null) return "There are words. Which line they belong to is not chosen.";
  if (!isFilled(pay.sentence)) return "Your line is chosen, the words are blank.";
  return "Your line has its words. For when they press, none yet.";
}

function theirWords(s: Snapshot, pay: Pay): string {
  const { low, high, saidBy, roundId } = pay.theirRange!;
  const round = roundId === null ? null : roundById(s, roundId);
  const words = [payWords(low, high, pay), saidBy, round && roundLabel(round).toLowerCase()];
  return words.filter(Boolean).join(", ");
}

/** What I told them about pay, the newest first. */
function myFacts(s: Snapshot): StatedFact[] {
  const mine = s.facts.filter((it) => bare(it.key) === "pay");
  return mine.length < 2 ? mine : mine.toSorted((a, b) => ms(b.statedAt) - ms(a.statedAt));
}

function rows(s: Snapshot): Evidence[] {
  const { pay } = s;
  const position = POSITIONS.find((it) => it.stance === pay?.stance);
  const mine = myFacts(s)[0];
  const line = (label: string, text: string | null | undefined, none: string): Evidence =>
    isFilled(text) ? { label, text: text! } : { label, text: none, state: "blank" };
  const theirs = pay?.theirRange ? theirWords(s, pay) : pay?.notDisclosed ? "They did not say" : null;
  return [
    ...(position ? [line("Your choice", position.label, "")] : []),
    ...(pay ? [line("Your line", pay.sentence, "No words yet")] : []),
    ...(needsDeflection(pay?.stance ?? null) ? [line("If they press", pay?.deflection, "No words yet")] : []),
    ...(pay || mine ? [line("They said", theirs, "Nothing yet")] : []),
    ...(mine ? [line("You said", mine.value, "")] : []),
  ];
}
