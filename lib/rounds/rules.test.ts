import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "@/lib/base/dates";
import {
  mergeScratch,
  modeOf,
  phaseOf,
  resolveWhen,
  roundTitle,
  stageAhead,
  suggestKind,
  suggestNumber,
} from "@/lib/rounds/rules";

const held = (kind: string, number: number, state = "completed") => ({ kind, number, state });

describe("suggestNumber", () => {
  it("counts screens by themselves", () => {
    expect(suggestNumber("first", [held("screen", 1)])).toBe(1);
    expect(suggestNumber("screen", [held("screen", 1), held("first", 1)])).toBe(2);
  });
  it("calls a second round 2, even when the first was never written down", () => {
    expect(suggestNumber("second", [])).toBe(2);
  });
  it("goes on from the highest, without rounds that did not happen", () => {
    const rounds = [held("first", 1), held("second", 2, "cancelled"), held("second", 2, "no-show")];
    expect(suggestNumber("second", rounds)).toBe(2);
    expect(suggestNumber("final", [...rounds, held("second", 2)])).toBe(3);
  });
});

describe("suggestKind", () => {
  it("is the stage's own round, then the next one", () => {
    expect(suggestKind("saved", [])).toBe("screen");
    expect(suggestKind("second", [held("first", 1)])).toBe("second");
    expect(suggestKind("second", [held("first", 1), held("second", 2)])).toBe("final");
    expect(suggestKind("first", [held("first", 1, "cancelled")])).toBe("first");
    expect(suggestKind("offer", [])).toBe("other");
    expect(suggestKind("final", [held("final", 3)])).toBe("other");
  });
});

describe("stageAhead", () => {
  it("moves forward only, and never out of the closed", () => {
    expect(stageAhead("applied", "second")).toBe("second");
    expect(stageAhead("final", "second")).toBeNull();
    expect(stageAhead("second", "second")).toBeNull();
    expect(stageAhead("closed", "final")).toBeNull();
    expect(stageAhead("saved", "other")).toBeNull();
  });
});

describe("resolveWhen", () => {
  const berlin = (date: string, time: string, minutes = 60) =>
    resolveWhen({ date, time, minutes, zone: "Europe/Berlin" });

  it("reads the wall of the zone", () => {
    const { startsAt, endsAt, shiftedTo, twice } = berlin("2026-07-14", "15:00", 45);
    expect(startsAt).toEqual(instant("2026-07-14T13:00:00Z"));
    expect(endsAt).toEqual(instant("2026-07-14T13:45:00Z"));
    expect([shiftedTo, twice]).toEqual([null, false]);
  });
  it("tells of a time that the clocks skip", () => {
    const { startsAt, shiftedTo } = berlin("2027-03-28", "02:30");
    expect(startsAt).toEqual(instant("2027-03-28T01:30:00Z"));
    expect(shiftedTo).toBe("03:30");
  });
  it("takes the earlier of a time that comes twice, and says so", () => {
    const { startsAt, twice } = berlin("2026-10-25", "02:30");
    expect(startsAt).toEqual(instant("2026-10-25T00:30:00Z"));
    expect(twice).toBe(true);
    expect(berlin("2026-10-25", "01:30").twice).toBe(false);
    expect(berlin("2026-10-25", "03:30").twice).toBe(false);
  });
  it("knows half-hour changes", () => {
    const zone = "Australia/Lord_Howe";
    expect(resolveWhen({ date: "2027-04-04", time: "01:45", minutes: 30, zone }).twice).toBe(true);
    expect(resolveWhen({ date: "2026-10-04", time: "02:15", minutes: 30, zone }).shiftedTo).toBe("02:45");
  });
  it("counts minutes as elapsed time over a change of the clocks", () => {
    const { startsAt, endsAt } = berlin("2027-03-28", "01:30", 120);
    expect(endsAt.getTime() - startsAt.getTime()).toBe(2 * 3_600_000);
  });
});

describe("phaseOf", () => {
  const at = (state: string) => ({
    state,
    startsAt: instant("2026-11-24T14:00:00Z"),
    endsAt: instant("2026-11-24T15:00:00Z"),
  });
  it("counts a passed round as held until it is marked otherwise", () => {
    expect(phaseOf(at("scheduled"), instant("2026-11-24T13:59:59Z"))).toBe("ahead");
    expect(phaseOf(at("scheduled"), instant("2026-11-24T14:00:00Z"))).toBe("running");
    expect(phaseOf(at("scheduled"), instant("2026-11-24T15:00:00Z"))).toBe("ended");
    expect(phaseOf(at("cancelled"), instant("2026-11-25T15:00:00Z"))).toBe("cancelled");
    expect(phaseOf(at("completed"), instant("2026-11-24T14:30:00Z"))).toBe("ended");
  });
});

it("reads a round before it, in it and after it; what was called off is left in Prep", () => {
  const phases = ["ahead", "running", "ended", "cancelled", "no-show"] as const;
  expect(phases.map(modeOf)).toEqual(["prep", "live", "debrief", "prep", "prep"]);
});

it("names a round by its kind, and by its number where it has none", () => {
  expect(roundTitle({ kind: "second", number: 2 })).toBe("Second round");
  expect(roundTitle({ kind: "other", number: 4 })).toBe("Round 4");
});

describe("mergeScratch", () => {
  it.each([
    ["", "mine", "mine"],
    ["theirs", "", "theirs"],
    ["on call", "on call, one week in nine", "on call, one week in nine"],
    ["on call, one week in nine", "on call", "on call, one week in nine"],
    ["a\nb", "b\nc", "a\nb\nc"],
    ["Anke: +49", "Priya: rota", "Anke: +49\nPriya: rota"],
  ])("%j and %j", (theirs, mine, both) => {
    expect(mergeScratch(theirs, mine)).toBe(both);
  });

  it("loses no line of either, and is the same again when it is sent again", () => {
    const line = fc.stringMatching(/^[a-c]{0,3}$/);
    const text = fc.array(line, { maxLength: 5 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, text, (theirs, mine) => {
        const both = mergeScratch(theirs, mine);
        const trimmed = (it: string) => it.split("\n").map((one) => one.trim());
        for (const one of [...trimmed(theirs), ...trimmed(mine)].filter(Boolean)) expect(both).toContain(one);
        expect(mergeScratch(both, mine).trim()).toBe(both.trim());
      }),
    );
  });
});
