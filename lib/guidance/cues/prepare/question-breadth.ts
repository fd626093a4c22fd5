import { list, plural } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence } from "@/lib/guidance/cue";
import { aBankQuestion, aFullStory } from "@/lib/guidance/example-prepared";
import { anApplication, anAsked, aRound, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { isHeld, isLater, nextRound } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import type { Bank } from "@/lib/guidance/snapshot-prepared";
import { quoteEnd } from "@/lib/guidance/words";
import { BANK_CATEGORY_LABELS, type BankCategory, LENSES } from "@/lib/questions/categories";
import { withSeeds } from "@/lib/questions/rules";
import { proposedCategory } from "@/lib/questions/rules/proposals";
import { BANK_SEEDS } from "@/lib/questions/seeds";

const FIRST_KINDS: readonly BankCategory[] = ["background", "depth", "behavioural", "motivation"];
const LATER_KINDS: readonly BankCategory[] = [...FIRST_KINDS, "fit", "in-the-role"];

const KIND_WORDS: Readonly<Partial<Record<BankCategory, string>>> = {
  background: "your background",
  depth: "the detail of your field",
  behavioural: "how you acted",
  motivation: "why you want this",
  fit: "how you would fit in",
  "in-the-role": "how you would do the job",
};

const answered = (category: BankCategory) =>
  aBankQuestion(`b-${category}`, { category, text: "Anything", answer: "An answer" });
const rounds = [theFirst(), theSecond()];
const bankOf = (...kinds: BankCategory[]) => withSeeds<Bank>(kinds.map(answered));

export const questionBreadth: Cue = {
  id: "question-breadth",
  code: "P31",
  family: "questions",
  shownAt: ["first", "second", "final"],
  minutes: 20,
  title: "Be ready on every side",
  advice:
    "The first round asks who you are; the next asks how you would work and fit. Have at least one prepared answer of every kind, so that no kind of question finds you blank.",
  sources: [
    { source: "S4", heading: "0" },
    { source: "S2", heading: "c" },
    { source: "S1", heading: "0" },
  ],
  answers: ["S1.2", "S2.11", "S4.6"],
  pencil: "Background, depth, behaviour, motivation, fit, in the role.",
  differ: {
    label: "Side by side",
    positions: [
      { who: "Second Interview", says: "Mostly questions of fit and behaviour." },
      { who: "TopInterview", says: "It depends on why you are back." },
      { who: "How to Ace Your Second Interview", says: "The role, in depth." },
      {
        who: "Second-Round and Final Interviews (eight strategies)",
        says: "More specific and harder questions.",
      },
    ],
    ours: "Why you are back decides which kind is offered first; that is our choice.",
  },
  urgentWhen: (s) => nextRound(s)?.reason === "split",
  evaluate(s) {
    const kinds = isLater(s) ? LATER_KINDS : FIRST_KINDS;
    const counts = countsOf(s);
    const missing = kinds.filter((it) => !counts.get(it));
    const evidence = kinds.map((it) => row(s, it, counts));
    const target = { at: "bank" } as const;
    if (missing.length === 0) {
      const action: Action = { label: "Look at it", kind: "look", target };
      return { state: "ready", says: readyWords(kinds, counts), evidence, action };
    }
    const action = prepare(s, offered(s, missing));
    if (missing.length === kinds.length) {
      return {
        state: "open",
        says: `${kinds.length} kinds of question, none prepared yet.`,
        evidence,
        action,
      };
    }
    const words = `${kinds.length - missing.length} of ${kinds.length} kinds prepared. None yet on ${list(missing.map(wordsOf))}.`;
    return { state: "started", says: words, evidence, action };
  },
  examples: [
    { name: "Nothing", patch: {}, state: "open", says: "6 kinds of question, none prepared yet." },
    {
      name: "First round, nothing",
      patch: {
        application: anApplication({ stage: "first" }),
        rounds: [aRound("r1", 30, { kind: "first" })],
      },
      state: "open",
      says: "4 kinds of question, none prepared yet.",
    },
    {
      name: "One side left",
      patch: { bank: bankOf("background", "depth", "behavioural", "motivation", "fit") },
      state: "started",
      says: "5 of 6 kinds prepared. None yet on how you would do the job.",
    },
    {
      name: "A fuller answer to one they asked",
      patch: {
        rounds,
        asked: [anAsked("a1", "r1", "Why us?", { category: "motivation", improvedAnswer: "The depots" })],
      },
      state: "started",
      says: "1 of 6 kinds prepared. None yet on your background, the detail of your field, how you acted and 2 more.",
    },
    {
      name: "Every side",
      patch: {
        bank: [
          ...bankOf("background", "depth", "motivation", "fit", "in-the-role"),
          aBankQuestion("b7", { category: "behavioural", text: "A mistake?", storyId: "s1" }),
        ],
        stories: [aFullStory("s1")],
      },
      state: "ready",
      says: "6 kinds, 6 answers prepared. Qualification 2, suitability 2, fit 2.",
    },
  ],
};

/** Prepared answers of each kind, and fuller answers to what was asked here. Leaving a question out answers nothing. */
function countsOf(s: Snapshot): Map<BankCategory, number> {
  const counts = new Map<BankCategory, number>();
  const add = (kind: BankCategory) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const it of s.bank) if (isAnswerable(s, it)) add(it.category);
  for (const it of s.asked) {
    const kind = it.category as BankCategory | null;
    if (kind && isHeld(s, it.roundId) && isFilled(it.improvedAnswer)) add(kind);
  }
  return counts;
}

function isAnswerable(s: Snapshot, it: Bank): boolean {
  if (isFilled(it.answer)) return true;
  if (it.storyId === null) return false;
  const story = s.stories.find((other) => other.id === it.storyId);
  if (!story) return s.spareStories.some((other) => other.id === it.storyId);
  return [story.situation, story.task, story.action, story.result].every(isFilled);
}

/** Which of the missing kinds comes first: as the reason for the round says, else in the order of the list. */
function offered(s: Snapshot, missing: readonly BankCategory[]): BankCategory {
  const wanted = likeliest(s);
  return missing.includes(wanted) ? wanted : missing[0]!;
}

function likeliest(s: Snapshot): BankCategory {
  const next = nextRound(s);
  if (next?.reason === "tie-break") return "depth";
  if (next?.reason === "split") return "behavioural";
  if (next?.reason !== "clarify") return "fit";
  const area = next.areas.find((it) => !isFilled(it.answer)) ?? next.areas[0];
  return area ? proposedCategory(area.text) : "depth";
}

/** The likeliest of that kind: asked most often, then one's own, then as shipped. What is left out comes last. */
function prepare(s: Snapshot, category: BankCategory): Action {
  const of = s.bank.filter((it) => it.category === category && it.requirementId === null);
  const sorted = of.toSorted(
    (a, b) => Number(a.skipped) - Number(b.skipped) || b.askedAt.length - a.askedAt.length,
  );
  const seed = BANK_SEEDS.find((it) => it.category === category);
  const target = { bankId: sorted[0]?.id ?? null, seedId: sorted[0]?.seedId ?? seed?.id ?? null, category };
  return { label: `Prepare one on ${wordsOf(category)}`, kind: "prepare-kind", target };
}

function readyWords(kinds: readonly BankCategory[], counts: ReadonlyMap<BankCategory, number>): string {
  const n = (lens?: string) =>
    kinds.reduce(
      (sum, it) => sum + (lens === undefined || LENSES[it] === lens ? (counts.get(it) ?? 0) : 0),
      0,
    );
  const sides = `Qualification ${n("qualification")}, suitability ${n("suitability")}, fit ${n("fit")}.`;
  return `${kinds.length} kinds, ${plural(n(), "answer")} prepared. ${sides}`;
}

function row(s: Snapshot, kind: BankCategory, counts: ReadonlyMap<BankCategory, number>): Evidence {
  const label = BANK_CATEGORY_LABELS[kind];
  if (!counts.get(kind)) return { label, text: "Nothing yet", state: "blank" };
  const own = s.bank.find((it) => it.category === kind && isAnswerable(s, it))?.text;
  const asked = s.asked.find((it) => it.category === kind && isFilled(it.improvedAnswer))?.text;
  return { label, text: quoteEnd(own ?? asked ?? ""), state: "filled" };
}

function wordsOf(kind: BankCategory): string {
  return KIND_WORDS[kind] ?? BANK_CATEGORY_LABELS[kind].toLowerCase();
}
