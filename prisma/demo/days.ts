import type { Owner } from "@/lib/accounts/owner";
import { addDays, at, plusHours, zonedDay } from "@/lib/base/dates";

/** When things of the sample search happen: relative to the person's now, so that it never grows stale. */
export const SAMPLE = { isSample: true } as const;

export function dayAt(owner: Owner, days: number, time: string): Date {
  return at(addDays(zonedDay(owner.now, owner.zone), days), time, owner.zone);
}

/** A calendar date so many days from now, as Prisma takes it: the instant of its UTC midnight. */
export function dateAt(owner: Owner, days: number): Date {
  return new Date(`${addDays(zonedDay(owner.now, owner.zone), days)}T00:00:00Z`);
}

export function daysAgo(owner: Owner, days: number): Date {
  return plusHours(owner.now, -24 * days);
}
