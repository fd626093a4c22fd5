import "server-only";
import { randomUUID } from "node:crypto";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { asOwner } from "@/lib/platform/db";
import { proposedCategory } from "@/lib/questions/rules/proposals";
import { BANK_SEEDS } from "@/lib/questions/seeds";

/**
 * The bank's row that a key means, made if it is not there yet: a shipped question by its name, one that was asked by its
 * id. The row is held until the transaction ends, so two who change it take turns. Null for what is not here.
 */
export async function takeUp(owner: Owner, key: string): Promise<string | null> {
  if (!isId(key)) return takeUpSeed(owner, key);
  return asOwner(owner, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM bank_question WHERE owner_id = ${owner.id}::uuid AND id = ${key}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    return rows[0]?.id ?? takeUpAsked(owner, key);
  });
}

/** One that rests in the bin comes back with all that was written. */
async function takeUpSeed(owner: Owner, seedId: string): Promise<string | null> {
  const seed = BANK_SEEDS.find((it) => it.id === seedId);
  if (!seed) return null;
  return asOwner(owner, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO bank_question (owner_id, id, seed_id, text, category, created_at, updated_at)
      VALUES (${owner.id}::uuid, ${randomUUID()}::uuid, ${seed.id}, ${seed.text}, ${seed.category}, ${owner.now}, ${owner.now})
      ON CONFLICT (owner_id, seed_id) DO UPDATE SET deleted_at = NULL
      RETURNING id`;
    return rows[0]!.id;
  });
}

/** `isSample`: asked in an application of the sample, so that it goes with it. */
type Asked = { text: string; category: string | null; isSample: boolean; bankId: string | null };

async function takeUpAsked(owner: Owner, askedId: string): Promise<string | null> {
  return asOwner(owner, async (tx) => {
    const rows = await tx.$queryRaw<Asked[]>`
      SELECT q.text, q.category, (SELECT a.is_sample FROM round r JOIN application a ON a.owner_id = r.owner_id AND a.id = r.application_id
        WHERE r.owner_id = q.owner_id AND r.id = q.round_id) AS "isSample", (SELECT b.id FROM bank_question b
        WHERE b.owner_id = q.owner_id AND b.id = q.bank_question_id AND b.deleted_at IS NULL) AS "bankId"
      FROM asked_question q WHERE q.owner_id = ${owner.id}::uuid AND q.id = ${askedId}::uuid AND q.deleted_at IS NULL
      FOR NO KEY UPDATE OF q`;
    const asked = rows[0];
    if (!asked) return null;
    if (asked.bankId) return asked.bankId;
    const id = randomUUID();
    const category = asked.category ?? proposedCategory(asked.text);
    const { text, isSample } = asked;
    await tx.bankQuestion.create({
      data: { ownerId: owner.id, id, text, category, isSample, createdAt: owner.now, updatedAt: owner.now },
    });
    await tx.askedQuestion.updateMany({
      where: { ownerId: owner.id, id: askedId },
      data: { bankQuestionId: id, category },
    });
    return id;
  });
}
