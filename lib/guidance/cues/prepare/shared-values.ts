import { isFilled, list, plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aFullStory } from "@/lib/guidance/example-prepared";
import { aFinding } from "@/lib/guidance/example-snapshot";
import { researchOn } from "@/lib/guidance/rules";
import type { Research, Snapshot } from "@/lib/guidance/snapshot";
import { labelled, plain, quote, says } from "@/lib/guidance/words";

const candour = (over: Partial<Research> = {}) =>
  aFinding("v1", "values", { text: "Say the bad news first", ...over });
const craft = (over: Partial<Research> = {}) =>
  aFinding("v2", "values", { text: "Small careful steps", url: null, saidBy: "Priya Rao", ...over });
const place = { environmentTags: ["small", "shifts"] };
const shown = aFullStory("s1", { researchIds: ["v1"], environment: ["shifts"] });

export const sharedValues: Cue = {
  id: "shared-values",
  code: "P13",
  family: "case",
  shownAt: ["first", "second", "final"],
  minutes: 10,
  title: "Show where you fit, by example",
  advice:
    "Take what they say they value and put one of your own examples beside each. Where you work differently, know that too. Add a story from a place that worked like theirs.",
  sources: [
    { source: "S1", heading: "4" },
    { source: "S3", heading: "0" },
  ],
  answers: ["S1.12", "S1.13", "S1.14", "S3.8"],
  pencil: (s) => {
    const values = researchOn(s, "values").map((it) => plain(it.text));
    return values.length > 0
      ? `${list(values)}, each with an example of yours`
      : "What they value, and beside it an example of yours";
  },
  evaluate(s) {
    const values = researchOn(s, "values");
    if (values.length === 0) {
      const action = addValue;
      return { state: "not-yet", says: "Comes after the first value you note.", evidence: [], action };
    }
    const evidence = values.map((it) => row(s, it));
    const gap = firstGap(s, values);
    if (!gap) {
      const action: Action = { label: "Look at it", kind: "look", target: { at: "case" } };
      return { state: "ready", says: readyWords(s, values), evidence, action };
    }
    const begun = values.some((it) => it.match !== null || hasStory(s, it)) || sharesPlace(s);
    if (begun) return { state: "started", ...gap, evidence };
    const words = says(`${list(values.map((it) => plain(it.text)))}: unpaired.`);
    return { state: "open", says: words, evidence, action: gap.action };
  },
  examples: [
    { name: "No value noted", patch: {}, state: "not-yet", says: "Comes after the first value you note." },
    {
      name: "Two, not paired",
      patch: { research: [candour(), craft()] },
      state: "open",
      says: "Say the bad news first and Small careful steps: unpaired.",
    },
    {
      name: "One not looked at",
      patch: { research: [candour({ match: "gap" }), craft()] },
      state: "started",
      says: "“Small careful steps”: how do you stand to it?",
    },
    {
      name: "No example",
      patch: { research: [candour({ match: "match" }), craft({ match: "gap" })] },
      state: "started",
      says: "“Say the bad news first” matches, no example yet.",
    },
    {
      name: "No source",
      patch: {
        research: [candour({ match: "match", url: null }), craft({ match: "gap" })],
        stories: [shown],
      },
      state: "started",
      says: "1 of 2 with a source or a name.",
    },
    {
      name: "No place like theirs",
      patch: {
        research: [candour({ match: "match" }), craft({ match: "gap" })],
        stories: [aFullStory("s1", { researchIds: ["v1"] })],
        ...place,
      },
      state: "started",
      says: "No story yet from a place like theirs.",
    },
    {
      name: "Paired",
      patch: { research: [candour({ match: "match" }), craft({ match: "gap" })], stories: [shown], ...place },
      state: "ready",
      says: "2 values looked at: 1 with an example, 1 where you differ.",
    },
  ],
};

const addValue: Action = { label: "Add a value of theirs", kind: "add-research", target: { slot: "values" } };

/** Match, story, source, place. */
function firstGap(s: Snapshot, values: readonly Research[]): Pick<Finding, "says" | "action"> | null {
  const unmatched = values.find((it) => it.match === null);
  if (unmatched) {
    return { says: `${quote(unmatched.text)}: how do you stand to it?`, action: pair(unmatched) };
  }
  const bare = values.find((it) => it.match === "match" && !hasStory(s, it));
  if (bare) return { says: `${quote(bare.text)} matches, no example yet.`, action: pair(bare) };
  const rows = s.research.filter((it) => it.slot === "values" || it.slot === "workplace");
  const backed = rows.filter(isBacked).length;
  if (backed < 2) {
    const words =
      backed === 0 ? "None with a source or a name yet." : `${backed} of 2 with a source or a name.`;
    const unbacked = rows.find((it) => !isBacked(it));
    return { says: words, action: unbacked ? source(unbacked) : addValue };
  }
  if (sharesPlace(s)) return null;
  return {
    says: "No story yet from a place like theirs.",
    action: { label: "Tag a story with their setting", kind: "tag-setting", target: {} },
  };
}

function pair(it: Research): Action {
  return {
    label: `Pair ${labelled(it.text)} with a story`,
    kind: "pair-value",
    target: { researchId: it.id },
  };
}

function source(it: Research): Action {
  return {
    label: `Say where ${labelled(it.text)} comes from`,
    kind: "source-value",
    target: { researchId: it.id },
  };
}

function isBacked(it: Research): boolean {
  return isFilled(it.url) || isFilled(it.saidBy);
}

function hasStory(s: Snapshot, it: Research): boolean {
  return s.stories.some((story) => story.researchIds.includes(it.id));
}

function sharesPlace(s: Snapshot): boolean {
  const tags = s.environmentTags.map((it) => it.toLowerCase());
  return s.stories.some((story) => story.environment.some((it) => tags.includes(it.toLowerCase())));
}

function readyWords(s: Snapshot, values: readonly Research[]): string {
  const matched = values.filter((it) => it.match === "match" && hasStory(s, it)).length;
  const gaps = values.filter((it) => it.match === "gap").length;
  const clauses = [
    matched > 0 && `${matched} with an example`,
    gaps > 0 && `${gaps} where you differ`,
  ].filter(Boolean);
  const seen = `${plural(values.length, "value")} looked at`;
  return clauses.length > 0 ? `${seen}: ${clauses.join(", ")}.` : `${seen}.`;
}

function row(s: Snapshot, it: Research): Evidence {
  const text = plain(it.text);
  if (it.match === "gap") {
    const note = isFilled(it.gapNote) ? `: ${plain(it.gapNote ?? "")}` : "";
    return { label: "I differ", text: `${text}${note}`, state: "filled" };
  }
  if (it.match === "unknown") return { label: "Don’t know", text, state: "filled" };
  const story = s.stories.find((own) => own.researchIds.includes(it.id));
  if (story) return { label: story.title, text, state: it.match === "match" ? "filled" : "blank" };
  return { label: it.match === "match" ? "No example yet" : "Unpaired", text, state: "blank" };
}
