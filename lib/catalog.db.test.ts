import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import { listApplications } from "@/lib/applications/queries";
import { listFollowUps } from "@/lib/follow-ups/queries";
import { getSnapshot } from "@/lib/guidance/queries";
import { closeDatabase } from "@/lib/platform/db";
import { getBell } from "@/lib/reminders/queries";
import { getRoundPage } from "@/lib/schedule/queries/round";
import { openOwnLogin } from "@/lib/strangers/own-login";
import { getDesk } from "@/lib/today/queries";
import { makeOwner } from "@/prisma/factories";

/**
 * PROOF.md S4: the catalog itself says that both locks are on every owned table, those of later migrations included, and
 * that what is read often is read through an index that begins with the owner.
 */
const ROLES = ["greenroom_app", "greenroom_accounts", "greenroom_worker", "greenroom_definer"];
/** Tables with an owner_id that have no owner's door: links are found by their hash, before anybody is known. */
const NOT_OWNED = ["account_token"];

let login: pg.Client;
let owned: string[] = [];

beforeAll(async () => {
  login = await openOwnLogin();
  owned = await column(
    `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'owner_id' AND a.attnum > 0
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> ALL ($1) ORDER BY 1`,
    [NOT_OWNED],
  );
});
afterAll(async () => {
  await login.end();
  await closeDatabase();
});

describe("every owned table", () => {
  it("is there to be looked at", () => {
    expect(owned.length).toBeGreaterThan(30);
  });

  it("has row-level security, and forces it on whoever owns the table", async () => {
    const open = await column(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> ALL ($1)
       AND NOT (relrowsecurity AND relforcerowsecurity)`,
      [["_prisma_migrations", "clock_shift"]],
    );
    expect(open, "ALTER TABLE … ENABLE and FORCE ROW LEVEL SECURITY").toEqual([]);
  });

  it("shows greenroom_app the rows of the open door and no others", async () => {
    const { rows } = await login.query<Record<"table" | "reads" | "writes", string>>(
      `SELECT tablename AS table, qual AS reads, with_check AS writes FROM pg_policies
       WHERE schemaname = 'public' AND ('greenroom_app' = ANY (roles) OR 'public' = ANY (roles)) AND tablename <> 'owner'`,
    );
    const own = "(owner_id = (current_setting('app.owner_id'::text))::uuid)";
    expect(rows.map((row) => row.table).sort()).toEqual([...owned].sort());
    expect(rows.filter((row) => row.reads !== own || row.writes !== own)).toEqual([]);
    const [account] = await column(
      "SELECT qual FROM pg_policies WHERE tablename = 'owner' AND 'greenroom_app' = ANY (roles)",
    );
    expect(account).toBe("(id = (current_setting('app.owner_id'::text))::uuid)");
  });

  it("has a primary key that begins with the owner", async () => {
    const good = await column(
      `SELECT i.indrelid::regclass::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
       WHERE i.indisprimary AND a.attname = 'owner_id'`,
    );
    expect(owned.filter((table) => !good.includes(table))).toEqual([]);
  });

  it("points to other owned tables only together with the owner", async () => {
    const loose = await column(
      `SELECT k.conrelid::regclass || '.' || k.conname FROM pg_constraint k
       WHERE k.contype = 'f' AND k.conrelid::regclass::text = ANY ($1)
         AND NOT EXISTS (SELECT 1 FROM unnest(k.conkey) WITH ORDINALITY c(n, at)
           JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.n AND a.attname = 'owner_id'
           JOIN pg_attribute f ON f.attrelid = k.confrelid AND f.attnum = k.confkey[c.at]
             AND f.attname = CASE k.confrelid::regclass::text WHEN 'owner' THEN 'id' ELSE 'owner_id' END)`,
      [owned],
    );
    expect(loose).toEqual([]);
    const withoutOwner = await column(
      `SELECT t FROM unnest($1::text[]) t WHERE NOT EXISTS (
         SELECT 1 FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = t::regclass AND k.confrelid = 'owner'::regclass AND k.confdeltype = 'c')`,
      [owned],
    );
    expect(withoutOwner, "rows go when their owner goes").toEqual([]);
  });

  it("never takes the owner of a row to another one when a parent goes", async () => {
    const nulling = await column(
      `SELECT k.conrelid::regclass || '.' || k.conname FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attname = 'owner_id'
       WHERE k.contype = 'f' AND k.confdeltype IN ('n', 'd') AND k.conrelid::regclass::text = ANY ($1)
         AND (k.confdelsetcols IS NULL OR a.attnum = ANY (k.confdelsetcols))`,
      [owned],
    );
    expect(nulling, "ON DELETE SET NULL (parent_id), not owner_id").toEqual([]);
  });
});

describe("roles and functions", () => {
  it("has roles that can't log in, inherit or pass row-level security, and a login that is no superuser", async () => {
    const { rows } = await login.query(
      `SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)
       AND NOT (rolsuper OR rolbypassrls OR rolcanlogin OR rolinherit OR rolcreaterole OR rolcreatedb)`,
      [ROLES],
    );
    expect(rows.map((row) => row.rolname).sort()).toEqual([...ROLES].sort());
    const [me] = (
      await login.query("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
    ).rows;
    expect(me).toEqual({ rolsuper: false, rolbypassrls: false });
    const inherited = await column(
      `SELECT roleid::regrole::text FROM pg_auth_members WHERE member = current_user::regrole AND inherit_option AND roleid::regrole::text = ANY ($1)`,
      [ROLES],
    );
    expect(inherited, "the login may become them and is none of them").toEqual([]);
  });

  it("gives the login itself no row, through force", async () => {
    const owner = await makeOwner();
    const { rows } = await login.query("SELECT count(*)::int AS n FROM owner WHERE id = $1", [owner.id]);
    expect(rows[0].n).toBe(0);
  });

  it("pins the search path of every function that runs as its owner, and gives none of them to everybody unasked", async () => {
    const { rows } = await login.query<{ name: string; config: string[] | null; everybody: boolean }>(
      `SELECT proname AS name, proconfig AS config, has_function_privilege('public', oid, 'EXECUTE') AS everybody
       FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`,
    );
    expect(rows.length).toBeGreaterThan(4);
    const loose = rows.filter((row) => !row.config?.some((line) => /^search_path=.*pg_temp"?$/.test(line)));
    expect(loose, "SET search_path = pg_catalog, public, pg_temp").toEqual([]);
    expect(rows.filter((row) => row.everybody).map((row) => row.name)).toEqual(["app_now"]);
  });

  it("lets the worker call its functions and read nothing", async () => {
    const rights = await column(
      `SELECT c.relname || ' ' || p.privilege_type FROM pg_class c, aclexplode(c.relacl) p
       WHERE p.grantee = 'greenroom_worker'::regrole AND c.relkind IN ('r', 'v')`,
    );
    expect(rights).toEqual([]);
  });
});

describe("what is read often", () => {
  let owner: Owner;
  let applicationId: string;
  let roundId: string;

  beforeAll(async () => {
    ({ owner, applicationId, roundId } = await fillMany());
  }, 120_000);

  it.each<[string, () => Promise<unknown>]>([
    ["the list", () => listApplications(owner, { stage: null, q: "", after: "" })],
    ["one stage of it", () => listApplications(owner, { stage: "second", q: "", after: "" })],
    ["the book", () => getSnapshot(owner, applicationId)],
    ["a round", () => getRoundPage(owner, { applicationId, roundId })],
    ["Today", () => getDesk(owner, null)],
    ["follow-ups", () => listFollowUps(owner)],
    ["the bell", () => getBell(owner)],
  ])("%s is read through indexes that begin with the owner", async (_name, read) => {
    const statements = await recorded(read);
    expect(statements.length).toBeGreaterThan(0);
    for (const { text, values } of statements) {
      expect(await strayScans(text, values, "greenroom_app", owner.id), text).toEqual([]);
    }
  });

  it("what is due is claimed, and the next one found, through reminder_due", async () => {
    const [claim] = await column("SELECT pg_get_function_sqlbody('claim_due_reminders'::regproc)");
    const body = claim!.replace(/^BEGIN ATOMIC|END$/g, "").replace(/claim_due_reminders\.batch/g, "200");
    const due = await scans(body.replace(/claim_due_reminders\.lease/g, "interval '3 minutes'"));
    const ofReminders = due.filter((scan) => scan.table === "reminder").map((scan) => scan.index);
    expect(ofReminders.sort()).toEqual(["reminder_due", "reminder_pkey"]);
    const [next] = await column("SELECT pg_get_function_sqlbody('next_reminder_at'::regproc)");
    const found = await scans(next!.replace(/^BEGIN ATOMIC|END$/g, ""));
    expect(found.map((scan) => scan.index)).toEqual(found.map(() => "reminder_due"));
  });
});

type Scan = { table: string; alias: string; index: string | null };
type Statement = { text: string; values: unknown[] };

async function column(sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await login.query({ text: sql, values, rowMode: "array" });
  return rows.map((row) => row[0]);
}

/** 40 owners, each with 250 applications and what hangs on them; the last one is asked about. */
async function fillMany() {
  const owners: Owner[] = [];
  for (let n = 0; n < 40; n += 1) owners.push(await makeOwner());
  const owner = owners.at(-1)!;
  const made = { applicationId: randomUUID(), roundId: randomUUID() };
  await login.query("BEGIN");
  for (const table of owned) await login.query(`ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY`);
  const all = owners.map((it) => it.id);
  await login.query(
    `CREATE TEMP TABLE seed ON COMMIT DROP AS SELECT o.id AS owner_id, n, gen_random_uuid() AS id, gen_random_uuid() AS round_id,
       gen_random_uuid() AS person_id, gen_random_uuid() AS company_id, gen_random_uuid() AS reminder_id
     FROM unnest($1::uuid[]) o(id), generate_series(1, 250) n`,
    [all],
  );
  const own = [owner.id, made.applicationId, made.roundId];
  await login.query("UPDATE seed SET id = $2, round_id = $3 WHERE owner_id = $1 AND n = 7", own);
  for (const sql of SEED) await login.query(sql);
  for (const table of owned) await login.query(`ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY`);
  await login.query("COMMIT");
  await login.query("ANALYZE");
  return { owner, ...made };
}

const SEED = [
  "INSERT INTO company (owner_id, id, name) SELECT owner_id, company_id, 'Company ' || n FROM seed",
  `INSERT INTO application (owner_id, id, company_id, role, stage, stage_changed_at)
   SELECT owner_id, id, company_id, 'Role', (ARRAY['saved', 'applied', 'screen', 'first', 'second', 'final', 'offer', 'closed'])[1 + n % 8], now() - n * interval '1 hour' FROM seed`,
  "INSERT INTO interviewer (owner_id, id, name, company_id) SELECT owner_id, person_id, 'Person ' || n, company_id FROM seed",
  `INSERT INTO round (owner_id, id, application_id, kind, number, starts_at, ends_at, zone, state)
   SELECT owner_id, round_id, id, 'second', 1, now() - n * interval '1 day', now() - n * interval '1 day' + interval '1 hour', 'UTC', 'completed' FROM seed`,
  "INSERT INTO application_interviewer (owner_id, application_id, interviewer_id) SELECT owner_id, id, person_id FROM seed",
  "INSERT INTO round_interviewer (owner_id, round_id, interviewer_id) SELECT owner_id, round_id, person_id FROM seed",
  `INSERT INTO note (owner_id, id, application_id, round_id, interviewer_id, body)
   SELECT owner_id, gen_random_uuid(), id, round_id, person_id, 'A note' FROM seed, generate_series(1, 3)`,
  `INSERT INTO follow_up (owner_id, id, kind, application_id, round_id, interviewer_id, due_at, state)
   SELECT owner_id, gen_random_uuid(), 'thank-you', id, round_id, person_id, now() - n * interval '1 day', CASE WHEN n < 5 THEN 'to-write' ELSE 'sent' END FROM seed`,
  `INSERT INTO reminder (owner_id, id, kind, application_id, round_id, planned_at, fire_at, channels, state)
   SELECT owner_id, reminder_id, 'thank-first', id, round_id, now(), now() + (n - 3) * interval '1 hour', '{in-app}', CASE WHEN n % 2 = 0 THEN 'planned' ELSE 'settled' END FROM seed`,
  `INSERT INTO delivery (owner_id, id, reminder_id, channel, state, sent_at, read_at)
   SELECT owner_id, gen_random_uuid(), reminder_id, 'in-app', 'sent', now(), now() FROM seed WHERE n % 2 = 1`,
];

/** The statements that a query sends, as it sends them. */
async function recorded(read: () => Promise<unknown>): Promise<Statement[]> {
  const plain = pg.Client.prototype.query;
  const seen: Statement[] = [];
  function query(this: pg.Client, ...args: unknown[]) {
    const given = args[0] as Partial<Statement> | string;
    if (
      typeof given === "object" &&
      /^\s*(SELECT|WITH)\b/i.test(given.text ?? "") &&
      !/set_config/.test(given.text!)
    )
      seen.push({ text: given.text!, values: (args[1] as unknown[]) ?? given.values ?? [] });
    return Reflect.apply(plain, this, args);
  }
  pg.Client.prototype.query = query as typeof plain;
  try {
    await read();
  } finally {
    pg.Client.prototype.query = plain;
  }
  return seen;
}

/**
 * Owned tables that a statement would read past their owner: by the planner's own choice where there are many rows, and
 * where there are none yet with sequential scans made dear.
 */
async function strayScans(text: string, values: unknown[], role: string, ownerId: string): Promise<string[]> {
  const big = await column("SELECT relname FROM pg_class WHERE reltuples >= 5000 AND relname = ANY ($1)", [
    owned,
  ]);
  const chosen = (await scans(text, values, role, ownerId)).filter((scan) => big.includes(scan.table));
  const possible = await scans(text, values, role, ownerId, "SET LOCAL enable_seqscan = off");
  const stray: string[] = [];
  for (const { table, index } of [...chosen, ...possible]) {
    if (!owned.includes(table)) continue;
    const [first] = index
      ? await column(
          `SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] WHERE i.indexrelid = $1::regclass`,
          [index],
        )
      : [];
    if (first !== "owner_id") stray.push(`${table} by ${index ?? "reading all of it"}`);
  }
  return stray;
}

type PlanNode = Record<string, unknown> & { Plans?: PlanNode[] };

async function scans(
  text: string,
  values: unknown[] = [],
  role = "greenroom_definer",
  ownerId = "",
  setting = "SELECT 1",
): Promise<Scan[]> {
  await login.query("BEGIN");
  try {
    await login.query(setting);
    await login.query("SELECT set_config('role', $1, true), set_config('app.owner_id', $2, true)", [
      role,
      ownerId,
    ]);
    const { rows } = await login.query(`EXPLAIN (FORMAT JSON) ${text}`, values);
    return scansOf(rows[0]["QUERY PLAN"][0].Plan);
  } finally {
    await login.query("ROLLBACK");
  }
}

function scansOf(node: PlanNode): Scan[] {
  const below = (node.Plans ?? []).flatMap(scansOf);
  const [table, alias] = [node["Relation Name"] as string, node.Alias as string];
  if (node["Node Type"] === "Bitmap Heap Scan")
    return below.map((it) => ({ ...it, table: it.table || table }));
  const index = (node["Index Name"] as string) ?? null;
  if (node["Node Type"] === "Bitmap Index Scan") return [{ table: "", alias: "", index }];
  return table && /Scan/.test(node["Node Type"] as string) ? [{ table, alias, index }, ...below] : below;
}
