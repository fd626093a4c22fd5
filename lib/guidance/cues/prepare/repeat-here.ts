import { isFilled, list } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence } from "@/lib/guidance/cue";
import { aFullStory, aStory } from "@/lib/guidance/example-prepared";
import { aFinding } from "@/lib/guidance/example-snapshot";
import { afterFirstStory } from "@/lib/guidance/not-yet";
import { researchOn } from "@/lib/guidance/rules";
import type { Research, Snapshot } from "@/lib/guidance/snapshot";
import type { Story } from "@/lib/guidance/snapshot-prepared";
import { labelled, plain, quote, quoteEnd, says } from "@/lib/guidance/words";
import { firstEmpty, isFull, missingOf } from "@/lib/stories/rules";

const hereSentence = "I would ride along first, then draw the plan.";
const focus = aFinding("f1", "focus", { text: "A second depot in Lyon" });
const other = aFinding("f2", "focus", { text: "Electric vans" });
const told = aFullStory("s1", { starred: true, hereSentence });

export const repeatHere: Cue = {
  id: "repeat-here",
  code: "P9",
  family: "stories",
  shownAt: ["first", "second", "final"],
  minutes: 10,
  title: "Pick a project to repeat here",
  advice:
    "Choose one past project you can explain from start to finish, and write one sentence on how you would do it again here. Match your experience to what they are working on now.",
  sources: [{ source: "S3", heading: "2" }],
  answers: ["S3.14", "S3.16"],
  pencil: "I would do this again here by …",
  evaluate(s) {
    if (s.stories.length === 0) return afterFirstStory();
    const evidence = rows(s);
    const focuses = researchOn(s, "focus");
    const written = s.stories.find((it) => isFilled(it.hereSentence) && isFull(it));
    const begun = s.stories.find((it) => isFilled(it.hereSentence)) ?? null;
    const names = list(focuses.map((it) => quote(it.text)));
    if (!written && !begun) return { ...choose(s, names), evidence };
    // Written for a story that can't be told from start to finish yet: the catalogue has no act for it, finishing it is one.
    if (!written && begun) return { ...finish(begun), evidence };
    const story = written!;
    if (focuses.length === 0) {
      const words = `${quote(story.title)} has its sentence. What are they working on now?`;
      const action: Action = {
        label: "Add what they work on",
        kind: "add-research",
        target: { slot: "focus" },
      };
      return { state: "started", says: words, evidence, action };
    }
    const unmatched = focuses.find((it) => !isMatched(s, it));
    if (unmatched) {
      const label = `Match a story to ${labelled(unmatched.text)}`;
      const action: Action = { label, kind: "match-focus", target: { researchId: unmatched.id } };
      return { state: "started", says: `No story yet for ${quoteEnd(unmatched.text)}`, evidence, action };
    }
    const all = focuses.every((it) => storiesFor(s, it).length > 0) ? "each matched" : "each with an answer";
    const words = says(
      `${quote(story.title)}: ${quoteEnd(story.hereSentence!)}`,
      `Their focus: ${names}, ${all}.`,
    );
    const action: Action = { label: "Look at it", kind: "look", target: { at: "stories" } };
    return { state: "ready", says: words, evidence, action };
  },
  examples: [
    { name: "No story", patch: {}, state: "not-yet", says: "Comes after your first story." },
    {
      name: "Nothing chosen",
      patch: { stories: [aFullStory("s1")] },
      state: "open",
      says: "No project chosen yet.",
    },
    {
      name: "Starred",
      patch: { stories: [aFullStory("s1"), aFullStory("s2", { title: "Night shift", starred: true })] },
      state: "open",
      says: "“Night shift” is starred, no sentence yet.",
    },
    {
      name: "What they work on, no sentence",
      patch: { stories: [aFullStory("s1")], research: [focus] },
      state: "started",
      says: "They are working on “A second depot in Lyon”. Which project would you repeat?",
    },
    {
      name: "A sentence for a story that is not finished",
      patch: { stories: [aStory("s1", { situation: "Two depots", hereSentence })] },
      state: "started",
      says: "“The depot plan” has its sentence. It lacks the task, the action and the result.",
    },
    {
      name: "A sentence, nothing of theirs",
      patch: { stories: [told] },
      state: "started",
      says: "“The depot plan” has its sentence. What are they working on now?",
    },
    {
      name: "One unmatched",
      patch: { stories: [{ ...told, researchIds: ["f1"] }], research: [focus, other] },
      state: "started",
      says: "No story yet for “Electric vans”.",
    },
    {
      name: "Matched, and one answered in words",
      patch: {
        stories: [{ ...told, researchIds: ["f1"] }],
        research: [focus, { ...other, gapNote: "I have driven one, no more" }],
      },
      state: "ready",
      says: `“The depot plan”: “${hereSentence}” Their focus: “A second depot in Lyon” and “Electric vans”, each with an answer.`,
    },
    {
      name: "All matched",
      patch: { stories: [{ ...told, researchIds: ["f1"] }], research: [focus] },
      state: "ready",
      says: `“The depot plan”: “${hereSentence}” Their focus: “A second depot in Lyon”, each matched.`,
    },
  ],
};

type Told = { state: "open" | "started"; says: string; action: Action };

/** Nothing written for this place yet. A starred story is the one; else a pick is asked for. */
function choose(s: Snapshot, names: string): Told {
  const starred = s.stories.find((it) => it.starred) ?? null;
  const action: Action = {
    label: "Write the “here” sentence",
    kind: "write-here",
    target: { storyId: starred?.id ?? null },
  };
  if (names)
    return {
      state: "started",
      says: `They are working on ${names}. Which project would you repeat?`,
      action,
    };
  const words = starred ? `${quote(starred.title)} is starred, no sentence yet.` : "No project chosen yet.";
  return { state: "open", says: words, action };
}

function finish(story: Story): Told {
  const missing = missingOf({ ...story, skills: ["any"] });
  return {
    state: "started",
    says: `${quote(story.title)} has its sentence. It lacks ${list(missing, 4)}.`,
    action: {
      label: `Finish ${labelled(story.title)}`,
      kind: "open-story",
      target: { storyId: story.id, field: firstEmpty(story) },
    },
  };
}

function storiesFor(s: Snapshot, focus: Research): Story[] {
  return s.stories.filter((it) => it.researchIds.includes(focus.id));
}

function isMatched(s: Snapshot, focus: Research): boolean {
  return storiesFor(s, focus).length > 0 || isFilled(focus.gapNote);
}

function rows(s: Snapshot): Evidence[] {
  const here = s.stories
    .filter((it) => it.starred || isFilled(it.hereSentence))
    .map((it): Evidence => {
      if (!isFilled(it.hereSentence))
        return { label: plain(it.title), text: "No sentence yet", state: "blank" };
      return { label: plain(it.title), text: quote(it.hereSentence!), state: "filled" };
    });
  const theirs = researchOn(s, "focus").map((it): Evidence => {
    const titles = list(storiesFor(s, it).map((story) => plain(story.title)));
    const text = titles || (isFilled(it.gapNote) ? plain(it.gapNote!) : "No story yet");
    return { label: plain(it.text), text, state: isMatched(s, it) ? "filled" : "blank" };
  });
  return [...here, ...theirs];
}
