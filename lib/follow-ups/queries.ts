import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { firstName } from "@/lib/base/words";
import { asOwner } from "@/lib/platform/db";
import type { NoteSource } from "./draft";
import type { NudgeSource } from "./messages";

export type FollowUpRow = {
  id: string;
  kind: "thank-you" | "nudge" | "document" | "ask-timeline" | "check-in";
  state: string;
  title: string | null;
  dueAt: Date;
  snoozedUntil: Date | null;
  sentAt: Date | null;
  sentHow: string | null;
  waivedReason: string | null;
  covered: boolean;
  applicationId: string;
  company: string;
  role: string;
  personId: string | null;
  person: string | null;
  personTitle: string | null;
  personEmail: string | null;
  round: { id: string; kind: string; state: string; endsAt: Date; zone: string } | null;
};

type Filter = { id?: string; roundId?: string; applicationId?: string; done?: boolean; take?: number };

/** Open follow-ups by due time (a future round's are planned, not owed yet), or with `done` the latest kept ones. */
export async function listFollowUps(owner: Owner, filter: Filter = {}): Promise<FollowUpRow[]> {
  const { id = null, roundId = null, applicationId = null, done = false, take = 200 } = filter;
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ row: FollowUpJson }[]>`
      SELECT jsonb_build_object('id', f.id, 'kind', f.kind, 'state', f.state, 'title', f.title, 'dueAt', f.due_at,
        'snoozedUntil', f.snoozed_until, 'sentAt', f.sent_at, 'sentHow', f.sent_how, 'waivedReason', f.waived_reason,
        'covered', f.covered, 'applicationId', f.application_id, 'company', c.name, 'role', a.role,
        'personId', i.id, 'person', i.name, 'personTitle', i.title, 'personEmail', i.email,
        'round', CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'kind', r.kind, 'state', r.state,
                 'endsAt', r.ends_at, 'zone', r.zone) END) AS row
      FROM follow_up f
      JOIN application a ON a.owner_id = f.owner_id AND a.id = f.application_id AND a.deleted_at IS NULL
      JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
      LEFT JOIN round r ON r.owner_id = f.owner_id AND r.id = f.round_id
      LEFT JOIN interviewer i ON i.owner_id = f.owner_id AND i.id = f.interviewer_id
      WHERE f.owner_id = ${owner.id}::uuid AND f.deleted_at IS NULL
        AND (${id}::uuid IS NULL OR f.id = ${id}::uuid) AND (${roundId}::uuid IS NULL OR f.round_id = ${roundId}::uuid)
        AND (${applicationId}::uuid IS NULL OR f.application_id = ${applicationId}::uuid)
        AND CASE WHEN ${id}::uuid IS NOT NULL THEN true
                 WHEN ${done} THEN f.state IN ('sent', 'waived', 'done')
                 ELSE f.state IN ('to-write', 'drafted', 'ready', 'open') AND NOT f.covered END
      ORDER BY CASE WHEN ${done} THEN f.updated_at END DESC, f.due_at, i.name, f.id LIMIT ${take}`,
  );
  return rows.map(({ row }) => ({
    ...row,
    dueAt: instant(row.dueAt),
    snoozedUntil: maybe(row.snoozedUntil),
    sentAt: maybe(row.sentAt),
    round: row.round && { ...row.round, endsAt: instant(row.round.endsAt) },
  }));
}

type FollowUpJson = Omit<FollowUpRow, "dueAt" | "snoozedUntil" | "sentAt" | "round"> & {
  dueAt: string;
  snoozedUntil: string | null;
  sentAt: string | null;
  round: (Omit<NonNullable<FollowUpRow["round"]>, "endsAt"> & { endsAt: string }) | null;
};

export async function getFollowUp(owner: Owner, id: string): Promise<FollowUpRow | null> {
  return (await listFollowUps(owner, { id }))[0] ?? null;
}

type Named = { id: string; name: string };
type NoteJson = Omit<NoteSource, "now" | "zone" | "sender" | "round" | "person" | "panel"> & {
  round: { kind: string; startsAt: string };
  person: (Named & { tone: "formal" | "mixed" | "casual" | null }) | null;
  panel: Named[];
};

/**
 * Everything a thank-you may be assembled from: rows of this person, this round and this application and no others
 * (CUES.md §7.1). Null for what is no thank-you of this owner.
 */
export async function getNoteSource(owner: Owner, followUpId: string): Promise<NoteSource | null> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ source: NoteJson }[]>`
      SELECT jsonb_build_object('company', c.name, 'role', a.role, 'whyHere', a.why_here,
        'round', jsonb_build_object('kind', r.kind, 'startsAt', r.starts_at),
        'person', CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('id', i.id, 'name', i.name, 'tone', i.tone) END,
        'panel', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY ri.seat, ri.added_at)
          FROM round_interviewer ri JOIN interviewer p ON p.owner_id = ri.owner_id AND p.id = ri.interviewer_id
          WHERE ri.owner_id = r.owner_id AND ri.round_id = r.id AND p.deleted_at IS NULL), '[]'),
        'asked', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', q.id, 'personId', q.interviewer_id, 'text', q.text) ORDER BY q.position, q.id)
          FROM asked_question q WHERE q.owner_id = r.owner_id AND q.round_id = r.id AND q.deleted_at IS NULL), '[]'),
        'lines', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'personId', l.interviewer_id, 'text', l.text) ORDER BY l.created_at, l.id)
          FROM debrief_line l JOIN debrief d ON d.owner_id = l.owner_id AND d.id = l.debrief_id
          WHERE d.owner_id = r.owner_id AND d.round_id = r.id AND l.kind = 'detail' AND l.deleted_at IS NULL), '[]'),
        'notes', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'personId', n.interviewer_id, 'text', n.body) ORDER BY n.noted_at, n.id)
          FROM note n WHERE n.owner_id = r.owner_id AND n.round_id = r.id AND n.deleted_at IS NULL), '[]'),
        'answers', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'personId', k.interviewer_id, 'question', m.text, 'answer', k.answer) ORDER BY k.id)
          FROM my_question_asking k JOIN my_question m ON m.owner_id = k.owner_id AND m.id = k.my_question_id
          WHERE k.owner_id = r.owner_id AND k.round_id = r.id AND m.deleted_at IS NULL), '[]'),
        'unsaid', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', y.id, 'text', y.text, 'answer', y.answer) ORDER BY y.created_at, y.id)
          FROM carry_item y WHERE y.owner_id = r.owner_id AND y.from_round_id = r.id AND y.kind = 'unsaid' AND y.deleted_at IS NULL), '[]'),
        'nextStep', (SELECT jsonb_build_object('promisedOn', d.promised_on, 'saidByPersonId', d.promise_said_by_id)
          FROM debrief d WHERE d.owner_id = r.owner_id AND d.round_id = r.id AND d.saved_at IS NOT NULL),
        'others', COALESCE((SELECT jsonb_agg(jsonb_build_object('name', COALESCE(oi.name, c.name), 'specific', o.specific, 'interest', o.interest) ORDER BY o.id)
          FROM follow_up o LEFT JOIN interviewer oi ON oi.owner_id = o.owner_id AND oi.id = o.interviewer_id
          WHERE o.owner_id = f.owner_id AND o.application_id = f.application_id AND o.kind = 'thank-you' AND o.id <> f.id
            AND o.state <> 'dropped' AND o.deleted_at IS NULL), '[]'),
        'saved', CASE WHEN f.body IS NOT NULL OR f.specific IS NOT NULL OR f.interest IS NOT NULL OR f.unsaid IS NOT NULL OR f.thanks IS NOT NULL
          THEN jsonb_build_object('thanks', f.thanks, 'specific', f.specific, 'specificFromId', f.specific_from_id, 'unsaid', f.unsaid,
            'interest', f.interest, 'consideration', f.consideration, 'next', f.next) END,
        'savedBody', f.body, 'keptRemarks', f.kept_remarks) AS source
      FROM follow_up f
      JOIN application a ON a.owner_id = f.owner_id AND a.id = f.application_id
      JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
      JOIN round r ON r.owner_id = f.owner_id AND r.id = f.round_id
      LEFT JOIN interviewer i ON i.owner_id = f.owner_id AND i.id = f.interviewer_id
      WHERE f.owner_id = ${owner.id}::uuid AND f.id = ${followUpId}::uuid AND f.kind = 'thank-you' AND f.deleted_at IS NULL`,
  );
  const source = rows[0]?.source;
  if (!source) return null;
  return {
    ...source,
    now: owner.now,
    zone: owner.zone,
    sender: owner.name,
    round: { kind: source.round.kind, startsAt: instant(source.round.startsAt) },
    person: source.person && { ...source.person, first: firstName(source.person.name) },
    panel: source.panel.map((it) => ({ ...it, first: firstName(it.name) })),
  };
}

type NudgeJson = Omit<
  NudgeSource,
  "zone" | "sender" | "lastRoundAt" | "appliedAt" | "saidByFirst" | "recruiterFirst"
> & {
  saidBy: string | null;
  recruiter: string | null;
  lastRoundAt: string | null;
  appliedAt: string | null;
};

/** What a short question after a promised date is made of (CUES.md §7.3). Null for a thank-you or a promised document. */
export async function getNudgeSource(owner: Owner, followUpId: string): Promise<NudgeSource | null> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ source: NudgeJson }[]>`
      SELECT jsonb_build_object('company', c.name, 'role', a.role, 'promisedOn', d.promised_on, 'interested', true,
        'saidBy', (SELECT i.name FROM interviewer i WHERE i.owner_id = d.owner_id AND i.id = d.promise_said_by_id AND i.deleted_at IS NULL),
        'recruiter', (SELECT i.name FROM application_interviewer ai JOIN interviewer i ON i.owner_id = ai.owner_id AND i.id = ai.interviewer_id
          WHERE ai.owner_id = a.owner_id AND ai.application_id = a.id AND ai.role = 'recruiter' AND i.deleted_at IS NULL ORDER BY i.created_at LIMIT 1),
        'lastRoundAt', (SELECT max(r.ends_at) FROM round r WHERE r.owner_id = a.owner_id AND r.application_id = a.id
          AND r.deleted_at IS NULL AND r.state IN ('scheduled', 'completed') AND r.ends_at <= app_now()),
        'appliedAt', (SELECT max(s.changed_at) FROM stage_change s WHERE s.owner_id = a.owner_id AND s.application_id = a.id AND s.to_stage = 'applied')) AS source
      FROM follow_up f
      JOIN application a ON a.owner_id = f.owner_id AND a.id = f.application_id
      JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
      LEFT JOIN debrief d ON d.owner_id = f.owner_id AND d.round_id = f.round_id AND d.saved_at IS NOT NULL
      WHERE f.owner_id = ${owner.id}::uuid AND f.id = ${followUpId}::uuid AND f.kind IN ('nudge', 'check-in', 'ask-timeline') AND f.deleted_at IS NULL`,
  );
  const source = rows[0]?.source;
  if (!source) return null;
  const { saidBy, recruiter, lastRoundAt, appliedAt, ...plain } = source;
  return {
    ...plain,
    zone: owner.zone,
    sender: owner.name,
    saidByFirst: saidBy && firstName(saidBy),
    recruiterFirst: recruiter && firstName(recruiter),
    lastRoundAt: maybe(lastRoundAt),
    appliedAt: maybe(appliedAt),
  };
}

function maybe(iso: string | null): Date | null {
  return iso === null ? null : instant(iso);
}
