import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import type { Decision, FutureBoss, Role } from "@/lib/interviewers/schema";
import { asOwner } from "@/lib/platform/db";
import { Prisma } from "@/prisma/client/client";

/** Fields ending in `At` are ISO instants, those in `On` calendar dates. */
export type RoundRef = {
  id: string;
  kind: string;
  number: number;
  startsAt: string;
  endsAt: string;
  state: string;
};

export type PanelPerson = {
  id: string;
  name: string;
  title: string | null;
  role: Role | null;
  decisionMaker: Decision | null;
  futureBoss: FutureBoss | null;
  attended: boolean;
  seat: number;
  /** What was noted for this round; who got one in an earlier round has it. */
  resume: "has" | "not-needed" | null;
  /** At least one fact has a source. */
  isSourced: boolean;
  /** The thank-you of the last round before this one with them. */
  thanksBefore: { id: string; kind: string; number: number; state: string; covered: boolean } | null;
  /** The newest three, and how many there are. */
  facts: { id: string; text: string; url: string | null; seenOn: string }[];
  factCount: number;
  cares: string | null;
  angle: string | null;
  noteCount: number;
  /** Earlier held rounds of this application with them, the oldest first. */
  met: { id: string; kind: string; number: number; startsAt: string }[];
  /** What they asked, in this round first and then in others of this application. */
  asked: string[];
  askedCount: number;
  /** My questions pinned to them in this round. */
  mine: { askingId: string; text: string; askedAt: string | null; answer: string | null }[];
  thanks: {
    id: string;
    state: string;
    covered: boolean;
    dueAt: string;
    sentAt: string | null;
    waivedReason: string | null;
  } | null;
};

export type MyQuestionLine = {
  id: string;
  text: string;
  answeredInRoundId: string | null;
  pins: {
    askingId: string;
    roundId: string;
    interviewerId: string | null;
    askedAt: string | null;
    answer: string | null;
    name: string | null;
  }[];
};

export type DebriefSummary = {
  startedAt: string;
  savedAt: string | null;
  hasDraft: boolean;
  feel: "rough" | "mixed" | "good" | "great" | null;
  nextStep: string | null;
  promisedOn: string | null;
  promiseSaidBy: string | null;
  nextStepNotSaid: boolean;
  noFeedback: boolean;
  noImprovement: boolean;
  payRaised: boolean | null;
  firstNumberBy: string | null;
  thankedInRoom: boolean | null;
  lines: { id: string; kind: string; text: string; by: string | null }[];
};

export type AskedLine = {
  id: string;
  text: string;
  by: string | null;
  answer: string | null;
  rating: "shaky" | "fine" | "strong" | null;
  mark: "improve" | "expand" | "fine-as-is" | null;
  improvedAnswer: string | null;
  likelyFollowUp: boolean;
};

export type RoundPage = {
  applicationId: string;
  companyId: string;
  company: string;
  jobTitle: string;
  stage: string;
  /** Of the résumé that they were sent. */
  resumeVersion: string | null;
  id: string;
  kind: string;
  number: number;
  format: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  place: string | null;
  link: string | null;
  state: string;
  reason: "tie-break" | "clarify" | "split" | "unknown" | null;
  theme: string | null;
  siblings: RoundRef[];
  panel: PanelPerson[];
  /** The note to the company, where nobody is known. */
  companyThanks: PanelPerson["thanks"];
  areas: { id: string; text: string; answer: string | null }[];
  notes: { id: string; body: string; notedAt: string; interviewerId: string | null; by: string | null }[];
  mine: MyQuestionLine[];
  debrief: DebriefSummary | null;
  asked: AskedLine[];
  feedback: { id: string; text: string; saidBy: string | null; plan: string | null; setAside: boolean }[];
  carry: { id: string; kind: string; text: string; answer: string | null; state: string }[];
};

/** Everything the page of a round shows, in one statement. Null when the round is not here, or not in this application. */
export async function getRoundPage(
  owner: Owner,
  input: { applicationId: string; roundId: string },
): Promise<RoundPage | null> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ page: RoundPage }[]>`
      SELECT jsonb_build_object(
        'applicationId', a.id, 'companyId', a.company_id, 'company', c.name, 'jobTitle', a.role, 'stage', a.stage,
        'resumeVersion', a.resume_version, 'id', r.id, 'kind', r.kind, 'number', r.number, 'format', r.format, 'startsAt', r.starts_at, 'endsAt', r.ends_at,
        'zone', r.zone, 'place', r.place, 'link', r.link, 'state', r.state, 'reason', r.reason, 'theme', r.theme,
        'siblings', ${SIBLINGS}, 'panel', ${PANEL}, 'companyThanks', ${COMPANY_THANKS}, 'areas', ${AREAS},
        'notes', ${NOTES}, 'mine', ${MINE}, 'debrief', ${DEBRIEF}, 'asked', ${ASKED}, 'feedback', ${FEEDBACK}, 'carry', ${CARRY}
      ) AS page
      FROM round r
      JOIN application a ON a.owner_id = r.owner_id AND a.id = r.application_id AND a.deleted_at IS NULL
      JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
      WHERE r.owner_id = ${owner.id}::uuid AND r.id = ${input.roundId}::uuid
        AND r.application_id = ${input.applicationId}::uuid AND r.deleted_at IS NULL`,
  );
  return rows[0]?.page ?? null;
}

const SIBLINGS = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'number', s.number, 'startsAt', s.starts_at,
    'endsAt', s.ends_at, 'state', s.state) ORDER BY s.starts_at, s.id), '[]')
  FROM round s WHERE s.owner_id = r.owner_id AND s.application_id = r.application_id AND s.deleted_at IS NULL)`;

/** The thank-you of round r to person `who`, or to the company. */
function thanksTo(who: Prisma.Sql) {
  return Prisma.sql`(
    SELECT jsonb_build_object('id', f.id, 'state', f.state, 'covered', f.covered, 'dueAt', f.due_at, 'sentAt', f.sent_at,
      'waivedReason', f.waived_reason)
    FROM follow_up f WHERE f.owner_id = r.owner_id AND f.round_id = r.id AND f.kind = 'thank-you'
      AND f.state <> 'dropped' AND f.deleted_at IS NULL AND f.interviewer_id ${who} ORDER BY f.created_at DESC LIMIT 1)`;
}

const COMPANY_THANKS = thanksTo(Prisma.sql`IS NULL`);

/** Rounds of this application other than r that took place, with person i in them. */
const HELD_TOGETHER = Prisma.sql`
  FROM round_interviewer om JOIN round o ON o.owner_id = om.owner_id AND o.id = om.round_id
  WHERE om.owner_id = i.owner_id AND om.interviewer_id = i.id AND om.attended AND o.application_id = r.application_id
    AND o.id <> r.id AND o.deleted_at IS NULL
    AND (o.state = 'completed' OR (o.state = 'scheduled' AND o.ends_at <= app_now()))`;

const QUESTIONS_OF = Prisma.sql`
  FROM asked_question q JOIN round qr ON qr.owner_id = q.owner_id AND qr.id = q.round_id AND qr.deleted_at IS NULL
  WHERE q.owner_id = i.owner_id AND q.interviewer_id = i.id AND q.deleted_at IS NULL AND qr.application_id = r.application_id`;

const PANEL = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', i.id, 'name', i.name, 'title', i.title, 'role', ai.role, 'decisionMaker', ai.decision_maker,
    'futureBoss', ai.future_boss, 'attended', ri.attended, 'seat', ri.seat,
    -- Who got one in an earlier round has it.
    'resume', coalesce(ri.resume, (SELECT 'has' ${HELD_TOGETHER} AND om.resume = 'has' AND o.starts_at < r.starts_at LIMIT 1)),
    'isSourced', EXISTS (SELECT 1 FROM interviewer_fact y WHERE y.owner_id = i.owner_id AND y.interviewer_id = i.id
      AND y.url <> '' AND y.deleted_at IS NULL),
    'thanksBefore', (SELECT jsonb_build_object('id', f.id, 'kind', o.kind, 'number', o.number, 'state', f.state, 'covered', f.covered)
      FROM follow_up f JOIN round o ON o.owner_id = f.owner_id AND o.id = f.round_id AND o.deleted_at IS NULL
      WHERE f.owner_id = i.owner_id AND f.interviewer_id = i.id AND f.kind = 'thank-you' AND f.state <> 'dropped'
        AND f.deleted_at IS NULL AND o.application_id = r.application_id AND o.starts_at < r.starts_at
      ORDER BY o.starts_at DESC, o.id LIMIT 1),
    'facts', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'text', x.text, 'url', x.url, 'seenOn', x.seen_on)), '[]')
      FROM (SELECT * FROM interviewer_fact y WHERE y.owner_id = i.owner_id AND y.interviewer_id = i.id AND y.deleted_at IS NULL
            ORDER BY y.seen_on DESC, y.created_at DESC LIMIT 3) x),
    'factCount', (SELECT count(*) FROM interviewer_fact y WHERE y.owner_id = i.owner_id AND y.interviewer_id = i.id AND y.deleted_at IS NULL),
    'cares', i.care_text, 'angle', i.angle,
    'noteCount', (SELECT count(*) FROM note n WHERE n.owner_id = i.owner_id AND n.interviewer_id = i.id AND n.deleted_at IS NULL),
    'met', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'number', o.number, 'startsAt', o.starts_at)
      ORDER BY o.starts_at), '[]') ${HELD_TOGETHER}),
    'asked', (SELECT coalesce(jsonb_agg(z.text), '[]') FROM (SELECT q.text ${QUESTIONS_OF}
      ORDER BY (qr.id = r.id) DESC, qr.starts_at DESC, q.position LIMIT 3) z),
    'askedCount', (SELECT count(*) ${QUESTIONS_OF}),
    'mine', (SELECT coalesce(jsonb_agg(jsonb_build_object('askingId', k.id, 'text', m.text, 'askedAt', k.asked_at, 'answer', k.answer)
      ORDER BY m.position), '[]') FROM my_question_asking k
      JOIN my_question m ON m.owner_id = k.owner_id AND m.id = k.my_question_id AND m.deleted_at IS NULL
      WHERE k.owner_id = i.owner_id AND k.round_id = r.id AND k.interviewer_id = i.id),
    'thanks', ${thanksTo(Prisma.sql`= i.id`)}
  ) ORDER BY ri.seat, ri.added_at, i.id), '[]')
  FROM round_interviewer ri
  JOIN interviewer i ON i.owner_id = ri.owner_id AND i.id = ri.interviewer_id AND i.deleted_at IS NULL
  LEFT JOIN application_interviewer ai ON ai.owner_id = ri.owner_id AND ai.interviewer_id = i.id AND ai.application_id = r.application_id
  WHERE ri.owner_id = r.owner_id AND ri.round_id = r.id)`;

const AREAS = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'text', x.text, 'answer', x.answer) ORDER BY x.created_at, x.id), '[]')
  FROM round_area x WHERE x.owner_id = r.owner_id AND x.round_id = r.id AND x.deleted_at IS NULL)`;

const NOTES = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'body', n.body, 'notedAt', n.noted_at, 'interviewerId', n.interviewer_id,
    'by', p.name) ORDER BY n.noted_at DESC, n.id DESC), '[]')
  FROM note n LEFT JOIN interviewer p ON p.owner_id = n.owner_id AND p.id = n.interviewer_id
  WHERE n.owner_id = r.owner_id AND n.round_id = r.id AND n.deleted_at IS NULL)`;

const MINE = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'text', m.text, 'answeredInRoundId', m.answered_in_round_id,
    'pins', (SELECT coalesce(jsonb_agg(jsonb_build_object('askingId', k.id, 'roundId', k.round_id, 'interviewerId', k.interviewer_id,
      'askedAt', k.asked_at, 'answer', k.answer, 'name', p.name) ORDER BY k.assigned_at), '[]')
      FROM my_question_asking k LEFT JOIN interviewer p ON p.owner_id = k.owner_id AND p.id = k.interviewer_id
      JOIN round kr ON kr.owner_id = k.owner_id AND kr.id = k.round_id AND kr.deleted_at IS NULL
      WHERE k.owner_id = m.owner_id AND k.my_question_id = m.id)) ORDER BY m.position, m.created_at), '[]')
  FROM my_question m WHERE m.owner_id = r.owner_id AND m.application_id = r.application_id AND m.deleted_at IS NULL)`;

const DEBRIEF = Prisma.sql`(
  SELECT jsonb_build_object('startedAt', d.started_at, 'savedAt', d.saved_at, 'hasDraft', d.draft IS NOT NULL, 'feel', d.feel,
    'nextStep', d.next_step, 'promisedOn', d.promised_on, 'promiseSaidBy', p.name, 'nextStepNotSaid', d.next_step_not_said,
    'noFeedback', d.no_feedback, 'noImprovement', d.no_improvement, 'payRaised', d.pay_raised, 'firstNumberBy', d.first_number_by,
    'thankedInRoom', d.thanked_in_room,
    'lines', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'text', l.text, 'by', lp.name)
      ORDER BY l.created_at, l.id), '[]') FROM debrief_line l
      LEFT JOIN interviewer lp ON lp.owner_id = l.owner_id AND lp.id = l.interviewer_id
      WHERE l.owner_id = d.owner_id AND l.debrief_id = d.id AND l.deleted_at IS NULL))
  FROM debrief d LEFT JOIN interviewer p ON p.owner_id = d.owner_id AND p.id = d.promise_said_by_id
  WHERE d.owner_id = r.owner_id AND d.round_id = r.id)`;

const ASKED = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'by', p.name, 'answer', q.answer, 'rating', q.rating,
    'mark', q.mark, 'improvedAnswer', q.improved_answer, 'likelyFollowUp', q.likely_follow_up) ORDER BY q.position, q.created_at), '[]')
  FROM asked_question q LEFT JOIN interviewer p ON p.owner_id = q.owner_id AND p.id = q.interviewer_id
  WHERE q.owner_id = r.owner_id AND q.round_id = r.id AND q.deleted_at IS NULL)`;

const FEEDBACK = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'text', f.text, 'saidBy', f.said_by, 'plan', f.plan, 'setAside', f.set_aside)
    ORDER BY f.created_at, f.id), '[]')
  FROM feedback f WHERE f.owner_id = r.owner_id AND f.round_id = r.id AND f.deleted_at IS NULL)`;

const CARRY = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind, 'text', k.text, 'answer', k.answer, 'state', k.state)
    ORDER BY k.created_at, k.id), '[]')
  FROM carry_item k WHERE k.owner_id = r.owner_id AND k.from_round_id = r.id AND k.deleted_at IS NULL)`;
