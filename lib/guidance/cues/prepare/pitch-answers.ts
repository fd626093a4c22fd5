import { isFilled } from "@/lib/base/words";
import type { Action, CaseSlot } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence } from "@/lib/guidance/cue";
import { inHours, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { isSince, lastRound, nextRound } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import type { Case } from "@/lib/guidance/snapshot-prepared";
import { onDay, plain, theRound } from "@/lib/guidance/words";

export const CASE_SLOTS = ["whyYou", "whyHire", "whatForYou", "whyHere"] as const;

export const CASE_SLOT_WORDS: Readonly<Record<CaseSlot, string>> = {
  whyYou: "Why you",
  whyHire: "Why hire you",
  whatForYou: "What you can do for them",
  whyHere: "Why here",
};

const three: Case = {
  sentence: null,
  sentenceStoryId: null,
  points: [],
  whyYou: "I know depots from the night side",
  whyHire: "I stay until it runs",
  whatForYou: "Half the empty runs",
  whyHere: null,
};
const here = (hours: number) => ({
  ...three,
  whyHere: { text: "Operations sit together", editedAt: inHours(hours) },
});

export const pitchAnswers: Cue = {
  id: "pitch-answers",
  code: "P25",
  family: "case",
  shownAt: ["first", "second", "final"],
  minutes: 20,
  title: "Draft the plain hard answers",
  advice:
    "Someone will ask why you, why they should hire you and what you could do for them. Draft each in a few lines, and add why you want this place in particular.",
  sources: [
    { source: "S4", heading: "3" },
    { source: "S1", heading: "5" },
  ],
  answers: ["S1.17", "S4.16"],
  pencil: "Why you · Why hire you · What you can do for them · Why here",
  urgentWhen: (s) => nextRound(s)?.reason === "tie-break" || s.application.stage === "final",
  evaluate(s) {
    const evidence = CASE_SLOTS.map((slot) => row(s, slot));
    const missing = CASE_SLOTS.find((slot) => !isFilled(textOf(s, slot)));
    const drafted = CASE_SLOTS.filter((slot) => isFilled(textOf(s, slot))).length;
    if (missing) {
      const action: Action = {
        label: `Draft “${CASE_SLOT_WORDS[missing]}”`,
        kind: "draft-answer",
        target: { slot: missing },
      };
      if (drafted === 0) return { state: "open", says: "Four short answers, all blank.", evidence, action };
      const words = `${drafted} of 4 drafted. Next: ${CASE_SLOT_WORDS[missing].toLowerCase()}.`;
      return { state: "started", says: words, evidence, action };
    }
    const editedAt = s.case.whyHere?.editedAt ?? s.now.toISOString();
    const last = lastRound(s);
    if (last && !isSince(s, editedAt)) {
      const words = `Four drafts. “Why here” was written before ${theRound(last)}.`;
      const action: Action = { label: "Look at “Why here” again", kind: "recheck-why-here", target: {} };
      return { state: "started", says: words, evidence, action };
    }
    const action: Action = { label: "Look at it", kind: "look", target: { at: "case" } };
    const words = `Four drafts. “Why here” looked at ${onDay(s, editedAt)}.`;
    return { state: "ready", says: words, evidence, action };
  },
  examples: [
    { name: "All blank", patch: {}, state: "open", says: "Four short answers, all blank." },
    {
      name: "Three of four",
      patch: { case: three },
      state: "started",
      says: "3 of 4 drafted. Next: why here.",
    },
    {
      name: "Written before the round",
      patch: { rounds: [theFirst(), theSecond()], case: here(-150) },
      state: "started",
      says: "Four drafts. “Why here” was written before the first round.",
    },
    {
      name: "All four",
      patch: { rounds: [theFirst(), theSecond()], case: here(-24) },
      state: "ready",
      says: "Four drafts. “Why here” looked at on Mon 13 Jul.",
    },
  ],
};

function textOf(s: Snapshot, slot: CaseSlot): string | null {
  return slot === "whyHere" ? (s.case.whyHere?.text ?? null) : s.case[slot];
}

function row(s: Snapshot, slot: CaseSlot): Evidence {
  const text = textOf(s, slot);
  const label = CASE_SLOT_WORDS[slot];
  if (!isFilled(text)) return { label, text: "Nothing yet", state: "blank" };
  return { label, text: plain(text ?? ""), state: "filled" };
}
