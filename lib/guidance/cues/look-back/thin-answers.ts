import { plural } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aCarry, anAsked, onRound, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { once } from "@/lib/guidance/once";
import {
  askedIn,
  HOUR,
  heldRounds,
  isThin,
  isWithin,
  lastRound,
  nameOf,
  nextRound,
} from "@/lib/guidance/rules";
import type { Asked, Snapshot } from "@/lib/guidance/snapshot";
import { labelled, plain, quote, quoteEnd, says } from "@/lib/guidance/words";

const ROUNDS = { rounds: [theFirst(), theSecond()], panelists: [onRound("r1", "priya")] };
const broke = { personId: "priya", rating: "shaky" } as const;

export const thinAnswers: Cue = {
  id: "thin-answers",
  code: "B3",
  family: "review",
  shownAt: ["second", "final"],
  minutes: 10,
  title: "Give fuller answers this time",
  advice:
    "Take the answers that came out thin and write the longer version now: the detail you left out, the example that belongs there. Keep the facts the same; add depth.",
  why: "You may get the same questions again, from the same or from other people.",
  sources: [
    { source: "S1", heading: "1" },
    { source: "S3", heading: "3" },
    { source: "S4", heading: "1" },
  ],
  answers: ["S1.4", "S3.21", "S3.22", "S4.9"],
  pencil: "Nothing marked shaky.",
  underAdvice: "Fuller, not different.",
  differ: {
    label: "Side by side",
    positions: [
      { who: "How to Ace Your Second Interview", says: "Improve the answers that fell short." },
      { who: "TopInterview", says: "Go into more detail, and never change the story." },
    ],
  },
  urgentWhen: (s) =>
    nextRound(s)?.reason === "clarify" ||
    (isWithin(s, 48 * HOUR) && asked(s).some((it) => it.rating === "shaky" && !isFilled(it.improvedAnswer))),
  evaluate(s) {
    const all = asked(s);
    if (all.length === 0) return nothingNoted(s);
    const evidence = rows(s, all);
    const next = all.find((it) => !isDone(s, it));
    const done = all.filter((it) => isDone(s, it));
    if (!next) return ready(s, all, evidence);
    const thin = all.filter(isThin);
    const state = done.length > 0 ? "started" : "open";
    return { state, says: words(s, thin, next), evidence, action: improve(next) };
  },
  examples: [
    {
      name: "Nothing noted",
      patch: { rounds: [theFirst()] },
      state: "not-yet",
      says: "No questions noted yet.",
    },
    { name: "No round yet", patch: {}, state: "not-yet" },
    {
      name: "Two thin ones",
      patch: {
        ...ROUNDS,
        asked: [
          anAsked("q2", "r1", "How did you get other teams to adopt it?", { mark: "expand" }),
          anAsked("q1", "r1", "What broke during the migration?", broke),
        ],
      },
      state: "open",
      says: "2 answers you called thin. First: “What broke during the migration?”, asked by Priya Rao.",
    },
    {
      name: "One of two done",
      patch: {
        ...ROUNDS,
        asked: [
          anAsked("q2", "r1", "Who adopted it?", { mark: "improve", improvedAnswer: "Two teams at first" }),
          anAsked("q1", "r1", "What broke?", broke),
        ],
      },
      state: "started",
      says: "1 of 2 thin answers made fuller. Next: “What broke?”",
    },
    {
      name: "The detail is missing",
      patch: {
        ...ROUNDS,
        asked: [
          anAsked("q1", "r1", "What broke?", { mark: "expand", improvedAnswer: "The nightly run" }),
          anAsked("q2", "r1", "Why us?", { rating: "strong" }),
        ],
      },
      state: "started",
    },
    {
      name: "Unrated ones left",
      patch: {
        ...ROUNDS,
        asked: [
          anAsked("q1", "r1", "What broke?", { ...broke, improvedAnswer: "The nightly run" }),
          anAsked("q2", "r1", "Why us?"),
        ],
      },
      state: "started",
      says: "Thin answers done. 1 question has no rating yet.",
    },
    {
      name: "All looked at",
      patch: {
        ...ROUNDS,
        asked: [
          anAsked("q1", "r1", "What broke?", { ...broke, improvedAnswer: "The nightly run" }),
          anAsked("q2", "r1", "Why us?", { rating: "strong" }),
          anAsked("q3", "r1", "Which one?", { rating: "shaky" }),
        ],
        carries: [aCarry("c1", "thin-answer", "Which one?", { askedId: "q3", state: "dismissed" })],
      },
      state: "ready",
      says: "3 answers looked at, 1 made fuller.",
    },
  ],
};

/** Shaky first, then improve, expand, unrated; within each the newest round first. */
const asked = once((s): readonly Asked[] => {
  const newestFirst = heldRounds(s).toReversed();
  return newestFirst.flatMap((round) => askedIn(s, round)).sort((a, b) => urgency(a) - urgency(b));
});

function urgency(it: Asked): number {
  if (it.rating === "shaky") return 0;
  if (it.mark === "improve") return 1;
  if (it.mark === "expand") return 2;
  return it.rating === null ? 3 : 4;
}

function isDone(s: Snapshot, it: Asked): boolean {
  if (it.mark === "fine-as-is") return true;
  if (isFilled(it.improvedAnswer) && (it.mark !== "expand" || isFilled(it.detailToAdd))) return true;
  if ((it.rating === "fine" || it.rating === "strong") && it.mark === null) return true;
  return dismissed(s).has(it.id);
}

/** Answers left as they are. */
const dismissed = once((s) => {
  const left = s.carries.filter((it) => it.kind === "thin-answer" && it.state === "dismissed");
  return new Set(left.map((it) => it.askedId));
});

function words(s: Snapshot, thin: readonly Asked[], next: Asked): string {
  const done = thin.filter((it) => isDone(s, it)).length;
  if (!isThin(next)) {
    const unrated = asked(s).filter((it) => !isDone(s, it)).length;
    const have = plural(unrated, "question has", "questions have");
    return says(thin.length > 0 && "Thin answers done.", `${have} no rating yet.`);
  }
  if (done > 0) {
    return `${done} of ${plural(thin.length, "thin answer")} made fuller. Next: ${quoteEnd(next.text)}`;
  }
  const name = nameOf(s, next.personId);
  const first = name ? `${quote(next.text)}, asked by ${name}.` : quoteEnd(next.text);
  return `${plural(thin.length, "answer")} you called thin. First: ${first}`;
}

function improve(next: Asked): Action {
  const target = { askedId: next.id };
  if (!isThin(next)) return { label: `Rate ${labelled(next.text)}`, kind: "rate-answer", target };
  const expand = next.mark === "expand";
  return { label: `Improve ${labelled(next.text)}`, kind: "improve-answer", target: { ...target, expand } };
}

function ready(s: Snapshot, all: readonly Asked[], evidence: Evidence[]): Finding {
  const fuller = all.filter((it) => isFilled(it.improvedAnswer)).length;
  const looked = `${plural(all.length, "answer")} looked at`;
  const target = { applicationId: s.application.id };
  const action = { label: "Read them once", kind: "open-questions", target } as const;
  return {
    state: "ready",
    says: fuller > 0 ? `${looked}, ${fuller} made fuller.` : `${looked}.`,
    evidence,
    action,
  };
}

function nothingNoted(s: Snapshot): Finding {
  const last = lastRound(s);
  const action: Action = last
    ? {
        label: "Write what they asked",
        kind: "open-debrief",
        target: { roundId: last.id, focus: "asked" },
      }
    : { label: "Add the round", kind: "add-round", target: { past: true } };
  return { state: "not-yet", says: "No questions noted yet.", evidence: [], action };
}

function rows(s: Snapshot, all: readonly Asked[]): Evidence[] {
  return all.filter(isThin).map((it) => {
    if (isDone(s, it)) {
      const text = it.improvedAnswer ?? "Fine as it is";
      return { label: "Better now", text: `${quote(it.text)} ${plain(text)}`, state: "filled" };
    }
    const said = isFilled(it.answer) ? ` You said: ${quote(it.answer!)}` : "";
    return { label: "Still thin", text: `${quote(it.text)}${said}`, state: "blank" };
  });
}
