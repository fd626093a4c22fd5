/** P3: what the door costs. The same statement through `asOwner` and through bare `pg`, without row-level security. */
import pg from "pg";
import { cpuMs } from "./cpu";
import { bookId } from "./pages";
import { measureRounds, median, ratioOf } from "./rounds";
import { overhear, reads } from "./spoken";
import { type Line, ratioText } from "./table";
import { named, type World } from "./world";

export async function benchDoor(world: World, rounds: number, times: number): Promise<Line[]> {
  const { listApplications, getApplicationSource } = await import("@/lib/applications/queries");
  const { owner } = world;
  const id = await bookId(world);
  const list = await compare(world, rounds, times, () =>
    listApplications(owner, { stage: null, q: "", after: "" }),
  );
  const row = await compare(world, rounds, times * 15, () => getApplicationSource(owner, id));
  return [
    { what: "P3 door: the list / raw pg", measured: told(list), goal: "≤ 1.3", ok: list.ratio <= 1.3 },
    { what: "P3 door: a single row / raw pg", measured: told(row), goal: "≤ 4.5", ok: row.ratio <= 4.5 },
  ];
}

async function compare(world: World, rounds: number, times: number, read: () => Promise<unknown>) {
  const said = reads(await overhear(read));
  if (said.length !== 1) throw new Error(`expected one statement, heard ${said.length}`);
  const { text, values } = said[0]!;
  const raw = new pg.Client({ connectionString: named(world.databaseUrl, "raw") });
  await raw.connect();
  try {
    const cost = (application: string, run: () => Promise<unknown>) => async () =>
      (await ownCpuMs(world, application, async () => {
        for (let n = 0; n < times; n++) await run();
      })) / times;
    const taken = await measureRounds(rounds, {
      door: cost("bench", read),
      raw: cost("raw", () => raw.query(text, values)),
    });
    return { ...ratioOf(taken, "door", "raw"), door: median(taken.door), raw: median(taken.raw) };
  } finally {
    await raw.end();
  }
}

type Told = Parameters<typeof ratioText>[0] & { door: number; raw: number };

function told(it: Told): string {
  return `${ratioText(it)}, ${it.door.toFixed(2)} to ${it.raw.toFixed(2)} CPU-ms`;
}

/** CPU milliseconds of this process, to the microsecond, and of its backends of that name, to the tick. */
export async function ownCpuMs(
  world: World,
  application: string,
  work: () => Promise<void>,
): Promise<number> {
  let own = 0;
  const backends = await cpuMs(world.admin, { pid: -1, application }, async () => {
    const began = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(began);
    own = (user + system) / 1000;
  });
  return own + backends;
}
