import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner } from "@/lib/platform/db";

/** Sample questions that nobody has asked in a round of the person's own; called after the sample applications are gone. */
export async function removeSampleQuestions(owner: Owner): Promise<void> {
  await asOwner(owner, (tx) =>
    tx.bankQuestion.deleteMany({
      where: { ownerId: owner.id, isSample: true, askedQuestions: { none: {} } },
    }),
  );
}
