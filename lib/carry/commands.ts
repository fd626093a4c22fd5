import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import type { addCarrySchema, answerCarrySchema } from "@/lib/carry/schema";
import { matchLines } from "@/lib/debriefs/rules";
import { asOwner } from "@/lib/platform/db";

/**
 * Lays what a debrief says stayed open (unsaid, in doubt, to be expected again) beside what was kept of it before: each line
 * keeps its row, is mended, added or taken out. Lines that stand for a question of theirs are `saveExpected`'s.
 */
export async function saveLeftOpen(
  owner: Owner,
  input: {
    fromRoundId: string;
    kind: "unsaid" | "doubt" | "expected-follow-up";
    lines: string[];
    shown: string[];
  },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { fromRoundId, kind, lines } = input;
    const ofNoQuestion = kind === "expected-follow-up" ? { askedQuestionId: null } : {};
    const where = { ownerId: owner.id, fromRoundId, kind, ...ofNoQuestion, deletedAt: null };
    const saved = await tx.carryItem.findMany({ where, orderBy: { createdAt: "asc" } });
    const matched = matchLines(saved, lines, input.shown);
    for (const [at, text] of lines.entries()) {
      const id = matched.rows[at];
      if (id) await tx.carryItem.updateMany({ where: { ...where, id }, data: { text } });
    }
    await tx.carryItem.createMany({
      data: lines
        .filter((_, at) => !matched.rows[at])
        .map((text) => ({ ...own(owner), fromRoundId, kind, text })),
    });
    await tx.carryItem.updateMany({
      where: { ...where, id: { in: matched.removed } },
      data: { deletedAt: owner.now },
    });
    return ok();
  });
}

/**
 * One "expected follow-up" for each question they will probably come back to. Unticked, it goes again, unless something
 * was decided or written about it since; a question that was taken out of the debrief takes its item along.
 */
export async function saveExpected(
  owner: Owner,
  input: { fromRoundId: string; questions: { id: string; text: string; likely: boolean | null }[] },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { fromRoundId, questions } = input;
    const where = { ownerId: owner.id, fromRoundId, kind: "expected-follow-up", deletedAt: null };
    const saved = await tx.carryItem.findMany({ where: { ...where, askedQuestionId: { not: null } } });
    const has = (id: string) => saved.some((item) => item.askedQuestionId === id);
    for (const question of questions.filter((it) => has(it.id))) {
      const { id, text } = question;
      await tx.carryItem.updateMany({ where: { ...where, askedQuestionId: id }, data: { text } });
    }
    await tx.carryItem.createMany({
      data: questions
        .filter((question) => question.likely && !has(question.id))
        .map(({ id, text }) => ({
          ...own(owner),
          fromRoundId,
          kind: "expected-follow-up",
          askedQuestionId: id,
          text,
        })),
      skipDuplicates: true, // another window may just have taken it along
    });
    const wanted = questions.filter((question) => question.likely !== false).map((question) => question.id);
    const unwanted = saved.filter((item) => !wanted.includes(item.askedQuestionId!) && isUntouched(item));
    await tx.carryItem.updateMany({
      where: { ...where, id: { in: unwanted.map((item) => item.id) } },
      data: { deletedAt: owner.now },
    });
    return ok();
  });
}

/**
 * What became, in a round, of the things that were taken along into it (CUES.md B6, "After R"). Said and let go stay with
 * the round; what waits is free for the next one and its people. Lines of another application are left alone.
 */
export async function settleCarried(
  owner: Owner,
  input: { roundId: string; choices: { id: string; choice: "said" | "later" | "let-go" }[] },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { roundId, choices } = input;
    const round = await tx.round.findFirst({ where: { ownerId: owner.id, id: roundId, deletedAt: null } });
    if (!round) return failed("not-found");
    const here = { ownerId: owner.id, deletedAt: null, fromRound: { applicationId: round.applicationId } };
    for (const { id, choice } of choices) {
      await tx.carryItem.updateMany({ where: { ...here, id }, data: AFTERWARDS[choice](roundId) });
    }
    return ok();
  });
}

const AFTERWARDS = {
  said: (toRoundId: string) => ({ state: "said", toRoundId }),
  later: () => ({ state: "undecided", toRoundId: null, assignedToId: null }),
  "let-go": (toRoundId: string) => ({ state: "dismissed", toRoundId }),
};

/** Something a round left open, noted by itself. */
export async function addCarry(owner: Owner, input: z.output<typeof addCarrySchema>): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, deletedAt: null };
    if ((await tx.round.count({ where: { ...where, id: input.fromRoundId } })) === 0)
      return failed("not-found");
    if (input.askedQuestionId) {
      const asked = await tx.askedQuestion.count({ where: { ...where, id: input.askedQuestionId } });
      if (asked === 0) return failed("not-found");
    }
    await tx.carryItem.createMany({
      data: { ...input, ownerId: owner.id, createdAt: owner.now },
      skipDuplicates: true,
    });
    return ok();
  });
}

/** Writes what I will say, which takes it along: into a round, if the next one is known. */
export async function answerCarry(
  owner: Owner,
  input: z.output<typeof answerCarrySchema>,
): Promise<Result<void>> {
  const { carryId, answer, toRoundId } = input;
  return change(owner, carryId, toRoundId, { answer, state: "carried" });
}

export async function removeCarry(owner: Owner, input: { carryId: string }): Promise<Result<{ id: string }>> {
  const done = await change(owner, input.carryId, null, { deletedAt: owner.now });
  return done.ok ? ok({ id: input.carryId }) : done;
}

/** A line that was made for the same question meanwhile goes out for it: each question has one. */
export async function restoreCarry(owner: Owner, id: string): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const gone = await tx.carryItem.findFirst({ where: { ownerId: owner.id, id } });
    if (!gone) return failed("not-found");
    const { askedQuestionId, kind } = gone;
    if (askedQuestionId) {
      await tx.carryItem.updateMany({
        where: { ownerId: owner.id, askedQuestionId, kind, deletedAt: null, NOT: { id } },
        data: { deletedAt: owner.now },
      });
    }
    const { count } = await tx.carryItem.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

async function change(
  owner: Owner,
  id: string,
  toRoundId: string | null,
  data: { answer?: string; state?: string; deletedAt?: Date },
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    if (toRoundId) {
      const item = await tx.carryItem.findFirst({
        where: { ownerId: owner.id, id, deletedAt: null },
        select: { fromRound: { select: { applicationId: true } } },
      });
      const applicationId = item?.fromRound.applicationId;
      if (!applicationId) return failed("not-found");
      const where = { ownerId: owner.id, id: toRoundId, applicationId, deletedAt: null };
      if ((await tx.round.count({ where })) === 0) return failed("not-found");
    }
    const { count } = await tx.carryItem.updateMany({
      where: { ownerId: owner.id, id, deletedAt: null },
      data: toRoundId ? { ...data, toRoundId } : data,
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

function isUntouched(item: { state: string; answer: string | null }): boolean {
  return item.state === "undecided" && !item.answer;
}

function own(owner: Owner) {
  return { ownerId: owner.id, id: randomUUID(), createdAt: owner.now };
}
