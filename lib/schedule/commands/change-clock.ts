import "server-only";
import { saveProfile, saveZone } from "@/lib/accounts/commands";
import type { Owner } from "@/lib/accounts/owner";
import type { Result } from "@/lib/base/result";
import { asOwner } from "@/lib/platform/db";
import { planAllReminders } from "@/lib/reminders/commands/plan";

/**
 * Quiet hours, evenings and mornings are those of the owner's zone: in another zone every planned reminder is planned anew.
 * What is owed stays where it was, 24 hours being 24 hours everywhere.
 */
export async function changeZone(owner: Owner, input: { zone: string }): Promise<Result> {
  return inZone(owner, input.zone, () => saveZone(owner, input));
}

/** Name, zone, clock and first day of the week; see `changeZone`. */
export async function changeProfile(owner: Owner, input: Parameters<typeof saveProfile>[1]): Promise<Result> {
  return inZone(owner, input.zone, () => saveProfile(owner, input));
}

async function inZone(owner: Owner, zone: string, save: () => Promise<Result>): Promise<Result> {
  return asOwner(owner, async () => {
    const result = await save();
    if (result.ok && zone !== owner.zone) await planAllReminders({ ...owner, zone });
    return result;
  });
}
