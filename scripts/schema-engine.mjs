#!/usr/bin/env node
/**
 * Prisma's schema engine without a download.
 *
 * The Prisma CLI wants a native binary that it fetches at install time. This program takes its place
 * (PRISMA_SCHEMA_ENGINE_BINARY, set in prisma.config.ts): it speaks the engine's JSON-RPC on
 * stdin/stdout and runs Prisma's own engine, the WebAssembly build of the very commit the CLI was made
 * from, over the ordinary `pg` driver.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { connectionSettings, MigrationAdapterFactory } from "./lib/migration-adapter.mjs";

const source = datasourceArgument(process.argv.slice(2));
const url = source.url || process.env.DATABASE_URL || "";

if (process.argv.includes("cli")) await answerOnce(process.argv);
else await serve();

/** `schema-engine cli can-connect-to-database | create-database | drop-database` */
async function answerOnce(argv) {
  const settings = connectionSettings(url);
  const quoted = `"${settings.database.replaceAll('"', '""')}"`;
  try {
    if (argv.includes("create-database")) await runSql("postgres", `CREATE DATABASE ${quoted}`);
    else if (argv.includes("drop-database"))
      await runSql("postgres", `DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`);
    else await runSql(settings.database, "SELECT 1");
    process.exit(0);
  } catch (error) {
    const known = {
      "3D000": ["P1003", `Database \`${settings.database}\` does not exist`],
      "28P01": ["P1000", `The password for \`${settings.user}\` was refused at \`${settings.host}\``],
    };
    const unreachable = [
      "P1001",
      `Can't reach database server at \`${settings.host}:${settings.port}\`: ${error.message}`,
    ];
    const [code, message] = known[error.code] ?? unreachable;
    // The CLI drops the first line it reads here, so an empty one goes ahead.
    process.stderr.write(`\n${logLine({ error_code: code, message, is_panic: false })}\n`);
    process.exit(1);
  }

  async function runSql(database, sql) {
    const client = new pg.Client({ ...settings, database });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}

/** Answers JSON-RPC requests, one line each, until stdin closes. One engine lives per process. */
async function serve() {
  const factory = new MigrationAdapterFactory(url, source.shadowDatabaseUrl);
  let engine;
  let printed = 1_000_000;
  loadEngine();

  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const { id, method, params } = JSON.parse(line);
    if (!method) continue; // the CLI's answer to our own `print`
    try {
      engine ??= await glue.SchemaEngine.new(
        { datamodels: undefined },
        () => {},
        bindMigrationAwareSqlAdapterFactory(factory),
      );
      const result = await call(engine, method, params);
      if (method === "diff" && result.stdout != null)
        say({ id: printed++, method: "print", params: { content: result.stdout } });
      say({ id, result: result ?? null });
    } catch (error) {
      say({ id, error: rpcError(error) });
    }
  }
  await factory.close();
}

async function call(engine, method, params) {
  // The WebAssembly engine gets no shadow database for these two: it lives off the cache that a
  // diagnosis of the very same list of migrations leaves behind.
  if (method === "evaluateDataLoss" || method === "createMigration") {
    const { migrationsList, filters } = params;
    await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true });
  }
  return engine[method === "getDatabaseVersion" ? "version" : method](params);
}

function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => process.stderr.write(`${logLine({ message, is_panic: true })}\n`),
  };
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const binary = readFileSync(script.replace(/schema_engine\.js$/, "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": glue };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), imports);
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

function datasourceArgument(argv) {
  const at = argv.indexOf("--datasource");
  return at < 0 ? {} : JSON.parse(argv[at + 1]);
}

function say(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function rpcError(error) {
  const message = String(error?.message ?? error);
  return {
    code: 4466,
    message: "An error happened. Check the data field for details.",
    data: { is_panic: false, message, meta: error?.meta ?? null, error_code: error?.code ?? null },
  };
}

function logLine(fields) {
  return JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields });
}
