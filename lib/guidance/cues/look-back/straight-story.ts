import { list, plural } from "@/lib/base/words";
import { factWords } from "@/lib/facts/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { thinAnswers } from "@/lib/guidance/cues/look-back/thin-answers";
import { aFullStory } from "@/lib/guidance/example-prepared";
import { aDebrief, inHours, onRound, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { notForYou } from "@/lib/guidance/not-yet";
import {
  conflictsOf,
  HOUR,
  isWithin,
  lastRound,
  ms,
  nameOf,
  nextRound,
  roundById,
} from "@/lib/guidance/rules";
import type { Snapshot, StatedFact } from "@/lib/guidance/snapshot";
import { labelled, roundLabel, theRound } from "@/lib/guidance/words";

const ROUNDS = {
  rounds: [theFirst(), theSecond()],
  panelists: [onRound("r1", "priya"), onRound("r1", "sam")],
};
const fact = (id: string, value: string, over: Partial<StatedFact> = {}): StatedFact => ({
  ...{ id, key: "pay", value, roundId: "r1", personId: "priya", statedAt: inHours(-96), explanation: null },
  ...over,
});
const later = { personId: "sam", statedAt: inHours(-95.5) };

export const straightStory: Cue = {
  id: "straight-story",
  code: "B4",
  family: "truth",
  shownAt: ["first", "second", "final", "offer"],
  minutes: 2,
  title: "Keep your story straight",
  advice:
    "Say the same true thing to everyone. Look over the numbers, dates and terms you have already given, and tell only stories that happened and are yours.",
  why: "A changed or inflated story can cost you the place; two different pay figures can too.",
  sources: [
    { source: "S4", heading: "1" },
    { source: "S1", heading: "9" },
    { source: "S2", heading: "c" },
  ],
  answers: ["S1.28", "S2.21", "S4.10"],
  pencil: "Nothing recorded yet. Pay, dates and notice period are the usual ones.",
  differ: thinAnswers.differ,
  urgentWhen: (s) => clockOf(s) !== null,
  clock: (s) => clockOf(s),
  evaluate(s) {
    const last = lastRound(s);
    // CUES.md asks for no round and no story alone; with something told already the sentence would be false.
    if (!last && s.stories.length === 0 && s.facts.length === 0) {
      return notForYou("Nothing has been said yet, so nothing can differ.", addFact(null));
    }
    return judge(s);
  },
  examples: [
    {
      name: "Before any conversation",
      patch: {},
      state: "not-for-you",
      says: "Nothing has been said yet, so nothing can differ.",
    },
    {
      name: "A round, nothing recorded",
      patch: ROUNDS,
      state: "open",
      says: "Nothing recorded yet from the first round.",
    },
    {
      name: "Two figures",
      patch: { ...ROUNDS, facts: [fact("f1", "92,000 EUR"), fact("f2", "95k", later)] },
      state: "started",
      says: "Pay: 92,000 EUR to Priya Rao in the first round, 95k to Sam Okafor in the first round. Which stands?",
    },
    {
      name: "One figure, written twice",
      patch: { ...ROUNDS, facts: [fact("f1", "92,000 EUR"), fact("f2", "92k", later)] },
      state: "ready",
      says: "2 facts on record, none at odds.",
    },
    {
      name: "Settled",
      patch: {
        ...ROUNDS,
        facts: [fact("f1", "92k"), fact("f2", "95k", { ...later, explanation: "95k stands. The bonus" })],
      },
      state: "ready",
    },
    {
      name: "A story that is not marked",
      patch: { ...ROUNDS, facts: [fact("f1", "92k")], stories: [aFullStory("s1")] },
      state: "started",
      says: "“The depot plan” is not marked true and yours.",
    },
    {
      name: "Told on the phone, nothing from the round",
      patch: { ...ROUNDS, facts: [fact("f1", "6 weeks", { key: "notice", roundId: null })] },
      state: "started",
      says: "1 fact on record. Nothing yet from the first round.",
    },
    {
      name: "Nothing of that kind",
      patch: {
        ...ROUNDS,
        debriefs: [aDebrief("r1", { noFacts: true })],
        stories: [aFullStory("s1", { confirmedAt: inHours(-20) })],
      },
      state: "ready",
      says: "Nothing of that kind was said in the first round. 1 story is marked true and yours.",
    },
  ],
};

function judge(s: Snapshot): Finding {
  const last = lastRound(s);
  const conflicts = conflictsOf(s);
  const odd = new Set<StatedFact>();
  for (const [a, b] of conflicts) odd.add(a).add(b);
  const evidence = rows(s, odd);
  const [pair] = conflicts;
  if (pair) return atOdds(s, pair, evidence);
  const unmarked = s.stories.find((it) => it.confirmedAt === null);
  const fromLast = last === null || s.facts.some((it) => it.roundId === last.id) || isNone(s);
  if (fromLast && !unmarked) {
    const action: Action = { label: "Read the facts", kind: "look", target: { at: "facts" } };
    return { state: "ready", says: readyWords(s), evidence, action };
  }
  const begun = s.facts.length > 0 || s.stories.some((it) => it.confirmedAt !== null) || isNone(s);
  const state = begun ? "started" : "open";
  if (!fromLast) {
    const from = theRound(last);
    const says =
      s.facts.length > 0
        ? `${plural(s.facts.length, "fact")} on record. Nothing yet from ${from}.`
        : `Nothing recorded yet from ${from}.`;
    return { state, says, evidence, action: addFact(last.id) };
  }
  const story = labelled(unmarked!.title);
  const action: Action = {
    label: `Mark ${story} true and mine`,
    kind: "confirm-story",
    target: { storyId: unmarked!.id },
  };
  return { state, says: `${story} is not marked true and yours.`, evidence, action };
}

/** Begun or saved: "nothing of that kind" is said to the debrief of the last round before it is saved, too. */
function isNone(s: Snapshot): boolean {
  const last = lastRound(s);
  return s.debriefs.some((it) => it.roundId === last?.id && it.noFacts);
}

function atOdds(s: Snapshot, [a, b]: [StatedFact, StatedFact], evidence: Evidence[]): Finding {
  return {
    state: "started",
    says: `${factWords(b.key)}: ${a.value} ${where(s, a)}, ${b.value} ${where(s, b)}. Which stands?`,
    evidence,
    action: { label: "Say which stands", kind: "settle-fact", target: { factIds: [a.id, b.id] } },
  };
}

function readyWords(s: Snapshot): string {
  const marked = s.stories.length;
  const stories =
    marked > 0 ? ` ${marked === 1 ? "1 story is" : `${marked} stories are`} marked true and yours.` : "";
  const last = lastRound(s);
  if (s.facts.length > 0) return `${plural(s.facts.length, "fact")} on record, none at odds.${stories}`;
  return last ? `Nothing of that kind was said in ${theRound(last)}.${stories}` : stories.trim();
}

function where(s: Snapshot, it: StatedFact): string {
  const round = it.roundId === null ? null : roundById(s, it.roundId);
  const who = nameOf(s, it.personId);
  const words = [who && `to ${who}`, round && `in ${theRound(round)}`].filter(Boolean).join(" ");
  return words || "outside a round";
}

/** What is at odds first; then the newest. */
function rows(s: Snapshot, odd: ReadonlySet<StatedFact>): Evidence[] {
  const newest = s.facts.toSorted((a, b) => ms(b.statedAt) - ms(a.statedAt));
  return [...odd, ...newest.filter((it) => !odd.has(it))].map((it) => {
    const round = it.roundId === null ? null : roundById(s, it.roundId);
    const place = list([nameOf(s, it.personId), round && roundLabel(round)].filter((word) => word !== null));
    const text = [it.value, place].filter(Boolean).join(", ");
    return { label: factWords(it.key), text: odd.has(it) ? `${text}: at odds` : text };
  });
}

function addFact(roundId: string | null): Action {
  return { label: "Add a fact I stated", kind: "add-stated-fact", target: { roundId } };
}

/** A contradiction, and the next round within three days: its start. */
function clockOf(s: Snapshot): number | null {
  const next = nextRound(s);
  if (!next || s.facts.length < 2 || !isWithin(s, 72 * HOUR)) return null;
  return conflictsOf(s).length > 0 ? ms(next.startsAt) : null;
}
