/**
 * `npm test`: from whatever is there to one line that counts.
 * `npm test -- --only=rules|db|house|e2e` runs one part. Plain JavaScript until the packages are there.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { livingHolder } from "./lib/lock.mjs";
import { buildWeb, generateClient, installPackages, runNode, tail } from "./lib/prepare.mjs";
import { endChildren, Sentence } from "./lib/processes.mjs";
import { writeMissingSecrets } from "./lib/secrets.mjs";
import { ROOT } from "./lib/settings.mjs";
import { explain, seconds, step } from "./lib/steps.mjs";
import { START_LOCK } from "./lib/stop.mjs";

const PARTS = ["house", "rules", "db", "e2e"];
const ZONES = ["Asia/Kathmandu", "UTC", "America/New_York"];

const total = { passed: 0, failed: 0 };
const reports = mkdtempSync(join(tmpdir(), "greenroom-reports-"));
let server;
let broken = false;

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(name, breakOff);

try {
  const parts = chosenParts();
  await installPackages();
  writeMissingSecrets();
  await generateClient();
  if (parts.includes("house")) await house();
  if (parts.includes("rules"))
    for (const zone of ZONES) await vitest("rules", `Rules, TZ=${zone}`, { TZ: zone });
  if (parts.includes("db")) await database();
  if (parts.includes("e2e")) await browser();
} catch (error) {
  if (broken) console.error("\nBroken off.");
  else explain(error);
  total.failed += 1;
} finally {
  await server?.close();
  rmSync(reports, { recursive: true, force: true });
}
if (total.passed + total.failed === 0) console.error("\nNothing was tested.");
console.log(`\n${seconds(process.uptime() * 1000)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 || broken ? 1 : 0);

async function house() {
  const bin = (name, ...path) => join(ROOT, "node_modules", name, ...path);
  await check("Format and lint", [bin("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings"]);
  await check("Route types", [bin("next", "dist", "bin", "next"), "typegen"]);
  await check("Types", [bin("typescript", "bin", "tsc"), "--noEmit", "-p", "."]);
  await vitest("house", "The house");
}

async function database() {
  await openServer();
  await vitest("db", "Rules in the database");
}

async function browser() {
  const { findChromium } = await import("./lib/chromium.mjs");
  await step("Looking for a Chromium", async () => {
    process.env.E2E_CHROMIUM = await findChromium();
    return process.env.E2E_CHROMIUM || "Playwright's own";
  });
  const running = livingHolder(START_LOCK);
  await buildWeb({ inUse: running && !running.dev ? running.url : undefined });
  await openServer();
  const report = join(reports, "e2e.json");
  const args = [join(ROOT, "node_modules", "@playwright", "test", "cli.js"), "test", "--reporter=list,json"];
  await counted("In the browser", args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report }, () => {
    const { stats, errors } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, whole: errors.length === 0 };
  });
}

/** One server with a migrated template for both the database and the browser tests. */
async function openServer() {
  if (server) return;
  const { openTestServer } = await import("./lib/test-server.mjs");
  await step("Making the test databases", async () => {
    server = await openTestServer();
  });
}

async function vitest(project, label, more = {}) {
  const report = join(reports, `${project}-${(more.TZ ?? "").replace("/", "-")}.json`);
  const program = join(ROOT, "node_modules", "vitest", "vitest.mjs");
  const outputs = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = [program, "run", "--project", project, ...outputs];
  await counted(label, args, { TZ: ZONES[0], ...more }, () => {
    const {
      numPassedTests: passed,
      numFailedTests: failed,
      success,
    } = JSON.parse(readFileSync(report, "utf8"));
    return { passed, failed, whole: success };
  });
}

/** Runs a test runner and adds its own counts; one that broke without counting counts as a failure. */
async function counted(label, args, more, read) {
  let said = "";
  await step(label, async () => {
    const { code, output } = await runUnlessBroken(args, more);
    const { passed, failed, whole } = await countsOf(read);
    const missed = code !== 0 || !whole ? Math.max(failed, 1) : failed;
    total.passed += passed;
    total.failed += missed;
    if (missed > 0) said = output;
    return `${passed} passed, ${missed} failed`;
  });
  if (said) console.error(`\n${tail(said, 200)}\n`);
}

async function runUnlessBroken(args, more) {
  const result = await runNode(args, more);
  if (broken) throw new Error("broken off");
  return result;
}

function countsOf(read) {
  try {
    return read();
  } catch {
    return { passed: 0, failed: 0, whole: false };
  }
}

/** A check without counts: nothing when it passes, one failure when it does not. */
async function check(label, args) {
  let said = "";
  await step(label, async () => {
    const { code, output } = await runUnlessBroken(args, {});
    if (code === 0) return;
    said = output || `it ended with code ${code}`;
    total.failed += 1;
    return "failed";
  });
  if (said) console.error(`\n${tail(said, 200)}\n`);
}

function chosenParts() {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  if (!values.only) return PARTS;
  const parts = values.only.split(",");
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown) throw new Sentence(`There is no part "${unknown}": the parts are ${PARTS.join(", ")}.`);
  return parts;
}

function breakOff() {
  broken = true;
  endChildren("SIGINT"); // the test runners clean up after themselves on this one
}
