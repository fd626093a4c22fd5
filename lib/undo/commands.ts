import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { failed, type Result } from "@/lib/base/result";
import { restoreFact, restoreHook } from "@/lib/interviewers/commands/known";
import { restorePart } from "@/lib/interviewers/commands/standing";
import { restoreNote } from "@/lib/notes/commands";
import { restorePerson } from "@/lib/schedule/commands/people";
import { reopenFollowUp, restoreDocument, unsnoozeFollowUp } from "@/lib/schedule/commands/settle-follow-up";
import type { UndoInput } from "@/lib/undo/schema";

/** Takes one thing back. The id is what the verb's flash carried; everything is judged anew by the verb it calls. */
type TakeBack = (owner: Owner, id: string) => Promise<Result<unknown>>;

/** One line for each kind that a flash offers; append yours beside its room. */
const UNDO: Record<string, TakeBack> = {
  "follow-up.settle": (owner, id) => reopenFollowUp(owner, { id }),
  "follow-up.snooze": (owner, id) => unsnoozeFollowUp(owner, { id }),
  "follow-up.delete": (owner, id) => restoreDocument(owner, { id }),
  "note.delete": restoreNote,
  "fact.delete": restoreFact,
  "hook.delete": restoreHook,
  "part.remove": restorePart,
  "person.delete": restorePerson,
};

/** Unknown kinds and things that are not there any more get the same answer. */
export async function undoLast(owner: Owner, input: UndoInput): Promise<Result<void>> {
  const takeBack = Object.hasOwn(UNDO, input.kind) ? UNDO[input.kind] : undefined;
  if (!takeBack) return failed("not-found");
  const result = await takeBack(owner, input.id);
  return result.ok ? { ok: true, value: undefined } : result;
}
