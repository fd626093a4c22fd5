import { randomUUID } from "node:crypto";
import fc from "fast-check";
import pg from "pg";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mintOwner, type Owner } from "@/lib/accounts/owner";
import { plusHours } from "@/lib/base/dates";
import { type Claim, claimDue, deliverFor, type Outgoing, sendAll } from "@/lib/delivery/deliver";
import { asOwner, asWorker, closeDatabase } from "@/lib/platform/db";
import { closeMail } from "@/lib/platform/mail";
import { openOwnLogin } from "@/lib/strangers/own-login";
import { makeApplication, makeInterviewer, makeOwner, makeRound } from "@/prisma/factories";

/**
 * PROOF.md R2: servers that claim, deliver, hand over and settle, in interleavings that fast-check makes up, with leases
 * that run out and servers that die between any two steps; and each guard taken away in turn, which must be noticed.
 */
const RUNS = Number(process.env.INTERLEAVINGS ?? 20);
const PATIENCE = 120_000 + RUNS * 3000;

let login: pg.Client;
let owner: Owner;
let reminderIds: string[];
/** Message-IDs as the SMTP server got them. */
const received: string[] = [];
let smtp: SMTPServer;

beforeAll(async () => {
  login = await openOwnLogin();
  smtp = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _session, taken) {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        received.push(/^message-id: <(.+)>/im.exec(text)?.[1] ?? "none");
        taken();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  const address = smtp.server.address();
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  for (const table of ["reminder", "delivery", "profile"])
    await login.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  owner = await makeOwner();
  const { id: applicationId } = await makeApplication(owner);
  reminderIds = await makeDue(applicationId);
});
afterAll(async () => {
  closeMail();
  await new Promise<void>((resolve) => smtp.close(resolve));
  await login.end();
  await closeDatabase();
});
beforeEach(startOver);

/** Three rounds that ended three hours ago, each with somebody to thank, and the first reminder of each due now. */
async function makeDue(applicationId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const person = await makeInterviewer(owner, { applicationId, name: `Person ${n}` });
    const startsAt = plusHours(owner.now, -4 - n / 60);
    const round = await makeRound(owner, {
      applicationId,
      startsAt,
      people: [person.id],
      state: "completed",
    });
    const [id, about] = [randomUUID(), { applicationId, roundId: round.id }];
    const plannedAt = plusHours(round.endsAt, 3);
    await asOwner(owner, async (tx) => {
      await tx.debrief.create({ data: { roundId: round.id, savedAt: plusHours(round.endsAt, 5) } });
      const thanks = { kind: "thank-you", state: "to-write", dueAt: plusHours(round.endsAt, 24) };
      await tx.followUp.create({ data: { ...about, ...thanks, interviewerId: person.id } });
      await tx.reminder.create({
        data: {
          id,
          ...about,
          kind: "thank-first",
          plannedAt,
          fireAt: plannedAt,
          channels: ["in-app", "mail"],
        },
      });
    });
    ids.push(id);
  }
  // no hour is quiet, whenever the test runs
  await asOwner(owner, (tx) => tx.profile.create({ data: { quietFrom: "00:00", quietTo: "00:00" } }));
  return ids;
}

/** Everything due again, nothing delivered, and the clock where it was. */
async function startOver() {
  received.length = 0;
  await login.query("DELETE FROM delivery");
  await login.query(
    "UPDATE reminder SET state = 'planned', outcome = NULL, settled_at = NULL, lease_until = NULL, fence = 0, attempts = 0",
  );
  await login.query("DELETE FROM clock_shift");
}

/** The database's clock goes on; past a lease, when told four minutes. */
async function pass(minutes: number) {
  await login.query(
    `INSERT INTO clock_shift VALUES (true, make_interval(mins => $1))
     ON CONFLICT (singleton) DO UPDATE SET shift = clock_shift.shift + EXCLUDED.shift`,
    [minutes],
  );
}

type Server = { claims: Claim[]; outgoing: Outgoing[]; owner?: Owner; dead: boolean };
type Watch = { wrong: string[] };

/** The steps of `deliverDue`, one transaction or one handing over each, so that others may come in between. */
function stepsOf(server: Server, diesAt: number, watch: Watch): (() => Promise<void>)[] {
  const steps = [
    async () => {
      server.claims = (await claimDue()).filter((claim) => claim.ownerId === owner.id);
      if (server.claims[0]) server.owner = mintOwner(server.claims[0]);
    },
    async () => {
      server.outgoing = server.owner ? await deliverFor(server.owner, server.claims) : [];
      for (const { held } of server.outgoing) await checkLatest(held.id, server, watch);
    },
    async () => {
      if (server.owner) await sendAll(server.owner, server.outgoing, Number.MAX_SAFE_INTEGER);
    },
  ];
  return steps.map((step, n) => async () => {
    if (n === diesAt) server.dead = true;
    if (!server.dead) await step();
  });
}

/** Whoever begins a mail must be the last who claimed it. */
async function checkLatest(id: string, server: Server, watch: Watch) {
  const mine = server.claims.filter((claim) => claim.reminderId === id).length;
  const { rows } = await login.query("SELECT attempts, fence FROM reminder WHERE id = $1", [id]);
  const latest = lastClaimant.get(id);
  if (mine !== 1 || (latest && latest !== server))
    watch.wrong.push(`${id} begun by a server that lost it (claimed ${rows[0].attempts} times)`);
}

const lastClaimant = new Map<string, Server>();

/** Runs three servers and a clock in an order that fast-check chooses, then a good server until nothing is left. */
async function play(scheduler: fc.Scheduler, diesAt: number[], clocks: number[]): Promise<string[]> {
  await startOver();
  lastClaimant.clear();
  const watch: Watch = { wrong: [] };
  const servers = diesAt.map((): Server => ({ claims: [], outgoing: [], dead: false }));
  const all = servers.map((server, n) => {
    const [claim, ...rest] = stepsOf(server, diesAt[n]!, watch);
    const claimed = async () => {
      await claim!();
      for (const { reminderId } of server.claims) lastClaimant.set(reminderId, server);
    };
    return scheduler.scheduleSequence(
      [claimed, ...rest].map((builder, at) => ({ builder, label: `server ${n} step ${at}` })),
    );
  });
  const clock = scheduler.scheduleSequence(
    clocks.map((minutes) => ({ builder: () => pass(minutes), label: `${minutes} min pass` })),
  );
  await scheduler.waitFor(Promise.all([...all, clock].map(({ task }) => task)));
  for (let turns = 0; turns < 5; turns += 1) {
    await pass(4);
    const last: Server = { claims: [], outgoing: [], dead: false };
    for (const step of stepsOf(last, -1, { wrong: [] })) await step();
  }
  // nobody died and no lease ran out
  const isCalm = diesAt.every((step) => step > 2) && clocks.reduce((sum, minutes) => sum + minutes, 0) < 3;
  return [...watch.wrong, ...(await judge(isCalm))];
}

/** What must hold in the end, whatever happened. */
async function judge(isCalm: boolean): Promise<string[]> {
  const wrong: string[] = [];
  const { rows } = await login.query<{ id: string; state: string; bell: number; mail: number }>(
    `SELECT r.id, r.state, count(*) FILTER (WHERE d.channel = 'in-app')::int AS bell,
       count(*) FILTER (WHERE d.channel = 'mail' AND d.state = 'sent')::int AS mail
     FROM reminder r LEFT JOIN delivery d ON d.reminder_id = r.id GROUP BY r.owner_id, r.id`,
  );
  for (const { id, state, bell, mail } of rows) {
    if (state !== "settled") wrong.push(`${id} is ${state}`);
    if (bell !== 1) wrong.push(`${id} stands ${bell} times on the bell`);
    if (mail !== 1) wrong.push(`${id} has ${mail} mails that are sent`);
  }
  const expected = reminderIds.map((id) => `${id}.thank-first@127.0.0.1`).sort();
  if ([...new Set(received)].sort().join() !== expected.join()) wrong.push(`mails: ${received.join(" ")}`);
  if (isCalm && received.length !== expected.length) wrong.push("a mail is repeated, and nothing went wrong");
  return wrong;
}

const world = [
  fc.scheduler(),
  // before which step each server dies, if it does; and by how many minutes the clock goes on in between
  fc.oneof(
    fc.constant<number[]>([9, 9, 9]),
    fc.array(fc.constantFrom<number[]>(0, 1, 2, 9), { minLength: 3, maxLength: 3 }),
  ),
  fc.oneof(
    fc.constant<number[]>([1]),
    fc.array(fc.constantFrom<number[]>(1, 4), { minLength: 1, maxLength: 4 }),
  ),
] as const;

/** Two orders that chance may miss: the first shows a missing fence, the second a missing lease. */
function knownOrders(): [fc.Scheduler, number[], number[]][] {
  return [
    // a server claims and is late, the clock passes its lease, another claims, the first goes on
    [fc.schedulerFor([1, 4, 2, 5, 7, 6, 8, 3, 9, 10]), [9, 9, 9], [4]],
    // a server has begun its mails when another claims; nobody dies and no lease runs out
    [fc.schedulerFor([1, 5, 2, 7, 6, 8, 3, 9, 10, 4]), [9, 9, 9], [1]],
  ];
}

describe("claiming and settling", () => {
  it(
    "holds under generated interleavings, with servers that die and leases that run out",
    async () => {
      await fc.assert(
        fc.asyncProperty(...world, async (scheduler, diesAt, clocks) => {
          expect(await play(scheduler, diesAt, clocks)).toEqual([]);
        }),
        { numRuns: RUNS, examples: knownOrders() },
      );
    },
    PATIENCE,
  );

  it("gives two servers that claim at once different reminders, and lets neither wait", async () => {
    expect(await claimTwice()).toBe("apart");
  });
});

describe("each guard that is taken away is noticed", () => {
  const guards: [string, string][] = [
    ["the fencing token", "fence = nextval('public.reminder_fence')|fence = 0"],
    ["the lease", "(r.lease_until IS NULL OR r.lease_until < public.app_now())|true"],
  ];
  it.each(guards)("%s", async (_what, change) => {
    const restore = await mutateClaim(change);
    try {
      const wrong: string[] = [];
      for (const order of knownOrders()) wrong.push(...(await play(...order)));
      expect(wrong).not.toEqual([]);
    } finally {
      await restore();
    }
  });

  it("SKIP LOCKED", async () => {
    const waiting = await mutateClaim("FOR UPDATE SKIP LOCKED|FOR UPDATE");
    expect(await claimTwice()).toBe("one waits");
    await waiting();
    const unlocked = await mutateClaim("FOR UPDATE SKIP LOCKED|");
    expect(await claimTwice()).toBe("one waits");
    await unlocked();
  });

  it("the unique key of reminder and channel", async () => {
    await login.query("ALTER INDEX delivery_owner_id_reminder_id_channel_key RENAME TO kept");
    await login.query("DROP INDEX kept");
    await expect(play(...(await plainWorld()))).rejects.toThrow(/ON CONFLICT/);
    await login.query(
      "CREATE UNIQUE INDEX delivery_owner_id_reminder_id_channel_key ON delivery (owner_id, reminder_id, channel)",
    );
    expect(await play(...(await plainWorld()))).toEqual([]);
  });
});

async function plainWorld(): Promise<[fc.Scheduler, number[], number[]]> {
  const [world] = fc.sample(fc.scheduler(), 1);
  return [world!, [9, 9, 9], [1]];
}

/** Alters one phrase of `claim_due_reminders` ("from|to") in this file's own database. Answers how to put it back. */
async function mutateClaim(change: string): Promise<() => Promise<void>> {
  const [from, to] = change.split("|") as [string, string];
  // the text as it was written: SQL-standard bodies are kept parsed, so the migration's own words are used
  const { readFileSync } = await import("node:fs");
  const sql = readFileSync("prisma/migrations/20261123070000_beginning/migration.sql", "utf8");
  const source = /CREATE FUNCTION claim_due_reminders[\s\S]+?\nEND;/
    .exec(sql)![0]
    .replace("CREATE", "CREATE OR REPLACE");
  const changed = source.replace(from, to);
  expect(changed).not.toBe(source);
  await asDefiner(changed);
  return () => asDefiner(source);
}

async function asDefiner(sql: string) {
  await login.query("GRANT CREATE ON SCHEMA public TO greenroom_definer");
  await login.query("SET ROLE greenroom_definer");
  await login.query(sql).finally(() => login.query("RESET ROLE"));
}

/** Two claims, the second while the first has not committed. */
async function claimTwice(): Promise<string> {
  await startOver();
  const rival = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await rival.connect();
  const claim = (batch: number) => `SELECT id FROM claim_due_reminders(${batch}, interval '3 minutes')`;
  try {
    await rival.query("BEGIN; SET LOCAL ROLE greenroom_worker");
    const first = (await rival.query(claim(2))).rows.map((row) => row.id);
    return await asWorker(async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = '1s'`;
      const second = await tx.$queryRaw<
        { id: string }[]
      >`SELECT id FROM claim_due_reminders(5, interval '3 minutes')`;
      const both = second.filter(({ id }) => first.includes(id)).length;
      return both === 0 && first.length + second.length === reminderIds.length ? "apart" : "the same";
    });
  } catch (error) {
    if (/statement timeout/.test(String(error))) return "one waits";
    throw error;
  } finally {
    await rival.query("ROLLBACK");
    await rival.end();
  }
}
