import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asAccounts, asOwner } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

/** A probe asks every few seconds; a database that takes longer than this is away for those who wait for a page. */
const PATIENCE_MS = 3_000;

/** Whether the database answers, and after how many milliseconds. Never throws. */
export async function pingDatabase(): Promise<{ ok: boolean; ms: number }> {
  const begun = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  const answered = asAccounts((tx) => tx.$queryRaw`SELECT 1`).then(
    () => true,
    () => false,
  );
  const ok = await Promise.race([answered, late]);
  clearTimeout(timer);
  return { ok, ms: Math.round(performance.now() - begun) };
}

/** The least that a page can read. Null where the server does not say BENCH=on: then there is no such page. */
export async function getFloor(owner: Owner): Promise<{ one: number } | null> {
  if (!env.bench) return null;
  const rows = await asOwner(owner, (tx) => tx.$queryRaw<{ one: number }[]>`SELECT 1 AS one`);
  return rows[0] ?? null;
}
