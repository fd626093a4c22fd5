"use server";
import { action } from "@/lib/accounts/action";
import * as asked from "@/lib/questions/commands/asked";
import * as mine from "@/lib/questions/commands/mine";
import { strikeQuestion } from "@/lib/questions/commands/strikes";
import * as shapes from "@/lib/questions/schema";

export const addAsked = action("questions.add-asked", shapes.addAskedSchema, asked.addAsked);

export const rateAsked = action("questions.rate", shapes.rateSchema, asked.rateAsked);

export const improveAsked = action("questions.improve", shapes.improveSchema, asked.improveAsked);

export const removeAsked = action("questions.remove", shapes.askedIdSchema, asked.removeAsked, {
  says: ({ id }) => ({ text: "Question deleted.", undo: { kind: "asked.delete", id } }),
});

export const addMyQuestion = action("my-questions.add", shapes.myQuestionSchema, mine.addMyQuestion);

export const editMyQuestion = action("my-questions.edit", shapes.editMyQuestionSchema, mine.editMyQuestion);

export const removeMyQuestion = action(
  "my-questions.remove",
  shapes.myQuestionIdSchema,
  mine.removeMyQuestion,
  { says: ({ id }) => ({ text: "Question deleted.", undo: { kind: "my-question.delete", id } }) },
);

export const assignMyQuestion = action("my-questions.assign", shapes.assignSchema, mine.assignMyQuestion);

export const unassignMyQuestion = action(
  "my-questions.unassign",
  shapes.askingIdSchema,
  mine.unassignMyQuestion,
);

export const recordMyAnswer = action("my-questions.answer", shapes.answeredSchema, mine.recordMyAnswer);

export const strike = action("my-questions.strike", shapes.strikeSchema, strikeQuestion);
