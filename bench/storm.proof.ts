/** R1 in full: `npm run proof -- --only=storm`, or with another number: `--kills=1000`. */
import { parseArgs } from "node:util";
import { createTestDatabase, openTestServer } from "@/scripts/lib/test-server.mjs";
import { storm, wrongOf } from "./storm";

const { values } = parseArgs({ options: { kills: { type: "string", default: "320" } } });
const server = await openTestServer();
try {
  const databaseUrl = await createTestDatabase(server);
  const due = { owners: 200, rounds: 4, mails: 3 };
  const result = await storm({ databaseUrl, kills: Number(values.kills), due, patienceMs: 180_000 });
  const { kills, mails } = result;
  const killed = Object.entries(kills).map(([point, times]) => `${times} ${point}`);
  console.log(
    [
      `R1 storm: ${Object.values(kills).reduce((sum, times) => sum + times, 0)} kills (${killed.join(", ")})`,
      `${result.reminders} reminders`,
      `${result.lost} lost`,
      `${result.bellWrong} wrong on the bell`,
      `${mails.distinct} of ${mails.expected} mails by Message-ID`,
      `${mails.repeats} repeats with the same one`,
      `${mails.strange} out of place`,
      `${result.failures.length} failures survived`,
      `${result.seconds} s`,
    ].join(", "),
  );
  for (const failure of new Set(result.failures)) console.log(`  survived: ${failure}`);
  process.exitCode = wrongOf(result) === 0 ? 0 : 1;
} finally {
  await server.close();
}
