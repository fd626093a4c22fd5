import { describe, expect, it } from "vitest";
import {
  densityOf,
  type Words,
} from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/sheet/density";
import {
  EXAMPLE_NOW,
  EXAMPLE_ZONE,
  emptySnapshot,
  onRound,
  theSecond,
} from "@/lib/guidance/example-snapshot";
import { type Sheet, type SheetPerson, sheetOf } from "@/lib/guidance/sheet";

const EMPTY = sheetOf(emptySnapshot(EXAMPLE_NOW, EXAMPLE_ZONE, { rounds: [theSecond()] }), "r2")!;
const NO_WORDS: Words = { who: [], title: "Second round. Staff engineer.", pay: null, where: null };
const LONG = "the planner beside the old one ".repeat(60);

function seat(at: number, text: string): SheetPerson {
  const question = { id: `q${at}`, text, personId: `p${at}`, asked: false };
  return {
    person: onRound("r2", `p${at}`, { seat: at }),
    met: false,
    line: text,
    questions: [question],
  };
}

function full(people: number, text: string): Sheet {
  const many = (n: number) => Array.from({ length: n }, (_, at) => at);
  return {
    ...EMPTY,
    people: many(people).map((at) => seat(at, text)),
    lines: many(8).map((at) => ({ id: `${at}`, why: "Left unsaid", text, to: null })),
    pairs: many(5).map(() => ({ requirement: text, bring: text, isGap: true })),
    facts: [text, text, text],
    prompts: many(5).map((at) => ({ storyId: `${at}`, word: "Planner", title: "Planner", number: null })),
  };
}

describe("how closely the call sheet is set", () => {
  it("leaves a small panel its room", () => {
    expect(densityOf(EMPTY, NO_WORDS)).toBe("open");
    expect(densityOf({ ...EMPTY, people: [seat(1, "Quiet nights"), seat(2, "Tests")] }, NO_WORDS)).toBe(
      "open",
    );
  });

  it("closes up for more people, and for longer words of as many", () => {
    const steps = ["open", "close", "closest", "tight"];
    const step = (sheet: Sheet) => steps.indexOf(densityOf(sheet, NO_WORDS));
    expect(step(full(6, "Quiet nights"))).toBeGreaterThan(
      step({ ...EMPTY, people: [seat(1, "Quiet nights")] }),
    );
    expect(step(full(3, LONG))).toBeGreaterThan(step(full(3, "Quiet nights")));
  });

  it("is tight for six people with the longest words there can be", () => {
    const words = { who: Array.from({ length: 6 }, () => LONG), title: LONG, pay: LONG, where: LONG };
    expect(densityOf(full(6, LONG), words)).toBe("tight");
  });
});
