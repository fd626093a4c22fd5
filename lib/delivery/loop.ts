import "server-only";
import { now } from "@/lib/platform/clock";
import { asWorker } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { deliverDue, pace } from "./deliver";

/** Whether this server's loop runs, and when it last looked; for /api/health. */
export type LoopStatus = { on: boolean; lastRunAt: Date | null };

/** The longest sleep: a reminder planned by another server for the next second must not be late. */
const LONGEST_MS = 400;
/** Enough for several to come due together: a turn costs the same for one as for many. */
const SHORTEST_MS = 100;
const PURGE_MS = 3_600_000;
const AFTER_ERROR_MS = 5_000;

// the development server reloads modules; one loop must survive that
const keep = globalThis as unknown as { greenroomLoop?: { lastRunAt: Date | null; purgedAt: number } };

/**
 * Looks for what is due, delivers it, sleeps until the next planned instant. Safe in every server at once: they share the
 * work by claiming. Nothing on a page depends on it; a dead loop delays reminders and never makes a page lie.
 */
export function startReminderLoop(): void {
  if (!env.remindersOn || keep.greenroomLoop) return;
  const state = { lastRunAt: null as Date | null, purgedAt: 0 };
  keep.greenroomLoop = state;
  void turn(state);
}

export function loopStatus(): LoopStatus {
  return { on: env.remindersOn, lastRunAt: keep.greenroomLoop?.lastRunAt ?? null };
}

async function turn(state: { lastRunAt: Date | null; purgedAt: number }): Promise<void> {
  let sleep = AFTER_ERROR_MS;
  try {
    const claimed = await deliverDue();
    if (now().getTime() - state.purgedAt > PURGE_MS) {
      await asWorker((tx) => tx.$queryRaw`SELECT purge_bin()`);
      state.purgedAt = now().getTime();
    }
    state.lastRunAt = now();
    sleep = claimed >= pace.batch ? 0 : await untilNext();
  } catch (error) {
    // the database is away or the like: the rows wait, and so do we
    log.error({ loop: "reminders", kind: error instanceof Error ? error.name : typeof error }, "loop failed");
  }
  setTimeout(() => void turn(state), sleep).unref();
}

async function untilNext(): Promise<number> {
  const rows = await asWorker(
    (tx) => tx.$queryRaw<{ ms: number | null }[]>`
      SELECT (extract(epoch FROM next_reminder_at() - app_now()) * 1000)::float8 AS ms`,
  );
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, rows[0]?.ms ?? LONGEST_MS));
}
