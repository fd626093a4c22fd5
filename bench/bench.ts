/**
 * Measures what can only be compared (PROOF.md, Performance), all in one run: sides are interleaved, each ratio is taken
 * within a round, and the median over the rounds is judged. The unit is CPU time of the server and its PostgreSQL backends.
 *
 * E is an empty signed-in page of the same build, F is node:http with pg. Started by `npm run bench`.
 */
import { parseArgs } from "node:util";
import { seconds, step } from "@/scripts/lib/steps.mjs";
import { benchDoor } from "./door";
import { benchCatalog } from "./evaluate";
import { benchFirstStart } from "./first-start";
import { benchLogRound } from "./log-round";
import { benchPages, weighRows } from "./pages";
import { benchReminders } from "./reminders";
import { type Line, printTable } from "./table";
import { benchScripts, benchViews, withBrowser } from "./views";
import { FULL, openWorld, SMALL, type World } from "./world";

const PARTS = ["P1b", "P2", "P2e", "P3", "P5", "P7", "P8", "P10"];
const FEWEST_ROUNDS = 15;

const { values } = parseArgs({
  options: { only: { type: "string" }, rounds: { type: "string" }, small: { type: "boolean" } },
});
const chosen = values.only?.split(",") ?? PARTS;
const rounds = Number(values.rounds ?? FEWEST_ROUNDS);
const scale = values.small ? SMALL : FULL;
const lines: Line[] = [];
let world: World | undefined;

for (const name of ["SIGINT", "SIGTERM"])
  process.once(name, () => void Promise.resolve(world?.close()).finally(() => process.exit(130)));

try {
  await measure();
} finally {
  await world?.close();
}
const { big, others, other } = scale;
printTable(lines);
console.log(
  [
    `One owner with ${big.applications} applications, ${big.rounds} rounds, ${big.notes} notes, among ${others} with ${other.applications}, ${other.rounds}, ${other.notes}.`,
    `Ratios: median of ${rounds} interleaved rounds (middle half). ${seconds(process.uptime() * 1000)} in all.`,
    ...(values.small || rounds < FEWEST_ROUNDS ? ["A small run: to see that it works, not to quote."] : []),
  ].join("\n"),
);
process.exit(lines.every((line) => line.ok !== false) ? 0 : 1);

async function measure(): Promise<void> {
  await part("P10", benchFirstStart);
  await part("P2e", () => benchCatalog(rounds));
  const served = chosen.some((name) => ["P1b", "P2", "P5"].includes(name));
  if (served || chosen.includes("P3") || chosen.includes("P7")) world = await openWorld(scale, served);
  const few = values.small ? 5 : 1;
  await part("P2", (it) => benchPages(it, rounds, 40 / few));
  await part("P2", weighRows);
  await part("P3", (it) => benchDoor(it, rounds, 60 / few));
  await part("P7", (it) => benchLogRound(it, rounds, 12 / few));
  if (chosen.includes("P1b") || chosen.includes("P5"))
    await withBrowser(async (browser) => {
      await part("P1b", (it) => benchViews(it, browser, rounds, 4));
      await part("P5", (it) => benchScripts(it, browser));
    });
  await part("P8", () => benchReminders(values.small ?? false));
}

/** A part that breaks is said in the table, and the others go on. */
async function part(name: string, run: (world: World) => Promise<Line[]>): Promise<void> {
  if (!chosen.includes(name)) return;
  await step(`Measuring ${name}`, async () => {
    try {
      lines.push(...(await run(world!)));
    } catch (error) {
      lines.push({
        what: name,
        measured: `broke: ${error instanceof Error ? error.message : error}`.slice(0, 110),
        ok: false,
      });
      if (error instanceof Error) console.error(error.stack);
    }
  });
}
