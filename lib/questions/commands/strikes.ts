import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner } from "@/lib/platform/db";
import type { strikeSchema } from "@/lib/questions/schema";

/**
 * Strikes a question on the sheet of its round: asked, at the first tap's time; or takes the stroke back. What was noted of
 * their answer stays. The same tap twice is one.
 */
export async function strikeQuestion(
  owner: Owner,
  input: z.output<typeof strikeSchema>,
): Promise<Result<{ asked: boolean }>> {
  return asOwner(owner, async (tx) => {
    const { questionId, interviewerId, asked } = input.strike;
    const where = {
      ...{ ownerId: owner.id, myQuestionId: questionId, roundId: input.roundId, interviewerId },
      myQuestion: { deletedAt: null },
      round: { deletedAt: null },
    };
    if ((await tx.myQuestionAsking.count({ where })) === 0) return failed("not-found");
    await tx.myQuestionAsking.updateMany({
      where: asked ? { ...where, askedAt: null } : where,
      data: { askedAt: asked ? owner.now : null },
    });
    return ok({ asked });
  });
}
