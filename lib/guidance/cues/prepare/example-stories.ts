import * as paths from "@/lib/base/paths";
import { list } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence } from "@/lib/guidance/cue";
import { aFullStory, aStory } from "@/lib/guidance/example-prepared";
import { theSecond } from "@/lib/guidance/example-snapshot";
import { writeStory } from "@/lib/guidance/not-yet";
import { DAY, isWithin } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import type { Story } from "@/lib/guidance/snapshot-prepared";
import { labelled, plain, quote, says } from "@/lib/guidance/words";
import { firstEmpty, isFull, isStrong, missingOf } from "@/lib/stories/rules";

/** "Four or five": four are enough, and five cards are drawn. */
const ENOUGH = 4;
const CARDS = 5;

const titled = (id: string, title: string) => aFullStory(id, { title });
const four = [
  titled("s1", "The depot plan"),
  titled("s2", "Night shift"),
  titled("s3", "The strike"),
  titled("s4", "Two teams"),
];

export const exampleStories: Cue = {
  id: "example-stories",
  code: "P7",
  family: "stories",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 45,
  title: "Have four or five stories",
  advice:
    "Work out four or five real situations in detail: the situation, your task, what you did, what came of it, and the skills it took. They will serve most questions.",
  sources: [
    { source: "S4", heading: "2" },
    { source: "S0", heading: "c" },
    { source: "S1", heading: "2" },
  ],
  answers: ["S0.13", "S1.7", "S4.13", "S4.14", "S4.15"],
  pencil: "five cards: situation · task · action · result",
  urgentWhen: (s) => isWithin(s, 3 * DAY) && s.stories.filter(isFull).length < 2,
  evaluate(s) {
    const strong = s.stories.filter(isStrong);
    const evidence = cards(s);
    if (strong.length >= ENOUGH) {
      const words = `${strong.length} stories ready: ${list(strong.map((it) => plain(it.title)))}.`;
      const action: Action = { label: "Look at it", kind: "look", target: { at: "stories" } };
      return { state: "ready", says: words, evidence, action };
    }
    const next = s.stories.find((it) => !isStrong(it)) ?? null;
    const action = nextAct(s, next);
    if (s.stories.length === 0)
      return { state: "open", says: "Four or five cards, all blank.", evidence, action };
    const lacks = next
      ? `${quote(next.title)} lacks ${list(missingOf(next), 5)}.`
      : "The next card is blank.";
    return { state: "started", says: says(`${strong.length} of ${ENOUGH} ready.`, lacks), evidence, action };
  },
  examples: [
    { name: "No story", patch: {}, state: "open", says: "Four or five cards, all blank." },
    {
      name: "One in the library",
      patch: { spareStories: [{ id: "s9", title: "The depot plan" }], rounds: [theSecond()] },
      state: "open",
      says: "Four or five cards, all blank.",
    },
    {
      name: "One begun",
      patch: { stories: [four[0]!, aStory("s2", { title: "Night shift", situation: "Pages at night" })] },
      state: "started",
      says: "1 of 4 ready. “Night shift” lacks the task, the action, the result and a skill.",
    },
    {
      name: "Two finished",
      patch: { stories: four.slice(0, 2) },
      state: "started",
      says: "2 of 4 ready. The next card is blank.",
    },
    {
      name: "Four finished, one begun",
      patch: { stories: [...four, aStory("s5")] },
      state: "ready",
      says: "4 stories ready: The depot plan, Night shift, The strike and 1 more.",
    },
  ],
};

/** What is written already comes first: a story of the library, then the one that is begun. */
function nextAct(s: Snapshot, next: Story | null): Action {
  if (s.spareStories.length > 0 && s.stories.length < ENOUGH) {
    const storyIds = s.spareStories.map((it) => it.id);
    return { label: "Link a story you have", kind: "link-story", target: { storyIds } };
  }
  if (!next) return writeStory();
  const target = { storyId: next.id, field: firstEmpty(next) };
  return { label: `Finish ${labelled(next.title)}`, kind: "open-story", target };
}

function cards(s: Snapshot): Evidence[] {
  const rows = s.stories.map((it, at): Evidence => {
    const missing = missingOf(it);
    const text = missing.length === 0 ? plain(it.title) : `${plain(it.title)}, without ${list(missing, 5)}`;
    return {
      label: `${at + 1}`,
      text,
      state: missing.length === 0 ? "filled" : "blank",
      href: paths.story(it.id),
    };
  });
  const blank = Array.from({ length: Math.max(0, CARDS - rows.length) }, (_, at): Evidence => {
    return { label: `${rows.length + at + 1}`, text: "A blank card", state: "blank" };
  });
  return [...rows, ...blank];
}
