import { describe, expect, it } from "vitest";
import { isSame } from "@/app/_ui/form-values";

describe("two forms that say the same", () => {
  it("differ in spaces alone, which the server tidies", () => {
    expect(isSame({ text: ["One line.\r\nTwo. "] }, { text: ["One line.\nTwo."] })).toBe(true);
    expect(isSame({ text: [" a  b"] }, { text: ["a b"] })).toBe(true);
  });

  it("are not the same with another word, letter case or tick", () => {
    expect(isSame({ text: ["a b"] }, { text: ["ab"] })).toBe(false);
    expect(isSame({ text: ["Ab"] }, { text: ["ab"] })).toBe(false);
    expect(isSame({ on: ["on"] }, { on: [] })).toBe(false);
    expect(isSame({ a: ["x"], b: [""] }, { a: [""], b: ["x"] })).toBe(false);
  });
});
