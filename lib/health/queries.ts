import "server-only";
import { asAccounts } from "@/lib/platform/db";

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
