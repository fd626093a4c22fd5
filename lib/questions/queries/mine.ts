import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { asOwner } from "@/lib/platform/db";
import type { MineCategory } from "@/lib/questions/categories";
import { likePattern, NEAR_FROM } from "@/lib/questions/rules/likeness";

const PAGE = 50;

/** Every question of mine over all applications, the same words once; asked whom, when, and what they said. */
export type MineAsking = {
  id: string;
  questionId: string;
  applicationId: string;
  company: string;
  roundId: string;
  roundKind: string;
  roundNumber: number;
  at: string;
  askedAt: string | null;
  by: string | null;
  answer: string | null;
};

export type MyLine = {
  /** The newest row of these words. */
  id: string;
  text: string;
  depth: 1 | 2 | 3;
  category: MineCategory | null;
  isAnswered: boolean;
  applications: { id: string; questionId: string; company: string; role: string }[];
  askings: MineAsking[];
};

export type IAskPage = {
  questions: MyLine[];
  next: number | null;
  /** Open applications, for "Use it at". */
  open: { id: string; company: string; role: string }[];
};

export async function listIAsk(owner: Owner, { q, from }: { q: string; from: number }): Promise<IAskPage> {
  return asOwner(owner, async (tx) => {
    const rows = await tx.$queryRaw<MyLine[]>`
      WITH mine AS MATERIALIZED (
        SELECT m.*, c.name AS company, a.role, btrim(regexp_replace(lower(m.text), '[[:punct:][:space:]]+', ' ', 'g')) AS words
        FROM my_question m JOIN application a ON a.owner_id = m.owner_id AND a.id = m.application_id AND a.deleted_at IS NULL
        JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
        WHERE m.owner_id = ${owner.id}::uuid AND m.deleted_at IS NULL
      ), asked AS MATERIALIZED (
        SELECT m.words, jsonb_agg(jsonb_build_object('id', k.id, 'questionId', m.id, 'applicationId', m.application_id, 'company', m.company,
          'roundId', r.id, 'roundKind', r.kind, 'roundNumber', r.number, 'at', r.starts_at, 'askedAt', k.asked_at, 'by', i.name, 'answer', k.answer)
          ORDER BY r.starts_at DESC, k.id) AS askings
        FROM mine m JOIN my_question_asking k ON k.owner_id = m.owner_id AND k.my_question_id = m.id
        JOIN round r ON r.owner_id = k.owner_id AND r.id = k.round_id AND r.deleted_at IS NULL
        LEFT JOIN interviewer i ON i.owner_id = k.owner_id AND i.id = k.interviewer_id AND i.deleted_at IS NULL
        GROUP BY m.words
      ), grouped AS (
        SELECT words, (array_agg(id ORDER BY created_at DESC, id))[1] AS id, (array_agg(text ORDER BY created_at DESC, id))[1] AS text,
          max(depth) AS depth, (array_agg(category ORDER BY category IS NULL, created_at DESC, id))[1] AS category,
          bool_or(answered_in_round_id IS NOT NULL) AS answered, max(created_at) AS newest,
          jsonb_agg(jsonb_build_object('id', application_id, 'questionId', id, 'company', company, 'role', role) ORDER BY created_at DESC, id) AS applications
        FROM mine GROUP BY words
      )
      SELECT g.id, g.text, g.depth, g.category, g.answered AS "isAnswered", g.applications, COALESCE(k.askings, '[]') AS askings
      FROM grouped g LEFT JOIN asked k ON k.words = g.words
      WHERE ${q} = '' OR g.text ILIKE ${likePattern(q)} OR word_similarity(${q}, g.text) >= ${NEAR_FROM + 0.2}
      ORDER BY g.newest DESC, g.id LIMIT ${PAGE + 1} OFFSET ${from}`;
    const open = await tx.$queryRaw<IAskPage["open"]>`
      SELECT a.id, c.name AS company, a.role FROM application a JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
      WHERE a.owner_id = ${owner.id}::uuid AND a.deleted_at IS NULL AND a.stage <> 'closed' ORDER BY a.updated_at DESC LIMIT 60`;
    return { questions: rows.slice(0, PAGE), next: rows.length > PAGE ? from + PAGE : null, open };
  });
}

/** What was said to questions of mine in one application: evidence for whether the place has what I asked for. */
export type TheirAnswer = {
  questionId: string;
  question: string;
  answer: string;
  by: string | null;
  roundId: string;
  roundKind: string;
  roundNumber: number;
  at: string;
};

export async function listTheirAnswers(owner: Owner, applicationId: string): Promise<TheirAnswer[]> {
  if (!isId(applicationId)) return [];
  return asOwner(
    owner,
    (tx) => tx.$queryRaw<TheirAnswer[]>`
      SELECT m.id AS "questionId", m.text AS question, k.answer, i.name AS by, r.id AS "roundId", r.kind AS "roundKind", r.number AS "roundNumber",
        to_json(r.starts_at) #>> '{}' AS at
      FROM my_question m
      JOIN application a ON a.owner_id = m.owner_id AND a.id = m.application_id AND a.deleted_at IS NULL
      JOIN my_question_asking k ON k.owner_id = m.owner_id AND k.my_question_id = m.id AND k.answer IS NOT NULL
      JOIN round r ON r.owner_id = k.owner_id AND r.id = k.round_id AND r.deleted_at IS NULL
      LEFT JOIN interviewer i ON i.owner_id = k.owner_id AND i.id = k.interviewer_id AND i.deleted_at IS NULL
      WHERE m.owner_id = ${owner.id}::uuid AND m.application_id = ${applicationId}::uuid AND m.deleted_at IS NULL
      ORDER BY r.starts_at DESC, k.id`,
  );
}
