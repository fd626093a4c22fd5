import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { putClosed, putStage, type StageMoved, undoStage } from "@/lib/applications/commands/stage";
import type { CloseApplication, MoveStage } from "@/lib/applications/schema";
import { OPEN_STAGES, type Stage } from "@/lib/applications/schema";
import { failed, type Result } from "@/lib/base/result";
import { holdApplication } from "@/lib/schedule/hold";
import { replan } from "@/lib/schedule/replan";
import { whole } from "@/lib/schedule/whole";

/** Another stage. A closed application is opened again by it, and what is still owed comes back. */
export async function moveStage(owner: Owner, input: MoveStage): Promise<Result<StageMoved>> {
  return whole(owner, async () => {
    const moved = await putStage(owner, input);
    if (moved.ok && moved.value.changeId) await replan(owner, input.id);
    return moved;
  });
}

/** How it ended. What was owed is dropped and nothing is said about it any more; opening it again brings both back. */
export async function closeApplication(owner: Owner, input: CloseApplication): Promise<Result<StageMoved>> {
  return whole(owner, async () => {
    const closed = await putClosed(owner, input);
    if (closed.ok) await replan(owner, input.id);
    return closed;
  });
}

/** Open again, at the stage it was closed at. */
export async function reopenApplication(owner: Owner, id: string): Promise<Result<StageMoved>> {
  return whole(owner, async (tx) => {
    const held = await holdApplication(owner, id);
    if (!held) return failed("not-found");
    const row = await tx.application.findFirst({
      where: { ownerId: owner.id, id, deletedAt: null },
      select: { closedAtStage: true },
    });
    const stage = OPEN_STAGES.find((it: Stage) => it === row?.closedAtStage) ?? "applied";
    const moved = await putStage(owner, {
      id,
      stage: held.stage === "closed" ? stage : asOpen(held.stage),
      on: null,
    });
    if (moved.ok) await replan(owner, id);
    return moved;
  });
}

/** Takes back the last change of stage, a closing or a reopening included. */
export async function undoMove(owner: Owner, changeId: string): Promise<Result<void>> {
  return whole(owner, async () => {
    const undone = await undoStage(owner, changeId);
    if (!undone.ok) return undone;
    await replan(owner, undone.value.applicationId);
    return { ok: true, value: undefined };
  });
}

function asOpen(stage: string) {
  return OPEN_STAGES.find((it) => it === stage) ?? "applied";
}
