import type { Owner } from "@/lib/accounts/owner";
import { at, instant, zonedDay } from "@/lib/base/dates";

/** The instant a change is dated with: now for today or no day, noon of an earlier day in the owner's zone. */
export function dayInstant(owner: Owner, day: string | null, now: Date): Date {
  if (day === null || day === zonedDay(now, owner.zone)) return now;
  return at(day, "12:00", owner.zone);
}

/** A calendar date as the database's driver wants it. */
export function dateValue(day: string): Date {
  return instant(`${day}T00:00:00Z`);
}
