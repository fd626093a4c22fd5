/**
 * The embedded PostgreSQL: made, started, mended and stopped.
 *
 * The server is detached: it outlives whoever started it, and the next start finds and reuses it. It
 * listens on the loopback only, asks for a password, and nobody can log in as its superuser: the one
 * login, `greenroom`, is made in single-user mode while the server is down.
 */
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { findPostgres } from "./postgres-binaries.mjs";
import { commandOf, run, Sentence, sleep } from "./processes.mjs";
import { EMBEDDED_STATE, embeddedUrl } from "./settings.mjs";

const PREFERRED_PORT = 54329;
const DATABASE = "greenroom";
const LOG_LIMIT = 10 * 1024 * 1024;
const SERVER_SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC"];

// Losing power may lose a throw-away cluster; losing a process may not, so commits still reach the OS.
const THROW_AWAY_SETTINGS = ["fsync=off", "full_page_writes=off"];

/**
 * Brings the server up, whatever state the last run left behind.
 * @param {{ stateFile?: string, home?: string, root?: string, throwAway?: boolean }} where the clone's own by
 *   default; root: the folder whose node_modules has the programs
 * @returns {Promise<{ url: string, port: number, dataDir: string, password: string, did: "made" | "started" | "found" }>}
 */
export async function startEmbedded({ stateFile = EMBEDDED_STATE, home, root, throwAway = false } = {}) {
  const postgres = findPostgres(root, home);
  const known = existsSync(stateFile) ? JSON.parse(readFileSync(stateFile, "utf8")) : {};
  const state = {
    dataDir: known.dataDir ?? join(postgres.home, "postgres"),
    port: known.port ?? PREFERRED_PORT,
    password: known.password ?? randomBytes(24).toString("hex"),
  };
  const server = { ...postgres, ...state, throwAway };
  const remember = () =>
    writeState(stateFile, { dataDir: server.dataDir, port: server.port, password: server.password });

  const fresh = !existsSync(join(server.dataDir, "PG_VERSION"));
  if (fresh) await makeCluster(server);
  else refuseOtherMajor(server);
  remember();

  const running = runningPostmaster(server.dataDir);
  if (running) server.port = running.port;
  else await launch(server);
  remember();

  if (!(await loginWorks(server))) {
    await stopServer(server);
    await makeLogin(server, server.dataDir);
    await launch(server);
    remember();
    if (!(await loginWorks(server)))
      throw new Sentence(
        `The embedded PostgreSQL refuses its own login; its log is ${join(server.dataDir, "server.log")}.`,
      );
  }
  const did = fresh ? "made" : running ? "found" : "started";
  return {
    url: embeddedUrl(server),
    port: server.port,
    dataDir: server.dataDir,
    password: server.password,
    did,
  };
}

/** Stops the server with a checkpoint; true when there was one to stop. */
export async function stopEmbedded({ stateFile = EMBEDDED_STATE, home, root } = {}) {
  if (!existsSync(stateFile)) return false;
  const { dataDir } = JSON.parse(readFileSync(stateFile, "utf8"));
  if (!runningPostmaster(dataDir)) return false;
  await stopServer({ ...findPostgres(root, home), dataDir });
  return true;
}

/** The process and port of the embedded server when it runs, else undefined. */
export function embeddedStatus(stateFile = EMBEDDED_STATE) {
  if (!existsSync(stateFile)) return undefined;
  return runningPostmaster(JSON.parse(readFileSync(stateFile, "utf8")).dataDir);
}

/** Makes the cluster aside and moves it into place: a folder that exists is a folder that is whole. */
async function makeCluster(server) {
  const partial = `${server.dataDir}.new`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  chmodSync(partial, 0o700);
  if (server.identity.uid !== undefined) chownSync(partial, server.identity.uid, server.identity.gid);
  await tool(server, "initdb", [
    ...["-D", partial, "-U", "postgres", "--auth=reject", "--encoding=UTF8", "--locale=C"],
    ...localeOptions(server),
    ...(server.throwAway ? ["--no-sync"] : []),
  ]);
  writeFileSync(
    join(partial, "pg_hba.conf"),
    "# The loopback only, and only with a password. The superuser has none, so nobody logs in as it.\nhost all all 127.0.0.1/32 scram-sha-256\n",
  );
  await makeLogin(server, partial);
  renameSync(partial, server.dataDir);
}

/** The same order of letters on every machine, whatever locales it has. Older servers come up in tests only. */
function localeOptions(server) {
  const major = majorOf(server);
  if (major < 15) return [];
  if (major < 17) return ["--locale-provider=icu", "--icu-locale=und"];
  return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
}

/** Single-user mode: no server, no network, no superuser password. Each line is one statement. */
async function makeLogin(server, dataDir) {
  const lines = [
    `DO $$BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'greenroom') THEN CREATE ROLE greenroom; END IF; END$$;`,
    `ALTER ROLE greenroom LOGIN CREATEROLE CREATEDB NOINHERIT NOSUPERUSER PASSWORD '${server.password}';`,
    `CREATE DATABASE ${DATABASE} OWNER greenroom;`, // an error when it exists, which stops nothing
  ];
  await tool(server, "postgres", ["--single", "-D", dataDir, "postgres"], { input: `${lines.join("\n")}\n` });
}

async function launch(server) {
  removeStalePidFile(server.dataDir);
  const log = join(server.dataDir, "server.log");
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`);
  // After a SIGKILL the old server's children may hold its shared memory for a moment: try again.
  for (let attempt = 0; ; attempt++) {
    server.port = await freePort(server.port);
    const before = existsSync(log) ? statSync(log).size : 0;
    const settings = [...SERVER_SETTINGS, ...(server.throwAway ? THROW_AWAY_SETTINGS : [])];
    const options = [`-p ${server.port}`, ...settings.map((setting) => `-c ${setting}`)].join(" ");
    const args = ["-D", server.dataDir, "-l", log, "-w", "-t", "60", "-o", options, "start"];
    const { code } = await run(join(server.bin, "pg_ctl"), args, { ...environment(server), quiet: true });
    if (code === 0) return;
    const said = existsSync(log) ? readFileSync(log, "utf8").slice(before) : "";
    if (/Address already in use/.test(said)) server.port += 1;
    else if (!/still in use|lock file/.test(said))
      throw new Error(`PostgreSQL did not start.\n${said.trim()}`);
    if (attempt === 20) throw new Error(`PostgreSQL did not start.\n${said.trim()}`);
    await sleep(500);
    removeStalePidFile(server.dataDir);
  }
}

async function stopServer(server) {
  await tool(server, "pg_ctl", ["-D", server.dataDir, "-m", "fast", "-w", "-t", "60", "stop"]);
}

/** False when the server does not know the login or the database; waits while it is starting up. */
async function loginWorks(server) {
  const { default: pg } = await import("pg");
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: embeddedUrl(server), connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      await client.end().catch(() => {});
      if (["28P01", "28000", "3D000"].includes(error.code)) return false;
      if (attempt === 120) throw error;
      await sleep(250);
    }
  }
}

function refuseOtherMajor(server) {
  const made = Number(readFileSync(join(server.dataDir, "PG_VERSION"), "utf8"));
  const brought = majorOf(server);
  if (brought === made) return;
  throw new Sentence(
    `The data in ${server.dataDir} was made by PostgreSQL ${made} and this Greenroom brings ${brought}: dump it with the old release and load it with this one.`,
  );
}

function majorOf({ version }) {
  return Number.parseInt(version, 10);
}

/** Reads postmaster.pid and believes it only when that process is a server on this very folder. */
function runningPostmaster(dataDir) {
  const lines = pidFile(dataDir);
  if (!lines) return undefined;
  const pid = Number(lines[0]);
  const command = commandOf(pid);
  if (!command?.includes("postgres") || !command.includes(dataDir)) return undefined;
  return { pid, port: Number(lines[3]) };
}

/** In a container a dead server stays a zombie for a while, and pg_ctl takes it for a living one. */
function removeStalePidFile(dataDir) {
  if (pidFile(dataDir) && !runningPostmaster(dataDir))
    rmSync(join(dataDir, "postmaster.pid"), { force: true });
}

function pidFile(dataDir) {
  try {
    return readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    if (error.code === "EACCES")
      throw new Sentence(`${dataDir} belongs to another user: start Greenroom as that user.`);
    throw error;
  }
}

async function tool(server, name, args, options = {}) {
  const { code, output } = await run(join(server.bin, name), args, { ...environment(server), ...options });
  if (code !== 0) throw new Error(`${name} failed.\n${output.trim()}`);
  return output;
}

function environment({ identity }) {
  return { ...identity, cwd: "/", env: { PATH: process.env.PATH, LC_ALL: "C", PGTZ: "UTC" } };
}

function writeState(file, state) {
  const text = `${JSON.stringify(state, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, text, { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
}

/** The port itself when it is free on the loopback, else the next one that is. */
export async function freePort(port) {
  for (let candidate = port; candidate < port + 200; candidate++)
    if (await portIsFree(candidate)) return candidate;
  throw new Sentence(`No port from ${port} to ${port + 199} is free.`);
}

/** Whether nobody listens on this port of the given address. */
export function portIsFree(port, host = "127.0.0.1") {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
