/**
 * A second implementation of the wall-clock rules (PROOF.md R5), written with Intl.DateTimeFormat and whole
 * minutes since 1970 only: no Temporal, nothing shared with `lib/base/dates` or `lib/reminders`. Slow and
 * plain on purpose. Minutes suffice: from 2000 to 2040 every zone's offset is a whole number of them.
 */

/** Minutes since 1970, UTC. */
export type Minute = number;

const DAY = 1440;
const FROM = Date.UTC(1999, 0, 1) / 60_000;
const TO = Date.UTC(2042, 0, 1) / 60_000;

type Reader = { shows: (minute: Minute) => Minute; turns: Minute[]; offsets: number[] };
const readers = new Map<string, Reader>();

/** What the wall shows, written as minutes since 1970 as if the wall were UTC. */
export function wallMinute(minute: Minute, zone: string): Minute {
  return minute + offsetOf(minute, zone);
}

/** Read off a table of the zone's changes, which Intl was asked for once. */
export function offsetOf(minute: Minute, zone: string): number {
  const { turns, offsets } = readerOf(zone);
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]! <= minute) low = middle + 1;
    else high = middle;
  }
  return offsets[low]!;
}

/** Every minute in [from, to) at which the zone's offset changes; within 1999–2041. */
export function changes(zone: string, from: Minute, to: Minute): Minute[] {
  return readerOf(zone).turns.filter((turn) => turn >= from && turn < to);
}

/** What Intl itself says the wall shows, without the table. */
export function askWall(minute: Minute, zone: string): Minute {
  return readerOf(zone).shows(minute);
}

function readerOf(zone: string): Reader {
  const known = readers.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  const shows = (minute: Minute) => {
    const shown = format.format(minute * 60_000).match(/\d+/g) ?? [];
    const [month = 0, day = 0, year = 0, hour = 0, min = 0] = shown.map(Number);
    return Date.UTC(year, month - 1, day, hour, min) / 60_000;
  };
  const made = { shows, ...table((minute) => shows(minute) - minute) };
  readers.set(zone, made);
  return made;
}

/** Half-day steps, then halving. */
function table(offset: (minute: Minute) => number): { turns: Minute[]; offsets: number[] } {
  const turns: Minute[] = [];
  const offsets = [offset(FROM)];
  for (let at = FROM + DAY / 2; at < TO; at += DAY / 2) {
    const [before, after] = [offsets.at(-1)!, offset(at)];
    if (after === before) continue;
    let [low, high] = [at - DAY / 2, at];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    turns.push(high);
    offsets.push(after);
  }
  return { turns, offsets };
}

export function dayOf(minute: Minute, zone: string): string {
  return dayText(wallMinute(minute, zone));
}

export function timeOf(minute: Minute, zone: string): string {
  return timeText(wallMinute(minute, zone));
}

/** Tries every offset of the two days around: the earliest minute that shows it, else later by the gap. */
export function minuteAt(day: string, time: string, zone: string): Minute {
  const wall = wallOf(day, time);
  const offsets = new Set<number>();
  for (let at = wall - 2 * DAY; at <= wall + 2 * DAY; at += 180) offsets.add(offsetOf(at, zone));
  const shows = [...offsets].map((offset) => wall - offset).filter((at) => wallMinute(at, zone) === wall);
  if (shows.length > 0) return Math.min(...shows);
  // No wall ever shows it: the clock that ran until the gap, kept running.
  let gap = wall - 2 * DAY;
  while (wallMinute(gap + 1, zone) < wall) gap += 1;
  return wall - offsetOf(gap, zone);
}

/** The first minute of the calendar day, or of the next one where the zone skipped it. */
export function firstOf(day: string, zone: string): Minute {
  const wall = wallOf(day, "00:00");
  let at = wall - 2 * DAY;
  while (wallMinute(at, zone) < wall) at += 1;
  return at;
}

export function plusDays(day: string, n: number): string {
  return dayText(wallOf(day, "00:00") + n * DAY);
}

const weekdayName = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", weekday: "short" });

/** Monday to Friday, one day after the other. */
export function plusWorkingDays(day: string, n: number): string {
  let at = day;
  for (let left = n; left > 0; ) {
    at = plusDays(at, 1);
    if (!["Sat", "Sun"].includes(weekdayName.format(wallOf(at, "00:00") * 60_000))) left -= 1;
  }
  return at;
}

/** Every stretch of quiet hours that begins on one of the days around, as pairs of minutes. */
export function quietAround(minute: Minute, zone: string, from: string, to: string): [Minute, Minute][] {
  if (from === to) return [];
  const today = dayOf(minute, zone);
  return [-3, -2, -1, 0, 1].map((back) => {
    const evening = plusDays(today, back);
    const morning = from < to ? evening : plusDays(evening, 1);
    return [minuteAt(evening, from, zone), minuteAt(morning, to, zone)];
  });
}

/** When a reminder due then goes out, and whether silently; `earliest` is how far it may be moved forward. */
export function quietHour(
  due: Minute,
  deadline: Minute | null,
  earliest: Minute,
  zone: string,
  from: string,
  to: string,
): { fire: Minute; silent: boolean } {
  const inside = (at: Minute) =>
    quietAround(at, zone, from, to)
      .reverse()
      .find(([start, end]) => start <= at && at < end);
  const stretch = inside(due);
  if (!stretch) return { fire: due, silent: false };
  const [start, end] = stretch;
  if (deadline === null || deadline > end) return { fire: end, silent: false };
  const evening = start - 15;
  if (evening < earliest || inside(evening)) return { fire: due, silent: true };
  return { fire: evening, silent: false };
}

function wallOf(day: string, time: string): Minute {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return Date.UTC(year, month - 1, date, hour, minute) / 60_000;
}

function dayText(wall: Minute): string {
  return new Date(wall * 60_000).toISOString().slice(0, 10);
}

function timeText(wall: Minute): string {
  return new Date(wall * 60_000).toISOString().slice(11, 16);
}
