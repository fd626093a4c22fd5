import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner } from "@/lib/platform/db";
import { mailConfigured } from "@/lib/platform/mail";

/**
 * Where reminder mails go, or null: with a mail server only to an address that its person has verified. Without one they
 * stay in the owner's own mailbox page, so nothing is to be verified.
 */
export async function getAddress(owner: Owner): Promise<string | null> {
  const row = await asOwner(owner, (tx) =>
    tx.owner.findUnique({ where: { id: owner.id }, select: { email: true, emailVerifiedAt: true } }),
  );
  return row && (row.emailVerifiedAt || !mailConfigured()) ? row.email : null;
}

/** The mailbox page: the owner's letters, newest first. */
export function listLetters(owner: Owner, take = 100) {
  return asOwner(owner, (tx) =>
    tx.letter.findMany({
      where: { ownerId: owner.id },
      orderBy: { createdAt: "desc" },
      take,
      select: { id: true, subject: true, toAddress: true, createdAt: true },
    }),
  );
}

export function getLetter(owner: Owner, id: string) {
  return asOwner(owner, (tx) => tx.letter.findFirst({ where: { ownerId: owner.id, id } }));
}

type PersonJson = { id: string; name: string; role: string | null; lines: string[] };
export type Material = {
  reminderId: string;
  company: string;
  role: string;
  appliedAt: string;
  round: {
    id: string;
    kind: string;
    startsAt: string;
    endsAt: string;
    zone: string;
    debriefStarted: boolean;
  } | null;
  panel: PersonJson[];
  /** Open follow-ups of the round, in panel order, and the one the reminder is about. */
  notes: { id: string; personId: string | null; state: string; dueAt: string }[];
  followUp: { id: string; title: string | null; dueAt: string; person: string | null } | null;
  promise: { on: string; saidBy: string | null } | null;
};

/** What the mails are made of, for several reminders at once: names, roles, and what each person asked or said. */
export async function listMaterial(owner: Owner, reminderIds: readonly string[]): Promise<Material[]> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ material: Material }[]>`
      SELECT jsonb_build_object('reminderId', m.id, 'company', c.name, 'role', a.role, 'appliedAt', a.stage_changed_at,
        'round', CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'kind', r.kind, 'startsAt', r.starts_at,
          'endsAt', r.ends_at, 'zone', r.zone, 'debriefStarted', d.id IS NOT NULL) END,
        'panel', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'role', COALESCE(i.title, ai.role),
            'lines', COALESCE((SELECT jsonb_agg(s.text ORDER BY s.at) FROM (
                SELECT n.body AS text, n.noted_at AS at FROM note n
                WHERE n.owner_id = r.owner_id AND n.round_id = r.id AND n.interviewer_id = i.id AND n.deleted_at IS NULL
              UNION ALL SELECT q.text, q.created_at FROM asked_question q
                WHERE q.owner_id = r.owner_id AND q.round_id = r.id AND q.interviewer_id = i.id AND q.deleted_at IS NULL
              UNION ALL SELECT l.text, l.created_at FROM debrief_line l
                WHERE l.owner_id = d.owner_id AND l.debrief_id = d.id AND l.interviewer_id = i.id AND l.deleted_at IS NULL) s), '[]'))
            ORDER BY p.seat, p.added_at, i.id)
          FROM round_interviewer p JOIN interviewer i ON i.owner_id = p.owner_id AND i.id = p.interviewer_id AND i.deleted_at IS NULL
          LEFT JOIN application_interviewer ai ON ai.owner_id = p.owner_id AND ai.application_id = r.application_id AND ai.interviewer_id = i.id
          WHERE p.owner_id = r.owner_id AND p.round_id = r.id AND p.attended), '[]'),
        'notes', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'personId', f.interviewer_id, 'state', f.state, 'dueAt', f.due_at)
            ORDER BY f.due_at, p.seat, p.added_at, f.interviewer_id)
          FROM follow_up f LEFT JOIN round_interviewer p ON p.owner_id = f.owner_id AND p.round_id = f.round_id AND p.interviewer_id = f.interviewer_id
          WHERE f.owner_id = r.owner_id AND f.round_id = r.id AND f.kind = 'thank-you' AND f.deleted_at IS NULL
            AND f.state IN ('to-write', 'drafted', 'ready') AND NOT f.covered), '[]'),
        'followUp', CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'title', u.title, 'dueAt', u.due_at,
          'person', (SELECT i.name FROM interviewer i WHERE i.owner_id = u.owner_id AND i.id = u.interviewer_id)) END,
        'promise', (SELECT jsonb_build_object('on', e.promised_on, 'saidBy', i.name) FROM debrief e
          LEFT JOIN interviewer i ON i.owner_id = e.owner_id AND i.id = e.promise_said_by_id AND i.deleted_at IS NULL
          WHERE e.owner_id = u.owner_id AND e.round_id = u.round_id AND e.promised_on IS NOT NULL)) AS material
      FROM reminder m
      JOIN application a ON a.owner_id = m.owner_id AND a.id = m.application_id
      JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
      LEFT JOIN round r ON r.owner_id = m.owner_id AND r.id = m.round_id
      LEFT JOIN debrief d ON d.owner_id = r.owner_id AND d.round_id = r.id
      LEFT JOIN follow_up u ON u.owner_id = m.owner_id AND u.id = m.follow_up_id
      WHERE m.owner_id = ${owner.id}::uuid AND m.id = ANY(${reminderIds}::uuid[])`,
  );
  return rows.map((row) => row.material);
}
