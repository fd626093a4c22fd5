import { describe, expect, it } from "vitest";
import { chipsFor, sameWords } from "@/lib/fit/rules";

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
