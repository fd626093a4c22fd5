import * as card from "@/lib/case/commands/card";
import * as goals from "@/lib/case/commands/goals";
import * as growth from "@/lib/case/commands/growth";
import * as ideas from "@/lib/case/commands/ideas";
import * as pairs from "@/lib/case/commands/pairs";
import * as points from "@/lib/case/commands/points";
import * as caseQueries from "@/lib/case/queries";
import * as setting from "@/lib/stories/commands/setting";
import { rows } from "./row";

const NONE = { storyId: null, storyTitle: null, newStoryId: null };
const FREE = { requirementId: null, myQuestionId: null };
const over = { replace: false };

export const CASE = [
  rows(
    "case/commands/card",
    card,
  )({
    setSentence: (v) => [{ applicationId: v.application, text: "Taken", ...over }],
    putBackSentence: (v) => [v.sentenceVersion],
    setSentenceStory: [
      (v) => [{ applicationId: v.application, ...NONE }],
      (v) => [{ applicationId: v.application, ...NONE, storyTitle: "Taken", newStoryId: v.fresh }],
      (v, own) => [{ applicationId: own.application, ...NONE, storyId: v.story }],
    ],
    setAnswer: (v) => [{ applicationId: v.application, slot: "whyYou", text: "Taken", ...over }],
    setOpening: (v) => [{ applicationId: v.application, text: "Taken", ...over }],
    setShowing: (v) => [{ applicationId: v.application, showing: "say-only" }],
    sayNothingNew: [
      (v) => [{ applicationId: v.application, roundId: null }],
      (v, own) => [{ applicationId: own.application, roundId: v.round }],
    ],
  }),
  rows(
    "case/commands/points",
    points,
  )({
    addPoint: [
      (v) => [{ id: v.fresh, applicationId: v.application, text: "Taken", ...NONE }],
      (v, own) => [{ id: v.fresh, applicationId: own.application, text: "Taken", ...NONE, storyId: v.story }],
    ],
    editPoint: (v) => [{ id: v.point, text: "Taken", ...over }],
    linkPoint: [
      (v) => [{ id: v.point, ...NONE }],
      (v, own) => [{ id: own.point, ...NONE, storyId: v.story }],
    ],
    removePoint: (v) => [{ id: v.point }],
    restorePoint: (v) => [v.pointGone],
  }),
  rows(
    "case/commands/ideas",
    ideas,
  )({
    addIdea: [
      (v) => [
        { id: v.fresh, applicationId: v.application, text: "Taken", researchId: null, sensitivity: null },
      ],
      (v, own) => [
        {
          ...{ id: v.fresh, applicationId: own.application, text: "Taken" },
          ...{ researchId: v.research, sensitivity: null },
        },
      ],
    ],
    editIdea: (v) => [{ id: v.idea, text: "Taken", researchId: null, sensitivity: null, ...over }],
    decideIdea: [
      (v) => [{ id: v.idea, researchId: null, sensitivity: "safe" }],
      (v, own) => [{ id: own.idea, researchId: v.research, sensitivity: "safe" }],
    ],
    removeIdea: (v) => [{ id: v.idea }],
    restoreIdea: (v) => [v.ideaGone],
  }),
  rows(
    "case/commands/goals",
    goals,
  )({
    addGoal: [
      (v) => [{ id: v.fresh, applicationId: v.application, period: 60, text: "Taken", tie: FREE }],
      (v, own) => [
        {
          ...{ id: v.fresh, applicationId: own.application, period: 60, text: "Taken" },
          tie: { requirementId: v.requirement, myQuestionId: null },
        },
      ],
    ],
    editGoal: (v) => [{ id: v.goal, text: "Taken", tie: FREE, ...over }],
    tieGoal: [
      (v) => [{ id: v.goal, tie: FREE }],
      (v, own) => [{ id: own.goal, tie: { requirementId: null, myQuestionId: v.myQuestion } }],
    ],
    removeGoal: (v) => [{ id: v.goal }],
    restoreGoal: (v) => [v.goalGone],
  }),
  rows(
    "case/commands/growth",
    growth,
  )({
    addGrowth: (v) => [{ id: v.fresh, applicationId: v.application, text: "Taken", on: null }],
    editGrowth: (v) => [{ id: v.growth, text: "Taken", on: null, ...over }],
    removeGrowth: (v) => [{ id: v.growth }],
    restoreGrowth: (v) => [v.growthGone],
  }),
  rows(
    "case/commands/pairs",
    pairs,
  )({
    pairValue: [
      (v) => [
        { applicationId: v.application, researchId: v.research, match: "gap", gapNote: "Taken", ...NONE },
      ],
      (v, own) => [
        { applicationId: own.application, researchId: v.research, match: "gap", gapNote: "Taken", ...NONE },
      ],
      (v, own) => [
        {
          ...{ applicationId: own.application, researchId: own.research, match: "match", gapNote: null },
          ...{ ...NONE, storyId: v.story },
        },
      ],
    ],
    tagSetting: [
      (v) => [{ applicationId: v.application, tags: ["taken"], own: null, ...NONE }],
      (v, own) => [{ applicationId: own.application, tags: ["taken"], own: null, ...NONE, storyId: v.story }],
    ],
  }),
  rows("case/queries", caseQueries)({ listSentenceVersions: (v) => [v.application] }),
  rows(
    "stories/commands/setting",
    setting,
  )({ tagEnvironment: (v) => [{ storyId: v.story, tags: ["taken"] }] }),
].flat();
