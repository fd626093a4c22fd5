import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, type Tx } from "@/lib/platform/db";
import { NOTHING_NEW, researchKey } from "@/lib/research/rules";
import type {
  AddResearch,
  editResearchSchema,
  lookedSchema,
  matchSchema,
  pinSchema,
  pinSeveralSchema,
  recheckSchema,
  researchGapSchema,
  sourceSchema,
} from "@/lib/research/schema";

/** A dated line about a company; every application to that company has it. Sent twice, it is one. */
export async function addResearch(owner: Owner, input: AddResearch): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const companyId = await companyOf(tx, owner, input);
    if (!companyId) return failed("not-found");
    const { id, slot, text, url, saidBy, publishedOn } = input;
    await tx.research.createMany({
      data: {
        ...{ ownerId: owner.id, id, companyId, slot, text, url, saidBy },
        ...{ publishedOn: dayOrNull(publishedOn), checkedAt: owner.now, createdAt: owner.now },
      },
      skipDuplicates: true,
    });
    return ok({ id });
  });
}

/** "Looked, nothing new": one such line for each side, dated anew each time. */
export async function lookedNothingNew(owner: Owner, input: z.output<typeof lookedSchema>): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const companyId = await companyOf(tx, owner, input);
    if (!companyId) return failed("not-found");
    const { id, slot } = input;
    const same = { ownerId: owner.id, companyId, slot, nothingNew: true, deletedAt: null };
    const times = { checkedAt: owner.now, createdAt: owner.now };
    const { count } = await tx.research.updateMany({ where: same, data: times });
    if (count > 0) return ok();
    const line = { id, companyId, slot, text: NOTHING_NEW, nothingNew: true };
    await tx.research.createMany({ data: { ownerId: owner.id, ...line, ...times }, skipDuplicates: true });
    return ok();
  });
}

/** A changed line counts as looked at now. */
export async function editResearch(
  owner: Owner,
  input: z.output<typeof editResearchSchema>,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, publishedOn, was, replace, ...data } = input;
    const where = { ownerId: owner.id, id, deletedAt: null };
    const row = await tx.research.findFirst({ where });
    if (!row) return failed("not-found");
    const there = researchKey({ ...row, publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null });
    const version = researchKey({ ...data, publishedOn });
    if (isNewer(there, version, { was, replace }))
      return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.research.updateMany({
      where,
      data: { ...data, publishedOn: dayOrNull(publishedOn), checkedAt: owner.now, nothingNew: false },
    });
    return ok({ version });
  });
}

/** "Still true": every line of that side was looked at again today. */
export async function recheckResearch(owner: Owner, input: z.output<typeof recheckSchema>): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const companyId = await companyOf(tx, owner, input);
    if (!companyId) return failed("not-found");
    await tx.research.updateMany({
      where: { ownerId: owner.id, companyId, slot: input.slot, deletedAt: null },
      data: { checkedAt: owner.now },
    });
    return ok();
  });
}

/** What I would say where I have no story for it. */
export async function noteResearchGap(
  owner: Owner,
  input: z.output<typeof researchGapSchema>,
): Promise<Result> {
  return change(owner, input.researchId, { gapNote: input.gapNote });
}

/** For the sheet, or off it. */
export async function pinResearch(owner: Owner, input: z.output<typeof pinSchema>): Promise<Result> {
  return change(owner, input.id, { pinned: input.pinned });
}

/** Those ticked go on the sheet as well. */
export async function pinSeveral(
  owner: Owner,
  input: z.output<typeof pinSeveralSchema>,
): Promise<Result<{ pinned: number }>> {
  return asOwner(owner, async (tx) => {
    const companyId = await companyOf(tx, owner, input);
    if (!companyId) return failed("not-found");
    const { count } = await tx.research.updateMany({
      where: { ownerId: owner.id, companyId, id: { in: input.ids }, deletedAt: null },
      data: { pinned: true },
    });
    return count > 0 ? ok({ pinned: count }) : failed("not-found");
  });
}

/** Where a line comes from: an address, or who said it. What is left empty stays as it was. */
export async function sourceResearch(owner: Owner, input: z.output<typeof sourceSchema>): Promise<Result> {
  const { id, url, saidBy } = input;
  return change(owner, id, { ...(url ? { url } : {}), ...(saidBy ? { saidBy } : {}) });
}

/** How I stand to a value, or to how it is to work there; where I differ, in a line. */
export async function matchResearch(owner: Owner, input: z.output<typeof matchSchema>): Promise<Result> {
  const { id, match, gapNote } = input;
  return change(owner, id, { match, ...(gapNote ? { gapNote } : {}) });
}

export async function deleteResearch(owner: Owner, input: { id: string }): Promise<Result<{ id: string }>> {
  const done = await change(owner, input.id, { deletedAt: owner.now });
  return done.ok ? ok({ id: input.id }) : done;
}

export async function restoreResearch(owner: Owner, id: string): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.research.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

async function change(
  owner: Owner,
  id: string,
  data: Record<string, string | boolean | Date | null>,
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.research.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data,
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

type About = { applicationId: string | null; companyId?: string | null };

/** The live company of a live application, or the one named. */
async function companyOf(tx: Tx, owner: Owner, about: About): Promise<string | null> {
  const live = { ownerId: owner.id, deletedAt: null };
  if (about.applicationId) {
    const row = await tx.application.findFirst({
      where: { ...live, id: about.applicationId },
      select: { companyId: true },
    });
    return row?.companyId ?? null;
  }
  if (!about.companyId) return null;
  const row = await tx.company.findFirst({ where: { ...live, id: about.companyId }, select: { id: true } });
  return row?.id ?? null;
}

/** Prisma takes a calendar date as the instant of its UTC midnight. */
function dayOrNull(day: string | null): Date | null {
  return day === null ? null : instant(`${day}T00:00:00Z`);
}
