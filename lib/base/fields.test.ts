import { describe, expect, it } from "vitest";
import { isNewer } from "@/lib/base/fields";

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
