/**
 * Where things are and what `.env` says. Read by the scripts and by prisma.config.ts, so that
 * `npm start`, `npm test` and a plain `npx prisma …` mean the same database. `node:` built-ins only.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Data, locks and what is remembered between runs; elsewhere only for a proof that must not touch yours. */
export const DATA = process.env.GREENROOM_DATA ?? join(ROOT, ".data");
export const ENV_FILE = join(ROOT, ".env");

/** What the embedded database needs to be found again: `{ dataDir, port, password }`. */
export const EMBEDDED_STATE = join(DATA, "embedded.json");

/** `.env` under the process's own environment, which wins. */
export function settings() {
  return { ...readEnvFile(), ...process.env };
}

export function readEnvFile() {
  return existsSync(ENV_FILE) ? parseEnv(readFileSync(ENV_FILE, "utf8")) : {};
}

/** The address of an external server, or undefined: then Greenroom brings its own PostgreSQL. */
export function externalDatabaseUrl() {
  return settings().DATABASE_URL?.trim() || undefined;
}

/** The address to use now: the external server's, or the embedded one's once it has been started. */
export function databaseUrl() {
  const external = externalDatabaseUrl();
  if (external || !existsSync(EMBEDDED_STATE)) return external;
  return embeddedUrl(JSON.parse(readFileSync(EMBEDDED_STATE, "utf8")));
}

export function embeddedUrl({ port, password }, database = "greenroom") {
  return `postgresql://greenroom:${password}@127.0.0.1:${port}/${database}`;
}
