import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import type { Portfolio } from "@/lib/packs/schema";
import { asOwner } from "@/lib/platform/db";

export type PackRow = {
  copiesPacked: number | null;
  portfolio: Portfolio | null;
  portfolioRef: string | null;
  portfolioPacked: boolean;
  /** When it was last changed, in epoch milliseconds. */
  version: number;
};

/** What is packed for a round. Null while nothing was noted, or where the round is not here. */
export async function getPack(owner: Owner, roundId: string): Promise<PackRow | null> {
  const row = await asOwner(owner, (tx) =>
    tx.pack.findFirst({
      where: { ownerId: owner.id, roundId, round: { deletedAt: null, application: { deletedAt: null } } },
    }),
  );
  if (!row) return null;
  const { copiesPacked, portfolioRef, portfolioPacked } = row;
  return {
    copiesPacked,
    portfolio: row.portfolio as Portfolio | null,
    portfolioRef,
    portfolioPacked,
    version: row.updatedAt.getTime(),
  };
}
