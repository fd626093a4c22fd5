import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { instant, zonedDay } from "@/lib/base/dates";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { putUnit } from "@/lib/pay/commands/card";
import { evidenceKey } from "@/lib/pay/rules";
import type { AddEvidence, EditEvidence } from "@/lib/pay/schema";
import { asOwner, doorNow } from "@/lib/platform/db";

/** A figure that I found: where, when, for which place and level. */
export async function addPayEvidence(owner: Owner, input: AddEvidence): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, applicationId, ...rest } = input;
    const data = rowOf(owner, rest);
    if (!data) return failed("check-fields", { foundOn: "not-in-future" });
    const unit = await putUnit(owner, { applicationId, ...rest.figure });
    if (!unit.ok) return unit;
    await tx.payEvidence.createMany({
      data: { ...data, ownerId: owner.id, id, applicationId, createdAt: owner.now },
      skipDuplicates: true,
    });
    return ok({ id });
  });
}

export async function editPayEvidence(
  owner: Owner,
  input: EditEvidence,
): Promise<Result<{ id: string; version: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, was, replace, ...rest } = input;
    const row = await tx.payEvidence.findFirst({
      where: { ownerId: owner.id, id, deletedAt: null, application: { deletedAt: null } },
    });
    if (!row) return failed("not-found");
    const data = rowOf(owner, rest);
    if (!data) return failed("check-fields", { foundOn: "not-in-future" });
    const version = keyOf(data);
    if (isNewer(keyOf({ ...row, figure: row.figure.toNumber() }), version, { was, replace }))
      return failed("changed-elsewhere", { replace: "newer-exists" });
    const unit = await putUnit(owner, { applicationId: row.applicationId, ...rest.figure });
    if (!unit.ok) return unit;
    await tx.payEvidence.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data: { ...data, updatedAt: doorNow() },
    });
    return ok({ id, version });
  });
}

export async function deletePayEvidence(
  owner: Owner,
  input: { id: string },
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.payEvidence.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
      data: { deletedAt: owner.now },
    });
    return count === 1 ? ok({ id: input.id }) : failed("not-found");
  });
}

export async function restorePayEvidence(owner: Owner, id: string): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.payEvidence.updateMany({
      where: { ownerId: owner.id, id, application: { deletedAt: null } },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

function keyOf({ foundOn, ...it }: NonNullable<ReturnType<typeof rowOf>>): string {
  return evidenceKey({ ...it, on: foundOn.toISOString().slice(0, 10) });
}

type Typed = Omit<AddEvidence, "id" | "applicationId">;

/** As the columns take it; null for a day that lies ahead. */
function rowOf(owner: Owner, { figure, foundOn, source, url, region, level }: Typed) {
  const today = zonedDay(owner.now, owner.zone);
  if (foundOn !== null && foundOn > today) return null;
  return {
    ...{ source, url, region, level },
    figure: figure.figure,
    foundOn: instant(`${foundOn ?? today}T00:00:00Z`),
  };
}
