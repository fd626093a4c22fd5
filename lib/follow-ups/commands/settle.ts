import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { addDays, at, plusHours, wallClock } from "@/lib/base/dates";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, type Tx } from "@/lib/platform/db";
import { documentKey } from "../rules";
import type {
  addDocumentSchema,
  checkInSchema,
  editDocumentSchema,
  markSentSchema,
  snoozeSchema,
  waiveSchema,
} from "../schema";

/** What the caller needs afterwards: whose reminders to plan anew, and whose name to say. */
export type Settled = { id: string; applicationId: string; kind: string; name: string };

/** "I've sent it": a thank-you is sent, anything else is done. Marking it again changes nothing. */
export async function markSent(
  owner: Owner,
  input: z.output<typeof markSentSchema>,
): Promise<Result<Settled>> {
  const sentAt = input.day ? at(input.day, input.time || "12:00", owner.zone) : owner.now;
  if (sentAt > owner.now) return failed("check-fields", { day: "not-in-future" });
  return settle(owner, input.id, (row) =>
    isSettled(row.state)
      ? null
      : { state: row.kind === "thank-you" ? "sent" : "done", sentAt, sentHow: input.how },
  );
}

/** Not to be written after all, and why. */
export async function waive(owner: Owner, input: z.output<typeof waiveSchema>): Promise<Result<Settled>> {
  const reason = input.reason === "Other" && input.own.trim() ? input.own.trim() : input.reason;
  return settle(owner, input.id, (row) =>
    isSettled(row.state)
      ? null
      : { state: row.kind === "thank-you" ? "waived" : "done", waivedReason: reason },
  );
}

/** Back to what it was: the undo of sent, done and set aside. What was written is still there. */
export async function reopen(owner: Owner, input: { id: string }): Promise<Result<Settled>> {
  return settle(owner, input.id, (row) =>
    isSettled(row.state)
      ? {
          state: row.kind === "thank-you" ? (row.body ? "drafted" : "to-write") : "open",
          sentAt: null,
          sentHow: null,
          waivedReason: null,
          droppedBecause: null,
        }
      : null,
  );
}

/** Put aside for a while, but never silently past the due time: what was due sooner stays due (CUES.md §8). */
export async function snooze(owner: Owner, input: z.output<typeof snoozeSchema>): Promise<Result<Settled>> {
  const wished = snoozeUntil(input.until, owner.now, owner.zone);
  return settle(owner, input.id, (row) => ({
    snoozedUntil: row.dueAt > owner.now && wished > row.dueAt ? row.dueAt : wished,
  }));
}

export async function unsnooze(owner: Owner, input: { id: string }): Promise<Result<Settled>> {
  return settle(owner, input.id, () => ({ snoozedUntil: null }));
}

/** Something promised: "I'll send you the slides by Friday". */
export async function addDocument(
  owner: Owner,
  input: z.output<typeof addDocumentSchema>,
): Promise<Result<Settled>> {
  const dueAt = at(input.day, input.time, owner.zone);
  return add(owner, {
    id: input.id,
    applicationId: input.applicationId,
    kind: "document",
    title: input.title,
    dueAt,
  });
}

/** Another wording or day of what was promised. */
export async function editDocument(
  owner: Owner,
  input: z.output<typeof editDocumentSchema>,
): Promise<Result<Settled>> {
  return asOwner(owner, async (tx) => {
    const row = await tx.followUp.findFirst({
      where: { ownerId: owner.id, id: input.id, kind: "document", deletedAt: null },
    });
    if (!row) return failed("not-found");
    const newer = input.was !== undefined && input.was !== documentKey(row);
    if (newer && !input.replace) return failed("changed-elsewhere", { replace: "newer-exists" });
    const dueAt = at(input.day, input.time, owner.zone);
    return settle(owner, input.id, () => ({ title: input.title, dueAt, snoozedUntil: null }));
  });
}

/** A day to ask for news, at nine; one open one per application, so a second moves the first. */
export async function setCheckIn(
  owner: Owner,
  input: z.output<typeof checkInSchema>,
): Promise<Result<Settled>> {
  const dueAt = at(input.day, "09:00", owner.zone);
  return asOwner(owner, async (tx) => {
    const open = await tx.followUp.findFirst({
      where: {
        ownerId: owner.id,
        applicationId: input.applicationId,
        kind: "check-in",
        state: "open",
        deletedAt: null,
      },
    });
    if (open) return settle(owner, open.id, () => ({ dueAt, snoozedUntil: null }));
    return add(owner, {
      id: input.id,
      applicationId: input.applicationId,
      kind: "check-in",
      title: null,
      dueAt,
    });
  });
}

export async function deleteFollowUp(owner: Owner, input: { id: string }): Promise<Result<Settled>> {
  return settle(owner, input.id, (row) => (DELETABLE.has(row.kind) ? { deletedAt: owner.now } : null));
}

export async function restoreFollowUp(owner: Owner, input: { id: string }): Promise<Result<Settled>> {
  return settle(owner, input.id, () => ({ deletedAt: null }), true);
}

/** What the person made; the rest follows from rounds and debriefs and would come back. */
const DELETABLE = new Set(["document", "check-in"]);

type Row = { kind: string; state: string; body: string | null; dueAt: Date };

async function settle(
  owner: Owner,
  id: string,
  change: (row: Row) => Record<string, unknown> | null,
  deleted = false,
): Promise<Result<Settled>> {
  return asOwner(owner, async (tx) => {
    const row = await tx.followUp.findFirst({
      where: { ownerId: owner.id, id, state: { not: "dropped" }, ...(deleted ? {} : { deletedAt: null }) },
      include: { interviewer: { select: { name: true } } },
    });
    if (!row) return failed("not-found");
    const data = change(row);
    if (data) {
      await tx.followUp.update({
        where: { ownerId_id: { ownerId: owner.id, id } },
        data: { ...data, updatedAt: owner.now },
      });
    }
    return ok(await said(tx, owner, row));
  });
}

async function add(
  owner: Owner,
  row: { id: string; applicationId: string; kind: string; title: string | null; dueAt: Date },
): Promise<Result<Settled>> {
  return asOwner(owner, async (tx) => {
    const application = await tx.application.findFirst({
      where: { ownerId: owner.id, id: row.applicationId, deletedAt: null },
    });
    if (!application) return failed("not-found");
    await tx.followUp.createMany({
      data: { ...row, ownerId: owner.id, state: "open", createdAt: owner.now, updatedAt: owner.now },
      skipDuplicates: true,
    });
    return ok(await said(tx, owner, { ...row, interviewer: null }));
  });
}

async function said(
  tx: Tx,
  owner: Owner,
  row: {
    id: string;
    applicationId: string;
    kind: string;
    title?: string | null;
    interviewer: { name: string } | null;
  },
): Promise<Settled> {
  const { id, applicationId, kind } = row;
  if (row.interviewer) return { id, applicationId, kind, name: row.interviewer.name };
  const application = await tx.application.findUniqueOrThrow({
    where: { ownerId_id: { ownerId: owner.id, id: applicationId } },
    select: { company: { select: { name: true } } },
  });
  return { id, applicationId, kind, name: row.title ?? application.company.name };
}

function isSettled(state: string): boolean {
  return state === "sent" || state === "waived" || state === "done";
}

function snoozeUntil(until: z.output<typeof snoozeSchema>["until"], now: Date, zone: string): Date {
  if (until === "1h") return plusHours(now, 1);
  if (until === "3h") return plusHours(now, 3);
  const { day } = wallClock(now, zone);
  const time = until === "evening" ? "18:00" : "09:00";
  const today = at(day, time, zone);
  return until === "evening" && today > now ? today : at(addDays(day, 1), time, zone);
}
