/**
 * Databases for tests: a migrated template, and copies of it that belong to one test file each.
 * They live in a throw-away cluster, or on the server DATABASE_URL names; there too under names of their
 * own (greenroom_test_…), so the real database is never touched.
 */
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded, stopEmbedded } from "./embedded-postgres.mjs";
import { checkExternalServer } from "./external-postgres.mjs";
import { migrate } from "./migrations.mjs";
import { commandOf, sleep } from "./processes.mjs";
import { externalDatabaseUrl } from "./settings.mjs";

const FOLDER = "greenroom-test-";
const PREFIX = "greenroom_test_";

/** Databases of a run that was killed are swept away by a later one after this time. */
const FORGOTTEN_AFTER_MS = 6 * 3600 * 1000;

/** `npm test` opens one server for all its parts and hands it on in this variable. */
const HANDED_ON = "GREENROOM_TEST_SERVER";

/**
 * A server with a migrated template; the one `npm test` opened, when it did.
 * @returns {Promise<{ admin: string, run: string, template: string, close(): Promise<void> }>}
 */
export async function openTestServer() {
  const given = process.env[HANDED_ON];
  if (given) return { ...JSON.parse(given), close: async () => {} };
  const external = externalDatabaseUrl();
  const { admin, end } = external ? await externalServer(external) : await throwAwayServer();
  const run = `${PREFIX}${Date.now().toString(36)}_${randomBytes(3).toString("hex")}`;
  const server = { admin, run, template: `${run}_template` };
  const close = async () => {
    delete process.env[HANDED_ON];
    if (external) await dropDatabases(admin, (name) => name.startsWith(run));
    await end();
  };
  try {
    await runSql(admin, `CREATE DATABASE ${server.template}`);
    await migrate(addressOf(admin, server.template));
  } catch (error) {
    await close();
    throw error;
  }
  process.env[HANDED_ON] = JSON.stringify(server);
  return { ...server, close };
}

/** A database of its own, 30 ms old and fully migrated; gives back its address. */
export async function createTestDatabase({ admin, run, template }) {
  const name = `${run}_${randomBytes(4).toString("hex")}`;
  await runSql(admin, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return addressOf(admin, name);
}

/** Drops it, whoever may still be connected. */
export async function dropTestDatabase({ admin, run }, url) {
  const name = new URL(url).pathname.slice(1);
  if (!name.startsWith(run)) throw new Error(`${name} is not a database of this test run`);
  await dropDatabase(admin, name);
}

async function throwAwayServer() {
  await sweepFolders();
  const home = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`));
  chmodSync(home, 0o755); // the postgres user must pass when we are root; the data inside stays closed
  const stateFile = join(home, "embedded.json");
  async function end() {
    await stopEmbedded({ stateFile, home }).catch(() => {});
    rmSync(home, { recursive: true, force: true });
  }
  try {
    const { url } = await startEmbedded({ stateFile, home, throwAway: true });
    return { admin: url, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function externalServer(url) {
  await checkExternalServer(url, { mayCreate: false });
  const admin = addressOf(url, "postgres");
  await dropDatabases(admin, isForgotten);
  return { admin, end: async () => {} };
}

/** Clusters whose run was killed: their folder names the process that made them. */
async function sweepFolders() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(FOLDER))) {
    const home = join(tmpdir(), name);
    if (commandOf(Number(name.slice(FOLDER.length).split("-")[0]))) continue;
    try {
      const stateFile = join(home, "embedded.json");
      if (existsSync(stateFile)) await stopEmbedded({ stateFile, home });
      rmSync(home, { recursive: true, force: true });
    } catch {
      // another user's; theirs to sweep
    }
  }
}

function isForgotten(name) {
  const began = Number.parseInt(name.slice(PREFIX.length).split("_")[0], 36);
  return name.startsWith(PREFIX) && began < Date.now() - FORGOTTEN_AFTER_MS;
}

async function dropDatabases(admin, chosen) {
  const { rows } = await runSql(admin, "SELECT datname FROM pg_database");
  for (const { datname } of rows) if (chosen(datname)) await dropDatabase(admin, datname);
}

/** An autovacuum worker that visits it may be ended by a superuser alone: it leaves by itself, so try again. */
async function dropDatabase(admin, name) {
  for (let attempt = 0; ; attempt++) {
    try {
      await runSql(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      return;
    } catch (error) {
      if (error.code !== "42501" || attempt === 40) throw error;
      await sleep(250);
    }
  }
}

function addressOf(url, database) {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function runSql(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
