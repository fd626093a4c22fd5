import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner } from "@/lib/platform/db";

export type Held = {
  applicationId: string;
  companyId: string;
  stage: string;
};
export type HeldRound = Held & {
  roundId: string;
  kind: string;
  number: number;
  state: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  format: string;
  link: string | null;
  place: string | null;
  updatedAt: Date;
  deleted: boolean;
};

/**
 * Takes an application for the rest of the transaction: verbs on the rounds of one application go one after the other,
 * so that what is owed and planned is always made from what really stands. Null when it is not here.
 */
export async function holdApplication(owner: Owner, applicationId: string): Promise<Held | null> {
  return asOwner(owner, async (tx) => {
    const rows = await tx.$queryRaw<Held[]>`
      SELECT id AS "applicationId", company_id AS "companyId", stage FROM application
      WHERE owner_id = ${owner.id}::uuid AND id = ${applicationId}::uuid AND deleted_at IS NULL
      FOR NO KEY UPDATE`;
    return rows[0] ?? null;
  });
}

/** Takes the application of a round, and then reads the round. A deleted round is found too: it can be taken back. */
export async function holdRound(owner: Owner, roundId: string): Promise<HeldRound | null> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: roundId };
    const found = await tx.round.findFirst({ where, select: { applicationId: true } });
    const held = found && (await holdApplication(owner, found.applicationId));
    if (!held) return null;
    const round = await tx.round.findFirst({
      where,
      select: {
        ...{ kind: true, number: true, state: true, startsAt: true, endsAt: true, zone: true },
        ...{ format: true, link: true, place: true, updatedAt: true, deletedAt: true },
      },
    });
    if (!round) return null;
    const { deletedAt, ...rest } = round;
    return { ...held, ...rest, roundId, deleted: deletedAt !== null };
  });
}
