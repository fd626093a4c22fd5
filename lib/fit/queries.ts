import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import type { FitRating } from "@/lib/fit/schema";
import { asOwner } from "@/lib/platform/db";

/** A line of evidence: what was seen or heard; by whom and in which round, where that is known. */
export type FitEvidence = {
  id: string;
  text: string;
  person: string | null;
  roundKind: string | null;
  roundNumber: number | null;
  createdAt: string;
};

/** What somebody answered to the planned question, not taken as evidence yet. */
export type FitAnswer = Omit<FitEvidence, "createdAt">;

export type FitLine = {
  id: string;
  text: string;
  rating: FitRating | null;
  ratedAt: string | null;
  question: { id: string; text: string } | null;
  evidence: FitEvidence[];
  answers: FitAnswer[];
};

export type Fit = {
  mustHaves: FitLine[];
  /** Must-haves of my other applications, the latest first. */
  elsewhere: string[];
  questions: { id: string; text: string }[];
  /** Rounds held, the latest first, with who was there. */
  rounds: {
    id: string;
    kind: string;
    number: number;
    endsAt: string;
    people: { id: string; name: string }[];
  }[];
};

/** What this job must have, with what was seen and heard, in one statement; null for what is not this owner's. */
export async function getFit(owner: Owner, applicationId: string): Promise<Fit | null> {
  if (!isId(applicationId)) return null;
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ fit: Fit }[]>`
      SELECT jsonb_build_object(
        'mustHaves', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'text', m.text, 'rating', m.rating, 'ratedAt', m.rated_at,
            'question', CASE WHEN q.id IS NOT NULL THEN jsonb_build_object('id', q.id, 'text', q.text) END,
            'evidence', coalesce((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'text', e.text, 'createdAt', e.created_at,
                'person', i.name, 'roundKind', r.kind, 'roundNumber', r.number) ORDER BY e.created_at, e.id)
              FROM must_have_evidence e
              LEFT JOIN interviewer i ON i.owner_id = e.owner_id AND i.id = e.interviewer_id AND i.deleted_at IS NULL
              LEFT JOIN round r ON r.owner_id = e.owner_id AND r.id = e.round_id AND r.deleted_at IS NULL
              WHERE e.owner_id = m.owner_id AND e.must_have_id = m.id AND e.deleted_at IS NULL), '[]'),
            'answers', coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'text', k.answer,
                'person', i.name, 'roundKind', r.kind, 'roundNumber', r.number) ORDER BY k.asked_at, k.id)
              FROM my_question_asking k
              JOIN round r ON r.owner_id = k.owner_id AND r.id = k.round_id AND r.deleted_at IS NULL
              LEFT JOIN interviewer i ON i.owner_id = k.owner_id AND i.id = k.interviewer_id AND i.deleted_at IS NULL
              WHERE k.owner_id = q.owner_id AND k.my_question_id = q.id AND k.answer <> ''
                AND NOT EXISTS (SELECT 1 FROM must_have_evidence e WHERE e.owner_id = m.owner_id AND e.must_have_id = m.id
                  AND e.deleted_at IS NULL AND e.text = left(k.answer, 1000))), '[]')) ORDER BY m.created_at, m.id), '[]')
          FROM must_have m LEFT JOIN my_question q ON q.owner_id = m.owner_id AND q.id = m.my_question_id AND q.deleted_at IS NULL
          WHERE m.owner_id = a.owner_id AND m.application_id = a.id AND m.deleted_at IS NULL),
        'elsewhere', (SELECT coalesce(jsonb_agg(o.text ORDER BY o.at DESC, o.text), '[]') FROM (
            SELECT DISTINCT ON (lower(m.text)) m.text, m.created_at AS at FROM must_have m
            JOIN application x ON x.owner_id = m.owner_id AND x.id = m.application_id AND x.deleted_at IS NULL
            WHERE m.owner_id = a.owner_id AND m.application_id <> a.id AND m.deleted_at IS NULL
            ORDER BY lower(m.text), m.created_at DESC) o),
        'questions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text) ORDER BY q.position, q.created_at, q.id), '[]')
          FROM my_question q WHERE q.owner_id = a.owner_id AND q.application_id = a.id AND q.deleted_at IS NULL),
        'rounds', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'number', r.number, 'endsAt', r.ends_at,
            'people', coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name) ORDER BY p.seat, p.added_at, i.id)
              FROM round_interviewer p JOIN interviewer i ON i.owner_id = p.owner_id AND i.id = p.interviewer_id AND i.deleted_at IS NULL
              WHERE p.owner_id = r.owner_id AND p.round_id = r.id AND p.attended), '[]')) ORDER BY r.ends_at DESC, r.id), '[]')
          FROM round r WHERE r.owner_id = a.owner_id AND r.application_id = a.id AND r.deleted_at IS NULL
            AND (r.state = 'completed' OR (r.state = 'scheduled' AND r.ends_at <= app_now())))
      ) AS fit
      FROM application a WHERE a.owner_id = ${owner.id}::uuid AND a.id = ${applicationId}::uuid AND a.deleted_at IS NULL`,
  );
  return rows[0]?.fit ?? null;
}
