import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import type {
  ApplicationId,
  EditApplication,
  NextAction,
  ResumeVersion,
  WhyHere,
} from "@/lib/applications/schema";
import { at, fromEpoch } from "@/lib/base/dates";
import { failed, ok, type Result } from "@/lib/base/result";
import { findOrAddCompany } from "@/lib/companies/commands";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";

/** Company, role and what was posted. Refuses to overwrite a newer row unless told to; what was typed comes back. */
export async function editApplication(
  owner: Owner,
  input: EditApplication,
): Promise<Result<{ id: string; company: string }>> {
  return asOwner(owner, async (tx) => {
    const rows = await tx.$queryRaw<{ updatedAt: Date }[]>`
      SELECT updated_at AS "updatedAt" FROM application
      WHERE owner_id = ${owner.id}::uuid AND id = ${input.id}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    const row = rows[0];
    if (!row) return failed("not-found");
    const newer = input.version !== undefined && input.version !== row.updatedAt.getTime();
    if (newer && !input.replace) return failed("changed-elsewhere", { replace: "newer-exists" });
    const company = await findOrAddCompany(owner, input.company);
    if (!company.ok) return company;
    const { role, link, location, payAsPosted, source, resumeVersion } = input;
    await tx.application.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
      data: {
        ...{ companyId: company.value.id, role, link, location, payAsPosted, source, resumeVersion },
        updatedAt: doorNow(),
      },
    });
    return ok({ id: input.id, company: company.value.name });
  });
}

/** One's own next step, with or without a day; no text takes it away. Answers what stood there before. */
export async function setNextAction(
  owner: Owner,
  input: NextAction,
): Promise<Result<{ before: { text: string; dueAt: Date | null } | null; text: string | null }>> {
  return asOwner(owner, async (tx) => {
    const row = await find(tx, owner, input.id);
    if (!row) return failed("not-found");
    const before = row.nextAction ? { text: row.nextAction, dueAt: row.nextActionDueAt } : null;
    if (input.was !== undefined && !input.replace && input.was !== nextActionKey(before)) {
      return failed("changed-elsewhere", { replace: "newer-exists" });
    }
    // A day without an hour means by its evening.
    const dueAt = input.text && input.on ? at(input.on, "18:00", owner.zone) : null;
    await tx.application.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
      data: { nextAction: input.text, nextActionDueAt: dueAt },
    });
    return ok({ before, text: input.text });
  });
}

/** What stands in the form's `was` field: the step as it was shown. */
export function nextActionKey(step: { text: string; dueAt: Date | null } | null): string {
  return step ? `${step.dueAt?.getTime() ?? ""} ${step.text}` : "";
}

/** Takes back a cleared or changed next step. `id` is `<application> <due in ms or nothing> <text>`; without the rest, there was none. */
export async function putBackNextAction(owner: Owner, id: string): Promise<Result<void>> {
  const [, applicationId, due, text] = /^([0-9a-f-]{36}) (?:(\d*) ([\s\S]*))?$/.exec(id) ?? [];
  if (!applicationId) return failed("not-found");
  return asOwner(owner, async (tx) => {
    const { count } = await tx.application.updateMany({
      where: { ownerId: owner.id, id: applicationId, deletedAt: null },
      data: { nextAction: text?.slice(0, 200) || null, nextActionDueAt: due ? fromEpoch(Number(due)) : null },
    });
    return count === 0 ? failed("not-found") : ok();
  });
}

/**
 * Why this place, in one's own words, with the date of the last edit. The form saves by itself, so the same words sent
 * again, after an answer that got lost, are no conflict.
 */
export async function setWhyHere(
  owner: Owner,
  input: WhyHere,
): Promise<Result<{ id: string; version: number }>> {
  return asOwner(owner, async (tx) => {
    const row = await find(tx, owner, input.id);
    if (!row) return failed("not-found");
    const shown = row.whyHere ? (row.whyHereEditedAt ?? row.updatedAt).getTime() : 0;
    if (row.whyHere === input.text) return ok({ id: input.id, version: shown });
    const newer = input.version !== undefined && input.version !== shown;
    if (newer && !input.replace) return failed("changed-elsewhere", { replace: "newer-exists" });
    const editedAt = input.text ? doorNow() : null;
    await tx.application.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
      data: { whyHere: input.text, whyHereEditedAt: editedAt },
    });
    return ok({ id: input.id, version: editedAt?.getTime() ?? 0 });
  });
}

/** "Still true": why here was looked at again, and stands as it is. */
export async function confirmWhyHere(owner: Owner, input: ApplicationId): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.application.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null, whyHere: { not: null } },
      data: { whyHereEditedAt: doorNow() },
    });
    return count === 1 ? ok({ id: input.id }) : failed("not-found");
  });
}

/** Which résumé they have. */
export async function setResumeVersion(owner: Owner, input: ResumeVersion): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const row = await find(tx, owner, input.id);
    if (!row) return failed("not-found");
    const newer = input.was !== undefined && input.was !== (row.resumeVersion ?? "");
    if (newer && !input.replace) return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.application.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
      data: { resumeVersion: input.text },
    });
    return ok({ id: input.id });
  });
}

function find(tx: Tx, owner: Owner, id: string) {
  return tx.application.findFirst({ where: { ownerId: owner.id, id, deletedAt: null } });
}
