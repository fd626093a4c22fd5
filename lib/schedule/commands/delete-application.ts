import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { type Named, restApplication, wakeApplication } from "@/lib/applications/commands/rest";
import type { ApplicationId } from "@/lib/applications/schema";
import type { Result } from "@/lib/base/result";
import { replan } from "@/lib/schedule/replan";
import { whole } from "@/lib/schedule/whole";

/** Lays an application aside with all that hangs on it, for 30 days; nobody is reminded of it meanwhile. */
export async function deleteApplication(owner: Owner, input: ApplicationId): Promise<Result<Named>> {
  return whole(owner, async () => {
    const rested = await restApplication(owner, input.id);
    if (rested.ok) await replan(owner, input.id);
    return rested;
  });
}

/** Brings it back: rounds, notes, and what is still owed. */
export async function restoreApplication(owner: Owner, id: string): Promise<Result<Named>> {
  return whole(owner, async () => {
    const woken = await wakeApplication(owner, id);
    if (woken.ok) await replan(owner, id);
    return woken;
  });
}
