"use server";
import { action } from "@/lib/accounts/action";
import * as paths from "@/lib/base/paths";
import * as asked from "@/lib/questions/commands/asked";
import * as bank from "@/lib/questions/commands/bank";
import * as groups from "@/lib/questions/commands/groups";
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

export const editMyAnswer = action("my-questions.answer-edit", shapes.myAnswerSchema, mine.editMyAnswer);

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

export const giveQuestion = action("my-questions.give", shapes.giveSchema, mine.giveQuestion);

export const setAsk = action("my-questions.ask", shapes.cellSchema, mine.setAsk);

export const reuseMyQuestion = action("my-questions.reuse", shapes.reuseSchema, mine.reuseMyQuestion, {
  says: () => ({ text: "The question stands there too." }),
});

export const addBank = action("questions.bank-add", shapes.addBankSchema, bank.addBank, {
  then: ({ id }) => paths.question(id),
});

export const addHardQuestion = action("questions.hard", shapes.hardQuestionSchema, bank.addHardQuestion);

export const editBank = action("questions.bank-edit", shapes.editBankSchema, bank.editBank, {
  says: () => ({ text: "Saved." }),
});

export const answerBank = action("questions.bank-answer", shapes.answerBankSchema, bank.answerBank);

export const setBankStory = action("questions.bank-story", shapes.bankStorySchema, bank.setBankStory);

export const clearBankStory = action("questions.bank-no-story", shapes.bankKeySchema, bank.clearBankStory);

export const skipBank = action("questions.bank-skip", shapes.bankKeySchema, bank.skipBank, {
  says: ({ id }) => ({ text: "Left out.", undo: { kind: "bank.skip", id } }),
});

export const unskipBank = action("questions.bank-unskip", shapes.bankKeySchema, bank.unskipBank);

export const practise = action("questions.practise", shapes.practiseSchema, bank.practise);

export const deleteBank = action("questions.bank-delete", shapes.bankIdSchema, bank.deleteBank, {
  then: () => paths.questions(),
  says: ({ id }) => ({ text: "Question deleted.", undo: { kind: "bank.delete", id } }),
});

export const mergeQuestions = action("questions.merge", shapes.mergeSchema, groups.mergeQuestions, {
  then: ({ id }) => paths.question(id),
  says: ({ undo }) =>
    undo ? { text: "They stand as one.", undo: { kind: "question.merge", id: undo } } : null,
});

export const splitAsked = action("questions.split", shapes.askedIdSchema, groups.splitAsked, {
  says: ({ undo }) => ({ text: "It stands alone now.", undo: { kind: "asked.split", id: undo } }),
});
