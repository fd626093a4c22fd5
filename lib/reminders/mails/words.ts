/** What every reminder has in common: whose clock it is worded in, its names, its foot. Pure. */
import { daysBetween, zonedDay } from "@/lib/base/dates";
import { formatDay, formatLeft, formatRoundClock, formatTime, type HourCycle } from "@/lib/base/format";
import { type Letter, type Link, type Mail, subjectLine, writeMail } from "@/lib/base/letter";
import * as paths from "@/lib/base/paths";
import { clip, firstName, list } from "@/lib/base/words";
import { roundInWords } from "@/lib/follow-ups/rules";

/** Where and when a reminder is worded: always at delivery, so that no figure in it is false. */
export type Desk = {
  /** The address of this Greenroom, without a slash at the end. */
  base: string;
  /** The owner's. */
  zone: string;
  hourCycle: HourCycle;
  now: Date;
};

/** A reminder in words: the mail, and for the bell its subject, this line and a path. */
export type ReminderMail = Mail & { line: string; path: string };

export type RoundAbout = {
  applicationId: string;
  roundId: string;
  company: string;
  role: string;
  /** screen, first, second, final, other */
  kind: string;
  startsAt: Date;
  endsAt: Date;
  /** The round's. */
  zone: string;
  /** In seating order; `role` in words. */
  panel: readonly { name: string; role: string | null }[];
};

type Words = Omit<Letter, "foot" | "lines"> & {
  line: string;
  more?: readonly string[];
  path: string;
  /** Goes on after "You get this because ". */
  because: string;
};

export function reminder({ line, more = [], path, because, ...letter }: Words, desk: Desk): ReminderMail {
  const link = toLink("Change or stop reminders.", paths.reminderSettings(), desk);
  const foot = { text: `You get this because ${because}.`, link };
  const mail = writeMail({ ...letter, lines: [line, ...more], foot });
  return { ...mail, line: subjectLine(line), path };
}

export function toLink(label: string, path: string, desk: Desk): Link {
  return { label, href: `${desk.base}${path}` };
}

const NAME_LETTERS = 60;

/** Names of companies, roles and people are typed by hand, and may be very long. */
export function short(name: string): string {
  return clip(name, NAME_LETTERS);
}

/** First names, two at most; the whole name where two people share the first. */
export function namesOf(people: readonly { name: string }[]): string {
  return list(
    people.map(({ name }) => callName(name, people)),
    2,
  );
}

export function callName(name: string, people: readonly { name: string }[]): string {
  const first = firstName(name);
  const alike = people.filter((other) => firstName(other.name).toLowerCase() === first.toLowerCase());
  return short(alike.length > 1 || !first ? name : first);
}

/** "Staff Engineer at Acme, second round, Tue 14 Jul 15:00 Berlin · 09:00 your time"; one clock when equal. */
export function roundLine(about: RoundAbout, desk: Desk): string {
  const day = formatDay(about.startsAt, about.zone);
  const { there, here } = formatRoundClock(about.startsAt, about.zone, desk.zone, desk.hourCycle);
  const clock = here ? `${there} · ${here}` : timeThere(about, desk);
  return `${short(about.role)} at ${short(about.company)}, ${roundInWords(about.kind)}, ${day} ${clock}`;
}

/** " 15:00 there is 09:00 for you.", or nothing when both walls show the same. */
export function secondClock(about: RoundAbout, desk: Desk): string {
  const { here } = formatRoundClock(about.startsAt, about.zone, desk.zone, desk.hourCycle);
  return here ? ` ${timeThere(about, desk)} there is ${here.replace(" your time", "")} for you.` : "";
}

function timeThere(about: RoundAbout, desk: Desk): string {
  return formatTime(about.startsAt, about.zone, desk.hourCycle);
}

/** "your second round with Acme". */
export function yourRound(about: RoundAbout): string {
  return `your ${roundInWords(about.kind)} with ${short(about.company)}`;
}

const NEAR_MINUTES = 5;

/** "4 hours" when it is that within five minutes, else exactly: "3 h 40", "45 min". */
export function hoursWords(from: Date, to: Date): string {
  const minutes = (to.getTime() - from.getTime()) / 60_000;
  const hours = Math.round(minutes / 60);
  if (hours < 1 || Math.abs(minutes - hours * 60) > NEAR_MINUTES) return formatLeft(minutes * 60_000);
  return hours === 1 ? "1 hour" : `${hours} hours`;
}

/** Calendar days from today to the day of `at`, on the owner's wall. */
export function daysUntil(at: Date, desk: Desk): number {
  return daysBetween(zonedDay(desk.now, desk.zone), zonedDay(at, desk.zone));
}

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/** "Three days", "One day", "12 days". */
export function daysWords(days: number): string {
  return `${NUMBERS[days] ?? days} ${days === 1 ? "day" : "days"}`;
}
