import * as cards from "@/lib/stories/commands/cards";
import * as links from "@/lib/stories/commands/links";
import * as pairs from "@/lib/stories/commands/pairs";
import * as told from "@/lib/stories/commands/told";
import * as queries from "@/lib/stories/queries";
import type { Ids } from "./fixture";
import { rows } from "./row";

const CARD = {
  ...{
    title: "Taken",
    situation: "S",
    task: null,
    action: null,
    result: null,
    number: null,
    reflection: null,
  },
  ...{ skills: ["s"], tags: ["adapt" as const], environment: [] },
};
/** Over whatever stands there, so that no version hides a hole. */
const OVER = { replace: true };

function chosen(ids: Pick<Ids, "story">) {
  return { storyId: ids.story, storyTitle: null, newStoryId: null };
}
function made(v: Ids) {
  return { storyId: null, storyTitle: "Mine", newStoryId: v.fresh };
}
const NO_RESEARCH = { researchId: null, researchText: null, newResearchId: null, slot: "goal" } as const;

export const STORIES = [
  rows(
    "stories/commands/cards",
    cards,
  )({
    addStory: [
      (v) => [{ id: v.fresh, applicationId: v.application, ...CARD }],
      (v, own) => [{ id: v.story, applicationId: own.application, ...CARD }],
    ],
    editStory: (v) => [{ id: v.story, ...CARD, ...OVER }],
    confirmStory: (v) => [{ storyId: v.story }],
    setNumber: (v) => [{ storyId: v.story, number: "1", ...OVER }],
    setReflection: (v) => [{ storyId: v.story, reflection: "R", ...OVER }],
    deleteStory: (v) => [{ storyId: v.story }],
    restoreStory: (v) => [v.storyGone],
    removeSampleStories: () => [],
    practiseStory: (v) => [{ storyId: v.story }],
  }),
  rows(
    "stories/commands/links",
    links,
  )({
    pickStory: [
      (v, own) => [chosen(v), own.application],
      (v) => [chosen(v), null],
      (v) => [made(v), v.application],
    ],
    needStory: (v, own) => [chosen(v), own.application],
    linkStory: [
      (v, own) => [{ applicationId: own.application, ...chosen(v) }],
      (v) => [{ applicationId: v.application, ...made(v) }],
    ],
    unlinkStory: (v) => [{ applicationId: v.application, storyId: v.story }],
    relinkStory: (v) => [`${v.application} ${v.story}`],
    starStory: (v) => [{ applicationId: v.application, storyId: v.story, starred: false }],
    writeHere: [
      (v) => [{ applicationId: v.application, ...made(v), hereSentence: "Taken", ...OVER }],
      (v, own) => [{ applicationId: own.application, ...chosen(v), hereSentence: "Taken", ...OVER }],
    ],
    keepHere: (v) => [
      { applicationId: v.application, storyId: v.story, hereSentence: "Taken", replace: true },
    ],
    tagStory: (v, own) => [{ applicationId: own.application, ...chosen(v), tag: "develop" }],
    bringStory: [
      (v) => [{ applicationId: v.application, storyId: v.story }],
      (v, own) => [{ applicationId: own.application, storyId: v.story }],
    ],
  }),
  rows(
    "stories/commands/pairs",
    pairs,
  )({
    matchStory: [
      (v) => [{ requirementId: v.requirement, ...made(v) }],
      (v, own) => [{ requirementId: own.requirement, ...chosen(v) }],
    ],
    unmatchStory: (v) => [{ requirementId: v.requirement, storyId: v.story }],
    setCell: [
      (v) => [{ cell: { requirementId: v.requirement, storyId: v.story, becomes: "none" } }],
      (v, own) => [{ cell: { requirementId: own.requirement, storyId: v.story, becomes: "pinned" } }],
    ],
    pinPairs: (v) => [
      { applicationId: v.application, shown: [`${v.requirement} ${v.story}`], pins: [] as string[] },
    ],
    pairResearch: [
      (v, own) => [
        { applicationId: own.application, ...chosen(own), ...NO_RESEARCH, researchId: v.research },
      ],
      (v, own) => [
        { applicationId: own.application, ...chosen(v), ...NO_RESEARCH, researchId: own.research },
      ],
      (v) => [
        {
          applicationId: v.application,
          ...made(v),
          ...NO_RESEARCH,
          researchText: "T",
          newResearchId: v.fresh2,
        },
      ],
    ],
    unpairResearch: (v) => [{ researchId: v.research, storyId: v.story }],
  }),
  rows(
    "stories/commands/told",
    told,
  )({
    tellStory: [
      (v) => [{ storyId: v.story, roundId: v.round, interviewerId: null }],
      (v, own) => [{ storyId: v.story, roundId: own.round, interviewerId: null }],
      (v, own) => [{ storyId: own.story, roundId: own.round, interviewerId: v.person }],
    ],
    saveTold: [
      (v) => [{ roundId: v.round, told: [{ storyId: v.story, to: [null] }] }],
      (v) => [{ roundId: v.round, told: [{ storyId: v.story, to: [] }] }],
      (v, own) => [{ roundId: own.round, told: [{ storyId: v.story, to: [null] }] }],
      (v, own) => [{ roundId: own.round, told: [{ storyId: own.story, to: [v.person] }] }],
    ],
    untellStory: (v) => [{ tellingId: v.telling }],
    retellStory: (v) => [`${v.story} ${v.round}`],
  }),
  rows(
    "stories/queries",
    queries,
  )({
    listStories: [() => [], (v) => [{ applicationId: v.application }]],
    getStory: (v) => [v.story],
    listStoryChoices: [(v) => [v.application], () => [null]],
    getCover: (v) => [v.application],
  }),
].flat();
