import { describe, expect, it } from "vitest";
import { instant } from "@/lib/base/dates";
import {
  isFilled,
  isKept,
  isOwed,
  isPastDue,
  isSameText,
  thanksDueAt,
  thanksFor,
} from "@/lib/follow-ups/rules";

const ended = instant("2026-03-28T23:30:00Z");
const round = { state: "completed", endsAt: ended };

describe("the thank-you promise", () => {
  it("is due 86,400 seconds after the end, over a clock change too", () => {
    expect(thanksDueAt(ended).getTime() - ended.getTime()).toBe(86_400_000);
  });

  it("is one per person, and one to the company when nobody is known", () => {
    expect(thanksFor([], [])).toEqual([{ row: null, personId: null, state: "to-write", covered: false }]);
    const rows = [{ id: "t1", personId: "sam", state: "sent" as const }];
    expect(thanksFor(["priya", "sam"], rows).map((it) => [it.personId, it.state])).toEqual([
      ["priya", "to-write"],
      ["sam", "sent"],
    ]);
  });

  it("is covered for a name that came after the company's note, until one is begun", () => {
    const company = { id: "c", personId: null, state: "sent" as const };
    expect(thanksFor(["priya"], [company])[0]).toMatchObject({ covered: true });
    const begun = { id: "p", personId: "priya", state: "drafted" as const };
    expect(thanksFor(["priya"], [company, begun])[0]).toMatchObject({ covered: false, state: "drafted" });
    expect(thanksFor(["priya"], [{ ...company, state: "to-write" }])[0]).toMatchObject({ covered: false });
  });

  it("is kept when sent, waived or covered", () => {
    expect(["to-write", "drafted", "ready", "sent", "waived"].map((state) => isKept({ state }))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(isKept({ state: "to-write", covered: true })).toBe(true);
  });
});

describe("what is owed", () => {
  const note = { kind: "thank-you", state: "to-write", round };

  it("starts with the round's end, without a tap", () => {
    expect(isOwed(note, instant("2026-03-28T23:29:59Z"))).toBe(false);
    expect(isOwed(note, ended)).toBe(true);
    expect(isOwed({ ...note, round: { state: "scheduled", endsAt: ended } }, ended)).toBe(true);
  });

  it("ends with sending, and never begins for a round that was not held", () => {
    for (const state of ["sent", "waived", "dropped"]) expect(isOwed({ ...note, state }, ended)).toBe(false);
    for (const state of ["cancelled", "no-show"]) {
      expect(isOwed({ ...note, round: { state, endsAt: ended } }, ended)).toBe(false);
    }
    expect(isOwed({ ...note, covered: true }, ended)).toBe(false);
    expect(isOwed({ ...note, round: null }, ended)).toBe(false);
  });

  it("for everything else is the open state", () => {
    expect(isOwed({ kind: "nudge", state: "open", round: null }, ended)).toBe(true);
    expect(isOwed({ kind: "nudge", state: "done", round: null }, ended)).toBe(false);
  });

  it("is past due after its instant, not at it", () => {
    const dueAt = thanksDueAt(ended);
    expect(isPastDue({ ...note, dueAt }, dueAt)).toBe(false);
    expect(isPastDue({ ...note, dueAt }, instant("2026-03-29T23:30:01Z"))).toBe(true);
  });
});

describe("texts", () => {
  it("are filled by one letter or digit of any script", () => {
    expect([null, "", "  …", "–"].map(isFilled)).toEqual([false, false, false, false]);
    expect(["a", "7", "名"].map(isFilled)).toEqual([true, true, true]);
  });

  it("are the same but for case, spaces and punctuation; two blanks are not", () => {
    expect(isSameText(" The  rota, halved! ", "the rota halved")).toBe(true);
    expect(isSameText("", "")).toBe(false);
  });
});
