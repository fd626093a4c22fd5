import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer, type Opened } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import type { NewNote } from "@/lib/notes/schema";
import { asOwner, type Tx } from "@/lib/platform/db";

/** Writes a note at the owner's now. A note on a round belongs to the round's application. A second submit changes nothing. */
export async function addNote(owner: Owner, input: NewNote): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const place = await placeOf(tx, owner, input);
    if (!place) return failed("not-found");
    const { id, body } = input;
    await tx.note.createMany({
      data: { ...place, ownerId: owner.id, id, body, notedAt: owner.now, createdAt: owner.now },
      skipDuplicates: true,
    });
    return ok({ id });
  });
}

/** Refuses to write over newer words than the form showed, unless told to. */
export async function editNote(
  owner: Owner,
  { id, body, ...shown }: { id: string; body: string } & Opened,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const [row] = await tx.$queryRaw<{ body: string }[]>`
      SELECT body FROM note
      WHERE owner_id = ${owner.id}::uuid AND id = ${id}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    if (!row) return failed("not-found");
    if (isNewer(row.body, body, shown)) return failed("changed-elsewhere", { replace: "newer-exists" });
    const done = await change(owner, id, null, { body, updatedAt: owner.now });
    return done.ok ? ok({ version: body }) : done;
  });
}

/** Rests for 30 days; `restoreNote` brings it back. */
export async function deleteNote(owner: Owner, input: { id: string }): Promise<Result<{ id: string }>> {
  const done = await change(owner, input.id, null, { deletedAt: owner.now });
  return done.ok ? ok({ id: input.id }) : done;
}

export async function restoreNote(owner: Owner, id: string): Promise<Result> {
  return change(owner, id, { not: null }, { deletedAt: null });
}

/** The notes on a person who is being deleted go with them; `at` is the mark by which they come back. */
export async function deleteNotesOn(
  owner: Owner,
  input: { interviewerId: string; at: Date },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    await tx.note.updateMany({
      where: { ownerId: owner.id, interviewerId: input.interviewerId, deletedAt: null },
      data: { deletedAt: input.at },
    });
    return ok();
  });
}

/** Brings back the notes that went with the person at that instant, and no others. */
export async function restoreNotesOn(
  owner: Owner,
  input: { interviewerId: string; at: Date },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    await tx.note.updateMany({
      where: { ownerId: owner.id, interviewerId: input.interviewerId, deletedAt: input.at },
      data: { deletedAt: null },
    });
    return ok();
  });
}

async function change(
  owner: Owner,
  id: string,
  deletedAt: null | { not: null },
  data: { body?: string; updatedAt?: Date; deletedAt?: Date | null },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.note.updateMany({ where: { ownerId: owner.id, id, deletedAt }, data });
    return count === 1 ? ok() : failed("not-found");
  });
}

/** Where the note belongs, every part of it being there and the owner's; null when one is not. */
async function placeOf(tx: Tx, owner: Owner, input: NewNote) {
  const where = { ownerId: owner.id, deletedAt: null };
  const { roundId, interviewerId } = input;
  let { applicationId } = input;
  if (!applicationId && !roundId && !interviewerId) return null;
  if (roundId) {
    const round = await tx.round.findFirst({
      where: { ...where, id: roundId },
      select: { applicationId: true },
    });
    if (!round) return null;
    applicationId = round.applicationId;
  }
  if (applicationId && (await tx.application.count({ where: { ...where, id: applicationId } })) === 0)
    return null;
  if (interviewerId && (await tx.interviewer.count({ where: { ...where, id: interviewerId } })) === 0)
    return null;
  return { applicationId, roundId, interviewerId };
}
