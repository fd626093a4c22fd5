import * as paths from "@/lib/base/paths";
import { list, plural, sentence } from "@/lib/base/words";
import { isKept } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aNote, aRound, inHours, onRound } from "@/lib/guidance/example-snapshot";
import { afterTalking } from "@/lib/guidance/not-yet";
import { DAY, elapsedSince, lastRound, ms, type Note, notesOf, sentOf, unkeptOf } from "@/lib/guidance/rules";
import type { Round, Snapshot } from "@/lib/guidance/snapshot";
import { day, left, plain, says } from "@/lib/guidance/words";

const STATE_WORDS: Record<string, string> = {
  "to-write": "not begun",
  drafted: "draft begun",
  ready: "ready to send",
};

const held = (endedHoursAgo: number) => ({
  rounds: [aRound("r1", -endedHoursAgo - 1, { kind: "first" })],
  panelists: [onRound("r1", "priya", { seat: 1 }), onRound("r1", "sam", { seat: 2 })],
});
const due = (hours: number) => ({ dueAt: inHours(hours) });

export const thankYouNote: Cue = {
  id: "thank-you-note",
  code: "A4",
  family: "thanks",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 10,
  title: "Thank each person, within a day",
  advice:
    "Send each person you met a short note of their own, within 24 hours of the conversation. If you have no names, send one to the company.",
  why: "Three of the five articles ask for thanks; one names the day.",
  sources: [
    { source: "S1", heading: "8" },
    { source: "S0", heading: "d" },
    { source: "S2", heading: "d" },
  ],
  answers: ["S0.17", "S1.24", "S2.22"],
  pencil: "No one on this round yet.",
  differ: {
    label: "Sources differ",
    positions: [
      {
        who: "Second-Round and Final Interviews (eight strategies)",
        says: "Thank each interviewer, within 24 hours.",
      },
      {
        who: "Second-Round and Final Interviews (overview chapter)",
        says: "Thank the interviewers, by note or mail, afterwards.",
      },
      { who: "Second Interview", says: "Thank the company, by mail, afterwards." },
    ],
    ours: "We follow the strictest: each person, within 24 hours of the round’s end. One note to the company when no name is known.",
  },
  clock: (s) => {
    const last = lastRound(s);
    if (!last || elapsedSince(s, last) >= 7 * DAY) return null;
    return unkeptOf(notesOf(s, last))[0]?.dueAt ?? null;
  },
  evaluate(s) {
    const last = lastRound(s);
    return last ? judge(s, last) : afterTalking(s, "Comes when a round ends.");
  },
  examples: [
    { name: "No round yet", patch: {}, state: "not-yet" },
    {
      name: "Two to thank",
      patch: held(2),
      state: "open",
      says: "2 people to thank, 22 h left. First: Priya Rao.",
    },
    {
      name: "No names",
      patch: { ...held(2), panelists: [] },
      state: "open",
      says: "No one on this round yet. One note to Halden Freight, 22 h left.",
    },
    {
      name: "One sent, one drafted",
      patch: { ...held(2), thankYous: [aNote("priya", "sent", due(22)), aNote("sam", "drafted", due(22))] },
      state: "started",
      says: "1 of 2 notes sent. Sam Okafor: 22 h left, draft begun.",
    },
    {
      name: "Ready to send",
      patch: { ...held(2), thankYous: [aNote("priya", "ready", due(22))] },
      state: "started",
      says: "Priya Rao: 22 h left, ready to send.",
    },
    {
      name: "A day and three hours later",
      patch: { ...held(27), thankYous: [aNote("priya", "drafted", due(-3))] },
      state: "late",
      says: "27 h since you met Priya Rao. Still worth sending.",
    },
    {
      name: "Days later",
      patch: held(80),
      state: "late",
      says: "3 days since you met Priya Rao. A short note is still welcome, or close it.",
    },
    {
      name: "All thanked",
      patch: {
        ...held(27),
        thankYous: [
          aNote("priya", "sent", { dueAt: inHours(-3), sentAt: inHours(-20) }),
          aNote("sam", "sent", { dueAt: inHours(-3), sentAt: inHours(-4) }),
        ],
      },
      state: "ready",
      says: "Priya Rao and Sam Okafor: thanked, all within a day.",
    },
    {
      name: "One set aside",
      patch: {
        ...held(27),
        thankYous: [
          aNote("priya", "sent", { dueAt: inHours(-3), sentAt: inHours(-1) }),
          aNote("sam", "waived"),
        ],
      },
      state: "ready",
      says: "Priya Rao: thanked. Sam Okafor: set aside, “No address”.",
    },
    {
      name: "Covered by the company’s note",
      patch: { ...held(27), thankYous: [aNote(null, "sent", due(-3))] },
      state: "ready",
      says: "Priya Rao and Sam Okafor: covered by your note to Halden Freight.",
    },
  ],
};

function judge(s: Snapshot, last: Round): Finding {
  const notes = notesOf(s, last);
  const evidence = notes.map((it) => row(s, it));
  const next = unkeptOf(notes)[0];
  if (!next) {
    const action: Action = { label: "Look at it", kind: "look", target: { at: "thanks" } };
    return { state: "ready", says: keptWords(s, notes), evidence, action };
  }
  const action = write(last, next);
  const now = s.now.getTime();
  if (next.dueAt < now) {
    const gone = elapsedSince(s, last);
    const since = `since you met ${next.name}.`;
    const words =
      gone < 3 * DAY
        ? `${Math.floor(gone / (DAY / 24))} h ${since} Still worth sending.`
        : `${left(gone)} ${since} A short note is still welcome, or close it.`;
    return { state: "late", says: words, evidence, action };
  }
  const time = left(next.dueAt - now);
  if (notes.every((it) => it.state === "to-write" && !isKept(it))) {
    const words =
      next.personId === null
        ? `No one on this round yet. One note to ${next.name}, ${time} left.`
        : `${plural(notes.length, "person", "people")} to thank, ${time} left. First: ${next.name}.`;
    return { state: "open", says: words, evidence, action };
  }
  const sent = sentOf(notes).length;
  const asked = notes.filter((it) => it.state !== "waived").length;
  const words = says(
    sent > 0 && `${sent} of ${plural(asked, "note")} sent.`,
    `${next.name}: ${time} left, ${STATE_WORDS[next.state]}.`,
  );
  return { state: "started", says: words, evidence, action };
}

function write(last: Round, { row, personId, name, state }: Note): Action {
  const target = { followUpId: row?.id ?? null, roundId: last.id, personId };
  return state === "ready"
    ? { label: `Send to ${name}`, kind: "send-thank-you", target }
    : { label: `Write to ${name}`, kind: "open-thank-you", target };
}

function keptWords(s: Snapshot, notes: readonly Note[]): string {
  const sent = notes.filter((it) => it.state === "sent");
  const covered = notes.filter((it) => it.covered);
  const names = (them: readonly Note[]) => list(them.map((it) => it.name));
  const inTime = sent.every((it) => it.row?.sentAt != null && ms(it.row.sentAt) <= it.dueAt);
  const within = sent.length > 1 ? ", all within a day" : ", within a day";
  const toCompany = `covered by your note to ${s.application.company}`;
  return says(
    sent.length > 0 && `${names(sent)}: thanked${inTime ? within : ""}.`,
    covered.length > 0 && `${names(covered)}: ${toCompany}.`,
    ...notes.filter((it) => it.state === "waived").map((it) => `${it.name}: set aside${reason(it)}.`),
  );
}

function reason({ row }: Note): string {
  return row?.waivedReason ? `, “${plain(row.waivedReason)}”` : "";
}

function row(s: Snapshot, it: Note): Evidence {
  const href = it.row ? paths.followUp(it.row.id) : undefined;
  const filled = { label: it.name, state: "filled" as const, href };
  if (it.state === "sent") {
    return { ...filled, text: it.row?.sentAt ? `Sent ${day(s, it.row.sentAt)}` : "Sent" };
  }
  if (it.covered) return { ...filled, text: `Covered by your note to ${s.application.company}` };
  if (it.state === "waived") return { ...filled, text: `Set aside${reason(it)}`, state: "was" };
  const rest = it.dueAt - s.now.getTime();
  const words = STATE_WORDS[it.state]!;
  const text = `${sentence(words)}${rest >= 0 ? `, ${left(rest)} left` : ""}`;
  return { ...filled, text, state: "blank" };
}
