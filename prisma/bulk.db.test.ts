import { afterAll, describe, expect, it } from "vitest";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { fillSearch } from "@/prisma/bulk";
import { Prisma } from "@/prisma/client/client";
import { makeOwner } from "@/prisma/factories";

afterAll(closeDatabase);

/** What weighs nothing on a page, or belongs to the account. */
const LEFT_OUT = [
  ...["ad_snapshot", "cue_skip", "identity", "interviewer_link", "letter"],
  ...["profile", "rapport_hook", "round_area", "session"],
];

describe("the bulk writer", () => {
  it("writes rows of every table of a search, so that the bench measures a full product", async () => {
    const owner = await makeOwner();
    await fillSearch(owner, { applications: 10, rounds: 50, notes: 20 });
    const empty = await asOwner(owner, async (tx) => {
      const tables = await tx.$queryRaw<{ name: string }[]>`
        SELECT DISTINCT tablename AS name FROM pg_policies WHERE 'greenroom_app' = ANY (roles) ORDER BY 1`;
      const found: string[] = [];
      for (const { name } of tables) {
        const rows = await tx.$queryRaw<unknown[]>`SELECT FROM ${Prisma.raw(name)} LIMIT 1`;
        if (rows.length === 0) found.push(name);
      }
      return found;
    });
    expect(empty.filter((name) => name !== "owner")).toEqual(LEFT_OUT);
  });
});
