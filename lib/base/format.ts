/**
 * The one place that knows how days, times and lengths of time are written. English, 24 or 12 hours.
 * Needs nothing but Intl, so the browser may use it too; every instant is shown in a zone that is named.
 * Names of days and months are ours: the runtimes differ on them ("Sep", "Sept").
 */
import { nameWords } from "@/lib/base/words";

export type HourCycle = "12" | "24";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "Tue 14 Jul"; with `now` also "today" and "tomorrow", and the year when it is another one. */
export function formatDay(at: Date, zone: string, now?: Date): string {
  const day = wall(at, zone);
  if (now) {
    const today = wall(now, zone);
    const ahead = (day.date - today.date) / DAY;
    if (ahead === 0) return "today";
    if (ahead === 1) return "tomorrow";
    if (day.year !== today.year) return `${shortDay(day)} ${day.year}`;
  }
  return shortDay(day);
}

/** "15:00", or "3:00 pm" by choice. */
export function formatTime(at: Date, zone: string, hourCycle: HourCycle): string {
  const { hour, minute } = wall(at, zone);
  const minutes = String(minute).padStart(2, "0");
  if (hourCycle === "24") return `${String(hour).padStart(2, "0")}:${minutes}`;
  return `${hour % 12 || 12}:${minutes} ${hour < 12 ? "am" : "pm"}`;
}

/** "Tue 14 Jul 15:00"; with `now` also "today 15:00" and "tomorrow 15:00". */
export function formatDayTime(at: Date, zone: string, hourCycle: HourCycle, now?: Date): string {
  return `${formatDay(at, zone, now)} ${formatTime(at, zone, hourCycle)}`;
}

/** A deadline as people say it: "15:00 tomorrow", "15:00 today", else "15:00 on Tue 14 Jul". */
export function formatBy(at: Date, zone: string, hourCycle: HourCycle, now: Date): string {
  const day = formatDay(at, zone, now);
  const time = formatTime(at, zone, hourCycle);
  return day === "today" || day === "tomorrow" ? `${time} ${day}` : `${time} on ${day}`;
}

/**
 * Both clocks of a round: there "15:00 Berlin", here "09:00 your time". `here` is null when both walls show
 * the same, and carries the weekday when it is another day ("Mon 19:00 your time").
 */
export function formatRoundClock(
  at: Date,
  roundZone: string,
  ownerZone: string,
  hourCycle: HourCycle,
): { there: string; here: string | null } {
  const there = `${formatTime(at, roundZone, hourCycle)} ${zoneCity(roundZone)}`;
  const [theirs, mine] = [wall(at, roundZone), wall(at, ownerZone)];
  const sameDay = theirs.date === mine.date;
  if (sameDay && theirs.hour === mine.hour && theirs.minute === mine.minute) return { there, here: null };
  const weekday = sameDay ? "" : `${shortWeekday(mine)} `;
  return { there, here: `${weekday}${formatTime(at, ownerZone, hourCycle)} your time` };
}

/**
 * A length of time in milliseconds: under an hour "35 min", under 12 hours "2 h 10", under 48 hours "27 h",
 * else "3 days". Always rounded down, and never below "0 min".
 */
export function formatLeft(ms: number): string {
  const left = Math.max(0, ms);
  if (left < HOUR) return `${Math.floor(left / MINUTE)} min`;
  if (left >= 48 * HOUR) return `${Math.floor(left / DAY)} days`;
  const hours = Math.floor(left / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  if (hours >= 12 || minutes === 0) return `${hours} h`;
  return `${hours} h ${String(minutes).padStart(2, "0")}`;
}

/** Time gone by since `from`, worded as `formatLeft`: "27 h" (the sentence adds "since you met"). */
export function formatSince(from: Date, now: Date): string {
  return formatLeft(now.getTime() - from.getTime());
}

/** A calendar date "2026-07-14" as "14 Jul 2026". */
export function formatDate(day: string): string {
  const it = calendar(day);
  return `${it.day} ${shortMonth(it)} ${it.year}`;
}

/** The month of a calendar date: "March 2024". */
export function formatMonth(day: string): string {
  const it = calendar(day);
  return `${MONTHS[it.month - 1]} ${it.year}`;
}

/** A calendar date as it stands in a letter: "Friday, 20 June". */
export function formatLongDate(day: string): string {
  const it = calendar(day);
  return `${WEEKDAYS[it.weekday]}, ${it.day} ${MONTHS[it.month - 1]}`;
}

/** "Tuesday". */
export function formatWeekday(at: Date, zone: string): string {
  return WEEKDAYS[wall(at, zone).weekday]!;
}

/** A figure of money: "92,000", "45.50". Cents only where there are some. */
export function formatFigure(figure: number): string {
  const size = Math.abs(figure);
  const [whole = "0", cents = "00"] = (Number.isInteger(size) ? `${size}` : size.toFixed(2)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${figure < 0 ? "−" : ""}${grouped}${cents === "00" ? "" : `.${cents}`}`;
}

/** "92,000–100,000", "92,000" where both ends are one, "from 92,000" and "up to 100,000" where one is open. Empty for neither. */
export function formatRange(low: number | null, high: number | null): string {
  if (low === null) return high === null ? "" : `up to ${formatFigure(high)}`;
  if (high === null) return `from ${formatFigure(low)}`;
  return low === high ? formatFigure(low) : `${formatFigure(low)}–${formatFigure(high)}`;
}

/** In which money and for how long: " EUR a year", " an hour". What is not known is left out; begins with a space. */
export function formatUnit(
  currency: string | null,
  period: "year" | "month" | "day" | "hour" | null,
): string {
  const per = period === null ? "" : ` ${period === "hour" ? "an" : "a"} ${period}`;
  return `${currency === null ? "" : ` ${currency}`}${per}`;
}

/** The place in a zone's name: "Europe/Berlin" is "Berlin", "Etc/GMT+5" (which lies west) is "UTC−5". */
export function zoneCity(zone: string): string {
  const fixed = /^Etc\/GMT([+-])(\d+)$/.exec(zone);
  if (fixed) return fixed[2] === "0" ? "UTC" : `UTC${fixed[1] === "+" ? "−" : "+"}${fixed[2]}`;
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Up to two letters for a face: first and last name, titles left out. Empty for an empty name. */
export function initials(name: string): string {
  const words = nameWords(name).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first, ...rest] = words;
  return [first, rest.at(-1)].map((word) => (word ? firstLetter(word) : "")).join("");
}

type Wall = { year: number; month: number; day: number; hour: number; minute: number } & {
  weekday: number;
  /** Midnight UTC of the calendar day, in milliseconds: a number to subtract days with. */
  date: number;
};

/** A page shows the same instant in several places. */
function wall(at: Date, zone: string): Readonly<Wall> {
  const { formatter, walls } = reader(zone);
  const known = walls.get(at.getTime());
  if (known) return known;
  const made = readWall(at, formatter);
  if (walls.size >= MOST_WALLS) walls.clear();
  walls.set(at.getTime(), made);
  return made;
}

const MOST_WALLS = 2000;

function readWall(at: Date, formatter: Intl.DateTimeFormat): Wall {
  const read: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(at)) read[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = read;
  return { year, month, day, hour, minute, ...placed(year, month, day) };
}

/** Of one zone: its formatter, and what it has read by the instant. */
type Reader = { formatter: Intl.DateTimeFormat; walls: Map<number, Wall> };

const readers = new Map<string, Reader>();

/** Making a formatter costs a hundred times what using one does. */
function reader(zone: string): Reader {
  const known = readers.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  const made = { formatter, walls: new Map() };
  readers.set(zone, made);
  return made;
}

function calendar(text: string): Wall {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return { year, month, day, hour: 0, minute: 0, ...placed(year, month, day) };
}

function placed(year: number, month: number, day: number): { weekday: number; date: number } {
  const date = Date.UTC(year, month - 1, day);
  return { date, weekday: (((date / DAY + 4) % 7) + 7) % 7 };
}

function shortDay(day: Wall): string {
  return `${shortWeekday(day)} ${day.day} ${shortMonth(day)}`;
}

function shortWeekday(day: Wall): string {
  return WEEKDAYS[day.weekday]!.slice(0, 3);
}

function shortMonth(day: Wall): string {
  return MONTHS[day.month - 1]!.slice(0, 3);
}

function firstLetter(word: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(word)?.[0] ?? "";
  return letter.toUpperCase();
}
