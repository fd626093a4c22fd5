"use server";
import { action } from "@/lib/accounts/action";
import * as card from "@/lib/case/commands/card";
import * as goals from "@/lib/case/commands/goals";
import * as growth from "@/lib/case/commands/growth";
import * as ideas from "@/lib/case/commands/ideas";
import * as pairs from "@/lib/case/commands/pairs";
import * as points from "@/lib/case/commands/points";
import * as shapes from "@/lib/case/schema";

export const saveSentence = action("case.sentence", shapes.sentenceSchema, card.setSentence, {
  says: ({ replacedId }) => ({
    text: replacedId ? "Saved. The sentence that stood here is kept below." : "Saved.",
    ...(replacedId ? { undo: { kind: "sentence.replace", id: replacedId } } : {}),
  }),
});

export const putBackSentence = action(
  "case.sentence-back",
  shapes.sentenceVersionSchema,
  (owner, input) => card.putBackSentence(owner, input.id),
  { says: () => ({ text: "The earlier sentence stands again." }) },
);

export const chooseSentenceStory = action(
  "case.sentence-story",
  shapes.sentenceStorySchema,
  card.setSentenceStory,
);

export const saveAnswer = action("case.answer", shapes.answerSchema, card.setAnswer);

export const saveOpening = action("case.opening", shapes.openingSchema, card.setOpening);

export const chooseShowing = action("case.showing", shapes.showingSchema, card.setShowing);

export const sayNothingNew = action("case.nothing-new", shapes.nothingNewSchema, card.sayNothingNew);

export const addPoint = action("case.add-point", shapes.pointSchema, points.addPoint);

export const editPoint = action("case.edit-point", shapes.editPointSchema, points.editPoint);

export const linkPoint = action("case.link-point", shapes.pointStorySchema, points.linkPoint);

export const removePoint = action("case.remove-point", shapes.rowIdSchema, points.removePoint, {
  says: ({ id }) => ({ text: "The point is deleted.", undo: { kind: "point.delete", id } }),
});

export const pairValue = action("case.pair-value", shapes.pairValueSchema, pairs.pairValue);

export const tagSetting = action("case.setting", shapes.settingSchema, pairs.tagSetting);

export const addIdea = action("case.add-idea", shapes.ideaSchema, ideas.addIdea);

export const editIdea = action("case.edit-idea", shapes.editIdeaSchema, ideas.editIdea);

export const decideIdea = action("case.decide-idea", shapes.decideIdeaSchema, ideas.decideIdea);

export const removeIdea = action("case.remove-idea", shapes.rowIdSchema, ideas.removeIdea, {
  says: ({ id }) => ({ text: "The idea is deleted.", undo: { kind: "idea.delete", id } }),
});

export const addGoal = action("case.add-goal", shapes.goalSchema, goals.addGoal);

export const editGoal = action("case.edit-goal", shapes.editGoalSchema, goals.editGoal);

export const tieGoal = action("case.tie-goal", shapes.tieGoalSchema, goals.tieGoal);

export const removeGoal = action("case.remove-goal", shapes.rowIdSchema, goals.removeGoal, {
  says: ({ id }) => ({ text: "The goal is deleted.", undo: { kind: "goal.delete", id } }),
});

export const addGrowth = action("case.add-growth", shapes.growthSchema, growth.addGrowth);

export const editGrowth = action("case.edit-growth", shapes.editGrowthSchema, growth.editGrowth);

export const removeGrowth = action("case.remove-growth", shapes.rowIdSchema, growth.removeGrowth, {
  says: ({ id }) => ({ text: "The line is deleted.", undo: { kind: "growth.delete", id } }),
});
