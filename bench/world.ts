/**
 * What is measured: a database of its own with one big owner among others, the production build served on a free port,
 * and that owner signed in. Nothing here touches anybody's data.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import pg from "pg";
import type { Owner } from "@/lib/accounts/owner";
import type { Size } from "@/prisma/bulk-rows";
import { freePort } from "@/scripts/lib/embedded-postgres.mjs";
import { step } from "@/scripts/lib/steps.mjs";
import { createTestDatabase, dropTestDatabase, openTestServer } from "@/scripts/lib/test-server.mjs";
import { TEST_SETTINGS } from "@/scripts/lib/test-settings.mjs";
import { startWeb } from "@/scripts/lib/web-server.mjs";
import type { Account } from "./cpu";
import type { Statement } from "./spoken";

export type World = {
  owner: Owner;
  size: Size;
  /** A connection for looking on, and as the tables' owner for what no product may do. */
  admin: pg.Client;
  databaseUrl: string;
  url: string;
  /** "name=value" of the big owner's session. */
  cookie: string;
  session: { ownerId: string; sessionId: string };
  web: Account;
  close(): Promise<void>;
};

export type Scale = { big: Size; others: number; other: Size };

export const FULL: Scale = {
  big: { applications: 1000, rounds: 5000, notes: 20_000 },
  others: 100,
  other: { applications: 50, rounds: 250, notes: 1000 },
};
export const SMALL: Scale = {
  big: { applications: 100, rounds: 500, notes: 2000 },
  others: 3,
  other: { applications: 10, rounds: 50, notes: 200 },
};

/** `serve`: with the web server; without it there is no page to ask for. */
export async function openWorld(scale: Scale, serve: boolean): Promise<World> {
  const undo: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const back of undo.reverse()) await back().catch(() => {});
  };
  try {
    return { ...(await build(scale, serve, undo)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function build(
  scale: Scale,
  served: boolean,
  undo: (() => Promise<unknown>)[],
): Promise<Omit<World, "close">> {
  const server = await openTestServer();
  undo.push(() => server.close());
  const databaseUrl: string = await createTestDatabase(server);
  undo.push(() => dropTestDatabase(server, databaseUrl));
  Object.assign(process.env, TEST_SETTINGS, {
    DATABASE_URL: named(databaseUrl, "bench"),
    NODE_ENV: "production",
  });

  const admin = new pg.Client({ connectionString: named(databaseUrl, "admin") });
  await admin.connect();
  undo.push(() => admin.end());
  const { closeDatabase } = await import("@/lib/platform/db");
  undo.push(closeDatabase);

  let owner: Owner;
  await step("Filling the database", async () => {
    owner = await fill(scale, admin);
  });
  const { session, cookie } = await signIn(owner!);
  const { url, pid } = served ? await serve(databaseUrl, undo) : { url: "", pid: -1 };
  const web = { pid, application: "web" };
  return { owner: owner!, size: scale.big, admin, databaseUrl, url, cookie, session, web };
}

async function fill({ big, others, other }: Scale, admin: pg.Client): Promise<Owner> {
  const { makeOwner } = await import("@/prisma/factories");
  const { fillSearch } = await import("@/prisma/bulk");
  for (let n = 0; n < others / 2; n++) {
    await fillSearch(await makeOwner(), other);
    // What checks the foreign keys is planned once for each connection: not for empty tables, or filling them is quadratic.
    if (n % 25 === 0) await admin.query("ANALYZE");
  }
  const owner = await makeOwner();
  await fillSearch(owner, big);
  for (let n = 0; n < others / 2; n++) await fillSearch(await makeOwner(), other);
  const tables = await admin.query<{ name: string }>(
    "SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
  );
  for (const { name } of tables.rows) {
    // For the raw floors: the tables' own login sees rows without the door. The product's roles own no table and stay confined.
    if (!name.startsWith("_")) await admin.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
    await admin.query(`ALTER TABLE ${name} SET (autovacuum_enabled = false)`);
    await admin.query(`VACUUM ANALYZE ${name}`);
  }
  return owner;
}

async function signIn(owner: Owner) {
  const { startSession } = await import("@/lib/accounts/commands");
  const { encode } = await import("next-auth/jwt");
  const entry = await startSession(owner.id, "console", "bench");
  if (!entry) throw new Error("no session");
  const session = { ownerId: entry.ownerId, sessionId: entry.sessionId };
  const value = await encode({
    token: { sub: session.ownerId, sid: session.sessionId },
    secret: TEST_SETTINGS.NEXTAUTH_SECRET,
    maxAge: 86_400,
  });
  return { session, cookie: `next-auth.session-token=${value}` };
}

async function serve(databaseUrl: string, undo: (() => Promise<unknown>)[]) {
  const port = await freePort(44_000 + (process.pid % 1000));
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...TEST_SETTINGS,
    ...{ DATABASE_URL: named(databaseUrl, "web"), APP_URL: url, NEXTAUTH_URL: url, PORT: String(port) },
    ...{ BENCH: "on", TZ: "UTC", LOG_LEVEL: "warn" },
  };
  const web = await startWeb({ port, env, quiet: true });
  undo.push(web.stop);
  if (web.pid === undefined) throw new Error("the web server has no process");
  return { url, pid: web.pid };
}

/** Starts floor F with these statements. */
export async function openFloor(world: World, statements: Statement[]) {
  const env = { ...process.env, DATABASE_URL: named(world.databaseUrl, "floor") };
  const child: ChildProcess = fork(join(import.meta.dirname, "floor.mjs"), { env, execArgv: [] });
  child.send(statements);
  const [port] = await once(child, "message");
  const account: Account = { pid: child.pid!, application: "floor" };
  return { url: `http://127.0.0.1:${port}`, account, close: () => child.kill() };
}

/** The same address under a name by which its connections are told apart. */
export function named(url: string, application: string): string {
  const address = new URL(url);
  address.searchParams.set("application_name", application);
  return address.href;
}
