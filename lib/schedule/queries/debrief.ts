import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner } from "@/lib/platform/db";

export type DebriefPerson = {
  id: string;
  name: string;
  attended: boolean;
  resume: "has" | "not-needed" | null;
};

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
    deflection: string | null;
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
  /** What this round left open: unsaid, in doubt, or to be expected again (without those that stand for a question). */
  open: { id: string; kind: string; text: string }[];
  /** Taken along from earlier rounds into this one, or still open from them. */
  carried: { id: string; text: string; answer: string | null; state: string; createdAt: string }[];
  /** My questions that stood on this round's sheet. */
  mine: {
    askingId: string;
    text: string;
    name: string | null;
    askedAt: string | null;
    answer: string | null;
  }[];
  /** Stories of this application, and whom each was told in this round; null for nobody in particular. */
  stories: { id: string; title: string; to: (string | null)[] }[];
  /** What I told them in this round. */
  facts: { id: string; key: string; value: string; interviewerId: string | null }[];
  /** The live sheet's field. */
  scratch: string | null;
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
        'panel', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'attended', ri.attended, 'resume', ri.resume)
            ORDER BY ri.seat, ri.added_at, i.id), '[]')
          FROM round_interviewer ri JOIN interviewer i ON i.owner_id = ri.owner_id AND i.id = ri.interviewer_id AND i.deleted_at IS NULL
          WHERE ri.owner_id = r.owner_id AND ri.round_id = r.id),
        'debrief', CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('savedAt', d.saved_at, 'updatedAt', d.updated_at, 'feel', d.feel,
          'nextStep', d.next_step, 'promisedOn', d.promised_on, 'promiseSaidById', d.promise_said_by_id,
          'nextStepNotSaid', d.next_step_not_said, 'noFeedback', d.no_feedback, 'noImprovement', d.no_improvement,
          'noFacts', d.no_facts, 'followUpsNone', d.follow_ups_none, 'payRaised', d.pay_raised,
          'firstNumberBy', d.first_number_by, 'deflection', d.deflection, 'thankedInRoom', d.thanked_in_room, 'draft', d.draft) END,
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
        'open', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind, 'text', k.text) ORDER BY k.created_at, k.id), '[]')
          FROM carry_item k WHERE k.owner_id = r.owner_id AND k.from_round_id = r.id AND k.kind <> 'thin-answer'
            AND (k.kind <> 'expected-follow-up' OR k.asked_question_id IS NULL) AND k.deleted_at IS NULL),
        'carried', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'text', k.text, 'answer', k.answer, 'state', k.state,
            'createdAt', k.created_at) ORDER BY k.created_at, k.id), '[]')
          FROM carry_item k JOIN round f ON f.owner_id = k.owner_id AND f.id = k.from_round_id AND f.deleted_at IS NULL
          WHERE k.owner_id = r.owner_id AND k.deleted_at IS NULL AND f.application_id = r.application_id AND f.starts_at < r.starts_at
            AND (k.to_round_id = r.id OR (k.state IN ('carried', 'undecided') AND k.to_round_id IS NULL))),
        'mine', (SELECT coalesce(jsonb_agg(jsonb_build_object('askingId', k.id, 'text', q.text, 'name', i.name, 'askedAt', k.asked_at,
            'answer', k.answer) ORDER BY s.seat NULLS LAST, q.position, k.id), '[]')
          FROM my_question_asking k
          JOIN my_question q ON q.owner_id = k.owner_id AND q.id = k.my_question_id AND q.deleted_at IS NULL
          LEFT JOIN interviewer i ON i.owner_id = k.owner_id AND i.id = k.interviewer_id
          LEFT JOIN round_interviewer s ON s.owner_id = k.owner_id AND s.round_id = k.round_id AND s.interviewer_id = k.interviewer_id
          WHERE k.owner_id = r.owner_id AND k.round_id = r.id AND (k.assigned_at IS NOT NULL OR k.asked_at IS NOT NULL)),
        'stories', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title,
            'to', (SELECT coalesce(jsonb_agg(y.interviewer_id), '[]') FROM story_telling y
              WHERE y.owner_id = t.owner_id AND y.story_id = t.id AND y.round_id = r.id)) ORDER BY x.starred DESC, x.linked_at, t.id), '[]')
          FROM application_story x JOIN story t ON t.owner_id = x.owner_id AND t.id = x.story_id AND t.deleted_at IS NULL
          WHERE x.owner_id = r.owner_id AND x.application_id = r.application_id
            AND (x.removed_at IS NULL OR EXISTS (SELECT 1 FROM story_telling y
              WHERE y.owner_id = x.owner_id AND y.story_id = x.story_id AND y.round_id = r.id))),
        'facts', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'key', f.key, 'value', f.value, 'interviewerId', f.interviewer_id)
            ORDER BY f.stated_at, f.id), '[]') FROM fact_stated f
          WHERE f.owner_id = r.owner_id AND f.application_id = r.application_id AND f.round_id = r.id AND f.deleted_at IS NULL),
        'scratch', nullif(btrim(r.scratch, E' \n'), '')
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
