/** Quiet hours: a reminder inside them waits until they are over, or goes before they begin. Pure. */
import { addDays, at, type Day, plusMinutes, zonedDay } from "@/lib/base/dates";
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
): Stretch | null {
  if (quietFrom === quietTo) return null;
  const around = stretchesAround(zonedDay(instant, zone), zone, quietFrom, quietTo);
  return around.find(({ start, end }) => start <= instant && instant < end) ?? null;
}

/**
 * This day's and the evening before's; the one before that, where a zone skipped a calendar day; and the next
 * day's, which may have begun already where clocks went back over midnight.
 */
const DAYS = [0, -1, 1, -2];

type Stretch = { start: Date; end: Date };

const known = new Map<string, Stretch[]>();
const DAYS_KEPT = 5_000;

/** Plans are made by the thousand and ask about the same few days. */
function stretchesAround(today: Day, zone: string, from: string, to: string): Stretch[] {
  const key = `${today} ${from} ${to} ${zone}`;
  const before = known.get(key);
  if (before) return before;
  const nights = from < to ? 0 : 1;
  const made = DAYS.map((days) => {
    const day = addDays(today, days);
    return { start: at(day, from, zone), end: at(addDays(day, nights), to, zone) };
  });
  if (known.size >= DAYS_KEPT) known.clear();
  known.set(key, made);
  return made;
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
