import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { searchTerms } from "@/lib/interviewers/rules";
import type { PeopleList } from "@/lib/interviewers/schema";
import { asOwner } from "@/lib/platform/db";
import { Prisma } from "@/prisma/client/client";

export type PersonLine = {
  id: string;
  name: string;
  title: string | null;
  company: { id: string; name: string } | null;
  careText: string | null;
  isAnonymous: boolean;
  /** Companies of their applications that are not their own: whom a recruiter represents. */
  represents: string[];
  facts: number;
  notes: number;
  /** Would be the boss, or decides, in an application that is not closed. */
  isFutureBoss: boolean;
  decides: boolean;
  /** The next round with them that is not over, and the last one held. ISO instants. */
  nextAt: string | null;
  metAt: string | null;
  /** The line that the search found, where it is not the name, title or company. */
  found: string | null;
};

export type PeoplePage = {
  people: PersonLine[];
  /** The key to go on from; null at the end. */
  next: string | null;
  /** Nothing is written exactly like that: these come close. */
  isClose: boolean;
  /** Whether the owner has any people at all. */
  any: boolean;
};

export const PAGE = 50;

/**
 * People by company, then family name, a page at a time. `q` looks in names, titles, companies, facts and notes, every
 * word somewhere; when nothing is written so, it takes what is spelt much like it.
 */
export async function listPeople(owner: Owner, input: PeopleList): Promise<PeoplePage> {
  const terms = searchTerms(input.q);
  const [company, companyId, family, id] = input.after;
  const after =
    id === undefined
      ? Prisma.sql`true`
      : Prisma.sql`(p.company_key, p.company_id, p.family, p.id::text) > (${company}, ${companyId}, ${family}, ${id})`;
  return asOwner(owner, async (tx) => {
    const rows = await tx.$queryRaw<(PersonLine & { key: string[]; isClose: boolean })[]>`
      WITH ${terms.length > 0 ? matching(owner, terms) : everybody(owner)},
      keyed AS (
        SELECT i.*, m.close, m.found, c.name AS company_name,
          CASE WHEN c.id IS NULL THEN '2' ELSE '1' || lower(c.name) END AS company_key,
          coalesce(c.id::text, '') AS own_company_id,
          lower(CASE WHEN strpos(i.name, ',') > 0 THEN split_part(i.name, ',', 1) ELSE substring(btrim(i.name) FROM '\\S+$') END) AS family
        FROM matched m
        JOIN interviewer i ON i.owner_id = ${owner.id}::uuid AND i.id = m.id
        LEFT JOIN company c ON c.owner_id = i.owner_id AND c.id = i.company_id AND c.deleted_at IS NULL
      )
      SELECT p.id, p.name, p.title, p.care_text AS "careText", p.anonymised_at IS NOT NULL AS "isAnonymous",
        CASE WHEN p.company_id = '' THEN NULL ELSE json_build_object('id', p.company_id, 'name', p.company_name) END AS company,
        p.found, p.close AS "isClose", ARRAY[p.company_key, p.company_id, p.family, p.id::text] AS key,
        ARRAY(SELECT DISTINCT c.name FROM application_interviewer ai
              JOIN application a ON a.owner_id = ai.owner_id AND a.id = ai.application_id AND a.deleted_at IS NULL
              JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
              WHERE ai.owner_id = ${owner.id}::uuid AND ai.interviewer_id = p.id AND c.id::text <> p.company_id
              ORDER BY c.name) AS represents,
        (SELECT count(*)::int FROM interviewer_fact f
         WHERE f.owner_id = ${owner.id}::uuid AND f.interviewer_id = p.id AND f.deleted_at IS NULL) AS facts,
        (SELECT count(*)::int FROM note n
         WHERE n.owner_id = ${owner.id}::uuid AND n.interviewer_id = p.id AND n.deleted_at IS NULL) AS notes,
        coalesce(part.boss, false) AS "isFutureBoss", coalesce(part.decides, false) AS decides,
        met.next_at AS "nextAt", met.met_at AS "metAt"
      FROM (SELECT id, name, title, care_text, anonymised_at, found, close, company_name, company_key, family,
              own_company_id AS company_id FROM keyed) p
      LEFT JOIN LATERAL (
        SELECT bool_or(ai.future_boss = 'yes') AS boss, bool_or(ai.decision_maker IN ('yes', 'likely')) AS decides
        FROM application_interviewer ai
        JOIN application a ON a.owner_id = ai.owner_id AND a.id = ai.application_id
        WHERE ai.owner_id = ${owner.id}::uuid AND ai.interviewer_id = p.id AND a.deleted_at IS NULL AND a.stage <> 'closed'
      ) part ON true
      LEFT JOIN LATERAL (
        SELECT to_json(min(r.starts_at) FILTER (WHERE r.ends_at > ${owner.now} AND r.state = 'scheduled')) #>> '{}' AS next_at,
          to_json(max(r.starts_at) FILTER (WHERE r.ends_at <= ${owner.now} AND r.state IN ('scheduled', 'completed') AND ri.attended)) #>> '{}' AS met_at
        FROM round_interviewer ri
        JOIN round r ON r.owner_id = ri.owner_id AND r.id = ri.round_id AND r.deleted_at IS NULL
        JOIN application a ON a.owner_id = r.owner_id AND a.id = r.application_id AND a.deleted_at IS NULL
        WHERE ri.owner_id = ${owner.id}::uuid AND ri.interviewer_id = p.id
      ) met ON true
      WHERE ${after}
      ORDER BY p.company_key, p.company_id, p.family, p.id::text
      LIMIT ${PAGE + 1}`;
    const people = rows.slice(0, PAGE);
    const any =
      rows.length > 0 ||
      (await tx.interviewer.count({ where: { ownerId: owner.id, deletedAt: null }, take: 1 })) > 0;
    const last = rows.length > PAGE ? people.at(-1) : undefined;
    return {
      people: people.map(({ key, isClose, ...line }) => line),
      next: last ? JSON.stringify(last.key) : null,
      isClose: rows[0]?.isClose ?? false,
      any,
    };
  });
}

function everybody(owner: Owner) {
  return Prisma.sql`matched AS (
    SELECT id, false AS close, NULL::text AS found FROM interviewer
    WHERE owner_id = ${owner.id}::uuid AND deleted_at IS NULL
  )`;
}

/** `near` is what a person is called by, `far` what is written about them. Likeness is only tried when nothing is exact. */
function matching(owner: Owner, terms: string[]) {
  return Prisma.sql`hay AS (
    SELECT i.id, lower(concat_ws(E'\\n', i.name, i.title, c.name)) AS near, concat_ws(E'\\n', i.care_text, i.angle,
      (SELECT string_agg(f.text, E'\\n' ORDER BY f.seen_on, f.id) FROM interviewer_fact f
       WHERE f.owner_id = i.owner_id AND f.interviewer_id = i.id AND f.deleted_at IS NULL),
      (SELECT string_agg(n.body, E'\\n' ORDER BY n.noted_at DESC, n.id) FROM note n
       WHERE n.owner_id = i.owner_id AND n.interviewer_id = i.id AND n.deleted_at IS NULL),
      (SELECT string_agg(h.text, E'\\n') FROM rapport_hook h
       WHERE h.owner_id = i.owner_id AND h.interviewer_id = i.id AND h.deleted_at IS NULL),
      (SELECT string_agg(DISTINCT ac.name, E'\\n') FROM application_interviewer ai
       JOIN application a ON a.owner_id = ai.owner_id AND a.id = ai.application_id AND a.deleted_at IS NULL
       JOIN company ac ON ac.owner_id = a.owner_id AND ac.id = a.company_id
       WHERE ai.owner_id = i.owner_id AND ai.interviewer_id = i.id)) AS far
    FROM interviewer i
    LEFT JOIN company c ON c.owner_id = i.owner_id AND c.id = i.company_id AND c.deleted_at IS NULL
    WHERE i.owner_id = ${owner.id}::uuid AND i.deleted_at IS NULL
  ), exact AS MATERIALIZED (
    SELECT id, near, far FROM hay
    WHERE NOT EXISTS (SELECT 1 FROM unnest(${terms}::text[]) t WHERE strpos(near, t) = 0 AND strpos(lower(far), t) = 0)
  ), matched AS (
    SELECT id, false AS close, (
      SELECT left(line, 2000) FROM unnest(string_to_array(far, E'\\n')) line, unnest(${terms}::text[]) t
      WHERE strpos(near, t) = 0 AND strpos(lower(line), t) > 0 LIMIT 1) AS found
    FROM exact
    UNION ALL
    SELECT id, true, NULL FROM hay
    WHERE NOT EXISTS (SELECT 1 FROM exact) AND NOT EXISTS (
      SELECT 1 FROM unnest(${terms}::text[]) t
      WHERE strpos(near, t) = 0 AND strpos(lower(far), t) = 0
        AND word_similarity(t, near) < 0.3 AND word_similarity(t, lower(far)) < 0.5)
  )`;
}
