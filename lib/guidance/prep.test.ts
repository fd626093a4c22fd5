import { describe, expect, it } from "vitest";
import type { Cue, CueState } from "@/lib/guidance/cue";
import { interviewerNotes } from "@/lib/guidance/cues/prepare/interviewer-notes";
import { packList } from "@/lib/guidance/cues/prepare/pack-list";
import {
  aDebrief,
  aFact,
  aNote,
  anAsked,
  aPerson,
  aRound,
  EXAMPLE_NOW,
  EXAMPLE_ZONE,
  emptySnapshot,
  onRound,
  theFirst,
  theSecond,
} from "@/lib/guidance/example-snapshot";
import { asNext, fourParts, PANELS, progressOf } from "@/lib/guidance/prep";
import { nextRound } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";

function at(over: Partial<Snapshot>): Snapshot {
  return emptySnapshot(EXAMPLE_NOW, EXAMPLE_ZONE, over);
}

/** A catalog of the five, each in the state told. */
function five(states: CueState[]): Cue[] {
  return PANELS.map(({ cue }, no): Cue => {
    const finding = {
      state: states[no]!,
      says: "So.",
      evidence: [],
      action: packList.evaluate(at({})).action,
    };
    return { ...packList, id: cue, evaluate: () => finding };
  });
}

const NEXT = at({ rounds: [theFirst(), theSecond()] });
const counts = (states: CueState[], s = NEXT) => {
  const { ready, of } = progressOf(s, "r2", five(states))!;
  return `${ready} of ${of}`;
};

describe("how far Prep is", () => {
  it("counts five panels; one that is not for this round leaves the denominator, one that waits stays", () => {
    expect(counts(["ready", "started", "open", "ready", "late"])).toBe("2 of 5");
    expect(counts(["ready", "ready", "ready", "not-for-you", "ready"])).toBe("4 of 4");
    expect(counts(["ready", "not-yet", "ready", "not-for-you", "ready"])).toBe("3 of 4");
  });

  it("leaves out what the person has put aside", () => {
    const s = at({ rounds: [theSecond()], skipped: ["first-number"] });
    expect(counts(["ready", "ready", "ready", "ready", "open"], s)).toBe("4 of 4");
  });

  it("goes by what the round is, not by a stage that was not moved along yet", () => {
    const catalog = [interviewerNotes];
    const known = aPerson("priya", { facts: [aFact("Runs routing")], angle: "Rotas" });
    const s = at({
      application: { ...NEXT.application, stage: "applied" },
      rounds: [theSecond()],
      panelists: [onRound("r2", "priya")],
      people: [known],
    });
    expect(progressOf(s, "r2", catalog)).toMatchObject({ ready: 1, of: 1 });
  });

  it("judges a later round as if it were the next, and none that is over, off or not here", () => {
    const final = aRound("r3", 200, { kind: "final" });
    const s = at({ rounds: [theFirst(), theSecond(), final, aRound("r4", 50, { state: "cancelled" })] });
    expect(nextRound(asNext(s, "r3")!)?.id).toBe("r3");
    expect(nextRound(asNext(s, "r2")!)?.id).toBe("r2");
    for (const id of ["r1", "r4", "r9"]) expect(progressOf(s, id, five([]))).toBeNull();
  });
});

describe("the four parts", () => {
  const parts = (s: Snapshot) => fourParts(s).map((it) => `${it.title} ${it.ready} of ${it.of}`);

  it("counts cues that apply, and the notes of the last round", () => {
    const s = at({
      rounds: [theFirst(), theSecond()],
      debriefs: [aDebrief("r1")],
      asked: [anAsked("q1", "r1", "Why us?", { rating: "fine" })],
      panelists: [onRound("r1", "priya"), onRound("r1", "sam"), onRound("r2", "lotte")],
      thankYous: [aNote("priya", "sent"), aNote("sam", "drafted")],
    });
    expect(parts(s).at(-1)).toBe("Follow-up 1 of 2");
    // Earlier rounds are not read yet, the one answer is fine, nothing stayed open.
    expect(parts(s)[0]).toBe("Review 1 of 2");
    expect(parts({ ...s, skipped: ["earlier-rounds"] })[0]).toBe("Review 1 of 1");
  });

  it("asks of a screen nothing that only later rounds ask", () => {
    const screen = at({ rounds: [theSecond({ kind: "screen", number: 1 })] });
    expect(parts(screen)[0]).toBe("Review 0 of 0");
    expect(fourParts(screen).flatMap((it) => it.left.map((cue) => cue.id))).not.toContain("earlier-rounds");
  });

  it("has nothing to follow up before a first round", () => {
    expect(parts(at({ rounds: [theSecond()] })).at(-1)).toBe("Follow-up 0 of 0");
  });
});
