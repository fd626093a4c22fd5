import { expect, test } from "vitest";
import { firstName, list, lowerFirst, plural, possessive, sentence } from "@/lib/base/words";

test("plural", () => {
  expect(plural(1, "person", "people")).toBe("1 person");
  expect(plural(0, "person", "people")).toBe("0 people");
  expect(plural(3, "question")).toBe("3 questions");
});

test.each([
  [[], ""],
  [["Priya"], "Priya"],
  [["Priya", "Sam"], "Priya and Sam"],
  [["Priya", "Sam", "Ana"], "Priya, Sam and Ana"],
  [["Priya", "Sam", "Ana", "Lee"], "Priya, Sam, Ana and 1 more"],
])("list %j is %j", (names, text) => expect(list(names)).toBe(text));

test("a list of two at most", () => {
  expect(list(["Priya", "Sam", "Ana"], 2)).toBe("Priya, Sam and 1 more");
});

test.each([
  ["Priya Rao", "Priya"],
  ["Dr. Priya Rao", "Priya"],
  ["Prof. Dr. Priya Rao", "Priya"],
  ["Rao, Priya", "Priya"],
  ["Priya Rao, PhD", "Priya"],
  ["Priya", "Priya"],
  ["Dr.", "Dr."],
  ["  Priya   Rao ", "Priya"],
  ["", ""],
])("the first name of %j is %j", (name, first) => expect(firstName(name)).toBe(first));

test("capitals", () => {
  expect(sentence("second round")).toBe("Second round");
  expect(sentence("")).toBe("");
  expect(lowerFirst("Second round")).toBe("second round");
  expect(lowerFirst("HR screen")).toBe("HR screen");
  expect(possessive("James")).toBe("James's");
});
