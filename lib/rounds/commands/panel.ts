import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, type Tx } from "@/lib/platform/db";
import type { resumeSchema, seatingSchema } from "@/lib/rounds/schema";

/** One person on one round, as it is kept; what an undo needs to put somebody back as they were. */
export type Panelist = { interviewerId: string; seat: number; attended: boolean; resume: string | null };

/** Puts people on a round, behind those who sit there already; who is on it stays as they are. */
export async function addPanelists(
  owner: Owner,
  input: { roundId: string; people: (Partial<Panelist> & { interviewerId: string })[] },
): Promise<Result<{ added: number }>> {
  return asOwner(owner, async (tx) => {
    if (!(await isHere(tx, owner, input.roundId))) return failed("not-found");
    const ids = [...new Set(input.people.map((person) => person.interviewerId))];
    const known = await tx.interviewer.count({
      where: { ownerId: owner.id, id: { in: ids }, deletedAt: null },
    });
    if (known < ids.length) return failed("not-found");
    const last = await tx.roundInterviewer.aggregate({
      where: { ownerId: owner.id, roundId: input.roundId },
      _max: { seat: true },
    });
    const next = (last._max.seat ?? -1) + 1;
    const { count } = await tx.roundInterviewer.createMany({
      data: input.people.map((person, at) => ({
        ownerId: owner.id,
        roundId: input.roundId,
        seat: next + at,
        addedAt: owner.now,
        ...person,
      })),
      skipDuplicates: true,
    });
    return ok({ added: count });
  });
}

/** Takes people off a round and answers how they sat there. */
export async function removePanelists(
  owner: Owner,
  input: { roundId: string; interviewerIds: string[] },
): Promise<Result<Panelist[]>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, roundId: input.roundId, interviewerId: { in: input.interviewerIds } };
    const gone = await tx.roundInterviewer.findMany({
      where,
      select: { interviewerId: true, seat: true, attended: true, resume: true },
    });
    await tx.roundInterviewer.deleteMany({ where });
    return ok(gone);
  });
}

/** Whether somebody was there (or is still expected). Without it there is nobody to thank. */
export async function setAttended(
  owner: Owner,
  input: { roundId: string; interviewerId: string; attended: boolean },
): Promise<Result<void>> {
  return changePanelist(owner, input, { attended: input.attended });
}

/** Where somebody sits, from the left; equal seats stand in the order in which they were added. */
export async function setSeat(owner: Owner, input: z.output<typeof seatingSchema>): Promise<Result<void>> {
  return changePanelist(owner, input, { seat: input.seat });
}

export async function setResume(owner: Owner, input: z.output<typeof resumeSchema>): Promise<Result<void>> {
  return changePanelist(owner, input, { resume: input.resume });
}

async function changePanelist(
  owner: Owner,
  { roundId, interviewerId }: { roundId: string; interviewerId: string },
  data: { attended: boolean } | { seat: number } | { resume: string | null },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.roundInterviewer.updateMany({
      where: { ownerId: owner.id, roundId, interviewerId },
      data,
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

async function isHere(tx: Tx, owner: Owner, roundId: string): Promise<boolean> {
  return (await tx.round.count({ where: { ownerId: owner.id, id: roundId, deletedAt: null } })) === 1;
}
