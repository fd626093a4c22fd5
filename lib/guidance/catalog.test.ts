import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ADVICE } from "@/lib/guidance/advice";
import { CATALOG } from "@/lib/guidance/catalog";
import type { Cue } from "@/lib/guidance/cue";
import { pencilOf } from "@/lib/guidance/cue";
import { EXAMPLE_NOW, EXAMPLE_ZONE, emptySnapshot } from "@/lib/guidance/example-snapshot";
import { STAGES, type Stage } from "@/lib/guidance/snapshot";
import { SOURCES, sourceWords } from "@/lib/guidance/sources";
import { PAGE_CONTEXT, STAGE_LINES } from "@/lib/guidance/stage-lines";

const CUES_FOLDER = join(import.meta.dirname, "cues");
const NEVER_SAID = /!|\b(only|should|failed|missed|overdue|well done|great job|congratulations)\b|\d\s*%/i;

/** CUES.md §4.3: the order of the catalogue. */
const ORDER = [
  ..."B1 B2 B3 B4 B5 B6 B7".split(" "),
  ...Array.from({ length: 31 }, (_, at) => `P${at + 1}`),
  ..."D1 D2 D3 D4 A1 A2 A3 A4 A5 A6 A7 A8 A9 O1".split(" "),
];

/** CUES.md §2: how many are shown at each stage. */
const SHOWN: Record<Stage, number> = {
  ...{ saved: 4, applied: 8, screen: 26, first: 39, second: 50, final: 51, offer: 9, closed: 1 },
};

/** CUES.md "Where the articles differ": shown on each cue that the matter belongs to. */
const DIFFERING = "B1 B3 B4 P10 P21 P31 D3 D4 A4 A6 A7 O1".split(" ");

function files(): string[] {
  return readdirSync(CUES_FOLDER, { recursive: true, encoding: "utf8" }).filter((it) => it.endsWith(".ts"));
}

function words(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** All printed words of a cue that are ours. */
function copyOf(cue: Cue): string[] {
  const positions = cue.differ?.positions.map((it) => it.says) ?? [];
  const context = cue.context?.map((it) => it.text) ?? [];
  const pencil = pencilOf(cue, emptySnapshot());
  const all = [
    cue.title,
    cue.advice,
    cue.why,
    cue.underAdvice,
    cue.differ?.ours,
    pencil,
    ...positions,
    ...context,
  ];
  return all.filter((it) => it !== undefined);
}

/** Two chapters of one name, where both say the same. */
const BOTH = ["Second-Round and Final Interviews (both chapters)"];

function needed(): string[] {
  return [...ADVICE].filter(([, kind]) => kind !== "copy").map(([id]) => id);
}

describe("the catalog", () => {
  it("lists every cue file, and each file is named after its cue", () => {
    expect(
      files()
        .map((it) => basename(it, ".ts"))
        .sort(),
    ).toEqual(CATALOG.map((cue) => cue.id).sort());
  });

  it("has codes in catalogue order, each once", () => {
    const order = (code: string) => "BPDAO".indexOf(code[0]!) * 100 + Number(code.slice(1));
    const codes = CATALOG.map((cue) => cue.code);
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => order(a) - order(b)));
  });

  it("shows at least three cues at every stage from Saved to Offer", () => {
    for (const stage of STAGES.filter((it) => it !== "closed")) {
      expect(CATALOG.filter((cue) => cue.shownAt.includes(stage)).length).toBeGreaterThanOrEqual(3);
    }
  });

  it("answers advice that exists, none of it mere copy, from a source that the cue names", () => {
    for (const cue of CATALOG) {
      expect(cue.answers.length).toBeGreaterThan(0);
      for (const id of cue.answers) {
        expect(["do", "seed"]).toContain(ADVICE.get(id));
        expect(cue.sources.map((it) => it.source)).toContain(id.split(".")[0]);
      }
    }
  });

  it("knows 133 pieces of advice, 120 of which are to be answered", () => {
    expect(ADVICE.size).toBe(133);
    expect(needed()).toHaveLength(120);
  });

  it("answers every one of the 120", () => {
    const answered = new Set(CATALOG.flatMap((cue) => cue.answers));
    expect(needed().filter((id) => !answered.has(id))).toEqual([]);
  });

  it("has 52 cues, in catalogue order", () => {
    expect(CATALOG.map((cue) => cue.code)).toEqual(ORDER);
  });

  it("shows as many at each stage as the catalogue says", () => {
    const shown = STAGES.map((stage) => [stage, CATALOG.filter((cue) => cue.shownAt.includes(stage)).length]);
    expect(Object.fromEntries(shown)).toEqual(SHOWN);
  });

  it("says where the articles differ", () => {
    const codes = CATALOG.filter((cue) => cue.differ).map((cue) => cue.code);
    expect(codes).toEqual(DIFFERING);
  });

  it("names only sources that there are, and each position once", () => {
    const names = Object.values(SOURCES).flatMap((it) => [it.name, it.short]);
    for (const cue of CATALOG) {
      const who = cue.differ?.positions.map((it) => it.who) ?? [];
      expect(new Set(who).size).toBe(who.length);
      expect(who.filter((it) => !names.includes(it) && !BOTH.includes(it))).toEqual([]);
    }
  });

  it("shows every context text that has a place in the book, and not those that have none", () => {
    const shown = [
      ...Object.keys(PAGE_CONTEXT),
      ...CATALOG.flatMap((cue) => cue.context?.map((it) => it.id) ?? []),
    ];
    const copy = [...ADVICE].filter(([, kind]) => kind === "copy").map(([id]) => id);
    // S2.1 is said with S4.1; the other three are not shown (CUES.md §9).
    expect(copy.filter((id) => !shown.includes(id))).toEqual(["S2.1", "S3.3", "S3.17", "S4.28"]);
  });
});

describe.each(CATALOG.map((cue) => [cue.id, cue] as const))("%s", (_, cue) => {
  it("is written as the house asks", () => {
    expect(words(cue.title)).toBeLessThanOrEqual(6);
    expect(words(cue.advice)).toBeLessThan(40);
    if (cue.why) expect(words(cue.why)).toBeLessThanOrEqual(25);
    for (const text of copyOf(cue)) expect(text).not.toMatch(/!|%/);
    for (const ref of cue.sources) expect(sourceWords(ref).heading).not.toBe("");
    for (const id of cue.context?.map((it) => it.id) ?? []) expect(ADVICE.get(id)).toBe("copy");
  });

  for (const example of cue.examples) {
    it(`${example.state}: ${example.name}`, () => {
      const found = cue.evaluate(emptySnapshot(EXAMPLE_NOW, EXAMPLE_ZONE, example.patch));
      expect(found.state).toBe(example.state);
      if (example.says !== undefined) expect(found.says).toBe(example.says);
      expect(found.says).not.toMatch(NEVER_SAID);
      expect(found.says).not.toMatch(/undefined|null|NaN|\b0 (people|answers|questions|points|remarks)\b/);
      expect(found.action.label).not.toBe("");
    });
  }

  it("has an example for each state that it can reach", () => {
    const shown = new Set(cue.examples.map((it) => it.state));
    expect([...shown].sort()).toEqual([...STATES_OF[cue.code]!].sort());
  });
});

/** From the *Not for you*, *Not yet*, *Late* and *Started* lines of CUES.md §3. */
const STATES_OF: Record<string, string[]> = (() => {
  const usual = ["open", "started", "ready"];
  const waits = [...usual, "not-yet"];
  return {
    B1: waits,
    B2: [...waits, "not-for-you"],
    B3: waits,
    B4: [...usual, "not-for-you"],
    B5: waits,
    B6: [...waits, "not-for-you"],
    B7: [...waits, "not-for-you"],
    P1: usual,
    P2: usual,
    P3: waits,
    P4: waits,
    P5: usual,
    P6: usual,
    P7: usual,
    P8: waits,
    P9: waits,
    P10: waits,
    P11: usual,
    P12: usual,
    P13: waits,
    P14: ["open", "ready", "not-yet", "not-for-you"],
    P15: usual,
    P16: [...waits, "not-for-you"],
    P17: usual,
    P18: waits,
    P19: ["open", "ready", "late", "not-yet"],
    P20: usual,
    P21: usual,
    P22: usual,
    P23: usual,
    P24: waits,
    P25: usual,
    P26: waits,
    P27: waits,
    P28: waits,
    P29: waits,
    P30: waits,
    P31: usual,
    D1: ["open", "ready", "not-yet"],
    D2: [...usual, "not-for-you"],
    D3: waits,
    D4: waits,
    A1: [...waits, "late"],
    A2: waits,
    A3: [...waits, "not-for-you"],
    A4: [...waits, "late"],
    A5: waits,
    A6: [...waits, "not-for-you"],
    A7: waits,
    A8: [...usual, "late", "not-for-you"],
    A9: [...usual, "not-for-you"],
    O1: [...waits, "late", "not-for-you"],
  };
})();

it("has a line for every stage, in plain words", () => {
  for (const stage of STAGES) expect(STAGE_LINES[stage]).not.toMatch(/!|%/);
});
