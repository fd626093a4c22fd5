import { describe, expect, it } from "vitest";
import { instant, plusHours } from "@/lib/base/dates";
import { ageMark, aroundNow, isFresh, isLookedAt, sharedWords } from "@/lib/research/rules";

const ZONE = "Europe/Berlin";
const NOW = instant("2026-07-14T10:00:00Z");
const days = (n: number) => NOW.getTime() + n * 86_400_000;
const iso = (n: number) => plusHours(NOW, n * 24).toISOString();
const row = (publishedOn: string | null, checked = -1, nothingNew = false) => ({
  publishedOn,
  nothingNew,
  checkedAt: iso(checked),
});

describe("news", () => {
  it("is fresh for 30 days before the round, by its own date", () => {
    expect(isFresh(row("2026-06-20"), days(2), ZONE)).toBe(true);
    expect(isFresh(row("2026-06-10"), days(2), ZONE)).toBe(false);
    expect(isFresh(row("2026-06-20"), days(20), ZONE)).toBe(false);
  });

  it("without a date is as old as the last look; nothing new does not age", () => {
    expect(isFresh(row(null, -31), days(0), ZONE)).toBe(false);
    expect(isFresh(row(null, -29), days(0), ZONE)).toBe(true);
    expect(isFresh(row(null, -90, true), days(0), ZONE)).toBe(true);
  });

  it("was looked at within 14 days, counted to now while the round is far off", () => {
    expect(isLookedAt(iso(-15), days(1), days(0))).toBe(false);
    expect(isLookedAt(iso(-13), days(1), days(0))).toBe(true);
    expect(isLookedAt(iso(0), days(40), days(0))).toBe(true);
  });

  it("says how old it is", () => {
    const at = { now: NOW, refAt: days(2), zone: ZONE };
    expect(ageMark(row("2026-07-10"), at)).toBeNull();
    expect(ageMark(row("2026-03-02"), at)).toBe("from March 2026");
    expect(ageMark(row("2026-03-02", -16), at)).toBe("from March 2026, last looked 16 days ago");
  });
});

it("finds the last round and the next, of one application or of all there", () => {
  const rounds = [
    { applicationId: "a", kind: "first", startsAt: iso(-9), endsAt: iso(-9), held: true },
    { applicationId: "b", kind: "first", startsAt: iso(-2), endsAt: iso(-2), held: true },
    { applicationId: "a", kind: "second", startsAt: iso(3), endsAt: iso(3), held: false },
  ];
  expect(aroundNow(rounds, "a")).toEqual({ last: rounds[0], next: rounds[2] });
  expect(aroundNow(rounds, null).last).toEqual(rounds[1]);
  expect(aroundNow([], "a")).toEqual({ last: null, next: null });
});

it("says whose notes they are where several share them", () => {
  expect(sharedWords(["Staff engineer"])).toBeNull();
  expect(sharedWords(["Staff engineer", "Architect"])).toBe(
    "Shared by your 2 applications here: Staff engineer, Architect.",
  );
});
