import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner } from "@/lib/platform/db";
import { CATALOG } from "./catalog";
import type { Skip } from "./schema";

/** Puts a cue aside on this application. The one thing that is stored about cues; the rest comes from the rows. */
export async function skipCue(owner: Owner, input: Skip): Promise<Result<Skip>> {
  if (!CATALOG.some((cue) => cue.id === input.cueId)) return failed("not-found");
  return asOwner(owner, async (tx) => {
    const { applicationId, cueId } = input;
    const there = await tx.application.count({
      where: { ownerId: owner.id, id: applicationId, deletedAt: null },
    });
    if (there === 0) return failed("not-found");
    await tx.cueSkip.createMany({
      data: { ownerId: owner.id, applicationId, cueId, skippedAt: owner.now },
      skipDuplicates: true,
    });
    return ok(input);
  });
}

/** Takes it up again; on a cue that is not put aside it changes nothing. */
export async function takeUpCue(owner: Owner, input: Skip): Promise<Result<Skip>> {
  return asOwner(owner, async (tx) => {
    await tx.cueSkip.deleteMany({
      where: { ownerId: owner.id, applicationId: input.applicationId, cueId: input.cueId },
    });
    return ok(input);
  });
}
