/** Which five behavioural questions are the likeliest (CUES.md P15). Pure. */
import { instant } from "@/lib/base/dates";
import type { BankCategory } from "@/lib/questions/categories";
import { BANK_SEEDS, FIRST_FIVE, FIVE_YEARS } from "@/lib/questions/seeds";

type Asking = {
  id: string | null;
  seedId: string | null;
  category: BankCategory;
  requirementId: string | null;
  askedAt: readonly string[];
  practisedAt: readonly string[];
};

export const FIVE = 5;

/**
 * Those asked before, most often first; then the one whose practice is the longest ago, so that what was prepared stays;
 * then in the order they are shipped in. "Five years" is always one of them. `before` (ISO) is when the next round was put
 * on: what was written or practised after it changes nothing, so the five stay the same until that round. While there is
 * no round, practice does not count at all, else practising one would bring in another.
 */
export function likelyFive<T extends Asking>(bank: readonly T[], before: string | null): T[] {
  const behavioural = bank.filter((it) => it.category === "behavioural" && it.requirementId === null);
  const keyed = behavioural.map((it) => ({
    it,
    asked: until(it.askedAt, before).length,
    practised: before === null ? null : latest(until(it.practisedAt, before)),
    place: seedPlace(it.seedId),
  }));
  keyed.sort(
    (a, b) =>
      b.asked - a.asked ||
      (a.practised ?? Number.MAX_SAFE_INTEGER) - (b.practised ?? Number.MAX_SAFE_INTEGER) ||
      a.place - b.place ||
      compareText(a.it.id ?? "", b.it.id ?? ""),
  );
  const sorted = keyed.map(({ it }) => it);
  const fiveYears = sorted.find((it) => it.seedId === FIVE_YEARS);
  const five = sorted.slice(0, FIVE);
  return !fiveYears || five.includes(fiveYears) ? five : [...five.slice(0, FIVE - 1), fiveYears];
}

/** A shipped question's place: the first five first, then as listed; one's own come after all of them. */
const PLACES = new Map(
  [...FIRST_FIVE, ...BANK_SEEDS.map((it) => it.id).filter((id) => !FIRST_FIVE.includes(id))].map((id, at) => [
    id,
    at,
  ]),
);

function seedPlace(seedId: string | null): number {
  return PLACES.get(seedId ?? "") ?? PLACES.size;
}

function until(list: readonly string[], before: string | null): number[] {
  if (list.length === 0) return [];
  const times = list.map((at) => instant(at).getTime());
  return before === null ? times : times.filter((at) => at < instant(before).getTime());
}

function latest(times: readonly number[]): number | null {
  return times.length === 0 ? null : Math.max(...times);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
