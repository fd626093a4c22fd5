/** Promised documents, and what I wait for (CUES.md §8.2). */
import { type Day, workingDaysBetween, zonedDay } from "@/lib/base/dates";
import { formatBy, formatLongDate, formatTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { clip, firstName, plural, sentence } from "@/lib/base/words";
import { roundInWords } from "@/lib/follow-ups/rules";
import {
  type Desk,
  daysUntil,
  type ReminderMail,
  reminder,
  short,
  toLink,
} from "@/lib/reminders/mails/words";

export type DocumentFacts = {
  followUpId: string;
  company: string;
  /** As the person wrote it: "the work samples". */
  what: string;
  dueAt: Date;
  /** Whom it goes to, when that is known. */
  to: string | null;
  /** Of the page behind "I've sent it". */
  sentToken: string;
};

const WHAT_LETTERS = 60;

/** The day before, and on the day: which of them it is, is a matter of when it is delivered. */
export function documentMail(facts: DocumentFacts, desk: Desk): ReminderMail {
  const what = clip(facts.what, WHAT_LETTERS);
  const today = daysUntil(facts.dueAt, desk) <= 0;
  const by = formatBy(facts.dueAt, desk.zone, desk.hourCycle, desk.now);
  const time = formatTime(facts.dueAt, desk.zone, desk.hourCycle);
  const to = facts.to ? ` to ${short(firstName(facts.to))}` : "";
  const path = paths.followUp(facts.followUpId);
  return reminder(
    {
      subject: today
        ? `Today: ${what} for ${short(facts.company)}`
        : `${sentence(what)} for ${short(facts.company)}, by ${by}`,
      line: today ? `You said you would send it by ${time}.` : `You said you would send it${to}.`,
      links: [toLink("Open it", path, desk), toLink("I've sent it", paths.sent(facts.sentToken), desk)],
      path,
      because: `you promised it to ${short(facts.company)}`,
    },
    desk,
  );
}

export type NudgeFacts = {
  followUpId: string;
  company: string;
  role: string;
  /** Who named the date; null for the company. */
  saidBy: string | null;
  promisedOn: Day;
  sentToken: string;
};

export function nudgeMail(facts: NudgeFacts, desk: Desk): ReminderMail {
  const who = facts.saidBy ? short(firstName(facts.saidBy)) : "They";
  const date = formatLongDate(facts.promisedOn);
  const path = paths.followUp(facts.followUpId);
  return reminder(
    {
      subject: `${short(facts.company)}: their date has passed`,
      line: `${who} said by ${date}. A short question is fair now; a draft is there.`,
      more: [`${short(facts.role)} at ${short(facts.company)}`],
      links: [
        toLink("Open the draft", path, desk),
        toLink("I've sent it", paths.sent(facts.sentToken), desk),
      ],
      path,
      because: `of the date that ${short(facts.company)} named`,
    },
    desk,
  );
}

export type CheckInFacts = {
  applicationId: string;
  /** Null: nobody wrote it down. */
  followUpId: string | null;
  company: string;
  role: string;
  /** The last round, or null after applying. */
  kind: string | null;
  /** The end of that round, or the hour of applying. */
  since: Date;
};

export function checkInMail(facts: CheckInFacts, desk: Desk): ReminderMail {
  const days = workingDaysBetween(zonedDay(facts.since, desk.zone), zonedDay(desk.now, desk.zone));
  const event = facts.kind ? `the ${roundInWords(facts.kind)}` : "you applied";
  const counted = days > 0 ? `${plural(days, "working day")} since ${event}. ` : "";
  const path = facts.followUpId ? paths.followUp(facts.followUpId) : paths.application(facts.applicationId);
  return reminder(
    {
      subject: `${short(facts.company)}: time to ask?`,
      line: `${counted}No date was named.`,
      more: [`${short(facts.role)} at ${short(facts.company)}`],
      links: [toLink("Open the application", path, desk)],
      path,
      because: `${short(facts.company)} named no date`,
    },
    desk,
  );
}
