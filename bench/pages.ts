/** P2 and the list's HTML: server CPU per request, against the empty page of the same build (E) and node:http + pg (F). */
import { Agent, get } from "node:http";
import { cpuMs } from "./cpu";
import { measureRounds, median as middle, ratioOf } from "./rounds";
import { overhear } from "./spoken";
import { type Line, ratioText } from "./table";
import { openFloor, type World } from "./world";

const agent = new Agent({ keepAlive: true });

export async function benchPages(world: World, rounds: number, requests: number): Promise<Line[]> {
  const { admin, web, url, cookie } = world;
  const floor = await openFloor(world, await listStatements(world));
  try {
    const page = (path: string) => () =>
      perRequest(requests, (n) => cpuMs(admin, web, () => ask(n, url + path, cookie)));
    const taken = await measureRounds(rounds, {
      empty: page("/bench/empty"),
      list: page("/applications"),
      book: page(`/applications/${await bookId(world)}`),
      floor: () =>
        perRequest(requests * 4, (n) => cpuMs(admin, floor.account, () => ask(n, floor.url, cookie))),
    });
    const list = ratioOf(taken, "list", "empty");
    const book = ratioOf(taken, "book", "empty");
    const ms = (name: keyof typeof taken) => `${middle(taken[name]).toFixed(1)} CPU-ms`;
    return [
      { what: "E: empty signed-in page, for orientation", measured: ms("empty") },
      { what: "F: the list's reads, node:http + pg, JSON", measured: ms("floor") },
      { what: "List by stage, HTML / E", measured: `${ratioText(list)}, ${ms("list")}` },
      {
        what: "P2 application book, HTML / E",
        measured: `${ratioText(book)}, ${ms("book")}`,
        goal: "≤ 2",
        ok: book.ratio <= 2,
      },
    ];
  } finally {
    floor.close();
  }
}

/** What the big owner's rows weigh, by their share of each table and its indexes. */
export async function weighRows({ admin, owner }: World): Promise<Line[]> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'owner_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
  );
  let bytes = 0;
  for (const { name } of rows) {
    const sql = `SELECT pg_total_relation_size($1::regclass) * (count(*) FILTER (WHERE owner_id = $2))::float8 / greatest(count(*), 1) AS bytes FROM ${name}`;
    bytes += (await admin.query<{ bytes: number }>(sql, [name, owner.id])).rows[0]!.bytes;
  }
  const measured = `${(bytes / 1e6).toFixed(0)} MB with indexes`;
  return [{ what: "Rows of the big owner, for orientation", measured }];
}

/** An application in the middle of things: second round, five rounds, four people, twenty notes. */
export async function bookId({ admin, owner }: World): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `SELECT a.id FROM application a WHERE a.owner_id = $1 AND a.stage = 'second'
     ORDER BY EXISTS (SELECT 1 FROM round r WHERE r.owner_id = a.owner_id AND r.application_id = a.id AND r.starts_at > now()) DESC, a.role LIMIT 1`,
    [owner.id],
  );
  return rows[0]!.id;
}

/** What the page of the list reads, as it says it: the door, the session, the bell, the list, the end. */
async function listStatements({ owner, session }: World) {
  const { asOwner } = await import("@/lib/platform/db");
  const { listApplications } = await import("@/lib/applications/queries");
  const { getBell } = await import("@/lib/reminders/queries");
  return overhear(() =>
    asOwner(owner, async (tx) => {
      await tx.$queryRaw`
        SELECT o.id, o.email, o.name, o.zone, o.hour_cycle, o.week_starts_on, o.appearance FROM session s JOIN owner o ON o.id = s.owner_id
        WHERE s.owner_id = ${session.ownerId}::uuid AND s.id = ${session.sessionId}::uuid AND s.expires_at > app_now()`;
      await getBell(owner);
      await listApplications(owner, { stage: null, q: "", after: "" });
    }),
  );
}

async function perRequest(requests: number, cost: (requests: number) => Promise<number>): Promise<number> {
  return (await cost(requests)) / requests;
}

/** One after the other, over one kept connection; anything but 200 ends the measurement. */
async function ask(requests: number, url: string, cookie: string): Promise<void> {
  for (let n = 0; n < requests; n++) await askOnce(url, cookie);
}

function askOnce(url: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, accept: "text/html", "accept-encoding": "gzip" };
    get(url, { agent, headers }, (response) => {
      response.resume();
      response.on("end", () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`)),
      );
    }).on("error", reject);
  });
}
