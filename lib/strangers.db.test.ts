/// <reference types="vite/types/importMeta.d.ts" />
import { randomBytes } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { mintOwner, type Owner } from "@/lib/accounts/owner";
import { asOwner, closeDatabase, testing } from "@/lib/platform/db";
import { CASE } from "@/lib/strangers/case";
import { DESK } from "@/lib/strangers/desk";
import { FACTS } from "@/lib/strangers/facts";
import { FIT } from "@/lib/strangers/fit";
import { type Ids, makeFull, randomIds } from "@/lib/strangers/fixture";
import { LIVE } from "@/lib/strangers/live";
import { dropOpenRole, makeOpenRole, openLogin, tables } from "@/lib/strangers/locks";
import { NOUNS } from "@/lib/strangers/nouns";
import { PAY } from "@/lib/strangers/pay";
import { PREP } from "@/lib/strangers/prep";
import { QUESTIONS } from "@/lib/strangers/questions";
import type { Listed } from "@/lib/strangers/row";

import { SAMPLES } from "@/lib/strangers/samples";
import { STORIES } from "@/lib/strangers/stories";
import { TALK } from "@/lib/strangers/talk";
import { makeOwner } from "@/prisma/factories";

/**
 * PROOF.md S1 and S3 at the database: every query and command, handed somebody else's ids, with both locks, and with each
 * lock alone. Nothing of theirs is told, nothing of theirs changes, and the answer is the one for an id that never was.
 */
const ROWS: Listed[] = [
  ...NOUNS,
  ...TALK,
  ...DESK,
  ...STORIES,
  ...PREP,
  ...LIVE,
  ...QUESTIONS,
  ...SAMPLES,
  ...FACTS,
  ...PAY,
  ...CASE,
  ...FIT,
];

/** What takes no owner, or no rows: proved elsewhere, and why. */
const EXEMPT: Record<string, string> = {
  "accounts/commands startSession": "before an owner is known: sign-in, which has proved who it is",
  "accounts/commands endTicket": "the signed ticket is the proof",
  "accounts/commands/address verifyAddress": "a single-use link is the proof (links.db.test.ts)",
  "accounts/commands/address changeAddress": "a single-use link is the proof (links.db.test.ts)",
  "accounts/commands/address sendNewAddressLink": "sends a mail; called by askNewAddress",
  "accounts/commands/console listAccounts": "for the operator at the console; no page imports it",
  "accounts/commands/console inviteAddress": "console",
  "accounts/commands/console printReset": "console",
  "accounts/commands/console disableAccount": "console",
  "accounts/commands/console enableAccount": "console",
  "accounts/commands/console deleteAccountAt": "console",
  "accounts/commands/delete-account removeAccount": "a step of deleteAccount, inside its transaction",
  "accounts/commands/links askSignInLink": "before an owner is known",
  "accounts/commands/links askReset": "before an owner is known",
  "accounts/commands/links sendLinkTo": "before an owner is known",
  "accounts/commands/links enterByLink": "a single-use link is the proof",
  "accounts/commands/links proveAddress": "a step of the above, inside its transaction",
  "accounts/commands/password resetPassword": "a single-use link is the proof",
  "accounts/commands/provider enterByProvider": "before an owner is known (entrance.db.test.ts)",
  "accounts/commands/sweep sweepExpired": "removes what has run out, of everybody; called by no form",
  "accounts/commands/sign-in signIn": "before an owner is known (entrance.db.test.ts)",
  "accounts/commands/sign-up askToOpen": "before an owner is known",
  "accounts/commands/sign-up sendOpening": "before an owner is known",
  "accounts/commands/sign-up signUp": "before an owner is known",
  "accounts/commands/sign-up openAccount": "a single-use link is the proof",
  "accounts/commands/sign-up findOpening": "a single-use link is the proof",
  "accounts/commands/sign-up makeAccount": "a step of the above, inside its transaction",
  "accounts/queries getLink": "a single-use link is the proof",
  "accounts/queries getOpening": "a single-use link is the proof",
  "applications/commands/day-instant dayInstant": "a calculation",
  "applications/commands/day-instant dateValue": "a calculation",
  "applications/commands/edit-application nextActionKey": "a calculation",
  "health/queries getFloor": "reads no rows",
  "health/queries pingDatabase": "reads no rows",
  "schedule/commands/offer answerKey": "a calculation",
  "schedule/commands/one-click sendByLink": "the signed link is the proof, for its single row",
};

/** Calls by which even the owner sees no difference, and why. */
const NO_TRACE: Record<string, string> = {
  "accounts/commands/address askVerification 1": "sends a mail, afterwards",
  "accounts/commands/address askNewAddress 1": "called without the password",
  "accounts/commands/delete-account deleteAccount 1": "called without the password",
  "accounts/commands/password changePassword 1": "called without the password",
  "accounts/commands/password isOwn 1": "everybody is their own",
  "interviewers/commands/people addPerson 2": "a form sent twice makes nothing new",
  "portability/commands fillSample 1": "their sample is here already",
};

const files = import.meta.glob<Record<string, unknown>>([
  "./*/queries.ts",
  "./*/queries/*.ts",
  "./*/commands.ts",
  "./*/commands/*.ts",
]);

type Actor = { owner: Owner; ids: Ids };
type Told = { text: string; changed: boolean };

let login: pg.Client;
let openRole: string;
let mark: string;
let victim: Actor;
let stranger: Actor;
let nobody: Actor;
let before: string;

beforeAll(async () => {
  // the links that a server without mail tells its console
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  login = await openLogin();
  mark = `canary${randomBytes(8).toString("hex")}`;
  victim = await makeFull(login, mark, true);
  stranger = await makeFull(login, `other${randomBytes(8).toString("hex")}`, false);
  nobody = { owner: await makeOwner(), ids: randomIds() };
  openRole = await makeOpenRole(login);
  before = await rowsOf(victim.owner);
}, 180_000);

// a mode that ran out of time would go on beside the next one, with the next one's door
vi.setConfig({ testTimeout: 900_000 });

afterAll(async () => {
  testing.door = undefined;
  await dropOpenRole(login, openRole);
  await login.end();
  await closeDatabase();
});

describe("the strangers' table", () => {
  it("has a row for every query and command", async () => {
    const listed = new Set(ROWS.map((row) => row.name));
    const exported: string[] = [];
    for (const [file, load] of Object.entries(files)) {
      const path = file.replace(/^\.\/|\.ts$/g, "");
      for (const [name, value] of Object.entries(await load())) {
        if (typeof value === "function") exported.push(`${path} ${name}`);
      }
    }
    const missing = exported.filter((name) => !listed.has(name) && !EXEMPT[name]);
    expect(missing, "say in lib/strangers how it is called, or here why it needs no row").toEqual([]);
    const gone = [...listed, ...Object.keys(EXEMPT)].filter((name) => !exported.includes(name));
    expect(gone, "no such export any more: take its row out").toEqual([]);
  });

  it("has somebody with marked rows in every owned table", async () => {
    for (const { name, key } of await tables(login)) {
      const { rows } = await login.query(
        `SELECT count(*)::int AS n, count(*) FILTER (WHERE t::text LIKE '%' || $2 || '%')::int AS marked FROM "${name}" t WHERE "${key}" = $1`,
        [victim.owner.id, mark],
      );
      expect(rows[0].n, `${name}: teach lib/strangers/fixture the new table`).toBeGreaterThan(0);
      if (
        !/^(round_interviewer|application_interviewer|cue_skip|offer|story_telling|requirement_story|research_story)$/.test(
          name,
        )
      )
        expect(rows[0].marked, name).toBe(rows[0].n);
    }
  });

  it("is not blind: called as their owner, every row finds what it is about", async () => {
    const blind: string[] = [];
    for (const row of ROWS.filter(({ name, nth }) => !NO_TRACE[`${name} ${nth}`])) {
      const own = await tell(row, victim.owner, victim, victim);
      const none = await tell(row, nobody.owner, nobody, nobody);
      if (!own.changed && own.text === none.text)
        blind.push(`${row.name} ${row.nth}: ${own.text.slice(0, 200)}`);
    }
    expect(blind, "these calls prove nothing: their input is refused before any row is looked for").toEqual(
      [],
    );
  });

  it("tells a stranger nothing with both locks", async () => {
    expect(await run(stranger.owner)).toEqual([]);
  });

  it("tells nothing when row-level security stands alone", async () => {
    testing.door = { ownerId: stranger.owner.id };
    // the argument says the victim; its own name and address may be repeated, so they carry no mark
    const { id, zone, now, hourCycle, weekStartsOn, appearance } = victim.owner;
    const plain = { id, zone, now, hourCycle, weekStartsOn, appearance };
    expect(await run(mintOwner({ ...plain, name: "Argument", email: "argument@example.org" }))).toEqual([]);
  });

  it("tells nothing when the where stands alone", async () => {
    testing.door = { role: openRole };
    const seen = await asOwner(stranger.owner, (tx) =>
      tx.note.count({ where: { ownerId: victim.owner.id } }),
    );
    expect(seen, "the role sees past row-level security").toBeGreaterThan(0);
    expect(await run(stranger.owner)).toEqual([]);
  });
});

/** The whole table, called as `owner` with the victim's ids and with ids of nothing. Answers what is wrong. */
async function run(owner: Owner): Promise<string[]> {
  const wrong: string[] = [];
  const nothing = randomIds();
  try {
    for (const row of ROWS) {
      const theirs = await tell(row, owner, victim, stranger);
      const none = await tell(row, owner, { owner: nobody.owner, ids: nothing }, stranger);
      if (theirs.text.includes(mark)) wrong.push(`${row.name} tells: ${around(theirs.text)}`);
      if (theirs.changed) wrong.push(`${row.name} changes their rows`);
      if (theirs.text !== none.text) wrong.push(`${row.name} knows them: ${theirs.text} | ${none.text}`);
    }
  } finally {
    testing.door = undefined;
  }
  if ((await rowsOf(victim.owner)) !== before) wrong.push("their rows have changed for good");
  return wrong;
}

class Back extends Error {}

/** One call in a transaction that is taken back, so that every call begins with the same rows. */
async function tell(row: Listed, owner: Owner, v: Actor, own: Actor): Promise<Told> {
  const told: Told = { text: "", changed: false };
  await asOwner(
    owner,
    async (tx) => {
      told.text = await answer(() => row.call(owner, v.ids, own.ids));
      const rows = await tx.$queryRaw<{ sum: unknown }[]>`SELECT rows_of(${victim.owner.id}::uuid) AS sum`;
      told.changed = JSON.stringify(rows[0]?.sum) !== before;
      throw new Back();
    },
    { timeout: 30_000 },
  ).catch((error: unknown) => {
    // after an error of PostgreSQL nothing of this transaction stands, and nothing more can be asked in it
    if (!(error instanceof Back) && !told.text.startsWith("threw")) throw error;
  });
  for (const [name, id] of Object.entries(v.ids)) told.text = told.text.replaceAll(id, `<${name}>`);
  for (const [name, id] of Object.entries(own.ids)) told.text = told.text.replaceAll(id, `<own ${name}>`);
  told.text = told.text.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, "<made>");
  return told;
}

async function answer(call: () => unknown): Promise<string> {
  try {
    return JSON.stringify(await call(), plain) ?? "nothing";
  } catch (error) {
    return `threw ${error instanceof Error ? `${error.name}: ${error.message}` : error}`;
  }
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return `${value}`;
  return value instanceof Map ? [...value] : value;
}

async function rowsOf(owner: Owner): Promise<string> {
  const { rows } = await login.query("SELECT rows_of($1) AS sum", [owner.id]);
  return JSON.stringify(rows[0].sum);
}

function around(text: string): string {
  const at = text.indexOf(mark);
  return text.slice(Math.max(0, at - 120), at + 60);
}
