/** What a story still lacks, and the grid of skills. Pure. */
import { isFilled, sentence } from "@/lib/base/words";
import { STORY_FIELDS, STORY_TAGS, type StoryField, type StoryTag } from "@/lib/stories/schema";

export const TAG_WORDS: Readonly<Record<StoryTag, string>> = {
  adapt: "adapted",
  develop: "developed",
  responsibility: "took on more",
};

export const FIELD_WORDS: Readonly<Record<StoryField, string>> = {
  situation: "the situation",
  task: "the task",
  action: "the action",
  result: "the result",
};

type Told = Readonly<Record<StoryField, string | null>>;

/** All four parts are there. */
export function isFull(story: Told): boolean {
  return STORY_FIELDS.every((field) => isFilled(story[field]));
}

/** Told in full, with the skill that it shows. A missing number is another cue's matter. */
export function isStrong(story: Told & { skills: readonly string[] }): boolean {
  return isFull(story) && story.skills.length > 0;
}

/** "the task", "a skill": in the order in which they are filled in. */
export function missingOf(story: Told & { skills: readonly string[] }): string[] {
  const parts = STORY_FIELDS.filter((field) => !isFilled(story[field])).map((field) => FIELD_WORDS[field]);
  return story.skills.length > 0 ? parts : [...parts, "a skill"];
}

/** Where to go on writing: the first part that is empty. */
export function firstEmpty(story: Told & { skills: readonly string[] }): StoryField | "skills" | null {
  const part = STORY_FIELDS.find((field) => !isFilled(story[field]));
  return part ?? (story.skills.length > 0 ? null : "skills");
}

export type GridRow = { label: string; kind: "tag" | "skill"; storyIds: string[] };

type Carded = { id: string; skills: readonly string[]; tags: readonly StoryTag[] };

/**
 * What each story shows: the three kinds that later rounds look for, then every skill named, those shown by most stories
 * first. A skill written in two ways of spelling with capitals is one.
 */
export function skillGrid(stories: readonly Carded[]): GridRow[] {
  const tags = STORY_TAGS.map((tag): GridRow => {
    const storyIds = stories.filter((it) => it.tags.includes(tag)).map((it) => it.id);
    return { label: sentence(TAG_WORDS[tag]), kind: "tag", storyIds };
  });
  const skills = new Map<string, GridRow>();
  for (const story of stories) {
    for (const skill of story.skills) {
      const key = skill.toLowerCase();
      const row = skills.get(key) ?? { label: sentence(skill), kind: "skill", storyIds: [] };
      row.storyIds.push(story.id);
      skills.set(key, row);
    }
  }
  const byUse = [...skills.values()].sort(
    (a, b) => b.storyIds.length - a.storyIds.length || (a.label < b.label ? -1 : 1),
  );
  return [...tags, ...byUse];
}
