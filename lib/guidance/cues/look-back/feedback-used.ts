import { plural } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aDebrief, aRemark, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { afterTalking } from "@/lib/guidance/not-yet";
import { lastNoted, lastRound, nextRound, refAt, startOfDate } from "@/lib/guidance/rules";
import type { Feedback, Round, Snapshot } from "@/lib/guidance/snapshot";
import { date, labelled, plain, quote, theRound } from "@/lib/guidance/words";

const ROUNDS = { rounds: [theFirst(), theSecond()] };

export const feedbackUsed: Cue = {
  id: "feedback-used",
  code: "B5",
  family: "review",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 5,
  title: "Use the feedback you heard",
  advice:
    "If anyone told you how you did, or what they would like to hear more of, act on it in the next round. Say for each remark what you will do differently.",
  sources: [{ source: "S1", heading: "1" }],
  answers: ["S1.5"],
  pencil: "None heard.",
  evaluate(s) {
    const last = lastRound(s);
    return last ? judge(s, last) : afterTalking(s, "Comes after the first conversation.");
  },
  examples: [
    { name: "Before any conversation", patch: {}, state: "not-yet" },
    {
      name: "Nothing noted",
      patch: ROUNDS,
      state: "open",
      says: "Nothing noted from the first round.",
    },
    {
      name: "One remark, not taken up",
      patch: { ...ROUNDS, feedback: [aRemark("f1", "More numbers, please.")] },
      state: "open",
      says: "“More numbers, please.”, Priya Rao, Fri 10 Jul. Not taken up yet.",
    },
    {
      name: "One of two taken up",
      patch: {
        ...ROUNDS,
        feedback: [
          aRemark("f1", "More numbers", { plan: "Open with the cost figure" }),
          aRemark("f2", "Less detail", { saidBy: null }),
        ],
      },
      state: "started",
      says: "1 of 2 remarks taken up. Open: “Less detail”, Fri 10 Jul.",
    },
    {
      name: "A remark after none was said",
      patch: {
        ...ROUNDS,
        debriefs: [aDebrief("r1", { noFeedback: true })],
        feedback: [aRemark("f1", "Less detail")],
      },
      state: "started",
    },
    {
      name: "Each taken up or set aside",
      patch: {
        ...ROUNDS,
        feedback: [
          aRemark("f1", "More numbers", { actedInRoundId: "r2" }),
          aRemark("f2", "Less detail", { setAside: true }),
        ],
      },
      state: "ready",
      says: "2 remarks heard, each taken up or set aside.",
    },
    {
      name: "None was given",
      patch: { ...ROUNDS, debriefs: [aDebrief("r1", { noFeedback: true })] },
      state: "ready",
      says: "You noted that none was given in the first round.",
    },
  ],
};

function judge(s: Snapshot, last: Round): Finding {
  const ref = refAt(s);
  // A remark dated after the next round cannot count for it, nor as one that was heard.
  const heard = s.feedback.filter((it) => startOfDate(s, it.heardOn) < ref);
  const openOnes = heard.filter((it) => !isTakenUp(it));
  const none = lastNoted(s)?.noFeedback === true;
  const evidence = heard.map((it) => row(s, it));
  const [next] = openOnes;
  if (next) return remaining(s, heard, openOnes, none, evidence);
  if (heard.length === 0 && !none) {
    const action: Action = {
      label: "Add feedback",
      kind: "add-feedback",
      target: { roundId: last.id },
    };
    return { state: "open", says: `Nothing noted from ${theRound(last)}.`, evidence, action };
  }
  const says =
    heard.length > 0
      ? `${plural(heard.length, "remark")} heard, each taken up or set aside.`
      : `You noted that none was given in ${theRound(last)}.`;
  const action: Action = { label: "Look at it", kind: "look", target: { at: "feedback" } };
  return { state: "ready", says, evidence, action };
}

function remaining(
  s: Snapshot,
  heard: readonly Feedback[],
  openOnes: readonly Feedback[],
  none: boolean,
  evidence: Evidence[],
): Finding {
  const next = openOnes[0]!;
  const action: Action = {
    label: `Take up ${labelled(next.text)}`,
    kind: "act-on-feedback",
    target: { feedbackId: next.id, roundId: nextRound(s)?.id ?? null },
  };
  const who = [quote(next.text), next.saidBy, date(s, next.heardOn)].filter(Boolean).join(", ");
  const done = heard.length - openOnes.length;
  if (done === 0) {
    return { state: none ? "started" : "open", says: `${who}. Not taken up yet.`, evidence, action };
  }
  const says = `${done} of ${plural(heard.length, "remark")} taken up. Open: ${who}.`;
  return { state: "started", says, evidence, action };
}

function isTakenUp(it: Feedback): boolean {
  return it.setAside || it.actedInRoundId !== null || isFilled(it.plan);
}

function row(s: Snapshot, it: Feedback): Evidence {
  const label = it.saidBy ?? date(s, it.heardOn);
  if (it.setAside) return { label, text: `${quote(it.text)} Set aside`, state: "was" };
  if (isTakenUp(it)) {
    const plan = isFilled(it.plan) ? ` ${plain(it.plan!)}` : "";
    return { label, text: `${quote(it.text)}${plan}`, state: "filled" };
  }
  return { label, text: quote(it.text), state: "blank" };
}
