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
