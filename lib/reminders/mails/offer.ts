/** Before the answer to an offer is due (CUES.md §8.2). */
import { hoursBetween } from "@/lib/base/dates";
import { formatBy, formatLeft, formatTime, formatWeekday } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { sentence } from "@/lib/base/words";
import { type Desk, type ReminderMail, reminder, short, toLink } from "@/lib/reminders/mails/words";

export type OfferFacts = { applicationId: string; company: string; role: string; deadlineAt: Date };

export function offerThreeDaysMail(facts: OfferFacts, desk: Desk): ReminderMail {
  const time = formatTime(facts.deadlineAt, desk.zone, desk.hourCycle);
  const by = `${formatWeekday(facts.deadlineAt, desk.zone)} ${time}`;
  return offerWords(by, "Your range, their figure and your line are on one page.", facts, desk);
}

export function offerOneDayMail(facts: OfferFacts, desk: Desk): ReminderMail {
  const by = formatBy(facts.deadlineAt, desk.zone, desk.hourCycle, desk.now);
  const hours = hoursBetween(desk.now, facts.deadlineAt);
  const left = Math.abs(hours - 24) <= 1 ? "one day" : formatLeft(hours * 3_600_000);
  return offerWords(by, `${sentence(left)} left on their date.`, facts, desk);
}

function offerWords(by: string, line: string, facts: OfferFacts, desk: Desk): ReminderMail {
  const company = short(facts.company);
  // The figures stand there and nowhere in a mail.
  const path = paths.applicationMoney(facts.applicationId);
  return reminder(
    {
      subject: `${company}'s offer: answer by ${by}`,
      line,
      more: [`${short(facts.role)} at ${company}`],
      links: [toLink("Open that page", path, desk)],
      path,
      because: `of ${company}'s offer`,
    },
    desk,
  );
}
