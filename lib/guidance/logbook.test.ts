import { describe, expect, it } from "vitest";
import { CATALOG } from "@/lib/guidance/catalog";
import { evaluateStage } from "@/lib/guidance/evaluate";
import {
  anApplication,
  EXAMPLE_NOW,
  EXAMPLE_ZONE,
  emptySnapshot,
  inHours,
} from "@/lib/guidance/example-snapshot";
import { logbookOf } from "@/lib/guidance/logbook";

const profile = {
  name: "Nora Lind",
  notice: { length: 2, unit: "weeks" } as const,
  noticeConfirmedAt: inHours(-24),
};

function at(over: Parameters<typeof emptySnapshot>[2]) {
  return emptySnapshot(EXAMPLE_NOW, EXAMPLE_ZONE, over);
}

describe("the logbook", () => {
  it("has what is done, with its day, under the number that it has in the book", () => {
    const s = at({ profile });
    const book = logbookOf(s);
    const done = book.chapters.flatMap((it) => it.done);
    const notice = done.find((it) => it.cue.code === "P23")!;
    expect(book.count).toBe(done.length);
    expect(notice.since).toBe(inHours(-24));
    expect(evaluateStage(s)[notice.no - 1]!.cue.code).toBe("P23");
    expect(notice.says).not.toBe("");
  });

  it("holds nothing that is still open, and keeps what is put aside apart, whatever the stage", () => {
    expect(logbookOf(at({})).chapters.flatMap((it) => it.done.map((done) => done.cue.code))).not.toContain(
      "P23",
    );
    const s = at({
      profile,
      skipped: ["notice-period", "debrief"],
      application: anApplication({ stage: "saved" }),
    });
    const book = logbookOf(s);
    expect(book.skipped.map((cue) => cue.id)).toEqual(["notice-period", "debrief"]);
    expect(book.chapters.flatMap((it) => it.done.map((done) => done.cue.id))).not.toContain("notice-period");
  });

  it("gives a day, or none, for every example that is ready, and never breaks", () => {
    for (const cue of CATALOG) {
      for (const example of cue.examples.filter((it) => it.state === "ready")) {
        for (const { since } of logbookOf(at(example.patch)).chapters.flatMap((it) => it.done)) {
          expect(since ?? "2026-01-01").toMatch(/^\d{4}-\d\d-\d\d/);
        }
      }
    }
  });
});
