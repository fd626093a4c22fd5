import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { asOwner } from "@/lib/platform/db";
import type { MineCategory } from "@/lib/questions/categories";

/** Where a question of mine was pinned or asked. Fields ending in `At` are ISO instants. */
export type AskPin = {
  roundId: string;
  roundKind: string;
  roundNumber: number;
  personId: string | null;
  name: string | null;
  isPinned: boolean;
  askedAt: string | null;
  answer: string | null;
};

export type AskQuestion = {
  id: string;
  text: string;
  depth: 1 | 2 | 3;
  category: MineCategory | null;
  /** Settled in that round. */
  answeredIn: { roundId: string; roundKind: string; roundNumber: number } | null;
  pins: AskPin[];
};

export type Asks = {
  applicationId: string;
  company: string;
  role: string;
  stage: string;
  round: {
    id: string;
    kind: string;
    number: number;
    startsAt: string;
    endsAt: string;
    zone: string;
    state: string;
  };
  panel: { id: string; name: string; role: string | null }[];
  questions: AskQuestion[];
};

/** The panel of a round and all my questions of its application, with what became of each. In one statement. */
export async function getAsks(
  owner: Owner,
  { applicationId, roundId }: { applicationId: string; roundId: string },
): Promise<Asks | null> {
  if (!isId(applicationId) || !isId(roundId)) return null;
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ asks: Asks }[]>`
      SELECT jsonb_build_object(
        'applicationId', a.id, 'company', c.name, 'role', a.role, 'stage', a.stage,
        'round', jsonb_build_object('id', r.id, 'kind', r.kind, 'number', r.number, 'startsAt', r.starts_at, 'endsAt', r.ends_at,
          'zone', r.zone, 'state', r.state),
        'panel', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'role', w.role) ORDER BY p.seat, p.added_at, i.id), '[]')
          FROM round_interviewer p JOIN interviewer i ON i.owner_id = p.owner_id AND i.id = p.interviewer_id AND i.deleted_at IS NULL
          LEFT JOIN application_interviewer w ON w.owner_id = p.owner_id AND w.interviewer_id = i.id AND w.application_id = a.id
          WHERE p.owner_id = r.owner_id AND p.round_id = r.id AND p.attended),
        'questions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'text', m.text, 'depth', m.depth, 'category', m.category,
          'answeredIn', (SELECT jsonb_build_object('roundId', s.id, 'roundKind', s.kind, 'roundNumber', s.number) FROM round s
             WHERE s.owner_id = m.owner_id AND s.id = m.answered_in_round_id),
          'pins', (SELECT coalesce(jsonb_agg(jsonb_build_object('roundId', s.id, 'roundKind', s.kind, 'roundNumber', s.number, 'personId', i.id, 'name', i.name,
               'isPinned', k.assigned_at IS NOT NULL, 'askedAt', k.asked_at, 'answer', k.answer) ORDER BY s.starts_at, k.id), '[]')
             FROM my_question_asking k JOIN round s ON s.owner_id = k.owner_id AND s.id = k.round_id AND s.deleted_at IS NULL
             LEFT JOIN interviewer i ON i.owner_id = k.owner_id AND i.id = k.interviewer_id AND i.deleted_at IS NULL
             WHERE k.owner_id = m.owner_id AND k.my_question_id = m.id)) ORDER BY m.position, m.created_at, m.id), '[]')
          FROM my_question m WHERE m.owner_id = a.owner_id AND m.application_id = a.id AND m.deleted_at IS NULL)
      ) AS asks
      FROM round r
      JOIN application a ON a.owner_id = r.owner_id AND a.id = r.application_id AND a.deleted_at IS NULL
      JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
      WHERE r.owner_id = ${owner.id}::uuid AND r.id = ${roundId}::uuid AND r.application_id = ${applicationId}::uuid AND r.deleted_at IS NULL`,
  );
  return rows[0]?.asks ?? null;
}
