import "server-only";
import { randomUUID } from "node:crypto";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { cleanNames, nameKey } from "@/lib/interviewers/rules";
import { asOwner } from "@/lib/platform/db";

/**
 * The people with these names at this company, known ones found and new ones made. The same name at the same company is
 * the same person, whatever its case or spacing. Ids in the order of the names, each once.
 */
export async function findOrCreateByNames(
  owner: Owner,
  input: { companyId: string; names: string[] },
): Promise<Result<string[]>> {
  return asOwner(owner, async (tx) => {
    const { companyId } = input;
    // Holding the company's row makes two forms that name the same new person take turns.
    const held = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM company WHERE owner_id = ${owner.id}::uuid AND id = ${companyId}::uuid AND deleted_at IS NULL
      FOR NO KEY UPDATE`;
    if (held.length === 0) return failed("not-found");
    const known = await tx.interviewer.findMany({
      where: { ownerId: owner.id, companyId, deletedAt: null, anonymisedAt: null },
      select: { id: true, name: true },
      orderBy: { createdAt: "desc" },
    });
    // The eldest of two with one name wins, being written last.
    const ids = new Map(known.map((person) => [nameKey(person.name), person.id]));
    const missing = cleanNames(input.names).filter((name) => !ids.has(nameKey(name)));
    for (const name of missing) ids.set(nameKey(name), randomUUID());
    if (missing.length > 0) {
      await tx.interviewer.createMany({
        data: missing.map((name) => ({
          ...{ ownerId: owner.id, id: ids.get(nameKey(name))!, companyId },
          ...{ name, createdAt: owner.now },
        })),
      });
    }
    return ok(cleanNames(input.names).map((name) => ids.get(nameKey(name))!));
  });
}

/** Makes people part of an application; what is known about their part in it is kept. Unknown ids are refused. */
export async function addToApplication(
  owner: Owner,
  input: { applicationId: string; interviewerIds: string[] },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const ids = [...new Set(input.interviewerIds)];
    const where = { ownerId: owner.id, deletedAt: null };
    const application = await tx.application.count({ where: { ...where, id: input.applicationId } });
    const people = await tx.interviewer.count({ where: { ...where, id: { in: ids } } });
    if (application === 0 || people < ids.length) return failed("not-found");
    await tx.applicationInterviewer.createMany({
      data: ids.map((interviewerId) => ({
        ...{ ownerId: owner.id, applicationId: input.applicationId, interviewerId },
      })),
      skipDuplicates: true,
    });
    return ok();
  });
}
