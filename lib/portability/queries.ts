import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner } from "@/lib/platform/db";
import { Prisma } from "@/prisma/client/client";

export type Everything = {
  greenroom: { format: 1; exportedAt: string };
  account: Record<string, unknown>;
  /** Table name to its rows, columns as in the schema; ids hold them together. */
  tables: Record<string, Record<string, unknown>[]>;
};

/**
 * Everything that is this owner's, from every table that has an owner, those added later included. Row-level security and
 * the `where` both say whose; secrets (password hash, tokens) are in tables or columns this door can't read.
 */
export async function exportEverything(owner: Owner): Promise<Everything> {
  return asOwner(
    owner,
    async (tx) => {
      const names = await tx.$queryRaw<{ name: string }[]>`
        SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'owner_id'
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_table_privilege(c.oid, 'SELECT')
        ORDER BY c.relname`;
      const tables: Everything["tables"] = {};
      for (const { name } of names) {
        // a name out of PostgreSQL's own catalog, so it may stand in the statement
        const table = Prisma.raw(`"${name}"`);
        const rows = await tx.$queryRaw<{ row: Record<string, unknown> }[]>`
          SELECT to_jsonb(t) - 'owner_id' AS row FROM ${table} t WHERE t.owner_id = ${owner.id}::uuid`;
        tables[name] = rows.map((it) => it.row);
      }
      const { email, name, zone, hourCycle, weekStartsOn, appearance, now } = owner;
      return {
        greenroom: { format: 1, exportedAt: now.toISOString() },
        account: { email, name, zone, hourCycle, weekStartsOn, appearance },
        tables,
      };
    },
    { timeout: 60_000 },
  );
}

/** Whether the sample search is here. */
export async function hasSample(owner: Owner): Promise<boolean> {
  return asOwner(
    owner,
    async (tx) => (await tx.application.count({ where: { ownerId: owner.id, isSample: true } })) > 0,
  );
}
