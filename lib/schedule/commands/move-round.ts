import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import type { Tx } from "@/lib/platform/db";
import { addPanelists, removePanelists } from "@/lib/rounds/commands/panel";
import { updateRound } from "@/lib/rounds/commands/rounds";
import { resolveWhen } from "@/lib/rounds/rules";
import { type HeldRound, holdRound } from "@/lib/schedule/hold";
import { settlePeople } from "@/lib/schedule/panel";
import { replan } from "@/lib/schedule/replan";
import { editUndo, type Former, readEditUndo, readWhenUndo, sayWhen, whenUndo } from "@/lib/schedule/rules";
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
    const newer = input.version !== undefined && input.version !== round.updatedAt.getTime();
    if (newer && !input.replace) return failed("changed-elsewhere", { replace: "newer-exists" });
    const resolved = resolveWhen(input);
    const { startsAt, endsAt } = resolved;
    const done = await updateRound(owner, { ...input, id: round.roundId, startsAt, endsAt });
    if (!done.ok) return done;
    const panel = input.peopleShown
      ? await setPanel(tx, owner, round, input)
      : ok<PanelChange>({ came: [], gone: [] });
    if (!panel.ok) return panel;
    await replan(owner, round.applicationId);
    const undo = editUndo({ ...former(round, { ...input, startsAt, endsAt }), ...panel.value });
    const says = sayWhen(input, input, resolved, owner.hourCycle);
    return ok({ roundId: round.roundId, applicationId: round.applicationId, says, undo });
  });
}

/** Takes an edit back: what it changed, and nothing else, is as it was. Somebody it made stays among the people. */
export async function undoEdit(owner: Owner, id: string): Promise<Result<void>> {
  return whole(owner, async (tx) => {
    const was = readEditUndo(id);
    const round = was && (await holdHere(owner, was.roundId));
    if (!round) return failed("not-found");
    const { roundId } = round;
    const done = await updateRound(owner, { ...was.row, ...was.when, id: roundId });
    if (!done.ok) return done;
    await removePanelists(owner, { roundId, interviewerIds: was.came.filter(isId) });
    // whoever was deleted since is not to be put back, and is no reason to refuse the rest
    const known = await tx.interviewer.findMany({
      where: {
        ...{ ownerId: owner.id, deletedAt: null },
        id: { in: was.gone.map((seat) => seat.interviewerId).filter(isId) },
      },
      select: { id: true },
    });
    const people = was.gone.filter((seat) => known.some((person) => person.id === seat.interviewerId));
    const back = await addPanelists(owner, { roundId, people });
    if (!back.ok) return back;
    await replan(owner, round.applicationId);
    return ok();
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

type PanelChange = Pick<Former, "came" | "gone">;

/** The panel becomes exactly what was sent; who stays keeps seat and attendance. Answers who came, and how those who went sat there. */
async function setPanel(
  tx: Tx,
  owner: Owner,
  round: HeldRound,
  input: EditRound,
): Promise<Result<PanelChange>> {
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
  const removed = await removePanelists(owner, { roundId, interviewerIds: gone });
  if (!removed.ok) return removed;
  const added = await addPanelists(owner, {
    roundId,
    people: came.map((interviewerId) => ({ interviewerId })),
  });
  if (!added.ok) return added;
  return ok({ came, gone: removed.value });
}

type Edited = Pick<
  HeldRound,
  "kind" | "number" | "format" | "link" | "place" | "startsAt" | "endsAt" | "zone"
>;

/** What stood there before, of what is not the same now. */
function former(round: HeldRound, now: Edited): Pick<Former, "roundId" | "when" | "row"> {
  const names = ["kind", "number", "format", "link", "place"] as const;
  const row = Object.fromEntries(
    names.filter((name) => round[name] !== now[name]).map((name) => [name, round[name]]),
  );
  const moved =
    round.startsAt.getTime() !== now.startsAt.getTime() ||
    round.endsAt.getTime() !== now.endsAt.getTime() ||
    round.zone !== now.zone;
  return { roundId: round.roundId, when: moved ? round : null, row };
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
