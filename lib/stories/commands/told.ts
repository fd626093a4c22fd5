import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";
import { bringStory } from "@/lib/stories/commands/links";
import type { tellSchema } from "@/lib/stories/schema";

type Telling = z.output<typeof tellSchema>;

/** To whom a story was told, in which round; said twice it stands there once. It belongs to that application from then on. */
export async function tellStory(owner: Owner, input: Telling): Promise<Result<{ tellingId: string }>> {
  return asOwner(owner, async (tx) => {
    const { storyId, roundId, interviewerId } = input;
    // Two presses at once take turns at the story's row.
    const story = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM story WHERE owner_id = ${owner.id}::uuid AND id = ${storyId}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    const applicationId = await placeOf(tx, owner, input);
    if (story.length === 0 || !applicationId) return failed("not-found");
    await bringStory(owner, { applicationId, storyId });
    const at = { ownerId: owner.id, storyId, roundId, interviewerId };
    const there = await tx.storyTelling.findFirst({ where: at, select: { id: true } });
    if (there) return ok({ tellingId: there.id });
    const id = randomUUID();
    await tx.storyTelling.create({ data: { ...at, id, createdAt: doorNow() } });
    return ok({ tellingId: id });
  });
}

/** Whom each of these stories was told in this round, as a debrief lists it: who is no longer named was not told after all. */
export async function saveTold(
  owner: Owner,
  input: { roundId: string; told: { storyId: string; to: (string | null)[] }[] },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { roundId, told } = input;
    for (const { storyId, to } of told) {
      const there = await tx.storyTelling.findMany({ where: { ownerId: owner.id, roundId, storyId } });
      const gone = there.filter((it) => !to.includes(it.interviewerId)).map((it) => it.id);
      await tx.storyTelling.deleteMany({ where: { ownerId: owner.id, id: { in: gone } } });
      for (const interviewerId of to) {
        const done = await tellStory(owner, { storyId, roundId, interviewerId });
        if (!done.ok) return done;
      }
    }
    return ok();
  });
}

export async function untellStory(
  owner: Owner,
  input: { tellingId: string },
): Promise<Result<{ undo: string }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.tellingId };
    const row = await tx.storyTelling.findFirst({ where });
    if (!row) return failed("not-found");
    await tx.storyTelling.deleteMany({ where });
    return ok({ undo: [row.storyId, row.roundId, row.interviewerId ?? ""].join(" ").trim() });
  });
}

/** Takes back `untellStory`. `id` is "<story> <round>", and the person where one was named. */
export async function retellStory(owner: Owner, id: string): Promise<Result<{ tellingId: string }>> {
  const [storyId = "", roundId = "", interviewerId = null] = id.split(" ");
  if (![storyId, roundId, interviewerId ?? storyId].every(isId)) return failed("not-found");
  return tellStory(owner, { storyId, roundId, interviewerId });
}

/** The round's application, if the round is here and the person (where one is named) sits on it. */
async function placeOf(tx: Tx, owner: Owner, { roundId, interviewerId }: Telling): Promise<string | null> {
  const round = await tx.round.findFirst({
    where: { ownerId: owner.id, id: roundId, deletedAt: null, application: { deletedAt: null } },
    select: { applicationId: true },
  });
  if (!round || !interviewerId) return round?.applicationId ?? null;
  const seats = await tx.roundInterviewer.count({ where: { ownerId: owner.id, roundId, interviewerId } });
  return seats === 1 ? round.applicationId : null;
}
