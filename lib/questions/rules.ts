import { BANK_SEEDS } from "@/lib/questions/seeds";

/** What rules look at in a question they may ask; while a shipped one is untouched, `id` is null and `seedId` names it. */
type Known = { id: string | null; seedId: string | null };

const UNTOUCHED = {
  id: null,
  requirementId: null,
  answer: null,
  storyId: null,
  skipped: false,
  practisedAt: [],
  rating: null,
  askedAt: [],
};

/** The shipped questions that the person has not touched stand behind their own, in the order they are shipped in. */
export function withSeeds<T extends Known>(rows: readonly T[]) {
  const taken = new Set(rows.map((it) => it.seedId));
  const untouched = BANK_SEEDS.filter((seed) => !taken.has(seed.id));
  return [
    ...rows,
    ...untouched.map(({ id, text, category }) => ({ ...UNTOUCHED, seedId: id, text, category })),
  ];
}
