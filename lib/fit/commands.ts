import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { sameWords } from "@/lib/fit/rules";
import type {
  addMustHaveSchema,
  editEvidenceSchema,
  editMustHaveSchema,
  evidenceSchema,
  judgeSchema,
  planQuestionSchema,
  takeAnswerSchema,
} from "@/lib/fit/schema";
import { asOwner, type Tx } from "@/lib/platform/db";
import { addMyQuestion } from "@/lib/questions/commands/mine";

/** One thing that this job must have. The same words again, or the same form, add nothing. */
export async function addMustHave(
  owner: Owner,
  input: z.output<typeof addMustHaveSchema>,
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, applicationId, text } = input;
    const held = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM application WHERE owner_id = ${owner.id}::uuid AND id = ${applicationId}::uuid AND deleted_at IS NULL
      FOR NO KEY UPDATE`;
    if (held.length === 0) return failed("not-found");
    const rows = await tx.mustHave.findMany({ where: { ownerId: owner.id, applicationId, deletedAt: null } });
    const same = rows.find((row) => sameWords(row.text, text));
    if (same) return ok({ id: same.id });
    const times = { createdAt: owner.now, updatedAt: owner.now };
    await tx.mustHave.createMany({
      data: { ownerId: owner.id, id, applicationId, text, ...times },
      skipDuplicates: true,
    });
    return ok({ id });
  });
}

export async function editMustHave(
  owner: Owner,
  input: z.output<typeof editMustHaveSchema>,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const row = await find(tx, owner, input.id);
    if (!row) return failed("not-found");
    if (isNewer(row.text, input.text, input)) return failed("changed-elsewhere", { replace: "newer-exists" });
    await write(tx, owner, row.id, { text: input.text });
    return ok({ version: input.text });
  });
}

export async function removeMustHave(owner: Owner, input: { id: string }): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.mustHave.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
      data: { deletedAt: owner.now },
    });
    return count === 1 ? ok({ id: input.id }) : failed("not-found");
  });
}

export async function restoreMustHave(owner: Owner, id: string): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.mustHave.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

/** The question of mine that would tell: one of this application's, or a new one. */
export async function planQuestion(
  owner: Owner,
  input: z.output<typeof planQuestionSchema>,
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const row = await find(tx, owner, input.mustHaveId);
    if (!row) return failed("not-found");
    const myQuestionId = await pickQuestion(tx, owner, row.applicationId, input);
    if (myQuestionId === undefined) return failed("not-found");
    return write(tx, owner, row.id, { myQuestionId });
  });
}

/** A line of what I saw or heard. Sent twice, it is one. */
export async function addEvidence(
  owner: Owner,
  input: z.output<typeof evidenceSchema>,
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const row = await find(tx, owner, input.mustHaveId);
    if (!row || !(await isPlace(tx, owner, row.applicationId, input.said))) return failed("not-found");
    return keep(tx, owner, input);
  });
}

/** What somebody answered to a question of mine, as evidence: their words, their name, that round. */
export async function takeAnswer(
  owner: Owner,
  input: z.output<typeof takeAnswerSchema>,
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const row = await find(tx, owner, input.mustHaveId);
    if (!row) return failed("not-found");
    const asking = await tx.myQuestionAsking.findFirst({
      where: {
        ...{ ownerId: owner.id, id: input.askingId, answer: { not: null } },
        myQuestion: { applicationId: row.applicationId, deletedAt: null },
      },
    });
    if (!asking?.answer) return failed("not-found");
    const said = { roundId: asking.roundId, interviewerId: asking.interviewerId };
    return keep(tx, owner, { id: input.id, mustHaveId: row.id, text: asking.answer.slice(0, 1000), said });
  });
}

/** Met, unsure or not met, as of now; with one more line of evidence if there is one. */
export async function judgeMustHave(owner: Owner, input: z.output<typeof judgeSchema>): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { mustHaveId, rating, evidenceId, text, said } = input;
    const row = await find(tx, owner, mustHaveId);
    if (!row || !(await isPlace(tx, owner, row.applicationId, said))) return failed("not-found");
    if (text) {
      const kept = await keep(tx, owner, { id: evidenceId, mustHaveId, text, said });
      if (!kept.ok) return kept;
    }
    return write(tx, owner, row.id, { rating, ratedAt: owner.now });
  });
}

export async function editEvidence(
  owner: Owner,
  input: z.output<typeof editEvidenceSchema>,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.id, deletedAt: null };
    const row = await tx.mustHaveEvidence.findFirst({ where });
    if (!row) return failed("not-found");
    if (isNewer(row.text, input.text, input)) return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.mustHaveEvidence.updateMany({ where, data: { text: input.text } });
    return ok({ version: input.text });
  });
}

export async function removeEvidence(owner: Owner, input: { id: string }): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.mustHaveEvidence.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
      data: { deletedAt: owner.now },
    });
    return count === 1 ? ok({ id: input.id }) : failed("not-found");
  });
}

export async function restoreEvidence(owner: Owner, id: string): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.mustHaveEvidence.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

type Said = { roundId: string | null; interviewerId: string | null };

async function keep(
  tx: Tx,
  owner: Owner,
  line: { id: string; mustHaveId: string; text: string; said: Said },
): Promise<Result<{ id: string }>> {
  const { id, mustHaveId, text, said } = line;
  await tx.mustHaveEvidence.createMany({
    data: { ownerId: owner.id, id, mustHaveId, text, ...said, createdAt: owner.now },
    skipDuplicates: true,
  });
  return ok({ id });
}

/** Undefined: not one of this application's. Null: none. */
async function pickQuestion(
  tx: Tx,
  owner: Owner,
  applicationId: string,
  input: z.output<typeof planQuestionSchema>,
): Promise<string | null | undefined> {
  const { questionId, text, newId } = input;
  if (text) {
    const question = { id: newId, applicationId, text, depth: null, category: "team", seedId: null } as const;
    const added = await addMyQuestion(owner, { ...question, roundId: null, interviewerId: null });
    if (!added.ok) return undefined;
  }
  const id = text ? newId : questionId;
  if (!id) return null;
  const mine = { ownerId: owner.id, id, applicationId, deletedAt: null };
  return (await tx.myQuestion.count({ where: mine })) === 1 ? id : undefined;
}

/** The round is one of the application's, and the person (if one is named) sits on it. */
async function isPlace(tx: Tx, owner: Owner, applicationId: string, said: Said): Promise<boolean> {
  const { roundId, interviewerId } = said;
  if (!roundId) return true;
  const round = { ownerId: owner.id, id: roundId, applicationId, deletedAt: null };
  if ((await tx.round.count({ where: round })) === 0) return false;
  if (!interviewerId) return true;
  return (await tx.roundInterviewer.count({ where: { ownerId: owner.id, roundId, interviewerId } })) === 1;
}

function find(tx: Tx, owner: Owner, id: string) {
  return tx.mustHave.findFirst({
    where: { ownerId: owner.id, id, deletedAt: null, application: { deletedAt: null } },
  });
}

async function write(
  tx: Tx,
  owner: Owner,
  id: string,
  data: Record<string, string | Date | null>,
): Promise<Result> {
  await tx.mustHave.updateMany({
    where: { ownerId: owner.id, id, deletedAt: null },
    data: { ...data, updatedAt: owner.now },
  });
  return ok();
}
