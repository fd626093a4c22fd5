/** After a round, while the words are still exact (CUES.md §8.2). */
import { formatBy, formatTime, formatWeekday } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import {
  type Desk,
  daysUntil,
  type ReminderMail,
  type RoundAbout,
  reminder,
  roundLine,
  short,
  toLink,
  yourRound,
} from "@/lib/reminders/mails/words";

export const MORNING_LINE = "Whatever you still remember helps in the next round.";
export const DEBRIEF_LABEL = "Debrief (60 s)";

export function debriefNowMail(facts: RoundAbout, desk: Desk): ReminderMail {
  const line = "One tap is enough. The rest can follow.";
  return debriefWords(`How was ${short(facts.company)}?`, line, facts, desk);
}

export function debriefMail(facts: RoundAbout, desk: Desk): ReminderMail {
  const today = daysUntil(facts.endsAt, desk) === 0;
  const ended = today
    ? formatTime(facts.endsAt, desk.zone, desk.hourCycle)
    : formatBy(facts.endsAt, desk.zone, desk.hourCycle, desk.now);
  const line = `It ended at ${ended}. A minute now keeps the words exact.`;
  return debriefWords(`${short(facts.company)}: what did they ask?`, line, facts, desk);
}

export function debriefMorningMail(facts: RoundAbout, desk: Desk): ReminderMail {
  const ago = -daysUntil(facts.endsAt, desk);
  const day = ago === 1 ? "yesterday" : ago === 0 ? "today" : formatWeekday(facts.endsAt, desk.zone);
  return debriefWords(`${short(facts.company)}, ${day}: a few lines?`, MORNING_LINE, facts, desk);
}

function debriefWords(subject: string, line: string, facts: RoundAbout, desk: Desk): ReminderMail {
  const path = paths.debrief(facts.applicationId, facts.roundId);
  return reminder(
    {
      subject,
      line,
      more: [roundLine(facts, desk)],
      links: [toLink(DEBRIEF_LABEL, path, desk)],
      path,
      because: `of ${yourRound(facts)}`,
    },
    desk,
  );
}
