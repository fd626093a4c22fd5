/** P2, the part that needs no page: every cue of the catalog over one application of eight rounds, by the clock. */
import { fromEpoch } from "@/lib/base/dates";
import { quantile } from "./rounds";
import type { Line } from "./table";

/** The compiler goes on making it faster for some thousand runs; a server that is in use is past that. */
const WARM_UP = 4000;
const RUNS_EACH = 200;
const MOST_MS = 1;

/**
 * The application holds all that a thorough person writes down. Each run gets a snapshot and an instant of its own, so that
 * nothing derived is used again. Neighbours on the machine make runs slower, never quicker: the quietest round tells how far.
 */
export async function benchCatalog(rounds: number): Promise<Line[]> {
  const { CATALOG } = await import("@/lib/guidance/catalog");
  const { evaluateStage } = await import("@/lib/guidance/evaluate");
  const { eightRounds } = await import("@/lib/guidance/example-search");
  const rows = eightRounds("final");
  const shown = evaluateStage(rows).length;
  const taken: number[] = [];
  for (let n = 0; n < WARM_UP + rounds * RUNS_EACH; n++) {
    const snapshot = { ...rows, now: fromEpoch(rows.now.getTime() + n) };
    const began = performance.now();
    evaluateStage(snapshot);
    if (n >= WARM_UP) taken.push(performance.now() - began);
  }
  const [median, p99] = [quantile(taken, 0.5), quantile(taken, 0.99)];
  const each = Array.from({ length: rounds }, (_, at) => taken.slice(at * RUNS_EACH, (at + 1) * RUNS_EACH));
  const quiet = Math.min(...each.map((runs) => quantile(runs, 0.5)));
  return [
    {
      what: `P2 evaluating the catalog (${shown} of ${CATALOG.length} cues, 8 rounds), ${taken.length} runs`,
      measured: `median ${median.toFixed(2)} ms (${quiet.toFixed(2)} in the quietest round), p99 ${p99.toFixed(2)} ms`,
      goal: `median ≤ ${MOST_MS} ms`,
      ok: median <= MOST_MS,
    },
  ];
}
