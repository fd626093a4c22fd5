/** Before a round (CUES.md §8.2): three days, the evening before, two hours. */
import { formatDay, formatTime, formatWeekday } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { plural, sentence } from "@/lib/base/words";
import { roundInWords } from "@/lib/follow-ups/rules";
import {
  type Desk,
  daysUntil,
  daysWords,
  hoursWords,
  namesOf,
  type ReminderMail,
  type RoundAbout,
  reminder,
  roundLine,
  secondClock,
  short,
  toLink,
  yourRound,
} from "@/lib/reminders/mails/words";

/** `firstOpenCue` is its title; null when nothing is open. */
export type PrepFacts = RoundAbout & { firstOpenCue: string | null };

export function prepMail(facts: PrepFacts, desk: Desk): ReminderMail {
  const when = `${formatWeekday(facts.startsAt, desk.zone)} ${formatTime(facts.startsAt, desk.zone, desk.hourCycle)}`;
  const path = paths.application(facts.applicationId);
  const page = facts.firstOpenCue
    ? `First thing on your page: ${facts.firstOpenCue}.`
    : "Nothing on your page is waiting.";
  return reminder(
    {
      subject: `${short(facts.company)}, ${roundInWords(facts.kind)}: ${when}`,
      line: `${daysWords(daysUntil(facts.startsAt, desk))}. ${page}`,
      more: [roundLine(facts, desk)],
      blocks: panelBlocks(facts),
      links: [toLink("Open your page", path, desk)],
      path,
      because: `of ${yourRound(facts)}`,
    },
    desk,
  );
}

/** How many stories and questions are on the sheet. */
export type EveFacts = RoundAbout & { stories: number; questions: number };

export function eveMail(facts: EveFacts, desk: Desk): ReminderMail {
  const { panel } = facts;
  const day = sentence(formatDay(facts.startsAt, desk.zone, desk.now));
  const when = `${day} ${formatTime(facts.startsAt, desk.zone, desk.hourCycle)}`;
  const company = short(facts.company);
  const path = paths.callSheet(facts.applicationId, facts.roundId);
  const none = panel.length === 0;
  const state = none ? " No names yet." : sheetLine(facts);
  return reminder(
    {
      subject: none
        ? `${when}: ${company}, ${roundInWords(facts.kind)}`
        : `${when}: ${namesOf(panel)}, ${company}`,
      line: `Your sheet is ready to print.${state}${secondClock(facts, desk)}`,
      more: [roundLine(facts, desk)],
      blocks: panelBlocks(facts),
      links: [toLink("Open your sheet", path, desk)],
      path,
      because: `of ${yourRound(facts)}`,
    },
    desk,
  );
}

/** A count of nothing is left out. */
function sheetLine({ stories, questions }: EveFacts): string {
  const counts = [
    stories > 0 ? plural(stories, "story", "stories") : "",
    questions > 0 ? plural(questions, "question") : "",
  ].filter(Boolean);
  return counts.length > 0 ? ` ${counts.join(", ")}.` : "";
}

export function twoHoursMail(facts: RoundAbout, desk: Desk): ReminderMail {
  const path = paths.liveRound(facts.applicationId, facts.roundId);
  const names = facts.panel.length > 0 ? `${namesOf(facts.panel)}. ` : "";
  const left = hoursWords(desk.now, facts.startsAt);
  const time = formatTime(facts.startsAt, desk.zone, desk.hourCycle);
  return reminder(
    {
      subject: `In ${left}: ${short(facts.company)}, ${time}`,
      line: `${names}Open your live sheet.`,
      more: [roundLine(facts, desk)],
      blocks: panelBlocks(facts),
      links: [toLink("Open your live sheet", path, desk)],
      path,
      because: `of ${yourRound(facts)}`,
    },
    desk,
  );
}

function panelBlocks({ panel }: RoundAbout) {
  if (panel.length === 0) return [];
  const items = panel.map(({ name, role }) => (role ? `${short(name)}, ${short(role)}` : short(name)));
  return [{ head: "Whom you meet", items }];
}
