/**
 * `npm run bench`: measures the present source against floors taken in the same run, and prints one table of ratios.
 * `npm run bench -- --only=P2,P3 --rounds=15 --small`. What is compared with what: bench/bench.ts.
 * Plain JavaScript until the packages are there.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { livingHolder } from "../scripts/lib/lock.mjs";
import { buildWeb, childEnvironment, generateClient, installPackages } from "../scripts/lib/prepare.mjs";
import { Sentence } from "../scripts/lib/processes.mjs";
import { writeMissingSecrets } from "../scripts/lib/secrets.mjs";
import { ROOT } from "../scripts/lib/settings.mjs";
import { explain } from "../scripts/lib/steps.mjs";
import { START_LOCK } from "../scripts/lib/stop.mjs";

try {
  if (process.platform !== "linux")
    throw new Sentence("npm run bench counts CPU time in /proc: run it on Linux.");
  await installPackages();
  writeMissingSecrets();
  await generateClient();
  const running = livingHolder(START_LOCK);
  await buildWeb({ inUse: running && !running.dev ? running.url : undefined });
  process.exitCode = await measure();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}

/** With React's server condition, as the server reads the same code; on a PostgreSQL of its own, whose CPU time can be read. */
function measure() {
  const program = join(ROOT, "bench", "bench.ts");
  const args = ["--conditions=react-server", "--import", "tsx", program, ...process.argv.slice(2)];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: "inherit",
      env: childEnvironment({ DATABASE_URL: "" }),
    });
    process.on("SIGINT", () => {}); // it reaches the child too, which cleans up
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    child.on("close", (code) => resolve(code ?? 1));
  });
}
