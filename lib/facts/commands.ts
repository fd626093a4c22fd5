import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { getPlace } from "@/lib/facts/queries";
import { factKeyOf, settledWords } from "@/lib/facts/rules";
import type { AddFact, EditFact, SettleFacts } from "@/lib/facts/schema";
import { asOwner, type Tx } from "@/lib/platform/db";

/** What I told them, to whom and in which round. It counts as said when that round ended; outside of one, now. */
export async function addStatedFact(owner: Owner, input: AddFact): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, applicationId, roundId, interviewerId, value } = input;
    const place = await getPlace(owner, applicationId, input);
    if (!place) return failed("not-found");
    await tx.factStated.createMany({
      data: {
        ...{ ownerId: owner.id, id, applicationId, roundId, interviewerId },
        ...{ key: keyOf(input), value, statedAt: saidAt(owner, place.endsAt) },
      },
      skipDuplicates: true,
    });
    return ok({ id });
  });
}

type FromDebrief = Pick<AddFact, "id" | "interviewerId" | "own"> & {
  key: AddFact["key"] | null;
  value: string | null;
};

/**
 * What I told them in one round, as its debrief lists it: new rows are added under the form's ids, changed ones mended, and
 * emptied ones laid aside.
 */
export async function saveStatedFacts(
  owner: Owner,
  input: { applicationId: string; roundId: string; facts: FromDebrief[] },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { applicationId, roundId, facts } = input;
    for (const { id, key, own, value, interviewerId } of facts) {
      const there = await find(tx, owner, id);
      if (there && there.applicationId !== applicationId) return failed("not-found");
      const row = { id, own, roundId, interviewerId };
      if (key && value) {
        const fact = { ...row, key, value };
        const done = there
          ? await editStatedFact(owner, { ...fact, was: undefined, replace: true })
          : await addStatedFact(owner, { ...fact, applicationId });
        if (!done.ok) return done;
      } else if (there) await deleteStatedFact(owner, { id });
    }
    return ok();
  });
}

/** Refuses to overwrite a newer wording unless told to. A changed value needs its own explanation, so an old one goes. */
export async function editStatedFact(owner: Owner, input: EditFact): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const row = await find(tx, owner, input.id);
    if (!row) return failed("not-found");
    const place = await getPlace(owner, row.applicationId, input);
    if (!place) return failed("not-found");
    const shown = factKeyOf({ ...row, personId: row.interviewerId });
    const newer = input.was !== undefined && input.was !== shown;
    if (newer && !input.replace) return failed("changed-elsewhere", { replace: "newer-exists" });
    const { id, value, roundId, interviewerId } = input;
    await tx.factStated.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data: {
        ...{ key: keyOf(input), value, roundId, interviewerId },
        statedAt: roundId === row.roundId ? row.statedAt : saidAt(owner, place.endsAt),
        explanation: value === row.value ? row.explanation : null,
      },
    });
    return ok({ id });
  });
}

/** Which of two values stands, and why they differ: written on the later one, which is then no contradiction any more. */
export async function settleFacts(
  owner: Owner,
  input: SettleFacts,
): Promise<Result<{ id: string; value: string }>> {
  return asOwner(owner, async (tx) => {
    const rows = await tx.factStated.findMany({
      where: { ownerId: owner.id, id: { in: [input.first, input.second] }, deletedAt: null },
      orderBy: [{ statedAt: "asc" }, { id: "asc" }],
    });
    const [earlier, later] = rows;
    if (!earlier || !later || earlier.applicationId !== later.applicationId) return failed("not-found");
    const stands = input.stands === later.id ? later : earlier;
    await tx.factStated.updateMany({
      where: { ownerId: owner.id, id: later.id, deletedAt: null },
      data: { explanation: settledWords(stands.value, input.why) },
    });
    return ok({ id: later.id, value: stands.value });
  });
}

/** Takes back "which stands": the two are at odds again. */
export async function unsettleFact(owner: Owner, id: string): Promise<Result> {
  return change(owner, id, { explanation: null });
}

export async function deleteStatedFact(owner: Owner, input: { id: string }): Promise<Result<{ id: string }>> {
  const done = await change(owner, input.id, { deletedAt: owner.now });
  return done.ok ? ok({ id: input.id }) : done;
}

export async function restoreStatedFact(owner: Owner, id: string): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.factStated.updateMany({
      where: { ownerId: owner.id, id, application: { deletedAt: null } },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

async function change(
  owner: Owner,
  id: string,
  data: { explanation: null } | { deletedAt: Date },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.factStated.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data,
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

function find(tx: Tx, owner: Owner, id: string) {
  return tx.factStated.findFirst({
    where: { ownerId: owner.id, id, deletedAt: null, application: { deletedAt: null } },
  });
}

function saidAt(owner: Owner, endsAt: Date | null): Date {
  return endsAt && endsAt < owner.now ? endsAt : owner.now;
}

function keyOf({ key, own }: Pick<AddFact, "key" | "own">): string {
  return key === "other" ? own! : key;
}
