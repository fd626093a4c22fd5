import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aDebrief, aQuestion, inHours, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { addRound } from "@/lib/guidance/not-yet";
import { DAY, elapsedSince, endOf, HOUR, lastNoted, lastRound, nextRound } from "@/lib/guidance/rules";
import type { MyQuestion, NextStep, Round, Snapshot } from "@/lib/guidance/snapshot";
import { date, day, left, quote, quoteEnd, says, theRound } from "@/lib/guidance/words";

const answered = (over: Partial<NextStep>) => ({
  rounds: [theFirst()],
  debriefs: [
    aDebrief("r1", {
      nextStep: {
        text: null,
        promisedOn: null,
        saidBy: null,
        saidByPersonId: null,
        notSaid: false,
        ...over,
      },
    }),
  ],
});

export const nextSteps: Cue = {
  id: "next-steps",
  code: "P19",
  family: "ask",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 1,
  title: "Ask what happens next",
  advice:
    "Close by asking what the next step is and by when you may expect to hear. Note the answer, who gave it and the date.",
  sources: [{ source: "S4", heading: "5" }],
  answers: ["S4.25"],
  pencil: "They said: …",
  clock: (s) => {
    const last = lastRound(s);
    if (nextRound(s) || !last || elapsedSince(s, last) >= 7 * DAY) return null;
    return endOf(last) + 48 * HOUR;
  },
  // A next round that has a date has answered the question for the last one, so it is judged before.
  evaluate(s) {
    const next = nextRound(s);
    const last = lastRound(s);
    if (next) return before(s, next);
    if (last) return after(s, last);
    return { state: "not-yet", says: "No round planned yet.", evidence: [], action: addRound() };
  },
  examples: [
    { name: "No round at all", patch: {}, state: "not-yet" },
    {
      name: "Before, not on the sheet",
      patch: { rounds: [theSecond()] },
      state: "open",
      says: "Not on the sheet for the second round yet.",
    },
    {
      name: "Before, pinned",
      patch: {
        rounds: [theSecond()],
        mine: [aQuestion("m1", "next-steps", { assigned: [{ roundId: "r2", personId: null }] })],
      },
      state: "ready",
      says: "Pinned last on your sheet.",
    },
    {
      name: "After, nothing noted",
      patch: { rounds: [theFirst({ startsAt: inHours(-5), endsAt: inHours(-4) })] },
      state: "open",
      says: "What did they say about next steps?",
    },
    {
      name: "Two days after",
      patch: { rounds: [theFirst()] },
      state: "late",
      says: "4 days since the first round. Did anyone name a date?",
    },
    {
      name: "A date and a name",
      patch: answered({ text: "They will call", promisedOn: "2026-07-17", saidBy: "Priya Rao" }),
      state: "ready",
      says: "Priya Rao: “They will call” by Fri 17 Jul.",
    },
    {
      name: "Noted in the book, the debrief itself not saved",
      patch: {
        rounds: [theFirst()],
        debriefs: answered({ promisedOn: "2026-07-15" }).debriefs.map((it) => ({ ...it, savedAt: null })),
      },
      state: "ready",
      says: "By tomorrow.",
    },
    {
      name: "A date alone",
      patch: answered({ promisedOn: "2026-07-15" }),
      state: "ready",
      says: "By tomorrow.",
    },
    {
      name: "Not said",
      patch: {
        ...answered({ notSaid: true }),
        owed: [{ id: "o1", kind: "check-in", dueAt: inHours(70), state: "open", doneAt: null }],
      },
      state: "ready",
      says: "Not said. A check-in is set for Fri 17 Jul.",
    },
  ],
};

function before(s: Snapshot, next: Round): Finding {
  const pinned = s.mine.find((it) => isNextSteps(it) && it.assigned.some((to) => to.roundId === next.id));
  const roundId = next.id;
  if (pinned) {
    const evidence: Evidence[] = [{ label: "You ask", text: quote(pinned.text), state: "filled" }];
    const action: Action = { label: "Look at it", kind: "look", target: { at: "questions" } };
    return { state: "ready", says: "Pinned last on your sheet.", evidence, action };
  }
  const chosen = s.mine.find((it) => isNextSteps(it) && it.asked.length === 0);
  const target = { roundId, questionId: chosen?.id ?? null };
  const action: Action = { label: "Pin it", kind: "pin-next-steps", target };
  return {
    state: "open",
    says: `Not on the sheet for ${theRound(next)} yet.`,
    evidence: chosen ? [{ label: "You could ask", text: quote(chosen.text), state: "blank" }] : [],
    action,
  };
}

function after(s: Snapshot, last: Round): Finding {
  const step = lastNoted(s)?.nextStep ?? null;
  if (step && isAnswered(step)) {
    const action: Action = { label: "Look at it", kind: "look", target: { at: "next-step" } };
    const words = answerWords(s, step);
    return { state: "ready", says: words, evidence: [{ label: "They said", text: words }], action };
  }
  const action: Action = {
    label: "Record the answer",
    kind: "record-next-step",
    target: { roundId: last.id },
  };
  const evidence: Evidence[] = [{ label: "They said", text: "Nothing noted", state: "blank" }];
  const gone = elapsedSince(s, last);
  if (gone <= 48 * HOUR) {
    return { state: "open", says: "What did they say about next steps?", evidence, action };
  }
  const since = `${left(gone)} since ${theRound(last)}. Did anyone name a date?`;
  return { state: "late", says: since, evidence, action };
}

function isAnswered(step: NextStep): boolean {
  return step.notSaid || step.promisedOn !== null || isFilled(step.text);
}

function answerWords(s: Snapshot, { text, promisedOn, saidBy, notSaid }: NextStep): string {
  if (promisedOn === null && !isFilled(text) && notSaid) {
    const planned = s.owed.find((it) => it.kind === "check-in" && it.state === "open");
    return says("Not said.", planned ? `A check-in is set for ${day(s, planned.dueAt)}.` : null);
  }
  const who = saidBy ? `${saidBy}: ` : "";
  if (promisedOn === null) return says(`${who}${quoteEnd(text!)}`);
  const by = `by ${date(s, promisedOn)}.`;
  return says(`${who}${isFilled(text) ? `${quote(text!)} ${by}` : by}`);
}

function isNextSteps(it: MyQuestion): boolean {
  return it.category === "next-steps";
}
