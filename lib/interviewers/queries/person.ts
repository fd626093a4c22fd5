import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import type { CareOrigin, Decision, FutureBoss, Role, Tone } from "@/lib/interviewers/schema";
import { asOwner } from "@/lib/platform/db";

/** Everything on one person's page. `…At` are ISO instants, `…On` are calendar days. */
export type PersonPage = {
  id: string;
  name: string;
  title: string | null;
  email: string | null;
  company: { id: string; name: string } | null;
  careText: string | null;
  careOrigin: CareOrigin | null;
  angle: string | null;
  tone: Tone | null;
  isAnonymous: boolean;
  links: { url: string; label: string | null }[];
  facts: { id: string; text: string; url: string | null; seenOn: string }[];
  hooks: { id: string; text: string; addedAt: string }[];
  parts: PersonPart[];
  /** Rounds together, newest first; also one they were taken off when something of theirs stands on it. */
  rounds: PersonRound[];
  /** Notes on the person that belong to no round, newest first. */
  notes: { id: string; body: string; notedAt: string; application: string | null }[];
  thankYous: PersonThankYou[];
};

export type PersonPart = {
  applicationId: string;
  /** The company and the job of the application. */
  company: string;
  job: string;
  stage: string;
  role: Role | null;
  decisionMaker: Decision | null;
  futureBoss: FutureBoss | null;
  /** On a round of it, so that they can't be taken off the application here. */
  isOnRound: boolean;
};

export type PersonRound = {
  id: string;
  applicationId: string;
  company: string;
  job: string;
  kind: string;
  number: number;
  format: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  state: string;
  /** On the panel now; null when they were taken off it. */
  attended: boolean | null;
  resume: string | null;
  feel: string | null;
  panel: { id: string; name: string }[];
  asked: { id: string; text: string; rating: string | null; isImproved: boolean }[];
  mine: { id: string; text: string; isAsked: boolean; answer: string | null }[];
  said: { id: string; kind: string; text: string }[];
  /** Notes on this person, and (`isOnAll`) those on the round as a whole. */
  notes: { id: string; body: string; notedAt: string; isOnAll: boolean }[];
};

export type PersonThankYou = {
  id: string;
  roundId: string | null;
  company: string;
  dueAt: string;
  state: string;
  sentAt: string | null;
  sentHow: string | null;
  waivedReason: string | null;
  covered: boolean;
  round: { kind: string; number: number; state: string; endsAt: string } | null;
};

/** The whole page in one statement; null when the person is not there (or another owner's, or deleted). */
export async function getPerson(owner: Owner, id: string): Promise<PersonPage | null> {
  return asOwner(owner, async (tx) => {
    const rows = await tx.$queryRaw<{ page: PersonPage }[]>`
      WITH me AS (
        SELECT * FROM interviewer WHERE owner_id = ${owner.id}::uuid AND id = ${id}::uuid AND deleted_at IS NULL
      ), app AS (
        SELECT a.id, a.role AS job, a.stage, a.stage_changed_at, c.name AS company
        FROM application a JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
        WHERE a.owner_id = ${owner.id}::uuid AND a.deleted_at IS NULL
      ), met AS (
        SELECT r.*, app.company, app.job, app.stage, app.stage_changed_at, ri.attended, ri.resume
        FROM round r
        JOIN app ON app.id = r.application_id
        LEFT JOIN round_interviewer ri ON ri.owner_id = r.owner_id AND ri.round_id = r.id AND ri.interviewer_id = ${id}::uuid
        WHERE r.owner_id = ${owner.id}::uuid AND r.deleted_at IS NULL AND EXISTS (SELECT 1 FROM me)
          AND (ri.interviewer_id IS NOT NULL
            OR EXISTS (SELECT 1 FROM note n WHERE n.owner_id = r.owner_id AND n.round_id = r.id
                       AND n.interviewer_id = ${id}::uuid AND n.deleted_at IS NULL)
            OR EXISTS (SELECT 1 FROM asked_question q WHERE q.owner_id = r.owner_id AND q.round_id = r.id
                       AND q.interviewer_id = ${id}::uuid AND q.deleted_at IS NULL)
            OR EXISTS (SELECT 1 FROM debrief d JOIN debrief_line l ON l.owner_id = d.owner_id AND l.debrief_id = d.id
                       WHERE d.owner_id = r.owner_id AND d.round_id = r.id
                         AND l.interviewer_id = ${id}::uuid AND l.deleted_at IS NULL))
      ), part AS (
        SELECT app.*, ai.role, ai.decision_maker, ai.future_boss,
          EXISTS (SELECT 1 FROM met WHERE met.application_id = app.id AND met.attended IS NOT NULL) AS on_round
        FROM app
        LEFT JOIN application_interviewer ai ON ai.owner_id = ${owner.id}::uuid AND ai.application_id = app.id
          AND ai.interviewer_id = ${id}::uuid
        WHERE ai.interviewer_id IS NOT NULL
          OR EXISTS (SELECT 1 FROM met WHERE met.application_id = app.id AND met.attended IS NOT NULL)
      )
      SELECT json_build_object(
        'id', me.id, 'name', me.name, 'title', me.title, 'email', me.email,
        'company', (SELECT json_build_object('id', c.id, 'name', c.name) FROM company c
                    WHERE c.owner_id = ${owner.id}::uuid AND c.id = me.company_id AND c.deleted_at IS NULL),
        'careText', me.care_text, 'careOrigin', me.care_origin, 'angle', me.angle, 'tone', me.tone,
        'isAnonymous', me.anonymised_at IS NOT NULL,
        'links', (SELECT coalesce(json_agg(json_build_object('url', l.url, 'label', l.label) ORDER BY l.created_at, l.id), '[]')
                  FROM interviewer_link l WHERE l.owner_id = ${owner.id}::uuid AND l.interviewer_id = me.id),
        'facts', (SELECT coalesce(json_agg(json_build_object('id', f.id, 'text', f.text, 'url', f.url, 'seenOn', f.seen_on)
                                  ORDER BY f.seen_on, f.created_at, f.id), '[]')
                  FROM interviewer_fact f
                  WHERE f.owner_id = ${owner.id}::uuid AND f.interviewer_id = me.id AND f.deleted_at IS NULL),
        'hooks', (SELECT coalesce(json_agg(json_build_object('id', h.id, 'text', h.text, 'addedAt', h.added_at)
                                  ORDER BY h.added_at, h.id), '[]')
                  FROM rapport_hook h
                  WHERE h.owner_id = ${owner.id}::uuid AND h.interviewer_id = me.id AND h.deleted_at IS NULL),
        'parts', (SELECT coalesce(json_agg(json_build_object('applicationId', p.id, 'company', p.company, 'job', p.job,
                    'stage', p.stage, 'role', p.role, 'decisionMaker', p.decision_maker, 'futureBoss', p.future_boss,
                    'isOnRound', p.on_round) ORDER BY p.stage = 'closed', p.stage_changed_at DESC, p.id), '[]') FROM part p),
        'rounds', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'applicationId', r.application_id,
                     'company', r.company, 'job', r.job, 'kind', r.kind, 'number', r.number, 'format', r.format,
                     'startsAt', r.starts_at, 'endsAt', r.ends_at, 'zone', r.zone, 'state', r.state,
                     'attended', r.attended, 'resume', r.resume,
                     'feel', (SELECT d.feel FROM debrief d WHERE d.owner_id = r.owner_id AND d.round_id = r.id AND d.saved_at IS NOT NULL),
                     'panel', (SELECT coalesce(json_agg(json_build_object('id', i.id, 'name', i.name) ORDER BY ri.seat, i.name), '[]')
                               FROM round_interviewer ri JOIN interviewer i ON i.owner_id = ri.owner_id AND i.id = ri.interviewer_id
                               WHERE ri.owner_id = r.owner_id AND ri.round_id = r.id AND i.deleted_at IS NULL),
                     'asked', (SELECT coalesce(json_agg(json_build_object('id', q.id, 'text', q.text, 'rating', q.rating,
                                 'isImproved', q.improved_answer IS NOT NULL) ORDER BY q.position, q.created_at, q.id), '[]')
                               FROM asked_question q WHERE q.owner_id = r.owner_id AND q.round_id = r.id
                                 AND q.interviewer_id = me.id AND q.deleted_at IS NULL),
                     'mine', (SELECT coalesce(json_agg(json_build_object('id', k.id, 'text', m.text,
                                'isAsked', k.asked_at IS NOT NULL, 'answer', k.answer) ORDER BY m.position, m.created_at, k.id), '[]')
                              FROM my_question_asking k JOIN my_question m ON m.owner_id = k.owner_id AND m.id = k.my_question_id
                              WHERE k.owner_id = r.owner_id AND k.round_id = r.id AND k.interviewer_id = me.id AND m.deleted_at IS NULL),
                     'said', (SELECT coalesce(json_agg(json_build_object('id', l.id, 'kind', l.kind, 'text', l.text)
                                ORDER BY l.created_at, l.id), '[]')
                              FROM debrief d JOIN debrief_line l ON l.owner_id = d.owner_id AND l.debrief_id = d.id
                              WHERE d.owner_id = r.owner_id AND d.round_id = r.id AND l.interviewer_id = me.id AND l.deleted_at IS NULL),
                     'notes', (SELECT coalesce(json_agg(json_build_object('id', n.id, 'body', n.body, 'notedAt', n.noted_at,
                                 'isOnAll', n.interviewer_id IS NULL) ORDER BY n.interviewer_id IS NULL, n.noted_at, n.id), '[]')
                               FROM note n WHERE n.owner_id = r.owner_id AND n.round_id = r.id AND n.deleted_at IS NULL
                                 AND (n.interviewer_id = me.id OR n.interviewer_id IS NULL))
                   ) ORDER BY r.starts_at DESC, r.id), '[]') FROM met r),
        'notes', (SELECT coalesce(json_agg(json_build_object('id', n.id, 'body', n.body, 'notedAt', n.noted_at,
                    'application', (SELECT app.company FROM app WHERE app.id = n.application_id))
                    ORDER BY n.noted_at DESC, n.id), '[]')
                  FROM note n WHERE n.owner_id = ${owner.id}::uuid AND n.interviewer_id = me.id AND n.deleted_at IS NULL
                    AND NOT EXISTS (SELECT 1 FROM met WHERE met.id = n.round_id)),
        'thankYous', (SELECT coalesce(json_agg(json_build_object('id', f.id, 'roundId', f.round_id, 'company', app.company,
                        'dueAt', f.due_at, 'state', f.state, 'sentAt', f.sent_at, 'sentHow', f.sent_how,
                        'waivedReason', f.waived_reason, 'covered', f.covered,
                        'round', CASE WHEN r.id IS NULL THEN NULL ELSE json_build_object('kind', r.kind, 'number', r.number,
                          'state', r.state, 'endsAt', r.ends_at) END) ORDER BY f.due_at DESC, f.id), '[]')
                      FROM follow_up f JOIN app ON app.id = f.application_id
                      LEFT JOIN round r ON r.owner_id = f.owner_id AND r.id = f.round_id
                      WHERE f.owner_id = ${owner.id}::uuid AND f.interviewer_id = me.id AND f.kind = 'thank-you'
                        AND f.state <> 'dropped' AND f.deleted_at IS NULL)
      ) AS page
      FROM me`;
    return rows[0]?.page ?? null;
  });
}

/** Every application this person is part of, sits in a round of, or is owed something from. */
export async function applicationsOf(owner: Owner, interviewerId: string): Promise<string[]> {
  return asOwner(owner, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT application_id AS id FROM application_interviewer
      WHERE owner_id = ${owner.id}::uuid AND interviewer_id = ${interviewerId}::uuid
      UNION
      SELECT r.application_id FROM round r
      JOIN round_interviewer ri ON ri.owner_id = r.owner_id AND ri.round_id = r.id
      WHERE ri.owner_id = ${owner.id}::uuid AND ri.interviewer_id = ${interviewerId}::uuid
      UNION
      SELECT application_id FROM follow_up
      WHERE owner_id = ${owner.id}::uuid AND interviewer_id = ${interviewerId}::uuid`;
    return rows.map((row) => row.id);
  });
}
