import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startSession } from "@/lib/accounts/commands";
import { changeAddress, sendNewAddressLink, verifyAddress } from "@/lib/accounts/commands/address";
import { enterByLink, sendLinkTo } from "@/lib/accounts/commands/links";
import { resetPassword } from "@/lib/accounts/commands/password";
import { signIn } from "@/lib/accounts/commands/sign-in";
import { hashPassword } from "@/lib/accounts/passwords";
import { getLink } from "@/lib/accounts/queries";
import { issueToken, type Purpose } from "@/lib/accounts/tokens";
import { asAccounts, asOwner, closeDatabase } from "@/lib/platform/db";
import { makeOwner } from "@/prisma/factories";

const login = new pg.Client({ connectionString: process.env.DATABASE_URL });
const visitor = { network: "203.0.113.9", userAgent: "test", language: "" };
/** What went to the console: where links go without a mail server. */
const said: string[] = [];

beforeAll(async () => {
  await login.connect();
  vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(`${text}`) > 0);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await login.end();
  await closeDatabase();
});

describe("a sign-in link", () => {
  it("lets in one of fifty at once, and nobody after", async () => {
    const owner = await makeOwner();
    const token = await linkFor("sign-in", owner, true);
    const tries = await Promise.all(Array.from({ length: 50 }, () => enterByLink({ token }, visitor)));
    expect(tries.filter((it) => it.ok)).toHaveLength(1);
    expect(tries.find((it) => !it.ok)).toEqual({ ok: false, code: "link-used" });
    expect(await count("SELECT count(*) FROM session WHERE owner_id = $1", owner.id)).toBe(1);
  });

  it("is not used up by looking", async () => {
    const owner = await makeOwner();
    const token = await linkFor("sign-in", owner, true);
    for (let i = 0; i < 3; i += 1) expect(await getLink("sign-in", token)).toEqual({ email: owner.email });
    expect((await enterByLink({ token }, visitor)).ok).toBe(true);
    expect(await getLink("sign-in", token)).toBeNull();
  });

  it("runs out after ten minutes, and does nothing that another link does", async () => {
    const owner = await makeOwner();
    const token = await linkFor("sign-in", owner, true);
    expect(await getLink("reset", token)).toBeNull();
    expect((await resetPassword({ token, password: "a good long phrase" }, visitor)).ok).toBe(false);
    await login.query("INSERT INTO clock_shift (shift) VALUES ('10 minutes 1 second')");
    expect(await enterByLink({ token }, visitor)).toEqual({ ok: false, code: "link-used" });
    await login.query("DELETE FROM clock_shift");
    expect((await enterByLink({ token }, visitor)).ok).toBe(true);
  });

  it("is kept as a hash alone, of 256 random bits", async () => {
    const token = await linkFor("sign-in", await makeOwner(), true);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const rows = await login.query("SELECT t::text AS line FROM account_token t");
    expect(rows.rows.map((row) => row.line).join()).not.toContain(token);
  });

  it("goes to the console without a mail server, and to nobody for an unknown address", async () => {
    const owner = await makeOwner();
    said.length = 0;
    await sendLinkTo("sign-in", owner.email, "/people");
    expect(said.join()).toContain(`Sign-in link for ${owner.email} (works once, for 10 minutes)`);
    const token = /token=([\w-]+)/.exec(said.join())?.[1] ?? "";
    expect(await enterByLink({ token }, visitor)).toMatchObject({ ok: true, value: { next: "/people" } });
    const letters = await asOwner(owner, (tx) => tx.letter.count());
    expect(letters, "never in the mailbox page").toBe(0);
    said.length = 0;
    await sendLinkTo("sign-in", "nobody@example.org");
    expect(said).toEqual([]);
  });
});

describe("whoever proves an address first", () => {
  it("takes the account from whoever opened it without proof", async () => {
    const owner = await unproven("a good long phrase");
    const squatter = await startSession(owner.id, "password", "squatter");
    expect(squatter).not.toBeNull();
    const token = await linkFor("sign-in", owner, true);
    expect((await enterByLink({ token }, visitor)).ok).toBe(true);
    const tried = await signIn({ email: owner.email, password: "a good long phrase" }, visitor);
    expect(tried).toEqual({ ok: false, code: "sign-in-failed" });
    expect(await count("SELECT count(*) FROM session WHERE id = $1", squatter!.sessionId)).toBe(0);
  });

  it("has proven nothing by a link from the console", async () => {
    const owner = await unproven("a good long phrase");
    expect((await enterByLink({ token: await linkFor("sign-in", owner, false) }, visitor)).ok).toBe(true);
    const now =
      "SELECT count(*) FROM owner WHERE id = $1 AND email_verified_at IS NULL AND password_hash IS NOT NULL";
    expect(await count(now, owner.id)).toBe(1);
    const verify = await linkFor("verify", owner, false);
    expect(await verifyAddress({ token: verify }, visitor)).toEqual({ ok: false, code: "link-used" });
  });
});

describe("a new password by link", () => {
  it("signs out every browser and uses up every other link", async () => {
    const owner = await makeOwner();
    const before = await startSession(owner.id, "password", "old");
    const other = await linkFor("sign-in", owner, true);
    const token = await linkFor("reset", owner, true);
    const done = await resetPassword({ token, password: "a good long phrase" }, visitor);
    expect(done.ok).toBe(true);
    expect(await count("SELECT count(*) FROM session WHERE id = $1", before!.sessionId)).toBe(0);
    expect((await enterByLink({ token: other }, visitor)).ok).toBe(false);
    expect((await signIn({ email: owner.email, password: "a good long phrase" }, visitor)).ok).toBe(true);
  });
});

describe("another address", () => {
  it("is taken over once it has answered, and links to the old one stop", async () => {
    const owner = await makeOwner();
    const old = await linkFor("sign-in", owner, true);
    said.length = 0;
    const wanted = `new.${owner.email}`;
    await sendNewAddressLink(owner.id, wanted);
    expect(await count("SELECT count(*) FROM owner WHERE email = $1", wanted)).toBe(0);
    const token = /token=([\w-]+)/.exec(said.join())?.[1] ?? "";
    expect(await changeAddress({ token }, visitor)).toEqual({ ok: true, value: undefined });
    expect(await count("SELECT count(*) FROM owner WHERE email = $1", wanted)).toBe(1);
    expect((await enterByLink({ token: old }, visitor)).ok).toBe(false);
  });

  it("is not written to when it has an account already", async () => {
    const [owner, other] = [await makeOwner(), await makeOwner()];
    said.length = 0;
    await sendNewAddressLink(owner.id, other.email);
    expect(said).toEqual([]);
  });
});

async function linkFor(purpose: Purpose, owner: { id: string; email: string }, mailed: boolean) {
  return asAccounts((tx) => issueToken(tx, purpose, { email: owner.email, ownerId: owner.id, mailed }));
}

async function unproven(password: string) {
  const owner = await makeOwner();
  const passwordHash = await hashPassword(password);
  await asAccounts((tx) =>
    tx.owner.update({ where: { id: owner.id }, data: { passwordHash, emailVerifiedAt: null } }),
  );
  return owner;
}

async function count(sql: string, value: string): Promise<number> {
  // The login owns the tables, and forced row-level security holds for it too: so as a role that may see them.
  await login.query("BEGIN; SET LOCAL ROLE greenroom_accounts");
  const rows = await login.query(sql, [value]);
  await login.query("COMMIT");
  return Number(rows.rows[0].count);
}
