import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { ideaKey } from "@/lib/case/rules";
import type { decideIdeaSchema, editIdeaSchema, ideaSchema } from "@/lib/case/schema";
import { asOwner, type Tx } from "@/lib/platform/db";

/** An opinion or a proposal, the note it rests on, and how freely it may be said. Sent twice, it is one. */
export async function addIdea(
  owner: Owner,
  input: z.output<typeof ideaSchema>,
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, applicationId, text, researchId, sensitivity } = input;
    if (!(await isBasis(tx, owner, applicationId, researchId))) return failed("not-found");
    const times = { createdAt: owner.now, updatedAt: owner.now };
    await tx.idea.createMany({
      data: { ownerId: owner.id, id, applicationId, text, researchId, sensitivity, ...times },
      skipDuplicates: true,
    });
    return ok({ id });
  });
}

export async function editIdea(
  owner: Owner,
  input: z.output<typeof editIdeaSchema>,
): Promise<Result<{ version: string }>> {
  const { id, text, researchId, sensitivity, was, replace } = input;
  return change(owner, { id, researchId, was, replace }, { text, sensitivity });
}

/** The note it rests on, and offer, ask first or keep back. */
export async function decideIdea(owner: Owner, input: z.output<typeof decideIdeaSchema>): Promise<Result> {
  const { id, researchId, sensitivity } = input;
  const done = await change(owner, { id, researchId, replace: false }, { sensitivity });
  return done.ok ? ok() : done;
}

export async function removeIdea(owner: Owner, input: { id: string }): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.idea.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
      data: { deletedAt: owner.now },
    });
    return count === 1 ? ok({ id: input.id }) : failed("not-found");
  });
}

export async function restoreIdea(owner: Owner, id: string): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.idea.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

type At = { id: string; researchId: string | null; was?: string; replace: boolean };

async function change(owner: Owner, at: At, data: { text?: string; sensitivity: string | null }) {
  return asOwner(owner, async (tx): Promise<Result<{ version: string }>> => {
    const where = { ownerId: owner.id, id: at.id, deletedAt: null };
    const row = await tx.idea.findFirst({ where });
    if (!row || !(await isBasis(tx, owner, row.applicationId, at.researchId))) return failed("not-found");
    const version = ideaKey({ ...row, ...data, researchId: at.researchId });
    if (isNewer(ideaKey(row), version, at)) return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.idea.updateMany({
      where,
      data: { ...data, researchId: at.researchId, updatedAt: owner.now },
    });
    return ok({ version });
  });
}

/** Whether the note is one about the application's own company; no note is fine. */
async function isBasis(
  tx: Tx,
  owner: Owner,
  applicationId: string,
  researchId: string | null,
): Promise<boolean> {
  const application = await tx.application.findFirst({
    where: { ownerId: owner.id, id: applicationId, deletedAt: null },
    select: { companyId: true },
  });
  if (!application) return false;
  if (researchId === null) return true;
  const note = { ownerId: owner.id, id: researchId, companyId: application.companyId, deletedAt: null };
  return (await tx.research.count({ where: note })) === 1;
}
