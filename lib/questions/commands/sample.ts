import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner } from "@/lib/platform/db";

/**
 * Sample questions that nobody has asked in a round of the person's own, and shipped ones that were taken up for the
 * sample's sake and never touched; called after the sample applications are gone.
 */
export async function removeSampleQuestions(owner: Owner): Promise<void> {
  await asOwner(
    owner,
    (tx) => tx.$executeRaw`
      DELETE FROM bank_question b WHERE b.owner_id = ${owner.id}::uuid
        AND (b.is_sample OR (b.seed_id IS NOT NULL AND b.updated_at = b.created_at))
        AND NOT EXISTS (SELECT 1 FROM asked_question q WHERE q.owner_id = b.owner_id AND q.bank_question_id = b.id)`,
  );
}
