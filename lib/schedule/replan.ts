import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { syncFollowUps } from "@/lib/follow-ups/commands/sync-follow-ups";
import { asOwner } from "@/lib/platform/db";
import { planReminders } from "@/lib/reminders/commands/plan";

/**
 * The last step of every verb that changes a round, its panel, a debrief or a stage: what is owed and what will be said
 * about it follow in the same transaction, so neither can be left behind. Idempotent.
 */
export async function replan(owner: Owner, applicationId: string): Promise<void> {
  await asOwner(owner, async () => {
    await syncFollowUps(owner, applicationId);
    await planReminders(owner, applicationId);
  });
}
