/** Plain rows of what the person prepares, for the examples of cues, the gallery and tests; beside `example-snapshot.ts`. */
import { inHours } from "@/lib/guidance/example-snapshot";
import type { Requirement } from "@/lib/guidance/snapshot";
import type { Bank, Idea, MustHave, Pack, Pay, Plan, Story } from "@/lib/guidance/snapshot-prepared";

/** A title and nothing else. */
export function aStory(id: string, over: Partial<Story> = {}): Story {
  return {
    id,
    title: "The depot plan",
    situation: null,
    task: null,
    action: null,
    result: null,
    number: null,
    reflection: null,
    skills: [],
    tags: [],
    environment: [],
    confirmedAt: null,
    starred: false,
    hereSentence: null,
    researchIds: [],
    ...over,
  };
}

/** All four fields and a skill; no number. */
export function aFullStory(id: string, over: Partial<Story> = {}): Story {
  return aStory(id, {
    situation: "Two depots planned by hand",
    task: "Halve the empty runs",
    action: "I rode along for a week, then wrote the planner",
    result: "Empty runs fell by half",
    skills: ["planning"],
    ...over,
  });
}

/** A question of the person's own bank, not prepared. */
export function aBankQuestion(id: string, over: Partial<Bank> = {}): Bank {
  return {
    id,
    seedId: null,
    text: "How do you keep a rota fair?",
    category: "depth",
    requirementId: null,
    answer: null,
    storyId: null,
    skipped: false,
    practisedAt: [],
    rating: null,
    askedAt: [],
    ...over,
  };
}

export function aRequirement(id: string, over: Partial<Requirement> = {}): Requirement {
  return {
    id,
    text: "Five years of Go",
    class: "must",
    gapAnswer: null,
    gapPinned: false,
    stories: [],
    ...over,
  };
}

export function aMustHave(id: string, over: Partial<MustHave> = {}): MustHave {
  return { id, text: "Four days a week", evidence: [], mineId: null, rating: null, ratedAt: null, ...over };
}

export function anIdea(id: string, over: Partial<Idea> = {}): Idea {
  return { id, text: "Share the rota between depots", researchId: null, sensitivity: null, ...over };
}

export function aGoal(
  id: string,
  period: 30 | 60 | 90,
  over: Partial<Plan["goals"][number]> = {},
): Plan["goals"][number] {
  return { id, period, text: "Meet every depot", requirementId: null, challengeMineId: null, ...over };
}

/** A card with nothing on it. */
export function aPay(over: Partial<Pay> = {}): Pay {
  return {
    target: null,
    minimum: null,
    walkAway: null,
    currency: null,
    period: null,
    stance: null,
    sentence: null,
    deflection: null,
    flexibility: null,
    terms: [],
    worth: [],
    evidence: [],
    theirRange: null,
    notDisclosed: false,
    counter: null,
    ...over,
  };
}

/** A figure found a month ago. */
export function aFigure(id: string, figure: number, over: Partial<Pay["evidence"][number]> = {}) {
  const on = inHours(-30 * 24).slice(0, 10);
  return { id, source: "A survey", figure, on, region: null, level: null, ...over };
}

export function aPack(roundId: string, over: Partial<Pack> = {}): Pack {
  return {
    roundId,
    copiesPacked: null,
    portfolio: null,
    portfolioRef: null,
    portfolioPacked: false,
    ...over,
  };
}
