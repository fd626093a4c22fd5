import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";
import type {
  hereSchema,
  keepHereSchema,
  linkSchema,
  pickedLinkSchema,
  StoryChoice,
  starSchema,
  tagSchema,
} from "@/lib/stories/schema";

/**
 * "Which story?": the one chosen, or a new one by its title, linked to the application where there is one. For the
 * commands of other rooms that put a story beside something. Null when neither was given.
 */
export async function pickStory(
  owner: Owner,
  choice: StoryChoice,
  applicationId: string | null,
): Promise<Result<string | null>> {
  return asOwner(owner, async (tx) => {
    if (applicationId && !(await isApplication(tx, owner, applicationId))) return failed("not-found");
    const id = await take(tx, owner, choice);
    if (id === undefined) return failed("not-found");
    if (id && applicationId) await link(tx, owner, applicationId, id);
    return ok(id);
  });
}

/** The same where a story must be chosen. */
export async function needStory(
  owner: Owner,
  choice: StoryChoice,
  applicationId: string | null,
): Promise<Result<string>> {
  const picked = await pickStory(owner, choice, applicationId);
  if (!picked.ok) return picked;
  if (picked.value) return ok(picked.value);
  return failed("check-fields", { storyId: "story-needed", storyTitle: "story-needed" });
}

/** A story that is known, and the application that uses it from now on. */
export async function bringStory(
  owner: Owner,
  input: z.output<typeof linkSchema>,
): Promise<Result<{ storyId: string }>> {
  const choice = { storyId: input.storyId, storyTitle: null, newStoryId: null };
  const picked = await needStory(owner, choice, input.applicationId);
  return picked.ok ? ok({ storyId: picked.value }) : picked;
}

export async function linkStory(
  owner: Owner,
  input: z.output<typeof pickedLinkSchema>,
): Promise<Result<{ storyId: string }>> {
  const picked = await needStory(owner, input, input.applicationId);
  return picked.ok ? ok({ storyId: picked.value }) : picked;
}

/** Takes it out of one application; what was written for it there stays, for when it is put back. */
export async function unlinkStory(
  owner: Owner,
  input: z.output<typeof linkSchema>,
): Promise<Result<{ undo: string }>> {
  return asOwner(owner, async (tx) => {
    const { applicationId, storyId } = input;
    if (!(await isApplication(tx, owner, applicationId))) return failed("not-found");
    const { count } = await tx.applicationStory.updateMany({
      where: { ownerId: owner.id, applicationId, storyId, removedAt: null },
      data: { removedAt: doorNow() },
    });
    return count === 1 ? ok({ undo: `${applicationId} ${storyId}` }) : failed("not-found");
  });
}

/** Takes back `unlinkStory`. `id` is "<application> <story>". */
export async function relinkStory(owner: Owner, id: string): Promise<Result<void>> {
  const [applicationId = "", storyId = ""] = id.split(" ");
  return asOwner(owner, async (tx) => {
    if (!(await isApplication(tx, owner, applicationId))) return failed("not-found");
    const { count } = await tx.applicationStory.updateMany({
      where: { ownerId: owner.id, applicationId, storyId },
      data: { removedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

/** One I can explain from start to finish. */
export async function starStory(owner: Owner, input: z.output<typeof starSchema>): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { applicationId, storyId, starred } = input;
    if (!(await isLive(tx, owner, applicationId, storyId))) return failed("not-found");
    await tx.applicationStory.updateMany({
      where: { ownerId: owner.id, applicationId, storyId },
      data: { starred },
    });
    return ok();
  });
}

/** How I would do it again at this place. It stars the story. */
export async function writeHere(
  owner: Owner,
  input: z.output<typeof hereSchema>,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const { applicationId, hereSentence } = input;
    const picked = await needStory(owner, input, applicationId);
    if (!picked.ok) return picked;
    const at = { ownerId: owner.id, applicationId, storyId: picked.value };
    const there = (await tx.applicationStory.findFirst({ where: at }))?.hereSentence ?? "";
    if (there && isNewer(there, hereSentence, input))
      return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.applicationStory.updateMany({ where: at, data: { hereSentence, starred: true } });
    return ok({ version: hereSentence });
  });
}

/** The same from the story's page, where the sentence may also be taken away and stars nothing. */
export async function keepHere(
  owner: Owner,
  input: z.output<typeof keepHereSchema>,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const { applicationId, storyId, hereSentence } = input;
    if (!(await isLive(tx, owner, applicationId, storyId))) return failed("not-found");
    const at = { ownerId: owner.id, applicationId, storyId };
    const there = (await tx.applicationStory.findFirst({ where: at }))?.hereSentence ?? "";
    if (isNewer(there, hereSentence, input)) return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.applicationStory.updateMany({ where: at, data: { hereSentence } });
    return ok({ version: hereSentence ?? "" });
  });
}

/** It shows that I adapted, developed, or took on more. */
export async function tagStory(owner: Owner, input: z.output<typeof tagSchema>): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const picked = await needStory(owner, input, input.applicationId);
    if (!picked.ok) return picked;
    await tx.story.updateMany({
      where: { ownerId: owner.id, id: picked.value, NOT: { tags: { has: input.tag } } },
      data: { tags: { push: input.tag }, updatedAt: doorNow() },
    });
    return ok();
  });
}

/** Linked already, or taken out and put back: it stands there once. */
async function link(tx: Tx, owner: Owner, applicationId: string, storyId: string): Promise<void> {
  const at = { ownerId: owner.id, applicationId, storyId };
  await tx.applicationStory.createMany({ data: { ...at, linkedAt: doorNow() }, skipDuplicates: true });
  await tx.applicationStory.updateMany({ where: at, data: { removedAt: null } });
}

/** The chosen story's id, null for none, undefined for one that is not there. */
async function take(tx: Tx, owner: Owner, choice: StoryChoice): Promise<string | null | undefined> {
  const { storyId, storyTitle, newStoryId } = choice;
  if (!storyId && (!storyTitle || !newStoryId)) return null;
  const id = storyId ?? newStoryId!;
  if (!storyId) {
    const now = doorNow();
    await tx.story.createMany({
      data: { ownerId: owner.id, id, title: storyTitle!, createdAt: now, updatedAt: now },
      skipDuplicates: true,
    });
  }
  const live = await tx.story.count({ where: { ownerId: owner.id, id, deletedAt: null } });
  return live === 1 ? id : undefined;
}

async function isLive(tx: Tx, owner: Owner, applicationId: string, storyId: string): Promise<boolean> {
  if (!(await isApplication(tx, owner, applicationId))) return false;
  const at = { ownerId: owner.id, applicationId, storyId, removedAt: null, story: { deletedAt: null } };
  return (await tx.applicationStory.count({ where: at })) === 1;
}

async function isApplication(tx: Tx, owner: Owner, id: string): Promise<boolean> {
  return (await tx.application.count({ where: { ownerId: owner.id, id, deletedAt: null } })) === 1;
}
