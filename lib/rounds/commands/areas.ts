import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner } from "@/lib/platform/db";
import type { addAreaSchema, answerAreaSchema, areaIdSchema } from "@/lib/rounds/schema";

/** Notes a point that they want cleared up in this round. The form's id makes a second submit harmless. */
export async function addArea(owner: Owner, input: z.output<typeof addAreaSchema>): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const here = await tx.round.count({ where: { ownerId: owner.id, id: input.roundId, deletedAt: null } });
    if (here === 0) return failed("not-found");
    await tx.roundArea.createMany({
      data: {
        ownerId: owner.id,
        id: input.id,
        roundId: input.roundId,
        text: input.text,
        createdAt: owner.now,
      },
      skipDuplicates: true,
    });
    return ok();
  });
}

/** What I will say to it. */
export async function answerArea(
  owner: Owner,
  input: z.output<typeof answerAreaSchema>,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const [row] = await tx.$queryRaw<{ answer: string | null }[]>`
      SELECT answer FROM round_area
      WHERE owner_id = ${owner.id}::uuid AND id = ${input.areaId}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    if (!row) return failed("not-found");
    const newer = isNewer(row.answer, input.answer, input);
    if (newer) return failed("changed-elsewhere", { replace: "newer-exists" });
    const done = await changeArea(owner, input.areaId, { answer: input.answer });
    return done.ok ? ok({ version: input.answer ?? "" }) : done;
  });
}

export async function removeArea(
  owner: Owner,
  input: z.output<typeof areaIdSchema>,
): Promise<Result<{ areaId: string }>> {
  const result = await changeArea(owner, input.areaId, { deletedAt: owner.now });
  return result.ok ? ok({ areaId: input.areaId }) : result;
}

export async function restoreArea(owner: Owner, areaId: string): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.roundArea.updateMany({
      where: { ownerId: owner.id, id: areaId },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

async function changeArea(
  owner: Owner,
  id: string,
  data: { answer: string | null } | { deletedAt: Date },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.roundArea.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data,
    });
    return count === 1 ? ok() : failed("not-found");
  });
}
