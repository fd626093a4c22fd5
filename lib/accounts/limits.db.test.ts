import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sweepExpired } from "@/lib/accounts/commands/sweep";
import { allow } from "@/lib/accounts/limits";
import { LIMITS } from "@/lib/accounts/rules";
import { asAccounts, closeDatabase } from "@/lib/platform/db";

/** The login that migrates: it alone may shift the database's clock. */
const login = new pg.Client({ connectionString: process.env.DATABASE_URL });

beforeAll(async () => {
  await login.connect();
  // A minute into a window, so that none of these tests straddles its edge.
  await login.query(
    "INSERT INTO clock_shift (shift) SELECT date_bin('1 hour', now(), 'epoch') + interval '61 minutes' - now()",
  );
});
afterAll(async () => {
  await login.end();
  await closeDatabase();
});

describe("rate limits", () => {
  it("accept exactly as many as they say, of fifty at once", async () => {
    const tries = Array.from({ length: 50 }, () => allow("sign-in", { address: "nora@example.org" }));
    const accepted = (await Promise.all(tries)).filter(Boolean).length;
    expect(accepted).toBe(LIMITS["sign-in"].address);
    expect(await allow("sign-in", { address: "nora@example.org" })).toBe(false);
  });

  it("accept exactly as many when fifty addresses are tried from one network", async () => {
    const tries = Array.from({ length: 50 }, (_, i) =>
      allow("sign-up", { network: "203.0.113.7", address: `sam${i}@example.org` }),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(LIMITS["sign-up"].network);
  });

  it("count each kind, subject and value for itself", async () => {
    expect(await allow("link", { address: "nora@example.org" })).toBe(true);
    expect(await allow("sign-in", { address: "priya@example.org" })).toBe(true);
    expect(await allow("sign-in", { network: "nora@example.org" })).toBe(true);
  });

  it("begin anew with the next window", async () => {
    await login.query("UPDATE clock_shift SET shift = shift + interval '15 minutes'");
    expect(await allow("sign-in", { address: "nora@example.org" })).toBe(true);
    await login.query("UPDATE clock_shift SET shift = shift - interval '15 minutes'");
  });

  it("keep no address that was tried", async () => {
    const rows = await asAccounts((tx) => tx.rateLimit.findMany());
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/example|nora|203\.0/);
  });

  it("are swept away a day after", async () => {
    await sweepExpired();
    expect(await asAccounts((tx) => tx.rateLimit.count())).toBeGreaterThan(3);
    await login.query("UPDATE clock_shift SET shift = shift + interval '25 hours'");
    await sweepExpired();
    expect(await asAccounts((tx) => tx.rateLimit.count())).toBe(0);
    await login.query("UPDATE clock_shift SET shift = shift - interval '25 hours'");
  });
});
