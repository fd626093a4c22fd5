/** For tests, beside `act-out.ts`: what the acts of this part of the book write. */
import type { Action } from "@/lib/guidance/action-kinds";
import { aFullStory, aStory } from "@/lib/guidance/example-prepared";
import { aFinding } from "@/lib/guidance/example-snapshot";
import type { Requirement, Snapshot } from "@/lib/guidance/snapshot";
import type { Story } from "@/lib/guidance/snapshot-prepared";
import { isFull } from "@/lib/stories/rules";

const DONE = "Written by the test";

type Patch = Partial<Snapshot>;

export function inStories(s: Snapshot, { kind, target }: Action): Patch | null {
  switch (kind) {
    case "open-story":
      return openStory(s, target.storyId);
    case "link-story":
      return linkStory(s, target.storyIds[0]!);
    case "confirm-story":
      return story(s, target.storyId, { confirmedAt: s.now.toISOString() });
    case "add-number":
      return story(s, target.storyId, { number: "12 hours" });
    case "add-reflection":
      return story(s, target.storyId, { reflection: DONE });
    case "link-goal":
      return beside(s, target.storyId, s.research.find((it) => it.slot === "goal")?.id ?? null);
    case "match-focus":
      return beside(s, s.stories[0]!.id, target.researchId);
    case "write-here": {
      const id = target.storyId ?? (s.stories.find(isFull) ?? s.stories[0]!).id;
      return story(s, id, { hereSentence: DONE, starred: true });
    }
    case "tag-story":
      return story(s, s.stories[0]!.id, { tags: [...s.stories[0]!.tags, target.tag] });
    case "match-story":
      return match(s, target.requirementId);
    case "pin-pair":
      return { requirements: s.requirements.map(pinAll) };
    default:
      return null;
  }
}

/** A blank card is written whole; one that is begun is finished. */
function openStory(s: Snapshot, id: string | null): Patch {
  if (id === null) return { stories: [...s.stories, aFullStory(`made-${s.stories.length}`)] };
  const it = s.stories.find((story) => story.id === id)!;
  const { situation, task, action, result, skills } = aFullStory(id);
  return story(s, id, { situation, task, action, result, skills: [...it.skills, ...skills] });
}

/** Those of the library are told in full; whether they name a skill is not known here. */
function linkStory(s: Snapshot, id: string): Patch {
  const { title } = s.spareStories.find((it) => it.id === id)!;
  return {
    stories: [...s.stories, aFullStory(id, { title, skills: [] })],
    spareStories: s.spareStories.filter((it) => it.id !== id),
  };
}

function beside(s: Snapshot, storyId: string, researchId: string | null): Patch {
  const id = researchId ?? "made-goal";
  const research = researchId === null ? [...s.research, aFinding(id, "goal", { text: DONE })] : s.research;
  const it = s.stories.find((one) => one.id === storyId)!;
  return { research, ...story(s, storyId, { researchIds: [...it.researchIds, id] }) };
}

/** A new title will do where there is no story yet. */
function match(s: Snapshot, requirementId: string): Patch {
  const stories = s.stories.length > 0 ? s.stories : [aStory("made")];
  const pair = { storyId: stories[0]!.id, pinned: false };
  const requirements = s.requirements.map((it) =>
    it.id === requirementId ? { ...it, stories: [...it.stories, pair] } : it,
  );
  return { stories, requirements };
}

function pinAll(it: Requirement): Requirement {
  return {
    ...it,
    gapPinned: it.gapAnswer !== null,
    stories: it.stories.map((pair) => ({ ...pair, pinned: true })),
  };
}

function story(s: Snapshot, id: string, over: Partial<Story>): Patch {
  return { stories: s.stories.map((it) => (it.id === id ? { ...it, ...over } : it)) };
}
