import { plusHours } from "@/lib/base/dates";
import { formatBy, formatDay, formatLeft, formatSince, type HourCycle } from "@/lib/base/format";
import { firstName } from "@/lib/base/words";
import { isPastDue, THANKS_HOURS } from "./rules";

type Row = {
  kind: string;
  state: string;
  dueAt: Date;
  covered: boolean;
  round: { state: string; endsAt: Date } | null;
};
type Clock = { now: Date; zone: string; hourCycle: HourCycle };

export type DueWords = {
  /** "4 h 40 left", "27 h since you met", "after Tue 14 Jul": the left page. */
  left: string;
  /** "due 15:00 tomorrow", "still worth sending": the right page. Lateness is never blamed and never red. */
  due: string;
  lamp: "open" | "started" | "ready" | "soon" | "late";
};

/** How long is left for a follow-up, in words and by its lamp (CUES.md A4, PRODUCT.md Today). */
export function dueWords(row: Row, { now, zone, hourCycle }: Clock): DueWords {
  const thanks = row.kind === "thank-you";
  const metAt = thanks ? plusHours(row.dueAt, -THANKS_HOURS) : null;
  if (metAt && metAt > now) {
    return { left: `from ${formatDay(metAt, zone, now)}`, due: "after the round", lamp: "open" };
  }
  const due = `due ${formatBy(row.dueAt, zone, hourCycle, now)}`;
  if (isPastDue(row, now) || row.dueAt <= now) {
    if (!metAt) return { left: `since ${formatDay(row.dueAt, zone, now)}`, due: "still open", lamp: "late" };
    return { left: `${formatSince(metAt, now)} since you met`, due: "still worth sending", lamp: "late" };
  }
  const left = `${formatLeft(row.dueAt.getTime() - now.getTime())} left`;
  if (row.state === "ready") return { left, due: `${due}, ready to send`, lamp: "ready" };
  if (row.state === "drafted") return { left, due: `${due}, draft begun`, lamp: "started" };
  return { left, due, lamp: thanks && row.dueAt <= plusHours(now, 4) ? "soon" : "open" };
}

type Named = { kind: string; state: string; title: string | null; person: string | null; company: string };

/** What the link says that opens one: what is to be done there. */
export function openWords({ kind, state, person, company }: Named): string {
  if (kind === "nudge") return "Ask how it stands";
  if (kind === "ask-timeline") return "Ask for the timeline";
  if (kind !== "thank-you") return "Open it";
  const to = person ? firstName(person) : company;
  if (state === "ready") return `Send it to ${to}`;
  return state === "drafted" ? `Finish writing to ${to}` : `Write to ${to}`;
}

/** The button "I've sent it", said with what it is that was sent, for who hears the buttons of a page one by one. */
export function sentWords({ title, person, company }: Named): string {
  return title ? `I’ve sent it: ${title}` : `I’ve sent it, to ${person ?? company}`;
}
