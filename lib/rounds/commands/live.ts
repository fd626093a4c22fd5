import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner } from "@/lib/platform/db";
import { mergeScratch } from "@/lib/rounds/rules";
import type { scratchSchema } from "@/lib/rounds/schema";

/**
 * Keeps the scratch field of the live sheet. Begun from an older text than the one that stands, both are kept: nobody is
 * asked to choose between two notes while somebody talks to them. Answers what stands now, and since when.
 */
export async function keepScratch(
  owner: Owner,
  input: z.output<typeof scratchSchema>,
): Promise<Result<{ text: string; at: string }>> {
  return asOwner(owner, async (tx) => {
    const { roundId, base } = input;
    const rows = await tx.$queryRaw<{ scratch: string | null; at: Date | null }[]>`
      SELECT scratch, scratch_at AS at FROM round
      WHERE owner_id = ${owner.id}::uuid AND id = ${roundId}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    const there = rows[0];
    if (!there) return failed("not-found");
    const isNewest = (there.at?.getTime() ?? null) === (base === null ? null : instant(base).getTime());
    const text = isNewest ? input.text : mergeScratch(there.scratch ?? "", input.text);
    // The same text again is no change: a save repeated on a bad line keeps what others have begun from.
    if (there.at && text === there.scratch) return ok({ text, at: there.at.toISOString() });
    await tx.round.updateMany({
      where: { ownerId: owner.id, id: roundId },
      data: { scratch: text, scratchAt: owner.now },
    });
    return ok({ text, at: owner.now.toISOString() });
  });
}
