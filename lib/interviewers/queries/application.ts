import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { byFamilyName } from "@/lib/interviewers/rules";
import type { Decision, FutureBoss, Role } from "@/lib/interviewers/schema";
import { asOwner } from "@/lib/platform/db";

/** One person of an application: on one of its rounds, or put there by hand. Instants are ISO texts. */
export type ApplicationPerson = {
  id: string;
  name: string;
  title: string | null;
  /** Where they work, when that is not the company of the application. */
  elsewhere: string | null;
  role: Role | null;
  decisionMaker: Decision | null;
  futureBoss: FutureBoss | null;
  careText: string | null;
  angle: string | null;
  facts: number;
  notes: number;
  /** Rounds of this application with them, the earliest first. */
  rounds: {
    id: string;
    kind: string;
    number: number;
    startsAt: string;
    endsAt: string;
    zone: string;
    state: string;
  }[];
  /** Their thank-yous of this application, the latest first; dropped ones left out. */
  thanks: {
    id: string;
    state: string;
    covered: boolean;
    dueAt: string;
    endsAt: string | null;
    roundState: string | null;
  }[];
};

/** Everybody of one application in one statement, by family name. */
export async function listApplicationPeople(
  owner: Owner,
  applicationId: string,
): Promise<ApplicationPerson[]> {
  return asOwner(owner, async (tx) => {
    const rows = await tx.$queryRaw<{ person: ApplicationPerson }[]>`
      WITH app AS (
        SELECT id, company_id FROM application
        WHERE owner_id = ${owner.id}::uuid AND id = ${applicationId}::uuid AND deleted_at IS NULL
      ), met AS (
        SELECT r.*, ri.interviewer_id FROM round r
        JOIN app ON app.id = r.application_id
        JOIN round_interviewer ri ON ri.owner_id = r.owner_id AND ri.round_id = r.id
        WHERE r.owner_id = ${owner.id}::uuid AND r.deleted_at IS NULL
      )
      SELECT json_build_object('id', i.id, 'name', i.name, 'title', i.title,
        'elsewhere', CASE WHEN i.company_id IS DISTINCT FROM app.company_id THEN c.name END,
        'role', ai.role, 'decisionMaker', ai.decision_maker, 'futureBoss', ai.future_boss,
        'careText', i.care_text, 'angle', i.angle,
        'facts', (SELECT count(*) FROM interviewer_fact f
                  WHERE f.owner_id = i.owner_id AND f.interviewer_id = i.id AND f.deleted_at IS NULL),
        'notes', (SELECT count(*) FROM note n
                  WHERE n.owner_id = i.owner_id AND n.interviewer_id = i.id AND n.deleted_at IS NULL),
        'rounds', (SELECT coalesce(json_agg(json_build_object('id', m.id, 'kind', m.kind, 'number', m.number,
                     'startsAt', m.starts_at, 'endsAt', m.ends_at, 'zone', m.zone, 'state', m.state)
                     ORDER BY m.starts_at, m.id), '[]') FROM met m WHERE m.interviewer_id = i.id),
        'thanks', (SELECT coalesce(json_agg(json_build_object('id', f.id, 'state', f.state, 'covered', f.covered,
                     'dueAt', f.due_at, 'endsAt', r.ends_at, 'roundState', r.state) ORDER BY f.due_at DESC, f.id), '[]')
                   FROM follow_up f LEFT JOIN round r ON r.owner_id = f.owner_id AND r.id = f.round_id
                   WHERE f.owner_id = i.owner_id AND f.interviewer_id = i.id AND f.application_id = app.id
                     AND f.kind = 'thank-you' AND f.state <> 'dropped' AND f.deleted_at IS NULL)) AS person
      FROM app
      JOIN interviewer i ON i.owner_id = ${owner.id}::uuid AND i.deleted_at IS NULL
      LEFT JOIN application_interviewer ai
        ON ai.owner_id = i.owner_id AND ai.application_id = app.id AND ai.interviewer_id = i.id
      LEFT JOIN company c ON c.owner_id = i.owner_id AND c.id = i.company_id AND c.deleted_at IS NULL
      WHERE ai.interviewer_id IS NOT NULL OR EXISTS (SELECT 1 FROM met m WHERE m.interviewer_id = i.id)`;
    return byFamilyName(rows.map((row) => row.person));
  });
}

/** People who are not part of this application yet, to choose from; those of its company first. At most 200. */
export async function listOtherPeople(
  owner: Owner,
  applicationId: string,
): Promise<{ id: string; name: string; company: string | null }[]> {
  return asOwner(
    owner,
    (tx) => tx.$queryRaw`
      SELECT i.id, i.name, c.name AS company FROM application a
      JOIN interviewer i ON i.owner_id = a.owner_id AND i.deleted_at IS NULL AND i.anonymised_at IS NULL
      LEFT JOIN company c ON c.owner_id = i.owner_id AND c.id = i.company_id AND c.deleted_at IS NULL
      WHERE a.owner_id = ${owner.id}::uuid AND a.id = ${applicationId}::uuid AND a.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM application_interviewer ai WHERE ai.owner_id = a.owner_id
                        AND ai.application_id = a.id AND ai.interviewer_id = i.id)
        AND NOT EXISTS (SELECT 1 FROM round_interviewer ri
                        JOIN round r ON r.owner_id = ri.owner_id AND r.id = ri.round_id AND r.deleted_at IS NULL
                        WHERE ri.owner_id = a.owner_id AND ri.interviewer_id = i.id AND r.application_id = a.id)
      ORDER BY i.company_id IS NOT DISTINCT FROM a.company_id DESC, lower(i.name), i.id
      LIMIT 200`,
  );
}
