import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner } from "@/lib/platform/db";

/** Sample people nobody put on a round of their own since; called after the sample applications are gone. */
export async function removeSamplePeople(owner: Owner): Promise<void> {
  await asOwner(owner, (tx) =>
    tx.interviewer.deleteMany({
      where: {
        ownerId: owner.id,
        isSample: true,
        roundInterviewers: { none: {} },
        applicationInterviewers: { none: {} },
      },
    }),
  );
}
