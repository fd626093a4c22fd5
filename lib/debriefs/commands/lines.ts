import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { instant, zonedDay } from "@/lib/base/dates";
import { isNewer, type Opened } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { beginDebrief } from "@/lib/debriefs/commands/debrief";
import { matchLines, type TypedLine } from "@/lib/debriefs/rules";
import type { debriefLineSchema, feedbackSchema, LINE_KINDS } from "@/lib/debriefs/schema";
import { asOwner } from "@/lib/platform/db";

type LineKind = (typeof LINE_KINDS)[number];

/** Lays the typed lines of one kind beside the saved ones: each keeps its row, is mended, added or taken out. */
export async function saveLines(
  owner: Owner,
  input: { debriefId: string; kind: LineKind; lines: TypedLine[]; shown: string[] },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { debriefId, kind, lines } = input;
    const where = { ownerId: owner.id, debriefId, kind, deletedAt: null };
    const saved = await tx.debriefLine.findMany({ where, orderBy: { createdAt: "asc" } });
    const matched = matchLines(saved, texts(lines), input.shown);
    for (const [at, line] of lines.entries()) {
      const id = matched.rows[at];
      if (id) await tx.debriefLine.updateMany({ where: { ...where, id }, data: line });
    }
    await tx.debriefLine.createMany({
      data: lines
        .filter((_, at) => !matched.rows[at])
        .map((line) => ({ ...line, ...own(owner), debriefId, kind })),
    });
    await tx.debriefLine.updateMany({
      where: { ...where, id: { in: matched.removed } },
      data: { deletedAt: owner.now },
    });
    return ok();
  });
}

/** The same for what they said about me. `heardOn` is the round's day; who said it is a name, known or not. */
export async function saveFeedback(
  owner: Owner,
  input: {
    roundId: string;
    lines: { text: string; saidBy: string | null }[];
    heardOn: string;
    shown: string[];
  },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { roundId, lines } = input;
    const where = { ownerId: owner.id, roundId, deletedAt: null };
    const saved = await tx.feedback.findMany({ where, orderBy: { createdAt: "asc" } });
    const matched = matchLines(saved, texts(lines), input.shown);
    for (const [at, line] of lines.entries()) {
      const id = matched.rows[at];
      // Somebody who is not on the panel (a recruiter) can't be named in the field; they stay.
      const data = line.saidBy ? line : { text: line.text };
      if (id) await tx.feedback.updateMany({ where: { ...where, id }, data });
    }
    const heardOn = instant(`${input.heardOn}T00:00:00Z`);
    await tx.feedback.createMany({
      data: lines
        .filter((_, at) => !matched.rows[at])
        .map((line) => ({ ...line, ...own(owner), roundId, heardOn })),
    });
    await tx.feedback.updateMany({
      where: { ...where, id: { in: matched.removed } },
      data: { deletedAt: owner.now },
    });
    return ok();
  });
}

/** A remark on how I did, noted by itself; heard today. */
export async function addFeedback(
  owner: Owner,
  input: z.output<typeof feedbackSchema>,
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const here = await tx.round.count({ where: { ownerId: owner.id, id: input.roundId, deletedAt: null } });
    if (here === 0) return failed("not-found");
    const heardOn = instant(`${zonedDay(owner.now, owner.zone)}T00:00:00Z`);
    await tx.feedback.createMany({
      data: { ...input, ownerId: owner.id, heardOn, createdAt: owner.now },
      skipDuplicates: true,
    });
    return ok();
  });
}

/** What I will do about it, in which round if that is known. */
export async function takeUpFeedback(
  owner: Owner,
  {
    feedbackId,
    plan,
    roundId,
    ...shown
  }: { feedbackId: string; plan: string; roundId: string | null } & Opened,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    if (roundId) {
      const where = { ownerId: owner.id, id: roundId, deletedAt: null };
      if ((await tx.round.count({ where })) === 0) return failed("not-found");
    }
    const [row] = await tx.$queryRaw<{ plan: string | null }[]>`
      SELECT plan FROM feedback
      WHERE owner_id = ${owner.id}::uuid AND id = ${feedbackId}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    if (!row) return failed("not-found");
    if (isNewer(row.plan, plan, shown)) return failed("changed-elsewhere", { replace: "newer-exists" });
    const done = await changeFeedback(owner, feedbackId, {
      plan,
      actedInRoundId: roundId,
      setAside: false,
    });
    return done.ok ? ok({ version: plan }) : done;
  });
}

/** Heard, and nothing follows from it. */
export async function setFeedbackAside(owner: Owner, input: { feedbackId: string }): Promise<Result<void>> {
  return changeFeedback(owner, input.feedbackId, { setAside: true });
}

export async function removeFeedback(
  owner: Owner,
  input: { feedbackId: string },
): Promise<Result<{ id: string }>> {
  const done = await changeFeedback(owner, input.feedbackId, { deletedAt: owner.now });
  return done.ok ? ok({ id: input.feedbackId }) : done;
}

export async function restoreFeedback(owner: Owner, id: string): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.feedback.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

/** One line by itself: a detail, what went well, what to do better. Begins the debrief if there is none. */
export async function addDebriefLine(
  owner: Owner,
  input: z.output<typeof debriefLineSchema>,
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { roundId, ...line } = input;
    const begun = await beginDebrief(owner, roundId);
    if (!begun.ok) return begun;
    await tx.debriefLine.createMany({
      data: { ...line, ownerId: owner.id, debriefId: begun.value.id, createdAt: owner.now },
      skipDuplicates: true,
    });
    return ok();
  });
}

export async function removeDebriefLine(
  owner: Owner,
  input: { lineId: string },
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.debriefLine.updateMany({
      where: { ownerId: owner.id, id: input.lineId, deletedAt: null },
      data: { deletedAt: owner.now },
    });
    return count === 1 ? ok({ id: input.lineId }) : failed("not-found");
  });
}

export async function restoreDebriefLine(owner: Owner, id: string): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.debriefLine.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

type FeedbackChange = {
  plan?: string;
  actedInRoundId?: string | null;
  setAside?: boolean;
  deletedAt?: Date;
};

async function changeFeedback(owner: Owner, id: string, data: FeedbackChange): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.feedback.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data,
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

function own(owner: Owner) {
  return { ownerId: owner.id, id: randomUUID(), createdAt: owner.now };
}

function texts(lines: readonly { text: string }[]): string[] {
  return lines.map((line) => line.text);
}
