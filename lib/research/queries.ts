import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { asOwner } from "@/lib/platform/db";
import type { HeldRound } from "@/lib/research/rules";
import type { Match, Slot } from "@/lib/research/schema";

export type ResearchLine = {
  id: string;
  slot: Slot;
  text: string;
  url: string | null;
  saidBy: string | null;
  publishedOn: string | null;
  createdAt: string;
  checkedAt: string;
  nothingNew: boolean;
  pinned: boolean;
  match: Match | null;
  gapNote: string | null;
  /** Stories of mine beside it. */
  stories: { id: string; title: string }[];
};

export type CompanyResearch = {
  companyId: string;
  company: string;
  website: string | null;
  websiteReadAt: string | null;
  environmentTags: string[];
  applications: { id: string; role: string; stage: string }[];
  rounds: HeldRound[];
  /** The latest first. */
  lines: ResearchLine[];
};

/** All that was noted about a company, in one statement; null for what is not this owner's. */
export async function getResearch(owner: Owner, companyId: string): Promise<CompanyResearch | null> {
  if (!isId(companyId)) return null;
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ research: CompanyResearch }[]>`
      SELECT jsonb_build_object(
        'companyId', c.id, 'company', c.name, 'website', c.website, 'websiteReadAt', c.website_read_at, 'environmentTags', c.environment_tags,
        'applications', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'role', a.role, 'stage', a.stage) ORDER BY a.stage_changed_at DESC, a.id), '[]')
          FROM application a WHERE a.owner_id = c.owner_id AND a.company_id = c.id AND a.deleted_at IS NULL),
        'rounds', (SELECT coalesce(jsonb_agg(jsonb_build_object('applicationId', a.id, 'kind', r.kind, 'startsAt', r.starts_at, 'endsAt', r.ends_at,
            'held', r.state = 'completed' OR r.ends_at <= app_now()) ORDER BY r.starts_at, r.id), '[]')
          FROM application a JOIN round r ON r.owner_id = a.owner_id AND r.application_id = a.id AND r.deleted_at IS NULL
            AND r.state IN ('scheduled', 'completed')
          WHERE a.owner_id = c.owner_id AND a.company_id = c.id AND a.deleted_at IS NULL),
        'lines', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'slot', x.slot, 'text', x.text, 'url', x.url, 'saidBy', x.said_by,
            'publishedOn', x.published_on, 'createdAt', x.created_at, 'checkedAt', x.checked_at, 'nothingNew', x.nothing_new, 'pinned', x.pinned,
            'match', x.match, 'gapNote', x.gap_note,
            'stories', coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title) ORDER BY b.created_at, t.id)
              FROM research_story b JOIN story t ON t.owner_id = b.owner_id AND t.id = b.story_id AND t.deleted_at IS NULL
              WHERE b.owner_id = x.owner_id AND b.research_id = x.id), '[]')) ORDER BY coalesce(x.published_on, x.created_at) DESC, x.id), '[]')
          FROM research x WHERE x.owner_id = c.owner_id AND x.company_id = c.id AND x.deleted_at IS NULL)
      ) AS research
      FROM company c WHERE c.owner_id = ${owner.id}::uuid AND c.id = ${companyId}::uuid AND c.deleted_at IS NULL`,
  );
  return rows[0]?.research ?? null;
}
