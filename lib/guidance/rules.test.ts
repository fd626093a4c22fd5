import { describe, expect, it } from "vitest";
import {
  aDebrief,
  aNote,
  anApplication,
  aRound,
  EXAMPLE_NOW,
  emptySnapshot,
  inHours,
  onRound,
  theFirst,
  theSecond,
} from "@/lib/guidance/example-snapshot";
import {
  heldRounds,
  isLater,
  isSince,
  isSinceDay,
  lastDebrief,
  lastRound,
  nextRound,
  notesOf,
  panelOf,
  refAt,
  savedDebriefs,
} from "@/lib/guidance/rules";
import type { Round, Snapshot } from "@/lib/guidance/snapshot";

function at(over: Partial<Snapshot>, zone = "Europe/Berlin"): Snapshot {
  return emptySnapshot(EXAMPLE_NOW, zone, over);
}

function ids(rounds: readonly Round[]): string[] {
  return rounds.map((round) => round.id);
}

describe("the next and the last round", () => {
  it("go by time and state, not by number", () => {
    const rounds = [
      aRound("far", 90),
      aRound("near", 30, { number: 9 }),
      aRound("cancelled", 2, { state: "cancelled" }),
      aRound("passed", -5),
      aRound("earlier", -90, { state: "completed" }),
      aRound("nobody", -2, { state: "no-show" }),
    ];
    const s = at({ rounds });
    expect(nextRound(s)?.id).toBe("near");
    expect(lastRound(s)?.id).toBe("passed");
    expect(ids(heldRounds(s))).toEqual(["earlier", "passed"]);
  });

  it("change places at the end, which is an hour after the start when it is unknown", () => {
    const running = at({ rounds: [aRound("r", -0.9, { endsAt: null })] });
    expect([nextRound(running)?.id, lastRound(running)]).toEqual(["r", null]);
    const over = at({ rounds: [aRound("r", -1, { endsAt: null })] });
    expect([nextRound(over), lastRound(over)?.id]).toEqual([null, "r"]);
  });

  it("are settled by id when two are at the same time", () => {
    const s = at({ rounds: [aRound("b", 5), aRound("a", 5), aRound("d", -5), aRound("c", -5)] });
    expect([nextRound(s)?.id, lastRound(s)?.id]).toEqual(["a", "d"]);
  });

  it("give ref and later", () => {
    expect(refAt(at({}))).toBe(EXAMPLE_NOW.getTime());
    expect(refAt(at({ rounds: [theSecond()] }))).toBe(EXAMPLE_NOW.getTime() + 30 * 3_600_000);
    const first = anApplication({ stage: "first" });
    expect(isLater(at({ application: first }))).toBe(false);
    expect(isLater(at({ application: first, rounds: [theSecond()] }))).toBe(true);
  });
});

describe("since the last round", () => {
  const s = at({ rounds: [aRound("r", -20)] });

  it("is strictly after its end, and always when there was none", () => {
    expect([inHours(-19), inHours(-18.9), null].map((it) => isSince(s, it))).toEqual([false, true, false]);
    expect(isSince(at({}), inHours(-900))).toBe(true);
  });

  it("counts the round's own day in the owner's zone", () => {
    const round = aRound("r", 0, { startsAt: "2026-07-12T20:00:00Z", endsAt: "2026-07-12T21:00:00Z" });
    expect(isSinceDay(at({ rounds: [round] }), "2026-07-12")).toBe(true);
    expect(isSinceDay(at({ rounds: [round] }, "Asia/Kathmandu"), "2026-07-12")).toBe(false);
  });
});

it("reads saved debriefs of rounds held alone", () => {
  const debriefs = [aDebrief("r1"), aDebrief("r2"), aDebrief("r3", { savedAt: null })];
  const s = at({ rounds: [theFirst(), theSecond(), aRound("r3", -5)], debriefs });
  expect(savedDebriefs(s).map((it) => it.roundId)).toEqual(["r1"]);
  expect(lastDebrief(s)).toBeNull();
});

it("seats the panel: by seat, then when added, then id", () => {
  const panelists = [
    onRound("r2", "d", { addedAt: inHours(-1) }),
    onRound("r2", "c", { addedAt: inHours(-9) }),
    onRound("r2", "b", { addedAt: inHours(-9) }),
    onRound("r2", "a", { seat: 2 }),
    onRound("r2", "e", { seat: 0 }),
    onRound("r1", "f"),
  ];
  const s = at({ rounds: [theSecond()], panelists });
  expect(panelOf(s, nextRound(s)).map((it) => it.personId)).toEqual(["e", "a", "b", "c", "d"]);
});

it("asks for a note per person, stored or not, due a day after the end unless the row says otherwise", () => {
  const panelists = [onRound("r1", "priya", { seat: 1 }), onRound("r1", "sam", { seat: 2 })];
  const s = at({
    rounds: [theFirst()],
    panelists,
    thankYous: [aNote("sam", "drafted", { dueAt: inHours(-60) }), aNote("ada", "sent")],
  });
  const hours = (ms: number) => (ms - EXAMPLE_NOW.getTime()) / 3_600_000;
  expect(notesOf(s, lastRound(s)).map((it) => [it.name, it.state, hours(it.dueAt)])).toEqual([
    ["Priya Rao", "to-write", -72],
    ["Sam Okafor", "drafted", -60],
  ]);
});
