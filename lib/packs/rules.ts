/** How many copies of the résumé a round asks for. Pure. */
import type { Portfolio } from "@/lib/packs/schema";

/** One for everybody who has none yet and needs one, and a spare; with no names, two to be safe (CUES.md P16). */
export function copiesNeeded(panel: readonly { resume: string | null }[]): number {
  if (panel.length === 0) return 2;
  return panel.filter((it) => it.resume === null).length + 1;
}

export const PORTFOLIO_LABELS: Readonly<Record<Portfolio, string>> = {
  yes: "Bring it",
  screen: "Show it on a screen",
  no: "Not this time",
};
