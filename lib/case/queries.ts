import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { asOwner } from "@/lib/platform/db";

export type SentenceVersion = { id: string; text: string; writtenAt: Date; replacedAt: Date };

/** The value sentences that were replaced, the latest first. The rest of the case stands in the snapshot. */
export async function listSentenceVersions(owner: Owner, applicationId: string): Promise<SentenceVersion[]> {
  if (!isId(applicationId)) return [];
  return asOwner(owner, (tx) =>
    tx.sentenceVersion.findMany({
      where: { ownerId: owner.id, applicationId, application: { deletedAt: null } },
      select: { id: true, text: true, writtenAt: true, replacedAt: true },
      orderBy: [{ replacedAt: "desc" }, { id: "desc" }],
      take: 20,
    }),
  );
}
