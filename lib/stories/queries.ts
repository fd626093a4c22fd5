import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { asOwner } from "@/lib/platform/db";
import type { StoryTag } from "@/lib/stories/schema";

export type StoryCard = {
  id: string;
  title: string;
  situation: string | null;
  task: string | null;
  action: string | null;
  result: string | null;
  number: string | null;
  reflection: string | null;
  skills: string[];
  tags: StoryTag[];
  environment: string[];
  confirmedAt: string | null;
  practisedAt: string[];
  updatedAt: string;
  /** Where it is used, the last linked first. */
  uses: { applicationId: string; company: string; role: string; closed: boolean }[];
  /** How often it was told. */
  told: number;
};

/** Every card of the library, the first written first; of one application only, if told. */
export async function listStories(
  owner: Owner,
  { applicationId }: { applicationId?: string } = {},
): Promise<StoryCard[]> {
  if (applicationId !== undefined && !isId(applicationId)) return [];
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ card: StoryCard }[]>`
      SELECT jsonb_build_object('id', t.id, 'title', t.title, 'situation', t.situation, 'task', t.task, 'action', t.action,
        'result', t.result, 'number', t.number, 'reflection', t.reflection, 'skills', t.skills, 'tags', t.tags,
        'environment', t.environment, 'confirmedAt', t.confirmed_at, 'practisedAt', to_jsonb(t.practised_at), 'updatedAt', t.updated_at,
        'uses', COALESCE((SELECT jsonb_agg(jsonb_build_object('applicationId', a.id, 'company', c.name, 'role', a.role,
            'closed', a.stage = 'closed') ORDER BY k.linked_at DESC, a.id)
          FROM application_story k JOIN application a ON a.owner_id = k.owner_id AND a.id = k.application_id AND a.deleted_at IS NULL
          JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
          WHERE k.owner_id = t.owner_id AND k.story_id = t.id AND k.removed_at IS NULL), '[]'),
        'told', (SELECT count(*) FROM story_telling y JOIN round r ON r.owner_id = y.owner_id AND r.id = y.round_id AND r.deleted_at IS NULL
          WHERE y.owner_id = t.owner_id AND y.story_id = t.id)) AS card
      FROM story t WHERE t.owner_id = ${owner.id}::uuid AND t.deleted_at IS NULL
        AND (${applicationId ?? null}::uuid IS NULL OR EXISTS (SELECT 1 FROM application_story k
          WHERE k.owner_id = t.owner_id AND k.story_id = t.id AND k.application_id = ${applicationId ?? null}::uuid AND k.removed_at IS NULL))
      ORDER BY t.created_at, t.id LIMIT 200`,
  );
  return rows.map((it) => it.card);
}

export type StoryPage = StoryCard & {
  /** Applications that use it, the last linked first. */
  links: {
    applicationId: string;
    company: string;
    role: string;
    stage: string;
    starred: boolean;
    hereSentence: string | null;
  }[];
  /** Open applications that do not. */
  others: { id: string; company: string; role: string }[];
  /** The latest first. */
  tellings: {
    id: string;
    company: string;
    applicationId: string;
    roundId: string;
    kind: string;
    number: number;
    startsAt: string;
    person: string | null;
  }[];
  /** Rounds that have begun, the latest first, with who was there: for noting who heard it. */
  rounds: {
    id: string;
    company: string;
    kind: string;
    number: number;
    startsAt: string;
    people: { id: string; name: string }[];
  }[];
  /** What it stands beside: requirements of the applications that use it, and what it shows of the company. */
  shows: {
    id: string;
    applicationId: string;
    company: string;
    text: string;
    what: string;
    pinned: boolean;
  }[];
};

/** One story with all that hangs on it. Null when it is not here, or not yours. */
export async function getStory(owner: Owner, id: string): Promise<StoryPage | null> {
  if (!isId(id)) return null;
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ page: Omit<StoryPage, "uses" | "told"> }[]>`
      WITH links AS (
        SELECT k.*, a.role, a.stage, a.company_id, c.name AS company FROM application_story k
        JOIN application a ON a.owner_id = k.owner_id AND a.id = k.application_id AND a.deleted_at IS NULL
        JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
        WHERE k.owner_id = ${owner.id}::uuid AND k.story_id = ${id}::uuid AND k.removed_at IS NULL
      )
      SELECT jsonb_build_object('id', t.id, 'title', t.title, 'situation', t.situation, 'task', t.task, 'action', t.action,
        'result', t.result, 'number', t.number, 'reflection', t.reflection, 'skills', t.skills, 'tags', t.tags,
        'environment', t.environment, 'confirmedAt', t.confirmed_at, 'practisedAt', to_jsonb(t.practised_at), 'updatedAt', t.updated_at,
        'links', COALESCE((SELECT jsonb_agg(jsonb_build_object('applicationId', l.application_id, 'company', l.company, 'role', l.role,
            'stage', l.stage, 'starred', l.starred, 'hereSentence', l.here_sentence) ORDER BY l.linked_at DESC, l.application_id) FROM links l), '[]'),
        'others', COALESCE((SELECT jsonb_agg(o) FROM (SELECT a.id, c.name AS company, a.role FROM application a
            JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
            WHERE a.owner_id = ${owner.id}::uuid AND a.deleted_at IS NULL AND a.stage <> 'closed'
              AND a.id NOT IN (SELECT l.application_id FROM links l) ORDER BY a.updated_at DESC, a.id LIMIT 40) o), '[]'),
        'tellings', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', y.id, 'company', c.name, 'applicationId', a.id, 'roundId', r.id,
            'kind', r.kind, 'number', r.number, 'startsAt', r.starts_at, 'person', i.name) ORDER BY r.starts_at DESC, y.created_at, y.id)
          FROM story_telling y JOIN round r ON r.owner_id = y.owner_id AND r.id = y.round_id AND r.deleted_at IS NULL
          JOIN application a ON a.owner_id = r.owner_id AND a.id = r.application_id AND a.deleted_at IS NULL
          JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
          LEFT JOIN interviewer i ON i.owner_id = y.owner_id AND i.id = y.interviewer_id
          WHERE y.owner_id = t.owner_id AND y.story_id = t.id), '[]'),
        'rounds', COALESCE((SELECT jsonb_agg(o) FROM (SELECT r.id, c.name AS company, r.kind, r.number, r.starts_at AS "startsAt",
              COALESCE((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name) ORDER BY p.seat, p.added_at, i.id) FROM round_interviewer p
                JOIN interviewer i ON i.owner_id = p.owner_id AND i.id = p.interviewer_id AND i.deleted_at IS NULL
                WHERE p.owner_id = r.owner_id AND p.round_id = r.id), '[]') AS people
            FROM round r JOIN application a ON a.owner_id = r.owner_id AND a.id = r.application_id AND a.deleted_at IS NULL
            JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
            WHERE r.owner_id = ${owner.id}::uuid AND r.deleted_at IS NULL AND r.state IN ('scheduled', 'completed') AND r.starts_at <= ${owner.now}
            ORDER BY r.starts_at DESC LIMIT 12) o), '[]'),
        'shows', COALESCE((SELECT jsonb_agg(o) FROM (
            SELECT q.id, l.application_id AS "applicationId", l.company, q.text, 'requirement' AS what, m.pinned FROM requirement_story m
            JOIN requirement q ON q.owner_id = m.owner_id AND q.id = m.requirement_id AND q.deleted_at IS NULL
            JOIN links l ON l.application_id = q.application_id WHERE m.owner_id = t.owner_id AND m.story_id = t.id
            UNION ALL SELECT f.id, l.application_id, l.company, f.text, f.slot, false FROM research_story b
            JOIN research f ON f.owner_id = b.owner_id AND f.id = b.research_id AND f.deleted_at IS NULL
            JOIN links l ON l.company_id = f.company_id WHERE b.owner_id = t.owner_id AND b.story_id = t.id) o), '[]')) AS page
      FROM story t WHERE t.owner_id = ${owner.id}::uuid AND t.id = ${id}::uuid AND t.deleted_at IS NULL`,
  );
  const page = rows[0]?.page;
  if (!page) return null;
  const uses = page.links.map((it) => ({ ...it, closed: it.stage === "closed" }));
  return { ...page, uses, told: page.tellings.length };
}

export type StoryOption = { id: string; title: string };

/** For "which story?" on a page of one application: those it uses, then the others of the library. */
export type StoryChoices = { mine: StoryOption[]; spare: StoryOption[] };

export async function listStoryChoices(owner: Owner, applicationId: string | null): Promise<StoryChoices> {
  if (applicationId !== null && !isId(applicationId)) return { mine: [], spare: [] };
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<(StoryOption & { linked: boolean })[]>`
      SELECT t.id, t.title, k.story_id IS NOT NULL AS linked FROM story t
      LEFT JOIN application_story k ON k.owner_id = t.owner_id AND k.story_id = t.id
        AND k.application_id = ${applicationId}::uuid AND k.removed_at IS NULL
      WHERE t.owner_id = ${owner.id}::uuid AND t.deleted_at IS NULL
      ORDER BY k.linked_at, t.created_at, t.id LIMIT 200`,
  );
  const some = (linked: boolean) =>
    rows.filter((it) => it.linked === linked).map(({ id, title }) => ({ id, title }));
  return { mine: some(true), spare: some(false) };
}

export type Cover = {
  /** Stories that this application uses, in the order in which they were linked. */
  stories: StoryOption[];
  pairs: { requirementId: string; storyId: string; pinned: boolean }[];
};

/** Which story stands beside which requirement of one application. */
export async function getCover(owner: Owner, applicationId: string): Promise<Cover> {
  if (!isId(applicationId)) return { stories: [], pairs: [] };
  return asOwner(owner, async (tx) => {
    const link = { ownerId: owner.id, applicationId, removedAt: null, story: { deletedAt: null } };
    const links = await tx.applicationStory.findMany({
      where: link,
      orderBy: [{ linkedAt: "asc" }, { storyId: "asc" }],
      select: { story: { select: { id: true, title: true } } },
    });
    const stories = links.map((it) => it.story);
    const pairs = await tx.requirementStory.findMany({
      where: {
        ownerId: owner.id,
        storyId: { in: stories.map((it) => it.id) },
        requirement: { applicationId, deletedAt: null },
      },
      orderBy: [{ createdAt: "asc" }, { storyId: "asc" }],
      select: { requirementId: true, storyId: true, pinned: true },
    });
    return { stories, pairs };
  });
}
