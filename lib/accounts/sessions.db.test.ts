import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { saveAppearance, signIn, signOut, signOutBrowser, signOutEverywhere } from "@/lib/accounts/actions";
import { endSession, endSessions, startSession } from "@/lib/accounts/commands";
import { disableAccount } from "@/lib/accounts/commands/console";
import { changePassword } from "@/lib/accounts/commands/password";
import { hashPassword } from "@/lib/accounts/passwords";
import { listSessions } from "@/lib/accounts/queries";
import { currentOwner } from "@/lib/accounts/session";
import { sessionCookieName, writeTicket } from "@/lib/accounts/session-cookie";
import { idle } from "@/lib/base/form-state";
import { asAccounts, closeDatabase } from "@/lib/platform/db";
import { makeOwner } from "@/prisma/factories";

/** One browser: what Next's own `cookies()` and `headers()` would answer for its requests. */
const browser = vi.hoisted(() => ({ jar: new Map<string, string>(), headers: new Headers() }));

vi.mock("next/headers", () => ({
  headers: async () => browser.headers,
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { name, value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => void browser.jar.set(name, value),
    delete: (name: string) => void browser.jar.delete(name),
  }),
}));

const login = new pg.Client({ connectionString: process.env.DATABASE_URL });
const HOME = "http://127.0.0.1:3000";

beforeAll(() => login.connect());
beforeEach(() => {
  browser.jar.clear();
  browser.headers = new Headers({ origin: HOME, "user-agent": "Firefox/140.0 Windows" });
});
afterAll(async () => {
  await login.end();
  await closeDatabase();
});

describe("a session", () => {
  it("ends with the next request, however it is ended", async () => {
    const owner = await makeOwner();
    const ways = [
      (id: string) => endSession(owner, { id }),
      () => endSessions(owner, {}),
      () => disableAccount(owner.email),
    ];
    for (const end of ways) {
      const entry = await enter(owner.id);
      expect((await currentOwner())?.id).toBe(owner.id);
      await end(entry.sessionId);
      expect(await currentOwner()).toBeNull();
    }
  });

  it("outlives neither thirty days nor its account, and a forged ticket is none", async () => {
    const owner = await makeOwner();
    await enter(owner.id);
    await login.query("INSERT INTO clock_shift (shift) VALUES ('30 days 1 second')");
    expect(await currentOwner()).toBeNull();
    await login.query("DELETE FROM clock_shift");
    expect((await currentOwner())?.id).toBe(owner.id);
    const value = browser.jar.get(sessionCookieName())!;
    browser.jar.set(sessionCookieName(), `${value.slice(0, -4)}AAAA`);
    expect(await currentOwner()).toBeNull();
    const other = await makeOwner();
    const theirs = await startSession(other.id, "password", "x");
    await writeTicket({ ownerId: owner.id, sessionId: theirs!.sessionId });
    expect(await currentOwner(), "another's session under my name").toBeNull();
  });

  it("of another owner is not listed and not ended", async () => {
    const [mine, other] = [await makeOwner(), await makeOwner()];
    const theirs = await startSession(other.id, "password", "x");
    expect(await endSession(mine, { id: theirs!.sessionId })).toEqual({ ok: false, code: "not-found" });
    expect(await listSessions(mine)).toEqual([]);
    expect(await listSessions(other)).toMatchObject([{ how: "with your password", browser: "A browser" }]);
  });

  it("stays in the browser where the password is changed, and ends in all others", async () => {
    const owner = await makeOwner();
    await startSession(owner.id, "password", "elsewhere");
    const here = await enter(owner.id);
    const input = { currentPassword: "", password: "a good long phrase", keep: here.sessionId };
    expect((await changePassword(owner, input)).ok).toBe(true);
    expect((await listSessions(owner)).map((it) => it.id)).toEqual([here.sessionId]);
    const again = await changePassword(owner, { ...input, currentPassword: "not this one" });
    expect(again).toMatchObject({ fields: { currentPassword: "password-wrong" } });
  });
});

describe("the actions", () => {
  it("sign in, sign one browser out, and sign out everywhere", async () => {
    const owner = await makeOwner();
    const passwordHash = await hashPassword("a good long phrase");
    await asAccounts((tx) => tx.owner.update({ where: { id: owner.id }, data: { passwordHash } }));
    const typed = { email: owner.email.toUpperCase(), password: "a good long phrase", next: "/people" };
    expect(await where(signIn(idle, form(typed)))).toBe("/people");
    expect((await currentOwner())?.id).toBe(owner.id);
    const other = await startSession(owner.id, "password", "elsewhere");
    expect(await where(signOutBrowser(idle, form({ id: other!.sessionId, back: "/settings" })))).toBe(
      "/settings",
    );
    expect(await listSessions(owner)).toHaveLength(1);
    expect(await where(signOutEverywhere(idle, form({})))).toBe("/sign-in?gone=1");
    expect(await currentOwner()).toBeNull();
    expect(await listSessions(owner)).toEqual([]);
    expect(await where(signOut(idle, form({})))).toBe("/sign-in");
  });

  it("never lead to another site", async () => {
    const owner = await makeOwner();
    const passwordHash = await hashPassword("a good long phrase");
    await asAccounts((tx) => tx.owner.update({ where: { id: owner.id }, data: { passwordHash } }));
    for (const next of ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      const typed = { email: owner.email, password: "a good long phrase", next };
      expect(await where(signIn(idle, form(typed))), next).toBe("/today");
    }
  });

  it("accept no forged origin, signed in or not, and change nothing", async () => {
    const owner = await makeOwner();
    await enter(owner.id);
    const forged: Record<string, Record<string, string>> = {
      null: { origin: "null" },
      absent: {},
      "sub-domain": { origin: "http://www.127.0.0.1:3000" },
      port: { origin: "http://127.0.0.1:3001" },
      scheme: { origin: "https://127.0.0.1:3000" },
      userinfo: { origin: "http://127.0.0.1:3000@evil.example" },
      "look-alike": { origin: "http://127.0.0.1:3000.evil.example" },
      "forwarded-host": {
        origin: "http://evil.example",
        host: "evil.example",
        "x-forwarded-host": "evil.example",
      },
    };
    for (const [kind, headers] of Object.entries(forged)) {
      browser.headers = new Headers(headers);
      for (const [act, fields] of [
        [saveAppearance, { appearance: "dark" }],
        [signOutEverywhere, {}],
        [signOut, {}],
        [signIn, { email: owner.email, password: "whatever it is" }],
      ] as const) {
        const answer = await act(idle, form(fields));
        expect(answer.status, kind).toBe("refused");
        expect(answer.message, kind).toMatch(/another address/);
      }
    }
    expect(await currentOwner()).toMatchObject({ id: owner.id, appearance: "system" });
  });

  it("give back what was typed, and never a password", async () => {
    const answer = await signIn(
      idle,
      form({ email: "nobody@", password: "a secret phrase", way: "password" }),
    );
    expect(answer.fields).toEqual({ email: "Write an e-mail address, such as nora@example.org." });
    expect(answer.values).toMatchObject({ email: "nobody@" });
    expect(JSON.stringify(answer)).not.toContain("secret");
  });
});

async function enter(ownerId: string) {
  const entry = await startSession(ownerId, "password", "Firefox/140.0 Windows");
  await writeTicket(entry!);
  return entry!;
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

/** Where an action sends the browser: Next's redirect is thrown. */
async function where(acting: Promise<unknown>): Promise<string> {
  try {
    return `stayed: ${JSON.stringify(await acting)}`;
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? `${error.digest}` : `${error}`;
    return digest.split(";")[2] ?? digest;
  }
}
