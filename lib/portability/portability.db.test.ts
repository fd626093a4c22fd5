import { randomBytes } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/platform/db";
import { clearSample, fillSample } from "@/lib/portability/commands";
import { exportEverything, hasSample } from "@/lib/portability/queries";
import { makeFull } from "@/lib/strangers/fixture";
import { openLogin, tables } from "@/lib/strangers/locks";
import { makeApplication, makeInterviewer, makeOwner, makeRound } from "@/prisma/factories";

let login: pg.Client;

beforeAll(async () => {
  login = await openLogin();
});
afterAll(async () => {
  await login.end();
  await closeDatabase();
});

describe("my data", () => {
  it("is every row of every owned table, whole, and nobody else's", async () => {
    const mark = () => `mark${randomBytes(8).toString("hex")}`;
    const [mine, theirs] = [mark(), mark()];
    const { owner } = await makeFull(login, mine, false);
    await makeFull(login, theirs, false);
    const everything = await exportEverything(owner);
    expect(JSON.stringify(everything)).not.toContain(theirs);
    for (const { name, key } of await tables(login)) {
      if (name === "owner" || name === "account_token") continue;
      const { rows } = await login.query(
        `SELECT to_jsonb(t) - 'owner_id' AS row FROM "${name}" t WHERE "${key}" = $1`,
        [owner.id],
      );
      expect(sorted(everything.tables[name] ?? []), name).toEqual(sorted(rows.map(({ row }) => row)));
    }
    expect(everything.account).toMatchObject({ email: owner.email, zone: owner.zone });
  });

  it("holds no secret", async () => {
    const { owner } = await makeFull(login, `mark${randomBytes(8).toString("hex")}`, false);
    const text = JSON.stringify(await exportEverything(owner));
    expect(text).not.toMatch(/argon2|password_?hash/i);
    expect(Object.keys((await exportEverything(owner)).tables)).not.toContain("account_token");
  });
});

describe("the sample search", () => {
  it("is filled in once, and leaves nothing when it is taken away but what the person made themselves", async () => {
    const owner = await makeOwner();
    const own = await makeApplication(owner);
    const person = await makeInterviewer(owner, { applicationId: own.id, name: "Somebody of mine" });
    await makeRound(owner, { applicationId: own.id, people: [person.id] });
    const before = await rowsOf(owner.id);
    expect(await hasSample(owner)).toBe(false);
    await fillSample(owner);
    const filled = await rowsOf(owner.id);
    for (const table of SAMPLE_TABLES) {
      expect(filled[table] ?? 0, table).toBeGreaterThan(before[table] ?? 0);
    }
    await fillSample(owner);
    expect(await rowsOf(owner.id)).toEqual(filled);
    await clearSample(owner);
    // the profile remembers that there is no sample
    expect({ ...(await rowsOf(owner.id)), profile: 0 }).toEqual({ ...before, profile: 0 });
    expect(await hasSample(owner)).toBe(false);
  });
});

/** Some of everything that a search can hold. */
const SAMPLE_TABLES =
  "application round note follow_up reminder debrief story application_story story_telling requirement_story research_story bank_question my_question my_question_asking fact_stated carry_item case_card sentence_version case_point idea plan_goal growth must_have must_have_evidence pay_card pay_evidence pay_worth offer pack research".split(
    " ",
  );

async function rowsOf(ownerId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name, key } of await tables(login)) {
    const { rows } = await login.query(`SELECT count(*)::int AS n FROM "${name}" WHERE "${key}" = $1`, [
      ownerId,
    ]);
    if (rows[0].n > 0) counts[name] = rows[0].n;
  }
  return counts;
}

function sorted(rows: unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
