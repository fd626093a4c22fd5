import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import type { NoteList } from "@/lib/notes/schema";
import { asOwner } from "@/lib/platform/db";
import { Prisma } from "@/prisma/client/client";

export type ApplicationNote = {
  id: string;
  body: string;
  /** ISO instant. */
  notedAt: string;
  person: { id: string; name: string } | null;
  round: { id: string; kind: string; number: number } | null;
};

export type NotePage = {
  notes: ApplicationNote[];
  /** The key to go on from; null at the end. */
  next: string | null;
  /** What a new note may be about. */
  rounds: { id: string; kind: string; number: number; startsAt: string; zone: string }[];
  people: { id: string; name: string }[];
};

const PAGE = 100;

/** The notes of one application, of its rounds and of its people in it, the newest first, a page at a time. */
export async function listApplicationNotes(owner: Owner, input: NoteList): Promise<NotePage> {
  const { applicationId, after } = input;
  const [at, id] = after;
  const later =
    id === undefined ? Prisma.sql`true` : Prisma.sql`(n.noted_at, n.id) < (${at}::timestamptz, ${id}::uuid)`;
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ page: Omit<NotePage, "next"> }[]>`
      WITH page AS (
        SELECT n.* FROM note n
        WHERE n.owner_id = ${owner.id}::uuid AND n.application_id = ${applicationId}::uuid AND n.deleted_at IS NULL AND ${later}
        ORDER BY n.noted_at DESC, n.id DESC LIMIT ${PAGE + 1}
      ), round_of AS (
        SELECT r.* FROM round r
        WHERE r.owner_id = ${owner.id}::uuid AND r.application_id = ${applicationId}::uuid AND r.deleted_at IS NULL
      )
      SELECT json_build_object(
        'notes', (SELECT coalesce(json_agg(json_build_object('id', n.id, 'body', n.body, 'notedAt', n.noted_at,
            'person', CASE WHEN i.id IS NULL THEN NULL ELSE json_build_object('id', i.id, 'name', i.name) END,
            'round', CASE WHEN r.id IS NULL THEN NULL ELSE json_build_object('id', r.id, 'kind', r.kind, 'number', r.number) END)
            ORDER BY n.noted_at DESC, n.id DESC), '[]')
          FROM page n
          LEFT JOIN interviewer i ON i.owner_id = n.owner_id AND i.id = n.interviewer_id AND i.deleted_at IS NULL
          LEFT JOIN round_of r ON r.id = n.round_id),
        'rounds', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'number', r.number,
            'startsAt', r.starts_at, 'zone', r.zone) ORDER BY r.starts_at DESC, r.id), '[]') FROM round_of r),
        'people', (SELECT coalesce(json_agg(json_build_object('id', i.id, 'name', i.name) ORDER BY lower(i.name), i.id), '[]')
          FROM interviewer i
          WHERE i.owner_id = ${owner.id}::uuid AND i.deleted_at IS NULL AND (
            EXISTS (SELECT 1 FROM application_interviewer ai WHERE ai.owner_id = i.owner_id
                    AND ai.application_id = ${applicationId}::uuid AND ai.interviewer_id = i.id)
            OR EXISTS (SELECT 1 FROM round_interviewer ri JOIN round_of r ON r.id = ri.round_id
                       WHERE ri.owner_id = i.owner_id AND ri.interviewer_id = i.id)))) AS page`,
  );
  const { notes, rounds, people } = rows[0]!.page;
  const shown = notes.slice(0, PAGE);
  const last = notes.length > PAGE ? shown.at(-1) : undefined;
  return { notes: shown, next: last ? `${last.notedAt} ${last.id}` : null, rounds, people };
}
