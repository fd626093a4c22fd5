import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { alongKey, type Before, decisionUndo, readDecisionUndo } from "@/lib/carry/rules";
import type {
  CarryState,
  decideCarrySchema,
  letAskedGoSchema,
  takeAlongSchema,
  takeAskedAlongSchema,
} from "@/lib/carry/schema";
import { asOwner, type Tx } from "@/lib/platform/db";
import { improveAsked } from "@/lib/questions/commands/asked";

/** What stood there before, for the undo. */
type Decided = { undo: string };

/** Takes a line along: what I will say, and to whom. A changed one is not written over unless told to. */
export async function takeAlong(
  owner: Owner,
  input: z.output<typeof takeAlongSchema>,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const item = await find(tx, owner, { id: input.carryId });
    if (!item || !(await fits(tx, owner, item.applicationId, input))) return failed("not-found");
    if (isNewer(alongKey(item), alongKey(input), input))
      return failed("changed-elsewhere", { replace: "newer-exists" });
    const done = await take(tx, owner, item, input);
    return done.ok ? ok({ version: alongKey(input) }) : done;
  });
}

/**
 * Takes along an answer that came out thin, or a question that may come back. The first time it makes the line, once per
 * question and kind; the fuller answer is kept with the question too, where the book looks for it (B3).
 */
export async function takeAskedAlong(
  owner: Owner,
  input: z.output<typeof takeAskedAlongSchema>,
): Promise<Result<Decided>> {
  return asOwner(owner, async (tx) => {
    const asked = await findAsked(tx, owner, input.askedId);
    if (!asked || !(await fits(tx, owner, asked.applicationId, input))) return failed("not-found");
    if (isStale(input, asked.improvedAnswer)) return failed("changed-elsewhere", { replace: "newer-exists" });
    const item = await lineOf(tx, owner, input, asked);
    return item ? take(tx, owner, item, input) : failed("not-found");
  });
}

/** Take it along, let it go, said it, or undecided again. */
export async function decide(
  owner: Owner,
  input: z.output<typeof decideCarrySchema>,
): Promise<Result<Decided>> {
  return asOwner(owner, async (tx) => {
    const item = await find(tx, owner, { id: input.carryId });
    if (!item || !(await fits(tx, owner, item.applicationId, input))) return failed("not-found");
    await tx.carryItem.updateMany({
      where: { ownerId: owner.id, id: item.id, deletedAt: null },
      data: { state: input.state, ...(input.toRoundId ? { toRoundId: input.toRoundId } : {}) },
    });
    return ok({ undo: decisionUndo(item.id, item) });
  });
}

/** Lets a question go that no line stands for yet: it is noted, so that it does not ask again. */
export async function letAskedGo(
  owner: Owner,
  input: z.output<typeof letAskedGoSchema>,
): Promise<Result<Decided>> {
  return asOwner(owner, async (tx) => {
    const asked = await findAsked(tx, owner, input.askedId);
    if (!asked || !(await fits(tx, owner, asked.applicationId, input))) return failed("not-found");
    const item = await lineOf(tx, owner, input, asked);
    if (!item) return failed("not-found");
    await tx.carryItem.updateMany({
      where: { ownerId: owner.id, id: item.id, deletedAt: null },
      data: { state: "dismissed" },
    });
    return ok({ undo: decisionUndo(item.id, item) });
  });
}

/** Puts a line back as it stood before the last decision; one that the decision made goes to rest. */
export async function undoDecision(owner: Owner, id: string): Promise<Result<void>> {
  const former = readDecisionUndo(id);
  if (!former) return failed("not-found");
  return asOwner(owner, async (tx) => {
    const item = await find(tx, owner, { id: former.id });
    if (!item) return failed("not-found");
    const { toRoundId, assignedToId } = former;
    if (!(await fits(tx, owner, item.applicationId, { toRoundId, assignedToId }))) return failed("not-found");
    const data = former.state ? { state: former.state, toRoundId, assignedToId } : { deletedAt: owner.now };
    await tx.carryItem.updateMany({ where: { ownerId: owner.id, id: item.id, deletedAt: null }, data });
    return ok();
  });
}

type Item = Before & {
  id: string;
  kind: string;
  askedId: string | null;
  answer: string | null;
  applicationId: string;
};

const LIVE = { deletedAt: null, application: { deletedAt: null } };

async function find(
  tx: Tx,
  owner: Owner,
  where: { id: string } | { askedQuestionId: string; kind: string },
): Promise<Item | null> {
  const row = await tx.carryItem.findFirst({
    where: { ...where, ownerId: owner.id, deletedAt: null, fromRound: LIVE },
    orderBy: { createdAt: "asc" },
    select: {
      ...{ id: true, kind: true, askedQuestionId: true, answer: true, state: true, toRoundId: true },
      ...{ assignedToId: true, fromRound: { select: { applicationId: true } } },
    },
  });
  if (!row) return null;
  const { fromRound, askedQuestionId, state, ...rest } = row;
  return {
    ...rest,
    state: state as CarryState,
    askedId: askedQuestionId,
    applicationId: fromRound.applicationId,
  };
}

async function findAsked(tx: Tx, owner: Owner, id: string) {
  const row = await tx.askedQuestion.findFirst({
    where: { ownerId: owner.id, id, deletedAt: null, round: LIVE },
    select: {
      ...{ text: true, improvedAnswer: true, detailToAdd: true, roundId: true },
      ...{ round: { select: { applicationId: true } } },
    },
  });
  return row && { ...row, applicationId: row.round.applicationId };
}

type OfAsked = { id: string; askedId: string; kind: string };

/** The line of a question, made where there is none. `state` null: it was not there before. */
async function lineOf(
  tx: Tx,
  owner: Owner,
  { id, askedId, kind }: OfAsked,
  asked: { text: string; roundId: string },
): Promise<(Omit<Item, "state"> & { state: CarryState | null }) | null> {
  const known = await find(tx, owner, { askedQuestionId: askedId, kind });
  if (known) return known;
  const { text, roundId: fromRoundId } = asked;
  const data = { ownerId: owner.id, id, fromRoundId, kind, askedQuestionId: askedId, text };
  await tx.carryItem.createMany({ data: { ...data, createdAt: owner.now }, skipDuplicates: true });
  const made = await find(tx, owner, { askedQuestionId: askedId, kind });
  return made && { ...made, state: null };
}

type Along = { answer: string | null; toRoundId: string | null; assignedToId: string | null };

async function take(
  tx: Tx,
  owner: Owner,
  item: Omit<Item, "state"> & { state: CarryState | null },
  { answer, toRoundId, assignedToId }: Along,
): Promise<Result<Decided>> {
  await tx.carryItem.updateMany({
    where: { ownerId: owner.id, id: item.id, deletedAt: null },
    data: { state: "carried", answer, assignedToId, ...(toRoundId ? { toRoundId } : {}) },
  });
  if (item.kind === "thin-answer" && item.askedId && answer) {
    const asked = await findAsked(tx, owner, item.askedId);
    const { detailToAdd } = asked ?? { detailToAdd: null };
    if (asked) await improveAsked(owner, { askedId: item.askedId, improvedAnswer: answer, detailToAdd });
  }
  return ok({ undo: decisionUndo(item.id, item) });
}

/** The round it goes to and the person it is for belong to the application it comes from. */
async function fits(
  tx: Tx,
  owner: Owner,
  applicationId: string,
  { toRoundId, assignedToId }: { toRoundId: string | null; assignedToId?: string | null },
): Promise<boolean> {
  const round = { ownerId: owner.id, applicationId, deletedAt: null };
  if (toRoundId && (await tx.round.count({ where: { ...round, id: toRoundId } })) === 0) return false;
  if (!assignedToId) return true;
  const seats = await tx.roundInterviewer.count({
    where: { ownerId: owner.id, interviewerId: assignedToId, interviewer: { deletedAt: null }, round },
  });
  return seats > 0;
}

/** Whether somebody wrote another sentence while this form stood open. */
function isStale(
  input: { was?: string; replace: boolean; answer: string | null },
  stored: string | null,
): boolean {
  if (input.was === undefined || input.replace) return false;
  return input.was !== (stored ?? "") && input.answer !== stored;
}
