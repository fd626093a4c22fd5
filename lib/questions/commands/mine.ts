import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, type Tx } from "@/lib/platform/db";
import type {
  answeredSchema,
  assignSchema,
  editMyQuestionSchema,
  myQuestionSchema,
} from "@/lib/questions/schema";

/** Adds a question to ask, and pins it where the form says. A second submit of the form changes nothing. */
export async function addMyQuestion(
  owner: Owner,
  input: z.output<typeof myQuestionSchema>,
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, applicationId, text, depth, category, roundId, interviewerId } = input;
    const where = { ownerId: owner.id, deletedAt: null };
    if ((await tx.application.count({ where: { ...where, id: applicationId } })) === 0)
      return failed("not-found");
    if (roundId && !(await isPlace(tx, owner, { applicationId, roundId, interviewerId })))
      return failed("not-found");
    const position = await tx.myQuestion.count({ where: { ownerId: owner.id, applicationId } });
    await tx.myQuestion.createMany({
      data: { ownerId: owner.id, id, applicationId, text, depth, category, position, createdAt: owner.now },
      skipDuplicates: true,
    });
    if (roundId) await pin(tx, owner, { questionId: id, roundId, interviewerId });
    return ok({ id });
  });
}

export async function editMyQuestion(
  owner: Owner,
  input: z.output<typeof editMyQuestionSchema>,
): Promise<Result<void>> {
  return change(owner, input.questionId, { text: input.text });
}

export async function removeMyQuestion(
  owner: Owner,
  input: { questionId: string },
): Promise<Result<{ id: string }>> {
  const done = await change(owner, input.questionId, { deletedAt: owner.now });
  return done.ok ? ok({ id: input.questionId }) : done;
}

export async function restoreMyQuestion(owner: Owner, id: string): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.myQuestion.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

/** Pins a question to a person of a round, or to the whole round. Pinned twice it is pinned once. */
export async function assignMyQuestion(
  owner: Owner,
  input: z.output<typeof assignSchema>,
): Promise<Result<{ askingId: string }>> {
  return asOwner(owner, async (tx) => {
    const question = await find(tx, owner, input.questionId);
    if (!question || !(await isPlace(tx, owner, { ...question, ...input }))) return failed("not-found");
    return ok({ askingId: await pin(tx, owner, input) });
  });
}

/** Takes a pin off. What was asked already stays on record. */
export async function unassignMyQuestion(owner: Owner, input: { askingId: string }): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.askingId };
    const gone = await tx.myQuestionAsking.deleteMany({ where: { ...where, askedAt: null } });
    if (gone.count === 1) return ok();
    const { count } = await tx.myQuestionAsking.updateMany({ where, data: { assignedAt: null } });
    return count === 1 ? ok() : failed("not-found");
  });
}

/** It was asked; what they said, if it was worth noting; and whether it is settled for good. */
export async function recordMyAnswer(
  owner: Owner,
  input: z.output<typeof answeredSchema>,
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { questionId, roundId, interviewerId } = input;
    const question = await find(tx, owner, questionId);
    if (!question || !(await isPlace(tx, owner, { ...question, roundId, interviewerId })))
      return failed("not-found");
    const askingId = await pin(tx, owner, { questionId, roundId, interviewerId });
    await tx.myQuestionAsking.updateMany({
      where: { ownerId: owner.id, id: askingId },
      data: { askedAt: owner.now, answer: input.answer },
    });
    await tx.myQuestion.updateMany({
      where: { ownerId: owner.id, id: questionId },
      data: { answeredInRoundId: input.settled ? roundId : null },
    });
    return ok();
  });
}

/** The asking of this question to this person in this round, made if it is new. The question's row makes two take turns. */
async function pin(tx: Tx, owner: Owner, at: z.output<typeof assignSchema>): Promise<string> {
  const { questionId, roundId, interviewerId } = at;
  await tx.$queryRaw`
    SELECT id FROM my_question WHERE owner_id = ${owner.id}::uuid AND id = ${questionId}::uuid FOR NO KEY UPDATE`;
  const where = { ownerId: owner.id, myQuestionId: questionId, roundId, interviewerId };
  const there = await tx.myQuestionAsking.findFirst({ where, select: { id: true, assignedAt: true } });
  if (there) {
    if (!there.assignedAt)
      await tx.myQuestionAsking.updateMany({
        where: { ownerId: owner.id, id: there.id },
        data: { assignedAt: owner.now },
      });
    return there.id;
  }
  const id = randomUUID();
  await tx.myQuestionAsking.create({ data: { ...where, id, assignedAt: owner.now } });
  return id;
}

async function find(tx: Tx, owner: Owner, id: string): Promise<{ applicationId: string } | null> {
  return tx.myQuestion.findFirst({
    where: { ownerId: owner.id, id, deletedAt: null },
    select: { applicationId: true },
  });
}

/** Whether the round is one of the question's application, and the person (if one is named) sits on it. */
async function isPlace(
  tx: Tx,
  owner: Owner,
  at: { applicationId: string; roundId: string; interviewerId: string | null },
): Promise<boolean> {
  const { applicationId, roundId, interviewerId } = at;
  const round = { ownerId: owner.id, id: roundId, applicationId, deletedAt: null };
  if ((await tx.round.count({ where: round })) === 0) return false;
  if (!interviewerId) return true;
  return (await tx.roundInterviewer.count({ where: { ownerId: owner.id, roundId, interviewerId } })) === 1;
}

async function change(
  owner: Owner,
  id: string,
  data: { text: string } | { deletedAt: Date },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.myQuestion.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data,
    });
    return count === 1 ? ok() : failed("not-found");
  });
}
