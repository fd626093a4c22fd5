import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ifSent, isNewer, optionalLine } from "@/lib/base/fields";

describe("isNewer", () => {
  it("is what was written meanwhile, and not what the form showed", () => {
    expect(isNewer("Theirs", "Mine", { was: "Before" })).toBe(true);
    expect(isNewer(null, "Mine", { was: "Before" })).toBe(true);
    expect(isNewer("Before", "Mine", { was: "Before" })).toBe(false);
    expect(isNewer(null, "Mine", { was: "" })).toBe(false);
  });

  it("is not what is typed already, nor what is to be replaced, nor where nothing is compared", () => {
    expect(isNewer("Mine", "Mine", { was: "Before" })).toBe(false);
    expect(isNewer(null, null, { was: "Before" })).toBe(false);
    expect(isNewer("Theirs", "Mine", { was: "Before", replace: true })).toBe(false);
    expect(isNewer("Theirs", "Mine", {})).toBe(false);
  });

  it("reads line ends as a browser posts them", () => {
    expect(isNewer("One\nTwo", "Mine", { was: "One\r\nTwo" })).toBe(false);
  });
});

describe("ifSent", () => {
  const form = z.object({ line: ifSent(optionalLine(5)) });

  it("leaves alone what a form did not ask for, and clears what it sent empty", () => {
    expect(form.parse({}).line).toBeUndefined();
    expect(form.parse({ line: " " }).line).toBeNull();
    expect(form.parse({ line: " as is" }).line).toBe("as is");
  });

  it("says the field's own sentence", () => {
    const { error } = form.safeParse({ line: "longer" });
    expect(error?.issues).toMatchObject([{ path: ["line"], message: "Keep this under 5 characters." }]);
  });
});
