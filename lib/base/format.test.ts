import { describe, expect, test } from "vitest";
import { instant } from "@/lib/base/dates";
import {
  formatBy,
  formatDate,
  formatDay,
  formatDayTime,
  formatLeft,
  formatLongDate,
  formatRoundClock,
  formatSince,
  formatTime,
  formatWeekday,
  initials,
  zoneCity,
} from "@/lib/base/format";

const BERLIN = "Europe/Berlin";
const tuesday = instant("2026-07-14T13:00:00Z");

describe("days", () => {
  test("today and tomorrow are the owner's", () => {
    expect(formatDay(tuesday, BERLIN)).toBe("Tue 14 Jul");
    expect(formatDay(tuesday, BERLIN, instant("2026-07-13T22:00:00Z"))).toBe("today");
    expect(formatDay(tuesday, BERLIN, instant("2026-07-13T21:59:00Z"))).toBe("tomorrow");
    expect(formatDay(tuesday, BERLIN, instant("2026-07-12T12:00:00Z"))).toBe("Tue 14 Jul");
    expect(formatDay(tuesday, BERLIN, instant("2026-07-15T12:00:00Z"))).toBe("Tue 14 Jul");
    expect(formatDay(instant("2026-07-14T18:30:00Z"), "Asia/Kathmandu")).toBe("Wed 15 Jul");
  });

  test("the year stands there when it is another one", () => {
    expect(formatDay(tuesday, BERLIN, instant("2028-01-01T12:00:00Z"))).toBe("Tue 14 Jul 2026");
    expect(formatDay(instant("2027-01-01T12:00:00Z"), BERLIN, instant("2026-12-31T12:00:00Z"))).toBe(
      "tomorrow",
    );
  });

  test("across a clock change tomorrow is still the next day", () => {
    const [evening, next] = [instant("2026-03-28T22:30:00Z"), instant("2026-03-29T21:30:00Z")];
    expect(formatDay(next, BERLIN, evening)).toBe("tomorrow");
  });

  test("every month and weekday", () => {
    const firsts = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}-01`);
    expect(firsts.map(formatDate)).toEqual([
      "1 Jan 2026",
      "1 Feb 2026",
      "1 Mar 2026",
      "1 Apr 2026",
      "1 May 2026",
      "1 Jun 2026",
      "1 Jul 2026",
      "1 Aug 2026",
      "1 Sep 2026",
      "1 Oct 2026",
      "1 Nov 2026",
      "1 Dec 2026",
    ]);
    expect(formatLongDate("2025-06-20")).toBe("Friday, 20 June");
    expect(formatLongDate("1969-12-31")).toBe("Wednesday, 31 December");
    expect(formatWeekday(tuesday, BERLIN)).toBe("Tuesday");
  });
});

describe("times", () => {
  test("24 and 12 hours", () => {
    expect(formatTime(tuesday, BERLIN, "24")).toBe("15:00");
    expect(formatTime(tuesday, BERLIN, "12")).toBe("3:00 pm");
    expect(formatTime(instant("2026-07-13T22:05:00Z"), BERLIN, "24")).toBe("00:05");
    expect(formatTime(instant("2026-07-13T22:05:00Z"), BERLIN, "12")).toBe("12:05 am");
    expect(formatTime(instant("2026-07-14T10:00:00Z"), BERLIN, "12")).toBe("12:00 pm");
  });

  test("with the day, and as a deadline", () => {
    const now = instant("2026-07-13T12:00:00Z");
    expect(formatDayTime(tuesday, BERLIN, "24")).toBe("Tue 14 Jul 15:00");
    expect(formatDayTime(tuesday, BERLIN, "24", now)).toBe("tomorrow 15:00");
    expect(formatBy(tuesday, BERLIN, "24", now)).toBe("15:00 tomorrow");
    expect(formatBy(tuesday, BERLIN, "12", tuesday)).toBe("3:00 pm today");
    expect(formatBy(tuesday, BERLIN, "24", instant("2026-07-01T12:00:00Z"))).toBe("15:00 on Tue 14 Jul");
  });

  test("both clocks of a round", () => {
    expect(formatRoundClock(tuesday, BERLIN, "America/New_York", "24")).toEqual({
      there: "15:00 Berlin",
      here: "09:00 your time",
    });
    expect(formatRoundClock(tuesday, BERLIN, "Europe/Paris", "24")).toEqual({
      there: "15:00 Berlin",
      here: null,
    });
    expect(formatRoundClock(instant("2026-07-14T00:00:00Z"), "Asia/Tokyo", "America/New_York", "12")).toEqual(
      { there: "9:00 am Tokyo", here: "Mon 8:00 pm your time" },
    );
  });

  // A whole day apart: the walls show the same hour.
  test("the same hour on another day is not the same clock", () => {
    const clock = formatRoundClock(tuesday, "Pacific/Kiritimati", "Pacific/Honolulu", "24");
    expect(clock).toEqual({ there: "03:00 Kiritimati", here: "Tue 03:00 your time" });
  });
});

describe("lengths of time", () => {
  const MINUTE = 60_000;
  test.each([
    [-5, "0 min"],
    [0, "0 min"],
    [35, "35 min"],
    [59.99, "59 min"],
    [60, "1 h"],
    [65, "1 h 05"],
    [130, "2 h 10"],
    [719, "11 h 59"],
    [720, "12 h"],
    [725, "12 h"],
    [27 * 60 + 59, "27 h"],
    [2879, "47 h"],
    [2880, "2 days"],
    [3 * 1440 + 1439, "3 days"],
  ])("%d minutes are %j", (minutes, words) => expect(formatLeft(minutes * MINUTE)).toBe(words));

  test("since", () => {
    expect(formatSince(tuesday, instant("2026-07-15T16:30:00Z"))).toBe("27 h");
  });
});

test.each([
  ["Europe/Berlin", "Berlin"],
  ["America/Argentina/Buenos_Aires", "Buenos Aires"],
  ["UTC", "UTC"],
  ["Etc/GMT+5", "UTC−5"],
  ["Etc/GMT-14", "UTC+14"],
  ["Etc/GMT+0", "UTC"],
])("the city of %s is %s", (zone, city) => expect(zoneCity(zone)).toBe(city));

test.each([
  ["Priya Rao", "PR"],
  ["Priya", "P"],
  ["Dr. Ana María de la Cruz", "AC"],
  ["Rao, Priya", "PR"],
  ["Priya Rao, PhD", "PR"],
  ["øyvind å", "ØÅ"],
  ["  ", ""],
  ["Dr.", "D"],
  ["– Sam", "S"],
])("the initials of %j are %j", (name, letters) => expect(initials(name)).toBe(letters));
