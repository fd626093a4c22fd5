import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { worthKey } from "@/lib/pay/rules";
import type { AddWorth, EditWorth, LinkWorth } from "@/lib/pay/schema";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";
import { needStory, pickStory } from "@/lib/stories/commands/links";

/** A reason for my figure, and the story that it rests on. */
export async function addWorth(owner: Owner, input: AddWorth): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, applicationId, text } = input;
    const story = await pickStory(owner, input, applicationId);
    if (!story.ok) return story;
    await tx.payWorth.createMany({
      data: { ownerId: owner.id, id, applicationId, text, storyId: story.value, createdAt: owner.now },
      skipDuplicates: true,
    });
    return ok({ id });
  });
}

export async function editWorth(
  owner: Owner,
  input: EditWorth,
): Promise<Result<{ id: string; version: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, text } = input;
    const row = await tx.payWorth.findFirst({
      where: { ownerId: owner.id, id, deletedAt: null, application: { deletedAt: null } },
    });
    if (!row) return failed("not-found");
    const typed = worthKey({ text, storyId: input.storyId });
    if (isNewer(worthKey(row), typed, input)) return failed("changed-elsewhere", { replace: "newer-exists" });
    const story = await pickStory(owner, input, row.applicationId);
    if (!story.ok) return story;
    const done = await change(tx, owner, id, { text, storyId: story.value });
    return done.ok ? ok({ id, version: worthKey({ text, storyId: story.value }) }) : done;
  });
}

/** The story alone. */
export async function linkWorth(owner: Owner, input: LinkWorth): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const row = await tx.payWorth.findFirst({
      where: { ownerId: owner.id, id: input.id, deletedAt: null, application: { deletedAt: null } },
      select: { applicationId: true },
    });
    if (!row) return failed("not-found");
    const story = await needStory(owner, input, row.applicationId);
    return story.ok ? change(tx, owner, input.id, { storyId: story.value }) : story;
  });
}

export async function deleteWorth(owner: Owner, input: { id: string }): Promise<Result<{ id: string }>> {
  return asOwner(owner, (tx) => change(tx, owner, input.id, { deletedAt: owner.now }));
}

export async function restoreWorth(owner: Owner, id: string): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.payWorth.updateMany({
      where: { ownerId: owner.id, id, application: { deletedAt: null } },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

async function change(
  tx: Tx,
  owner: Owner,
  id: string,
  data: { text?: string; storyId?: string | null; deletedAt?: Date },
): Promise<Result<{ id: string }>> {
  const { count } = await tx.payWorth.updateMany({
    where: { ownerId: owner.id, id, deletedAt: null },
    data: { ...data, updatedAt: doorNow() },
  });
  return count === 1 ? ok({ id }) : failed("not-found");
}
