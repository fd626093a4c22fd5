"use server";
import { action } from "@/lib/accounts/action";
import * as fit from "@/lib/fit/commands";
import * as shapes from "@/lib/fit/schema";

export const addMustHave = action("fit.add", shapes.addMustHaveSchema, fit.addMustHave);

export const editMustHave = action("fit.edit", shapes.editMustHaveSchema, fit.editMustHave);

export const removeMustHave = action("fit.remove", shapes.rowIdSchema, fit.removeMustHave, {
  says: ({ id }) => ({ text: "The must-have is deleted.", undo: { kind: "must-have.delete", id } }),
});

export const planQuestion = action("fit.plan-question", shapes.planQuestionSchema, fit.planQuestion);

export const addEvidence = action("fit.add-evidence", shapes.evidenceSchema, fit.addEvidence);

export const takeAnswer = action("fit.take-answer", shapes.takeAnswerSchema, fit.takeAnswer);

export const judgeMustHave = action("fit.judge", shapes.judgeSchema, fit.judgeMustHave);

export const editEvidence = action("fit.edit-evidence", shapes.editEvidenceSchema, fit.editEvidence);

export const removeEvidence = action("fit.remove-evidence", shapes.rowIdSchema, fit.removeEvidence, {
  says: ({ id }) => ({ text: "The line is deleted.", undo: { kind: "evidence.delete", id } }),
});
