import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import { setAnswer, setOpening, setShowing } from "@/lib/case/commands/card";
import { editGoal } from "@/lib/case/commands/goals";
import { editGrowth } from "@/lib/case/commands/growth";
import { editIdea } from "@/lib/case/commands/ideas";
import { editPoint } from "@/lib/case/commands/points";
import * as shapes from "@/lib/case/schema";

export const putAnswer = savingHandler("case.answer", shapes.answerSchema, setAnswer);

export const putOpening = savingHandler("case.opening", shapes.openingSchema, setOpening);

export const putShowing = savingHandler("case.showing", shapes.showingSchema, setShowing);

export const putPoint = savingHandler("case.edit-point", shapes.editPointSchema, editPoint);

export const putIdea = savingHandler("case.edit-idea", shapes.editIdeaSchema, editIdea);

export const putGoal = savingHandler("case.edit-goal", shapes.editGoalSchema, editGoal);

export const putGrowth = savingHandler("case.edit-growth", shapes.editGrowthSchema, editGrowth);
