import { plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aDebrief, anAsked, aRound, inHours } from "@/lib/guidance/example-snapshot";
import { afterTalking, debriefIn60 } from "@/lib/guidance/not-yet";
import {
  askedIn,
  DAY,
  elapsedSince,
  endOf,
  HOUR,
  lastDebrief,
  lastDraft,
  lastRound,
  ms,
  nameOf,
} from "@/lib/guidance/rules";
import type { Debrief, Round, Snapshot } from "@/lib/guidance/snapshot";
import { left, plain, quote, says, theRound } from "@/lib/guidance/words";

const ended = (hoursAgo: number) => ({ rounds: [aRound("r1", -hoursAgo - 1, { kind: "first" })] });
const started = { startedAt: inHours(-3.5), savedAt: inHours(-3) };
const detail = { id: "l1", kind: "detail", text: "They rewrite routing", personId: null } as const;

export const debrief: Cue = {
  id: "debrief",
  code: "A1",
  family: "after",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 1,
  title: "Take notes at once",
  advice:
    "Write down what they asked, what they told you and any remark on how you did, straight after the conversation, while the words are still exact.",
  sources: [{ source: "S0", heading: "a" }],
  answers: ["S0.3", "S0.4"],
  pencil: (s) => {
    const last = lastRound(s);
    const isFresh = last !== null && elapsedSince(s, last) < 2 * HOUR;
    return isFresh ? "Ended a moment ago. What did they ask?" : "What did they ask?";
  },
  clock: (s) => {
    const last = lastRound(s);
    return last && elapsedSince(s, last) < 7 * DAY ? endOf(last) + 2 * HOUR : null;
  },
  evaluate(s) {
    const last = lastRound(s);
    return last ? judge(s, last) : afterTalking(s, "Comes when a round ends.");
  },
  examples: [
    { name: "No round yet", patch: {}, state: "not-yet", says: "Comes when a round ends." },
    { name: "Just ended", patch: ended(0.2), state: "open", says: "Ended 12 min ago." },
    {
      name: "Yesterday, nothing written",
      patch: ended(27),
      state: "late",
      says: "27 h since the first round. A few lines still help.",
    },
    {
      name: "Begun, not saved",
      patch: { ...ended(4), debriefs: [aDebrief("r1", { ...started, savedAt: null })] },
      state: "started",
      says: "Your draft is here, not saved yet.",
    },
    {
      name: "The feeling alone",
      patch: { ...ended(4), debriefs: [aDebrief("r1", { ...started, feel: "good" })] },
      state: "started",
      says: "Felt good. What did they ask?",
    },
    {
      name: "Feedback not noted",
      patch: { ...ended(4), debriefs: [aDebrief("r1", { ...started, lines: [detail] })] },
      state: "started",
      says: "Noted. Did anyone say how you did?",
    },
    {
      name: "Written down",
      patch: {
        ...ended(4),
        debriefs: [aDebrief("r1", { ...started, lines: [detail], noFeedback: true })],
        asked: [anAsked("q1", "r1", "What broke?"), anAsked("q2", "r1", "Why us?")],
      },
      state: "ready",
      says: "2 questions, 1 detail. Written 30 min after.",
    },
  ],
};

function judge(s: Snapshot, last: Round): Finding {
  const saved = lastDebrief(s);
  const evidence = rows(s, last, saved);
  const roundId = last.id;
  if (saved) return judgeSaved(s, last, saved, evidence);
  if (lastDraft(s)) {
    const action: Action = {
      label: "Finish the debrief",
      kind: "open-debrief",
      target: { roundId, focus: "detail" },
    };
    return { state: "started", says: "Your draft is here, not saved yet.", evidence, action };
  }
  const gone = elapsedSince(s, last);
  const action = debriefIn60(roundId);
  if (gone <= 2 * HOUR)
    return { state: "open", says: `Ended ${left(Math.max(0, gone))} ago.`, evidence, action };
  const words = `${left(gone)} since ${theRound(last)}. A few lines still help.`;
  return { state: "late", says: words, evidence, action };
}

function judgeSaved(s: Snapshot, last: Round, saved: Debrief, evidence: Evidence[]): Finding {
  const roundId = last.id;
  const asked = askedIn(s, last).length;
  const details = saved.lines.filter((it) => it.kind === "detail").length;
  if (asked + details === 0) {
    const words = says(saved.feel !== null && `Felt ${saved.feel}.`, "What did they ask?");
    const action: Action = { label: "Add what they asked", kind: "add-asked", target: { roundId } };
    return { state: "started", says: words, evidence, action };
  }
  if (!saved.noFeedback && !s.feedback.some((it) => it.roundId === roundId)) {
    const action: Action = { label: "Add feedback", kind: "add-feedback", target: { roundId } };
    return { state: "started", says: "Noted. Did anyone say how you did?", evidence, action };
  }
  const counts = [asked > 0 && plural(asked, "question"), details > 0 && plural(details, "detail")];
  const delay = left(Math.max(0, ms(saved.startedAt) - endOf(last)));
  const words = says(`${counts.filter(Boolean).join(", ")}.`, `Written ${delay} after.`);
  const action: Action = { label: "Look at it", kind: "look", target: { at: "debrief" } };
  return { state: "ready", says: words, evidence, action };
}

function rows(s: Snapshot, last: Round, saved: Debrief | null): Evidence[] {
  const asked = askedIn(s, last).map((it): Evidence => {
    const who = nameOf(s, it.personId);
    return { label: who ? `${who} asked` : "They asked", text: quote(it.text), state: "filled" };
  });
  const details = (saved?.lines ?? []).filter((it) => it.kind === "detail");
  return [
    ...asked,
    ...details.map((it): Evidence => {
      const who = nameOf(s, it.personId);
      return { label: who ?? "A detail", text: plain(it.text), state: "filled" };
    }),
  ];
}
