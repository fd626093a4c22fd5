/** Thank-yous (CUES.md §8.2): one letter per round, which names and equips whoever is still to be thanked. */
import { formatBy, formatSince } from "@/lib/base/format";
import type { Block } from "@/lib/base/letter";
import * as paths from "@/lib/base/paths";
import { clip, list, possessive } from "@/lib/base/words";
import { DEBRIEF_LABEL, MORNING_LINE } from "@/lib/reminders/mails/debrief";
import {
  callName,
  type Desk,
  hoursWords,
  namesOf,
  type ReminderMail,
  type RoundAbout,
  reminder,
  roundLine,
  short,
  toLink,
  yourRound,
} from "@/lib/reminders/mails/words";

export type NoteFacts = {
  followUpId: string;
  /** Null: the one note to the company, because nobody is known by name. */
  name: string | null;
  /** In words: "hiring manager". */
  role: string | null;
  /** to-write, drafted, ready */
  state: string;
  dueAt: Date;
  /** What this person asked or said in this round, and notes on them from it; the first three are shown. */
  lines: readonly string[];
  /** Of the page behind "I've sent it". */
  sentToken: string;
};

/** `notes`: the open ones, at least one, soonest due first, then in panel order. */
export type ThanksFacts = RoundAbout & { notes: readonly NoteFacts[]; debriefStarted: boolean };

export function thankFirstMail(facts: ThanksFacts, desk: Desk): ReminderMail {
  const { notes } = facts;
  const first = notes[0]!;
  const by = formatBy(first.dueAt, desk.zone, desk.hourCycle, desk.now);
  return thanksWords(`Thank ${whom(facts)} by ${by}`, firstLine(facts, first), facts, desk);
}

function firstLine(facts: ThanksFacts, first: NoteFacts): string {
  if (first.name === null) {
    return "No names noted, so one note to the company. Add names if you have them.";
  }
  const name = called(first, facts);
  if (facts.notes.length > 1) {
    return `${facts.notes.length} notes, one each. The first is ${possessive(name)}.`;
  }
  const none = first.lines.length === 0 ? ` ${noLine(name)}` : "";
  return `${possessive(name)} draft has your notes beside it.${none}`;
}

export function thankLastMail(facts: ThanksFacts, desk: Desk): ReminderMail {
  const [first, ...others] = facts.notes;
  const left = hoursWords(desk.now, first!.dueAt);
  const also =
    others.length > 0
      ? ` Also ${list(
          others.map((note) => called(note, facts)),
          2,
        )}.`
      : "";
  const line = `${STATE_LINES[first!.state] ?? STATE_LINES["to-write"]}${also}`;
  return thanksWords(`${called(first!, facts)}: ${left} left for your thank-you`, line, facts, desk);
}

const STATE_LINES: Record<string, string> = {
  ready: "The draft is ready to send.",
  drafted: "The draft is begun.",
  "to-write": "A few lines will do.",
};

export function thankLateMail(facts: ThanksFacts, desk: Desk): ReminderMail {
  const since = formatSince(facts.endsAt, desk.now);
  const [note, it] = facts.notes.length > 1 ? ["notes", "them"] : ["note", "it"];
  const line = `${since} since you met. Still worth sending. This is the last reminder about ${it}.`;
  return thanksWords(`Your ${note} to ${whom(facts)}`, line, facts, desk);
}

function thanksWords(subject: string, line: string, facts: ThanksFacts, desk: Desk): ReminderMail {
  const blocks = facts.notes.map((note) => noteBlock(note, facts, desk));
  if (!facts.debriefStarted) blocks.push(debriefBlock(facts, desk));
  const path = paths.followUp(facts.notes[0]!.followUpId);
  const because = `of ${yourRound(facts)}`;
  return reminder({ subject, line, more: [roundLine(facts, desk)], blocks, path, because }, desk);
}

function noLine(name: string): string {
  return `You have no line from ${name} yet.`;
}

const LINES = 3;
const LINE_LETTERS = 160;

function noteBlock(note: NoteFacts, facts: ThanksFacts, desk: Desk): Block {
  const lines = note.lines.slice(0, LINES).map((line) => clip(line, LINE_LETTERS));
  // With one person, the letter's own first line says so.
  const none = facts.notes.length > 1 ? [noLine(called(note, facts))] : [];
  return {
    head: note.name === null ? short(facts.company) : short(note.name),
    sub: note.role && short(note.role),
    items: lines.length > 0 ? lines : none,
    links: [
      toLink("Open the draft", paths.followUp(note.followUpId), desk),
      toLink("I've sent it", paths.sent(note.sentToken), desk),
    ],
  };
}

/** The morning's letter about the debrief is folded into this one. */
function debriefBlock(facts: ThanksFacts, desk: Desk): Block {
  const path = paths.debrief(facts.applicationId, facts.roundId);
  return { head: "A few lines?", items: [MORNING_LINE], links: [toLink(DEBRIEF_LABEL, path, desk)] };
}

function whom(facts: ThanksFacts): string {
  const people = facts.notes.flatMap(({ name }) => (name === null ? [] : [{ name }]));
  return people.length > 0 ? namesOf(people) : short(facts.company);
}

function called(note: NoteFacts, facts: ThanksFacts): string {
  if (note.name === null) return short(facts.company);
  return callName(note.name, facts.panel.length > 0 ? facts.panel : [{ name: note.name }]);
}
