/**
 * A thank-you, assembled from this person's, this round's and this application's rows (CUES.md §7.1).
 * What somebody said is offered and never inserted by itself: quoting private notes unasked is the one
 * error that cannot be undone after sending. Pencil text is never part of the draft.
 */
import { daysBetween, zonedDay } from "@/lib/base/dates";
import { formatLongDate, formatWeekday } from "@/lib/base/format";
import { checkNote, type NoteWarning } from "@/lib/follow-ups/check";
import { isFilled, roundInWords, type ThanksState } from "@/lib/follow-ups/rules";

export type SlotName = "thanks" | "specific" | "unsaid" | "interest" | "consideration" | "next";

/** A slot that is null was never touched and takes its default; "" was emptied by the person and stays so. */
export type SavedSlots = Readonly<Record<SlotName, string | null>> & {
  readonly specificFromId: string | null;
};

export interface NoteSource {
  now: Date;
  /** The writer's zone: "today" and weekdays are theirs. */
  zone: string;
  sender: string;
  company: string;
  role: string;
  round: { kind: string; startsAt: Date };
  /** Null: the note to the company. */
  person: NotePerson | null;
  /** Everybody on the round, the person included. */
  panel: readonly { id: string; name: string; first: string }[];
  asked: readonly { id: string; personId: string | null; text: string }[];
  lines: readonly { id: string; personId: string | null; text: string }[];
  notes: readonly { id: string; personId: string | null; text: string }[];
  answers: readonly { id: string; personId: string | null; question: string; answer: string | null }[];
  /** Carry items "unsaid" of this round; the sentence to say, else what was noted. */
  unsaid: readonly { id: string; text: string; answer: string | null }[];
  whyHere: string | null;
  nextStep: { promisedOn: string | null; saidByPersonId: string | null } | null;
  /** The other notes of this application. */
  others: readonly { name: string; specific: string | null; interest: string | null }[];
  saved: SavedSlots | null;
  /** The text as last saved; null while nothing was. Differs from the slots once edited as a whole. */
  savedBody: string | null;
  /** Remarks that were set aside for this text ("Keep it"). */
  keptRemarks?: readonly string[];
}

export interface NotePerson {
  id: string;
  name: string;
  first: string;
  tone: "formal" | "mixed" | "casual" | null;
}

export interface NoteSlot {
  name: SlotName;
  /** Empty for a blank. */
  text: string;
  /** Shown in pencil while blank; no part of the draft, and not to be copied. */
  pencil: string | null;
  optional: boolean;
}

export interface Offer {
  slot: "specific" | "unsaid" | "interest";
  fromId: string | null;
  kind: "question" | "line" | "note" | "answer" | "unsaid" | "why-here";
  /** The row's own words, for the list. */
  text: string;
  /** What a pick puts into the slot, to be reworded there. */
  insert: string;
}

export interface Lamps {
  thanks: boolean;
  moment: boolean;
  interest: boolean;
}

export interface NoteDraft {
  subject: string;
  greeting: string;
  closing: string;
  slots: NoteSlot[];
  offers: Offer[];
  /** What would be sent: the saved text, else the text of the slots. */
  body: string;
  lamps: Lamps;
  state: Exclude<ThanksState, "sent" | "waived">;
  warnings: NoteWarning[];
}

export function draftThankYou(source: NoteSource): NoteDraft {
  const slots = slotsOf(source);
  const greeting = greetingOf(source);
  const closing = source.person?.tone === "casual" ? "Best wishes" : "Kind regards";
  const said = slots.map((slot) => slot.text.trim()).filter(Boolean);
  const assembled = [greeting, said.join(" "), `${closing}\n${source.sender}`].filter(Boolean).join("\n\n");
  const body = source.savedBody ?? assembled;
  const warnings = checkNote({ ...source, body, slots });
  const lamps = lampsOf(slots);
  const lit = lamps.thanks && lamps.moment && lamps.interest;
  const ready = lit && warnings.every((it) => it.kind === "same");
  const state = source.savedBody === null ? "to-write" : ready ? "ready" : "drafted";
  const subject = `Thank you, ${roundInWords(source.round.kind)} for ${source.role}`;
  return { subject, greeting, closing, slots, offers: offersFor(source), body, lamps, state, warnings };
}

/** Lamps: thanks (consideration is part of it), a specific moment, still interested. */
export function lampsOf(slots: readonly NoteSlot[]): Lamps {
  const has = (name: SlotName) => isFilled(slots.find((slot) => slot.name === name)?.text);
  return {
    thanks: has("thanks") && has("consideration"),
    moment: has("specific"),
    interest: has("interest"),
  };
}

function slotsOf(source: NoteSource): NoteSlot[] {
  const first = source.person?.first ?? source.company;
  const pick = (name: SlotName, byDefault: string, pencil: string | null, optional = false): NoteSlot => {
    const text = source.saved?.[name] ?? byDefault;
    return { name, text, pencil: isFilled(text) ? null : pencil, optional };
  };
  return [
    pick("thanks", `Thank you for your time ${dayInWords(source)}.`, "Thank you for your time …"),
    pick("specific", "", `What did ${first} say that stayed with you?`),
    pick("unsaid", "", null, true),
    pick("interest", "", "I’m still keen because …"),
    pick("consideration", "Thank you for considering me.", "Thank you for considering me …"),
    pick("next", promiseOf(source), null, true),
  ];
}

/** "today" on the round's own day, else the weekday; from a week on the weekday alone could be another one. */
function dayInWords({ now, zone, round }: NoteSource): string {
  const day = zonedDay(round.startsAt, zone);
  const ago = daysBetween(day, zonedDay(now, zone));
  if (ago === 0) return "today";
  return ago < 7 ? `on ${formatWeekday(round.startsAt, zone)}` : `on ${formatLongDate(day)}`;
}

/** On by default, and only if this very person named a date that has not passed. */
function promiseOf({ nextStep, person, now, zone }: NoteSource): string {
  if (!person || !nextStep?.promisedOn || nextStep.saidByPersonId !== person.id) return "";
  if (nextStep.promisedOn < zonedDay(now, zone)) return "";
  return `You mentioned that I might hear by ${formatLongDate(nextStep.promisedOn)}.`;
}

function greetingOf({ person, company }: NoteSource): string {
  if (!person) return `Dear ${company} team,`;
  return person.tone === "mixed" || person.tone === "casual"
    ? `Hello ${person.first},`
    : `Dear ${person.first},`;
}

/** What this person said, in the order of CUES.md §7.1.3; for the company, what anybody said. */
function offersFor(source: NoteSource): Offer[] {
  const { person } = source;
  const theirs = <T extends { personId: string | null }>(rows: readonly T[]) =>
    person ? rows.filter((row) => row.personId === person.id) : rows;
  const moment = (kind: Offer["kind"], fromId: string, text: string, insert: string): Offer => ({
    slot: "specific",
    kind,
    fromId,
    text,
    insert,
  });
  const offers = [
    ...theirs(source.asked).map((it) =>
      moment("question", it.id, it.text, `Your question about “${it.text.trim()}” made me think further.`),
    ),
    ...theirs(source.lines).map((it) => moment("line", it.id, it.text, fullStop(it.text))),
    ...theirs(source.notes).map((it) => moment("note", it.id, it.text, fullStop(it.text))),
    ...theirs(source.answers).flatMap((it) => answerOffer(it)),
    ...source.unsaid.map((it): Offer => {
      const insert = fullStop(isFilled(it.answer) ? it.answer! : it.text);
      return { slot: "unsaid", kind: "unsaid", fromId: it.id, text: it.text, insert };
    }),
  ];
  if (!isFilled(source.whyHere)) return offers.filter((it) => isFilled(it.text));
  const text = source.whyHere!;
  offers.push({ slot: "interest", kind: "why-here", fromId: null, text, insert: fullStop(text) });
  return offers.filter((it) => isFilled(it.text));
}

function answerOffer(it: { id: string; question: string; answer: string | null }): Offer[] {
  if (!isFilled(it.answer)) return [];
  const insert = `What you said about “${it.question.trim()}” stayed with me: ${fullStop(it.answer!)}`;
  return [{ slot: "specific", kind: "answer", fromId: it.id, text: it.answer!, insert }];
}

function fullStop(text: string): string {
  const plain = text.trim();
  return /[.!?…]$/.test(plain) ? plain : `${plain}.`;
}
