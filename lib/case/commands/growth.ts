import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { type Day, instant, zonedDay } from "@/lib/base/dates";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { growthKey } from "@/lib/case/rules";
import type { editGrowthSchema, growthSchema } from "@/lib/case/schema";
import { asOwner } from "@/lib/platform/db";

/** Something learned, read, built or finished, with its day; no day is today. Sent twice, it is one. */
export async function addGrowth(
  owner: Owner,
  input: z.output<typeof growthSchema>,
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, applicationId, text } = input;
    const application = { ownerId: owner.id, id: applicationId, deletedAt: null };
    if ((await tx.application.count({ where: application })) === 0) return failed("not-found");
    const happenedOn = dayOf(owner, input.on);
    if (!happenedOn) return failed("check-fields", { on: "not-in-future" });
    const times = { createdAt: owner.now, updatedAt: owner.now };
    await tx.growth.createMany({
      data: { ownerId: owner.id, id, applicationId, text, happenedOn, ...times },
      skipDuplicates: true,
    });
    // there is something after all
    await tx.caseCard.updateMany({
      where: { ownerId: owner.id, applicationId },
      data: { nothingNewRoundId: null, updatedAt: owner.now },
    });
    return ok({ id });
  });
}

export async function editGrowth(
  owner: Owner,
  input: z.output<typeof editGrowthSchema>,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.id, deletedAt: null };
    const row = await tx.growth.findFirst({ where });
    if (!row) return failed("not-found");
    const happenedOn = dayOf(owner, input.on);
    if (!happenedOn) return failed("check-fields", { on: "not-in-future" });
    const version = keyOf({ text: input.text, happenedOn });
    if (isNewer(keyOf(row), version, input)) return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.growth.updateMany({ where, data: { text: input.text, happenedOn, updatedAt: owner.now } });
    return ok({ version });
  });
}

export async function removeGrowth(owner: Owner, input: { id: string }): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.growth.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
      data: { deletedAt: owner.now },
    });
    return count === 1 ? ok({ id: input.id }) : failed("not-found");
  });
}

export async function restoreGrowth(owner: Owner, id: string): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.growth.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

function keyOf({ text, happenedOn }: { text: string; happenedOn: Date }): string {
  return growthKey({ text, on: happenedOn.toISOString().slice(0, 10) });
}

/** Prisma takes a calendar date as the instant of its UTC midnight. Null for a day that is still to come. */
function dayOf(owner: Owner, on: Day | null): Date | null {
  const today = zonedDay(owner.now, owner.zone);
  const day = on ?? today;
  return day > today ? null : instant(`${day}T00:00:00Z`);
}
