import "server-only";
import { randomUUID } from "node:crypto";
import type { Owner } from "@/lib/accounts/owner";
import { dayInstant } from "@/lib/applications/commands/day-instant";
import type { AddApplication } from "@/lib/applications/schema";
import { failed, ok, type Result } from "@/lib/base/result";
import { findOrAddCompany } from "@/lib/companies/commands";
import { findSimilarCompanies } from "@/lib/companies/queries";
import { mention } from "@/lib/companies/rules";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";

export type AddedApplication = {
  id: string;
  company: string;
  role: string;
  /** Said when the company was known: "You have Acme already: …". Never in the way. */
  note: string | null;
};

/** Makes the application, and its company if that is new. Sending the same form again makes nothing new. */
export async function addApplication(owner: Owner, input: AddApplication): Promise<Result<AddedApplication>> {
  return asOwner(owner, async (tx) => {
    const since = dayInstant(owner, input.since, doorNow());
    if (since > doorNow()) return failed("check-fields", { since: "closed-later" });
    const company = await findOrAddCompany(owner, input.company);
    if (!company.ok) return company;
    const earlier = await tx.application.findFirst({ where: { ownerId: owner.id, id: input.id } });
    const again = earlier?.companyId === company.value.id && earlier.role === input.role;
    if (earlier && again) return ok({ ...named(earlier.id, company.value.name, input.role), note: null });
    const note = company.value.added ? null : await noteOn(owner, company.value.name);
    // A browser's Back button brings the same form with the same id: typed anew, it is another application.
    const id = earlier ? randomUUID() : input.id;
    await create(tx, owner, input, { id, companyId: company.value.id, since });
    return ok({ ...named(id, company.value.name, input.role), note });
  });
}

async function create(
  tx: Tx,
  owner: Owner,
  input: AddApplication,
  key: { id: string; companyId: string; since: Date },
): Promise<void> {
  const now = doorNow();
  await tx.application.create({
    data: {
      ...{ ownerId: owner.id, id: key.id, companyId: key.companyId, role: input.role },
      ...{ stage: input.stage, stageChangedAt: key.since, createdAt: now, updatedAt: now },
      ...{ link: input.link, location: input.location, payAsPosted: input.payAsPosted, source: input.source },
      ...{ resumeVersion: input.resumeVersion, adText: input.adText, adSavedAt: input.adText ? now : null },
    },
  });
  await tx.stageChange.create({
    data: {
      ownerId: owner.id,
      id: randomUUID(),
      applicationId: key.id,
      toStage: input.stage,
      changedAt: key.since,
    },
  });
}

async function noteOn(owner: Owner, name: string): Promise<string | null> {
  const known = (await findSimilarCompanies(owner, name)).find((company) => company.same);
  return known && known.applications > 0 ? mention(known) : null;
}

function named(id: string, company: string, role: string) {
  return { id, company, role };
}
