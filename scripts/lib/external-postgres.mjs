/** The PostgreSQL that DATABASE_URL names: can Greenroom live there, and if not, which one sentence helps. */
import { Sentence } from "./processes.mjs";

const OLDEST = 16;

/** The roles the first migration makes; the login switches between them and inherits none. */
const ROLES = ["greenroom_app", "greenroom_accounts", "greenroom_worker", "greenroom_definer"];

/**
 * Checks reach, version and rights, and makes the database when it is missing and the login may.
 * @param {string} text the address
 * @param {{ mayCreate?: boolean }} options false: look at the server only and make nothing there
 * @throws {Sentence} what the operator has to do
 */
export async function checkExternalServer(text, { mayCreate = true } = {}) {
  const url = parse(text);
  const database = decodeURIComponent(url.pathname.slice(1)) || "greenroom";
  const client = await connect(url, mayCreate ? database : "postgres");
  try {
    await requireVersion(client);
    await requireRoles(client);
  } finally {
    await client.end();
  }
}

function parse(text) {
  try {
    const url = new URL(text);
    if (/^postgres(ql)?:$/.test(url.protocol)) return url;
  } catch {
    // the sentence below is for both
  }
  throw new Sentence(
    "DATABASE_URL is not an address of a PostgreSQL: write it as postgresql://user:password@host:5432/greenroom.",
  );
}

async function connect(url, database) {
  const { default: pg } = await import("pg");
  const open = async (name) => {
    const address = new URL(url);
    address.pathname = `/${encodeURIComponent(name)}`;
    const client = new pg.Client({ connectionString: address.href, connectionTimeoutMillis: 10_000 });
    await client.connect();
    return client;
  };
  try {
    return await open(database);
  } catch (error) {
    if (error.code !== "3D000") throw refusal(error, url);
  }
  await createDatabase(open, url, database);
  return open(database);
}

async function createDatabase(open, url, database) {
  const admin = await open("postgres").catch((error) => {
    throw refusal(error, url);
  });
  try {
    await requireVersion(admin);
    await admin.query(`CREATE DATABASE ${quoted(database)}`);
  } catch (error) {
    if (error.code !== "42501") throw error;
    throw new Sentence(
      `The database ${database} does not exist and ${url.username} may not make it: let an administrator run CREATE DATABASE ${quoted(database)} OWNER ${quoted(url.username)}.`,
    );
  } finally {
    await admin.end();
  }
}

function refusal(error, url) {
  const where = `${url.hostname}:${url.port || 5432}`;
  if (["28P01", "28000"].includes(error.code))
    return new Sentence(
      `The PostgreSQL at ${where} refuses ${url.username}: correct DATABASE_URL (${error.message}).`,
    );
  if (error.severity) return new Sentence(`The PostgreSQL at ${where} says: ${error.message}.`);
  return new Sentence(
    `The PostgreSQL in DATABASE_URL cannot be reached at ${where} (${error.code ?? error.message}): start it or correct DATABASE_URL; without DATABASE_URL Greenroom runs its own.`,
  );
}

async function requireVersion(client) {
  const { rows } = await client.query("SHOW server_version");
  const version = rows[0].server_version.split(" ")[0];
  if (Number.parseInt(version, 10) < OLDEST)
    throw new Sentence(
      `Greenroom needs PostgreSQL ${OLDEST} or later and the one in DATABASE_URL is ${version}: name a newer one there; without DATABASE_URL Greenroom runs its own.`,
    );
}

/**
 * A login with CREATEROLE makes the roles itself, unless somebody else's login did so before on the same
 * server: roles belong to all its databases. Any other login needs them made, and handed to it, once.
 */
async function requireRoles(client) {
  const { rows } = await client.query(
    `SELECT rolname AS login, current_database() AS database, rolcreaterole AS "makesRoles",
       (SELECT array_agg(rolname::text) FROM pg_roles WHERE rolname = ANY ($1)) AS present,
       (SELECT array_agg(rolname::text) FROM pg_roles WHERE rolname = ANY ($1) 
          AND (pg_has_role(current_user, oid, 'SET') OR pg_has_role(current_user, oid, 'MEMBER WITH ADMIN OPTION'))) AS usable
     FROM pg_roles WHERE rolname = current_user`,
    [ROLES],
  );
  const { login, makesRoles, present, usable } = rows[0];
  if (ROLES.every((role) => usable?.includes(role) || (makesRoles && !present?.includes(role)))) return;
  throw new Sentence(`The login ${login} may not make the roles that Greenroom separates its work with: let an administrator run this once, and start again.

${administratorSql(rows[0])}`);
}

function administratorSql({ login, database, present, usable }) {
  const name = quoted(login);
  const create = ROLES.filter((role) => !present?.includes(role));
  const grant = ROLES.filter((role) => !usable?.includes(role));
  return [
    ...create.map((role) => `  CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT;`),
    ...grant.map((role) => `  GRANT ${role} TO ${name} WITH INHERIT FALSE, SET TRUE;`),
    `  ALTER DATABASE ${quoted(database)} OWNER TO ${name};`,
  ].join("\n");
}

function quoted(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
