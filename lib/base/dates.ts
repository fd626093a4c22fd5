/**
 * Instants, calendar days and IANA zones. Server only: the Temporal polyfill is too big for a browser
 * (use `lib/base/format` there, which needs nothing but Intl).
 *
 * An instant is a `Date`, a calendar day is the text "YYYY-MM-DD", a wall-clock time is "HH:mm" in 24 hours.
 * Besides `lib/platform/clock` this is the one file that constructs a `Date`, and never the present one.
 */
import { Temporal } from "temporal-polyfill";

/** A calendar date without a zone: "2026-07-14". */
export type Day = string;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/;
const TIME_TEXT = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The instant of an ISO 8601 text with an offset or "Z". Throws RangeError on anything else. */
export function instant(iso: string): Date {
  return new Date(epochOf(iso));
}

/** The same in milliseconds since 1970 (UTC), for rules that compare instants by the hundred. */
export function epochOf(iso: string): number {
  return recall(instants, iso, () => Temporal.Instant.from(iso).epochMilliseconds);
}

/** Temporal costs a hundred times what looking up does, and one page asks for the same few many times over. */
function recall(known: Map<string, number>, key: string, read: () => number): number {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const it = read();
  known.set(key, it);
  return it;
}

const instants = new Map<string, number>();
const days = new Map<string, number>();
const offsets = new Map<string, number>();
const MOST_KNOWN = 4000;

/** The instant of so many milliseconds since 1970 (UTC). */
export function fromEpoch(ms: number): Date {
  return new Date(ms);
}

/** True for a real calendar date written "YYYY-MM-DD" ("2026-02-30" is none). */
export function isDay(text: string): boolean {
  if (!DAY_TEXT.test(text)) return false;
  try {
    return Boolean(Temporal.PlainDate.from(text));
  } catch {
    return false;
  }
}

/** True for a wall-clock time written "HH:mm", 00:00 to 23:59. */
export function isTime(text: string): boolean {
  return TIME_TEXT.test(text);
}

/** The calendar day that `at` falls on in `zone`. */
export function zonedDay(at: Date, zone: string): Day {
  return wallText(at, zone).slice(0, 10);
}

/** Day and minute on the wall in `zone`; seconds are cut off. */
export function wallClock(at: Date, zone: string): { day: Day; time: string } {
  const wall = wallText(at, zone);
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) };
}

/** The first instant of `day` in `zone`; not midnight where a clock change skips midnight. */
export function startOfDay(day: Day, zone: string): Date {
  const read = () => Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
  return fromEpoch(recall(days, `${day} ${zone}`, read));
}

/**
 * The instant at which the wall in `zone` shows `time` on `day`. A time that a clock change skips is moved
 * later by the gap's length; of a time that comes twice, the earlier one (Temporal's "compatible").
 */
export function at(day: Day, time: string, zone: string): Date {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return fromEpoch(local.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);
}

/** Calendar arithmetic; `n` may be negative. */
export function addDays(day: Day, n: number): Day {
  return fromEpoch(Date.parse(`${day}T00:00:00Z`) + n * 24 * HOUR)
    .toISOString()
    .slice(0, 10);
}

/** Monday to Friday; public holidays are not known. From a Saturday, 1 is Monday. `n` may be negative. */
export function addWorkingDays(day: Day, n: number): Day {
  let date = Temporal.PlainDate.from(day);
  const step = { days: n < 0 ? -1 : 1 };
  for (let left = Math.abs(n); left > 0; ) {
    date = date.add(step);
    if (date.dayOfWeek <= 5) left -= 1;
  }
  return date.toString();
}

/** Calendar days from `from` to `to`; negative when `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}

/** Mondays to Fridays after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  const days = Math.max(0, daysBetween(from, to));
  const first = weekday(from);
  let count = Math.floor(days / 7) * 5;
  for (let i = 1; i <= days % 7; i += 1) if ((first + i - 1) % 7 < 5) count += 1;
  return count;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** Elapsed time: 24 hours are always 86,400 seconds, whatever the clocks do. Fractions are allowed. */
export function plusHours(at: Date, n: number): Date {
  return fromEpoch(at.getTime() + n * HOUR);
}

/** Elapsed minutes, see `plusHours`. */
export function plusMinutes(at: Date, n: number): Date {
  return fromEpoch(at.getTime() + n * MINUTE);
}

/** Elapsed hours from `from` to `to`, with fractions; negative when `to` is the earlier one. */
export function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / HOUR;
}

/** The earliest of at least one instant. */
export function earliest(instants: readonly Date[]): Date {
  return fromEpoch(Math.min(...instants.map(Number)));
}

/** The latest of at least one instant. */
export function latest(instants: readonly Date[]): Date {
  return fromEpoch(Math.max(...instants.map(Number)));
}

/** Whether both walls show the same time at `at`. */
export function sameOffset(zoneA: string, zoneB: string, at: Date): boolean {
  return zoneA === zoneB || offsetMinutes(zoneA, at) === offsetMinutes(zoneB, at);
}

/** Minutes ahead of UTC in `zone` at `at`. */
export function offsetMinutes(zone: string, at: Date): number {
  return recall(offsets, `${at.getTime()} ${zone}`, () => zoned(at, zone).offsetNanoseconds / 60e9);
}

/** Whether two names mean one zone ("Asia/Calcutta" and "Asia/Kolkata"): browsers differ in which they send. */
export function sameZone(zoneA: string, zoneB: string): boolean {
  const epoch = fromEpoch(0);
  return zoneA === zoneB || zoned(epoch, zoneA).equals(zoned(epoch, zoneB));
}

/** True for an IANA zone name that this server knows; a bare offset ("+02:00") is no zone. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) return false;
  try {
    return zoned(fromEpoch(0), name) !== null;
  } catch {
    return false;
  }
}

/** Every zone to choose from, by today's names, sorted; with "UTC", which the standard list leaves out. */
export function listZones(): string[] {
  zones ??= [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone").map(todaysName)])].sort();
  return zones;
}

let zones: string[] | undefined;

/** The standard list keeps names of the 1990s, which the people who live there no longer use. */
const RENAMED: Record<string, string> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Godthab": "America/Nuuk",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

function todaysName(name: string): string {
  const now = RENAMED[name];
  return now && isZone(now) ? now : name;
}

function zoned(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}

/** What the wall shows, as an ISO text: plans ask this by the thousand, and Temporal's own objects cost more. */
function wallText(at: Date, zone: string): string {
  return fromEpoch(at.getTime() + offsetMinutes(zone, at) * MINUTE).toISOString();
}
