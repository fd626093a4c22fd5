import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { earliest, zonedDay } from "@/lib/base/dates";
import { failed, ok, type Result } from "@/lib/base/result";
import { writePaySaid } from "@/lib/debriefs/commands/debrief";
import { addStatedFact } from "@/lib/facts/commands";
import { getPlace } from "@/lib/facts/queries";
import { putTheirs } from "@/lib/pay/commands/card";
import type { PaySaid } from "@/lib/pay/schema";
import { asOwner } from "@/lib/platform/db";

/**
 * What was said about pay in a round: who named a figure first and whether my line worked (the debrief's), theirs or that
 * they did not say (the card's), and mine (the ledger's), in one transaction.
 */
export async function notePaySaid(owner: Owner, input: PaySaid): Promise<Result<{ applicationId: string }>> {
  return asOwner(owner, async (tx) => {
    const { roundId, firstNumberBy, deflection, saidById, mine, factId } = input;
    const round = await tx.round.findFirst({
      where: { ownerId: owner.id, id: roundId, deletedAt: null },
      select: { applicationId: true, startsAt: true },
    });
    if (!round) return failed("not-found");
    const { applicationId } = round;
    // Everything is looked at before anything is written: a refusal alone would commit.
    if (!(await getPlace(owner, applicationId, { roundId, interviewerId: saidById })))
      return failed("not-found");
    const debrief = await writePaySaid(owner, { roundId, firstNumberBy, deflection });
    if (!debrief.ok) return debrief;
    const on = zonedDay(earliest([round.startsAt, owner.now]), owner.zone);
    // No figure of theirs, now or before: then they did not say.
    const theirs = await putTheirs(owner, { ...input, applicationId, on, notDisclosed: true });
    if (!theirs.ok) return theirs;
    if (mine) {
      const fact = { key: "pay" as const, own: null, value: mine, roundId, interviewerId: saidById };
      const added = await addStatedFact(owner, { id: factId, applicationId, ...fact });
      if (!added.ok) return added;
    }
    return ok({ applicationId });
  });
}
