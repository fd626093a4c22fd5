import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { ok, type Result } from "@/lib/base/result";
import { forgetPerson, hidePerson, showPerson } from "@/lib/interviewers/commands/removal";
import { applicationsOf } from "@/lib/interviewers/queries/person";
import { deleteNotesOn, restoreNotesOn } from "@/lib/notes/commands";
import { asOwner } from "@/lib/platform/db";
import { replan } from "@/lib/schedule/replan";

/** Deletes somebody with the notes on them; what was owed to them is dropped. All of it comes back with `restorePerson`. */
export async function deletePerson(
  owner: Owner,
  input: { id: string },
): Promise<Result<{ id: string; name: string }>> {
  return asOwner(owner, async () => {
    const hidden = await hidePerson(owner, input.id);
    if (!hidden.ok) return hidden;
    await deleteNotesOn(owner, { interviewerId: input.id, at: hidden.value.at });
    await replanAll(owner, input.id);
    return ok({ id: input.id, name: hidden.value.name });
  });
}

export async function restorePerson(owner: Owner, id: string): Promise<Result<{ id: string }>> {
  return asOwner(owner, async () => {
    const shown = await showPerson(owner, id);
    if (!shown.ok) return shown;
    await restoreNotesOn(owner, { interviewerId: id, at: shown.value.at });
    await replanAll(owner, id);
    return ok({ id });
  });
}

/** For good: who they are is removed, that somebody was there stays. The text of notes stays as it was written. */
export async function anonymisePerson(
  owner: Owner,
  input: { id: string },
): Promise<Result<{ id: string; name: string }>> {
  return asOwner(owner, async () => {
    const done = await forgetPerson(owner, input.id);
    // Reminders already written out carry the old name; planning again writes them anew.
    if (done.ok) await replanAll(owner, input.id);
    return done;
  });
}

async function replanAll(owner: Owner, interviewerId: string): Promise<void> {
  for (const applicationId of await applicationsOf(owner, interviewerId)) await replan(owner, applicationId);
}
