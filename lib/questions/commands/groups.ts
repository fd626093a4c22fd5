import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";
import { takeUp } from "@/lib/questions/commands/take-up";
import type { mergeSchema } from "@/lib/questions/schema";

type Row = {
  id: string;
  seedId: string | null;
  answer: string | null;
  storyId: string | null;
  practisedAt: Date[];
  rating: string | null;
};

/** As many as the way back can name. */
const MOST_NAMED = 50;

/**
 * Two are one question: what was asked under the first stands under the second, with what was prepared for it. The first
 * goes to the bin; a shipped one is left out, or it would be offered anew. `undo` names all that moved.
 */
export async function mergeQuestions(
  owner: Owner,
  input: z.output<typeof mergeSchema>,
): Promise<Result<{ id: string; undo: string }>> {
  return asOwner(owner, async (tx) => {
    const from = await takeUp(owner, input.key);
    const into = from && (await takeUp(owner, input.into));
    if (!from || !into) return failed("not-found");
    if (from === into) return ok({ id: into, undo: "" });
    const [first, second] = [await rowOf(tx, owner, from), await rowOf(tx, owner, into)];
    const asked = await tx.askedQuestion.findMany({
      where: { ownerId: owner.id, bankQuestionId: from },
      select: { id: true },
      orderBy: { createdAt: "desc" },
    });
    await tx.askedQuestion.updateMany({
      where: { ownerId: owner.id, bankQuestionId: from },
      data: { bankQuestionId: into },
    });
    await tx.bankQuestion.updateMany({
      where: { ownerId: owner.id, id: into },
      data: { ...joined(first, second), updatedAt: doorNow() },
    });
    await tx.bankQuestion.updateMany({
      where: { ownerId: owner.id, id: from },
      data: first.seedId ? { skipped: true } : { deletedAt: owner.now },
    });
    const took = first.storyId && !second.storyId ? "story" : "-";
    const moved = asked.slice(0, MOST_NAMED).map((it) => it.id);
    return ok({ id: into, undo: [from, into, took, ...moved].join(" ") });
  });
}

/** Takes a merge back. `id` is what it answered as `undo`. */
export async function unmergeQuestions(owner: Owner, id: string): Promise<Result<void>> {
  const [from = "", into = "", took, ...moved] = id.split(" ");
  if (![from, into, ...moved].every(isId)) return failed("not-found");
  return asOwner(owner, async (tx) => {
    const back = await tx.bankQuestion.updateManyAndReturn({
      where: { ownerId: owner.id, id: from },
      data: { deletedAt: null, skipped: false },
    });
    const first = back[0];
    if (!first || !(await holds(tx, owner, into))) return failed("not-found");
    const second = await rowOf(tx, owner, into);
    await tx.askedQuestion.updateMany({
      where: { ownerId: owner.id, id: { in: moved }, bankQuestionId: into },
      data: { bankQuestionId: from },
    });
    await tx.bankQuestion.updateMany({
      where: { ownerId: owner.id, id: into },
      data: { ...parted(first, second, took === "story"), updatedAt: doorNow() },
    });
    return ok();
  });
}

/** One asking is another question after all: it stands alone from now on. */
export async function splitAsked(
  owner: Owner,
  input: { askedId: string },
): Promise<Result<{ askedId: string; undo: string }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.askedId, deletedAt: null };
    const row = await tx.askedQuestion.findFirst({ where, select: { bankQuestionId: true } });
    if (!row) return failed("not-found");
    await tx.askedQuestion.updateMany({ where, data: { bankQuestionId: null } });
    return ok({ askedId: input.askedId, undo: `${input.askedId} ${row.bankQuestionId ?? ""}`.trim() });
  });
}

/** Takes a split back. `id` is "<asked> <question>". */
export async function rejoinAsked(owner: Owner, id: string): Promise<Result<void>> {
  const [askedId = "", bankId = ""] = id.split(" ");
  if (!isId(askedId) || !isId(bankId)) return failed("not-found");
  return asOwner(owner, async (tx) => {
    if (!(await holds(tx, owner, bankId))) return failed("not-found");
    const { count } = await tx.askedQuestion.updateMany({
      where: { ownerId: owner.id, id: askedId, deletedAt: null },
      data: { bankQuestionId: bankId },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

/** Nothing that was written is lost: two answers stand one below the other, runs are counted together. */
function joined(first: Row, second: Row) {
  return {
    answer: [second.answer, first.answer].filter(Boolean).join("\n\n") || null,
    storyId: second.storyId ?? first.storyId,
    practisedAt: [...second.practisedAt, ...first.practisedAt].sort((a, b) => a.getTime() - b.getTime()),
    rating: second.rating ?? first.rating,
  };
}

function parted(first: Row, second: Row, tookStory: boolean) {
  const added = first.answer && second.answer?.endsWith(first.answer) ? first.answer.length : 0;
  const kept = second.answer?.slice(0, second.answer.length - added).trimEnd();
  const runs = new Set(first.practisedAt.map((at) => at.getTime()));
  return {
    answer: kept || null,
    ...(tookStory && second.storyId === first.storyId ? { storyId: null } : {}),
    practisedAt: second.practisedAt.filter((at) => !runs.has(at.getTime())),
  };
}

async function holds(tx: Tx, owner: Owner, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM bank_question WHERE owner_id = ${owner.id}::uuid AND id = ${id}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
  return rows.length === 1;
}

function rowOf(tx: Tx, owner: Owner, id: string): Promise<Row> {
  return tx.bankQuestion.findFirstOrThrow({ where: { ownerId: owner.id, id } });
}
