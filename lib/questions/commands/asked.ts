import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { matchLines, type TypedLine } from "@/lib/debriefs/rules";
import type { QuestionDetail } from "@/lib/debriefs/schema";
import { asOwner } from "@/lib/platform/db";
import { matchAsked } from "@/lib/questions/commands/match";
import { improvedKey } from "@/lib/questions/rules";
import type { addAskedSchema, improveSchema, rateSchema } from "@/lib/questions/schema";

type Improved = { improvedAnswer: string | null; detailToAdd: string | null };
/** From a form; another room's command need not say that it compares nothing. */
type Sent<T extends { replace: boolean }> = Omit<T, "replace"> & { replace?: boolean };

export type SavedQuestion = { id: string; text: string; likely: boolean | null };

/**
 * Lays the questions of a debrief beside the saved ones, with the detail written for each. A question keeps its row while
 * it can be told which it is; what no detail was sent for keeps its answer. Answers the rows, in the order typed:
 * `likely` is null where the form did not ask.
 */
export async function saveAsked(
  owner: Owner,
  input: {
    roundId: string;
    lines: TypedLine[];
    details: QuestionDetail[];
    shown: string[];
    /** The one person who was there: a new question is theirs unless it names another. */
    only?: string | undefined;
  },
): Promise<Result<SavedQuestion[]>> {
  return asOwner(owner, async (tx) => {
    const { roundId, lines } = input;
    const where = { ownerId: owner.id, roundId, deletedAt: null };
    const saved = await tx.askedQuestion.findMany({
      where,
      orderBy: [{ position: "asc" }, { createdAt: "asc" }],
    });
    const matched = matchLines(
      saved,
      lines.map((line) => line.text),
      input.shown,
    );
    const rows: SavedQuestion[] = [];
    const fresh: string[] = [];
    for (const [position, line] of lines.entries()) {
      const known = matched.rows[position] ?? null;
      const detail = detailOf(input.details, known, line.text);
      const id = known ?? randomUUID();
      const data = { text: line.text, position, ...who(line, detail), ...(detail ? told(detail) : {}) };
      if (known) await tx.askedQuestion.updateMany({ where: { ...where, id }, data });
      else
        await tx.askedQuestion.create({
          data: {
            ...{ ...data, interviewerId: data.interviewerId ?? input.only ?? null },
            ...{ ownerId: owner.id, id, roundId, createdAt: owner.now },
          },
        });
      // one in other words is laid beside the known ones anew; what stands in a group already stays there
      if (saved.find((row) => row.id === known)?.text !== line.text) fresh.push(id);
      rows.push({ id, text: line.text, likely: detail ? detail.likely : null });
    }
    await tx.askedQuestion.updateMany({
      where: { ...where, id: { in: matched.removed } },
      data: { deletedAt: owner.now },
    });
    await matchAsked(owner, fresh);
    return ok(rows);
  });
}

/** Adds what they asked, one question a line, behind those noted already; a line that is there already is not doubled. */
export async function addAsked(owner: Owner, input: z.output<typeof addAskedSchema>): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { roundId, interviewerId } = input;
    const where = { ownerId: owner.id, deletedAt: null };
    if ((await tx.round.count({ where: { ...where, id: roundId } })) === 0) return failed("not-found");
    if (interviewerId && (await tx.interviewer.count({ where: { ...where, id: interviewerId } })) === 0)
      return failed("not-found");
    const known = await tx.askedQuestion.findMany({ where: { ...where, roundId }, select: { text: true } });
    const lines = input.lines.split("\n").map((line) => line.trim());
    const fresh = lines.filter((line) => line && !known.some((it) => it.text === line));
    const ids = fresh.map(() => randomUUID());
    await tx.askedQuestion.createMany({
      data: fresh.map((line, at) => ({
        ownerId: owner.id,
        id: ids[at]!,
        roundId,
        interviewerId,
        text: line.slice(0, 1000),
        position: known.length + at,
        createdAt: owner.now,
      })),
    });
    await matchAsked(owner, ids);
    return ok();
  });
}

/** Shaky, fine or strong; a mark that was not sent stays. */
export async function rateAsked(owner: Owner, input: z.output<typeof rateSchema>): Promise<Result<void>> {
  const { askedId, rating, mark } = input;
  return change(owner, askedId, mark === null ? { rating } : { rating, mark });
}

/** The fuller answer, for the next time, and what belongs there as well where the form asked for it. */
export async function improveAsked(
  owner: Owner,
  input: Sent<z.output<typeof improveSchema>>,
): Promise<Result<{ version: string }>> {
  const { askedId, improvedAnswer, detailToAdd, ...shown } = input;
  return asOwner(owner, async (tx) => {
    const [row] = await tx.$queryRaw<Improved[]>`
      SELECT improved_answer AS "improvedAnswer", detail_to_add AS "detailToAdd" FROM asked_question
      WHERE owner_id = ${owner.id}::uuid AND id = ${askedId}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
    if (!row) return failed("not-found");
    const isWhole = detailToAdd !== undefined;
    const version = improvedKey({ improvedAnswer, detailToAdd: detailToAdd ?? null }, isWhole);
    const newer = isNewer(improvedKey(row, isWhole), version, shown);
    if (newer) return failed("changed-elsewhere", { replace: "newer-exists" });
    const done = await change(owner, askedId, { improvedAnswer, ...(isWhole ? { detailToAdd } : {}) });
    return done.ok ? ok({ version }) : done;
  });
}

export async function removeAsked(owner: Owner, input: { askedId: string }): Promise<Result<{ id: string }>> {
  const done = await change(owner, input.askedId, { deletedAt: owner.now });
  return done.ok ? ok({ id: input.askedId }) : done;
}

export async function restoreAsked(owner: Owner, id: string): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.askedQuestion.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

/** Whether they will probably come back to it. */
export async function setLikely(
  owner: Owner,
  input: { askedId: string; likely: boolean },
): Promise<Result<void>> {
  return change(owner, input.askedId, { likelyFollowUp: input.likely });
}

async function change(
  owner: Owner,
  id: string,
  data: Record<string, string | boolean | Date | null>,
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.askedQuestion.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data,
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

function detailOf(details: readonly QuestionDetail[], id: string | null, text: string) {
  const own = id && details.find((detail) => detail.of === id);
  return own || details.find((detail) => detail.of === null && detail.text === text) || null;
}

/** A name written before the question is meant; else what was chosen beside it; else what was known stays. */
function who(line: TypedLine, detail: QuestionDetail | null) {
  if (line.interviewerId) return { interviewerId: line.interviewerId };
  return detail ? { interviewerId: detail.by } : {};
}

function told(detail: QuestionDetail) {
  return {
    answer: detail.answer,
    rating: detail.rating,
    mark: detail.mark,
    likelyFollowUp: detail.likely,
  };
}
