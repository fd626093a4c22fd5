import { isFilled, plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aFullStory } from "@/lib/guidance/example-prepared";
import { theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { nextRound } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import type { Case } from "@/lib/guidance/snapshot-prepared";
import { labelled, plain, quote, says } from "@/lib/guidance/words";

type Point = Case["points"][number];

const blank: Case = {
  sentence: null,
  sentenceStoryId: null,
  points: [],
  whyYou: null,
  whyHire: null,
  whatForYou: null,
  whyHere: null,
};
const sentence = "I cut waste in night planning without new tools.";
const point = (id: string, storyId: string | null = "s1"): Point => ({
  id,
  text: "Rotas that hold",
  storyId,
});
const stories = [aFullStory("s1")];
const written = { ...blank, sentence, sentenceStoryId: "s1" };

export const whyYou: Cue = {
  id: "why-you",
  code: "P12",
  family: "case",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 10,
  title: "Say what sets you apart",
  advice:
    "Write one sentence on what you bring to this role that others may not, and three points that each rest on a story of yours. Say it aloud until it is plain.",
  sources: [{ source: "S1", heading: "3" }],
  answers: ["S1.9", "S1.11"],
  pencil: "In one sentence, why you?",
  urgentWhen: (s) => nextRound(s)?.reason === "tie-break",
  evaluate(s) {
    const evidence = rows(s);
    const points = pointsOf(s);
    if (!isFilled(s.case.sentence)) {
      const { role, company } = s.application;
      if (points.length > 0) {
        const words = `${plural(points.length, "point")} noted, no sentence yet.`;
        return { state: "started", says: words, evidence, action: write };
      }
      return { state: "open", says: `No sentence for ${role} at ${company} yet.`, evidence, action: write };
    }
    const gap = firstGap(s, s.case.sentence ?? "", points);
    if (gap) return { state: "started", ...gap, evidence };
    const action: Action = { label: "Look at it", kind: "look", target: { at: "case" } };
    const proven = points.filter((it) => it.storyId !== null).length;
    const words = `${quote(s.case.sentence ?? "")} ${proven} points, each with a story.`;
    return { state: "ready", says: words, evidence, action };
  },
  examples: [
    {
      name: "Nothing yet",
      patch: {},
      state: "open",
      says: "No sentence for Staff engineer at Halden Freight yet.",
    },
    {
      name: "Points, no sentence",
      patch: { stories, case: { ...blank, points: [point("c1")] } },
      state: "started",
      says: "1 point noted, no sentence yet.",
    },
    {
      name: "No proof",
      patch: { stories, case: { ...written, sentenceStoryId: null } },
      state: "started",
      says: "“I cut waste in night planning without new tools.” Which story shows it?",
    },
    {
      name: "One of three",
      patch: { stories, case: { ...written, points: [point("c1"), point("c2", null)] } },
      state: "started",
      says: "1 of 3 points rests on a story.",
    },
    {
      name: "Made, before a choice between people",
      patch: {
        stories,
        rounds: [theFirst(), theSecond({ reason: "tie-break" })],
        case: { ...written, points: [point("c1"), point("c2"), point("c3")] },
      },
      state: "ready",
      says: "“I cut waste in night planning without new tools.” 3 points, each with a story.",
    },
  ],
};

const write: Action = { label: "Write it in one sentence", kind: "write-sentence", target: {} };

function firstGap(
  s: Snapshot,
  line: string,
  points: readonly Point[],
): Pick<Finding, "says" | "action"> | null {
  if (s.case.sentenceStoryId === null) {
    return {
      says: `${quote(line)} Which story shows it?`,
      action: { label: "Choose the story that shows it", kind: "choose-sentence-story", target: {} },
    };
  }
  const proven = points.filter((it) => it.storyId !== null).length;
  if (proven >= 3) return null;
  const words =
    proven === 0
      ? says("No point rests on a story yet.")
      : `${proven} of 3 points ${proven === 1 ? "rests" : "rest"} on a story.`;
  const unproven = points.find((it) => it.storyId === null);
  const action: Action = unproven
    ? {
        label: `Choose a story for ${labelled(unproven.text)}`,
        kind: "link-case-point",
        target: { pointId: unproven.id },
      }
    : { label: "Add a point with its story", kind: "add-case-point", target: {} };
  return { says: words, action };
}

function pointsOf(s: Snapshot): Point[] {
  return s.case.points.filter((it) => isFilled(it.text));
}

function rows(s: Snapshot): Evidence[] {
  const title = (id: string | null) => s.stories.find((it) => it.id === id)?.title ?? (id ? "A story" : null);
  const shown = title(s.case.sentenceStoryId);
  const line = s.case.sentence;
  const first: Evidence = isFilled(line)
    ? { label: shown ?? "No story yet", text: plain(line ?? ""), state: shown ? "filled" : "blank" }
    : { label: "The sentence", text: "Nothing yet", state: "blank" };
  const rest = pointsOf(s).map((it): Evidence => {
    const story = title(it.storyId);
    return { label: story ?? "No story yet", text: plain(it.text), state: story ? "filled" : "blank" };
  });
  return [first, ...rest];
}
