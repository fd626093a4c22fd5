import "server-only";
import { answer, ownedHandler, savingHandler } from "@/lib/accounts/handler";
import { sentence } from "@/lib/base/errors";
import { improveAsked } from "@/lib/questions/commands/asked";
import { answerBank, editBank } from "@/lib/questions/commands/bank";
import { strikeQuestion } from "@/lib/questions/commands/strikes";
import { answerBankSchema, editBankSchema, improveSchema, strikeSchema } from "@/lib/questions/schema";

export const putQuestion = savingHandler("questions.bank-edit", editBankSchema, editBank);

export const putBankAnswer = savingHandler("questions.bank-answer", answerBankSchema, answerBank);

export const putImproved = savingHandler("questions.improve", improveSchema, improveAsked);

/** PUT of one stroke on the live sheet; kept by the device until the line is back, and then sent here. */
export const putStrike = ownedHandler<{ roundId: string }>(
  "questions.strike",
  async (owner, request, { roundId }) => {
    const strike = (await request.text()).slice(0, 200);
    const input = strikeSchema.safeParse({ roundId, strike });
    if (!input.success) return answer(400, sentence("check-fields"));
    const result = await strikeQuestion(owner, input.data);
    return result.ok ? Response.json(result.value) : answer(404, sentence(result.code));
  },
);
