/** The two short messages that are not thanks: a nudge (CUES.md §7.3) and "Who will I meet?" (§7.4). */
import { zonedDay } from "@/lib/base/dates";
import { formatDay, formatLongDate, formatTime, type HourCycle, zoneCity } from "@/lib/base/format";
import { type LintMatch, lintDraft } from "@/lib/follow-ups/lint";

export interface Message {
  subject: string;
  body: string;
  /** A line in pencil that is no part of the message. */
  pencil: string | null;
  matches: LintMatch[];
}

interface Sender {
  zone: string;
  sender: string;
  company: string;
  role: string;
  recruiterFirst: string | null;
}

export interface NudgeSource extends Sender {
  /** First name of whoever named the date. */
  saidByFirst: string | null;
  promisedOn: string | null;
  /** End of the last round; null before the first. */
  lastRoundAt: Date | null;
  /** When the application went out, for one that had no round. */
  appliedAt: Date | null;
  /** "I remain interested." May be turned off only while why-here is blank. */
  interested: boolean;
}

export function draftNudge(source: NudgeSource): Message {
  const { role, promisedOn } = source;
  const asking = "Is there any news on the next step?";
  const interest = source.interested ? " I remain interested." : "";
  const body = letter(
    greet(source.saidByFirst ?? source.recruiterFirst, source.company),
    `${promisedOn ? `You mentioned that I might hear about ${role} by ${formatLongDate(promisedOn)}.` : spoken(source)} ${asking}${interest}`,
    `Kind regards\n${source.sender}`,
  );
  const pencil = "One line, if anything is new since: …";
  return { subject: `${role}: next step`, body, pencil, matches: lintDraft(body) };
}

export interface WhoSource extends Sender {
  hourCycle: HourCycle;
  round: { startsAt: Date; zone: string; format: string };
}

export function draftWhoWillIMeet(source: WhoSource): Message {
  const { round } = source;
  const when = `${formatDay(round.startsAt, round.zone)}, ${formatTime(round.startsAt, round.zone, source.hourCycle)} ${zoneCity(round.zone)}`;
  const how = round.format === "unknown" ? " And will it be in person or by video?" : "";
  const body = letter(
    greet(source.recruiterFirst, source.company),
    `I'm looking forward to our conversation on ${when}. Could you tell me whom I will meet, and their roles?${how}`,
    `Thank you,\n${source.sender}`,
  );
  return { subject: `${source.role}: ${when}`, body, pencil: null, matches: lintDraft(body) };
}

/**
 * The address that opens the person's own mail program, or null when it would be too long: Chrome on
 * Windows gives up near 2,000 characters and Gmail near 1,620, so the limit is 1,600.
 */
export function mailAddress(to: string | null, subject: string, body: string): string | null {
  const address = `mailto:${encodeURIComponent(to ?? "").replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  return address.length <= 1600 ? address : null;
}

function spoken({ role, lastRoundAt, appliedAt, zone }: NudgeSource): string {
  if (lastRoundAt) return `We spoke about ${role} on ${formatLongDate(zonedDay(lastRoundAt, zone))}.`;
  if (appliedAt) return `I applied for ${role} on ${formatLongDate(zonedDay(appliedAt, zone))}.`;
  return `I applied for ${role}.`;
}

function greet(first: string | null, company: string): string {
  return first ? `Dear ${first},` : `Dear ${company} team,`;
}

function letter(greeting: string, text: string, closing: string): string {
  return [greeting, text, closing].join("\n\n");
}
