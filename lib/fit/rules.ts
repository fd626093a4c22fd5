/** Must-haves: which are still to be offered, and how they stand. Pure. */
import { instant } from "@/lib/base/dates";
import { type FitRating, MUST_HAVE_CHIPS } from "@/lib/fit/schema";

export const RATING_WORDS = { yes: "Met", unsure: "Unsure", no: "Not met" } as const;

/**
 * Chips for the next tap: those of other applications first, then the ones to begin with; none that stands here
 * already. Both lists may hold the same words.
 */
export function chipsFor(here: readonly string[], elsewhere: readonly string[], most = 8): string[] {
  const seen = new Set(here.map(bare));
  const chips: string[] = [];
  for (const text of [...elsewhere, ...MUST_HAVE_CHIPS]) {
    if (seen.has(bare(text))) continue;
    seen.add(bare(text));
    chips.push(text);
  }
  return chips.slice(0, most);
}

/** Judged after the last round ended. */
export function isJudgedSince(line: { ratedAt: string | null }, endsAt: string): boolean {
  return line.ratedAt !== null && instant(line.ratedAt).getTime() > instant(endsAt).getTime();
}

/** "2 met, 1 unsure, 1 to judge." */
export function standing(lines: readonly { rating: FitRating | null }[]): string {
  const count = (rating: FitRating | null) => lines.filter((it) => it.rating === rating).length;
  const parts = [
    [count("yes"), "met"],
    [count("unsure"), "unsure"],
    [count("no"), "not met"],
    [count(null), "to judge"],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`);
  return `${said.join(", ")}.`;
}

/** What they answered, without what stands as evidence already or was said before in nearly the same words. */
export function stillToOffer<T extends { text: string }>(line: {
  evidence: readonly { text: string }[];
  answers: readonly T[];
}): T[] {
  const kept: T[] = [];
  for (const answer of line.answers) {
    if ([...line.evidence, ...kept].some((it) => isNearlySame(it.text, answer.text))) continue;
    kept.push(answer);
  }
  return kept;
}

/** One says all that the other says, or eight words in ten are shared. */
function isNearlySame(a: string, b: string): boolean {
  const [one, other] = [bare(a).split(" "), bare(b).split(" ")];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length >= FEW && ` ${long.join(" ")} `.includes(` ${short.join(" ")} `)) return true;
  const words = new Set(short);
  const shared = new Set(long.filter((word) => words.has(word))).size;
  return shared >= 0.8 * new Set([...short, ...long]).size;
}

/** Fewer words than these may stand in any answer. */
const FEW = 4;

/** The same words, apart from case, spaces and marks. */
export function sameWords(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
