import { isFilled, plural, sentence } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence } from "@/lib/guidance/cue";
import { DEPTH_SLOTS } from "@/lib/guidance/cues/prepare/company-depth";
import { aFullStory, aRequirement } from "@/lib/guidance/example-prepared";
import { aFinding } from "@/lib/guidance/example-snapshot";
import type { Research, Snapshot } from "@/lib/guidance/snapshot";
import type { Story } from "@/lib/guidance/snapshot-prepared";
import { plain, says } from "@/lib/guidance/words";
import { isFull } from "@/lib/stories/rules";

const FACTS = 3;
const fact = (id: string, pinned = true) => aFinding(id, "products", { pinned });
const three = { research: [fact("e1"), fact("e2"), fact("e3")] };
const story = { stories: [aFullStory("s1")] };
const pair = { requirements: [aRequirement("q1", { stories: [{ storyId: "s1", pinned: true }] })] };

export const sheetPins: Cue = {
  id: "sheet-pins",
  code: "P28",
  family: "company",
  shownAt: ["second", "final"],
  minutes: 5,
  title: "Pin what you will use",
  advice:
    "From all your notes, pin three facts that show you know how they work, beside your best stories and the skills they back. These go on your sheet.",
  sources: [
    { source: "S2", heading: "b" },
    { source: "S3", heading: "0" },
  ],
  answers: ["S2.4", "S3.7"],
  pencil: "Three facts you could use in a sentence.",
  evaluate(s) {
    const notes = s.research.filter((it) => !it.nothingNew && isFilled(it.text));
    if (notes.length === 0) {
      const says = "Comes after your first research note.";
      return { state: "not-yet", says, evidence: [], action: addLine(notes) };
    }
    const facts = notes.filter((it) => it.pinned);
    const stories = s.stories.filter(isFull);
    const skills = pinnedPairs(s);
    const evidence = rows(facts, stories, skills);
    const action = nextAct(s, { notes, facts, stories, skills });
    if (!action) return { state: "ready", says: readyWords(facts, stories, skills), evidence, action: look };
    if (facts.length + stories.length + skills.length === 0) {
      const words = `${plural(notes.length, "note")} to choose from, none pinned.`;
      return { state: "open", says: words, evidence, action };
    }
    const words = says(
      facts.length === 0 ? "No fact pinned yet." : `${Math.min(facts.length, FACTS)} of 3 facts pinned.`,
      stories.length === 0 && "No story yet.",
      skills.length === 0 && "No skill pinned yet.",
    );
    return { state: "started", says: words, evidence, action };
  },
  examples: [
    { name: "Nothing read", patch: {}, state: "not-yet", says: "Comes after your first research note." },
    {
      name: "Nothing pinned",
      patch: { research: [fact("e1", false), fact("e2", false)] },
      state: "open",
      says: "2 notes to choose from, none pinned.",
    },
    {
      name: "One fact",
      patch: { research: [fact("e1"), fact("e2", false)] },
      state: "started",
      says: "1 of 3 facts pinned. No story yet. No skill pinned yet.",
    },
    {
      name: "Facts and a story",
      patch: { ...three, ...story, requirements: [aRequirement("q1")] },
      state: "started",
      says: "3 of 3 facts pinned. No skill pinned yet.",
    },
    {
      name: "All on the sheet",
      patch: { ...three, ...story, ...pair },
      state: "ready",
      says: "On your sheet: 3 facts, 1 story, 1 skill.",
    },
  ],
};

const look: Action = { label: "Look at it", kind: "look", target: { at: "research" } };

type Have = {
  notes: readonly Research[];
  facts: readonly Research[];
  stories: readonly Story[];
  skills: readonly Evidence[];
};

/** Facts, then a story, then a skill: each with what is still needed before it can be done. */
function nextAct(s: Snapshot, { notes, facts, stories, skills }: Have): Action | null {
  if (facts.length < FACTS) {
    if (notes.some((it) => !it.pinned)) return { label: "Pin a fact", kind: "pin-fact", target: {} };
    return addLine(notes);
  }
  if (stories.length === 0) {
    const storyIds = s.spareStories.map((it) => it.id);
    if (storyIds.length > 0) return { label: "Link a story", kind: "link-story", target: { storyIds } };
    const begun = s.stories[0];
    const label = begun ? "Finish a story" : "Write a story";
    return { label, kind: "open-story", target: { storyId: begun?.id ?? null, field: null } };
  }
  if (skills.length > 0) return null;
  if (s.requirements.some((it) => it.stories.length > 0))
    return { label: "Pin a skill", kind: "pin-pair", target: {} };
  const first = s.requirements.find((it) => it.class === "must") ?? s.requirements[0];
  if (first)
    return { label: `Match a story to a skill`, kind: "match-story", target: { requirementId: first.id } };
  const { id: applicationId } = s.application;
  return { label: "Mark the must-haves", kind: "add-requirement", target: { applicationId } };
}

function addLine(notes: readonly Research[]): Action {
  const slot = DEPTH_SLOTS.find((it) => !notes.some((note) => note.slot === it)) ?? "products";
  return { label: `Add a line on ${slot}`, kind: "add-research", target: { slot } };
}

function pinnedPairs(s: Snapshot): Evidence[] {
  return s.requirements.flatMap((requirement) =>
    requirement.stories
      .filter((it) => it.pinned)
      .map((it): Evidence => {
        const title = s.stories.find((own) => own.id === it.storyId)?.title ?? "A story";
        return { label: title, text: plain(requirement.text), state: "filled" };
      }),
  );
}

function readyWords(
  facts: readonly unknown[],
  stories: readonly unknown[],
  skills: readonly unknown[],
): string {
  const parts = [
    plural(facts.length, "fact"),
    plural(stories.length, "story", "stories"),
    plural(skills.length, "skill"),
  ];
  return `On your sheet: ${parts.join(", ")}.`;
}

function rows(
  facts: readonly Research[],
  stories: readonly Story[],
  skills: readonly Evidence[],
): Evidence[] {
  const blanks = Array.from(
    { length: Math.max(0, FACTS - facts.length) },
    (): Evidence => ({ label: "A fact", text: "Nothing pinned", state: "blank" }),
  );
  const told = stories
    .slice(0, 5)
    .map((it): Evidence => ({ label: "Story", text: it.title, state: "filled" }));
  return [
    ...facts.map((it): Evidence => ({ label: sentence(it.slot), text: plain(it.text), state: "filled" })),
    ...blanks,
    ...(told.length > 0 ? told : [{ label: "Story", text: "None yet", state: "blank" } satisfies Evidence]),
    ...(skills.length > 0
      ? skills
      : [{ label: "Skill", text: "None pinned", state: "blank" } satisfies Evidence]),
  ];
}
