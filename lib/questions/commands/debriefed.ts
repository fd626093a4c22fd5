import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import type { AskingDetail } from "@/lib/debriefs/schema";
import { asOwner } from "@/lib/platform/db";
import { addMyQuestion, recordMyAnswer } from "@/lib/questions/commands/mine";
import { myQuestionSchema } from "@/lib/questions/schema";

type Extra = {
  id: string;
  applicationId: string;
  text: string;
  interviewerId: string | null;
  said: string | null;
};

/**
 * My questions as a debrief lists them: asked or not, and what they said. An answer says that it was asked; the time of a
 * stroke on the live sheet stays. `extra` is one that stood on no sheet.
 */
export async function saveAskings(
  owner: Owner,
  input: { roundId: string; askings: AskingDetail[]; extra: Extra | null },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { roundId, askings, extra } = input;
    for (const { id, asked, said } of askings) {
      const where = { ownerId: owner.id, id, roundId };
      const isAsked = asked || said !== null;
      const { count } = await tx.myQuestionAsking.updateMany({ where, data: { answer: said } });
      // Taken off the sheet meanwhile: only what was written for it would be missed.
      if (count === 0 && isAsked) return failed("not-found");
      await tx.myQuestionAsking.updateMany({
        where: isAsked ? { ...where, askedAt: null } : where,
        data: { askedAt: isAsked ? owner.now : null },
      });
    }
    if (!extra) return ok();
    const { id, applicationId, text, interviewerId, said } = extra;
    const question = { id, applicationId, text, depth: "2", roundId, interviewerId: interviewerId ?? "" };
    const added = await addMyQuestion(owner, myQuestionSchema.parse(question));
    if (!added.ok) return added;
    return recordMyAnswer(owner, { questionId: id, roundId, interviewerId, answer: said, settled: false });
  });
}
