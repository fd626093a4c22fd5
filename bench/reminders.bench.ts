/**
 * P8: reminders per second from due to settled on the bell, and how late 10,000 at random instants are with three servers.
 * Prints its figures as one line of JSON. `node --conditions=react-server --import tsx bench/reminders.bench.ts`
 */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { createTestDatabase, openTestServer } from "@/scripts/lib/test-server.mjs";
import { TEST_SETTINGS } from "@/scripts/lib/test-settings.mjs";
import { liftForce, seedDue } from "./due";

const { values } = parseArgs({
  options: {
    many: { type: "string", default: "10000" },
    owners: { type: "string", default: "20" },
    servers: { type: "string", default: "3" },
    over: { type: "string", default: "60" },
  },
});
const [many, owners, servers] = [Number(values.many), Number(values.owners), Number(values.servers)];
const rounds = Math.ceil(many / owners);

const server = await openTestServer();
try {
  const throughput = await inFreshDatabase(measureThroughput);
  const lateness = await inFreshDatabase(measureLateness);
  console.log(JSON.stringify({ ...throughput, ...lateness }));
} finally {
  await server.close();
}

async function inFreshDatabase<T>(measure: (login: pg.Client, url: string) => Promise<T>): Promise<T> {
  const url = await createTestDatabase(server);
  const login = new pg.Client({ connectionString: url });
  await login.connect();
  await liftForce(login);
  // when each one is written, by the clock; `sent_at` is the instant of the claim
  await login.query("ALTER TABLE delivery ADD COLUMN bench_at timestamptz DEFAULT clock_timestamp()");
  try {
    return await measure(login, url);
  } finally {
    await login.end();
  }
}

/** All due at once; from the first to the last one settled, so that starting a process is not counted. */
async function measureThroughput(login: pg.Client, url: string) {
  const { reminders } = await seedDue(login, { owners, rounds, mails: 0 });
  await login.query("ANALYZE");
  const children = await start(url);
  await settled(login);
  const cpu = await end(children);
  const { rows } = await login.query(
    "SELECT extract(epoch FROM max(bench_at) - min(bench_at))::float8 AS seconds, count(*)::int AS told FROM delivery",
  );
  const { seconds, told } = rows[0];
  return {
    reminders,
    told,
    servers,
    perSecond: Math.round(told / seconds),
    webCpuMsPerReminder: Number((cpu / told).toFixed(3)),
  };
}

/** Due at random instants of a minute; how long after its instant each one stands on the bell. */
async function measureLateness(login: pg.Client, url: string) {
  const children = await start(url);
  const fireAt = `date_trunc('milliseconds', now() + interval '4 seconds' + random() * interval '${Number(values.over)} seconds')`;
  await seedDue(login, { owners, rounds, mails: 0, fireAt });
  await login.query("ANALYZE");
  await settled(login);
  await end(children);
  const { rows } = await login.query(
    `SELECT percentile_disc(ARRAY[0.5, 0.99, 1]) WITHIN GROUP (ORDER BY late) AS late, count(*) FILTER (WHERE late < 0)::int AS early
     FROM (SELECT extract(epoch FROM d.bench_at - r.fire_at)::float8 * 1000 AS late
           FROM delivery d JOIN reminder r ON r.owner_id = d.owner_id AND r.id = d.reminder_id) x`,
  );
  const [p50, p99, most] = rows[0].late.map(Math.round);
  return { lateMsP50: p50, lateMsP99: p99, lateMsMost: most, early: rows[0].early };
}

async function settled(login: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await login.query(
      "SELECT EXISTS (SELECT 1 FROM reminder WHERE state = 'planned') AS more",
    );
    if (!rows[0].more) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function start(url: string): Promise<ChildProcess[]> {
  const children = Array.from({ length: servers }, () =>
    fork(join(import.meta.dirname, "reminder-server.ts"), {
      execArgv: ["--conditions=react-server", "--import", "tsx"],
      env: {
        ...process.env,
        ...TEST_SETTINGS,
        DATABASE_URL: url,
        REMINDERS: "on",
        LOG_LEVEL: "warn",
        NODE_ENV: "production",
      },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    }),
  );
  await Promise.all(children.map((child) => new Promise((resolve) => child.once("message", resolve))));
  return children;
}

/** Their CPU time in ms, together. */
async function end(children: ChildProcess[]): Promise<number> {
  const used = await Promise.all(
    children.map((child) => {
      const answer = new Promise<NodeJS.CpuUsage>((resolve) => child.once("message", resolve));
      child.send("cpu");
      return answer;
    }),
  );
  for (const child of children) child.disconnect();
  return used.reduce((sum, { user, system }) => sum + (user + system) / 1000, 0);
}
