/** Which rows the bulk writer makes, and how they are named. */
import { Prisma } from "@/prisma/client/client";

/** How much somebody has. Four people, eight thank-yous and so on hang on each application and round. */
export type Size = { applications: number; rounds: number; notes: number };

export const PEOPLE_EACH = 4;

export type BulkKind =
  | "company"
  | "application"
  | "interviewer"
  | "round"
  | "debrief"
  | "follow-up"
  | "reminder"
  | "story";

/** The SQL of the id of the nth row of a kind, counted from 1; `n` is an SQL expression. */
export function bulkId(owner: { id: string }, kind: BulkKind, n: string | number): Prisma.Sql {
  if (!/^[0-9a-f-]{36}$/.test(owner.id)) throw new Error("an owner's id is a UUID");
  return Prisma.raw(`md5('${owner.id} ${kind} ' || (${n}))::uuid`);
}

/** Round n is the kth of application `of`: the kth kind, a week after the one before; a few have their last one ahead. */
export function roundsFrom(applications: number, rounds: number): Prisma.Sql {
  return Prisma.sql`(
    SELECT n, (n - 1) % ${applications}::int + 1 AS of, (n - 1) / ${applications}::int + 1 AS k FROM generate_series(1, ${rounds}::int) n) x`;
}
