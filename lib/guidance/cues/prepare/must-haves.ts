import { isFilled, plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aMustHave } from "@/lib/guidance/example-prepared";
import { anApplication, inHours, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { isSince, lastRound } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import type { MustHave } from "@/lib/guidance/snapshot-prepared";
import { labelled, plain, says, theRound } from "@/lib/guidance/words";

const held = { rounds: [theFirst(), theSecond()] };
const seen = { evidence: [{ text: "Two days at home, said twice", saidBy: "Priya Rao" }] };
const judged = { ...seen, rating: "yes", ratedAt: inHours(-20) } as const;

export const mustHaves: Cue = {
  id: "must-haves",
  code: "P5",
  family: "choice",
  shownAt: ["saved", "applied", "screen", "first", "second", "final", "offer"],
  minutes: 5,
  title: "Judge whether they suit you",
  advice:
    "You are interviewing them as well. Write down what this job must have, then judge each point from what you saw and heard, or plan the question that would tell you.",
  sources: [{ source: "S3", heading: "1" }],
  answers: ["S3.11", "S3.12"],
  pencil: "Two days a week at home.",
  urgentWhen: (s) => s.application.stage === "offer" && s.mustHaves.some((it) => it.rating === null),
  evaluate(s) {
    const evidence = s.mustHaves.map(row);
    if (s.mustHaves.length === 0) {
      const action: Action = { label: "Add a must-have", kind: "add-must-have", target: {} };
      return { state: "open", says: "What must this job have?", evidence, action };
    }
    const gap = firstGap(s);
    if (gap) return { state: "started", ...gap, evidence };
    return {
      state: "ready",
      says: readyWords(s),
      evidence,
      action: { label: "Look at it", kind: "look", target: { at: "fit" } },
    };
  },
  examples: [
    { name: "Nothing written", patch: {}, state: "open", says: "What must this job have?" },
    {
      name: "Neither seen nor asked",
      patch: { mustHaves: [aMustHave("h1")] },
      state: "started",
      says: "Four days a week: nothing yet.",
    },
    {
      name: "A question that would tell",
      patch: { mustHaves: [aMustHave("h1", { mineId: "m1" }), aMustHave("h2", seen)] },
      state: "ready",
      says: "2 points, each with a question or a finding.",
    },
    {
      name: "Not judged since",
      patch: { ...held, mustHaves: [aMustHave("h1", { ...judged, ratedAt: inHours(-150) })] },
      state: "started",
      says: "Four days a week: not judged since the first round.",
    },
    {
      name: "Judged",
      patch: {
        ...held,
        application: anApplication({ stage: "offer" }),
        mustHaves: [
          aMustHave("h1", judged),
          aMustHave("h2", { ...judged, text: "Learning", rating: "unsure" }),
          aMustHave("h3", { text: "Pay", mineId: "m1" }),
        ],
      },
      state: "ready",
      says: "1 met, 1 unsure, 1 with a question.",
    },
  ],
};

function firstGap(s: Snapshot): Pick<Finding, "says" | "action"> | null {
  const blank = s.mustHaves.find((it) => !hasEvidence(it) && it.mineId === null);
  if (blank) {
    const label = `Plan a question on ${labelled(blank.text)}`;
    const action: Action = { label, kind: "plan-must-have-question", target: { mustHaveId: blank.id } };
    return { says: says(`${plain(blank.text)}: nothing yet.`), action };
  }
  const last = lastRound(s);
  const unjudged = last && s.mustHaves.find((it) => hasEvidence(it) && !isJudged(s, it));
  if (!unjudged) return null;
  const label = `Judge ${labelled(unjudged.text)}`;
  const action: Action = { label, kind: "judge-must-have", target: { mustHaveId: unjudged.id } };
  return { says: says(`${plain(unjudged.text)}: not judged since ${theRound(last)}.`), action };
}

function isJudged(s: Snapshot, it: MustHave): boolean {
  return it.rating !== null && isSince(s, it.ratedAt);
}

function hasEvidence(it: MustHave): boolean {
  return it.evidence.some((line) => isFilled(line.text));
}

function readyWords(s: Snapshot): string {
  const count = (rating: MustHave["rating"]) => s.mustHaves.filter((it) => it.rating === rating).length;
  const [yes, unsure, no, asked] = [count("yes"), count("unsure"), count("no"), count(null)];
  if (!lastRound(s) || asked === s.mustHaves.length)
    return `${plural(s.mustHaves.length, "point")}, each with a question or a finding.`;
  const clauses = [
    yes > 0 && `${yes} met`,
    unsure > 0 && `${unsure} unsure`,
    no > 0 && `${no} not met`,
    asked > 0 && `${asked} with a question`,
  ];
  return `${clauses.filter(Boolean).join(", ")}.`;
}

const RATINGS = { yes: "Met", unsure: "Unsure", no: "Not met" } as const;

function row(it: MustHave): Evidence {
  const label = it.rating ? RATINGS[it.rating] : "To judge";
  const newest = it.evidence.findLast((line) => isFilled(line.text));
  if (newest) {
    const who = newest.saidBy ? ` (${newest.saidBy})` : "";
    const text = `${plain(it.text)}: ${plain(newest.text)}${who}`;
    return { label, text, state: it.rating ? "filled" : "blank" };
  }
  const text = it.mineId ? `${plain(it.text)}: a question is planned` : plain(it.text);
  return { label, text, state: it.rating || it.mineId ? "filled" : "blank" };
}
