import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actOut } from "@/lib/guidance/act-out";
import { anySnapshot } from "@/lib/guidance/arbitrary-snapshot";
import { CATALOG } from "@/lib/guidance/catalog";
import type { Cue, CueState } from "@/lib/guidance/cue";
import { evaluateStage } from "@/lib/guidance/evaluate";
import { EXAMPLE_NOW, EXAMPLE_ZONE, emptySnapshot } from "@/lib/guidance/example-snapshot";
import { rankCues } from "@/lib/guidance/rank";
import type { Snapshot } from "@/lib/guidance/snapshot";

/** CUES.md §1.4: `open` = `late` < `started` < `ready`; the other two are outside the order. */
const HEIGHT: Partial<Record<CueState, number>> = { open: 0, late: 0, started: 1, ready: 2 };

/** As a snapshot comes from the database: nobody may change it. */
function frozen<T>(value: T): T {
  if (value instanceof Date || value === null || typeof value !== "object") return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

/** Acts after which nothing is left to ask: an answer to an offer takes its cue off the page. */
const SETTLES: readonly string[] = ["record-offer-answer"];

const RUNS = { numRuns: 250 };
/** Fifty cues over a thousand snapshots, on a busy machine. */
const MINUTES = 300_000;

describe("over any snapshot", () => {
  it(
    "every cue has an answer, twice the same, and touches nothing",
    () => {
      fc.assert(
        fc.property(anySnapshot, (any) => {
          const s = frozen(any);
          for (const cue of CATALOG) {
            const found = cue.evaluate(s);
            expect(found.says.trim()).not.toBe("");
            expect(found.says).not.toMatch(/undefined|null|NaN|\[object/);
            expect(found.action.label.trim()).not.toBe("");
            const copy = cue.evaluate({ ...s });
            expect(copy).toEqual(found);
            expect(cue.urgentWhen?.(s)).toBe(cue.urgentWhen?.({ ...s }));
          }
        }),
        RUNS,
      );
    },
    MINUTES,
  );

  it(
    "five are open at most, two of a family, none of them ready, skipped or shown twice",
    () => {
      fc.assert(
        fc.property(anySnapshot, (s) => {
          const { open, rest, skipped } = rankCues(s);
          expect(open.length).toBeLessThanOrEqual(5);
          for (const it of open) {
            expect(["open", "started", "late"]).toContain(it.finding.state);
            expect(open.filter((other) => other.cue.family === it.cue.family).length).toBeLessThanOrEqual(2);
            expect(s.skipped).not.toContain(it.cue.id);
          }
          const ids = [...open, ...rest.flatMap((it) => it.cues), ...skipped].map((it) => it.cue.id);
          expect(ids.toSorted()).toEqual(
            evaluateStage(s)
              .map((it) => it.cue.id)
              .toSorted(),
          );
        }),
        RUNS,
      );
    },
    MINUTES,
  );
});

describe("growth, first part: a finding's own act never takes the state back", () => {
  const check = (cue: Cue, s: Snapshot) => {
    const found = cue.evaluate(s);
    const height = HEIGHT[found.state];
    if (height === undefined || height === 2) return;
    const after = cue.evaluate(actOut(s, found.action));
    if (SETTLES.includes(found.action.kind)) {
      expect(after.state).toBe("not-for-you");
      return;
    }
    const now = HEIGHT[after.state];
    const told = `${cue.id}: ${found.action.kind} led from ${found.state} to ${after.state}`;
    expect(now !== undefined && now >= height, told).toBe(true);
  };

  it(
    "over any snapshot",
    () => {
      fc.assert(
        fc.property(anySnapshot, fc.constantFrom(...CATALOG), (s, cue) => check(cue, s)),
        { numRuns: 2500 },
      );
    },
    MINUTES,
  );

  for (const cue of CATALOG) {
    it(`${cue.id}: act after act leads to ready`, () => {
      for (const example of cue.examples) {
        let s = emptySnapshot(EXAMPLE_NOW, EXAMPLE_ZONE, example.patch);
        if (HEIGHT[example.state] === undefined) continue;
        for (let step = 0; step < 30 && cue.evaluate(s).state !== "ready"; step += 1) {
          check(cue, s);
          s = actOut(s, cue.evaluate(s).action);
        }
        if (
          SETTLES.includes(cue.evaluate(emptySnapshot(EXAMPLE_NOW, EXAMPLE_ZONE, example.patch)).action.kind)
        )
          continue;
        expect(`${example.name}: ${cue.evaluate(s).state}`).toBe(`${example.name}: ready`);
      }
    });
  }
});
