import * as paths from "@/lib/base/paths";
import { isFilled, list, plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence } from "@/lib/guidance/cue";
import { aFullStory } from "@/lib/guidance/example-prepared";
import { afterFirstStory } from "@/lib/guidance/not-yet";
import type { Snapshot } from "@/lib/guidance/snapshot";
import type { Story } from "@/lib/guidance/snapshot-prepared";
import { labelled, plain, quote } from "@/lib/guidance/words";
import { TAG_WORDS } from "@/lib/stories/rules";
import { STORY_TAGS, type StoryTag } from "@/lib/stories/schema";

const KINDS: Readonly<Record<StoryTag, string>> = {
  adapt: "Adapt",
  develop: "Develop",
  responsibility: "More responsibility",
};

const depot = aFullStory("s1", { tags: ["adapt", "develop"] });
const night = aFullStory("s2", { title: "Night shift", tags: ["responsibility"] });
const reflection = "I ask the drivers first now";

export const learningStories: Cue = {
  id: "learning-stories",
  code: "P26",
  family: "stories",
  shownAt: ["second", "final"],
  minutes: 10,
  title: "Show that you learn and adapt",
  advice:
    "Have examples of adapting, of developing, and of taking on more. In at least one of them, say what you learned and what you did better afterwards.",
  sources: [{ source: "S1", heading: "6" }],
  answers: ["S1.18", "S1.20"],
  pencil: "adapted · developed · took on more",
  evaluate(s) {
    if (s.stories.length === 0) return afterFirstStory();
    const evidence = rows(s);
    const shown = STORY_TAGS.filter((tag) => withTag(s, tag));
    const missing = STORY_TAGS.find((tag) => !withTag(s, tag));
    const learned = s.stories.find((it) => isFilled(it.reflection));
    if (missing) {
      const label = `Tag a story “${TAG_WORDS[missing]}”`;
      const action: Action = { label, kind: "tag-story", target: { tag: missing } };
      if (shown.length === 0 && !learned) {
        const words = `Your ${plural(s.stories.length, "story shows", "stories show")} none of the three yet.`;
        return { state: "open", says: words, evidence, action };
      }
      const none = `None for “${TAG_WORDS[missing]}”.`;
      const so =
        shown.length > 0
          ? `${shown.length} of 3 kinds shown.`
          : `${quote(learned!.title)} says what you learned.`;
      return { state: "started", says: `${so} ${none}`, evidence, action };
    }
    if (!learned) {
      const story = s.stories.find((it) => it.tags.length > 0)!;
      const label = `Add what I learned to ${labelled(story.title)}`;
      const action: Action = { label, kind: "add-reflection", target: { storyId: story.id } };
      const words = "All three kinds shown. What did you learn from one of them?";
      return { state: "started", says: words, evidence, action };
    }
    const words = STORY_TAGS.map((tag) => `${KINDS[tag]}: ${plain(withTag(s, tag)!.title)}.`).join(" ");
    const action: Action = { label: "Look at it", kind: "look", target: { at: "stories" } };
    return { state: "ready", says: words, evidence, action };
  },
  examples: [
    { name: "No story", patch: {}, state: "not-yet", says: "Comes after your first story." },
    {
      name: "None of the three",
      patch: { stories: [aFullStory("s1"), aFullStory("s2")] },
      state: "open",
      says: "Your 2 stories show none of the three yet.",
    },
    {
      name: "One kind missing",
      patch: { stories: [depot] },
      state: "started",
      says: "2 of 3 kinds shown. None for “took on more”.",
    },
    {
      name: "A lesson, no kind",
      patch: { stories: [aFullStory("s1", { reflection })] },
      state: "started",
      says: "“The depot plan” says what you learned. None for “adapted”.",
    },
    {
      name: "No lesson",
      patch: { stories: [depot, night] },
      state: "started",
      says: "All three kinds shown. What did you learn from one of them?",
    },
    {
      name: "All three, and a lesson",
      patch: { stories: [{ ...depot, reflection }, night] },
      state: "ready",
      says: "Adapt: The depot plan. Develop: The depot plan. More responsibility: Night shift.",
    },
  ],
};

function withTag(s: Snapshot, tag: StoryTag): Story | null {
  return s.stories.find((it) => it.tags.includes(tag)) ?? null;
}

function rows(s: Snapshot): Evidence[] {
  const kinds = STORY_TAGS.map((tag): Evidence => {
    const titles = list(s.stories.filter((it) => it.tags.includes(tag)).map((it) => plain(it.title)));
    return { label: KINDS[tag], text: titles || "No story yet", state: titles ? "filled" : "blank" };
  });
  const learned = s.stories.find((it) => isFilled(it.reflection));
  const lesson: Evidence = learned
    ? { label: "Learned", text: quote(learned.reflection!), state: "filled", href: paths.story(learned.id) }
    : { label: "Learned", text: "Not written yet", state: "blank" };
  return [...kinds, lesson];
}
