import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { goalKey } from "@/lib/case/rules";
import type { editGoalSchema, goalSchema, tieGoalSchema } from "@/lib/case/schema";
import { asOwner, type Tx } from "@/lib/platform/db";

type Tie = { requirementId: string | null; myQuestionId: string | null };

/** A goal of the first 30, 60 or 90 days, tied to what they require or what they told. Sent twice, it is one. */
export async function addGoal(
  owner: Owner,
  input: z.output<typeof goalSchema>,
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, applicationId, period, text, tie } = input;
    const application = { ownerId: owner.id, id: applicationId, deletedAt: null };
    if ((await tx.application.count({ where: application })) === 0) return failed("not-found");
    if (!(await isTie(tx, owner, applicationId, tie))) return failed("not-found");
    const times = { createdAt: owner.now, updatedAt: owner.now };
    await tx.planGoal.createMany({
      data: { ownerId: owner.id, id, applicationId, period, text, ...tie, ...times },
      skipDuplicates: true,
    });
    return ok({ id });
  });
}

export async function editGoal(
  owner: Owner,
  input: z.output<typeof editGoalSchema>,
): Promise<Result<{ version: string }>> {
  return change(owner, input, { text: input.text });
}

/** To a requirement of this application, or to a question of mine that they answered. */
export async function tieGoal(owner: Owner, input: z.output<typeof tieGoalSchema>): Promise<Result> {
  const done = await change(owner, { ...input, replace: false }, {});
  return done.ok ? ok() : done;
}

export async function removeGoal(owner: Owner, input: { id: string }): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.planGoal.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
      data: { deletedAt: owner.now },
    });
    return count === 1 ? ok({ id: input.id }) : failed("not-found");
  });
}

export async function restoreGoal(owner: Owner, id: string): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.planGoal.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

type At = { id: string; tie: Tie; was?: string; replace: boolean };

async function change(owner: Owner, at: At, data: { text?: string }): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: at.id, deletedAt: null };
    const row = await tx.planGoal.findFirst({ where });
    if (!row || !(await isTie(tx, owner, row.applicationId, at.tie))) return failed("not-found");
    const version = keyOf({ ...row, ...data, ...at.tie });
    if (isNewer(keyOf(row), version, at)) return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.planGoal.updateMany({ where, data: { ...data, ...at.tie, updatedAt: owner.now } });
    return ok({ version });
  });
}

function keyOf({ text, requirementId, myQuestionId }: Tie & { text: string }): string {
  return goalKey({ text, requirementId, questionId: myQuestionId });
}

async function isTie(tx: Tx, owner: Owner, applicationId: string, tie: Tie): Promise<boolean> {
  const here = { ownerId: owner.id, applicationId, deletedAt: null };
  if (tie.requirementId)
    return (await tx.requirement.count({ where: { ...here, id: tie.requirementId } })) === 1;
  if (tie.myQuestionId)
    return (await tx.myQuestion.count({ where: { ...here, id: tie.myQuestionId } })) === 1;
  return true;
}
