/**
 * The `pg` driver adapter as migrations need it. @prisma/adapter-pg 7.10 has four defects that do not
 * matter to queries but do to migrations; each is worked round here and nowhere else:
 *   1. it calls the catalogue type "char" unsupported;
 *   2. it cuts a script at every `;`, so no function body survives;
 *   3. it maps server errors to kinds and loses the server's own words;
 *   4. it drops the shadow database over its own open connection.
 */
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

const CHAR_OID = 18;
const TEXT_OID = 25;

/** What `pg` needs to connect, host and database apart: a connection string would override `database`. */
export function connectionSettings(text) {
  const url = new URL(text);
  const sslMode = url.searchParams.get("sslmode") ?? "";
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    max: 1,
    ...(/^(require|verify)/.test(sslMode) ? { ssl: { rejectUnauthorized: sslMode !== "require" } } : {}),
  };
}

/** Opens the database and, when asked, a shadow database; `close` ends whatever is still open. */
export class MigrationAdapterFactory {
  provider = "postgres";
  adapterName = "@prisma/adapter-pg";
  #open = new Set();
  #settings;
  #schema;
  #shadowUrl;

  constructor(url, shadowUrl) {
    this.#settings = url ? connectionSettings(url) : undefined;
    this.#schema = url ? (new URL(url).searchParams.get("schema") ?? undefined) : undefined;
    this.#shadowUrl = shadowUrl || process.env.SHADOW_DATABASE_URL;
  }

  async connect() {
    return this.#adapter(this.#settings);
  }

  async connectToShadowDb() {
    if (this.#shadowUrl) return this.#adapter(connectionSettings(this.#shadowUrl));
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    await this.#asAdministrator(`CREATE DATABASE "${database}" TEMPLATE template0`);
    return this.#adapter({ ...this.#settings, database }, () =>
      this.#asAdministrator(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`),
    );
  }

  async close() {
    for (const adapter of [...this.#open].reverse()) await adapter.dispose().catch(() => {});
  }

  async #adapter(settings, afterwards) {
    const adapter = mended(await new PrismaPg(settings, { schema: this.#schema }).connect());
    const dispose = adapter.dispose.bind(adapter);
    this.#open.add(adapter);
    adapter.dispose = async () => {
      if (!this.#open.delete(adapter)) return;
      await dispose().catch(() => {});
      await afterwards?.();
    };
    return adapter;
  }

  async #asAdministrator(sql) {
    const client = new pg.Client(this.#settings);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}

function mended(adapter) {
  adapter.queryRaw = queryKnowingChar(adapter);
  adapter.executeScript = (script) => runWholeScript(adapter, script);
  const start = adapter.startTransaction?.bind(adapter);
  if (start) {
    adapter.startTransaction = async (...args) => {
      const transaction = await start(...args);
      transaction.queryRaw = queryKnowingChar(transaction);
      return transaction;
    };
  }
  return adapter;
}

/** Passes "char" columns through the adapter as text and reports them as what they are. */
function queryKnowingChar(queryable) {
  return async (query) => {
    const chars = [];
    const client = new Proxy(queryable.client, {
      get(target, key) {
        const value = target[key];
        if (key !== "query") return typeof value === "function" ? value.bind(target) : value;
        return async (request) => {
          const result = await target.query(request);
          result.fields = result.fields.map((field, index) => {
            if (field.dataTypeID !== CHAR_OID) return field;
            chars.push(index);
            return { ...field, dataTypeID: TEXT_OID };
          });
          return result;
        };
      },
    });
    const view = Object.create(queryable, { client: { value: client } });
    const result = await Object.getPrototypeOf(queryable).queryRaw.call(view, query);
    for (const index of chars) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}

/** One simple-protocol query: one implicit transaction, as the native engine does it. */
async function runWholeScript(adapter, script) {
  try {
    await adapter.client.query(script);
  } catch (error) {
    if (!error.severity) adapter.onError(error); // a socket or TLS failure, not the server's word
    throw new DriverAdapterError({
      kind: "postgres",
      code: "",
      message: serverWords(error, script),
      severity: error.severity,
      detail: error.detail,
      column: error.column,
      hint: error.hint,
      originalCode: error.code,
      originalMessage: error.message,
    });
  }
}

function serverWords(error, script) {
  const line = error.position ? script.slice(0, Number(error.position)).split("\n").length : 0;
  const where = line ? ` (line ${line} of the script)` : "";
  return `${error.code}: ${error.message}${where}${error.detail ? ` — ${error.detail}` : ""}`;
}
