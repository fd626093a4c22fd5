import { plural } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { questionBreadth } from "@/lib/guidance/cues/prepare/question-breadth";
import { anAsked, aRound, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { noRoundPlanned } from "@/lib/guidance/not-yet";
import { DAY, HOUR, isHeld, isWithin, ms, nextRound } from "@/lib/guidance/rules";
import type { Round, Snapshot } from "@/lib/guidance/snapshot";
import { labelled, plain, quote, REASON_WORDS, says } from "@/lib/guidance/words";

const area = (id: string, answer: string | null) => ({ id, text: "The gap in 2023", answer });

export const reasonForRound: Cue = {
  id: "reason-for-round",
  code: "B1",
  family: "reason",
  shownAt: ["second", "final"],
  minutes: 2,
  title: "Work out why you are back",
  advice:
    "There are three usual reasons for another round: they are choosing between people, one or two points are unclear, or this is the second half of a set process. Decide which is likeliest and prepare for that.",
  why: "The reason tells you what kind of questions to expect.",
  sources: [{ source: "S4", heading: "0" }],
  answers: ["S4.3", "S4.4", "S4.5"],
  pencil: "They asked you back. Which is likeliest?",
  differ: questionBreadth.differ,
  context: [
    { id: "S4.2", text: "Another round says nothing against your first one." },
    {
      id: "S3.25",
      text: "They want to know you better.",
      when: (s) => nextRound(s)?.reason === "unknown",
    },
  ],
  urgentWhen: (s) => {
    const next = nextRound(s);
    if (!next) return false;
    return s.now.getTime() - ms(next.createdAt) < 48 * HOUR || isWithin(s, 3 * DAY);
  },
  evaluate(s) {
    const next = nextRound(s);
    return next ? judge(s, next) : noRoundPlanned();
  },
  examples: [
    { name: "No date yet", patch: { rounds: [theFirst()] }, state: "not-yet", says: "No round planned yet." },
    {
      name: "Asked back",
      patch: {
        rounds: [theFirst(), theSecond()],
        asked: [anAsked("q1", "r1", "What broke?", { rating: "shaky" })],
      },
      state: "open",
      says: "They asked you back. You rated 1 answer shaky last time.",
    },
    {
      name: "A point to name",
      patch: { rounds: [theSecond({ reason: "clarify" })] },
      state: "started",
      says: "They want to clear something up. Which point?",
    },
    {
      name: "A point to answer",
      patch: { rounds: [theSecond({ reason: "clarify", areas: [area("a1", null)] })] },
      state: "started",
      says: "0 of 1 point answered. Next: The gap in 2023.",
    },
    {
      name: "The theme is missing",
      patch: { rounds: [theSecond({ reason: "split" })] },
      state: "started",
    },
    {
      name: "Points answered",
      patch: { rounds: [theSecond({ reason: "clarify", areas: [area("a1", "A sabbatical")] })] },
      state: "ready",
      says: "You think: one or two points to clear up. 1 point answered.",
    },
    {
      name: "Second half",
      patch: { rounds: [theSecond({ reason: "split", theme: "System design" })] },
      state: "ready",
      says: "You think: second half of a set process. This half: System design.",
    },
    {
      name: "Hard to tell",
      patch: { rounds: [aRound("r2", 30, { reason: "unknown" })] },
      state: "ready",
      says: "You think: hard to tell.",
    },
  ],
};

function judge(s: Snapshot, next: Round): Finding {
  const { reason, areas } = next;
  const roundId = next.id;
  const evidence = rows(s, next);
  if (reason === null) {
    const action = { label: "Pick a reason", kind: "pick-reason", target: { roundId, reason } } as const;
    return { state: "open", says: openWords(s), evidence, action };
  }
  const blank = areas.find((it) => !isFilled(it.answer));
  if (reason === "clarify" && areas.length === 0) {
    const action = { label: "Name the point", kind: "name-area", target: { roundId } } as const;
    return { state: "started", says: "They want to clear something up. Which point?", evidence, action };
  }
  if (reason === "clarify" && blank) {
    const done = areas.filter((it) => isFilled(it.answer)).length;
    const action = {
      label: `Answer ${labelled(blank.text)}`,
      kind: "answer-area",
      target: { roundId, areaId: blank.id, text: blank.text },
    } as const;
    const words = says(
      `${done} of ${plural(areas.length, "point")} answered.`,
      `Next: ${plain(blank.text)}.`,
    );
    return { state: "started", says: words, evidence, action };
  }
  if (reason === "split" && !isFilled(next.theme)) {
    const action = { label: "Name the theme", kind: "set-theme", target: { roundId } } as const;
    return {
      state: "started",
      says: "Second half of a set process. What is this half about?",
      evidence,
      action,
    };
  }
  const words = says(
    `You think: ${REASON_WORDS[reason]}.`,
    reason === "clarify" && `${plural(areas.length, "point")} answered.`,
    reason === "split" && `This half: ${plain(next.theme!)}.`,
  );
  const action = { label: "Change the reason", kind: "pick-reason", target: { roundId, reason } } as const;
  return { state: "ready", says: words, evidence, action };
}

function openWords(s: Snapshot): string {
  const shaky = shakyOnes(s).length;
  return says("They asked you back.", shaky > 0 && `You rated ${plural(shaky, "answer")} shaky last time.`);
}

function shakyOnes(s: Snapshot) {
  return s.asked.filter((it) => it.rating === "shaky" && isHeld(s, it.roundId));
}

function rows(s: Snapshot, next: Round): Evidence[] {
  if (next.reason === "clarify" && next.areas.length > 0) {
    return next.areas.map(({ text, answer }) =>
      isFilled(answer)
        ? { label: plain(text), text: answer!, state: "filled" }
        : { label: plain(text), text: "No answer yet", state: "blank" },
    );
  }
  if (next.reason === "split" && isFilled(next.theme)) return [{ label: "This half", text: next.theme! }];
  const shaky = shakyOnes(s).map((it) => ({ label: "Shaky last time", text: quote(it.text) }));
  // Once a reason is chosen, the pencil's question is answered and must not be asked beside it.
  return next.reason === null ? shaky : [{ label: "You think", text: REASON_WORDS[next.reason] }, ...shaky];
}
