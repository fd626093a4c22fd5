import { describe, expect, it } from "vitest";
import { CATALOG } from "@/lib/guidance/catalog";
import { evaluateStage } from "@/lib/guidance/evaluate";
import {
  aCarry,
  aDebrief,
  aFact,
  aFinding,
  aNote,
  anApplication,
  anAsked,
  aPerson,
  aRemark,
  aRound,
  EXAMPLE_NOW,
  EXAMPLE_ZONE,
  emptySnapshot,
  inHours,
  onRound,
} from "@/lib/guidance/example-snapshot";
import { type Snapshot, STAGES } from "@/lib/guidance/snapshot";

/** Eight rounds of four people, with all that a thorough person writes down. */
function eightRounds(): Snapshot {
  const rounds = Array.from({ length: 8 }, (_, i) => `r${i}`);
  const people = ["priya", "sam", "lotte", "ada"];
  const each = <T>(make: (roundId: string, personId: string) => T) =>
    rounds.flatMap((roundId) => people.map((personId) => make(roundId, personId)));
  return emptySnapshot(EXAMPLE_NOW, EXAMPLE_ZONE, {
    application: anApplication({ adText: "We look for …", adSavedAt: inHours(-900) }),
    rounds: rounds.map((id, i) => aRound(id, (i - 7) * 100 + 60)),
    panelists: each((roundId, personId) => onRound(roundId, personId, { metInRoundIds: ["r0", "r1"] })),
    people: people.map((id) => aPerson(id, { facts: [aFact("Runs routing")], angle: "The rota" })),
    debriefs: rounds.slice(0, 7).map((id) => aDebrief(id, { feel: "good" })),
    asked: each((roundId, personId) =>
      anAsked(`${roundId}${personId}`, roundId, "What broke?", { personId, rating: "shaky" }),
    ),
    carries: rounds.map((id) => aCarry(`c${id}`, "unsaid", "The migration", { fromRoundId: id })),
    feedback: rounds.map((id) => aRemark(`f${id}`, "Less detail", { roundId: id })),
    research: Array.from({ length: 40 }, (_, i) => aFinding(`e${i}`, i % 2 ? "values" : "products")),
    thankYous: each((roundId, personId) => aNote(personId, "drafted", { id: roundId + personId, roundId })),
  });
}

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
