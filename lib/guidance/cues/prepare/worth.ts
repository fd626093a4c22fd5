import { formatRange } from "@/lib/base/format";
import { isFilled, plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aFullStory, aPay } from "@/lib/guidance/example-prepared";
import type { Snapshot } from "@/lib/guidance/snapshot";
import type { Pay } from "@/lib/guidance/snapshot-prepared";
import { labelled, says } from "@/lib/guidance/words";

const RANGE = { target: 100_000, minimum: 92_000 };
const because = (id: string, storyId: string | null = "s1") => ({ id, text: "I halve empty runs", storyId });
const WITH = { stories: [aFullStory("s1")] };

export const worth: Cue = {
  id: "worth",
  code: "P29",
  family: "pay",
  shownAt: ["second", "final", "offer"],
  minutes: 10,
  title: "Back up what you ask",
  advice:
    "A figure needs reasons. Write at least two that rest on your own work; if your figure is firm, have three.",
  sources: [
    { source: "S3", heading: "5" },
    { source: "S4", heading: "4" },
  ],
  answers: ["S3.29", "S3.31", "S4.22"],
  pencil: "Because …",
  evaluate(s) {
    const { pay } = s;
    if (pay === null || (pay.target === null && pay.minimum === null)) {
      return { state: "not-yet", says: "Comes after your first figure.", evidence: [], action: setRange() };
    }
    return judge(s, pay);
  },
  examples: [
    { name: "No figure of mine", patch: {}, state: "not-yet", says: "Comes after your first figure." },
    {
      name: "A range, no reason",
      patch: { pay: aPay(RANGE) },
      state: "open",
      says: "92,000–100,000, no reason beside it yet.",
    },
    {
      name: "Two reasons, one without a story",
      patch: { ...WITH, pay: aPay({ ...RANGE, worth: [because("w1"), because("w2", null)] }) },
      state: "started",
      says: "1 of 2 reasons rest on a story.",
    },
    {
      name: "Firm, with two",
      patch: { ...WITH, pay: aPay({ ...RANGE, flexibility: "firm", worth: [because("w1"), because("w2")] }) },
      state: "started",
      says: "2 of 3 reasons rest on a story. Firm asks for three.",
    },
    {
      name: "Two with stories",
      patch: { ...WITH, pay: aPay({ ...RANGE, worth: [because("w1"), because("w2")] }) },
      state: "ready",
      says: "2 reasons, each with a story.",
    },
  ],
};

function judge(s: Snapshot, pay: Pay): Finding {
  const isFirm = pay.flexibility === "firm";
  const needed = isFirm ? 3 : 2;
  const reasons = pay.worth.filter((it) => isFilled(it.text));
  const linked = reasons.filter((it) => it.storyId !== null);
  const evidence = reasons.map((it) => row(s, it));
  if (linked.length >= needed) {
    const action: Action = { label: "Look at it", kind: "look", target: { at: "money" } };
    return { state: "ready", says: readyWords(reasons.length, linked.length), evidence, action };
  }
  if (reasons.length === 0) {
    const says = `${formatRange(pay.minimum, pay.target)}, no reason beside it yet.`;
    // A reason without a word is begun, though nothing can be said of it.
    return { state: pay.worth.length > 0 ? "started" : "open", says, evidence, action: add() };
  }
  const bare = reasons.find((it) => it.storyId === null);
  const action: Action =
    bare && reasons.length >= needed
      ? { label: `Link ${labelled(bare.text)} to a story`, kind: "link-worth", target: { worthId: bare.id } }
      : add();
  const count = `${linked.length} of ${needed} reasons rest on a story.`;
  return { state: "started", says: says(count, isFirm && "Firm asks for three."), evidence, action };
}

function readyWords(all: number, linked: number): string {
  if (all === linked) return `${plural(all, "reason")}, each with a story.`;
  return `${plural(all, "reason")}, ${linked} with a story.`;
}

function row(s: Snapshot, it: Pay["worth"][number]): Evidence {
  const stories = [...s.stories, ...s.spareStories];
  const story =
    it.storyId === null ? null : (stories.find(({ id }) => id === it.storyId)?.title ?? "A story");
  return story === null
    ? { label: it.text, text: "No story beside it", state: "blank" }
    : { label: it.text, text: story };
}

function add(): Action {
  return { label: "Add a reason", kind: "add-worth", target: {} };
}

function setRange(): Action {
  return { label: "Set my range", kind: "set-range", target: {} };
}
