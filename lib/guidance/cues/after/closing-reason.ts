import { closedAtWords, reasonWords } from "@/lib/applications/rules";
import { OUTCOME_LABELS, type Outcome } from "@/lib/applications/schema";
import { lowerFirst } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { anApplication } from "@/lib/guidance/example-snapshot";
import { notForYou } from "@/lib/guidance/not-yet";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { onDate } from "@/lib/guidance/words";

const closed = (over: Parameters<typeof anApplication>[0]) => ({
  application: anApplication({ stage: "closed", closedOn: "2026-07-10", closedAtStage: "second", ...over }),
});

export const closingReason: Cue = {
  id: "closing-reason",
  code: "A9",
  family: "after",
  shownAt: ["closed"],
  minutes: 1,
  title: "Note why it ended",
  advice:
    "Some of it is never yours to decide: other candidates, the budget. Note the reason you were given or think likely, and the stage, so that you can learn from your own record.",
  sources: [{ source: "S3", heading: "0" }],
  answers: ["S3.4"],
  pencil: "Not told is an answer too.",
  evaluate(s) {
    const { stage, outcome, id: applicationId } = s.application;
    const change: Action = { label: "Change the outcome", kind: "change-outcome", target: { applicationId } };
    if (stage !== "closed") return notForYou("Still open.", change);
    if (outcome === "accepted") return notForYou("You accepted.", change);
    return judge(s);
  },
  examples: [
    { name: "Still open", patch: {}, state: "not-for-you", says: "Still open." },
    { name: "Accepted", patch: closed({ outcome: "accepted" }), state: "not-for-you", says: "You accepted." },
    { name: "Closed, and that is all", patch: closed({}), state: "open", says: "Closed on Fri 10 Jul." },
    {
      name: "An outcome, no reason",
      patch: closed({ outcome: "not-chosen" }),
      state: "started",
      says: "Not chosen. No reason noted.",
    },
    {
      name: "Both",
      patch: closed({ outcome: "not-chosen", closeReason: "others-stronger" }),
      state: "ready",
      says: "Not chosen after the second round: others had more to show.",
    },
    {
      name: "Not told",
      patch: closed({ outcome: "no-answer", closeReason: "not-told" }),
      state: "ready",
      says: "No answer after the second round: not told.",
    },
  ],
};

function judge(s: Snapshot): Finding {
  const { outcome, closeReason, closedOn, closedAtStage } = s.application;
  const ended = outcome === null ? null : (OUTCOME_LABELS[outcome as Outcome] ?? outcome);
  // An earlier "something else" is a reason too; it has no words of its own.
  const reason = closeReason === null ? null : reasonWords(closeReason) || "another reason";
  const evidence: Evidence[] = [
    ended === null ? blank("Outcome", "Not noted") : { label: "Outcome", text: ended },
    ...(closedAtStage ? [{ label: "When", text: closedAtWords(closedAtStage) }] : []),
    reason === null ? blank("Why", "No reason noted") : { label: "Why", text: reason },
  ];
  const action: Action = { label: "Note the reason", kind: "note-close-reason", target: {} };
  if (ended !== null && reason !== null) {
    const at = closedAtStage ? ` ${closedAtWords(closedAtStage)}` : "";
    const says = `${ended}${at}: ${lowerFirst(reason).replace(/[.!?]+$/, "")}.`;
    return { state: "ready", says, evidence, action: { ...action, label: "Change it" } };
  }
  if (ended !== null) return { state: "started", says: `${ended}. No reason noted.`, evidence, action };
  const says = closedOn ? `Closed ${onDate(s, closedOn)}.` : "Closed.";
  return { state: "open", says, evidence, action };
}

function blank(label: string, text: string): Evidence {
  return { label, text, state: "blank" };
}
