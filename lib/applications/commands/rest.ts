import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { restoreCompany } from "@/lib/companies/commands";
import { asOwner, doorNow } from "@/lib/platform/db";

export type Named = { id: string; company: string; role: string };

/** Puts an application to rest for 30 days. What hangs on it keeps its rows and is not shown meanwhile. */
export async function restApplication(owner: Owner, id: string): Promise<Result<Named>> {
  return asOwner(owner, async (tx) => {
    const row = await tx.application.findFirst({
      where: { ownerId: owner.id, id, deletedAt: null },
      include: { company: true },
    });
    if (!row) return failed("not-found");
    await tx.application.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data: { deletedAt: doorNow() },
    });
    return ok({ id, company: row.company.name, role: row.role });
  });
}

/** Brings it back with everything on it, and its company if that was resting too. */
export async function wakeApplication(owner: Owner, id: string): Promise<Result<Named>> {
  return asOwner(owner, async (tx) => {
    await tx.application.updateMany({
      where: { ownerId: owner.id, id, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    const row = await tx.application.findFirst({ where: { ownerId: owner.id, id } });
    if (!row) return failed("not-found");
    const company = await restoreCompany(owner, row.companyId);
    return company.ok ? ok({ id, company: company.value.name, role: row.role }) : company;
  });
}
