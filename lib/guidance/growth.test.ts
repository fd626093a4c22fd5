import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFilled } from "@/lib/base/words";
import { anySnapshot } from "@/lib/guidance/arbitrary-snapshot";
import { CATALOG } from "@/lib/guidance/catalog";
import type { Cue } from "@/lib/guidance/cue";
import {
  aBankQuestion,
  aFigure,
  aFullStory,
  aGoal,
  aMustHave,
  anIdea,
  aPack,
  aPay,
  aRequirement,
  aStory,
} from "@/lib/guidance/example-prepared";
import {
  aCarry,
  aDebrief,
  aFact,
  aFinding,
  aNote,
  anAsked,
  aPerson,
  aQuestion,
  aRemark,
  EXAMPLE_NOW,
  EXAMPLE_ZONE,
  emptySnapshot,
  onRound,
} from "@/lib/guidance/example-snapshot";
import { lastRound, nextRound } from "@/lib/guidance/rules";
import type { Person, Snapshot, StatedFact, ThankYou } from "@/lib/guidance/snapshot";
import type { Pay } from "@/lib/guidance/snapshot-prepared";

/** Fifty cues over a thousand snapshots, on a busy machine. The acts stand in a file of their own, so that both run at once. */
const MINUTES = 300_000;

type Add = (s: Snapshot) => Partial<Snapshot>;

function toPerson(s: Snapshot, over: (it: Person) => Partial<Person>): Partial<Snapshot> {
  const id = s.panelists[0]?.personId ?? "priya";
  const known = s.people.find((it) => it.id === id) ?? aPerson(id);
  return { people: [...s.people.filter((it) => it.id !== id), { ...known, ...over(known) }] };
}

function toPay(s: Snapshot, over: (it: Pay) => Partial<Pay>): Partial<Snapshot> {
  const known = s.pay ?? aPay();
  return { pay: { ...known, ...over(known) } };
}

function stated(id: string, key: string, value: string): StatedFact {
  return { id, key, value, roundId: null, personId: null, statedAt: now, explanation: null };
}

const now = EXAMPLE_NOW.toISOString();

/** Rows that fill something: ready stays ready. */
const FILLS: Record<string, Add> = {
  "a research line": (s) => ({
    research: [...s.research, aFinding("n", "services", { createdAt: now, checkedAt: now })],
  }),
  "news of today": (s) => ({
    research: [
      ...s.research,
      aFinding("n", "news", { createdAt: now, checkedAt: now, publishedOn: now.slice(0, 10) }),
    ],
  }),
  "a pinned fact": (s) => ({
    research: [...s.research, aFinding("n", "services", { createdAt: now, checkedAt: now, pinned: true })],
  }),
  "an idea, decided": (s) => ({
    ideas: [...s.ideas, anIdea("n", { researchId: s.research[0]?.id ?? null, sensitivity: "safe" })],
  }),
  "an idea, not decided": (s) => ({ ideas: [...s.ideas, anIdea("n")] }),
  "a goal": (s) => ({
    plan: s.plan && { ...s.plan, goals: [...s.plan.goals, aGoal("n", 60, { requirementId: "q1" })] },
  }),
  "a point without a story": (s) => ({
    case: { ...s.case, points: [...s.case.points, { id: "n", text: "New", storyId: null }] },
  }),
  "something new of today": (s) => ({
    growth: [...s.growth, { id: "n", text: "A course", on: now.slice(0, 10) }],
  }),
  "a must-have with a question": (s) => ({ mustHaves: [...s.mustHaves, aMustHave("n", { mineId: "m1" })] }),
  "evidence of a must-have": (s) => ({
    mustHaves: s.mustHaves.map((it) => ({
      ...it,
      evidence:
        it.rating && it.evidence.some((line) => isFilled(line.text))
          ? [...it.evidence, { text: "More", saidBy: null }]
          : it.evidence,
    })),
  }),
  "a line on operations": (s) => ({ research: [...s.research, aFinding("n", "operations")] }),
  "a sourced fact": (s) =>
    toPerson(s, (it) => ({
      facts: [...it.facts, { ...aFact("New"), seenOn: s.now.toISOString().slice(0, 10) }],
    })),
  "a hook": (s) => toPerson(s, (it) => ({ hooks: [...it.hooks, { id: "n", text: "Sails", addedAt: now }] })),
  "a note on a person": (s) =>
    toPerson(s, (it) => ({ notes: [...it.notes, { id: "n", roundId: null, text: "Kind" }] })),
  "an assigned question": (s) => ({
    mine: [
      ...s.mine,
      aQuestion("n", "team", { assigned: [{ roundId: nextRound(s)?.id ?? "r2", personId: null }] }),
    ],
  }),
  "a better answer": (s) => ({
    asked: s.asked.map((it) => ({ ...it, improvedAnswer: "Longer", detailToAdd: "More" })),
  }),
  "a point taken along": (s) => ({
    carries: [...s.carries, aCarry("n", "doubt", "New", { answer: "We halved it", state: "carried" })],
  }),
  "copies packed": (s) => ({
    packs: [
      ...s.packs.filter((it) => it.roundId !== "r2"),
      aPack("r2", { copiesPacked: 99, portfolio: "no" }),
    ],
  }),
  "a remark taken up": (s) => ({ feedback: [...s.feedback, aRemark("n", "Good", { plan: "More of it" })] }),
  "a sent note": (s) => ({
    thankYous: s.thankYous.map((it) => (it.state === "waived" ? it : { ...it, state: "sent", sentAt: now })),
  }),
  "a practised question": (s) => ({
    bank: s.bank.map((it, at) => ({
      ...it,
      id: it.id ?? `new-${at}`,
      practisedAt: [...it.practisedAt, now],
    })),
  }),
  "a story for each question": (s) => ({
    bank: s.bank.map((it, at) => ({ ...it, id: it.id ?? `new-${at}`, storyId: it.storyId ?? "s1" })),
  }),
  "an answered question": (s) => ({ bank: [...s.bank, aBankQuestion("n", { answer: "So" })] }),
  "a question to ask": (s) => ({ mine: [...s.mine, aQuestion("n2", "direction", { depth: 3 })] }),
  "what they said": (s) => ({
    mine: s.mine.map((it) => ({ ...it, asked: it.asked.map((at) => ({ ...at, answer: "So" })) })),
  }),
  "a figure of pay": (s) => toPay(s, (it) => ({ evidence: [...it.evidence, aFigure("n", 95_000)] })),
  "a reason with a story": (s) =>
    toPay(s, (it) => ({ worth: [...it.worth, { id: "n", text: "Nights", storyId: "s1" }] })),
  "what they named": (s) =>
    toPay(s, () => ({
      theirRange: { low: 85_000, high: null, saidBy: null, roundId: null, on: "2026-07-14" },
    })),
  "a stated fact of its own kind": (s) => ({ facts: [...s.facts, stated("n", "Desk size", "Two metres")] }),
  "a plan to check in": (s) => ({
    owed: [...s.owed, { id: "n", kind: "check-in", dueAt: now, state: "open", doneAt: null }],
  }),
  "a story told in full, true and mine": (s) => ({
    stories: [...s.stories, aFullStory("n", { title: "New", confirmedAt: now })],
  }),
  "a number, a lesson, a tag": (s) => ({
    stories: s.stories.map((it) => ({
      ...it,
      number: "12 hours",
      reflection: "Ask",
      tags: [...it.tags, "adapt"],
    })),
  }),
  "a story beside all of theirs": (s) => ({
    stories: s.stories.map((it) => ({ ...it, researchIds: s.research.map((row) => row.id) })),
  }),
  "an answer to a gap": (s) => ({
    requirements: s.requirements.map((it) => ({ ...it, gapAnswer: it.gapAnswer ?? "I would say" })),
  }),
};

/** A person joins the last round: a note to the company that is not sent yet becomes theirs (A4, *Rows*). */
function joined(s: Snapshot, personId: string): Snapshot {
  const roundId = lastRound(s)?.id ?? "r1";
  const unsent = (it: ThankYou) =>
    it.roundId === roundId && it.personId === null && it.state !== "sent" && it.state !== "waived";
  return {
    ...s,
    panelists: [...s.panelists, onRound(roundId, personId, { addedAt: now })],
    thankYous: s.thankYous.map((it) => (unsent(it) ? { ...it, personId, slots: byHand(it.slots) } : it)),
  };
}

/** The text is offered to the first person, and no longer rests on what somebody else said. */
function byHand(slots: ThankYou["slots"]): ThankYou["slots"] {
  return { ...slots, specific: slots.specific && { ...slots.specific, fromId: null } };
}

function withDraft(s: Snapshot, over: Partial<ThankYou>): Snapshot {
  const roundId = lastRound(s)?.id ?? "r1";
  return { ...s, thankYous: [...s.thankYous, aNote("late", "drafted", { id: "0", roundId, ...over })] };
}

/** Rows that open something new: ready may become started, for the earlier work still counts. */
const OPENS: Record<string, Add> = {
  "a person on the next round": (s) => ({
    panelists: [...s.panelists, onRound(nextRound(s)?.id ?? "r2", "new", { addedAt: now })],
  }),
  "a person met before": (s) => ({
    panelists: [
      ...s.panelists,
      onRound(nextRound(s)?.id ?? "r2", "new", { addedAt: now, metInRoundIds: ["r1"] }),
    ],
  }),
  "a person on the last round": (s) => joined(s, "new"),
  "a requirement": (s) => ({
    requirements: [
      ...s.requirements,
      { id: "n", text: "New", class: null, gapAnswer: null, gapPinned: false, stories: [] },
    ],
  }),
  "a must-have": (s) => ({ requirements: [...s.requirements, aRequirement("n", { text: "New" })] }),
  "a focus of theirs": (s) => ({ research: [...s.research, aFinding("n", "focus", { text: "New" })] }),
  "a story begun": (s) => ({ stories: [...s.stories, aStory("n", { title: "New" })] }),
  "an asked question": (s) => ({ asked: [...s.asked, anAsked("n", lastRound(s)?.id ?? "r1", "New?")] }),
  "a shaky one": (s) => ({
    asked: [...s.asked, anAsked("n", lastRound(s)?.id ?? "r1", "New?", { rating: "shaky" })],
  }),
  "a value of theirs": (s) => ({ research: [...s.research, aFinding("n", "values")] }),
  "a must-have of mine": (s) => ({ mustHaves: [...s.mustHaves, aMustHave("n")] }),
  "a remark": (s) => ({ feedback: [...s.feedback, aRemark("n", "New", { heardOn: "2020-01-01" })] }),
  "a question that may come back": (s) => ({
    asked: [...s.asked, anAsked("n", lastRound(s)?.id ?? "r1", "New?", { likelyFollowUp: true })],
  }),
  "a point left open": (s) => ({
    carries: [...s.carries, aCarry("n", "unsaid", "New", { fromRoundId: lastRound(s)?.id ?? "r1" })],
  }),
  "a blank draft": (s) => withDraft(joined(joined(s, "new"), "late"), {}),
  "a draft with the same line": (s) =>
    withDraft(joined(joined(s, "new"), "late"), s.thankYous[0] ? { slots: s.thankYous[0].slots } : {}),
  "a question of theirs in the bank": (s) => ({
    bank: [...s.bank, aBankQuestion("n", { category: "behavioural", askedAt: ["2020-01-01T00:00:00Z"] })],
  }),
  "a must-have of the job": (s) => ({
    requirements: [...s.requirements, aRequirement("n2", { text: "New" })],
  }),
  // Fills the others, and opens one question of B4: is it true and mine?
  "a story told in full, not marked yet": (s) => ({
    stories: [...s.stories, aFullStory("n", { title: "New" })],
  }),
  "a fact at odds with another": (s) => ({
    facts: [...s.facts, stated("n1", "pay", "92k"), stated("n2", "pay", "95k")],
  }),
  "a reason without a story": (s) =>
    toPay(s, (it) => ({ worth: [...it.worth, { id: "n", text: "Nights", storyId: null }] })),
  "a debrief in which pay came up": (s) => {
    const roundId = lastRound(s)?.id ?? "r1";
    if (s.debriefs.some((it) => it.roundId === roundId)) return {};
    return { debriefs: [...s.debriefs, aDebrief(roundId, { savedAt: now, payRaised: true })] };
  },
  "a debrief": (s) => {
    const roundId = lastRound(s)?.id ?? "r1";
    if (s.debriefs.some((it) => it.roundId === roundId)) return {};
    return { debriefs: [...s.debriefs, aDebrief(roundId, { savedAt: now })] };
  },
};

describe("growth, second part: from ready", () => {
  const bases: [string, Cue, Snapshot][] = CATALOG.flatMap((cue) =>
    cue.examples
      .filter((example) => example.state === "ready")
      .map((example): [string, Cue, Snapshot] => [
        `${cue.id}, ${example.name}`,
        cue,
        emptySnapshot(EXAMPLE_NOW, EXAMPLE_ZONE, example.patch),
      ]),
  );

  it.each(bases)(
    "%s: what fills leaves it ready, what opens something leads to started at most",
    (_, cue, s) => {
      for (const [name, add] of Object.entries(FILLS)) {
        expect(`${name}: ${cue.evaluate({ ...s, ...add(s) }).state}`).toBe(`${name}: ready`);
      }
      for (const [name, add] of Object.entries(OPENS)) {
        expect(`${name}: ${cue.evaluate({ ...s, ...add(s) }).state}`).not.toMatch(/: open$/);
      }
    },
  );

  it(
    "over any snapshot",
    () => {
      const fills = Object.entries(FILLS);
      const all = [...fills, ...Object.entries(OPENS)];
      fc.assert(
        fc.property(anySnapshot, fc.constantFrom(...all), (s, [name, add]) => {
          for (const cue of CATALOG) {
            if (cue.evaluate(s).state !== "ready") continue;
            const after = cue.evaluate({ ...s, ...add(s) }).state;
            expect(after, `${cue.id}, after ${name}`).not.toBe("open");
            if (name in FILLS) expect(after, `${cue.id}, after ${name}`).toBe("ready");
          }
        }),
        { numRuns: 1000 },
      );
    },
    MINUTES,
  );
});
