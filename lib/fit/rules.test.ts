import { describe, expect, it } from "vitest";
import { chipsFor, isJudgedSince, sameWords, standing } from "@/lib/fit/rules";

describe("chips of must-haves", () => {
  it("offers those of other applications first, none that stands here, none twice", () => {
    expect(chipsFor(["Pay!"], ["Four days", "learning"])).toEqual([
      "Four days",
      "learning",
      "place and days",
      "the work itself",
      "the people",
      "security",
    ]);
  });

  it("stops at a handful", () => {
    const many = Array.from({ length: 20 }, (_, i) => `Number ${i}`);
    expect(chipsFor([], many)).toHaveLength(8);
  });
});

it("takes words for the same whatever their case, spaces and marks", () => {
  expect(sameWords(" Place  and days.", "place AND days")).toBe(true);
  expect(sameWords("place", "days")).toBe(false);
});

it("counts how they stand, and leaves out what there is none of", () => {
  expect(standing([{ rating: "yes" }, { rating: null }, { rating: "yes" }])).toBe("2 met, 1 to judge.");
  expect(standing([{ rating: "no" }, { rating: "unsure" }])).toBe("1 unsure, 1 not met.");
});

it("asks for a judgement after the last round", () => {
  const end = "2026-07-10T10:00:00Z";
  expect(isJudgedSince({ ratedAt: null }, end)).toBe(false);
  expect(isJudgedSince({ ratedAt: end }, end)).toBe(false);
  expect(isJudgedSince({ ratedAt: "2026-07-10T10:00:01Z" }, end)).toBe(true);
});
