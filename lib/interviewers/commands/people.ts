import "server-only";
import { randomUUID } from "node:crypto";
import type { Owner } from "@/lib/accounts/owner";
import { fromEpoch } from "@/lib/base/dates";
import { failed, ok, type Result } from "@/lib/base/result";
import { findOrAddCompany } from "@/lib/companies/commands";
import { cleanNames, type Link, nameKey } from "@/lib/interviewers/rules";
import type { EditPerson, NewPerson } from "@/lib/interviewers/schema";
import { asOwner, type Tx } from "@/lib/platform/db";

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

/** One person by the form of their own. Refuses a name that this company has already; a second submit changes nothing. */
export async function addPerson(owner: Owner, input: NewPerson): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, name, title, email, applicationId, role } = input;
    if ((await tx.interviewer.count({ where: { ownerId: owner.id, id } })) > 0) return ok({ id });
    const companyId = await companyIdOf(owner, input.company);
    if (await isKnown(tx, owner, { id, companyId, name }))
      return failed("check-fields", { name: "person-known" });
    const application = { ownerId: owner.id, id: applicationId ?? id, deletedAt: null };
    if (applicationId && (await tx.application.count({ where: application })) === 0)
      return failed("not-found");
    const own = { ownerId: owner.id, interviewerId: id };
    await tx.interviewer.create({
      data: { ownerId: owner.id, id, name, title, email, companyId, createdAt: owner.now },
    });
    await putLinks(tx, owner, id, input.links);
    if (applicationId) await tx.applicationInterviewer.create({ data: { ...own, applicationId, role } });
    return ok({ id });
  });
}

/** Name, title, company and address of somebody. An empty company means: of none. */
export async function editPerson(owner: Owner, input: EditPerson): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, name, title, email } = input;
    const where = { ownerId: owner.id, id, deletedAt: null };
    if ((await tx.interviewer.count({ where })) === 0) return failed("not-found");
    const companyId = await companyIdOf(owner, input.company);
    if (await isKnown(tx, owner, { id, companyId, name }))
      return failed("check-fields", { name: "person-known" });
    await tx.interviewer.updateMany({ where, data: { name, title, email, companyId } });
    await putLinks(tx, owner, id, input.links);
    return ok({ id });
  });
}

/** The links are edited as a whole, so the rows are replaced as a whole; they keep the order of the lines. */
async function putLinks(tx: Tx, owner: Owner, interviewerId: string, links: Link[]): Promise<void> {
  await tx.interviewerLink.deleteMany({ where: { ownerId: owner.id, interviewerId } });
  await tx.interviewerLink.createMany({
    data: links.map((link, at) => ({
      ...{ ownerId: owner.id, interviewerId, ...link },
      createdAt: fromEpoch(owner.now.getTime() + at),
    })),
  });
}

async function companyIdOf(owner: Owner, name: string | null): Promise<string | null> {
  if (!name) return null;
  const found = await findOrAddCompany(owner, name);
  return found.ok ? found.value.id : null;
}

/** Whether another person of this name is at this company (or, like this one, at none). */
async function isKnown(
  tx: Tx,
  owner: Owner,
  who: { id: string; companyId: string | null; name: string },
): Promise<boolean> {
  const others = await tx.interviewer.findMany({
    where: {
      ...{ ownerId: owner.id, companyId: who.companyId, deletedAt: null, anonymisedAt: null },
      id: { not: who.id },
    },
    select: { name: true },
  });
  return others.some((other) => nameKey(other.name) === nameKey(who.name));
}
