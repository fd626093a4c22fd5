import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { asOwner } from "@/lib/platform/db";

export type FactRow = {
  id: string;
  key: string;
  value: string;
  statedAt: string;
  explanation: string | null;
  roundId: string | null;
  personId: string | null;
  person: string | null;
};
type FactRound = { id: string; kind: string; number: number; startsAt: string; zone: string };
export type Ledger = {
  facts: FactRow[];
  /** Of this application, for "in which round" and "to whom". */
  rounds: FactRound[];
  people: { id: string; name: string }[];
};

/** Everything I told them, with whom and where; null for what is not this owner's. */
export async function getLedger(owner: Owner, applicationId: string): Promise<Ledger | null> {
  if (!isId(applicationId)) return null;
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ ledger: Ledger }[]>`
      SELECT jsonb_build_object(
        'facts', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'key', f.key, 'value', f.value, 'statedAt', f.stated_at,
            'explanation', f.explanation, 'roundId', r.id, 'personId', i.id, 'person', i.name) ORDER BY f.stated_at, f.id)
          FROM fact_stated f
          LEFT JOIN round r ON r.owner_id = f.owner_id AND r.id = f.round_id AND r.deleted_at IS NULL
          LEFT JOIN interviewer i ON i.owner_id = f.owner_id AND i.id = f.interviewer_id AND i.deleted_at IS NULL
          WHERE f.owner_id = a.owner_id AND f.application_id = a.id AND f.deleted_at IS NULL), '[]'),
        'rounds', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'number', r.number, 'startsAt', r.starts_at,
            'zone', r.zone) ORDER BY r.starts_at, r.id)
          FROM round r WHERE r.owner_id = a.owner_id AND r.application_id = a.id AND r.deleted_at IS NULL), '[]'),
        'people', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name) ORDER BY i.name, i.id)
          FROM application_interviewer w JOIN interviewer i ON i.owner_id = w.owner_id AND i.id = w.interviewer_id AND i.deleted_at IS NULL
          WHERE w.owner_id = a.owner_id AND w.application_id = a.id), '[]')) AS ledger
      FROM application a
      WHERE a.owner_id = ${owner.id}::uuid AND a.id = ${applicationId}::uuid AND a.deleted_at IS NULL`,
  );
  return rows[0]?.ledger ?? null;
}

/** When a round ended, while round and person are of this very application and still here; null when one is not. */
export async function getPlace(
  owner: Owner,
  applicationId: string,
  { roundId, interviewerId }: { roundId: string | null; interviewerId: string | null },
): Promise<{ startsAt: Date | null; endsAt: Date | null } | null> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ startsAt: Date | null; endsAt: Date | null }[]>`
      SELECT r.starts_at AS "startsAt", r.ends_at AS "endsAt" FROM application a
      LEFT JOIN round r ON r.owner_id = a.owner_id AND r.application_id = a.id AND r.id = ${roundId}::uuid AND r.deleted_at IS NULL
      WHERE a.owner_id = ${owner.id}::uuid AND a.id = ${applicationId}::uuid AND a.deleted_at IS NULL
        AND (${roundId}::uuid IS NULL OR r.id IS NOT NULL)
        AND (${interviewerId}::uuid IS NULL OR EXISTS (
          SELECT 1 FROM interviewer i WHERE i.owner_id = a.owner_id AND i.id = ${interviewerId}::uuid AND i.deleted_at IS NULL
            AND (EXISTS (SELECT 1 FROM application_interviewer w
                         WHERE w.owner_id = i.owner_id AND w.application_id = a.id AND w.interviewer_id = i.id)
              OR EXISTS (SELECT 1 FROM round_interviewer s JOIN round t ON t.owner_id = s.owner_id AND t.id = s.round_id
                         WHERE s.owner_id = i.owner_id AND s.interviewer_id = i.id AND t.application_id = a.id AND t.deleted_at IS NULL))))`,
  );
  return rows[0] ?? null;
}
