/** PROOF.md R1: servers that deliver thousands of due reminders and are killed, at named points and at random, again and again. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import pg from "pg";
import { SMTPServer } from "smtp-server";
import { type Due, liftForce, seedDue } from "./due";

export type Storm = { databaseUrl: string; kills: number; due: Due; patienceMs: number };

export type StormResult = {
  reminders: number;
  kills: Record<string, number>;
  /** Not settled in the end, by state. */
  lost: number;
  /** In-app deliveries beyond one for each reminder, or fewer. */
  bellWrong: number;
  mails: { expected: number; distinct: number; repeats: number; strange: number };
  /** What servers met and went on from, such as a database that was too busy. */
  failures: string[];
  seconds: number;
};

const SERVERS = 3;
const POINTS = ["claimed", "committed", "sent", "random"] as const;
/** A server that has not come to its point by then is killed where it stands. */
const LONGEST_LIFE_MS = 15_000;

/** Runs until everything is settled, or patience ends. */
export async function storm(wanted: Storm): Promise<StormResult> {
  const pool = new pg.Pool({ connectionString: wanted.databaseUrl, max: SERVERS + 1 });
  const login = await pool.connect();
  const post = await openPost();
  try {
    await liftForce(login);
    return await rage({ pool, login, post }, wanted);
  } finally {
    login.release();
    await post.close();
    await pool.end();
  }
}

type World = { pool: pg.Pool; login: pg.PoolClient; post: Post };

async function rage({ pool, login, post }: World, { databaseUrl, kills, due, patienceMs }: Storm) {
  const began = performance.now();
  const expected = await seedDue(login, due);
  const done: Record<string, number> = { claimed: 0, committed: 0, sent: 0, random: 0 };
  const failures: string[] = [];
  const hear = (child: ChildProcess) =>
    child.on("message", (said) => `${said}` !== "ready" && failures.push(`${said}`));
  const env = { ...process.env, DATABASE_URL: databaseUrl, SMTP_URL: post.url, DATABASE_POOL: "4" };

  let begun = 0;
  let seeding = Promise.resolve();
  /** There is always something to be killed at. */
  async function refill() {
    if ((await planned(pool)) >= 60) return;
    const more = await seedDue(login, due);
    expected.reminders += more.reminders;
    expected.mails += more.mails;
  }
  async function slot() {
    while (begun < kills) {
      const nth = begun;
      begun += 1;
      seeding = seeding.then(refill);
      await seeding;
      const point = POINTS[nth % POINTS.length]!;
      await live(point, 1 + (nth % 7), env, hear);
      done[point]! += 1;
    }
  }
  await Promise.all(Array.from({ length: SERVERS }, slot));

  const last = Array.from({ length: SERVERS }, () => hear(start(env)));
  const until = performance.now() + patienceMs;
  while ((await planned(pool)) > 0 && performance.now() < until) await pause(100);
  await Promise.all(last.map(end));
  const result = await judge(login, post.received, expected);
  return { ...result, kills: done, failures, seconds: Math.round((performance.now() - began) / 1000) };
}

/** What must be nothing. */
export function wrongOf({ lost, bellWrong, mails }: StormResult): number {
  return lost + bellWrong + Math.abs(mails.expected - mails.distinct) + mails.strange;
}

async function judge(
  login: pg.PoolClient,
  received: string[],
  expected: { reminders: number; mails: number },
) {
  const { rows } = await login.query(
    `SELECT count(*)::int AS n, count(*) FILTER (WHERE state <> 'settled')::int AS lost,
       (SELECT count(*) FROM delivery WHERE channel = 'in-app')::int AS bell,
       (SELECT count(DISTINCT reminder_id) FROM delivery WHERE channel = 'in-app')::int AS told FROM reminder`,
  );
  const { n, lost, bell, told } = rows[0];
  // Message-IDs that are no reminder's, and repeats of one that only one try was made for
  const known = await login.query<{ id: string; tries: number }>(
    `SELECT r.id || '.' || r.kind || '@127.0.0.1' AS id, r.attempts AS tries FROM reminder r WHERE 'mail' = ANY (r.channels)`,
  );
  const tries = new Map(known.rows.map((row) => [row.id, row.tries]));
  const times = new Map<string, number>();
  for (const id of received) times.set(id, (times.get(id) ?? 0) + 1);
  const strange = [...times].filter(([id, count]) => count > (tries.get(id) ?? 0)).length;
  return {
    reminders: n,
    lost: lost + Math.abs(expected.reminders - n),
    bellWrong: Math.abs(bell - told) + Math.abs(told - n),
    mails: {
      ...{ expected: expected.mails, distinct: times.size },
      ...{ repeats: received.length - times.size, strange },
    },
  };
}

async function live(
  point: (typeof POINTS)[number],
  nth: number,
  env: NodeJS.ProcessEnv,
  hear: (child: ChildProcess) => ChildProcess,
): Promise<void> {
  const child = hear(start(point === "random" ? env : { ...env, STORM_AT: point, STORM_NTH: `${nth}` }));
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await Promise.race([gone, new Promise((resolve) => child.once("message", resolve))]);
  const life = point === "random" ? 40 + Math.random() * 1200 : LONGEST_LIFE_MS;
  const timer = setTimeout(() => child.kill("SIGKILL"), life);
  await gone;
  clearTimeout(timer);
}

function start(env: NodeJS.ProcessEnv): ChildProcess {
  return fork(join(import.meta.dirname, "storm-server.ts"), {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...env, NODE_OPTIONS: "" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

async function planned(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query("SELECT count(*)::int AS n FROM reminder WHERE state = 'planned'");
  return rows[0].n;
}

function pause(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

type Post = Awaited<ReturnType<typeof openPost>>;

/** Takes mails with a little delay, so that there is a time between handing over and settling to be killed in. */
async function openPost() {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _session, taken) {
      let head = "";
      stream.on("data", (chunk: Buffer) => {
        head += chunk.toString("latin1");
      });
      stream.on("end", () => {
        received.push(/^message-id: <(.+)>/im.exec(head)?.[1] ?? "none");
        setTimeout(taken, Math.random() * 20);
      });
    },
  });
  // a client that is killed in mid-sentence
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, received, close };
}
