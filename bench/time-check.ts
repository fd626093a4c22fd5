/**
 * PROOF.md R5: the product's clock against the second one, around every clock change of a zone. Run small by
 * `lib/base/time.test.ts`, whole by `bench/time.proof.ts`. Returns what differs, in words; empty is well.
 */
import {
  askWall,
  changes,
  dayOf,
  firstOf,
  type Minute,
  minuteAt,
  offsetOf,
  plusDays,
  plusWorkingDays,
  quietHour,
  timeOf,
  wallMinute,
} from "@/bench/second-clock";
import {
  addDays,
  addWorkingDays,
  at,
  fromEpoch,
  hoursBetween,
  offsetMinutes,
  plusHours,
  startOfDay,
  wallClock,
  zonedDay,
} from "@/lib/base/dates";
import { formatTime } from "@/lib/base/format";
import { keepQuiet } from "@/lib/reminders/quiet";
import { checkInAt, nudgeAt } from "@/lib/reminders/slots";

export type TimeCheck = { zone: string; changes: number; compared: number; differences: string[] };

/** The default, a night that begins where clocks usually change, one that ends there, a siesta, and nearly always. */
const QUIET = [
  ["21:00", "08:00"],
  ["01:30", "02:30"],
  ["22:30", "02:15"],
  ["00:00", "03:00"],
  ["12:30", "14:00"],
  ["08:00", "07:50"],
] as const;

/** `years` is [first, last], both included. */
export function checkZone(zone: string, years: [number, number]): TimeCheck {
  const [from, to] = [minuteOfYear(years[0]), minuteOfYear(years[1] + 1)];
  const turns = changes(zone, from, to);
  const check: TimeCheck = { zone, changes: turns.length, compared: 0, differences: [] };
  // A zone without a change still has ordinary days.
  for (const turn of turns.length > 0 ? turns : [from + 100 * 1440]) {
    checkInstants(turn, check);
    checkWalls(turn, check);
    checkQuiet(turn, check);
  }
  return check;
}

/** Instant to wall, and elapsed time across the change. */
function checkInstants(turn: Minute, check: TimeCheck): void {
  const { zone } = check;
  for (const near of [-1500, -61, -30, -1, 0, 1, 30, 61, 1500]) {
    const minute = turn + near;
    const instant = toDate(minute);
    const wall = wallClock(instant, zone);
    same(check, `day at ${instant.toISOString()}`, wall.day, dayOf(minute, zone));
    same(check, `time at ${instant.toISOString()}`, wall.time, timeOf(minute, zone));
    same(check, `shown at ${instant.toISOString()}`, formatTime(instant, zone, "24"), wall.time);
    same(check, `offset at ${instant.toISOString()}`, offsetMinutes(zone, instant), offsetOf(minute, zone));
    const dueAt = plusHours(instant, 24);
    same(check, `the table at ${minute}`, wallMinute(minute, zone), askWall(minute, zone));
    same(check, `24 h after ${instant.toISOString()}`, dueAt.getTime() - instant.getTime(), 86_400_000);
    same(check, "hours between", hoursBetween(instant, dueAt), 24);
  }
}

/** Wall to instant, on the days around: all quarters of an hour near the change, and the working days. */
function checkWalls(turn: Minute, check: TimeCheck): void {
  const { zone } = check;
  const before = dayOf(turn - 1, zone);
  const minutes = offsetOf(turn, zone) === offsetOf(turn - 1, zone) ? [] : nearTimes(turn, zone);
  for (const day of [plusDays(before, -1), before, plusDays(before, 1), dayOf(turn, zone)]) {
    same(check, `start of ${day}`, toMinute(startOfDay(day, zone)), firstOf(day, zone));
    for (const time of ["00:00", "08:00", "09:00", "21:00", "23:59", ...minutes]) {
      same(check, `${day} ${time}`, toMinute(at(day, time, zone)), minuteAt(day, time, zone));
    }
    for (const n of [1, 2, 5, 10]) {
      same(check, `${day} + ${n} days`, addDays(day, n), plusDays(day, n));
      same(check, `${day} + ${n} working days`, addWorkingDays(day, n), plusWorkingDays(day, n));
    }
    same(
      check,
      `nudge after ${day}`,
      toMinute(nudgeAt(day, zone)),
      minuteAt(plusWorkingDays(day, 2), "09:00", zone),
    );
  }
  const asked = checkInAt(toDate(turn), "round", zone);
  same(
    check,
    `check-in after ${turn}`,
    toMinute(asked),
    minuteAt(plusWorkingDays(dayOf(turn, zone), 5), "09:00", zone),
  );
  same(check, "zonedDay", zonedDay(toDate(turn), zone), dayOf(turn, zone));
}

function checkQuiet(turn: Minute, check: TimeCheck): void {
  const { zone } = check;
  for (const [quietFrom, quietTo] of QUIET) {
    for (const near of [-720, -90, -31, -1, 0, 29, 90, 400]) {
      const due = turn + near;
      for (const deadline of [null, due + 5, due + 240, due + 1440]) {
        const ours = keepQuiet(
          toDate(due),
          deadline === null ? null : toDate(deadline),
          toDate(due - 700),
          zone,
          { quietFrom, quietTo },
        );
        const theirs = quietHour(due, deadline, due - 700, zone, quietFrom, quietTo);
        const what = `quiet ${quietFrom}–${quietTo}, due ${toDate(due).toISOString()}, deadline ${deadline}`;
        same(check, what, `${toMinute(ours.fireAt)} ${ours.silent}`, `${theirs.fire} ${theirs.silent}`);
      }
    }
  }
}

/** Times of day in, before and after the hour that is skipped or comes twice. */
function nearTimes(turn: Minute, zone: string): string[] {
  const gone = Math.abs(offsetOf(turn, zone) - offsetOf(turn - 1, zone));
  const times = new Set<string>();
  const width = Math.min(gone, 180);
  for (let near = -width - 15; near <= width + 15; near += 15) times.add(timeOf(turn + near, zone));
  for (let skipped = 0; skipped < width; skipped += 15) {
    times.add(clock(minutesOfDay(timeOf(turn - 1, zone)) + 1 + skipped));
  }
  return [...times];
}

function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function clock(minutes: number): string {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

function same(check: TimeCheck, what: string, ours: string | number, theirs: string | number): void {
  check.compared += 1;
  if (ours !== theirs) check.differences.push(`${check.zone}, ${what}: ${ours}, but ${theirs}`);
}

function toDate(minute: Minute): Date {
  return fromEpoch(minute * 60_000);
}

function toMinute(instant: Date): Minute {
  return instant.getTime() / 60_000;
}

function minuteOfYear(year: number): Minute {
  return Date.UTC(year, 0, 1) / 60_000;
}
