/**
 * `npm run proof:recovery`: kills Greenroom's processes with SIGKILL, one by one and together, while rows
 * are being written, and shows that it comes back and has lost no acknowledged row. Runs on data and a port
 * of its own, with this clone's build; `--rounds=5` repeats the whole table.
 */
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";

const folder = mkdtempSync(join(tmpdir(), "greenroom-proof-"));
chmodSync(folder, 0o755); // the postgres user must pass when we are root
process.env.GREENROOM_DATA = folder;
delete process.env.DATABASE_URL;

const { embeddedStatus, freePort } = await import("./lib/embedded-postgres.mjs");
const { commandOf, sleep } = await import("./lib/processes.mjs");
const { databaseUrl, externalDatabaseUrl, ROOT } = await import("./lib/settings.mjs");

const VICTIMS = [
  ["postgres"],
  ["web"],
  ["launcher"],
  ["launcher", "postgres", "web"],
  ["npm"],
  ["postgres", "web"],
];
const PATIENCE_MS = 60_000;

const { values } = parseArgs({ options: { rounds: { type: "string", default: "1" } } });
const port = await freePort(43_000);
let written = 0;
let failures = 0;

try {
  if (externalDatabaseUrl())
    throw new Error("This proof is about the embedded PostgreSQL: take DATABASE_URL out of .env.");
  await up();
  await runSql("CREATE TABLE proof_of_recovery (n integer PRIMARY KEY)");
  for (let round = 0; round < Number(values.rounds); round++)
    for (const victims of VICTIMS) await killAndSee(victims);
  await stopAndSee();
} finally {
  for (const { pid } of Object.values(processes())) if (commandOf(pid)) process.kill(pid, "SIGTERM");
  await sleep(1500);
  rmSync(folder, { recursive: true, force: true });
}
console.log(failures === 0 ? "\nNothing was lost." : `\n${failures} failed.`);
process.exit(failures === 0 ? 0 : 1);

async function killAndSee(victims) {
  const writing = writeUntilCut();
  await sleep(300);
  const before = processes();
  for (const name of victims) process.kill(before[name].pid, "SIGKILL");
  const began = performance.now();
  writing.stop();
  await writing.done;
  const again = victims.includes("launcher") || victims.includes("npm");
  if (again) spawnStart();
  const healthy = await becomesHealthy(again ? before.launcher.pid : undefined);
  const rows = healthy ? Number((await runSql("SELECT count(*) FROM proof_of_recovery")).rows[0].count) : 0;
  const good = healthy && rows >= written;
  if (!good) failures += 1;
  written = rows; // a row may stand although its answer was cut off
  const time = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  console.log(
    `${good ? "ok    " : "FAILED"} SIGKILL to ${victims.join(", ")}: back in ${time}, ${rows} rows, ${good ? 0 : "some"} lost`,
  );
}

async function stopAndSee() {
  const all = processes();
  process.kill(all.launcher.pid, "SIGTERM");
  for (let waited = 0; waited < 20_000 && commandOf(all.launcher.pid); waited += 100) await sleep(100);
  const left = Object.entries(all).filter(([name, { pid }]) => name !== "npm" && commandOf(pid));
  if (left.length > 0) failures += 1;
  console.log(
    `${left.length === 0 ? "ok    " : "FAILED"} SIGTERM: ${left.map(([name]) => name).join(", ") || "nothing"} left running`,
  );
}

/** Inserts one row after the other, each in a transaction of its own, until it is told to or cut off. */
function writeUntilCut() {
  let stopped = false;
  const work = async () => {
    const client = new pg.Client({ connectionString: databaseUrl() });
    client.on("error", () => {});
    try {
      await client.connect();
      for (let n = written; !stopped; ) {
        await client.query("INSERT INTO proof_of_recovery VALUES ($1)", [n]);
        n += 1;
        written = n; // only what the server has acknowledged
      }
    } catch {
      // the kill
    } finally {
      await client.end().catch(() => {});
    }
  };
  return {
    done: work(),
    stop: () =>
      setTimeout(() => {
        stopped = true;
      }, 200),
  };
}

async function up() {
  spawnStart();
  if (!(await becomesHealthy())) throw new Error("Greenroom did not start.");
}

function spawnStart() {
  const env = { ...process.env, PORT: String(port), APP_URL: "", HOST: "" };
  spawn("npm", ["start"], { cwd: ROOT, env, stdio: "ignore", detached: true }).unref();
}

/** @param {number} [formerLauncher] one that is to be gone: until then the answer is still the old server's */
async function becomesHealthy(formerLauncher) {
  const began = performance.now();
  while (performance.now() - began < PATIENCE_MS) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health`, {
        signal: AbortSignal.timeout(5000),
      });
      await answer.arrayBuffer();
      const { launcher } = processes();
      if (answer.ok && launcher?.ready && launcher.pid !== formerLauncher) return true;
    } catch {
      // not yet
    }
    await sleep(50);
  }
  return false;
}

function processes() {
  const launcher = readJson("start.lock");
  const found = { launcher, npm: launcher?.parent, web: readJson("web.json"), postgres: embeddedStatus() };
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one));
}

function readJson(name) {
  try {
    return JSON.parse(readFileSync(join(folder, name), "utf8"));
  } catch {
    return undefined;
  }
}

async function runSql(sql) {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
