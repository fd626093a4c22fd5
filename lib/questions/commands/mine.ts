import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer, type Opened } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, type Tx } from "@/lib/platform/db";
import type { MineCategory } from "@/lib/questions/categories";
import { myQuestionKey } from "@/lib/questions/rules";
import { proposedDepth, proposedMineCategory } from "@/lib/questions/rules/proposals";
import type {
  answeredSchema,
  assignSchema,
  cellSchema,
  editMyQuestionSchema,
  giveSchema,
  myQuestionSchema,
  reuseSchema,
} from "@/lib/questions/schema";

/**
 * Adds a question to ask, and pins it where the form says. A second submit of the form changes nothing, and a shipped
 * example stands in one application once.
 */
export async function addMyQuestion(
  owner: Owner,
  input: z.output<typeof myQuestionSchema>,
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { applicationId, text, seedId, roundId, interviewerId } = input;
    const about = await holdApplication(tx, owner, applicationId);
    if (!about) return failed("not-found");
    if (roundId && !(await isPlace(tx, owner, { applicationId, roundId, interviewerId })))
      return failed("not-found");
    const there = seedId && (await tx.myQuestion.findFirst({ where: seeded(owner, applicationId, seedId) }));
    const id = there ? there.id : input.id;
    const depth = input.depth ?? proposedDepth(text, about);
    const category = input.category ?? proposedMineCategory(text);
    const position = await tx.myQuestion.count({ where: { ownerId: owner.id, applicationId } });
    if (!there)
      await tx.myQuestion.createMany({
        data: {
          ...{ ownerId: owner.id, id, applicationId, text, depth, category },
          seedId,
          position,
          createdAt: owner.now,
        },
        skipDuplicates: true,
      });
    if (roundId) await pin(tx, owner, { questionId: id, roundId, interviewerId });
    return ok({ id });
  });
}

/** One for this person of the panel: chosen from those that are there, or written now. */
export async function giveQuestion(owner: Owner, input: z.output<typeof giveSchema>): Promise<Result<void>> {
  const { applicationId, roundId, interviewerId, questionId, text, newId } = input;
  if (!questionId && !text) return failed("check-fields", { questionId: "line-needed", text: "line-needed" });
  const place = { roundId, interviewerId };
  const done = questionId
    ? await assignMyQuestion(owner, { questionId, ...place })
    : await addMyQuestion(owner, {
        ...{ id: newId, applicationId, text: text!, depth: null, category: null, seedId: null },
        ...place,
      });
  return done.ok ? ok() : done;
}

/** The same words at another application, to be asked there. Twice there it stands once. */
export async function reuseMyQuestion(
  owner: Owner,
  input: z.output<typeof reuseSchema>,
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, questionId, applicationId } = input;
    const where = { ownerId: owner.id, id: questionId, deletedAt: null };
    const row = await tx.myQuestion.findFirst({ where });
    if (!row || !(await holdApplication(tx, owner, applicationId))) return failed("not-found");
    const { text, category, seedId } = row;
    const same = { ownerId: owner.id, applicationId, deletedAt: null, text };
    const there = await tx.myQuestion.findFirst({ where: same, select: { id: true } });
    if (there) return ok(there);
    // "About this company" is about another one there; what builds on something heard does not hold there.
    return addMyQuestion(owner, {
      ...{ id, applicationId, text, depth: row.depth === 3 ? null : (row.depth as 1 | 2) },
      ...{ category: category as MineCategory | null, seedId, roundId: null, interviewerId: null },
    });
  });
}

/** Wording, depth and kind; what the form did not send stays. */
export async function editMyQuestion(
  owner: Owner,
  input: z.output<typeof editMyQuestionSchema>,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const { questionId, text, depth, category } = input;
    const rows = await tx.$queryRaw<{ text: string; depth: number; category: string | null }[]>`
      SELECT text, depth, category FROM my_question WHERE owner_id = ${owner.id}::uuid AND id = ${questionId}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    const row = rows[0];
    if (!row) return failed("not-found");
    const data = { text, ...(depth ? { depth } : {}), ...(category ? { category } : {}) };
    const isWhole = depth !== null;
    const version = myQuestionKey({ ...row, ...data }, isWhole);
    if (isNewer(myQuestionKey(row, isWhole), version, input))
      return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.myQuestion.updateMany({ where: { ownerId: owner.id, id: questionId }, data });
    return ok({ version });
  });
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

/** A cell of the grid of who asks whom: this person has it, or has it no more. What was asked already stays on record. */
export async function setAsk(owner: Owner, input: z.output<typeof cellSchema>): Promise<Result<void>> {
  const { roundId, cell } = input;
  const { questionId, interviewerId, on } = cell;
  if (on) {
    const done = await assignMyQuestion(owner, { questionId, roundId, interviewerId });
    return done.ok ? ok() : done;
  }
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, myQuestionId: questionId, roundId, interviewerId };
    const pins = await tx.myQuestionAsking.findMany({ where, select: { id: true } });
    if (pins.length === 0) return (await find(tx, owner, questionId)) ? ok() : failed("not-found");
    for (const { id } of pins) await unassignMyQuestion(owner, { askingId: id });
    return ok();
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
    const where = { ownerId: owner.id, id: askingId };
    // when it was asked stays; the answer may be noted later
    await tx.myQuestionAsking.updateMany({
      where: { ...where, askedAt: null },
      data: { askedAt: owner.now },
    });
    await tx.myQuestionAsking.updateMany({ where, data: { answer: input.answer } });
    await tx.myQuestion.updateMany({
      where: { ownerId: owner.id, id: questionId },
      data: { answeredInRoundId: input.settled ? roundId : null },
    });
    return ok();
  });
}

/** What they said, mended; when it was asked, and whether that settled it, stays. */
export async function editMyAnswer(
  owner: Owner,
  { askingId, answer, ...shown }: { askingId: string; answer: string | null } & Opened,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const [row] = await tx.$queryRaw<{ answer: string | null }[]>`
      SELECT k.answer FROM my_question_asking k
      JOIN my_question m ON m.owner_id = k.owner_id AND m.id = k.my_question_id AND m.deleted_at IS NULL
      WHERE k.owner_id = ${owner.id}::uuid AND k.id = ${askingId}::uuid FOR NO KEY UPDATE OF k`;
    if (!row) return failed("not-found");
    if (isNewer(row.answer, answer, shown)) return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.myQuestionAsking.updateMany({ where: { ownerId: owner.id, id: askingId }, data: { answer } });
    return ok({ version: answer ?? "" });
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

/** Held, so that two forms that add the same example take turns; with the names that tell how deep a question goes. */
async function holdApplication(tx: Tx, owner: Owner, id: string) {
  const rows = await tx.$queryRaw<{ company: string; role: string }[]>`
    SELECT c.name AS company, a.role FROM application a JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
    WHERE a.owner_id = ${owner.id}::uuid AND a.id = ${id}::uuid AND a.deleted_at IS NULL FOR NO KEY UPDATE OF a`;
  return rows[0] ?? null;
}

function seeded(owner: Owner, applicationId: string, seedId: string) {
  return { ownerId: owner.id, applicationId, seedId, deletedAt: null };
}

async function change(owner: Owner, id: string, data: { deletedAt: Date }): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.myQuestion.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data,
    });
    return count === 1 ? ok() : failed("not-found");
  });
}
