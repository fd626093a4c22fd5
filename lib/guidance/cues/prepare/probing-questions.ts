import { plural } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aBankQuestion, aRequirement } from "@/lib/guidance/example-prepared";
import { nextRound } from "@/lib/guidance/rules";
import type { Requirement, Snapshot } from "@/lib/guidance/snapshot";
import type { Bank } from "@/lib/guidance/snapshot-prepared";
import { labelled, plain, quote, quoteEnd, says } from "@/lib/guidance/words";

const requirements = [
  aRequirement("q1"),
  aRequirement("q2", { text: "Runs a night shift" }),
  aRequirement("q3", { text: "Speaks Dutch", class: "nice" }),
];
const about = (requirementId: string, text: string, answer: string | null = null) =>
  aBankQuestion(`b-${requirementId}`, { requirementId, text, answer });

export const probingQuestions: Cue = {
  id: "probing-questions",
  code: "P30",
  family: "cover",
  shownAt: ["second", "final"],
  minutes: 20,
  title: "Expect harder questions on must-haves",
  advice:
    "Questions get more specific in later rounds. For each thing the job requires, write the question a sceptical expert would ask you, and draft your answer.",
  sources: [
    { source: "S1", heading: "2" },
    { source: "S3", heading: "2" },
  ],
  answers: ["S1.6", "S3.13"],
  pencil: "What would an expert ask about this?",
  urgentWhen: (s) => nextRound(s)?.reason === "tie-break",
  evaluate(s) {
    const musts = s.requirements.filter((it) => it.class === "must");
    if (musts.length === 0) return noMusts(s);
    const lines = musts.map((it) => lineOf(s, it));
    const evidence = lines.map(row);
    const gap = lines.find((it) => it.drafted === null);
    if (!gap) {
      const words = `${count(musts.length)} with a hard question and a draft.`;
      return { state: "ready", says: words, evidence, action: LOOK };
    }
    const action = close(gap);
    if (!lines.some((it) => it.first !== null)) {
      const words = `${plural(musts.length, "must-have")}, no hard question written yet.`;
      return { state: "open", says: words, evidence, action };
    }
    return { state: "started", says: startedWords(lines, gap), evidence, action };
  },
  examples: [
    { name: "The ad is not marked", patch: {}, state: "not-yet", says: "Comes after the ad is marked." },
    {
      name: "None written",
      patch: { requirements },
      state: "open",
      says: "2 must-haves, no hard question written yet.",
    },
    {
      name: "Written, no draft",
      patch: { requirements, bank: [about("q1", "Why Go and not Rust?")] },
      state: "started",
      says: "“Why Go and not Rust?”: no draft yet.",
    },
    {
      name: "One of two",
      patch: { requirements, bank: [about("q1", "Why Go?", "It fits the depots")] },
      state: "started",
      says: "1 of 2 must-haves. Nothing yet on “Runs a night shift”.",
    },
    {
      name: "Both",
      patch: {
        requirements,
        bank: [about("q1", "Why Go?", "It fits"), about("q2", "Who is awake?", "I am")],
      },
      state: "ready",
      says: "2 of 2 must-haves with a hard question and a draft.",
    },
  ],
};

const LOOK: Action = { label: "Look at it", kind: "look", target: { at: "bank" } };

interface Line {
  requirement: Requirement;
  /** The first question on it, whatever its state. */
  first: Bank | null;
  drafted: Bank | null;
}

function lineOf(s: Snapshot, requirement: Requirement): Line {
  const on = s.bank.filter((it) => it.requirementId === requirement.id);
  return { requirement, first: on[0] ?? null, drafted: on.find((it) => isFilled(it.answer)) ?? null };
}

function noMusts(s: Snapshot): Finding {
  const target = { applicationId: s.application.id };
  const action: Action =
    s.requirements[0] !== undefined
      ? {
          label: "Mark the must-haves",
          kind: "class-requirement",
          target: { requirementId: s.requirements[0].id },
        }
      : isFilled(s.application.adText)
        ? { label: "Mark the must-haves", kind: "add-requirement", target }
        : { label: "Paste the ad", kind: "paste-ad", target };
  return { state: "not-yet", says: "Comes after the ad is marked.", evidence: [], action };
}

function close({ requirement, first }: Line): Action {
  return first
    ? {
        label: `Draft an answer to ${labelled(first.text)}`,
        kind: "answer-bank",
        target: { bankId: first.id, seedId: first.seedId },
      }
    : {
        label: `Write a hard question on ${labelled(requirement.text)}`,
        kind: "write-hard-question",
        target: { requirementId: requirement.id },
      };
}

function startedWords(lines: readonly Line[], gap: Line): string {
  if (gap.first) return `${quote(gap.first.text)}: no draft yet.`;
  const n = lines.filter((it) => it.drafted !== null).length;
  const done = n > 0 && `${n} of ${plural(lines.length, "must-have")}.`;
  return says(done, `Nothing yet on “${plain(gap.requirement.text)}”.`);
}

function count(n: number): string {
  return `${n} of ${plural(n, "must-have")}`;
}

function row({ requirement, first, drafted }: Line): Evidence {
  const label = plain(requirement.text);
  if (drafted) return { label, text: quoteEnd(drafted.text), state: "filled" };
  const text = first ? `${quoteEnd(first.text)} No draft yet.` : "What would an expert ask about this?";
  return { label, text, state: "blank" };
}
