/** Rows of the snapshot that hold what the person prepares: stories, answers, case, pay, pack. Instants and dates as in `snapshot.ts`. */
import type { BankCategory } from "@/lib/questions/categories";

export interface Story {
  id: string;
  title: string;
  situation: string | null;
  task: string | null;
  action: string | null;
  result: string | null;
  number: string | null;
  reflection: string | null;
  skills: readonly string[];
  tags: readonly ("adapt" | "develop" | "responsibility")[];
  environment: readonly string[];
  confirmedAt: string | null;
  starred: boolean;
  /** How I would repeat this here. */
  hereSentence: string | null;
  /** Research rows that it stands beside: a value it shows, a goal it serves, a focus it matches. */
  researchIds: readonly string[];
}

export interface SpareStory {
  id: string;
  title: string;
}

/** A question that they may ask. */
export interface Bank {
  /** Null while a shipped question is untouched; `seedId` then says which. */
  id: string | null;
  seedId: string | null;
  text: string;
  category: BankCategory;
  requirementId: string | null;
  answer: string | null;
  storyId: string | null;
  skipped: boolean;
  practisedAt: readonly string[];
  rating: "shaky" | "fine" | "strong" | null;
  /** Each time I was asked it, in any application; when that was written down. */
  askedAt: readonly string[];
}

export interface Idea {
  id: string;
  text: string;
  researchId: string | null;
  sensitivity: "safe" | "ask-first" | "keep-back" | null;
}

export interface Plan {
  opening: string | null;
  goals: readonly {
    id: string;
    period: 30 | 60 | 90;
    text: string;
    requirementId: string | null;
    challengeMineId: string | null;
  }[];
  showing: "show" | "say-only" | null;
}

export interface Case {
  sentence: string | null;
  sentenceStoryId: string | null;
  points: readonly { id: string; text: string; storyId: string | null }[];
  whyYou: string | null;
  whyHire: string | null;
  whatForYou: string | null;
  whyHere: { text: string; editedAt: string } | null;
}

export interface Growth {
  id: string;
  text: string;
  on: string;
}

export interface MustHave {
  id: string;
  text: string;
  evidence: readonly { text: string; saidBy: string | null }[];
  mineId: string | null;
  rating: "yes" | "unsure" | "no" | null;
  ratedAt: string | null;
}

export type PayPeriod = "year" | "month" | "day" | "hour";

export interface Pay {
  target: number | null;
  minimum: number | null;
  walkAway: number | null;
  currency: string | null;
  period: PayPeriod | null;
  stance: "let-them" | "ask-range" | "state-mine" | null;
  sentence: string | null;
  deflection: string | null;
  flexibility: "open" | "some" | "firm" | null;
  terms: readonly string[];
  worth: readonly { id: string; text: string; storyId: string | null }[];
  evidence: readonly {
    id: string;
    source: string;
    figure: number;
    on: string;
    region: string | null;
    level: string | null;
  }[];
  theirRange: {
    low: number | null;
    high: number | null;
    saidBy: string | null;
    roundId: string | null;
    on: string;
  } | null;
  notDisclosed: boolean;
  counter: string | null;
}

export interface Pack {
  roundId: string;
  copiesPacked: number | null;
  portfolio: "yes" | "screen" | "no" | null;
  portfolioRef: string | null;
  portfolioPacked: boolean;
}
