import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { type KnownCompany, sameCompany } from "@/lib/companies/rules";
import type { CompanyList } from "@/lib/companies/schema";
import { asOwner } from "@/lib/platform/db";

const PAGE = 50;

export type CompanyLine = { id: string; name: string; applications: number; open: number; people: number };

/** Fifty at a time, by name. `next` is the key to go on from, null at the end. */
export async function listCompanies(owner: Owner, { q, after }: CompanyList) {
  const [afterName = "", afterId = ""] = splitKey(after);
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<CompanyLine[]>`
      SELECT c.id, c.name,
        (SELECT count(*)::int FROM application a WHERE a.owner_id = c.owner_id AND a.company_id = c.id AND a.deleted_at IS NULL) AS applications,
        (SELECT count(*)::int FROM application a WHERE a.owner_id = c.owner_id AND a.company_id = c.id AND a.deleted_at IS NULL AND a.stage <> 'closed') AS open,
        (SELECT count(*)::int FROM interviewer i WHERE i.owner_id = c.owner_id AND i.company_id = c.id AND i.deleted_at IS NULL) AS people
      FROM company c
      WHERE c.owner_id = ${owner.id}::uuid AND c.deleted_at IS NULL
        AND (${q} = '' OR position(lower(${q}) IN lower(c.name)) > 0)
        AND (${afterId} = '' OR (lower(c.name), c.id::text) > (${afterName}, ${afterId}))
      ORDER BY lower(c.name), c.id::text LIMIT ${PAGE + 1}`,
  );
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return { rows: rows.slice(0, PAGE), next: last ? `${last.name.toLowerCase()}~${last.id}` : null };
}

/** The names a form suggests: those used last first, at most 300. */
export async function listCompanyNames(owner: Owner): Promise<string[]> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ name: string }[]>`
      SELECT c.name FROM company c
      WHERE c.owner_id = ${owner.id}::uuid AND c.deleted_at IS NULL
      ORDER BY c.created_at DESC LIMIT 300`,
  );
  return [...new Set(rows.map((row) => row.name))];
}

/**
 * Up to three known companies whose name is, or is close to, what is being typed (word by word: "Acme" finds "Acme
 * Robotics" and the other way round). Nothing for fewer than two letters.
 */
export async function findSimilarCompanies(owner: Owner, name: string): Promise<KnownCompany[]> {
  const typed = name.trim().slice(0, 120);
  if (typed.length < 2) return [];
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<Omit<KnownCompany, "same">[]>`
      SELECT c.id, c.name, k.applications, k.open, k."lastClosedOn", m."interviewedIn"
      FROM (SELECT * FROM company c
            WHERE c.owner_id = ${owner.id}::uuid AND c.deleted_at IS NULL
              AND (lower(c.name) = lower(${typed})
                OR greatest(word_similarity(lower(${typed}), lower(c.name)), word_similarity(lower(c.name), lower(${typed}))) >= 0.62)
            ORDER BY lower(c.name) = lower(${typed}) DESC, similarity(lower(c.name), lower(${typed})) DESC, c.created_at DESC
            LIMIT 3) c
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS applications, count(*) FILTER (WHERE a.stage <> 'closed')::int AS open,
          to_char(max(a.closed_on), 'YYYY-MM-DD') AS "lastClosedOn"
        FROM application a WHERE a.owner_id = c.owner_id AND a.company_id = c.id AND a.deleted_at IS NULL) k
      CROSS JOIN LATERAL (
        SELECT extract(year FROM max(r.ends_at) AT TIME ZONE ${owner.zone})::int AS "interviewedIn"
        FROM application a JOIN round r ON r.owner_id = a.owner_id AND r.application_id = a.id
        WHERE a.owner_id = c.owner_id AND a.company_id = c.id AND a.deleted_at IS NULL AND r.deleted_at IS NULL
          AND r.ends_at <= app_now() AND r.state NOT IN ('cancelled', 'no-show')) m`,
  );
  return rows.map((row) => ({ ...row, same: sameCompany(row.name, typed) }));
}

export type Company = {
  id: string;
  name: string;
  website: string | null;
  websiteReadAt: string | null;
  isSample: boolean;
  updatedAt: string;
  applications: {
    id: string;
    role: string;
    stage: string;
    stageChangedAt: string;
    closedOn: string | null;
    outcome: string | null;
    closeReason: string | null;
    rounds: number;
  }[];
  people: { id: string; name: string; title: string | null }[];
};

/** One company with what hangs on it: its applications and the people there. What was read about it: `getResearch`. */
export async function getCompany(owner: Owner, id: string): Promise<Company | null> {
  if (!isId(id)) return null;
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ company: Company }[]>`
      SELECT jsonb_build_object(
        'id', c.id, 'name', c.name, 'website', c.website, 'websiteReadAt', c.website_read_at, 'isSample', c.is_sample,
        'updatedAt', c.updated_at,
        'applications', (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', a.id, 'role', a.role, 'stage', a.stage, 'stageChangedAt', a.stage_changed_at,
            'closedOn', a.closed_on, 'outcome', a.outcome, 'closeReason', a.close_reason,
            'rounds', (SELECT count(*) FROM round r WHERE r.owner_id = a.owner_id AND r.application_id = a.id AND r.deleted_at IS NULL AND r.state <> 'cancelled'))
            ORDER BY a.stage = 'closed', a.stage_changed_at DESC), '[]')
          FROM application a WHERE a.owner_id = c.owner_id AND a.company_id = c.id AND a.deleted_at IS NULL),
        'people', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'title', i.title) ORDER BY i.name), '[]')
          FROM interviewer i WHERE i.owner_id = c.owner_id AND i.company_id = c.id AND i.deleted_at IS NULL)
      ) AS company
      FROM company c WHERE c.owner_id = ${owner.id}::uuid AND c.id = ${id}::uuid AND c.deleted_at IS NULL`,
  );
  return rows[0]?.company ?? null;
}

function splitKey(key: string): string[] {
  const at = key.lastIndexOf("~");
  return at < 0 ? [] : [key.slice(0, at), key.slice(at + 1)];
}
