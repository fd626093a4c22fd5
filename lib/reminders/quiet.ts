/** Quiet hours: a reminder inside them waits until they are over, or goes before they begin. Pure. */
import { addDays, at, plusMinutes, wallClock } from "@/lib/base/dates";
import type { ReminderSettings } from "@/lib/reminders/timetable";

/** When a reminder goes out; a silent one may put a mark on the bell and no more. */
export type Hour = { fireAt: Date; silent: boolean };

type QuietHours = Pick<ReminderSettings, "quietFrom" | "quietTo">;

/** Minutes before the quiet hours at which a reminder goes that cannot wait until they are over. */
const EARLY_MINUTES = 15;

/**
 * The quiet stretch that holds `instant`, from its first instant up to (not including) its end; null outside.
 * It runs from one wall-clock time to the next, so a clock change inside makes it an hour longer or shorter.
 */
export function quietStretch(
  instant: Date,
  zone: string,
  { quietFrom, quietTo }: QuietHours,
): { start: Date; end: Date } | null {
  if (quietFrom === quietTo) return null;
  const today = wallClock(instant, zone).day;
  const nights = quietFrom < quietTo ? 0 : 1;
  // Two days back: where a zone skipped a calendar day, the evening before lies that far.
  for (const back of [0, -1, -2]) {
    const day = addDays(today, back);
    const stretch = { start: at(day, quietFrom, zone), end: at(addDays(day, nights), quietTo, zone) };
    if (stretch.start <= instant && instant < stretch.end) return stretch;
  }
  return null;
}

/**
 * When a reminder may go out that is due at `dueAt`: then, or when the quiet hours are over, or a quarter of
 * an hour before they begin if the deadline would pass inside them. If that is gone too (`notBefore`), it
 * stays at `dueAt`, and must make no noise.
 */
export function keepQuiet(
  dueAt: Date,
  deadline: Date | null,
  notBefore: Date,
  zone: string,
  settings: QuietHours,
): Hour {
  const quiet = quietStretch(dueAt, zone, settings);
  if (!quiet) return { fireAt: dueAt, silent: false };
  if (!deadline || deadline > quiet.end) return { fireAt: quiet.end, silent: false };
  const early = plusMinutes(quiet.start, -EARLY_MINUTES);
  if (early >= notBefore && !quietStretch(early, zone, settings)) return { fireAt: early, silent: false };
  return { fireAt: dueAt, silent: true };
}
