import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startSession } from "@/lib/accounts/commands";
import {
  deleteAccountAt,
  disableAccount,
  enableAccount,
  inviteAddress,
  listAccounts,
  printReset,
} from "@/lib/accounts/commands/console";
import { askSignInLink } from "@/lib/accounts/commands/links";
import { enterByProvider, type ProviderAccount } from "@/lib/accounts/commands/provider";
import { signIn } from "@/lib/accounts/commands/sign-in";
import { askToOpen, openAccount, sendOpening, signUp } from "@/lib/accounts/commands/sign-up";
import { hashPassword } from "@/lib/accounts/passwords";
import { getOpening } from "@/lib/accounts/queries";
import { asAccounts, closeDatabase } from "@/lib/platform/db";
import { makeOwner } from "@/prisma/factories";

const PASSWORD = "a good long phrase";
let visitors = 0;
/** Each from a network of its own, so that only what a test is about is counted. */
const visitor = () => ({ network: `203.0.113.${visitors++ % 250}`, userAgent: "test", language: "en-US" });
const said: string[] = [];

beforeEach(() => {
  vi.unstubAllEnvs();
  said.length = 0;
  vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(`${text}`) > 0);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await closeDatabase();
});

describe("address and password", () => {
  it("get one answer, whoever is unknown, has no password or is disabled", async () => {
    const known = await withPassword(PASSWORD);
    const without = await makeOwner();
    const disabled = await withPassword(PASSWORD);
    await disableAccount(disabled.email);
    const tries = [
      { email: known.email, password: "another long phrase" },
      { email: without.email, password: PASSWORD },
      { email: disabled.email, password: PASSWORD },
      { email: "nobody@example.org", password: PASSWORD },
    ];
    for (const input of tries) {
      expect(await signIn(input, visitor()), input.email).toEqual({ ok: false, code: "sign-in-failed" });
    }
    expect((await signIn({ email: known.email, password: PASSWORD }, visitor())).ok).toBe(true);
  });

  it("take as long for a known address as for an unknown one", async () => {
    const rounds = 15;
    const hash = await hashPassword(PASSWORD);
    const owners = await Promise.all(Array.from({ length: rounds }, () => withHash(hash)));
    await timed("warm-up@example.org");
    const ratios: number[] = [];
    for (const [i, owner] of owners.entries()) {
      // Interleaved, and each first in turn: whatever else the machine does meets both alike.
      const unknown = `nobody${i}@example.org`;
      const [a, b] = i % 2 ? [unknown, owner.email] : [owner.email, unknown];
      const [first, second] = [await timed(a), await timed(b)];
      ratios.push(i % 2 ? second / first : first / second);
    }
    const median = ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
    // Coarse, but without the dummy hash the unknown address answers several times as fast.
    expect(median).toBeGreaterThan(0.6);
    expect(median).toBeLessThan(1.6);
  });

  it("are refused for a while after ten tries, known or not", async () => {
    for (const email of [(await withPassword(PASSWORD)).email, "never@example.org"]) {
      const answers: string[] = [];
      for (let i = 0; i < 12; i += 1) {
        const result = await signIn({ email, password: "another long phrase" }, visitor());
        answers.push(result.ok ? "in" : result.code);
      }
      expect(answers).toEqual([...Array(10).fill("sign-in-failed"), "try-later", "try-later"]);
    }
  });
});

describe("a link that is asked for", () => {
  it("gets one answer for every address", async () => {
    const owner = await makeOwner();
    expect(await askSignInLink({ email: owner.email }, visitor())).toEqual({ ok: true, value: undefined });
    expect(await askSignInLink({ email: "nobody@example.org" }, visitor())).toEqual({
      ok: true,
      value: undefined,
    });
  });
});

describe("sign-up", () => {
  const input = { name: "Nora", zone: "Europe/Lisbon", password: PASSWORD };

  it("makes one account of five tries at once", async () => {
    const tries = Array.from({ length: 5 }, () => signUp({ ...input, email: "once@example.org" }, visitor()));
    const results = await Promise.all(tries);
    expect(results.filter((it) => it.ok)).toHaveLength(1);
    const refused = results.find((it) => !it.ok);
    expect(refused).toMatchObject({ code: "check-fields", fields: { email: "address-taken" } });
    const row = await asAccounts((tx) =>
      tx.owner.findUniqueOrThrow({ where: { email: "once@example.org" } }),
    );
    expect(row).toMatchObject({
      emailVerifiedAt: null,
      zone: "Europe/Lisbon",
      hourCycle: "12",
      weekStartsOn: 0,
    });
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("goes by mail where there is mail, and says the same to everybody", async () => {
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    expect(await signUp({ ...input, email: "direct@example.org" }, visitor())).toEqual({
      ok: false,
      code: "mail-needed",
    });
    const owner = await makeOwner();
    vi.stubEnv("SIGN_UP", "open");
    const known = await askToOpen({ email: owner.email }, visitor());
    expect(await askToOpen({ email: "unknown@example.org" }, visitor())).toEqual(known);
  });

  it("opens one account per link, its address as proven as the link", async () => {
    await sendOpening("mailed@example.org");
    // (what an earlier test set going may still be talking)
    const token = tokenIn(said.filter((line) => line.includes("mailed@example.org")));
    expect(await getOpening(token)).toEqual({ email: "mailed@example.org" });
    const tries = Array.from({ length: 10 }, () => openAccount({ ...input, token }, visitor()));
    expect((await Promise.all(tries)).filter((it) => it.ok)).toHaveLength(1);
    const row = await asAccounts((tx) =>
      tx.owner.findUniqueOrThrow({ where: { email: "mailed@example.org" } }),
    );
    expect(row.emailVerifiedAt).not.toBeNull();
  });

  it("by invitation takes an invitation, once; closed takes nobody", async () => {
    vi.stubEnv("SIGN_UP", "invite");
    expect(await signUp({ ...input, email: "guest@example.org" }, visitor())).toMatchObject({
      code: "sign-up-invite",
    });
    const invited = await inviteAddress("guest@example.org");
    const token = tokenIn([invited.ok ? invited.value : ""]);
    expect(await openAccount({ ...input, token, password: null }, visitor())).toMatchObject({
      fields: { password: "password-short" },
    });
    vi.stubEnv("SIGN_UP", "closed");
    expect(await openAccount({ ...input, token }, visitor())).toMatchObject({ code: "link-used" });
    expect(await inviteAddress("other@example.org")).toMatchObject({ code: "sign-up-closed" });
    vi.stubEnv("SIGN_UP", "invite");
    expect((await openAccount({ ...input, token }, visitor())).ok).toBe(true);
    expect((await openAccount({ ...input, token }, visitor())).ok).toBe(false);
    expect(await inviteAddress("guest@example.org")).toMatchObject({ code: "address-taken" });
  });
});

describe("Google and GitHub", () => {
  const hint = { zone: "Europe/Lisbon", invitation: "" };
  let subjects = 0;
  const account = (over: Partial<ProviderAccount>): ProviderAccount => ({
    ...{ provider: "google", subject: `s${subjects++}`, email: "someone@example.org" },
    ...{ addressVerified: true, name: "Someone", ...over },
  });

  it("never join an account whose address is unproven on either side", async () => {
    const proven = await makeOwner();
    const unproven = await makeOwner();
    await asAccounts((tx) =>
      tx.owner.update({ where: { id: unproven.id }, data: { emailVerifiedAt: null } }),
    );
    const word = account({ email: proven.email, addressVerified: false });
    expect(await enterByProvider(word, hint, visitor())).toMatchObject({ code: "provider-unverified" });
    const squatted = account({ email: unproven.email });
    expect(await enterByProvider(squatted, hint, visitor())).toMatchObject({ code: "provider-unproven" });
    expect(
      await asAccounts((tx) => tx.identity.count({ where: { ownerId: { in: [proven.id, unproven.id] } } })),
    ).toBe(0);
  });

  it("join a proven account, and then know it whatever becomes of the address", async () => {
    const owner = await makeOwner();
    const google = account({ email: owner.email });
    expect(await enterByProvider(google, hint, visitor())).toMatchObject({ value: { ownerId: owner.id } });
    const moved = { ...google, email: "elsewhere@example.org", addressVerified: false };
    expect(await enterByProvider(moved, hint, visitor())).toMatchObject({ value: { ownerId: owner.id } });
    await disableAccount(owner.email);
    expect(await enterByProvider(google, hint, visitor())).toMatchObject({ code: "provider-refused" });
  });

  it("open an account as sign-up allows", async () => {
    const fresh = account({ email: "fresh@example.org" });
    vi.stubEnv("SIGN_UP", "invite");
    expect(await enterByProvider(fresh, hint, visitor())).toMatchObject({ code: "sign-up-invite" });
    const invited = await inviteAddress("fresh@example.org");
    const invitation = tokenIn([invited.ok ? invited.value : ""]);
    const thief = account({ email: "thief@example.org" });
    expect(await enterByProvider(thief, { ...hint, invitation }, visitor())).toMatchObject({
      code: "sign-up-invite",
    });
    expect((await enterByProvider(fresh, { ...hint, invitation }, visitor())).ok).toBe(true);
    const row = await asAccounts((tx) =>
      tx.owner.findUniqueOrThrow({ where: { email: "fresh@example.org" } }),
    );
    expect(row).toMatchObject({ zone: "Europe/Lisbon", name: "Someone", passwordHash: null });
    expect(row.emailVerifiedAt).not.toBeNull();
  });
});

describe("the console", () => {
  it("disables, enables, resets, lists and deletes", async () => {
    const owner = await withPassword(PASSWORD);
    await startSession(owner.id, "password", "test");
    expect((await disableAccount(owner.email)).ok).toBe(true);
    expect(await asAccounts((tx) => tx.session.count({ where: { ownerId: owner.id } }))).toBe(0);
    expect(await startSession(owner.id, "link", "test")).toBeNull();
    expect((await listAccounts()).find((it) => it.email === owner.email)?.state).toBe("disabled");
    await enableAccount(owner.email);
    expect((await signIn({ email: owner.email, password: PASSWORD }, visitor())).ok).toBe(true);
    expect(await printReset(owner.email)).toMatchObject({ ok: true });
    expect(await deleteAccountAt(owner.email)).toEqual({ ok: true, value: undefined });
    expect(await deleteAccountAt(owner.email)).toEqual({ ok: false, code: "not-found" });
  });
});

async function withPassword(password: string) {
  return withHash(await hashPassword(password));
}

async function withHash(passwordHash: string) {
  const owner = await makeOwner();
  await asAccounts((tx) => tx.owner.update({ where: { id: owner.id }, data: { passwordHash } }));
  return owner;
}

async function timed(email: string): Promise<number> {
  const begun = performance.now();
  await signIn({ email, password: "another long phrase" }, visitor());
  return performance.now() - begun;
}

function tokenIn(lines: string[]): string {
  return /(?:token|invitation)=([\w-]+)/.exec(lines.join())?.[1] ?? "";
}
