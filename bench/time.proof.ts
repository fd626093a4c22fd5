/**
 * PROOF.md R5 in full: all IANA zones × their clock changes 2000–2040, the product's clock against a second
 * one. `npx tsx bench/time.proof.ts`; run it with TZ set to anything, the answer must not change.
 */
import { checkZone } from "@/bench/time-check";
import { listZones } from "@/lib/base/dates";

const started = performance.now();
const checks = listZones().map((zone) => checkZone(zone, [2000, 2040]));
const sum = (pick: (check: (typeof checks)[number]) => number) =>
  checks.reduce((total, check) => total + pick(check), 0);
const differences = checks.flatMap((check) => check.differences);

for (const line of differences.slice(0, 50)) console.error(line);
console.log(
  [
    `R5 time: ${checks.length} zones`,
    `${sum((check) => check.changes)} clock changes`,
    `${sum((check) => check.compared)} comparisons`,
    `${differences.length} differences`,
    `TZ=${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
    `${((performance.now() - started) / 1000).toFixed(0)} s`,
  ].join(", "),
);
process.exitCode = differences.length === 0 ? 0 : 1;
