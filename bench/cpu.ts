/** CPU time of processes and of their PostgreSQL backends, as Linux counts it, in ticks of 10 ms: measure many requests at once. */
import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";

const TICK_MS = 10;

/** What is charged: a process with its children, and the backends that connected under this application name. */
export type Account = { pid: number; application: string };

/** CPU milliseconds (user and system) that `work` cost these processes. */
export async function cpuMs(admin: pg.Client, account: Account, work: () => Promise<void>): Promise<number> {
  const before = await ticksOf(admin, account);
  await work();
  const after = await ticksOf(admin, account);
  let ticks = 0;
  for (const [pid, then] of after) ticks += then - (before.get(pid) ?? 0);
  return ticks * TICK_MS;
}

async function ticksOf(admin: pg.Client, { pid, application }: Account): Promise<Map<number, number>> {
  const { rows } = await admin.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE application_name = $1",
    [application],
  );
  const pids = [...treeOf(pid), ...rows.map((row) => row.pid)];
  return new Map(pids.map((it) => [it, ticks(it)]));
}

/** The process and everything it started that still lives. */
export function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const fields = /^\d+$/.test(name) ? stat(Number(name)) : null;
    if (fields) parents.set(Number(name), Number(fields[1]));
  }
  const tree = [root];
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree;
}

/** Kilobytes of memory that are this process's own share: what it shares with others is divided among them. */
export function memoryKb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function ticks(pid: number): number {
  const fields = stat(pid);
  return fields ? Number(fields[11]) + Number(fields[12]) : 0;
}

/** The fields behind the name, which may hold spaces: state, parent, …, utime (11), stime (12). Null when it is gone. */
function stat(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}
