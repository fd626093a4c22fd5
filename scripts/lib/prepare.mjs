/** What must be there before the web server can start: packages, Prisma's client, the build. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takeLock } from "./lock.mjs";
import { run, Sentence } from "./processes.mjs";
import { DATA, ROOT, settings } from "./settings.mjs";
import { requireSpace, step } from "./steps.mjs";

/** A module for `node --import` that ends a process when its launcher is gone. */
export const END_WITH_PARENT = join(ROOT, "scripts", "lib", "end-with-parent.mjs");

const BUILD_STAMP = join(ROOT, ".next", "greenroom-build.json");

/** What the build is made from; a change anywhere here makes it stale. */
const SOURCES = ["app", "lib", "prisma/schema.prisma", "public", "package-lock.json", "tsconfig.json"];
const ROOT_SOURCE = /^(next\.config|postcss\.config|instrumentation|instrumentation-client|proxy)\./;
const NOT_BUILT = /(\.test\.ts|\.md)$/;

/** Everything our children get; no telemetry, no download of an engine, no half-set NODE_ENV. */
export function childEnvironment(more = {}) {
  const { NODE_ENV: _, ...environment } = settings();
  return {
    ...environment,
    PRISMA_SCHEMA_ENGINE_BINARY: join(ROOT, "scripts", "schema-engine.mjs"),
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    ...more,
  };
}

/** `npm ci` when node_modules is missing or is not what package-lock.json says. */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  await step("Installing the packages", async () => {
    requireSpace(ROOT, 900);
    const npm = process.env.npm_execpath;
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
    const [command, all] = npm ? [process.execPath, [npm, ...args]] : ["npm", args];
    const { code, output } = await run(command, all, { cwd: ROOT, env: childEnvironment() });
    if (code !== 0) throw new Error(`npm could not install the packages:\n${tail(output)}`);
  });
}

/** Prisma's client when it is missing or older than the schema or the installed packages. */
export async function generateClient() {
  const client = join(ROOT, "prisma", "client", "client.ts");
  const made = modified(client);
  const sources = ["prisma/schema.prisma", "node_modules/.package-lock.json"];
  if (made && sources.every((file) => modified(join(ROOT, file)) <= made)) return;
  await step("Generating the database client", async () => {
    await prisma(["generate"], {});
    utimesSync(client, new Date(), new Date());
  });
}

/**
 * `next build` when the build is missing or made from other sources than these.
 * @param {{ inUse?: string }} options inUse: the address a server is serving the present build at
 */
export async function buildWeb({ inUse } = {}) {
  const lock = await takeLock(join(DATA, "build.lock"), {}, 15 * 60_000);
  if (lock.holder) throw new Sentence(`Another build is still running here (process ${lock.holder.pid}).`);
  try {
    if (buildIsFresh()) return;
    if (inUse)
      throw new Sentence(
        `Greenroom runs at ${inUse} from a build that is older than the source: stop it first (npm run stop).`,
      );
    await step("Building the web app", async () => {
      requireSpace(ROOT, 400);
      const madeFrom = fingerprint();
      rmSync(BUILD_STAMP, { force: true });
      const { code, output } = await runTied([nextProgram(), "build"]);
      if (code !== 0) throw new Error(`The build failed:\n${tail(output)}`);
      writeFileSync(BUILD_STAMP, JSON.stringify({ madeFrom }));
    });
  } finally {
    lock.release();
  }
}

export function nextProgram() {
  return join(ROOT, "node_modules", "next", "dist", "bin", "next");
}

/** Runs a program of ours or of a package in this Node, from the project's root, to its end. */
export function runNode(args, more) {
  return run(process.execPath, args, { cwd: ROOT, env: childEnvironment(more) });
}

/** The same for a long one that must not go on when we are killed: the next start would build beside it. */
function runTied(args) {
  const env = childEnvironment({ GREENROOM_LAUNCHER: String(process.pid) });
  return run(process.execPath, ["--import", END_WITH_PARENT, ...args], { cwd: ROOT, env, tied: true });
}

export function tail(text, lines = 40) {
  return text.trim().split("\n").slice(-lines).join("\n");
}

/** Runs the Prisma CLI; what it says is for the error only. */
export async function prisma(args, more) {
  const program = join(ROOT, "node_modules", "prisma", "build", "index.js");
  const { code, output } = await runNode([program, ...args], more);
  if (code !== 0) throw new Error(`prisma ${args.join(" ")} failed:\n${tail(output)}`);
}

/** npm writes node_modules/.package-lock.json last, so a broken-off install has none. */
function packagesAreInstalled() {
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === "") return true;
    if (!present[path]) return Boolean(optional || devOptional || peer);
    return present[path].version === version;
  });
}

function buildIsFresh() {
  if (!existsSync(BUILD_STAMP) || !existsSync(join(ROOT, ".next", "BUILD_ID"))) return false;
  return JSON.parse(readFileSync(BUILD_STAMP, "utf8")).madeFrom === fingerprint();
}

/** One hash over the names and contents of everything the build is made from. */
function fingerprint() {
  const hash = createHash("sha256");
  const roots = readdirSync(ROOT).filter((name) => ROOT_SOURCE.test(name));
  for (const file of [...SOURCES, ...roots].sort().flatMap(filesUnder))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update("\0");
  // Baked into the build: the key that seals what server actions carry.
  hash.update(settings().NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "");
  return hash.digest("hex");
}

function filesUnder(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const names = readdirSync(full).filter((name) => !NOT_BUILT.test(name));
  return names.sort().flatMap((name) => filesUnder(`${path}/${name}`));
}

function modified(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}
