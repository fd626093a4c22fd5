import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer, type Opened } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner } from "@/lib/platform/db";
import type { formatSchema, observedSchema, RoundState, reasonSchema } from "@/lib/rounds/schema";

export type RoundRow = {
  kind: string;
  number: number;
  format: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  link: string | null;
  place: string | null;
};

/**
 * Makes a round under the id its form carried. `made` is false for a second submit of the same form, which changes
 * nothing: of two at the same time the database lets one in, and the other waits for it.
 */
export async function insertRound(
  owner: Owner,
  input: RoundRow & { id: string; applicationId: string },
): Promise<Result<{ made: boolean }>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.round.createMany({
      data: { ...rowOf(input), ownerId: owner.id, id: input.id, applicationId: input.applicationId },
      skipDuplicates: true,
    });
    return ok({ made: count === 1 });
  });
}

/** Changes what a round is and when. */
export async function updateRound(
  owner: Owner,
  input: Partial<RoundRow> & { id: string },
): Promise<Result<void>> {
  return change(owner, input.id, rowOf(input));
}

export async function setRoundState(
  owner: Owner,
  input: { id: string; state: RoundState },
): Promise<Result<void>> {
  return change(owner, input.id, { state: input.state });
}

/** Lays a round aside (it rests for 30 days) or takes it back. */
export async function setRoundDeleted(
  owner: Owner,
  input: { id: string; deleted: boolean },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.round.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: input.deleted ? null : { not: null } },
      data: { deletedAt: input.deleted ? owner.now : null, updatedAt: owner.now },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

/** Why they ask me back. */
export async function setRoundReason(
  owner: Owner,
  input: About & { reason: z.output<typeof reasonSchema>["reason"] },
): Promise<Result<{ version: string }>> {
  return writeWord(owner, input, "reason", input.reason);
}

/** What this half is about. It only says something about the second half of a split process, but is kept. */
export async function setTheme(
  owner: Owner,
  input: About & { theme: string | null },
): Promise<Result<{ version: string }>> {
  return writeWord(owner, input, "theme", input.theme);
}

/** By phone, by video or in person: what there is to carry depends on it. */
export async function setFormat(owner: Owner, input: z.output<typeof formatSchema>): Promise<Result<void>> {
  return change(owner, input.roundId, { format: input.format });
}

export async function setOthersInRunning(
  owner: Owner,
  input: About & { others: string | null },
): Promise<Result<{ version: string }>> {
  return writeWord(owner, input, "others", input.others);
}

/** Writes down that something was opened; told by an explicit post, never by a page that was merely fetched. */
export async function recordOpened(
  owner: Owner,
  input: z.output<typeof observedSchema>,
): Promise<Result<void>> {
  const column = { digest: "digestReadAt", sheet: "sheetOpenedAt", check: "checkOpenedAt" } as const;
  return change(owner, input.roundId, { [column[input.what]]: owner.now });
}

type About = { roundId: string } & Opened;
type Words = { reason: string | null; theme: string | null; others: string | null };

/** Refuses to write over newer words than the form showed, unless told to. */
async function writeWord(
  owner: Owner,
  { roundId, ...shown }: About,
  word: keyof Words,
  value: string | null,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const [row] = await tx.$queryRaw<Words[]>`
      SELECT reason, theme, others_in_running AS others FROM round
      WHERE owner_id = ${owner.id}::uuid AND id = ${roundId}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    if (!row) return failed("not-found");
    if (isNewer(row[word], value, shown)) return failed("changed-elsewhere", { replace: "newer-exists" });
    const column = word === "others" ? "othersInRunning" : word;
    const done = await change(owner, roundId, { [column]: value });
    return done.ok ? ok({ version: value ?? "" }) : done;
  });
}

type Changes = Partial<RoundRow> & Record<string, string | number | Date | null>;

async function change(owner: Owner, id: string, data: Changes): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.round.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data: { ...data, updatedAt: owner.now },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

/** Only the columns, whatever else the object carries. */
function rowOf<T extends Partial<RoundRow>>(input: T): Pick<T, keyof RoundRow & keyof T> {
  const columns = ["kind", "number", "format", "startsAt", "endsAt", "zone", "link", "place"] as const;
  return Object.fromEntries(
    columns.filter((name) => name in input).map((name) => [name, input[name]]),
  ) as Pick<T, keyof RoundRow & keyof T>;
}
