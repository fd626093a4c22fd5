/** Silence of the reminder loop that is still well: it looks several times a second, and waits five seconds after an error. */
const QUIET_MS = 120_000;

export type Health = {
  ok: boolean;
  database: { ok: boolean; ms: number };
  /** `lastRunAt` is null before the first look, and where this server has no loop. */
  reminders: { ok: boolean; lastRunAt: string | null };
};

type Found = {
  now: Date;
  /** Since this process began. */
  upMs: number;
  database: { ok: boolean; ms: number };
  loop: { on: boolean; lastRunAt: Date | null };
};

/** The truth about this server. A loop that has only just begun, or is switched off, is well. */
export function judge({ now, upMs, database, loop }: Found): Health {
  const quietMs = loop.lastRunAt ? now.getTime() - loop.lastRunAt.getTime() : upMs;
  const reminders = {
    ok: !loop.on || quietMs <= QUIET_MS,
    lastRunAt: loop.lastRunAt?.toISOString() ?? null,
  };
  return { ok: database.ok && reminders.ok, database, reminders };
}
