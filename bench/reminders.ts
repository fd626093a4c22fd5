/** P8: reminders per second and their lateness, by the program of its own that prints its figures as one line of JSON. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ROOT } from "@/scripts/lib/settings.mjs";
import type { Line } from "./table";

type Figures = {
  reminders: number;
  servers: number;
  perSecond: number;
  lateMsP50: number;
  lateMsP99: number;
  early: number;
};

const LEAST_PER_SECOND = 2000;
const MOST_LATE_MS = 500;

export async function benchReminders(small: boolean): Promise<Line[]> {
  const it = await run(small ? ["--many=500", "--owners=10", "--over=5"] : []);
  return [
    {
      what: `P8 reminders per second, ${it.reminders} due at once, ${it.servers} servers`,
      measured: `${it.perSecond}`,
      goal: `≥ ${LEAST_PER_SECOND}`,
      ok: it.perSecond >= LEAST_PER_SECOND,
    },
    {
      what: `P8 lateness over ${it.reminders} random due times, ${it.servers} servers`,
      measured: `p50 ${it.lateMsP50} ms, p99 ${it.lateMsP99} ms, ${it.early} early`,
      goal: `p99 ≤ ${MOST_LATE_MS} ms, none early`,
      ok: it.lateMsP99 <= MOST_LATE_MS && it.early === 0,
    },
  ];
}

async function run(args: string[]): Promise<Figures> {
  const program = join(ROOT, "bench", "reminders.bench.ts");
  const all = ["--conditions=react-server", "--import", "tsx", program, ...args];
  const child = spawn(process.execPath, all, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  await once(child, "close");
  const line = said.trim().split("\n").at(-1) ?? "";
  if (!line.startsWith("{")) throw new Error("it printed no figures");
  return JSON.parse(line);
}
