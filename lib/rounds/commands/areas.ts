import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer, type Opened } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner } from "@/lib/platform/db";
import { areaKey } from "@/lib/rounds/rules";
import type { addAreaSchema, areaIdSchema } from "@/lib/rounds/schema";

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

/** The point and what I will say to it. */
export async function editArea(
  owner: Owner,
  input: { areaId: string; text: string; answer: string | null } & Opened,
): Promise<Result<{ version: string }>> {
  return write(owner, input, { text: input.text, answer: input.answer }, areaKey);
}

/** What I will say to it. */
export async function answerArea(
  owner: Owner,
  input: { areaId: string; answer: string | null } & Opened,
): Promise<Result<{ version: string }>> {
  return write(owner, input, { answer: input.answer }, (row) => row.answer ?? "");
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

type Words = { text: string; answer: string | null };

/** Refuses to write over newer words than the form showed, unless told to. */
async function write(
  owner: Owner,
  { areaId, ...shown }: { areaId: string } & Opened,
  words: Partial<Words>,
  keyOf: (row: Words) => string,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const [row] = await tx.$queryRaw<Words[]>`
      SELECT text, answer FROM round_area
      WHERE owner_id = ${owner.id}::uuid AND id = ${areaId}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    if (!row) return failed("not-found");
    const version = keyOf({ ...row, ...words });
    if (isNewer(keyOf(row), version, shown)) return failed("changed-elsewhere", { replace: "newer-exists" });
    const done = await changeArea(owner, areaId, words);
    return done.ok ? ok({ version }) : done;
  });
}

async function changeArea(
  owner: Owner,
  id: string,
  data: Partial<Words> | { deletedAt: Date },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.roundArea.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data,
    });
    return count === 1 ? ok() : failed("not-found");
  });
}
