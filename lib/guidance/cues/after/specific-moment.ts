import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";
import { isFilled, isSameText } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aDebrief, aNote, anAsked, aPerson, onRound, theFirst } from "@/lib/guidance/example-snapshot";
import { comesWithDraft } from "@/lib/guidance/not-yet";
import { draftsOf, hasSent, lastRound, type Note, notesOf, personOf } from "@/lib/guidance/rules";
import type { Round, Snapshot, ThankYou } from "@/lib/guidance/snapshot";
import { quote, quoteEnd, says } from "@/lib/guidance/words";

type Draft = Note & { row: ThankYou };

const HELD = {
  rounds: [theFirst()],
  panelists: [onRound("r1", "priya", { seat: 1 }), onRound("r1", "sam", { seat: 2 })],
};
const moment = (text: string, fromId: string | null = null) => ({
  slots: { thanks: "Thank you", specific: { text, fromId }, interest: null, consideration: null },
});
const rota = { id: "l1", kind: "detail", text: "The rota was halved", personId: "priya" } as const;

export const specificMoment: Cue = {
  id: "specific-moment",
  code: "A5",
  family: "thanks",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 2,
  title: "Mention something they said",
  advice:
    "Name one thing from your conversation with that person that you found interesting or useful. Different people, different moments.",
  sources: [{ source: "S0", heading: "d" }],
  answers: ["S0.20"],
  pencil: (s) => {
    const next = draftsOf(notesOf(s, lastRound(s))).find((it) => !isFilled(it.row.slots.specific?.text));
    return `What did ${next?.first ?? "they"} say that stayed with you?`;
  },
  evaluate(s) {
    const last = lastRound(s);
    const notes = notesOf(s, last);
    const drafts = draftsOf(notes);
    const sent = hasSent(s, last) || notes.some((it) => it.covered);
    if (!last || (drafts.length === 0 && !sent)) return comesWithDraft(s);
    return judge(s, last, drafts, sent);
  },
  examples: [
    { name: "No draft yet", patch: HELD, state: "not-yet", says: "Comes with the draft." },
    { name: "No round yet", patch: {}, state: "not-yet" },
    {
      name: "A blank, with lines to choose from",
      patch: {
        ...HELD,
        thankYous: [aNote("priya", "drafted")],
        debriefs: [aDebrief("r1", { lines: [rota] })],
      },
      state: "open",
      says: "Priya Rao: no moment yet. You noted 1 line about Priya.",
    },
    {
      name: "A blank, nothing noted",
      patch: { ...HELD, thankYous: [aNote("priya", "drafted")], people: [aPerson("priya")] },
      state: "open",
      says: "No notes from Priya yet. What stayed with you?",
    },
    {
      name: "One of two",
      patch: {
        ...HELD,
        thankYous: [aNote("priya", "drafted", moment("The depots")), aNote("sam", "drafted")],
      },
      state: "started",
      says: "1 of 2 drafts names a moment. Sam Okafor: blank.",
    },
    {
      name: "The same line twice",
      patch: {
        ...HELD,
        thankYous: [
          aNote("priya", "drafted", moment("The depots")),
          aNote("sam", "drafted", moment("the depots!")),
        ],
      },
      state: "started",
      says: "1 of 2 drafts names a moment. Sam Okafor and Priya Rao have the same line.",
    },
    {
      name: "From what Priya said",
      patch: {
        ...HELD,
        thankYous: [aNote("priya", "drafted", moment("That the rota was halved", "q1"))],
        asked: [anAsked("q1", "r1", "The rota?", { personId: "priya" })],
      },
      state: "ready",
      says: "Priya Rao: “That the rota was halved”.",
    },
    {
      name: "All sent",
      patch: { ...HELD, thankYous: [aNote("priya", "sent"), aNote("sam", "waived")] },
      state: "ready",
      says: "Sent.",
    },
  ],
};

function judge(s: Snapshot, last: Round, drafts: readonly Draft[], anySent: boolean): Finding {
  const evidence = drafts.map((it) => row(it));
  const lit = drafts.filter((it) => isLit(s, it));
  const dark = drafts.find((it) => !isLit(s, it));
  if (!dark) {
    const [first] = drafts;
    const words = first ? `${first.name}: ${quoteEnd(first.row.slots.specific!.text)}` : "Sent.";
    const action: Action = { label: "Look at it", kind: "look", target: { at: "thanks" } };
    return { state: "ready", says: words, evidence, action };
  }
  const lines = linesOf(s, last.id, dark.personId).length;
  const target = { followUpId: dark.row.id, roundId: last.id, personId: dark.personId };
  const action: Action =
    lines > 0
      ? { label: "Insert a moment", kind: "insert-moment", target }
      : { label: "Write a moment", kind: "write-moment", target };
  if (lit.length === 0 && !anySent) {
    return { state: "open", says: openWords(s, dark, lines), evidence, action };
  }
  const names = drafts.length === 1 ? "draft names" : "drafts names";
  const words = says(
    lit.length > 0 && `${lit.length} of ${drafts.length} ${names} a moment.`,
    darkWords(s, dark),
  );
  return { state: "started", says: words, evidence, action };
}

/**
 * Filled, still resting on a line of theirs (or typed by hand), and not what another note already says.
 * Of two drafts with the same line the earlier one keeps its light, so that a new draft never darkens it.
 */
function isLit(s: Snapshot, { row }: Draft): boolean {
  return isBacked(s, row) && twinOf(s, row) === null;
}

function isBacked(s: Snapshot, { slots: { specific }, roundId, personId }: ThankYou): boolean {
  if (!isFilled(specific?.text)) return false;
  return specific!.fromId === null || linesOf(s, roundId, personId).includes(specific!.fromId);
}

function twinOf(s: Snapshot, row: ThankYou): ThankYou | null {
  const same = s.thankYous.filter(
    (it) => it.id !== row.id && isSameText(it.slots.specific?.text, row.slots.specific?.text),
  );
  const counts = (it: ThankYou) =>
    it.state === "sent" ||
    (it.roundId === row.roundId && it.state !== "waived" && comesBefore(it, row) && isBacked(s, it));
  return same.find(counts) ?? null;
}

function comesBefore(a: ThankYou, b: ThankYou): boolean {
  return a.dueAt === b.dueAt ? a.id < b.id : a.dueAt < b.dueAt;
}

/** Ids of what that person said in the round; for the company's note, of what anybody said. */
function linesOf(s: Snapshot, roundId: string, personId: string | null): string[] {
  const theirs = (it: { personId: string | null }) => personId === null || it.personId === personId;
  const debriefs = s.debriefs.filter((it) => it.roundId === roundId);
  const people = personId === null ? s.people : [personOf(s, personId)].filter((it) => it !== null);
  return [
    ...s.asked.filter((it) => it.roundId === roundId && theirs(it)).map((it) => it.id),
    ...debriefs.flatMap((it) => it.lines.filter(theirs).map((line) => line.id)),
    ...people.flatMap((it) => it.notes.filter((note) => note.roundId === roundId).map((note) => note.id)),
    ...s.mine
      .filter((it) => it.asked.some((one) => one.roundId === roundId && theirs(one) && isFilled(one.answer)))
      .map((it) => it.id),
  ];
}

function openWords(s: Snapshot, dark: Draft, lines: number): string {
  if (isFilled(dark.row.slots.specific?.text)) return darkWords(s, dark);
  if (lines === 0) return `No notes from ${dark.first} yet. What stayed with you?`;
  return `${dark.name}: no moment yet. You noted ${plural(lines, "line")} about ${dark.first}.`;
}

function darkWords(s: Snapshot, { row, name }: Draft): string {
  if (!isFilled(row.slots.specific?.text)) return `${name}: blank.`;
  const twin = twinOf(s, row);
  if (!twin) return `${name}: the line it came from is gone.`;
  const other = s.panelists.find((it) => it.personId === twin.personId)?.name ?? s.application.company;
  return `${name} and ${other} have the same line.`;
}

function row({ name, row }: Draft): Evidence {
  const text = row.slots.specific?.text;
  const href = paths.followUp(row.id);
  if (!isFilled(text)) return { label: name, text: "No moment yet", state: "blank", href };
  return { label: name, text: quote(text!), state: "filled", href };
}
