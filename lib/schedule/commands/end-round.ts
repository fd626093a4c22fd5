import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { setRoundDeleted, setRoundState } from "@/lib/rounds/commands/rounds";
import { roundTitle } from "@/lib/rounds/rules";
import type { RoundState } from "@/lib/rounds/schema";
import { holdRound } from "@/lib/schedule/hold";
import { replan } from "@/lib/schedule/replan";
import { readStateUndo, stateUndo } from "@/lib/schedule/rules";
import { whole } from "@/lib/schedule/whole";

export type Ended = { applicationId: string; title: string; undo: string };
type RoundId = { roundId: string };

/** It will not take place: what hangs on it is dropped, and comes back if this is taken back. */
export function cancelRound(owner: Owner, input: RoundId): Promise<Result<Ended>> {
  return turn(owner, input.roundId, "cancelled");
}

/** They did not appear: nobody to thank, nothing to debrief. */
export function noShowRound(owner: Owner, input: RoundId): Promise<Result<Ended>> {
  return turn(owner, input.roundId, "no-show");
}

/** It took place. A round whose end has passed counts as held without this. */
export function completeRound(owner: Owner, input: RoundId): Promise<Result<Ended>> {
  return turn(owner, input.roundId, "completed");
}

/** It takes place after all. */
export function reviveRound(owner: Owner, input: RoundId): Promise<Result<Ended>> {
  return turn(owner, input.roundId, "scheduled");
}

/** Puts a round back into the state that a cancel, a no-show or a completion found it in. */
export async function undoRoundState(owner: Owner, id: string): Promise<Result<void>> {
  const former = readStateUndo(id);
  if (!former) return failed("not-found");
  const done = await turn(owner, former.roundId, former.state);
  return done.ok ? ok() : done;
}

/** Lays a round aside with all that hangs on it, for 30 days. */
export async function deleteRound(owner: Owner, input: RoundId): Promise<Result<Ended>> {
  return lay(owner, input.roundId, true);
}

export async function restoreRound(owner: Owner, roundId: string): Promise<Result<void>> {
  const done = await lay(owner, roundId, false);
  return done.ok ? ok() : done;
}

/** Takes "put on" back; the people that were made along stay. */
export async function undoPutOn(owner: Owner, roundId: string): Promise<Result<void>> {
  const done = await lay(owner, roundId, true);
  return done.ok ? ok() : done;
}

async function turn(owner: Owner, roundId: string, state: RoundState): Promise<Result<Ended>> {
  return whole(owner, async () => {
    const round = await holdRound(owner, roundId);
    if (!round || round.deleted) return failed("not-found");
    const done = await setRoundState(owner, { id: roundId, state });
    if (!done.ok) return done;
    await replan(owner, round.applicationId);
    const undo = stateUndo(roundId, round.state);
    return ok({ applicationId: round.applicationId, title: roundTitle(round), undo });
  });
}

async function lay(owner: Owner, roundId: string, deleted: boolean): Promise<Result<Ended>> {
  return whole(owner, async () => {
    const round = await holdRound(owner, roundId);
    if (!round) return failed("not-found");
    const done = await setRoundDeleted(owner, { id: roundId, deleted });
    if (!done.ok) return done;
    await replan(owner, round.applicationId);
    return ok({ applicationId: round.applicationId, title: roundTitle(round), undo: roundId });
  });
}
