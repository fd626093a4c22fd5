import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import type { Tx } from "@/lib/platform/db";
import { addPanelists, removePanelists } from "@/lib/rounds/commands/panel";
import { updateRound } from "@/lib/rounds/commands/rounds";
import { resolveWhen } from "@/lib/rounds/rules";
import { type HeldRound, holdRound } from "@/lib/schedule/hold";
import { settlePeople } from "@/lib/schedule/panel";
import { replan } from "@/lib/schedule/replan";
import { readWhenUndo, sayWhen, whenUndo } from "@/lib/schedule/rules";
import type { EditRound, Reschedule } from "@/lib/schedule/schema";
import { whole } from "@/lib/schedule/whole";

export type Moved = {
  roundId: string;
  applicationId: string;
  says: string;
  /** Names the former time; null when it did not change. */
  undo: string | null;
};

/** Moves a round: its end, the thank-yous and the reminders move with it. */
export async function rescheduleRound(owner: Owner, input: Reschedule): Promise<Result<Moved>> {
  return whole(owner, async () => {
    const round = await holdHere(owner, input.roundId);
    if (!round) return failed("not-found");
    const resolved = resolveWhen(input);
    const { startsAt, endsAt } = resolved;
    const done = await updateRound(owner, { id: round.roundId, startsAt, endsAt, zone: input.zone });
    if (!done.ok) return done;
    await replan(owner, round.applicationId);
    return ok(moved(round, { startsAt, endsAt }, sayWhen(round, input, resolved, owner.hourCycle)));
  });
}

/** Changes whatever the form holds: what, when, where, and who. */
export async function editRound(owner: Owner, input: EditRound): Promise<Result<Moved>> {
  return whole(owner, async (tx) => {
    const round = await holdHere(owner, input.roundId);
    if (!round) return failed("not-found");
    const resolved = resolveWhen(input);
    const { startsAt, endsAt } = resolved;
    const done = await updateRound(owner, { ...input, id: round.roundId, startsAt, endsAt });
    if (!done.ok) return done;
    if (input.peopleShown) {
      const set = await setPanel(tx, owner, round, input);
      if (!set.ok) return set;
    }
    await replan(owner, round.applicationId);
    return ok(moved(round, { startsAt, endsAt }, sayWhen(input, input, resolved, owner.hourCycle)));
  });
}

/** Takes a move back: the round stands when it stood before. */
export async function undoReschedule(owner: Owner, id: string): Promise<Result<void>> {
  return whole(owner, async () => {
    const former = readWhenUndo(id);
    const round = former && (await holdHere(owner, former.roundId));
    if (!round) return failed("not-found");
    const { startsAt, endsAt, zone } = former;
    const done = await updateRound(owner, { id: round.roundId, startsAt, endsAt, zone });
    if (done.ok) await replan(owner, round.applicationId);
    return done;
  });
}

/** The panel becomes exactly what was sent; who stays keeps seat and attendance. */
async function setPanel(tx: Tx, owner: Owner, round: HeldRound, input: EditRound): Promise<Result<unknown>> {
  const { roundId } = round;
  const people = await settlePeople(owner, round, input);
  if (!people.ok) return people;
  const seated = await tx.roundInterviewer.findMany({
    where: { ownerId: owner.id, roundId, interviewer: { deletedAt: null } },
    select: { interviewerId: true },
  });
  const here = seated.map((person) => person.interviewerId);
  const gone = here.filter((id) => !people.value.includes(id));
  const came = people.value.filter((id) => !here.includes(id));
  await removePanelists(owner, { roundId, interviewerIds: gone });
  return addPanelists(owner, { roundId, people: came.map((interviewerId) => ({ interviewerId })) });
}

async function holdHere(owner: Owner, roundId: string): Promise<HeldRound | null> {
  const round = await holdRound(owner, roundId);
  return round && !round.deleted ? round : null;
}

function moved(round: HeldRound, to: { startsAt: Date; endsAt: Date }, says: string): Moved {
  const same =
    round.startsAt.getTime() === to.startsAt.getTime() && round.endsAt.getTime() === to.endsAt.getTime();
  const undo = same ? null : whenUndo(round.roundId, round);
  return { roundId: round.roundId, applicationId: round.applicationId, says, undo };
}
