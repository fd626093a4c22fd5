import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addWorkingDays,
  at,
  daysBetween,
  earliest,
  hoursBetween,
  instant,
  isDay,
  isTime,
  isZone,
  latest,
  listZones,
  plusHours,
  sameOffset,
  sameZone,
  startOfDay,
  wallClock,
  weekday,
  workingDaysBetween,
  zonedDay,
} from "@/lib/base/dates";

const iso = (date: Date) => date.toISOString().replace(".000", "");

describe("instants", () => {
  test("are read with their offset, never in the server's zone", () => {
    expect(iso(instant("2026-07-14T15:00:00Z"))).toBe("2026-07-14T15:00:00Z");
    expect(iso(instant("2026-07-14T15:00:00.000+02:00"))).toBe("2026-07-14T13:00:00Z");
  });

  test.each(["2026-07-14", "2026-07-14T15:00:00", "tomorrow", "", "2026-02-30T00:00:00Z"])(
    "%j is none",
    (text) => {
      expect(() => instant(text)).toThrow(RangeError);
    },
  );

  test("earliest and latest", () => {
    const [a, b] = [instant("2026-07-14T15:00:00Z"), instant("2026-07-14T16:00:00Z")];
    expect([earliest([b, a]), latest([a, b, a])]).toEqual([a, b]);
  });
});

describe("a calendar day", () => {
  test("depends on the zone", () => {
    const late = instant("2026-07-14T22:30:00Z");
    expect(zonedDay(late, "America/New_York")).toBe("2026-07-14");
    expect(zonedDay(late, "Asia/Kathmandu")).toBe("2026-07-15");
    expect(wallClock(late, "Asia/Kathmandu")).toEqual({ day: "2026-07-15", time: "04:15" });
  });

  test("begins at midnight, or where a clock change skips midnight, after it", () => {
    expect(iso(startOfDay("2026-07-14", "Europe/Berlin"))).toBe("2026-07-13T22:00:00Z");
    expect(iso(startOfDay("2018-11-04", "America/Sao_Paulo"))).toBe("2018-11-04T03:00:00Z");
  });

  test.each(["2026-07-14", "2024-02-29", "0001-01-01"])("%s is one", (day) => expect(isDay(day)).toBe(true));
  test.each(["2026-02-29", "2026-13-01", "2026-7-14", "26-07-14", "2026-07-14T00:00", "", "+002026-07-14"])(
    "%j is none",
    (day) => expect(isDay(day)).toBe(false),
  );

  test("counting", () => {
    expect(addDays("2026-02-27", 3)).toBe("2026-03-02");
    expect(addDays("2026-03-02", -3)).toBe("2026-02-27");
    expect(daysBetween("2026-02-27", "2026-03-02")).toBe(3);
    expect(daysBetween("2026-03-02", "2026-02-27")).toBe(-3);
    expect(weekday("2026-07-14")).toBe(2);
    expect(weekday("2026-07-19")).toBe(7);
  });
});

describe("a wall-clock time", () => {
  test("that a clock change skips comes later by the gap", () => {
    expect(iso(at("2026-03-29", "02:30", "Europe/Berlin"))).toBe("2026-03-29T01:30:00Z");
    expect(wallClock(at("2026-03-29", "02:30", "Europe/Berlin"), "Europe/Berlin").time).toBe("03:30");
  });

  test("that comes twice is the earlier one", () => {
    expect(iso(at("2026-10-25", "02:30", "Europe/Berlin"))).toBe("2026-10-25T00:30:00Z");
  });

  test.each(["00:00", "23:59"])("%s is one", (time) => expect(isTime(time)).toBe(true));
  test.each(["24:00", "9:00", "09:60", "09:00:00", "", " 09:00"])("%j is none", (time) => {
    expect(isTime(time)).toBe(false);
  });

  test("round trip through any zone outside gaps and folds", () => {
    const zones = listZones();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 21_000_000 }), fc.constantFrom(...zones), (minute, zone) => {
        const moment = plusHours(instant("2000-01-01T00:00:00Z"), minute / 60);
        const { day, time } = wallClock(moment, zone);
        const back = at(day, time, zone);
        // In an hour that comes twice the earlier one is meant; nothing else may differ.
        expect(wallClock(back, zone)).toEqual({ day, time });
        expect(back <= moment).toBe(true);
      }),
    );
  });
});

describe("working days", () => {
  test.each([
    ["2026-07-16", 1, "2026-07-17"],
    ["2026-07-17", 1, "2026-07-20"],
    ["2026-07-17", 2, "2026-07-21"],
    ["2026-07-18", 1, "2026-07-20"],
    ["2026-07-19", 2, "2026-07-21"],
    ["2026-07-14", 5, "2026-07-21"],
    ["2026-07-14", 10, "2026-07-28"],
    ["2026-07-18", 0, "2026-07-18"],
    ["2026-07-20", -1, "2026-07-17"],
    ["2026-07-19", -1, "2026-07-17"],
  ])("%s and %i is %s", (day, n, expected) => expect(addWorkingDays(day, n)).toBe(expected));

  test("counting is the inverse of adding", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 60 }), (offset, n) => {
        const from = addDays("2010-01-01", offset);
        const to = addWorkingDays(from, n);
        expect(workingDaysBetween(from, to)).toBe(n);
        if (n > 0) expect(weekday(to)).toBeLessThanOrEqual(5);
      }),
    );
    expect(workingDaysBetween("2026-07-20", "2026-07-14")).toBe(0);
  });
});

describe("elapsed time", () => {
  test("24 hours are 24 hours on the day on which the clocks change", () => {
    const before = at("2026-03-28", "15:00", "Europe/Berlin");
    expect(wallClock(plusHours(before, 24), "Europe/Berlin")).toEqual({ day: "2026-03-29", time: "16:00" });
    expect(hoursBetween(before, plusHours(before, 24))).toBe(24);
  });
});

describe("zones", () => {
  test.each(["Europe/Berlin", "Asia/Kathmandu", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+5"])(
    "%s is one",
    (zone) => expect(isZone(zone)).toBe(true),
  );
  test.each(["Europe/Nowhere", "+02:00", "", "Berlin", "CST6CDT/..", "Europe/Berlin ", "a".repeat(200)])(
    "%j is none",
    (zone) => expect(isZone(zone)).toBe(false),
  );

  test("the list is sorted, without doubles, all known, by today's names", () => {
    const zones = listZones();
    expect(zones).toEqual([...new Set(zones)].sort());
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
    expect(zones).toEqual(expect.arrayContaining(["UTC", "Asia/Kolkata", "Asia/Kathmandu", "Europe/Kyiv"]));
    expect(zones).not.toContain("Asia/Calcutta");
    expect(zones.length).toBeGreaterThan(400);
  });

  test("two names of one zone", () => {
    expect(sameZone("Asia/Calcutta", "Asia/Kolkata")).toBe(true);
    expect(sameZone("Europe/Berlin", "Europe/Paris")).toBe(false);
  });

  test("the same offset is a matter of the day", () => {
    expect(sameOffset("Europe/London", "Africa/Abidjan", instant("2026-01-14T12:00:00Z"))).toBe(true);
    expect(sameOffset("Europe/London", "Africa/Abidjan", instant("2026-07-14T12:00:00Z"))).toBe(false);
  });
});
