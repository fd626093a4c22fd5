import "server-only";
import { randomUUID } from "node:crypto";
import type { Owner } from "@/lib/accounts/owner";
import { fromEpoch } from "@/lib/base/dates";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { sameCompany, settingTags } from "@/lib/companies/rules";
import type { CompanyId, EditCompany, Environment } from "@/lib/companies/schema";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";

/**
 * The company of that name, made if there is none. Two forms sent at once with one new name make one company: the first
 * holds a lock on the name until its transaction ends.
 */
export async function findOrAddCompany(
  owner: Owner,
  name: string,
): Promise<Result<{ id: string; name: string; added: boolean }>> {
  return asOwner(owner, async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`company ${owner.id}`}, 0))::text`;
    const near = await tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT c.id, c.name FROM company c
      WHERE c.owner_id = ${owner.id}::uuid AND c.deleted_at IS NULL
        AND (lower(c.name) = lower(${name}) OR similarity(lower(c.name), lower(${name})) > 0.6)
      ORDER BY lower(c.name) = lower(${name}) DESC, c.created_at LIMIT 20`;
    const known = near.find((company) => sameCompany(company.name, name));
    if (known) return ok({ ...known, added: false });
    const id = randomUUID();
    await tx.company.create({
      data: { ownerId: owner.id, id, name, updatedAt: doorNow(), createdAt: doorNow() },
    });
    return ok({ id, name, added: true });
  });
}

/** Name and website. Refuses to overwrite a newer row unless told to. */
export async function editCompany(
  owner: Owner,
  input: EditCompany,
): Promise<Result<{ id: string; name: string }>> {
  return asOwner(owner, async (tx) => {
    const seen = input.version === undefined || input.replace ? {} : { updatedAt: fromEpoch(input.version) };
    const { count } = await tx.company.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null, ...seen },
      data: { name: input.name, website: input.website, updatedAt: doorNow() },
    });
    if (count === 1) return ok({ id: input.id, name: input.name });
    const there = await tx.company.count({ where: { ownerId: owner.id, id: input.id, deletedAt: null } });
    return there ? failed("changed-elsewhere", { replace: "newer-exists" }) : failed("not-found");
  });
}

/** That their site was looked at today: told by an explicit press, never by a page being rendered. */
export async function readWebsite(
  owner: Owner,
  input: CompanyId,
): Promise<Result<{ website: string | null }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.id, deletedAt: null };
    const { count } = await tx.company.updateMany({ where, data: { websiteReadAt: doorNow() } });
    if (count === 0) return failed("not-found");
    const company = await tx.company.findFirst({ where, select: { website: true } });
    return ok({ website: company?.website ?? null });
  });
}

/** What the place is like, in a few words; those given take the place of those there. */
export async function setEnvironment(
  owner: Owner,
  input: Environment,
): Promise<Result<{ tags: string[]; version: string }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.id, deletedAt: null };
    const row = await tx.company.findFirst({ where, select: { environmentTags: true } });
    if (!row) return failed("not-found");
    const tags = settingTags(input.tags, input.own);
    const version = tags.join(", ");
    if (isNewer(row.environmentTags.join(", "), version, input))
      return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.company.updateMany({ where, data: { environmentTags: tags } });
    return ok({ tags, version });
  });
}

/**
 * Puts a company without applications to rest for 30 days. With applications it is refused: they go first, so that
 * nothing disappears that was not named.
 */
export async function deleteCompany(
  owner: Owner,
  input: CompanyId,
): Promise<Result<{ id: string; name: string }>> {
  return asOwner(owner, async (tx) => {
    const company = await tx.company.findFirst({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
    });
    if (!company) return failed("not-found");
    if ((await liveApplications(tx, owner, input.id)) > 0) return failed("company-in-use");
    await tx.company.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
      data: { deletedAt: doorNow() },
    });
    return ok({ id: company.id, name: company.name });
  });
}

/** Also called when an application of a resting company is restored. Does nothing to one that is not resting. */
export async function restoreCompany(
  owner: Owner,
  id: string,
): Promise<Result<{ id: string; name: string }>> {
  return asOwner(owner, async (tx) => {
    await tx.company.updateMany({
      where: { ownerId: owner.id, id, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    const company = await tx.company.findFirst({ where: { ownerId: owner.id, id } });
    return company ? ok({ id: company.id, name: company.name }) : failed("not-found");
  });
}

function liveApplications(tx: Tx, owner: Owner, companyId: string): Promise<number> {
  return tx.application.count({ where: { ownerId: owner.id, companyId, deletedAt: null } });
}

/** Sample companies that no application of the person's own refers to. */
export async function removeSampleCompanies(owner: Owner): Promise<void> {
  await asOwner(owner, (tx) =>
    tx.company.deleteMany({ where: { ownerId: owner.id, isSample: true, applications: { none: {} } } }),
  );
}
