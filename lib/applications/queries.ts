import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { type RoundStage, suggestStage, type Waiting } from "@/lib/applications/rules";
import { type ApplicationList, OPEN_STAGES, STAGES, type Stage } from "@/lib/applications/schema";
import { fromEpoch, instant, plusHours } from "@/lib/base/dates";
import { isId } from "@/lib/base/fields";
import { asOwner } from "@/lib/platform/db";
import { Prisma } from "@/prisma/client/client";

/** In the overview of all stages, and on a stage's own page. */
const FEW = 10;
const MANY = 50;

export type ApplicationLine = {
  id: string;
  company: string;
  role: string;
  stage: Stage;
  /** ISO instant, as are all fields ending in At. */
  stageChangedAt: string;
  outcome: string | null;
  closeReason: string | null;
  closedOn: string | null;
  closedAtStage: string | null;
  waiting: Waiting[];
  /** The stage is one of rounds and has none: "When, and with whom?" */
  unplanned: boolean;
};

export type ApplicationPage = {
  counts: Partial<Record<Stage, number>>;
  rows: ApplicationLine[];
  /** Key of the last row of a stage's own page, when there are more. */
  next: string | null;
};

/**
 * The list in one statement: how many stand at each stage, and the rows to show with what each waits for. All stages:
 * the ten changed last in each (closed ones only when words are looked for). One stage: fifty, paged by key.
 */
export async function listApplications(owner: Owner, input: ApplicationList): Promise<ApplicationPage> {
  const stages = input.stage ? [input.stage] : input.q ? STAGES : OPEN_STAGES;
  const most = input.stage ? MANY : FEW;
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ page: { counts: ApplicationPage["counts"]; rows: ApplicationLine[] } }[]>`
      WITH page AS (
        SELECT a.* FROM unnest(${[...stages]}::text[]) WITH ORDINALITY s(stage, place)
        CROSS JOIN LATERAL (
          SELECT a.*, s.place, c.name AS company FROM application a
          JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
          WHERE a.owner_id = ${owner.id}::uuid AND a.stage = s.stage AND a.deleted_at IS NULL ${words(input.q)} ${key(input)}
          ORDER BY a.stage_changed_at DESC, a.id DESC LIMIT ${most + 1}) a)
      SELECT jsonb_build_object(
        'counts', (SELECT coalesce(jsonb_object_agg(stage, n), '{}') FROM (
          SELECT a.stage, count(*) AS n FROM application a ${input.q ? COMPANY : Prisma.empty}
          WHERE a.owner_id = ${owner.id}::uuid AND a.deleted_at IS NULL ${words(input.q)} GROUP BY a.stage) x),
        'rows', (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', a.id, 'company', a.company, 'role', a.role, 'stage', a.stage, 'stageChangedAt', a.stage_changed_at,
            'outcome', a.outcome, 'closeReason', a.close_reason, 'closedOn', a.closed_on, 'closedAtStage', a.closed_at_stage,
            'unplanned', a.stage IN ('screen', 'first', 'second', 'final') AND NOT EXISTS (
              SELECT 1 FROM round r WHERE r.owner_id = a.owner_id AND r.application_id = a.id AND r.kind = a.stage
                AND r.deleted_at IS NULL AND r.state IN ('scheduled', 'completed')),
            'waiting', array_remove(ARRAY[n.w, t.w, o.w, CASE WHEN a.next_action IS NOT NULL AND a.stage <> 'closed' THEN
              jsonb_build_object('kind', 'own', 'at', a.next_action_due_at, 'text', a.next_action) END], NULL))
            ORDER BY a.place, a.stage_changed_at DESC, a.id DESC), '[]') FROM page a ${waiting(owner)})) AS page`,
  );
  const page = rows[0]!.page;
  const shown = cut(page.rows, most);
  const more = input.stage !== null && page.rows.length > MANY;
  return { counts: page.counts, rows: shown, next: more ? keyOf(shown.at(-1)!) : null };
}

const COMPANY = Prisma.sql`JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id`;

/** Under row-level security no index serves a search inside words; over one's own rows a scan is quick. */
function words(q: string) {
  if (!q) return Prisma.empty;
  return Prisma.sql`AND position(lower(${q}) IN lower(concat_ws(' ', c.name, a.role, a.location, a.source))) > 0`;
}

function key({ stage, after }: ApplicationList) {
  const [ms, id] = after.split("~");
  if (!stage || !ms || !id || !isId(id)) return Prisma.empty;
  return Prisma.sql`AND (a.stage_changed_at, a.id) < (${fromEpoch(Number(ms))}, ${id}::uuid)`;
}

function keyOf(row: ApplicationLine): string {
  return `${instant(row.stageChangedAt).getTime()}~${row.id}`;
}

/** One more than wanted was read of each stage, to know whether there are more. */
function cut(rows: ApplicationLine[], most: number): ApplicationLine[] {
  const seen = new Map<Stage, number>();
  return rows.filter((row) => {
    const n = (seen.get(row.stage) ?? 0) + 1;
    seen.set(row.stage, n);
    return n <= most;
  });
}

/**
 * What application `a` waits for: `n` its next round, `t` thank-yous of rounds that have ended (due 24 hours after, so the
 * due instant tells), `o` the first other promise. `owner.now` is the database's clock; asking it per row would cost more
 * than the rest.
 */
function waiting(owner: Owner) {
  return Prisma.sql`
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('kind', 'round', 'at', r.starts_at, 'roundKind', r.kind, 'number', r.number, 'format', r.format,
        'people', ARRAY(SELECT i.name FROM round_interviewer ri
          JOIN interviewer i ON i.owner_id = ri.owner_id AND i.id = ri.interviewer_id AND i.deleted_at IS NULL
          WHERE ri.owner_id = a.owner_id AND ri.round_id = r.id ORDER BY ri.seat, ri.added_at)) AS w
      FROM ${own("round")} r WHERE r.deleted_at IS NULL AND a.stage <> 'closed'
        AND r.state = 'scheduled' AND r.ends_at > ${owner.now} ORDER BY r.starts_at LIMIT 1) n ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('kind', 'thank-you', 'at', min(f.due_at),
        'people', array_remove(array_agg(i.name ORDER BY f.due_at, i.name), NULL)) AS w
      FROM ${own("follow_up")} f LEFT JOIN interviewer i ON i.owner_id = f.owner_id AND i.id = f.interviewer_id
      WHERE f.state IN ('to-write', 'drafted', 'ready') AND NOT f.covered AND f.kind = 'thank-you' AND f.deleted_at IS NULL AND f.due_at <= ${plusHours(owner.now, 24)} AND a.stage <> 'closed'
      HAVING count(*) > 0) t ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('kind', f.kind, 'at', f.due_at, 'title', f.title) AS w FROM ${own("follow_up")} f
      WHERE f.state = 'open' AND f.kind <> 'thank-you'
        AND f.deleted_at IS NULL AND a.stage <> 'closed' ORDER BY f.due_at LIMIT 1) o ON true`;
}

/**
 * The rows of application `a`, read by its id and by nothing else: where one row is expected either way, the planner would
 * as soon read all that somebody has ahead, once for every line of the list. OFFSET 0 is what it does not look behind.
 */
function own(table: "round" | "follow_up") {
  return Prisma.sql`(SELECT * FROM ${Prisma.raw(table)} x WHERE x.owner_id = a.owner_id AND x.application_id = a.id OFFSET 0)`;
}

export type HeadRound = {
  id: string;
  kind: string;
  number: number;
  format: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  state: string;
};

export type ApplicationHead = {
  id: string;
  companyId: string;
  company: string;
  role: string;
  location: string | null;
  link: string | null;
  payAsPosted: string | null;
  stage: Stage;
  stageChangedAt: string;
  outcome: string | null;
  closeReason: string | null;
  closedOn: string | null;
  closedAtStage: string | null;
  nextAction: { text: string; dueAt: string | null } | null;
  whyHere: { text: string; editedAt: string } | null;
  resumeVersion: string | null;
  isSample: boolean;
  updatedAt: string;
  /** Every round that is not deleted, the earliest first. */
  rounds: HeadRound[];
  /** The round that is running or comes next. */
  nextRound: HeadRound | null;
  /** Where the rounds say it stands by now; a hint. */
  suggested: RoundStage | null;
};

/** Everything the head of an application's pages shows, in one read. Null when it is not here, or not yours. */
export async function getApplicationHead(owner: Owner, id: string): Promise<ApplicationHead | null> {
  if (!isId(id)) return null;
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ head: Omit<ApplicationHead, "nextRound" | "suggested"> }[]>`
      SELECT jsonb_build_object(
        'id', a.id, 'companyId', a.company_id, 'company', c.name, 'role', a.role, 'location', a.location, 'link', a.link,
        'payAsPosted', a.pay_as_posted, 'stage', a.stage, 'stageChangedAt', a.stage_changed_at, 'outcome', a.outcome,
        'closeReason', a.close_reason, 'closedOn', a.closed_on, 'closedAtStage', a.closed_at_stage,
        'nextAction', CASE WHEN a.next_action IS NOT NULL THEN jsonb_build_object('text', a.next_action, 'dueAt', a.next_action_due_at) END,
        'whyHere', CASE WHEN a.why_here IS NOT NULL THEN jsonb_build_object('text', a.why_here, 'editedAt', coalesce(a.why_here_edited_at, a.updated_at)) END,
        'resumeVersion', a.resume_version, 'isSample', a.is_sample, 'updatedAt', a.updated_at,
        'rounds', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'number', r.number, 'format', r.format,
            'startsAt', r.starts_at, 'endsAt', r.ends_at, 'zone', r.zone, 'state', r.state) ORDER BY r.starts_at, r.id), '[]')
          FROM round r WHERE r.owner_id = a.owner_id AND r.application_id = a.id AND r.deleted_at IS NULL)) AS head
      FROM application a JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
      WHERE a.owner_id = ${owner.id}::uuid AND a.id = ${id}::uuid AND a.deleted_at IS NULL`,
  );
  const head = rows[0]?.head;
  if (!head) return null;
  const ahead = head.rounds.filter(
    (round) => round.state === "scheduled" && instant(round.endsAt) > owner.now,
  );
  return { ...head, nextRound: ahead[0] ?? null, suggested: suggestStage(head.stage, head.rounds) };
}

/** What the form for editing shows, besides the head. */
export async function getApplicationSource(
  owner: Owner,
  id: string,
): Promise<{ source: string | null } | null> {
  if (!isId(id)) return null;
  return asOwner(owner, (tx) =>
    tx.application.findFirst({ where: { ownerId: owner.id, id, deletedAt: null }, select: { source: true } }),
  );
}

export type Requirement = {
  id: string;
  text: string;
  class: "must" | "nice" | null;
  gapAnswer: string | null;
  /** Whether that answer stands on the sheet. */
  gapPinned: boolean;
};

export type JobAd = {
  adText: string | null;
  adSavedAt: string | null;
  link: string | null;
  requirements: Requirement[];
  /** Texts that a newer one replaced, the latest first. */
  earlier: { id: string; text: string; savedAt: string; replacedAt: string }[];
};

/** The kept job description, what it asks for, and the texts that stood there before. */
export async function getJobAd(owner: Owner, id: string): Promise<JobAd | null> {
  if (!isId(id)) return null;
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ ad: JobAd }[]>`
      SELECT jsonb_build_object('adText', a.ad_text, 'adSavedAt', a.ad_saved_at, 'link', a.link,
        'requirements', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'class', q.class, 'gapAnswer', q.gap_answer,
            'gapPinned', q.gap_pinned)
            ORDER BY q.position, q.created_at, q.id), '[]')
          FROM requirement q WHERE q.owner_id = a.owner_id AND q.application_id = a.id AND q.deleted_at IS NULL),
        'earlier', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'text', s.text, 'savedAt', s.saved_at, 'replacedAt', s.replaced_at)
            ORDER BY s.replaced_at DESC), '[]')
          FROM ad_snapshot s WHERE s.owner_id = a.owner_id AND s.application_id = a.id)) AS ad
      FROM application a WHERE a.owner_id = ${owner.id}::uuid AND a.id = ${id}::uuid AND a.deleted_at IS NULL`,
  );
  return rows[0]?.ad ?? null;
}

export type StageEntry = {
  id: string;
  fromStage: Stage | null;
  toStage: Stage;
  changedAt: Date;
  outcome: string | null;
  closeReason: string | null;
  /** YYYY-MM-DD. */
  closedOn: string | null;
  /** The change that the application stands at, and that can be taken back. */
  last: boolean;
};

/** Every change of stage, the latest first. */
export async function listStageChanges(owner: Owner, id: string): Promise<StageEntry[]> {
  if (!isId(id)) return [];
  return asOwner(
    owner,
    (tx) => tx.$queryRaw<StageEntry[]>`
      SELECT s.id, s.from_stage AS "fromStage", s.to_stage AS "toStage", s.changed_at AS "changedAt", s.outcome,
        s.close_reason AS "closeReason", to_char(s.closed_on, 'YYYY-MM-DD') AS "closedOn",
        (s.from_stage IS NOT NULL AND a.stage = s.to_stage AND a.stage_changed_at = s.changed_at) AS last
      FROM stage_change s JOIN application a ON a.owner_id = s.owner_id AND a.id = s.application_id
      WHERE s.owner_id = ${owner.id}::uuid AND s.application_id = ${id}::uuid AND a.deleted_at IS NULL
      ORDER BY s.changed_at DESC, s.id LIMIT 200`,
  );
}
