import { describe, expect, it } from "vitest";
import { firstEmpty, isFull, isStrong, missingOf, skillGrid } from "@/lib/stories/rules";
import { addStorySchema, cellSchema } from "@/lib/stories/schema";

const blank = { situation: null, task: null, action: null, result: null, skills: [] as string[] };
const full = { situation: "A", task: "B", action: "C", result: "D", skills: [] as string[] };

describe("what a story lacks", () => {
  it("is named in the order in which it is told", () => {
    expect(missingOf({ ...blank, task: "Halve it", action: " … " })).toEqual([
      "the situation",
      "the action",
      "the result",
      "a skill",
    ]);
    expect(firstEmpty({ ...blank, situation: "Two depots" })).toBe("task");
    expect([firstEmpty(full), firstEmpty({ ...full, skills: ["planning"] })]).toEqual(["skills", null]);
  });

  it("is a skill where all four parts are there", () => {
    expect([isFull(full), isStrong(full), isStrong({ ...full, skills: ["planning"] })]).toEqual([
      true,
      false,
      true,
    ]);
    expect(isFull({ ...full, result: null })).toBe(false);
  });
});

describe("the grid of skills", () => {
  it("has the three kinds first, then each skill once, the most shown before the others", () => {
    const rows = skillGrid([
      { id: "a", skills: ["asking", "Planning"], tags: ["adapt"] },
      { id: "b", skills: ["planning"], tags: [] },
    ]);
    expect(rows.map((it) => [it.label, it.storyIds])).toEqual([
      ["Adapted", ["a"]],
      ["Developed", []],
      ["Took on more", []],
      ["Planning", ["a", "b"]],
      ["Asking", ["a"]],
    ]);
  });
});

describe("the form", () => {
  it("says what is wrong in words", () => {
    const parsed = addStorySchema.safeParse({ id: crypto.randomUUID(), title: " ", skills: "x".repeat(61) });
    expect(parsed.error?.issues.map((it) => it.message)).toEqual([
      "Give it a short name: three or four words.",
      "Keep each under 60 characters.",
    ]);
    expect(cellSchema.safeParse({ cell: "x y pinned" }).success).toBe(false);
  });
});
