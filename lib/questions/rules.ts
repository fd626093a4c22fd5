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

/** What a form shows of a fuller answer, to be compared when it is saved; `isWhole` where it asks for the detail too. */
export function improvedKey(
  it: { improvedAnswer: string | null; detailToAdd: string | null },
  isWhole: boolean,
): string {
  const answer = it.improvedAnswer ?? "";
  return isWhole ? `${answer} | ${it.detailToAdd ?? ""}` : answer;
}

type Said = {
  rating: "shaky" | "fine" | "strong" | null;
  answer: string | null;
  improvedAnswer: string | null;
};

const STRENGTH = { strong: 0, fine: 1, shaky: 2 } as const;

/** What to build on: a fuller answer comes first, then the one that felt strongest; of equal ones the first in the list. */
export function bestAnswer<T extends Said>(askings: readonly T[]): { text: string; of: T } | null {
  const told = askings.filter((it) => it.improvedAnswer || it.answer);
  const best = told.toSorted(
    (a, b) =>
      Number(a.improvedAnswer === null) - Number(b.improvedAnswer === null) ||
      (a.rating ? STRENGTH[a.rating] : 3) - (b.rating ? STRENGTH[b.rating] : 3),
  )[0];
  return best ? { text: (best.improvedAnswer ?? best.answer)!, of: best } : null;
}

/** What a form shows of a question of mine; the wording alone where it shows no more. */
export function myQuestionKey(
  it: { text: string; depth: number | null; category: string | null },
  isWhole: boolean,
): string {
  return isWhole ? `${it.depth ?? ""} ${it.category ?? ""}\n${it.text}` : it.text;
}
