import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { addPanelists, removePanelists, setAttended, setResume, setSeat } from "@/lib/rounds/commands/panel";
import { updateRound } from "@/lib/rounds/commands/rounds";
import { holdRound } from "@/lib/schedule/hold";
import { settlePeople } from "@/lib/schedule/panel";
import { replan } from "@/lib/schedule/replan";
import { readSeatUndo, seatUndo } from "@/lib/schedule/rules";
import { whole } from "@/lib/schedule/whole";

type Person = { roundId: string; interviewerId: string };

/** Puts people on a round; each is owed a thank-you from now on. */
export async function addPerson(
  owner: Owner,
  input: { roundId: string; people: string[]; newPeople: string[] },
): Promise<Result<{ added: number }>> {
  return whole(owner, async () => {
    const round = await holdRound(owner, input.roundId);
    if (!round || round.deleted) return failed("not-found");
    const ids = await settlePeople(owner, round, input);
    if (!ids.ok) return ids;
    const people = ids.value.map((interviewerId) => ({ interviewerId }));
    const added = await addPanelists(owner, { roundId: round.roundId, people });
    if (!added.ok) return added;
    await touch(owner, round.roundId);
    await replan(owner, round.applicationId);
    return added;
  });
}

/** Takes somebody off a round: their thank-you is dropped unless it was sent. Notes stay. */
export async function removePerson(
  owner: Owner,
  input: Person,
): Promise<Result<{ name: string; undo: string }>> {
  return whole(owner, async (tx) => {
    const round = await holdRound(owner, input.roundId);
    if (!round || round.deleted) return failed("not-found");
    const gone = await removePanelists(owner, { ...input, interviewerIds: [input.interviewerId] });
    const person = gone.ok ? gone.value[0] : undefined;
    if (!person) return failed("not-found");
    const named = await tx.interviewer.findFirst({
      where: { ownerId: owner.id, id: input.interviewerId },
      select: { name: true },
    });
    await touch(owner, round.roundId);
    await replan(owner, round.applicationId);
    return ok({ name: named?.name ?? "This person", undo: seatUndo(round.roundId, person) });
  });
}

/** Puts somebody back where they sat. */
export async function undoRemovePerson(owner: Owner, id: string): Promise<Result<void>> {
  return whole(owner, async () => {
    const former = readSeatUndo(id);
    const round = former && (await holdRound(owner, former.roundId));
    if (!round || round.deleted) return failed("not-found");
    const { roundId, ...person } = former;
    const added = await addPanelists(owner, { roundId, people: [person] });
    if (!added.ok) return added;
    await touch(owner, roundId);
    await replan(owner, round.applicationId);
    return ok();
  });
}

/** Everything about somebody's place in one round at once, as the panel's form sends it. */
export async function settlePlace(
  owner: Owner,
  input: Person & { attended: boolean; seat: number; resume: "has" | "not-needed" | null },
): Promise<Result<void>> {
  return whole(owner, async () => {
    const seated = await setSeat(owner, input);
    if (!seated.ok) return seated;
    const noted = await setResume(owner, input);
    return noted.ok ? setAttendance(owner, input) : noted;
  });
}

/** Whether somebody was there. Who was not is not thanked. */
export async function setAttendance(
  owner: Owner,
  input: Person & { attended: boolean },
): Promise<Result<void>> {
  return whole(owner, async () => {
    const round = await holdRound(owner, input.roundId);
    if (!round || round.deleted) return failed("not-found");
    const done = await setAttended(owner, input);
    if (done.ok) await replan(owner, round.applicationId);
    return done;
  });
}

/** So that a form with the panel as it was knows that it is older. */
function touch(owner: Owner, roundId: string): Promise<Result<void>> {
  return updateRound(owner, { id: roundId });
}
