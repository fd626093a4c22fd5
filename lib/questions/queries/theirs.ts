import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { asOwner } from "@/lib/platform/db";
import type { BankCategory } from "@/lib/questions/categories";
import { likePattern, NEAR_FROM } from "@/lib/questions/rules/likeness";
import type { TheyAsk } from "@/lib/questions/schema";
import { BANK_SEEDS } from "@/lib/questions/seeds";
import { Prisma } from "@/prisma/client/client";

type Rating = "shaky" | "fine" | "strong";

/** One time that it was asked. Fields ending in `At` are ISO instants. */
export type Asking = {
  id: string;
  text: string;
  at: string;
  applicationId: string;
  company: string;
  roundId: string;
  roundKind: string;
  roundNumber: number;
  by: string | null;
  byId: string | null;
  answer: string | null;
  rating: Rating | null;
  improvedAnswer: string | null;
};

export type TheirQuestion = {
  /** The row of the bank; null while it is only shipped, or only asked. */
  bankId: string | null;
  seedId: string | null;
  askedId: string | null;
  text: string;
  category: BankCategory | null;
  answer: string | null;
  story: { id: string; title: string } | null;
  skipped: boolean;
  practisedAt: string[];
  rating: Rating | null;
  updatedAt: string | null;
  /** A hard question on something that a job requires. */
  requirement: { text: string; applicationId: string; company: string } | null;
  count: number;
  /** The latest first. */
  askings: Asking[];
};

export type TheyAskPage = {
  questions: TheirQuestion[];
  /** Of each kind, whatever the filter. */
  counts: Partial<Record<BankCategory, number>>;
  next: number | null;
  /** Nothing is written exactly like that: these come close. */
  isClose: boolean;
};

const PAGE = 50;
/** So many askings of one question go with the list; how often is counted over all. */
const MOST_ASKINGS = 20;

/** Everything that was ever asked, with one's own and the shipped questions; most often asked first. In one statement. */
export async function listTheyAsk(owner: Owner, { q, about, from }: TheyAsk): Promise<TheyAskPage> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<(TheirQuestion & { counts: TheyAskPage["counts"]; isClose: boolean })[]>`
      WITH ${known(owner)}, scored AS (
        SELECT k.*, ${q} = '' OR k.text ILIKE ${likePattern(q)} OR COALESCE(k.heard, '') ILIKE ${likePattern(q)} AS exact,
          CASE WHEN ${q} = '' THEN 1 ELSE greatest(similarity(k.text, ${q}), word_similarity(${q}, k.text)) END AS near
        FROM known k
      ), found AS (
        SELECT s.* FROM scored s
        WHERE s.exact OR (s.near >= ${NEAR_FROM} AND NOT EXISTS (SELECT 1 FROM scored e WHERE e.exact))
      )
      SELECT ${COLUMNS}, NOT f.exact AS "isClose",
        (SELECT jsonb_object_agg(g.category, g.n) FROM (SELECT category, count(*)::int AS n FROM found
           WHERE category IS NOT NULL GROUP BY category) g) AS counts
      FROM found f
      WHERE ${about}::text IS NULL OR f.category = ${about}
      ORDER BY f.exact DESC, CASE WHEN f.exact THEN 0 ELSE f.near END DESC, f.skipped, f.count DESC, f.last_at DESC NULLS LAST, f.place, f.key
      LIMIT ${PAGE + 1} OFFSET ${from}`,
  );
  const questions = rows.slice(0, PAGE).map(({ counts, isClose, ...it }) => it);
  return {
    questions,
    counts: rows[0]?.counts ?? {},
    next: rows.length > PAGE ? from + PAGE : null,
    isClose: rows[0]?.isClose ?? false,
  };
}

/** One of them, by the same key that its acts take; with all the others it could be one with. */
export async function getTheirQuestion(
  owner: Owner,
  key: string,
): Promise<{ question: TheirQuestion; others: { key: string; text: string }[] } | null> {
  if (!isId(key) && !BANK_SEEDS.some((seed) => seed.id === key)) return null;
  return asOwner(owner, async (tx) => {
    const rows = await tx.$queryRaw<(TheirQuestion & { key: string; isIt: boolean })[]>`
      WITH ${known(owner)}, meant AS (
        SELECT COALESCE((SELECT b.id::text FROM bank_question b JOIN asked_question q ON q.owner_id = b.owner_id AND q.bank_question_id = b.id
          WHERE q.owner_id = ${owner.id}::uuid AND q.id::text = ${key} AND q.deleted_at IS NULL AND b.deleted_at IS NULL), ${key}) AS key
      )
      SELECT ${COLUMNS}, f.key, (f.key = m.key OR f.seed_id = m.key) AS "isIt" FROM known f CROSS JOIN meant m ORDER BY f.text`;
    const it = rows.find((row) => row.isIt);
    if (!it) return null;
    const { key: own, isIt, ...question } = it;
    const others = rows.filter((row) => row.key !== own && !row.requirement);
    return { question, others: others.map((row) => ({ key: row.key, text: row.text })) };
  });
}

const COLUMNS = Prisma.sql`
  f.bank_id AS "bankId", f.seed_id AS "seedId", f.asked_id AS "askedId", f.text, f.category, f.answer, f.story, f.skipped,
  to_jsonb(f.practised_at) AS "practisedAt", f.rating, to_json(f.updated_at) #>> '{}' AS "updatedAt", f.requirement,
  f.count, COALESCE(f.askings, '[]') AS askings`;

/** Bank, shipped and asked alone as one list, each with its askings in rounds and applications that are still here. */
function known(owner: Owner): Prisma.Sql {
  const seeds = JSON.stringify(
    BANK_SEEDS.map(({ id, text, category }, place) => ({ id, text, category, place })),
  );
  return Prisma.sql`asked AS MATERIALIZED (
    SELECT q.id, q.text, q.category, q.answer, q.rating, q.improved_answer, r.starts_at, r.id AS round_id, r.kind, r.number, a.id AS application_id,
      c.name AS company, i.name AS by, i.id AS by_id, b.id AS bank_id,
      row_number() OVER (PARTITION BY COALESCE(b.id, q.id) ORDER BY r.starts_at DESC, q.position, q.id) AS nth
    FROM asked_question q
    JOIN round r ON r.owner_id = q.owner_id AND r.id = q.round_id AND r.deleted_at IS NULL
    JOIN application a ON a.owner_id = r.owner_id AND a.id = r.application_id AND a.deleted_at IS NULL
    JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
    LEFT JOIN interviewer i ON i.owner_id = q.owner_id AND i.id = q.interviewer_id AND i.deleted_at IS NULL
    LEFT JOIN bank_question b ON b.owner_id = q.owner_id AND b.id = q.bank_question_id AND b.deleted_at IS NULL
    WHERE q.owner_id = ${owner.id}::uuid AND q.deleted_at IS NULL
  ), groups AS MATERIALIZED (
    SELECT COALESCE(bank_id, id)::text AS key, count(*)::int AS count, max(starts_at) AS last_at, string_agg(text, ' ') AS heard,
      jsonb_agg(jsonb_build_object('id', id, 'text', text, 'at', starts_at, 'applicationId', application_id, 'company', company,
        'roundId', round_id, 'roundKind', kind, 'roundNumber', number, 'by', by, 'byId', by_id, 'answer', answer, 'rating', rating,
        'improvedAnswer', improved_answer) ORDER BY starts_at DESC, id) FILTER (WHERE nth <= ${MOST_ASKINGS}) AS askings
    FROM asked GROUP BY 1
  ), seeds AS (
    SELECT * FROM jsonb_to_recordset(${seeds}::jsonb) AS s(id text, text text, category text, place int)
  ), known AS (
    SELECT k.*, COALESCE(g.count, 0) AS count, g.last_at, g.heard, g.askings FROM (
      SELECT b.id::text AS key, b.id AS bank_id, b.seed_id, NULL::uuid AS asked_id, b.text, b.category, b.answer, b.skipped, b.practised_at, b.rating,
        b.updated_at, COALESCE(s.place, -1) AS place,
        (SELECT jsonb_build_object('id', t.id, 'title', t.title) FROM story t
           WHERE t.owner_id = b.owner_id AND t.id = b.story_id AND t.deleted_at IS NULL) AS story,
        (SELECT jsonb_build_object('text', x.text, 'applicationId', a.id, 'company', c.name) FROM requirement x
           JOIN application a ON a.owner_id = x.owner_id AND a.id = x.application_id AND a.deleted_at IS NULL
           JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
           WHERE x.owner_id = b.owner_id AND x.id = b.requirement_id AND x.deleted_at IS NULL) AS requirement
      FROM bank_question b LEFT JOIN seeds s ON s.id = b.seed_id WHERE b.owner_id = ${owner.id}::uuid AND b.deleted_at IS NULL
      UNION ALL
      SELECT s.id, NULL, s.id, NULL, s.text, s.category, NULL, false, '{}'::timestamptz[], NULL, NULL, s.place, NULL, NULL FROM seeds s
      WHERE NOT EXISTS (SELECT 1 FROM bank_question b WHERE b.owner_id = ${owner.id}::uuid AND b.seed_id = s.id AND b.deleted_at IS NULL)
      UNION ALL
      SELECT q.id::text, NULL, NULL, q.id, q.text, q.category, NULL, false, '{}'::timestamptz[], NULL, NULL, -1, NULL, NULL FROM asked q
      WHERE q.bank_id IS NULL
    ) k LEFT JOIN groups g ON g.key = k.key
  )`;
}
