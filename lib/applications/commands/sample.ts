import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner } from "@/lib/platform/db";

/** For good, with rounds, follow-ups and reminders: they refer to it. */
export async function removeSampleApplications(owner: Owner): Promise<void> {
  await asOwner(owner, (tx) => tx.application.deleteMany({ where: { ownerId: owner.id, isSample: true } }));
}
