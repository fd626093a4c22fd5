import { expect, it } from "vitest";
import { storm, wrongOf } from "@/bench/storm";

/** PROOF.md R1 with a handful of kills; `npm run proof` has hundreds. */
it("loses nothing and repeats nothing when servers are killed at their work", async () => {
  const databaseUrl = process.env.DATABASE_URL!;
  expect(new URL(databaseUrl).pathname).toMatch(/^\/greenroom_test_/);
  const due = { owners: 30, rounds: 2, mails: 1 };
  const result = await storm({ databaseUrl, kills: 6, due, patienceMs: 120_000 });
  expect(wrongOf(result), JSON.stringify(result)).toBe(0);
}, 240_000);
