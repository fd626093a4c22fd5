import { plural, sentence } from "@/lib/base/words";
import { isSameText } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aDebrief, anAsked, theFirst } from "@/lib/guidance/example-snapshot";
import { afterTalking, debriefIn60 } from "@/lib/guidance/not-yet";
import { askedIn, isThin, lastDebrief, lastRound } from "@/lib/guidance/rules";
import type { Asked, Debrief, Round, Snapshot } from "@/lib/guidance/snapshot";
import { labelled, plain, quote, quoteEnd, says } from "@/lib/guidance/words";

const HELD = { rounds: [theFirst()], debriefs: [aDebrief("r1")] };
const line = { id: "l1", kind: "better-next-time", text: "Name the number first", personId: null } as const;

export const betterNextTime: Cue = {
  id: "better-next-time",
  code: "A2",
  family: "after",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 2,
  title: "Name one thing to improve",
  advice:
    "Rate each answer once, shaky, fine or strong, and name the one thing you would do better. One is enough.",
  sources: [{ source: "S0", heading: "a" }],
  answers: ["S0.5"],
  pencil: "Better next time: …",
  evaluate(s) {
    const last = lastRound(s);
    if (!last) return afterTalking(s, "Comes when a round ends.");
    const saved = lastDebrief(s);
    if (saved) return judge(s, last, saved);
    return {
      state: "not-yet",
      says: "Comes after the debrief.",
      evidence: [],
      action: debriefIn60(last.id),
    };
  },
  examples: [
    {
      name: "No debrief",
      patch: { rounds: [theFirst()] },
      state: "not-yet",
      says: "Comes after the debrief.",
    },
    { name: "No round yet", patch: {}, state: "not-yet" },
    {
      name: "Nothing asked",
      patch: HELD,
      state: "open",
      says: "One thing for next time?",
    },
    {
      name: "None rated",
      patch: { ...HELD, asked: [anAsked("q1", "r1", "What broke?"), anAsked("q2", "r1", "Why us?")] },
      state: "open",
      says: "2 answers, none rated yet.",
    },
    {
      name: "One of two rated",
      patch: {
        ...HELD,
        asked: [anAsked("q1", "r1", "What broke?", { rating: "fine" }), anAsked("q2", "r1", "Why us?")],
      },
      state: "started",
      says: "1 of 2 answers rated. One thing for next time?",
    },
    {
      name: "Rated, none named",
      patch: { ...HELD, asked: [anAsked("q1", "r1", "What broke?", { rating: "fine" })] },
      state: "started",
    },
    {
      name: "One named, seen before",
      patch: {
        ...HELD,
        debriefs: [aDebrief("r1", { lines: [line] })],
        past: [
          {
            id: "p1",
            kind: "better-next-time",
            text: "Name the number first.",
            company: "Borealis",
            on: "2026-05-04",
          },
        ],
      },
      state: "ready",
      says: "“Name the number first”. Also noted after Borealis.",
    },
    {
      name: "A shaky one says it",
      patch: { ...HELD, asked: [anAsked("q1", "r1", "What broke?", { rating: "shaky" })] },
      state: "ready",
      says: "To do better: “What broke?”",
    },
    {
      name: "Nothing to change",
      patch: { ...HELD, debriefs: [aDebrief("r1", { noImprovement: true })] },
      state: "ready",
      says: "Nothing to change, by your own word.",
    },
  ],
};

function judge(s: Snapshot, last: Round, saved: Debrief): Finding {
  const asked = askedIn(s, last);
  const unrated = asked.find((it) => it.rating === null);
  const lines = saved.lines.filter((it) => it.kind === "better-next-time");
  const thin = asked.find(isThin);
  const named = lines.length > 0 || thin !== undefined || saved.noImprovement;
  const evidence = rows(asked, lines);
  if (!unrated && named) {
    const action: Action = { label: "Look at it", kind: "look", target: { at: "debrief" } };
    return { state: "ready", says: readyWords(s, lines[0]?.text, thin), evidence, action };
  }
  const rated = asked.filter((it) => it.rating !== null).length;
  const action: Action = unrated
    ? {
        label: `Rate ${labelled(unrated.text)}`,
        kind: "rate-answer",
        target: { askedId: unrated.id },
      }
    : { label: "Choose one to work on", kind: "choose-improvement", target: { roundId: last.id } };
  const question = named ? null : "One thing for next time?";
  if (rated === 0) {
    const words = asked.length > 0 ? `${plural(asked.length, "answer")}, none rated yet.` : question!;
    const begun = lines.length > 0 || saved.noImprovement;
    return { state: begun ? "started" : "open", says: words, evidence, action };
  }
  const words = says(`${rated} of ${plural(asked.length, "answer")} rated.`, question);
  return { state: "started", says: words, evidence, action };
}

function readyWords(s: Snapshot, line: string | undefined, thin: Asked | undefined): string {
  if (line !== undefined) {
    const before = s.past.find(
      (it) =>
        it.kind === "better-next-time" && it.company !== s.application.company && isSameText(it.text, line),
    );
    return says(quoteEnd(line), before ? `Also noted after ${before.company}.` : null);
  }
  return thin ? `To do better: ${quoteEnd(thin.text)}` : "Nothing to change, by your own word.";
}

function rows(asked: readonly Asked[], lines: readonly { text: string }[]): Evidence[] {
  return [
    ...lines.map((it): Evidence => ({ label: "Better next time", text: plain(it.text), state: "filled" })),
    ...asked.map((it): Evidence => {
      if (it.rating === null) return { label: "Not rated", text: quote(it.text), state: "blank" };
      const label = sentence(it.rating);
      return { label, text: quote(it.text), state: "filled" };
    }),
  ];
}
