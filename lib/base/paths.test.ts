import fc from "fast-check";
import { expect, test } from "vitest";
import * as paths from "@/lib/base/paths";

test("every path is local, whatever is put into it", () => {
  const wild = "a/../b?x=//evil.example&y=\\\r\n#é";
  expect(paths.isLocalPath(paths.sent(wild))).toBe(true);
  expect(paths.isLocalPath(paths.signIn(wild))).toBe(true);
  for (const token of [paths.invitation, paths.signInLink, paths.resetPassword, paths.verifyAddress]) {
    expect(paths.isLocalPath(token(wild))).toBe(true);
  }
  const id = "0198c2a0-0000-7000-8000-000000000001";
  expect(paths.debrief(id, id)).toBe(`/applications/${id}/rounds/${id}/debrief`);
});

test.each(["/", "/today", "/applications/1?tab=people#notes", "/sign-in?back=%2Ftoday"])(
  "%j is local",
  (text) => expect(paths.isLocalPath(text)).toBe(true),
);

test.each([
  "",
  "today",
  "//evil.example",
  "/today//evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\u0000",
  "/\u007f",
  "/\u0085",
  " /today",
  `/${"a".repeat(3000)}`,
])("%j is not", (text) => expect(paths.isLocalPath(text)).toBe(false));

test("a local path never leaves the site, by the browser's own reading", () => {
  const nasty = fc.constantFrom("/", "\\", ":", "@", ".", "?", "#", "\t", "\n", "e", "%2f", "//", "\u0000");
  fc.assert(
    fc.property(fc.array(nasty, { maxLength: 8 }), (parts) => {
      const text = `/${parts.join("")}`;
      if (!paths.isLocalPath(text)) return;
      expect(new URL(text, "https://own.example").origin).toBe("https://own.example");
    }),
    { numRuns: 2000 },
  );
});
