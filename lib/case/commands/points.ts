import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import type { editPointSchema, pointSchema, pointStorySchema } from "@/lib/case/schema";
import { asOwner } from "@/lib/platform/db";
import { pickStory } from "@/lib/stories/commands/links";

/** A point of the case; the form sent twice makes one. */
export async function addPoint(
  owner: Owner,
  input: z.output<typeof pointSchema>,
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, applicationId, text } = input;
    const application = { ownerId: owner.id, id: applicationId, deletedAt: null };
    if ((await tx.application.count({ where: application })) === 0) return failed("not-found");
    const picked = await pickStory(owner, input, applicationId);
    if (!picked.ok) return picked;
    const times = { createdAt: owner.now, updatedAt: owner.now };
    await tx.casePoint.createMany({
      data: { ownerId: owner.id, id, applicationId, text, storyId: picked.value, ...times },
      skipDuplicates: true,
    });
    return ok({ id });
  });
}

export async function editPoint(
  owner: Owner,
  input: z.output<typeof editPointSchema>,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.id, deletedAt: null };
    const row = await tx.casePoint.findFirst({ where });
    if (!row) return failed("not-found");
    if (isNewer(row.text, input.text, input)) return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.casePoint.updateMany({ where, data: { text: input.text, updatedAt: owner.now } });
    return ok({ version: input.text });
  });
}

/** The story that it rests on; none takes it off. */
export async function linkPoint(owner: Owner, input: z.output<typeof pointStorySchema>): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.id, deletedAt: null };
    const row = await tx.casePoint.findFirst({ where });
    if (!row) return failed("not-found");
    const picked = await pickStory(owner, input, row.applicationId);
    if (!picked.ok) return picked;
    await tx.casePoint.updateMany({ where, data: { storyId: picked.value, updatedAt: owner.now } });
    return ok();
  });
}

export async function removePoint(owner: Owner, input: { id: string }): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.casePoint.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
      data: { deletedAt: owner.now },
    });
    return count === 1 ? ok({ id: input.id }) : failed("not-found");
  });
}

export async function restorePoint(owner: Owner, id: string): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.casePoint.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}
