/** P10: `npm start` on an empty data folder with the present build: seconds to the first page, and memory then. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/scripts/lib/embedded-postgres.mjs";
import { ROOT } from "@/scripts/lib/settings.mjs";
import { memoryKb, treeOf } from "./cpu";
import type { Line } from "./table";

const PATIENCE_MS = 120_000;
const MOST_SECONDS = 10;
const MOST_MB = 450;

export async function benchFirstStart(): Promise<Line[]> {
  const data = mkdtempSync(join(tmpdir(), "greenroom-bench-"));
  chmodSync(data, 0o755); // the postgres user must pass when we are root
  const generated = await generateSeconds();
  const port = await freePort(45_000 + (process.pid % 1000));
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    GREENROOM_DATA: data,
    DATABASE_URL: "",
    PORT: String(port),
    HOST: "",
    APP_URL: "",
    REMINDERS: "on",
  };
  const args = ["-r", "./scripts/check-node.cjs", "scripts/start.mjs"];
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: "ignore" });
  const ended = once(child, "exit");
  try {
    await firstPage(`${url}/sign-in`);
    const seconds = (performance.now() - began) / 1000 + generated;
    const mb = memoryMb(child.pid!, data);
    return [
      {
        what: "P10 empty folder → first page, after install and build",
        measured: `${seconds.toFixed(1)} s`,
        goal: `≤ ${MOST_SECONDS} s`,
        ok: seconds <= MOST_SECONDS,
      },
      {
        what: "P10 resident memory, PostgreSQL and all",
        measured: `${mb} MB`,
        goal: `≤ ${MOST_MB} MB`,
        ok: mb <= MOST_MB,
      },
    ];
  } finally {
    child.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

/** A fresh clone generates its database client too; here it lies there already, so it is made once more, aside. */
async function generateSeconds(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-client-"));
  try {
    const schema = readFileSync(join(ROOT, "prisma", "schema.prisma"), "utf8");
    const aside = join(folder, "schema.prisma");
    writeFileSync(aside, schema.replace('"./client"', JSON.stringify(join(folder, "client"))));
    const began = performance.now();
    const program = join(ROOT, "node_modules", "prisma", "build", "index.js");
    const child = spawn(process.execPath, [program, "generate", "--schema", aside], {
      cwd: ROOT,
      stdio: "ignore",
    });
    const [code] = await once(child, "exit");
    if (code !== 0) throw new Error("prisma generate failed");
    return (performance.now() - began) / 1000;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function firstPage(url: string): Promise<void> {
  for (const began = performance.now(); performance.now() - began < PATIENCE_MS; ) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer`);
}

/** The launcher with the web server, and the database, which stands by itself. */
function memoryMb(launcher: number, data: string): number {
  const { dataDir } = JSON.parse(readFileSync(join(data, "embedded.json"), "utf8"));
  const postmaster = Number(readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n")[0]);
  const kb = [...treeOf(launcher), ...treeOf(postmaster)].reduce((sum, pid) => sum + memoryKb(pid), 0);
  return Math.round(kb / 1024);
}
