/**
 * `npm run proof`: the proofs of PROOF.md at their full count, which `npm test` runs small. `--only=storm|interleavings|time`
 * runs one; `--kills=1000` sets the storm's. Ends with one line for each.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateClient, installPackages } from "./lib/prepare.mjs";
import { writeMissingSecrets } from "./lib/secrets.mjs";
import { ROOT } from "./lib/settings.mjs";
import { TEST_SETTINGS } from "./lib/test-settings.mjs";

const TYPESCRIPT = ["--conditions=react-server", "--import", "tsx"];
const { values } = parseArgs({
  options: { only: { type: "string" }, kills: { type: "string", default: "320" } },
});

const PROOFS = {
  time: () => program("bench/time.proof.ts"),
  interleavings: () => vitest("lib/reminders/claims.db.test.ts", { INTERLEAVINGS: "1000" }),
  storm: () => program("bench/storm.proof.ts", `--kills=${values.kills}`),
};

const chosen = values.only?.split(",") ?? Object.keys(PROOFS);
const unknown = chosen.find((name) => !Object.hasOwn(PROOFS, name));
if (unknown) {
  console.error(`There is no proof "${unknown}": there are ${Object.keys(PROOFS).join(", ")}.`);
  process.exit(1);
}
await installPackages();
writeMissingSecrets();
await generateClient();
const failed = [];
for (const name of chosen) if ((await PROOFS[name]()) !== 0) failed.push(name);
console.log(failed.length === 0 ? `${chosen.join(", ")}: proved` : `not proved: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);

function program(path, ...args) {
  return run([...TYPESCRIPT, join(ROOT, path), ...args]);
}

function vitest(path, env) {
  const program = join(ROOT, "node_modules", "vitest", "vitest.mjs");
  return run([program, "run", "--project", "db", "--testTimeout", "3600000", path], env);
}

/** Its exit code; what it says goes straight out. */
function run(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...TEST_SETTINGS, ...env },
      stdio: "inherit",
    });
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
