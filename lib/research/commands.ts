import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, type Tx } from "@/lib/platform/db";
import type { addResearchSchema, editResearchSchema, recheckSchema, researchGapSchema } from "./schema";

/** A dated line about the application's company; every application to that company has it. */
export async function addResearch(
  owner: Owner,
  input: z.output<typeof addResearchSchema>,
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const companyId = await companyOf(tx, owner, input.applicationId);
    if (!companyId) return failed("not-found");
    const { id, slot, text, url, saidBy, publishedOn } = input;
    await tx.research.createMany({
      data: {
        ownerId: owner.id,
        id,
        companyId,
        slot,
        text,
        url,
        saidBy,
        publishedOn: dayOrNull(publishedOn),
        checkedAt: owner.now,
        createdAt: owner.now,
      },
      skipDuplicates: true,
    });
    return ok({ id });
  });
}

/** A changed line counts as looked at now. */
export async function editResearch(
  owner: Owner,
  input: z.output<typeof editResearchSchema>,
): Promise<Result> {
  const { id, publishedOn, ...data } = input;
  return change(owner, id, { ...data, publishedOn: dayOrNull(publishedOn), checkedAt: owner.now });
}

/** "Still true": every line of that side was looked at again today. */
export async function recheckResearch(owner: Owner, input: z.output<typeof recheckSchema>): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const companyId = await companyOf(tx, owner, input.applicationId);
    if (!companyId) return failed("not-found");
    await tx.research.updateMany({
      where: { ownerId: owner.id, companyId, slot: input.slot, deletedAt: null },
      data: { checkedAt: owner.now },
    });
    return ok();
  });
}

/** What I would say where I have no story for it. */
export async function noteResearchGap(
  owner: Owner,
  input: z.output<typeof researchGapSchema>,
): Promise<Result> {
  return change(owner, input.researchId, { gapNote: input.gapNote });
}

export async function deleteResearch(owner: Owner, input: { id: string }): Promise<Result<{ id: string }>> {
  const done = await change(owner, input.id, { deletedAt: owner.now });
  return done.ok ? ok({ id: input.id }) : done;
}

export async function restoreResearch(owner: Owner, id: string): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.research.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

async function change(owner: Owner, id: string, data: Record<string, string | Date | null>): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.research.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data,
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

async function companyOf(tx: Tx, owner: Owner, applicationId: string): Promise<string | null> {
  const row = await tx.application.findFirst({
    where: { ownerId: owner.id, id: applicationId, deletedAt: null },
    select: { companyId: true },
  });
  return row?.companyId ?? null;
}

/** Prisma takes a calendar date as the instant of its UTC midnight. */
function dayOrNull(day: string | null): Date | null {
  return day === null ? null : instant(`${day}T00:00:00Z`);
}
