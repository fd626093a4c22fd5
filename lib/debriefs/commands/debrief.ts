import "server-only";
import { randomUUID } from "node:crypto";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { failed, ok, type Result } from "@/lib/base/result";
import type { Draft, SaveDebrief } from "@/lib/debriefs/schema";
import { asOwner } from "@/lib/platform/db";
import { Prisma } from "@/prisma/client/client";

/**
 * Keeps what is being typed, and begins the debrief with the first of it. A draft made from an older saved state than
 * the present one is left out: it is the last word of a page whose debrief has been saved since.
 */
export async function keepDraft(
  owner: Owner,
  input: { roundId: string; draft: Draft },
): Promise<Result<{ kept: boolean }>> {
  return asOwner(owner, async (tx) => {
    const { roundId, draft } = input;
    const begun = await beginDebrief(owner, roundId);
    if (!begun.ok) return begun;
    const base = draft.base === null ? null : instant(draft.base).getTime();
    if (begun.value.base !== base) return ok({ kept: false });
    await tx.debrief.updateMany({
      where: { ownerId: owner.id, roundId },
      data: { draft: { at: draft.at, values: draft.values }, draftAt: owner.now },
    });
    return ok({ kept: true });
  });
}

export type DebriefRow = Pick<
  SaveDebrief,
  | "feel"
  | "nextStep"
  | "noFeedback"
  | "noImprovement"
  | "noFacts"
  | "followUpsNone"
  | "payRaised"
  | "firstNumberBy"
  | "deflection"
  | "thankedInRoom"
> & { promisedOn: string | null; nextStepNotSaid: boolean; promiseSaidById: string | null };

/** Writes the debrief's own row and lets its draft go. `savedAt` stays that of the first time. */
export async function writeDebrief(
  owner: Owner,
  input: { roundId: string; row: DebriefRow },
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const begun = await beginDebrief(owner, input.roundId);
    if (!begun.ok) return begun;
    const { promisedOn, ...row } = input.row;
    await tx.debrief.update({
      where: { ownerId_id: { ownerId: owner.id, id: begun.value.id } },
      data: {
        ...row,
        promisedOn: asDate(promisedOn),
        savedAt: begun.value.savedAt ?? owner.now,
        updatedAt: owner.now,
        draft: Prisma.DbNull,
        draftAt: null,
      },
    });
    return ok({ id: begun.value.id });
  });
}

/** Their next step alone, as the book asks for it. */
export async function writeNextStep(
  owner: Owner,
  input: {
    roundId: string;
    promisedOn: string | null;
    nextStepNotSaid: boolean;
    nextStep: string | null;
    promiseSaidById: string | null;
  },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const begun = await beginDebrief(owner, input.roundId);
    if (!begun.ok) return begun;
    const { roundId: _, promisedOn, ...rest } = input;
    await tx.debrief.update({
      where: { ownerId_id: { ownerId: owner.id, id: begun.value.id } },
      data: {
        ...rest,
        promisedOn: asDate(promisedOn),
        updatedAt: owner.now,
      },
    });
    return ok();
  });
}

/** That pay came up, who named a figure first, and what became of my line; begins the debrief if there is none. */
export async function writePaySaid(
  owner: Owner,
  input: {
    roundId: string;
    firstNumberBy: "them" | "me" | "nobody";
    deflection: "worked" | "asked-again" | "not-used" | null;
  },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const begun = await beginDebrief(owner, input.roundId);
    if (!begun.ok) return begun;
    const { firstNumberBy, deflection } = input;
    await tx.debrief.update({
      where: { ownerId_id: { ownerId: owner.id, id: begun.value.id } },
      // What the form did not ask stays as it was.
      data: { payRaised: true, firstNumberBy, ...(deflection ? { deflection } : {}), updatedAt: owner.now },
    });
    return ok();
  });
}

const NONE = {
  feedback: { noFeedback: true },
  improvement: { noImprovement: true },
  facts: { noFacts: true },
  "follow-ups": { followUpsNone: true },
} as const;

/** "None was given", "nothing to change": an answer too. */
export async function sayNone(
  owner: Owner,
  input: { roundId: string; what: keyof typeof NONE },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const begun = await beginDebrief(owner, input.roundId);
    if (!begun.ok) return begun;
    await tx.debrief.update({
      where: { ownerId_id: { ownerId: owner.id, id: begun.value.id } },
      data: { ...NONE[input.what], updatedAt: owner.now },
    });
    return ok();
  });
}

/**
 * The debrief of a round, begun now if it was not yet. `base` is the instant (epoch milliseconds) at which it was last
 * changed since it was saved; null before that.
 */
export async function beginDebrief(
  owner: Owner,
  roundId: string,
): Promise<Result<{ id: string; savedAt: Date | null; base: number | null }>> {
  return asOwner(owner, async (tx) => {
    const here = await tx.round.count({ where: { ownerId: owner.id, id: roundId, deletedAt: null } });
    if (here === 0) return failed("not-found");
    await tx.debrief.createMany({
      data: { ownerId: owner.id, id: randomUUID(), roundId, startedAt: owner.now, updatedAt: owner.now },
      skipDuplicates: true,
    });
    const row = await tx.debrief.findFirstOrThrow({
      where: { ownerId: owner.id, roundId },
      select: { id: true, savedAt: true, updatedAt: true },
    });
    return ok({ id: row.id, savedAt: row.savedAt, base: row.savedAt ? row.updatedAt.getTime() : null });
  });
}

/** A calendar date as the database column takes it. */
function asDate(day: string | null): Date | null {
  return day ? instant(`${day}T00:00:00Z`) : null;
}
