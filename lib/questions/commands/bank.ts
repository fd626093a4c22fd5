import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, doorNow } from "@/lib/platform/db";
import { takeUp } from "@/lib/questions/commands/take-up";
import type * as shapes from "@/lib/questions/schema";
import { needStory } from "@/lib/stories/commands/links";
import type { Prisma } from "@/prisma/client/client";

type Made = Result<{ id: string }>;

/** A question they may ask, in one's own words. A second submit of the form changes nothing. */
export async function addBank(owner: Owner, input: z.output<typeof shapes.addBankSchema>): Promise<Made> {
  const { id, text, category, answer } = input;
  return add(owner, { id, text, category, answer });
}

/** The question a sceptical expert would ask about a requirement: one about the field, with the answer if there is one. */
export async function addHardQuestion(
  owner: Owner,
  input: z.output<typeof shapes.hardQuestionSchema>,
): Promise<Made> {
  const { id, requirementId, text, answer } = input;
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: requirementId, deletedAt: null, application: { deletedAt: null } };
    if ((await tx.requirement.count({ where })) === 0) return failed("not-found");
    return add(owner, { id, requirementId, text, answer, category: "depth" });
  });
}

/**
 * Wording, kind and answer; every asking of it is of the same kind. Refuses to overwrite a newer row unless told to; what
 * was typed comes back. A page that showed no row yet says version 0.
 */
export async function editBank(
  owner: Owner,
  input: z.output<typeof shapes.editBankSchema>,
): Promise<Result<{ id: string; version: number }>> {
  const { text, category, answer, version, replace } = input;
  return asOwner(owner, async (tx) => {
    const done = await change(owner, input.key, async (row) => {
      const shown = row.updatedAt.getTime();
      const isNew = version === 0 && shown === row.createdAt.getTime();
      const newer = version !== undefined && version !== shown && !isNew;
      const isSame = row.text === text && row.category === category && row.answer === answer;
      if (isSame) return ok(null);
      if (newer && !replace) return failed("changed-elsewhere", { replace: "newer-exists" });
      return ok({ text, category, answer });
    });
    if (done.ok)
      await tx.askedQuestion.updateMany({
        where: { ownerId: owner.id, bankQuestionId: done.value.id },
        data: { category },
      });
    return done;
  });
}

/** The answer alone, as the book asks for it. */
export async function answerBank(
  owner: Owner,
  input: z.output<typeof shapes.answerBankSchema>,
): Promise<Result<{ version: string }>> {
  const { key, answer } = input;
  const done = await change(owner, key, async (row) => {
    const newer = isNewer(row.answer, answer, input);
    return newer ? failed("changed-elsewhere", { replace: "newer-exists" }) : ok({ answer });
  });
  return done.ok ? ok({ version: answer }) : done;
}

/** The story that answers it: one that is there, or a new one by its title; linked to the application it is picked for. */
export async function setBankStory(
  owner: Owner,
  input: z.output<typeof shapes.bankStorySchema>,
): Promise<Made> {
  const { key, applicationId, ...choice } = input;
  return change(owner, key, async () => {
    const story = await needStory(owner, choice, applicationId);
    return story.ok ? ok({ storyId: story.value }) : story;
  });
}

/** Its story is not the one after all; the story itself stays. */
export async function clearBankStory(owner: Owner, input: { key: string }): Promise<Made> {
  return change(owner, input.key, async () => ok({ storyId: null }));
}

/** Left out: it is not one for me. */
export async function skipBank(owner: Owner, input: { key: string }): Promise<Made> {
  return change(owner, input.key, async () => ok({ skipped: true }));
}

export async function unskipBank(owner: Owner, input: { key: string }): Promise<Made> {
  return change(owner, input.key, async () => ok({ skipped: false }));
}

/** Said aloud once more, and how it felt. A second press within half a minute is the same run. */
export async function practise(owner: Owner, input: z.output<typeof shapes.practiseSchema>): Promise<Made> {
  return asOwner(owner, async (tx) => {
    const id = await takeUp(owner, input.key);
    if (!id) return failed("not-found");
    // what has run out of the list after a year of practice is no loss: the newest hundred stay
    await tx.$executeRaw`
      UPDATE bank_question SET rating = COALESCE(${input.rating}, rating), updated_at = app_now(),
        practised_at = CASE WHEN practised_at[cardinality(practised_at)] > app_now() - interval '30 seconds' THEN practised_at
          ELSE (practised_at || app_now())[greatest(1, cardinality(practised_at) - 98):] END
      WHERE owner_id = ${owner.id}::uuid AND id = ${id}::uuid`;
    return ok({ id });
  });
}

export async function deleteBank(owner: Owner, input: { bankId: string }): Promise<Made> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.bankQuestion.updateMany({
      where: { ownerId: owner.id, id: input.bankId, deletedAt: null },
      data: { deletedAt: owner.now },
    });
    return count === 1 ? ok({ id: input.bankId }) : failed("not-found");
  });
}

export async function restoreBank(owner: Owner, id: string): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.bankQuestion.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: null },
    });
    return count === 1 ? ok() : failed("not-found");
  });
}

type New = { id: string; text: string; category: string; answer: string | null; requirementId?: string };

async function add(owner: Owner, row: New): Promise<Made> {
  return asOwner(owner, async (tx) => {
    await tx.bankQuestion.createMany({
      data: { ...row, ownerId: owner.id, createdAt: owner.now, updatedAt: doorNow() },
      skipDuplicates: true,
    });
    return ok({ id: row.id });
  });
}

type Row = { text: string; category: string; answer: string | null; createdAt: Date; updatedAt: Date };

/** Takes the question up if need be, holds its row, and writes what `decide` says; null is nothing to write. */
async function change(
  owner: Owner,
  key: string,
  decide: (row: Row) => Promise<Result<Prisma.BankQuestionUncheckedUpdateInput | null>>,
): Promise<Result<{ id: string; version: number }>> {
  return asOwner(owner, async (tx) => {
    const id = await takeUp(owner, key);
    if (!id) return failed("not-found");
    const where = { ownerId: owner.id, id };
    const row = await tx.bankQuestion.findFirstOrThrow({ where });
    const data = await decide(row);
    if (!data.ok) return data;
    if (data.value === null) return ok({ id, version: row.updatedAt.getTime() });
    const updatedAt = doorNow();
    await tx.bankQuestion.updateMany({ where, data: { ...data.value, updatedAt } });
    return ok({ id, version: updatedAt.getTime() });
  });
}
