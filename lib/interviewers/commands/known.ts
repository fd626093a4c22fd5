import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { startOfDay, zonedDay } from "@/lib/base/dates";
import { isNewer, type Opened } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { caresKey, factKey } from "@/lib/interviewers/rules";
import type { CareOrigin, NewFact, NewHook, ReadUp, Tone } from "@/lib/interviewers/schema";
import { asOwner } from "@/lib/platform/db";

/** What is known and thought about one person. Ids of new rows come from the form, so a second submit changes nothing. */
type About = { interviewerId: string };
type Words = {
  careText: string | null;
  careOrigin: string | null;
  angle: string | null;
  tone: string | null;
};

/** An empty text takes the origin with it; a text without an origin is the owner's own guess. */
export async function setCares(
  owner: Owner,
  input: About & { text: string | null; origin: CareOrigin | null } & Opened,
): Promise<Result<{ version: string }>> {
  const careOrigin = input.text ? (input.origin ?? "inferred") : null;
  const row = { careText: input.text, careOrigin };
  return writeWords(owner, input, row, caresKey);
}

export async function setAngle(
  owner: Owner,
  input: About & { text: string | null } & Opened,
): Promise<Result<{ version: string }>> {
  return writeWords(owner, input, { angle: input.text }, (row) => row.angle ?? "");
}

/** The tone they struck last time. */
export async function setTone(
  owner: Owner,
  input: About & { tone: Tone | null } & Opened,
): Promise<Result<{ version: string }>> {
  return writeWords(owner, input, { tone: input.tone }, (row) => row.tone ?? "");
}

export async function addHook(owner: Owner, input: NewHook): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, interviewerId, text } = input;
    if (!(await isThere(owner, interviewerId))) return failed("not-found");
    await tx.rapportHook.createMany({
      data: { ownerId: owner.id, id, interviewerId, text, addedAt: owner.now },
      skipDuplicates: true,
    });
    return ok({ id });
  });
}

export async function editHook(
  owner: Owner,
  { id, text, ...shown }: { id: string; text: string } & Opened,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const [row] = await tx.$queryRaw<{ text: string }[]>`
      SELECT text FROM rapport_hook
      WHERE owner_id = ${owner.id}::uuid AND id = ${id}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    if (!row) return failed("not-found");
    if (isNewer(row.text, text, shown)) return failed("changed-elsewhere", { replace: "newer-exists" });
    await tx.rapportHook.updateMany({ where: { ownerId: owner.id, id }, data: { text } });
    return ok({ version: text });
  });
}

export async function deleteHook(owner: Owner, input: { id: string }): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.id, deletedAt: null };
    return counted(await tx.rapportHook.updateMany({ where, data: { deletedAt: owner.now } }));
  });
}

export async function restoreHook(owner: Owner, id: string): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id, deletedAt: { not: null } };
    return counted(await tx.rapportHook.updateMany({ where, data: { deletedAt: null } }));
  });
}

/** Without a day it was seen today, by the owner's calendar. */
export async function addFact(owner: Owner, input: NewFact): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { id, interviewerId, text, url } = input;
    if (!(await isThere(owner, interviewerId))) return failed("not-found");
    const seenOn = dateColumn(input.seenOn ?? zonedDay(owner.now, owner.zone));
    await tx.interviewerFact.createMany({
      data: { ownerId: owner.id, id, interviewerId, text, url, seenOn, createdAt: owner.now },
      skipDuplicates: true,
    });
    return ok({ id });
  });
}

/** A day that was emptied stays as it was. */
export async function editFact(
  owner: Owner,
  input: { id: string; text: string; url: string | null; seenOn: string | null } & Opened,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const [row] = await tx.$queryRaw<{ text: string; url: string | null; seenOn: string }[]>`
      SELECT text, url, seen_on::text AS "seenOn" FROM interviewer_fact
      WHERE owner_id = ${owner.id}::uuid AND id = ${input.id}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    if (!row) return failed("not-found");
    const { id, text, url } = input;
    const seenOn = input.seenOn ?? row.seenOn;
    const version = factKey({ text, url, seenOn });
    if (isNewer(factKey(row), version, input))
      return failed("changed-elsewhere", { replace: "newer-exists" });
    const data = { text, url, seenOn: dateColumn(seenOn) };
    await tx.interviewerFact.updateMany({ where: { ownerId: owner.id, id }, data });
    return ok({ version });
  });
}

export async function deleteFact(owner: Owner, input: { id: string }): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: input.id, deletedAt: null };
    return counted(await tx.interviewerFact.updateMany({ where, data: { deletedAt: owner.now } }));
  });
}

export async function restoreFact(owner: Owner, id: string): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id, deletedAt: { not: null } };
    return counted(await tx.interviewerFact.updateMany({ where, data: { deletedAt: null } }));
  });
}

/** Cue P3's one form: a line with its address; what they care about and the angle only when they were filled in. */
export async function readUp(owner: Owner, input: ReadUp): Promise<Result<{ id: string }>> {
  return asOwner(owner, async () => {
    const { interviewerId, cares, angle } = input;
    const added = await addFact(owner, input);
    if (!added.ok) return added;
    if (cares) await setCares(owner, { interviewerId, text: cares, origin: "inferred" });
    if (angle) await setAngle(owner, { interviewerId, text: angle });
    return added;
  });
}

/** Whether the owner has this person, not deleted. */
async function isThere(owner: Owner, id: string): Promise<boolean> {
  const where = { ownerId: owner.id, id, deletedAt: null };
  return asOwner(owner, async (tx) => (await tx.interviewer.count({ where })) === 1);
}

/** Refuses to write over newer words than the form showed, unless told to. */
async function writeWords<T extends Partial<Words>>(
  owner: Owner,
  { interviewerId, ...shown }: About & Opened,
  words: T & Parameters<typeof write>[2],
  keyOf: (row: Pick<Words, keyof T & keyof Words>) => string,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const [row] = await tx.$queryRaw<Words[]>`
      SELECT care_text AS "careText", care_origin AS "careOrigin", angle, tone FROM interviewer
      WHERE owner_id = ${owner.id}::uuid AND id = ${interviewerId}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    if (!row) return failed("not-found");
    const version = keyOf(words as Pick<Words, keyof T & keyof Words>);
    if (isNewer(keyOf(row), version, shown)) return failed("changed-elsewhere", { replace: "newer-exists" });
    const done = await write(owner, interviewerId, words);
    return done.ok ? ok({ version }) : done;
  });
}

async function write(
  owner: Owner,
  id: string,
  data: {
    careText?: string | null;
    careOrigin?: CareOrigin | null;
    angle?: string | null;
    tone?: Tone | null;
  },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id, deletedAt: null };
    return counted(await tx.interviewer.updateMany({ where, data }));
  });
}

/** Prisma takes a calendar day as midnight UTC. */
function dateColumn(day: string): Date {
  return startOfDay(day, "UTC");
}

function counted({ count }: { count: number }): Result {
  return count === 1 ? ok() : failed("not-found");
}
