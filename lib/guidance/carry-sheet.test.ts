import { describe, expect, it } from "vitest";
import { carrySheet, takenInto } from "@/lib/guidance/carry-sheet";
import {
  aCarry,
  aDebrief,
  aFact,
  aFinding,
  anAsked,
  aPerson,
  aQuestion,
  aRemark,
  EXAMPLE_NOW,
  EXAMPLE_ZONE,
  emptySnapshot,
  inHours,
  onRound,
  theFirst,
  theSecond,
} from "@/lib/guidance/example-snapshot";
import type { Snapshot } from "@/lib/guidance/snapshot";

const HELD = {
  rounds: [theFirst(), theSecond()],
  debriefs: [aDebrief("r1")],
  panelists: [
    onRound("r1", "priya"),
    onRound("r2", "priya", { metInRoundIds: ["r1"] }),
    onRound("r2", "sam"),
  ],
};

function at(over: Partial<Snapshot>): Snapshot {
  return emptySnapshot(EXAMPLE_NOW, EXAMPLE_ZONE, over);
}

const titles = (s: Snapshot) =>
  carrySheet(s)!.open.map((it) => `${it.kind}: ${it.lines.map((line) => line.text).join(", ")}`);

describe("the carry-forward sheet", () => {
  it("is not there before a round was held", () => {
    expect(carrySheet(at({ rounds: [theSecond()] }))).toBeNull();
  });

  it("gathers what stays open by kind: rows, thin answers and questions that may come back, each once", () => {
    const s = at({
      ...HELD,
      carries: [aCarry("c1", "doubt", "The gap in 2023"), aCarry("c2", "unsaid", "The migration")],
      asked: [
        anAsked("q1", "r1", "What broke?", { rating: "shaky", personId: "priya", answer: "A lot" }),
        anAsked("q2", "r1", "Why us?", { rating: "shaky", likelyFollowUp: true }),
        anAsked("q3", "r1", "Which tools?", { rating: "strong" }),
        anAsked("q4", "r1", "Why now?", { rating: "shaky", mark: "fine-as-is" }),
      ],
    });
    expect(titles(s)).toEqual([
      "unsaid: The migration",
      "doubt: The gap in 2023",
      "expected-follow-up: Why us?",
      "thin-answer: What broke?",
    ]);
    const sheet = carrySheet(s)!;
    expect([sheet.undecided, sheet.thin]).toEqual([3, 1]);
    expect(sheet.open.at(-1)!.lines[0]).toMatchObject({ carry: null, by: "Priya Rao", state: "undecided" });
    expect(sheet.asked[0]!.questions).toHaveLength(4);
  });

  it("knows a line once a row stands for it, with whom it is for", () => {
    const s = at({
      ...HELD,
      asked: [anAsked("q1", "r1", "What broke?", { rating: "shaky", improvedAnswer: "The night run" })],
      carries: [
        aCarry("c1", "thin-answer", "What broke?", { askedId: "q1", state: "carried", assignedToId: "sam" }),
        aCarry("c2", "unsaid", "The migration", { state: "said", toRoundId: "r2" }),
      ],
    });
    const sheet = carrySheet(s)!;
    expect(sheet.open.map((it) => it.lines)).toMatchObject([
      [{ answer: "The night run", forName: "Sam Okafor" }],
    ]);
    expect(sheet.done.map((it) => it.text)).toEqual(["The migration"]);
    expect([sheet.undecided, sheet.along]).toEqual([0, 1]);
    // What has no round yet goes to the next.
    expect(takenInto(s, "r2").map((it) => it.text)).toEqual(["What broke?", "The migration"]);
    expect(takenInto(s, "r1")).toEqual([]);
  });

  it("shows remarks with whether they were taken up, and what was learned since", () => {
    const s = at({
      ...HELD,
      feedback: [aRemark("f1", "More numbers"), aRemark("f2", "Less detail", { plan: "One sentence first" })],
      mine: [
        aQuestion("m1", "team", { asked: [{ roundId: "r1", personId: "priya", answer: "Two new people" }] }),
        aQuestion("m2", "team", { asked: [{ roundId: "r1", personId: null, answer: null }] }),
      ],
      research: [aFinding("n1", "news"), aFinding("n2", "news", { createdAt: inHours(-200) })],
      people: [
        aPerson("sam", { facts: [aFact("Wrote the planner")] }),
        aPerson("lotte", { facts: [aFact("x")] }),
      ],
      growth: [
        { id: "g1", text: "Read the whole API", on: "2026-07-12" },
        { id: "g2", text: "Long ago", on: "2026-01-01" },
      ],
    });
    const sheet = carrySheet(s)!;
    expect(sheet.remarks.map((it) => it.isTakenUp)).toEqual([false, true]);
    expect(sheet.learned.map((it) => [it.from, it.who, it.text])).toEqual([
      ["answer", "Priya Rao", "Two new people"],
      ["growth", null, "Read the whole API"],
      ["research", null, "About their news"],
      ["fact", "Sam Okafor", "Wrote the planner"],
    ]);
  });
});
