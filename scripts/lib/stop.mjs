/** `npm run stop` and `npm run status`, and what a killed launcher leaves behind. */
import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { embeddedStatus, stopEmbedded } from "./embedded-postgres.mjs";
import { livingHolder } from "./lock.mjs";
import { commandOf, endProcess } from "./processes.mjs";
import { DATA, externalDatabaseUrl, ROOT } from "./settings.mjs";
import { step } from "./steps.mjs";

export const START_LOCK = join(DATA, "start.lock");
const WEB = join(DATA, "web.json");
const KEPT = join(DATA, "database.kept");

export async function stop() {
  const launcher = livingHolder(START_LOCK);
  if (launcher) await step("Stopping Greenroom", () => endProcess(launcher.pid, 40_000));
  await endOrphanedWeb();
  rmSync(KEPT, { force: true });
  if (embeddedStatus()) await step("Stopping PostgreSQL", () => stopEmbedded());
  console.log("Nothing of Greenroom is running here.");
}

export function status() {
  const launcher = livingHolder(START_LOCK);
  const web = orphanedWeb();
  const database = embeddedStatus();
  if (launcher)
    console.log(
      `Greenroom ${launcher.ready ? "is" : "is being started"} at ${launcher.url} (process ${launcher.pid}).`,
    );
  else if (web) console.log(`A web server without its launcher is at ${web.url} (process ${web.pid}).`);
  else console.log("Greenroom is not running.");
  if (externalDatabaseUrl()) console.log("The database is the one DATABASE_URL names.");
  else if (database)
    console.log(`PostgreSQL listens on 127.0.0.1:${database.port} (process ${database.pid}).`);
  else console.log("PostgreSQL is not running.");
}

/** Remembers the web server, so that it is found again should its launcher be killed. */
export function rememberWeb(pid, url) {
  writeFileSync(WEB, JSON.stringify({ pid, url }));
}

export function forgetWeb() {
  rmSync(WEB, { force: true });
}

/** A web server ends with its launcher by itself; this is for one that hangs. Only ever our own. */
export async function endOrphanedWeb() {
  const web = orphanedWeb();
  if (web) await endProcess(web.pid);
  forgetWeb();
}

/** Leaves the embedded database up when a launcher ends, until `npm run stop`. */
export function keepDatabase() {
  mkdirSync(DATA, { recursive: true });
  writeFileSync(KEPT, "");
}

export function databaseIsKept() {
  return existsSync(KEPT);
}

function orphanedWeb() {
  if (!existsSync(WEB)) return undefined;
  const web = JSON.parse(readFileSync(WEB, "utf8"));
  return commandOf(web.pid)?.includes("next") && standsHere(web.pid) ? web : undefined;
}

/** The id may have gone to somebody else's process since. */
function standsHere(pid) {
  if (process.platform !== "linux") return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === ROOT;
  } catch {
    return false;
  }
}
