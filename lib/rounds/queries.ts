import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { asOwner } from "@/lib/platform/db";

export type KnownPerson = { id: string; name: string; title: string | null };

export type RoundLine = {
  id: string;
  kind: string;
  number: number;
  format: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  state: string;
  people: KnownPerson[];
  debriefedAt: Date | null;
  feel: string | null;
};

export type RoundFormData = {
  applicationId: string;
  companyId: string;
  company: string;
  role: string;
  stage: string;
  /** Earlier rounds, the oldest first: the kind, number and zone of the next are suggested from them. */
  rounds: { kind: string; number: number; state: string; zone: string }[];
  /** People of this application and company, those of the application first. */
  people: KnownPerson[];
};

export type RoundToEdit = {
  id: string;
  applicationId: string;
  kind: string;
  number: number;
  format: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  link: string | null;
  place: string | null;
  state: string;
  updatedAt: Date;
  people: KnownPerson[];
};

/** Every round of an application that is not deleted, the newest first. */
export async function listRounds(owner: Owner, applicationId: string): Promise<RoundLine[]> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ list: Wire<RoundLine>[] }[]>`
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', r.id, 'kind', r.kind, 'number', r.number, 'format', r.format, 'startsAt', r.starts_at, 'endsAt', r.ends_at,
        'zone', r.zone, 'state', r.state, 'debriefedAt', d.saved_at, 'feel', d.feel,
        'people', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'title', i.title)
                     ORDER BY ri.seat, ri.added_at, i.id), '[]') FROM round_interviewer ri
                   JOIN interviewer i ON i.owner_id = ri.owner_id AND i.id = ri.interviewer_id AND i.deleted_at IS NULL
                   WHERE ri.owner_id = r.owner_id AND ri.round_id = r.id))
        ORDER BY r.starts_at DESC, r.id DESC), '[]') AS list
      FROM round r JOIN application a ON a.owner_id = r.owner_id AND a.id = r.application_id AND a.deleted_at IS NULL
      LEFT JOIN debrief d ON d.owner_id = r.owner_id AND d.round_id = r.id AND d.saved_at IS NOT NULL
      WHERE r.owner_id = ${owner.id}::uuid AND r.application_id = ${applicationId}::uuid AND r.deleted_at IS NULL`,
  );
  return (rows[0]?.list ?? []).map((row) => ({
    ...timed(row),
    debriefedAt: row.debriefedAt ? instant(row.debriefedAt) : null,
  }));
}

/** What the form of a new round needs to know. Null when the application is not here. */
export async function getRoundForm(owner: Owner, applicationId: string): Promise<RoundFormData | null> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ form: RoundFormData }[]>`
      SELECT jsonb_build_object(
        'applicationId', a.id, 'companyId', a.company_id, 'company', c.name, 'role', a.role, 'stage', a.stage,
        'rounds', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'number', r.number, 'state', r.state, 'zone', r.zone)
                     ORDER BY r.starts_at, r.id), '[]') FROM round r
                   WHERE r.owner_id = a.owner_id AND r.application_id = a.id AND r.deleted_at IS NULL),
        'people', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'title', p.title)), '[]') FROM (
                   SELECT i.id, i.name, i.title FROM interviewer i
                   LEFT JOIN application_interviewer ai ON ai.owner_id = i.owner_id AND ai.interviewer_id = i.id AND ai.application_id = a.id
                   WHERE i.owner_id = a.owner_id AND i.deleted_at IS NULL AND i.anonymised_at IS NULL
                     AND (ai.application_id IS NOT NULL OR i.company_id = a.company_id)
                   ORDER BY ai.application_id IS NULL, i.name, i.id LIMIT 60) p)) AS form
      FROM application a JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
      WHERE a.owner_id = ${owner.id}::uuid AND a.id = ${applicationId}::uuid AND a.deleted_at IS NULL`,
  );
  return rows[0]?.form ?? null;
}

/** One round as its form shows it. Null when it is not here. */
export async function getRoundToEdit(owner: Owner, roundId: string): Promise<RoundToEdit | null> {
  const round = await asOwner(owner, (tx) =>
    tx.round.findFirst({
      where: { ownerId: owner.id, id: roundId, deletedAt: null, application: { deletedAt: null } },
      select: {
        ...{ id: true, applicationId: true, kind: true, number: true, format: true, state: true },
        ...{ startsAt: true, endsAt: true, zone: true, link: true, place: true, updatedAt: true },
        roundInterviewers: {
          where: { interviewer: { deletedAt: null } },
          orderBy: [{ seat: "asc" }, { addedAt: "asc" }],
          select: { interviewer: { select: { id: true, name: true, title: true } } },
        },
      },
    }),
  );
  if (!round) return null;
  const { roundInterviewers, ...rest } = round;
  return { ...rest, people: roundInterviewers.map((it) => it.interviewer) };
}

export type SheetRound = {
  link: string | null;
  place: string | null;
  scratch: string | null;
  /** When the scratch field was kept, as an ISO instant. */
  scratchAt: string | null;
  /** What people are by their own title, by id. */
  titles: Record<string, string>;
};

/** What the live and the call sheet show that no cue reads. Null when the round is not here, or not in this application. */
export async function getSheetRound(
  owner: Owner,
  input: { applicationId: string; roundId: string },
): Promise<SheetRound | null> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ sheet: SheetRound }[]>`
      SELECT jsonb_build_object('link', r.link, 'place', r.place, 'scratch', r.scratch, 'scratchAt', r.scratch_at,
        'titles', (SELECT coalesce(jsonb_object_agg(i.id, i.title) FILTER (WHERE i.title IS NOT NULL), '{}')
          FROM round_interviewer ri
          JOIN interviewer i ON i.owner_id = ri.owner_id AND i.id = ri.interviewer_id AND i.deleted_at IS NULL
          WHERE ri.owner_id = r.owner_id AND ri.round_id = r.id)) AS sheet
      FROM round r JOIN application a ON a.owner_id = r.owner_id AND a.id = r.application_id AND a.deleted_at IS NULL
      WHERE r.owner_id = ${owner.id}::uuid AND r.id = ${input.roundId}::uuid
        AND r.application_id = ${input.applicationId}::uuid AND r.deleted_at IS NULL`,
  );
  return rows[0]?.sheet ?? null;
}

/** The round whose id ends in `code` (see `roundCode`); of two, which is next to impossible, the later one. */
export async function findRoundByCode(
  owner: Owner,
  code: string,
): Promise<{ id: string; applicationId: string } | null> {
  if (!/^[0-9a-f]{8}$/.test(code)) return null;
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ id: string; applicationId: string }[]>`
      SELECT r.id, r.application_id AS "applicationId" FROM round r
      JOIN application a ON a.owner_id = r.owner_id AND a.id = r.application_id AND a.deleted_at IS NULL
      WHERE r.owner_id = ${owner.id}::uuid AND r.deleted_at IS NULL AND right(r.id::text, 8) = ${code}
      ORDER BY r.starts_at DESC LIMIT 1`,
  );
  return rows[0] ?? null;
}

/** As it comes out of JSON: instants are text. */
type Wire<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};

function timed<T extends { startsAt: string; endsAt: string }>(row: T) {
  return { ...row, startsAt: instant(row.startsAt), endsAt: instant(row.endsAt) };
}
