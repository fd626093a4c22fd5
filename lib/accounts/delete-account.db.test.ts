import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSession } from "@/lib/accounts/commands";
import { deleteAccount } from "@/lib/accounts/commands/delete-account";
import { enterByProvider } from "@/lib/accounts/commands/provider";
import { allow } from "@/lib/accounts/limits";
import type { Owner } from "@/lib/accounts/owner";
import { hashPassword } from "@/lib/accounts/passwords";
import { issueToken } from "@/lib/accounts/tokens";
import { asAccounts, closeDatabase } from "@/lib/platform/db";
import { makeOwner } from "@/prisma/factories";

/** The login owns the tables; for this test alone it lifts the force of row-level security from itself, to see every row. */
const login = new pg.Client({ connectionString: process.env.DATABASE_URL });
let tables: string[] = [];

beforeAll(async () => {
  await login.connect();
  const found = await login.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE '\\_prisma%' ORDER BY 1",
  );
  tables = found.rows.map((row) => row.name);
  for (const table of tables) await login.query(`ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY`);
  // Keys and foreign keys are what this is about; checks of words and times would only make the rows harder to fill.
  const checks = await login.query<{ name: string; table: string }>(
    "SELECT conname AS name, conrelid::regclass AS table FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace",
  );
  for (const { name, table } of checks.rows)
    await login.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
});
afterAll(async () => {
  await login.end();
  await closeDatabase();
});

describe("deleting the account", () => {
  it("leaves no row in any table of the catalog, and touches nobody else's", async () => {
    const [owner, other] = [await full(), await full()];
    const before = await rowsOf(owner);
    const theirs = await rowsOf(other);
    const empty = tables.filter((table) => !before[table] && !["rate_limit", "clock_shift"].includes(table));
    expect(empty, "this test fills every table; teach `fill` the new one").toEqual([]);

    const input = { typed: ` ${owner.email.toUpperCase()} `, currentPassword: "a good long phrase" };
    expect(await deleteAccount(owner, input)).toEqual({ ok: true, value: undefined });
    expect(await rowsOf(owner)).toEqual({});
    expect(await rowsOf(other)).toEqual(theirs);
  });

  it("wants the address typed and the password, or does nothing", async () => {
    const owner = await full();
    const before = await rowsOf(owner);
    const wrong = [
      { typed: "nora", currentPassword: "a good long phrase", field: "typed" },
      { typed: owner.email, currentPassword: "another long phrase", field: "currentPassword" },
      { typed: owner.email, currentPassword: "", field: "currentPassword" },
    ];
    for (const { field, ...input } of wrong) {
      const result = await deleteAccount(owner, input);
      expect(result.ok ? [] : Object.keys(result.fields ?? {})).toEqual([field]);
    }
    expect(await rowsOf(owner)).toEqual(before);
  });
});

/** How many rows of each table name this person, by id or by address, in any column. */
async function rowsOf(owner: Owner): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await login.query(
      `SELECT count(*)::int AS n FROM "${table}" t WHERE to_jsonb(t)::text LIKE ANY ($1)`,
      [[`%${owner.id}%`, `%${owner.email}%`]],
    );
    if (rows[0].n > 0) counts[table] = rows[0].n;
  }
  return counts;
}

/** An owner with at least one row in every owned table. */
async function full(): Promise<Owner> {
  const owner = await makeOwner();
  const passwordHash = await hashPassword("a good long phrase");
  await asAccounts(async (tx) => {
    await tx.owner.update({ where: { id: owner.id }, data: { passwordHash } });
    await issueToken(tx, "sign-in", { email: owner.email, ownerId: owner.id, mailed: true });
    await issueToken(tx, "invite", { email: owner.email, mailed: false });
  });
  await startSession(owner.id, "password", "test");
  const google = { provider: "google", subject: owner.id, email: owner.email } as const;
  await enterByProvider(
    { ...google, addressVerified: true, name: "" },
    { zone: "UTC", invitation: "" },
    { network: "x", userAgent: "", language: "" },
  );
  await allow("sign-in", { address: owner.email });
  await fill(owner.id);
  return owner;
}

type Column = { name: string; type: string; needed: boolean };

/** A row in each owned table that has none yet, straight from the catalog: parents first, columns by their type. */
async function fill(ownerId: string) {
  const made = new Map<string, string>();
  let waiting = (await ownedTables()).filter((table) => !["session", "identity"].includes(table));
  while (waiting.length > 0) {
    const blocked: string[] = [];
    for (const table of waiting) if (!(await insertInto(table, ownerId, made))) blocked.push(table);
    if (blocked.length === waiting.length) throw new Error(`no way to fill ${blocked.join(", ")}`);
    waiting = blocked;
  }
}

async function ownedTables(): Promise<string[]> {
  const { rows } = await login.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'owner_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'account_token'`,
  );
  return rows.map((row) => row.name);
}

/** False while a table that it points to has no row yet. */
async function insertInto(table: string, ownerId: string, made: Map<string, string>): Promise<boolean> {
  const { rows: columns } = await login.query<Column>(
    `SELECT column_name AS name, data_type AS type, is_nullable = 'NO' AND (column_default IS NULL OR column_name IN ('id', 'owner_id')) AS needed
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  );
  const parents = await parentsOf(table);
  const values: Record<string, unknown> = {};
  for (const { name, type } of columns.filter((column) => column.needed)) {
    const parent = parents.get(name);
    if (parent && parent !== table && !made.has(parent)) return false;
    const id = crypto.randomUUID();
    values[name] = name === "owner_id" ? ownerId : parent ? made.get(parent) : valueFor(type, id);
  }
  await insert(table, values);
  made.set(table, `${values.id ?? ownerId}`);
  return true;
}

async function insert(table: string, values: Record<string, unknown>) {
  const names = Object.keys(values);
  const marks = names.map((_, i) => `$${i + 1}`).join(", ");
  await login.query(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(", ")}) VALUES (${marks})`,
    Object.values(values),
  );
}

async function parentsOf(table: string): Promise<Map<string, string>> {
  const { rows } = await login.query<{ column: string; parent: string }>(
    `SELECT a.attname AS column, f.relname AS parent FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
     JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
     WHERE k.conrelid = format('public.%I', $1::text)::regclass AND k.contype = 'f' AND a.attname <> 'owner_id'`,
    [table],
  );
  return new Map(rows.map((row) => [row.column, row.parent]));
}

function valueFor(type: string, id: string): unknown {
  if (type === "uuid") return id;
  if (type.startsWith("timestamp") || type === "date") return "2026-11-23T10:00:00Z";
  if (type === "boolean") return false;
  if (type === "jsonb") return "{}";
  return /int|double|numeric/.test(type) ? 1 : `text-${id}`;
}
