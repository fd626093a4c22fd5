import { describe, expect, it } from "vitest";
import { chipsFor, isJudgedSince, sameWords, standing, stillToOffer } from "@/lib/fit/rules";

describe("chips of must-haves", () => {
  it("offers those of other applications first, none that stands here, none twice", () => {
    expect(chipsFor(["Pay!"], ["Four days", "learning"])).toEqual([
      "Four days",
      "learning",
      "Place and days",
      "The work itself",
      "The people",
      "Security",
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

describe("answers offered as evidence", () => {
  const offer = (evidence: string[], ...answers: string[]) =>
    stillToOffer({
      evidence: evidence.map((text) => ({ text })),
      answers: answers.map((text) => ({ text })),
    }).map((it) => it.text);

  it("leaves out what stands already, in whole or in part", () => {
    const said = "By what the depots say, twice a year, not by tickets.";
    expect(offer(["By what the depots say, twice a year"], said)).toEqual([]);
    expect(offer([], said, "by what the depots say twice a year not by tickets")).toEqual([said]);
  });

  it("keeps what says something else, however short", () => {
    expect(offer(["Twice a year"], "Twice a year, by the depots, and never by tickets")).toHaveLength(1);
    expect(offer(["Two days a week in Berlin"], "Three days a week in Hamburg")).toHaveLength(1);
  });
});
