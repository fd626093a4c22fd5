/** What a question is about (CUES.md §5.3, §5.4). The words on screen stand beside the keys. */

/** Questions they ask, in the order of the library. */
export const BANK_CATEGORIES = [
  "background",
  "depth",
  "behavioural",
  "motivation",
  "fit",
  "in-the-role",
  "clarifying",
  "pay-and-terms",
] as const;
export type BankCategory = (typeof BANK_CATEGORIES)[number];

export const BANK_CATEGORY_LABELS: Readonly<Record<BankCategory, string>> = {
  background: "About you",
  depth: "Your field, in detail",
  behavioural: "How you acted",
  motivation: "Why this, why here",
  fit: "How you would fit in",
  "in-the-role": "How you would do the job",
  clarifying: "About an earlier answer",
  "pay-and-terms": "Pay, notice, start",
};

/** What a kind of question weighs (S1.2). The other two kinds are judged by cues of their own. */
export const LENSES: Readonly<Partial<Record<BankCategory, "qualification" | "suitability" | "fit">>> = {
  background: "qualification",
  depth: "qualification",
  behavioural: "suitability",
  "in-the-role": "suitability",
  motivation: "fit",
  fit: "fit",
};

/** Questions I ask. */
export const MINE_CATEGORIES = [
  "challenges",
  "openings",
  "success",
  "team",
  "direction",
  "growth",
  "next-steps",
] as const;
export type MineCategory = (typeof MINE_CATEGORIES)[number];

export const MINE_CATEGORY_LABELS: Readonly<Record<MineCategory, string>> = {
  challenges: "What is hard about the job",
  openings: "What the job could become",
  success: "How success is judged",
  team: "People and the place",
  direction: "Where the company is going",
  growth: "How people develop",
  "next-steps": "What happens next",
};

/** How far a question of mine goes: could be asked anywhere, needs some reading, builds on something heard or found. */
export const DEPTH_LABELS: Readonly<Record<1 | 2 | 3, string>> = {
  1: "General",
  2: "About this company or role",
  3: "Builds on something you heard or found",
};
