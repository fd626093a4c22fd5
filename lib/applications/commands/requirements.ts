import "server-only";
import { randomUUID } from "node:crypto";
import type { Owner } from "@/lib/accounts/owner";
import { requirementKey } from "@/lib/applications/rules";
import type {
  AddRequirements,
  EditRequirement,
  GapAnswer,
  PinGap,
  RequirementId,
  SortRequirement,
} from "@/lib/applications/schema";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, doorNow } from "@/lib/platform/db";

const MOST_LINES = 60;

/** One requirement per line, bullets taken off, below those already there. The same form again adds nothing. */
export async function addRequirements(
  owner: Owner,
  input: AddRequirements,
): Promise<Result<{ applicationId: string; added: number }>> {
  return asOwner(owner, async (tx) => {
    const { applicationId } = input;
    const held = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM application WHERE owner_id = ${owner.id}::uuid AND id = ${applicationId}::uuid AND deleted_at IS NULL
      FOR NO KEY UPDATE`;
    if (held.length === 0) return failed("not-found");
    const again = await tx.requirement.count({ where: { ownerId: owner.id, id: input.id } });
    if (again > 0) return ok({ applicationId, added: 0 });
    const last = await tx.requirement.aggregate({
      where: { ownerId: owner.id, applicationId },
      _max: { position: true },
    });
    const from = (last._max.position ?? -1) + 1;
    const lines = linesOf(input.text ?? "");
    await tx.requirement.createMany({
      data: lines.map((text, at) => ({
        ...{ ownerId: owner.id, id: at === 0 ? input.id : randomUUID(), applicationId },
        ...{ text, class: input.class, position: from + at, createdAt: doorNow() },
      })),
    });
    return ok({ applicationId, added: lines.length });
  });
}

export async function editRequirement(
  owner: Owner,
  input: EditRequirement,
): Promise<Result<{ applicationId: string; version: string }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.id, deletedAt: null };
    const row = await tx.requirement.findFirst({ where });
    if (!row) return failed("not-found");
    const version = requirementKey(input);
    if (isNewer(requirementKey(row), version, input))
      return failed("changed-elsewhere", { replace: "newer-exists" });
    const gap = input.gapAnswer === undefined ? {} : { gapAnswer: input.gapAnswer };
    await tx.requirement.updateMany({ where, data: { text: input.text, class: input.class, ...gap } });
    return ok({ applicationId: row.applicationId, version });
  });
}

/** Must, or nice to have. */
export async function sortRequirement(
  owner: Owner,
  input: SortRequirement,
): Promise<Result<{ applicationId: string }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.id, deletedAt: null };
    const row = await tx.requirement.findFirst({ where });
    if (!row) return failed("not-found");
    await tx.requirement.updateMany({ where, data: { class: input.class } });
    return ok({ applicationId: row.applicationId });
  });
}

/** What I would say where I have no example; nothing written takes it away. */
export async function setGapAnswer(owner: Owner, input: GapAnswer): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.requirementId, deletedAt: null };
    const row = await tx.requirement.findFirst({ where });
    if (!row) return failed("not-found");
    if (isNewer(row.gapAnswer, input.gapAnswer, input))
      return failed("changed-elsewhere", { replace: "newer-exists" });
    const pin = input.gapAnswer === null ? { gapPinned: false } : {};
    await tx.requirement.updateMany({ where, data: { gapAnswer: input.gapAnswer, ...pin } });
    return ok({ version: input.gapAnswer ?? "" });
  });
}

/** Whether that answer stands on the sheet. */
export async function pinGap(owner: Owner, input: PinGap): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.requirementId, deletedAt: null };
    const { count } = await tx.requirement.updateMany({ where, data: { gapPinned: input.pinned } });
    return count === 1 ? ok() : failed("not-found");
  });
}

/** Of the answers shown, those pinned stand on the sheet; the others do not. */
export async function pinGaps(
  owner: Owner,
  input: { applicationId: string; shown: string[]; pinned: string[] },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { applicationId, shown, pinned } = input;
    const where = { ownerId: owner.id, applicationId, deletedAt: null };
    const off = shown.filter((id) => !pinned.includes(id));
    await tx.requirement.updateMany({
      where: { ...where, id: { in: shown.filter((id) => pinned.includes(id)) }, gapAnswer: { not: null } },
      data: { gapPinned: true },
    });
    await tx.requirement.updateMany({ where: { ...where, id: { in: off } }, data: { gapPinned: false } });
    return ok();
  });
}

export async function deleteRequirement(
  owner: Owner,
  input: RequirementId,
): Promise<Result<{ id: string; applicationId: string }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.id, deletedAt: null };
    const row = await tx.requirement.findFirst({ where });
    if (!row) return failed("not-found");
    await tx.requirement.updateMany({ where, data: { deletedAt: doorNow() } });
    return ok({ id: row.id, applicationId: row.applicationId });
  });
}

export async function restoreRequirement(
  owner: Owner,
  id: string,
): Promise<Result<{ applicationId: string }>> {
  return asOwner(owner, async (tx) => {
    const row = await tx.requirement.findFirst({ where: { ownerId: owner.id, id } });
    if (!row) return failed("not-found");
    await tx.requirement.updateMany({ where: { ownerId: owner.id, id }, data: { deletedAt: null } });
    return ok({ applicationId: row.applicationId });
  });
}

/** Ads are lists: "• Go", "- Kafka", "3) On call" lose what stands before the words. */
function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.replace(/^\s*(?:[-*•·–—▪◦]+|\d+[.)])\s+/, "").trim());
  return lines
    .filter(Boolean)
    .slice(0, MOST_LINES)
    .map((line) => line.replace(/\s+/g, " ").slice(0, 500));
}
