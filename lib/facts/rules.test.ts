import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conflictsIn,
  factsByKey,
  factWords,
  isSameValue,
  type StatedLike,
  settledWords,
} from "@/lib/facts/rules";

const stated = (id: string, value: string, over: Partial<StatedLike> = {}): StatedLike => ({
  id,
  key: "pay",
  value,
  statedAt: `2026-07-0${id}T10:00:00Z`,
  explanation: null,
  ...over,
});
const pairs = (...facts: StatedLike[]) => conflictsIn(facts).map((it) => it.map(({ id }) => id).join("-"));

describe("two values of one fact", () => {
  it("are at odds where they differ, the earlier one first, in whatever order they come", () => {
    expect(pairs(stated("1", "92k"), stated("2", "95k"))).toEqual(["1-2"]);
    expect(pairs(stated("2", "95k"), stated("1", "92k"))).toEqual(["1-2"]);
    expect(pairs(stated("1", "92k"))).toEqual([]);
  });

  it("of pay are compared by figure, currency and period, however they are written", () => {
    const same = (a: string, b: string) => isSameValue(stated("1", a), stated("2", b));
    expect(same("92k", "92.000 EUR")).toBe(true);
    expect(same("€92,000 a year", "92 000 EUR per year")).toBe(true);
    expect(same("92–100k", "between 92,000 and 100,000")).toBe(true);
    expect(same("92,000 EUR", "92,000 GBP")).toBe(false);
    expect(same("92,000 a year", "92,000 a month")).toBe(false);
    expect(same("92k", "92–100k")).toBe(false);
    expect(same("In line with the level", "in line with the level.")).toBe(true);
    expect(same("In line with the level", "92k")).toBe(false);
  });

  it("of anything else by their words", () => {
    const notice = { key: "notice" };
    expect(pairs(stated("1", "6 weeks", notice), stated("2", " 6  Weeks.", notice))).toEqual([]);
    expect(pairs(stated("1", "6 weeks", notice), stated("2", "3 months", notice))).toEqual(["1-2"]);
    expect(pairs(stated("1", "6 weeks", notice), stated("2", "92k"))).toEqual([]);
    expect(pairs(stated("1", "9", { key: "Team size" }), stated("2", "11", { key: "team size." }))).toEqual([
      "1-2",
    ]);
  });

  it("are settled by a line on the later one, and the new value may be said again", () => {
    const settled = { explanation: settledWords("95k.", "the first was before bonus") };
    expect(settled.explanation).toBe("95k stands. The first was before bonus");
    expect(pairs(stated("1", "92k"), stated("2", "95k", settled))).toEqual([]);
    expect(pairs(stated("1", "92k"), stated("2", "95k", settled), stated("3", "95,000"))).toEqual([]);
    expect(pairs(stated("1", "92k"), stated("2", "95k", settled), stated("3", "90k"))).toEqual(["2-3"]);
  });

  it("a line on the earlier one settles nothing", () => {
    expect(pairs(stated("1", "92k", { explanation: "Net" }), stated("2", "95k"))).toEqual(["1-2"]);
  });

  const value = fc.constantFrom("92k", "92.000 EUR", "95k", "100,000 GBP a year", "plenty", "");
  const fact: fc.Arbitrary<StatedLike> = fc.record({
    id: fc.uuid(),
    key: fc.constantFrom("pay", "Pay ", "notice"),
    value,
    statedAt: fc.constantFrom("2026-07-01T10:00:00Z", "2026-07-02T10:00:00+02:00"),
    explanation: fc.constantFrom(null, "Because"),
  });

  it("settling the later of each pair, one after the other, always comes to an end", () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 7 }), (facts) => {
        let now = facts;
        for (let step = 0; step <= facts.length; step += 1) {
          const [pair] = conflictsIn(now);
          if (!pair) return;
          expect(isSameValue(...pair)).toBe(false);
          now = now.map((it) => (it.id === pair[1].id ? { ...it, explanation: "Settled" } : it));
        }
        expect(conflictsIn(now)).toEqual([]);
      }),
    );
  });
});

describe("the ledger", () => {
  it("stands by key, the usual ones first, each in the order it was said", () => {
    const facts = [
      stated("3", "9", { key: "Team size" }),
      stated("2", "3 months", { key: "notice" }),
      stated("4", "92k"),
      stated("1", "90k", { key: "Pay" }),
    ];
    const groups = factsByKey(facts).map(({ key, facts: of }) => [
      factWords(key),
      of.map((it) => it.id).join(),
    ]);
    expect(groups).toEqual([
      ["Notice period", "2"],
      ["Pay", "1,4"],
      ["Team size", "3"],
    ]);
  });
});
