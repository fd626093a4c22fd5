import * as paths from "@/lib/base/paths";
import { isFilled, list, plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence } from "@/lib/guidance/cue";
import { aFullStory, aStory } from "@/lib/guidance/example-prepared";
import { aFinding } from "@/lib/guidance/example-snapshot";
import { afterFirstStory } from "@/lib/guidance/not-yet";
import { researchOn } from "@/lib/guidance/rules";
import type { Research, Snapshot } from "@/lib/guidance/snapshot";
import type { Story } from "@/lib/guidance/snapshot-prepared";
import { labelled, plain, quote } from "@/lib/guidance/words";

const goal = aFinding("g1", "goal", { text: "Fewer empty runs" });
const measured = aFullStory("s1", { number: "40 fewer runs a week" });

export const resultNumbers: Cue = {
  id: "result-numbers",
  code: "P8",
  family: "stories",
  shownAt: ["first", "second", "final"],
  minutes: 5,
  title: "Put a number on results",
  advice:
    "Say what came of your work, with a figure where one exists, and pick the result that serves what this company is trying to reach.",
  sources: [
    { source: "S0", heading: "c" },
    { source: "S1", heading: "2" },
    { source: "S1", heading: "3" },
  ],
  answers: ["S0.16", "S1.7"],
  pencil: "A figure goes here: time, money, people, errors.",
  evaluate(s) {
    const results = s.stories.filter((it) => isFilled(it.result));
    if (results.length === 0) return afterFirstStory();
    const evidence = s.stories.map((it) => row(s, it));
    const both = s.stories.find((it) => isFilled(it.number) && goalOf(s, it));
    if (both) {
      const says = `${quote(both.title)}: ${plain(both.number!)}, towards their goal ${quote(goalOf(s, both)!.text)}.`;
      const action: Action = { label: "Look at it", kind: "look", target: { at: "stories" } };
      return { state: "ready", says, evidence, action };
    }
    const numbered = s.stories.find((it) => isFilled(it.number));
    if (numbered) {
      const says = `${quote(numbered.title)} has ${plain(numbered.number!)}. Which of their goals does it serve?`;
      const action: Action = {
        label: "Link it to a goal of theirs",
        kind: "link-goal",
        target: { storyId: numbered.id },
      };
      return { state: "started", says, evidence, action };
    }
    const aimed = s.stories.find((it) => goalOf(s, it));
    if (aimed) {
      const says = `${quote(aimed.title)} serves ${quote(goalOf(s, aimed)!.text)}. No figure yet.`;
      return { state: "started", says, evidence, action: addNumber(aimed) };
    }
    const titles = list(results.map((it) => plain(it.title)));
    const says = `${plural(results.length, "result")} without a figure: ${titles}.`;
    return { state: "open", says, evidence, action: addNumber(results[0]!) };
  },
  examples: [
    { name: "No story", patch: {}, state: "not-yet", says: "Comes after your first story." },
    { name: "No result yet", patch: { stories: [aStory("s1")] }, state: "not-yet" },
    {
      name: "No figure",
      patch: { stories: [aFullStory("s1"), aFullStory("s2", { title: "Night shift" })] },
      state: "open",
      says: "2 results without a figure: The depot plan and Night shift.",
    },
    {
      name: "A figure, no goal of theirs",
      patch: { stories: [measured], research: [goal] },
      state: "started",
      says: "“The depot plan” has 40 fewer runs a week. Which of their goals does it serve?",
    },
    {
      name: "A goal of theirs, no figure",
      patch: { stories: [aFullStory("s1", { researchIds: ["g1"] })], research: [goal] },
      state: "started",
      says: "“The depot plan” serves “Fewer empty runs”. No figure yet.",
    },
    {
      name: "A figure towards a goal",
      patch: {
        stories: [{ ...measured, researchIds: ["g1"] }],
        research: [goal],
      },
      state: "ready",
      says: "“The depot plan”: 40 fewer runs a week, towards their goal “Fewer empty runs”.",
    },
  ],
};

function addNumber(story: Story): Action {
  const label = `Add a number to ${labelled(story.title)}`;
  return { label, kind: "add-number", target: { storyId: story.id } };
}

function goalOf(s: Snapshot, story: Story): Research | null {
  return researchOn(s, "goal").find((it) => story.researchIds.includes(it.id)) ?? null;
}

function row(s: Snapshot, story: Story): Evidence {
  const goal = goalOf(s, story);
  const towards = goal ? `, towards ${quote(goal.text)}` : "";
  const number = isFilled(story.number) ? plain(story.number!) : "No figure yet";
  return {
    label: plain(story.title),
    text: `${number}${towards}`,
    state: isFilled(story.number) ? "filled" : "blank",
    href: paths.story(story.id),
  };
}
