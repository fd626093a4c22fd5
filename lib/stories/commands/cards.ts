import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";
import { bringStory } from "@/lib/stories/commands/links";
import type { AddStory, EditStory, numberSchema, reflectionSchema } from "@/lib/stories/schema";

/** A card with a title at least; for an application it is linked at once. The same form again adds nothing. */
export async function addStory(owner: Owner, input: AddStory): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, applicationId, ...card } = input;
    if (applicationId && !(await isApplication(tx, owner, applicationId))) return failed("not-found");
    await tx.story.createMany({
      data: { ...card, ownerId: owner.id, id, createdAt: doorNow(), updatedAt: doorNow() },
      skipDuplicates: true,
    });
    if (!(await findStory(tx, owner, id))) return failed("not-found");
    if (applicationId) await bringStory(owner, { applicationId, storyId: id });
    return ok({ id });
  });
}

/** The whole card. Refuses to overwrite a newer one unless told to; what was typed comes back. */
export async function editStory(
  owner: Owner,
  input: EditStory,
): Promise<Result<{ id: string; version: number }>> {
  return asOwner(owner, async (tx) => {
    const { id, version, replace, ...card } = input;
    const row = await holdStory(tx, owner, id);
    if (!row) return failed("not-found");
    const where = { ownerId: owner.id, id };
    const there = await tx.story.findFirstOrThrow({ where });
    // The form saves by itself: the same words sent again, after an answer that got lost, are no conflict.
    if (isSame(there, card)) return ok({ id, version: row.updatedAt.getTime() });
    const newer = version !== undefined && version !== row.updatedAt.getTime();
    if (newer && !replace) return failed("changed-elsewhere", { replace: "newer-exists" });
    const updatedAt = doorNow();
    await tx.story.updateMany({ where, data: { ...card, updatedAt } });
    return ok({ id, version: updatedAt.getTime() });
  });
}

/** "True and mine": said once, and never by anybody but the person. */
export async function confirmStory(owner: Owner, input: { storyId: string }): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    if (!(await findStory(tx, owner, input.storyId))) return failed("not-found");
    await tx.story.updateMany({
      where: { ownerId: owner.id, id: input.storyId, confirmedAt: null },
      data: { confirmedAt: doorNow() },
    });
    return ok();
  });
}

/** What came of it, as a figure or a plain measure. */
export async function setNumber(
  owner: Owner,
  input: z.output<typeof numberSchema>,
): Promise<Result<{ version: string }>> {
  return setField(owner, input, "number", input.number);
}

/** What I learned from it. */
export async function setReflection(
  owner: Owner,
  input: z.output<typeof reflectionSchema>,
): Promise<Result<{ version: string }>> {
  return setField(owner, input, "reflection", input.reflection);
}

export async function deleteStory(owner: Owner, input: { storyId: string }): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.story.updateMany({
      where: { ownerId: owner.id, id: input.storyId, deletedAt: null },
      data: { deletedAt: doorNow() },
    });
    return count === 1 ? ok({ id: input.storyId }) : failed("not-found");
  });
}

export async function restoreStory(owner: Owner, id: string): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.story.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

/** Takes the sample's stories out for good, with the sample. */
export async function removeSampleStories(owner: Owner): Promise<void> {
  await asOwner(owner, (tx) => tx.story.deleteMany({ where: { ownerId: owner.id, isSample: true } }));
}

const PRESSED_TWICE_MS = 30_000;

/** It was said aloud once more. Pressed again within half a minute, it was the same time. */
export async function practiseStory(owner: Owner, input: { storyId: string }): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const row = await holdStory(tx, owner, input.storyId);
    if (!row) return failed("not-found");
    const last = row.practisedAt.at(-1);
    if (last && doorNow().getTime() - last.getTime() < PRESSED_TWICE_MS) return ok();
    await tx.story.updateMany({
      where: { ownerId: owner.id, id: input.storyId },
      data: { practisedAt: { push: doorNow() } },
    });
    return ok();
  });
}

async function setField(
  owner: Owner,
  at: { storyId: string; was?: string; replace: boolean },
  field: "number" | "reflection",
  value: string,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const row = await holdStory(tx, owner, at.storyId);
    if (!row) return failed("not-found");
    if (isNewer(row[field], value, at)) return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.story.updateMany({
      where: { ownerId: owner.id, id: at.storyId },
      data: { [field]: value, updatedAt: doorNow() },
    });
    return ok({ version: value });
  });
}

type Card = Omit<EditStory, "id" | "version" | "replace">;

function isSame(there: Record<keyof Card, unknown>, card: Card): boolean {
  const plain = (value: unknown) => JSON.stringify(value ?? null);
  return (Object.keys(card) as (keyof Card)[]).every((it) => plain(there[it]) === plain(card[it]));
}

type Held = { updatedAt: Date; practisedAt: Date[]; number: string | null; reflection: string | null };

/** The row of a story that is not deleted, kept still until this transaction ends. */
async function holdStory(tx: Tx, owner: Owner, id: string): Promise<Held | null> {
  const rows = await tx.$queryRaw<Held[]>`
    SELECT updated_at AS "updatedAt", practised_at AS "practisedAt", number, reflection FROM story
    WHERE owner_id = ${owner.id}::uuid AND id = ${id}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
  return rows[0] ?? null;
}

function findStory(tx: Tx, owner: Owner, id: string) {
  return tx.story.findFirst({ where: { ownerId: owner.id, id, deletedAt: null }, select: { id: true } });
}

async function isApplication(tx: Tx, owner: Owner, id: string): Promise<boolean> {
  return (await tx.application.count({ where: { ownerId: owner.id, id, deletedAt: null } })) === 1;
}
