import "server-only";
import { answer, ownedHandler, savingHandler } from "@/lib/accounts/handler";
import { sentence } from "@/lib/base/errors";
import { improveAsked } from "@/lib/questions/commands/asked";
import { answerBank, editBank } from "@/lib/questions/commands/bank";
import { editMyAnswer, editMyQuestion } from "@/lib/questions/commands/mine";
import { strikeQuestion } from "@/lib/questions/commands/strikes";
import * as shapes from "@/lib/questions/schema";

export const putQuestion = savingHandler("questions.bank-edit", shapes.editBankSchema, editBank);

export const putBankAnswer = savingHandler("questions.bank-answer", shapes.answerBankSchema, answerBank);

export const putImproved = savingHandler("questions.improve", shapes.improveSchema, improveAsked);

export const putMyQuestion = savingHandler("my-questions.edit", shapes.editMyQuestionSchema, editMyQuestion);

export const putMyAnswer = savingHandler("my-questions.answer-edit", shapes.myAnswerSchema, editMyAnswer);

/** PUT of one stroke on the live sheet; kept by the device until the line is back, and then sent here. */
export const putStrike = ownedHandler<{ roundId: string }>(
  "questions.strike",
  async (owner, request, { roundId }) => {
    const strike = (await request.text()).slice(0, 200);
    const input = shapes.strikeSchema.safeParse({ roundId, strike });
    if (!input.success) return answer(400, sentence("check-fields"));
    const result = await strikeQuestion(owner, input.data);
    return result.ok ? Response.json(result.value) : answer(404, sentence(result.code));
  },
);
