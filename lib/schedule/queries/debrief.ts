import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner } from "@/lib/platform/db";

export type DebriefPerson = { id: string; name: string; attended: boolean };

/** What the debrief's form shows. Fields ending in `At` are ISO instants, `promisedOn` is a calendar date. */
export type DebriefPage = {
  applicationId: string;
  company: string;
  roundId: string;
  kind: string;
  number: number;
  startsAt: string;
  endsAt: string;
  zone: string;
  state: string;
  panel: DebriefPerson[];
  /** Null until something was typed or saved. */
  debrief: {
    savedAt: string | null;
    updatedAt: string;
    feel: string | null;
    nextStep: string | null;
    promisedOn: string | null;
    promiseSaidById: string | null;
    nextStepNotSaid: boolean;
    noFeedback: boolean;
    noImprovement: boolean;
    noFacts: boolean;
    followUpsNone: boolean;
    payRaised: boolean | null;
    firstNumberBy: string | null;
    thankedInRoom: boolean | null;
    draft: { at: string; values: Record<string, string[]> } | null;
  } | null;
  lines: { id: string; kind: string; text: string; interviewerId: string | null }[];
  asked: {
    id: string;
    text: string;
    interviewerId: string | null;
    answer: string | null;
    rating: string | null;
    mark: string | null;
    likelyFollowUp: boolean;
  }[];
  feedback: { id: string; text: string; saidBy: string | null }[];
  unsaid: { id: string; text: string }[];
  /** Taken along from earlier rounds into this one, or still open from them. */
  carried: { id: string; text: string; answer: string | null; state: string }[];
};

/** Everything a debrief's form needs, in one statement. Null when the round is not here, or not in this application. */
export async function getDebriefPage(
  owner: Owner,
  input: { applicationId: string; roundId: string },
): Promise<DebriefPage | null> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ page: DebriefPage }[]>`
      SELECT jsonb_build_object(
        'applicationId', a.id, 'company', c.name, 'roundId', r.id, 'kind', r.kind, 'number', r.number,
        'startsAt', r.starts_at, 'endsAt', r.ends_at, 'zone', r.zone, 'state', r.state,
        'panel', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'attended', ri.attended)
            ORDER BY ri.seat, ri.added_at, i.id), '[]')
          FROM round_interviewer ri JOIN interviewer i ON i.owner_id = ri.owner_id AND i.id = ri.interviewer_id AND i.deleted_at IS NULL
          WHERE ri.owner_id = r.owner_id AND ri.round_id = r.id),
        'debrief', CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('savedAt', d.saved_at, 'updatedAt', d.updated_at, 'feel', d.feel,
          'nextStep', d.next_step, 'promisedOn', d.promised_on, 'promiseSaidById', d.promise_said_by_id,
          'nextStepNotSaid', d.next_step_not_said, 'noFeedback', d.no_feedback, 'noImprovement', d.no_improvement,
          'noFacts', d.no_facts, 'followUpsNone', d.follow_ups_none, 'payRaised', d.pay_raised,
          'firstNumberBy', d.first_number_by, 'thankedInRoom', d.thanked_in_room, 'draft', d.draft) END,
        'lines', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'text', l.text, 'interviewerId', l.interviewer_id)
            ORDER BY l.created_at, l.id), '[]') FROM debrief_line l
          WHERE l.owner_id = d.owner_id AND l.debrief_id = d.id AND l.deleted_at IS NULL),
        'asked', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'interviewerId', q.interviewer_id,
            'answer', q.answer, 'rating', q.rating, 'mark', q.mark, 'likelyFollowUp', q.likely_follow_up)
            ORDER BY q.position, q.created_at, q.id), '[]') FROM asked_question q
          WHERE q.owner_id = r.owner_id AND q.round_id = r.id AND q.deleted_at IS NULL),
        'feedback', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'text', f.text, 'saidBy', f.said_by)
            ORDER BY f.created_at, f.id), '[]') FROM feedback f
          WHERE f.owner_id = r.owner_id AND f.round_id = r.id AND f.deleted_at IS NULL),
        'unsaid', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'text', k.text) ORDER BY k.created_at, k.id), '[]')
          FROM carry_item k WHERE k.owner_id = r.owner_id AND k.from_round_id = r.id AND k.kind = 'unsaid' AND k.deleted_at IS NULL),
        'carried', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'text', k.text, 'answer', k.answer, 'state', k.state)
            ORDER BY k.created_at, k.id), '[]')
          FROM carry_item k JOIN round f ON f.owner_id = k.owner_id AND f.id = k.from_round_id AND f.deleted_at IS NULL
          WHERE k.owner_id = r.owner_id AND k.deleted_at IS NULL AND f.application_id = r.application_id AND f.starts_at < r.starts_at
            AND (k.to_round_id = r.id OR (k.state = 'carried' AND k.to_round_id IS NULL)))
      ) AS page
      FROM round r
      JOIN application a ON a.owner_id = r.owner_id AND a.id = r.application_id AND a.deleted_at IS NULL
      JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
      LEFT JOIN debrief d ON d.owner_id = r.owner_id AND d.round_id = r.id
      WHERE r.owner_id = ${owner.id}::uuid AND r.id = ${input.roundId}::uuid
        AND r.application_id = ${input.applicationId}::uuid AND r.deleted_at IS NULL`,
  );
  return rows[0]?.page ?? null;
}
