import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner } from "@/lib/platform/db";
import { takeUp } from "@/lib/questions/commands/take-up";
import { SAME_FROM, STOP_PATTERN } from "@/lib/questions/rules/likeness";
import { BANK_SEEDS } from "@/lib/questions/seeds";
import { Prisma } from "@/prisma/client/client";

/** Of those that stand alone, the newest are compared. */
const MOST_ALONE = 400;

/**
 * Lays questions that were just asked beside those known: the bank, the shipped ones, and others that stand alone. What is
 * alike enough becomes one question; the rest stand alone. Done once, when it is written: what the person takes apart by
 * hand stays apart.
 */
export async function matchAsked(owner: Owner, askedIds: readonly string[]): Promise<void> {
  if (askedIds.length === 0) return;
  await asOwner(owner, async (tx) => {
    const seeds = JSON.stringify(BANK_SEEDS.map(({ id, text }) => ({ id, text })));
    const found = await tx.$queryRaw<{ id: string; key: string }[]>`
      WITH fresh AS MATERIALIZED (
        SELECT q.id, q.text, ${bare(Prisma.sql`q.text`)} AS bare FROM asked_question q
        WHERE q.owner_id = ${owner.id}::uuid AND q.id = ANY(${askedIds}::uuid[]) AND q.bank_question_id IS NULL AND q.deleted_at IS NULL
      ), known AS MATERIALIZED (
        SELECT b.id::text AS key, 1 AS nth, b.text, ${bare(Prisma.sql`b.text`)} AS bare FROM bank_question b
        WHERE b.owner_id = ${owner.id}::uuid AND b.deleted_at IS NULL
        UNION ALL
        SELECT s.id, 2, s.text, ${bare(Prisma.sql`s.text`)} FROM jsonb_to_recordset(${seeds}::jsonb) AS s(id text, text text)
        WHERE NOT EXISTS (SELECT 1 FROM bank_question b WHERE b.owner_id = ${owner.id}::uuid AND b.seed_id = s.id)
        UNION ALL
        SELECT z.id::text, 3, z.text, ${bare(Prisma.sql`z.text`)} FROM (
          SELECT q.id, q.text FROM asked_question q
          JOIN round r ON r.owner_id = q.owner_id AND r.id = q.round_id AND r.deleted_at IS NULL
          WHERE q.owner_id = ${owner.id}::uuid AND q.bank_question_id IS NULL AND q.deleted_at IS NULL AND q.id <> ALL(${askedIds}::uuid[])
          ORDER BY q.created_at DESC LIMIT ${MOST_ALONE}) z
      )
      SELECT DISTINCT ON (f.id) f.id, k.key FROM fresh f CROSS JOIN known k
      CROSS JOIN LATERAL (SELECT CASE WHEN lower(btrim(f.text)) = lower(btrim(k.text)) THEN 1 ELSE similarity(f.bare, k.bare) END AS alike) l
      WHERE l.alike >= ${SAME_FROM}
      ORDER BY f.id, l.alike DESC, k.nth, k.key`;
    for (const { id, key } of found) {
      const bankId = await takeUp(owner, key);
      if (bankId) await standUnder(owner, id, bankId);
    }
  });
}

/** It is another asking of that question, and about the same unless something else was said. */
async function standUnder(owner: Owner, askedId: string, bankId: string): Promise<void> {
  await asOwner(
    owner,
    (tx) => tx.$executeRaw`
      UPDATE asked_question q SET bank_question_id = b.id, category = COALESCE(q.category, b.category)
      FROM bank_question b
      WHERE q.owner_id = ${owner.id}::uuid AND q.id = ${askedId}::uuid AND b.owner_id = q.owner_id AND b.id = ${bankId}::uuid`,
  );
}

/** The words that carry a question. */
function bare(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`btrim(regexp_replace(regexp_replace(lower(${text}), '[^[:alnum:]]+', ' ', 'g'), ${STOP_PATTERN}, '', 'g'))`;
}
