/** P8: reminders per second, claim → in the app → settled, and how late they are, with three servers. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import pg from "pg";
import { createTestDatabase, openTestServer } from "@/scripts/lib/test-server.mjs";
import { TEST_SETTINGS } from "@/scripts/lib/test-settings.mjs";
import { liftForce, seedDue } from "./due";
import type { Line } from "./table";

export type Load = { owners: number; rounds: number; spreadSeconds: number };

export const FULL_LOAD: Load = { owners: 500, rounds: 20, spreadSeconds: 60 };
export const SMALL_LOAD: Load = { owners: 50, rounds: 10, spreadSeconds: 5 };

const SERVERS = 3;
const LEAST_PER_SECOND = 2000;
const MOST_LATE_MS = 500;
/** Seeding must be over before the first is due. */
const HEAD_START_SECONDS = 8;
const PATIENCE_MS = 180_000;

export async function benchReminders(load: Load): Promise<Line[]> {
  const server = await openTestServer();
  const databaseUrl: string = await createTestDatabase(server);
  const login = new pg.Client({ connectionString: databaseUrl });
  let servers: ChildProcess[] = [];
  try {
    await login.connect();
    await liftForce(login);
    // when each row was really written; the product's own columns hold the instant its transaction began
    await login.query("ALTER TABLE delivery ADD COLUMN written_at timestamptz DEFAULT clock_timestamp()");
    servers = await Promise.all(Array.from({ length: SERVERS }, () => startLoop(databaseUrl)));
    await speed(login, { ...load, owners: load.owners / 5 }); // warms up
    const perSecond = await speed(login, load);
    const late = await lateness(login, load);
    return [
      {
        what: `P8 reminders per second, ${load.owners * load.rounds} due at once, ${SERVERS} servers`,
        measured: `${Math.round(perSecond)}`,
        goal: `≥ ${LEAST_PER_SECOND}`,
        ok: perSecond >= LEAST_PER_SECOND,
      },
      {
        what: `P8 lateness over ${late.count} due times in ${load.spreadSeconds} s, ${SERVERS} servers`,
        measured: `p50 ${Math.round(late.p50)} ms, p99 ${Math.round(late.p99)} ms, ${late.early} early`,
        goal: `p99 ≤ ${MOST_LATE_MS} ms, 0`,
        ok: late.p99 <= MOST_LATE_MS && late.early === 0,
      },
    ];
  } finally {
    for (const child of servers) child.kill();
    await login.end();
    await server.close();
  }
}

/** From the commit that makes them due to the last one settled. */
async function speed(login: pg.Client, { owners, rounds }: Load): Promise<number> {
  const { reminders } = await seedDue(login, { owners, rounds, mails: 0 });
  const began = performance.now();
  await untilSettled(login, 20);
  return (reminders / (performance.now() - began)) * 1000;
}

async function lateness(login: pg.Client, { owners, rounds, spreadSeconds }: Load) {
  await login.query("TRUNCATE delivery");
  const fireAt = `date_trunc('milliseconds', now() + interval '${HEAD_START_SECONDS} seconds' + random() * interval '${spreadSeconds} seconds')`;
  await seedDue(login, { owners, rounds, mails: 0, fireAt });
  await untilSettled(login, 250);
  const { rows } = await login.query<{ count: number; early: number; p50: number; p99: number }>(
    `SELECT count(*)::int AS count, count(*) FILTER (WHERE ms < 0)::int AS early,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS p50, percentile_cont(0.99) WITHIN GROUP (ORDER BY ms) AS p99
     FROM (SELECT extract(epoch FROM d.written_at - r.fire_at)::float8 * 1000 AS ms
           FROM delivery d JOIN reminder r ON r.owner_id = d.owner_id AND r.id = d.reminder_id) x`,
  );
  return rows[0]!;
}

async function untilSettled(login: pg.Client, everyMs: number): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; ) {
    const { rows } = await login.query(
      "SELECT EXISTS (SELECT 1 FROM reminder WHERE state = 'planned') AS left",
    );
    if (!rows[0].left) return;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  throw new Error("the reminders were not settled in time");
}

async function startLoop(databaseUrl: string): Promise<ChildProcess> {
  const env = {
    ...process.env,
    ...TEST_SETTINGS,
    DATABASE_URL: databaseUrl,
    REMINDERS: "on",
    NODE_OPTIONS: "",
  };
  const child = fork(join(import.meta.dirname, "loop-server.ts"), {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await once(child, "message");
  return child;
}
