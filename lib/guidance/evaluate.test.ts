import { describe, expect, it } from "vitest";
import { CATALOG } from "@/lib/guidance/catalog";
import { evaluateStage } from "@/lib/guidance/evaluate";
import { eightRounds } from "@/lib/guidance/example-search";
import { anApplication, EXAMPLE_NOW, EXAMPLE_ZONE, emptySnapshot } from "@/lib/guidance/example-snapshot";
import { type Snapshot, STAGES } from "@/lib/guidance/snapshot";

describe("the whole catalog", () => {
  it("shows what belongs to the stage, and nothing else", () => {
    for (const stage of STAGES) {
      const shown = evaluateStage(
        emptySnapshot(EXAMPLE_NOW, EXAMPLE_ZONE, { application: anApplication({ stage }) }),
      );
      expect(shown.map((it) => it.cue.id)).toEqual(
        CATALOG.filter((cue) => cue.shownAt.includes(stage)).map((cue) => cue.id),
      );
    }
  });

  it("takes about a millisecond of CPU for an application of eight rounds", () => {
    const s = eightRounds();
    const batch = Array.from({ length: 10 }, () => cpuPerRun(s));
    // PROOF.md P2 promises 1 ms; the bench measures it on a quiet machine. The best of ten batches leaves
    // out most of what neighbours do to the caches, not all of it, so the guard is three times that.
    expect(Math.min(...batch)).toBeLessThan(3);
  }, 60_000);
});

/** Milliseconds; each run gets a snapshot of its own, so that nothing derived is used again. */
function cpuPerRun(s: Snapshot, runs = 60): number {
  const before = process.cpuUsage();
  for (let i = 0; i < runs; i += 1) evaluateStage({ ...s });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / runs;
}
