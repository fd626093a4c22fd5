import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, doorNow } from "@/lib/platform/db";

const MOST_TAGS = 20;

/** What the place of a story was like; tags it has already are not doubled. */
export async function tagEnvironment(
  owner: Owner,
  input: { storyId: string; tags: readonly string[] },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.storyId, deletedAt: null };
    const row = await tx.story.findFirst({ where, select: { environment: true } });
    if (!row) return failed("not-found");
    const environment = [...new Set([...row.environment, ...input.tags])].slice(0, MOST_TAGS);
    await tx.story.updateMany({ where, data: { environment, updatedAt: doorNow() } });
    return ok();
  });
}
