/** P7: logging a round with four interviewers, against the same rows in one transaction written by hand. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { addDays, zonedDay } from "@/lib/base/dates";
import type { PutOn } from "@/lib/schedule/schema";
import { ownCpuMs } from "./door";
import { measureRounds, median, ratioOf } from "./rounds";
import { overhear } from "./spoken";
import { type Line, ratioText } from "./table";
import { named, type World } from "./world";

/** In the order in which they can be written. */
const TABLES = ["round", "round_interviewer", "application_interviewer", "follow_up", "reminder"] as const;

type Target = { applicationId: string; people: string[] };
type Rows = Record<(typeof TABLES)[number], Record<string, unknown>[]>;

export async function benchLogRound(world: World, rounds: number, times: number): Promise<Line[]> {
  const { putOnRound } = await import("@/lib/schedule/commands/put-on-round");
  const targets = await findTargets(world);
  const raw = new pg.Client({ connectionString: named(world.databaseUrl, "raw") });
  await raw.connect();
  const next = () => targets.shift() ?? fail("too few applications for so many rounds");
  async function log(target: Target): Promise<void> {
    const result = await putOnRound(world.owner, inputFor(world, target));
    if (!result.ok) fail(`refused: ${result.code}`);
  }
  try {
    const pattern = next();
    const before = await rowsOf(world, pattern.applicationId);
    const heard = await overhear(() => log(pattern));
    const written = minus(await rowsOf(world, pattern.applicationId), before);
    const taken = await measureRounds(rounds, {
      product: () => perLog(world, "bench", Array.from({ length: times }, next), log),
      hand: () => {
        const copies = Array.from({ length: times }, () => copyFor(written, pattern, next()));
        return perLog(world, "raw", copies, (rows) => writeByHand(raw, world, rows));
      },
    });
    const ratio = ratioOf(taken, "product", "hand");
    const begun = heard.filter(({ text }) => /^\s*BEGIN/i.test(text)).length;
    const count = TABLES.reduce((sum, table) => sum + written[table].length, 0);
    const transactions = begun === 1 ? "one transaction" : `${begun} transactions`;
    return [
      {
        what: `P7 log a round with 4 interviewers (${count} rows, ${heard.length} statements) / by hand`,
        measured: `${ratioText(ratio)}, ${median(taken.product).toFixed(1)} to ${median(taken.hand).toFixed(1)} CPU-ms, ${transactions}`,
        goal: "≤ 2, one",
        ok: ratio.ratio <= 2 && begun === 1,
      },
    ];
  } finally {
    await raw.end();
  }
}

async function perLog<T>(
  world: World,
  application: string,
  what: T[],
  log: (one: T) => Promise<void>,
): Promise<number> {
  const cost = await ownCpuMs(world, application, async () => {
    for (const one of what) await log(one);
  });
  return cost / what.length;
}

/** Open applications with four people each. */
async function findTargets({ admin, owner }: World): Promise<Target[]> {
  const { rows } = await admin.query<Target>(
    `SELECT a.id AS "applicationId", array_agg(p.interviewer_id::text ORDER BY p.interviewer_id) AS people
     FROM application a JOIN application_interviewer p ON p.owner_id = a.owner_id AND p.application_id = a.id
     WHERE a.owner_id = $1 AND a.stage IN ('applied', 'screen', 'first', 'second', 'final') GROUP BY a.id ORDER BY a.id`,
    [owner.id],
  );
  return rows;
}

/** Held yesterday at three. */
function inputFor({ owner }: World, { applicationId, people }: Target): PutOn {
  return {
    ...{
      id: randomUUID(),
      applicationId,
      kind: "other",
      number: 9,
      format: "video",
      link: null,
      place: null,
    },
    ...{ date: addDays(zonedDay(owner.now, owner.zone), -1), time: "15:00", minutes: 60, zone: owner.zone },
    ...{ people, newPeople: [], moveStage: false },
  };
}

async function rowsOf({ admin, owner }: World, applicationId: string): Promise<Rows> {
  const found = {} as Rows;
  for (const table of TABLES) {
    const where =
      table === "round_interviewer"
        ? "round_id IN (SELECT id FROM round WHERE owner_id = $1 AND application_id = $2)"
        : "application_id = $2";
    const sql = `SELECT to_jsonb(t) AS row FROM ${table} t WHERE owner_id = $1 AND ${where}`;
    const { rows } = await admin.query<{ row: Record<string, unknown> }>(sql, [owner.id, applicationId]);
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

function minus(after: Rows, before: Rows): Rows {
  const known = new Set(TABLES.flatMap((table) => before[table].map((row) => JSON.stringify(row))));
  return each((table) => after[table].filter((row) => !known.has(JSON.stringify(row))));
}

/** The same rows for another application and its people, every other id made anew. */
function copyFor(rows: Rows, from: Target, to: Target): Rows {
  const ids = new Map([[from.applicationId, to.applicationId]]);
  for (const [at, person] of from.people.entries()) ids.set(person, to.people[at]!);
  for (const table of TABLES)
    for (const { id } of rows[table]) if (typeof id === "string") ids.set(id, ids.get(id) ?? randomUUID());
  const text = (value: unknown) => (typeof value === "string" ? (ids.get(value) ?? value) : value);
  return each((table) =>
    rows[table].map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, text(value)])),
    ),
  );
}

/** What somebody would write who knows everything beforehand: the lock, then one insert per table. */
async function writeByHand(client: pg.Client, { owner }: World, rows: Rows): Promise<void> {
  const applicationId = rows.round[0]!.application_id;
  await client.query("BEGIN");
  await client.query(
    "SELECT set_config('role', 'greenroom_app', true), set_config('app.owner_id', $1, true)",
    [owner.id],
  );
  await client.query("SELECT id FROM application WHERE owner_id = $1 AND id = $2 FOR NO KEY UPDATE", [
    owner.id,
    applicationId,
  ]);
  for (const table of TABLES.filter((it) => rows[it].length > 0)) {
    const text = `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(null::${table}, $1)`;
    await client.query({ name: table, text, values: [JSON.stringify(rows[table])] });
  }
  await client.query("COMMIT");
}

function each(rows: (table: (typeof TABLES)[number]) => Record<string, unknown>[]): Rows {
  return Object.fromEntries(TABLES.map((table) => [table, rows(table)])) as Rows;
}

function fail(why: string): never {
  throw new Error(why);
}
