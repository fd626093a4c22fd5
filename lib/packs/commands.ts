import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import type {
  copiesSchema,
  packRoundSchema,
  packSchema,
  portfolioRefSchema,
  portfolioSchema,
} from "@/lib/packs/schema";
import { asOwner, type Tx } from "@/lib/platform/db";

/** How many copies of the résumé lie packed. */
export async function packCopies(owner: Owner, input: z.output<typeof copiesSchema>): Promise<Result<void>> {
  return said(await write(owner, input.roundId, { copiesPacked: input.copies }));
}

/** Whether a portfolio comes along. What was noted of it stays, whatever is decided. */
export async function decidePortfolio(
  owner: Owner,
  input: z.output<typeof portfolioSchema>,
): Promise<Result<void>> {
  return said(await write(owner, input.roundId, { portfolio: input.portfolio }));
}

export async function addPortfolioLink(
  owner: Owner,
  input: z.output<typeof portfolioRefSchema>,
): Promise<Result<void>> {
  return said(await write(owner, input.roundId, { portfolioRef: input.ref }));
}

export async function packPortfolio(
  owner: Owner,
  input: z.output<typeof packRoundSchema>,
): Promise<Result<void>> {
  return said(await write(owner, input.roundId, { portfolioPacked: true }));
}

/** The whole list at once. One that was changed in another window meanwhile stays as it is. */
export async function savePack(
  owner: Owner,
  input: z.output<typeof packSchema>,
): Promise<Result<{ version: number }>> {
  const { roundId, copies, version, replace, ref, ...rest } = input;
  const data = { copiesPacked: copies, portfolioRef: ref, ...rest };
  return write(owner, roundId, data, replace ? undefined : version);
}

type Pack = {
  copiesPacked?: number | null;
  portfolio?: string | null;
  portfolioRef?: string | null;
  portfolioPacked?: boolean;
};

/** Version 0 is that of a list nobody has begun. */
async function write(
  owner: Owner,
  roundId: string,
  data: Pack,
  version?: number,
): Promise<Result<{ version: number }>> {
  return asOwner(owner, async (tx) => {
    if (!(await isHere(tx, owner, roundId))) return failed("not-found");
    const made = await tx.pack.createMany({
      data: { ...data, ownerId: owner.id, roundId, updatedAt: owner.now },
      skipDuplicates: true,
    });
    const now = ok({ version: owner.now.getTime() });
    if (made.count === 1) return now;
    const known = await tx.pack.findFirstOrThrow({ where: { ownerId: owner.id, roundId } });
    if (isSame(known, data)) return ok({ version: known.updatedAt.getTime() });
    if (version !== undefined && known.updatedAt.getTime() !== version)
      return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.pack.updateMany({
      where: { ownerId: owner.id, roundId, updatedAt: known.updatedAt },
      data: { ...data, updatedAt: owner.now },
    });
    return now;
  });
}

function said(done: Result<unknown>): Result<void> {
  return done.ok ? ok() : done;
}

/** The same form sent twice is no conflict. */
function isSame(known: Pack, data: Pack): boolean {
  return (Object.keys(data) as (keyof Pack)[]).every((name) => known[name] === data[name]);
}

async function isHere(tx: Tx, owner: Owner, roundId: string): Promise<boolean> {
  const where = { ownerId: owner.id, id: roundId, deletedAt: null, application: { deletedAt: null } };
  return (await tx.round.count({ where })) === 1;
}
