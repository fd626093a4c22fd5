import "server-only";
import { randomUUID } from "node:crypto";
import type { Owner } from "@/lib/accounts/owner";
import { dateValue, dayInstant } from "@/lib/applications/commands/day-instant";
import { type RoundStage, roundKindOf } from "@/lib/applications/rules";
import type { CloseApplication, MoveStage, Stage, StageDate } from "@/lib/applications/schema";
import { zonedDay } from "@/lib/base/dates";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";

export type StageMoved = {
  id: string;
  company: string;
  stage: Stage;
  /** The change to take back; null when it stood there already. */
  changeId: string | null;
  /** The kind of round to ask about, when there is none yet. */
  ask: RoundStage | null;
};

const NOT_CLOSED = { outcome: null, closeReason: null, closedOn: null, closedAtStage: null };

/** Another stage, dated. Also how a closed application is opened again. The same stage twice is one change. */
export async function putStage(owner: Owner, input: MoveStage): Promise<Result<StageMoved>> {
  return asOwner(owner, async (tx) => {
    const row = await hold(tx, owner, input.id);
    if (!row) return failed("not-found");
    const changedAt = dayInstant(owner, input.on, doorNow());
    if (changedAt > doorNow()) return failed("check-fields", { on: "closed-later" });
    const ask = await roundToAsk(tx, owner, input);
    const moved = { id: row.id, company: row.company, stage: input.stage, ask };
    if (row.stage === input.stage) return ok({ ...moved, changeId: null, ask: null });
    const changeId = randomUUID();
    await tx.application.updateMany({
      where: { ownerId: owner.id, id: row.id, deletedAt: null },
      data: { stage: input.stage, stageChangedAt: changedAt, ...(row.stage === "closed" ? NOT_CLOSED : {}) },
    });
    await tx.stageChange.create({
      data: {
        ...{ ownerId: owner.id, id: changeId, applicationId: row.id, changedAt },
        ...{ fromStage: row.stage, toStage: input.stage },
      },
    });
    return ok({ ...moved, changeId });
  });
}

/** How it ended, why, and when. On a closed application it mends what was said. */
export async function putClosed(owner: Owner, input: CloseApplication): Promise<Result<StageMoved>> {
  return asOwner(owner, async (tx) => {
    const row = await hold(tx, owner, input.id);
    if (!row) return failed("not-found");
    const changedAt = dayInstant(owner, input.on, doorNow());
    if (changedAt > doorNow()) return failed("check-fields", { on: "closed-later" });
    const closing = {
      outcome: input.outcome,
      closeReason: input.words ?? input.reason,
      closedOn: dateValue(input.on ?? zonedDay(doorNow(), owner.zone)),
    };
    const mend = row.stage === "closed";
    const where = { ownerId: owner.id, id: row.id, deletedAt: null };
    const changeId = mend
      ? await mendClosing(tx, owner, row.id, { ...closing, changedAt })
      : await addClosing(tx, owner, row, { ...closing, changedAt });
    await tx.application.updateMany({
      where,
      data: {
        ...closing,
        stage: "closed",
        stageChangedAt: changedAt,
        ...(mend ? {} : { closedAtStage: row.stage }),
      },
    });
    return ok({
      id: row.id,
      company: row.company,
      stage: "closed",
      changeId: mend ? null : changeId,
      ask: null,
    });
  });
}

/** Takes back the last change of stage, closing and reopening included. Refuses when the stage has changed since. */
export async function undoStage(owner: Owner, changeId: string): Promise<Result<{ applicationId: string }>> {
  return asOwner(owner, async (tx) => {
    const change = await tx.stageChange.findFirst({ where: { ownerId: owner.id, id: changeId } });
    const row = change && (await hold(tx, owner, change.applicationId));
    if (!change || !row) return failed("not-found");
    const last = row.stage === change.toStage && row.stageChangedAt.getTime() === change.changedAt.getTime();
    if (!last || change.fromStage === null) return failed("moved-since");
    await tx.stageChange.deleteMany({ where: { ownerId: owner.id, id: changeId } });
    const earlier = await tx.stageChange.findFirst({
      where: { ownerId: owner.id, applicationId: row.id, toStage: change.fromStage },
      orderBy: { changedAt: "desc" },
    });
    const closing =
      change.fromStage === "closed" && earlier
        ? {
            ...{ outcome: earlier.outcome, closeReason: earlier.closeReason },
            ...{ closedOn: earlier.closedOn, closedAtStage: earlier.fromStage },
          }
        : NOT_CLOSED;
    await tx.application.updateMany({
      where: { ownerId: owner.id, id: row.id, deletedAt: null },
      data: { stage: change.fromStage, stageChangedAt: earlier?.changedAt ?? row.createdAt, ...closing },
    });
    return ok({ applicationId: row.id });
  });
}

/** Another day for a change in the history; today or earlier. */
export async function changeStageDate(
  owner: Owner,
  input: StageDate,
): Promise<Result<{ applicationId: string }>> {
  return asOwner(owner, async (tx) => {
    const change = await tx.stageChange.findFirst({ where: { ownerId: owner.id, id: input.id } });
    const row = change && (await hold(tx, owner, change.applicationId));
    if (!change || !row) return failed("not-found");
    const changedAt = dayInstant(owner, input.on, doorNow());
    if (changedAt > doorNow()) return failed("check-fields", { on: "closed-later" });
    const last = row.stage === change.toStage && row.stageChangedAt.getTime() === change.changedAt.getTime();
    const closed = change.toStage === "closed" && input.on ? { closedOn: dateValue(input.on) } : {};
    await tx.stageChange.updateMany({
      where: { ownerId: owner.id, id: change.id },
      data: { changedAt, ...closed },
    });
    if (last) {
      await tx.application.updateMany({
        where: { ownerId: owner.id, id: row.id, deletedAt: null },
        data: { stageChangedAt: changedAt, ...closed },
      });
    }
    return ok({ applicationId: row.id });
  });
}

type Held = { id: string; stage: string; stageChangedAt: Date; createdAt: Date; company: string };

/** The row with its lock: two moves at once take turns, so the history never has a hole. */
async function hold(tx: Tx, owner: Owner, id: string): Promise<Held | null> {
  const rows = await tx.$queryRaw<Held[]>`
    SELECT a.id, a.stage, a.stage_changed_at AS "stageChangedAt", a.created_at AS "createdAt", c.name AS company
    FROM application a JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
    WHERE a.owner_id = ${owner.id}::uuid AND a.id = ${id}::uuid AND a.deleted_at IS NULL
    FOR NO KEY UPDATE OF a`;
  return rows[0] ?? null;
}

async function roundToAsk(tx: Tx, owner: Owner, input: MoveStage): Promise<RoundStage | null> {
  const kind = roundKindOf(input.stage);
  if (!kind) return null;
  const known = await tx.round.count({
    where: {
      ...{ ownerId: owner.id, applicationId: input.id, kind, deletedAt: null },
      state: { in: ["scheduled", "completed"] },
    },
  });
  return known === 0 ? kind : null;
}

type ClosingData = { outcome: string; closeReason: string | null; closedOn: Date; changedAt: Date };

async function addClosing(tx: Tx, owner: Owner, row: Held, closing: ClosingData): Promise<string> {
  const id = randomUUID();
  await tx.stageChange.create({
    data: {
      ownerId: owner.id,
      id,
      applicationId: row.id,
      fromStage: row.stage,
      toStage: "closed",
      ...closing,
    },
  });
  return id;
}

async function mendClosing(
  tx: Tx,
  owner: Owner,
  applicationId: string,
  closing: ClosingData,
): Promise<string | null> {
  const last = await tx.stageChange.findFirst({
    where: { ownerId: owner.id, applicationId, toStage: "closed" },
    orderBy: { changedAt: "desc" },
  });
  if (last) await tx.stageChange.updateMany({ where: { ownerId: owner.id, id: last.id }, data: closing });
  return last?.id ?? null;
}
