import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer, type Opened } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import type {
  answerSchema,
  nothingNewSchema,
  openingSchema,
  sentenceSchema,
  sentenceStorySchema,
  showingSchema,
} from "@/lib/case/schema";
import { asOwner, type Tx } from "@/lib/platform/db";
import { pickStory } from "@/lib/stories/commands/links";

/** The value sentence. One that is replaced is kept, with the day it was written; `replacedId` names it. */
export async function setSentence(
  owner: Owner,
  input: z.output<typeof sentenceSchema>,
): Promise<Result<{ replacedId: string | null }>> {
  return asOwner(owner, async (tx) => {
    const card = await openCard(tx, owner, input.applicationId);
    if (!card) return failed("not-found");
    if (isNewer(card.sentence, input.text, input))
      return failed("changed-elsewhere", { replace: "newer-exists" });
    return ok({ replacedId: await writeSentence(tx, owner, card, input.text) });
  });
}

/** An earlier sentence stands again; the one that stood becomes an earlier one. */
export async function putBackSentence(
  owner: Owner,
  versionId: string,
): Promise<Result<{ replacedId: string | null }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id: versionId };
    const version = await tx.sentenceVersion.findFirst({ where });
    const card = version && (await openCard(tx, owner, version.applicationId));
    if (!card) return failed("not-found");
    // two presses at once: the card's lock makes them take turns, and the second finds it gone
    const { count } = await tx.sentenceVersion.deleteMany({ where });
    if (count === 0) return failed("not-found");
    return ok({ replacedId: await writeSentence(tx, owner, card, version.text) });
  });
}

/** The story that shows the sentence; it is linked to the application with it. */
export async function setSentenceStory(
  owner: Owner,
  input: z.output<typeof sentenceStorySchema>,
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    if (!(await openCard(tx, owner, input.applicationId))) return failed("not-found");
    const picked = await pickStory(owner, input, input.applicationId);
    if (!picked.ok) return picked;
    await write(tx, owner, input.applicationId, { sentenceStoryId: picked.value });
    return ok();
  });
}

const COLUMNS = { whyYou: "whyYou", whyHire: "whyHire", whatForYou: "whatForYou" } as const;

/** Why you, why hire you, what you can do for them. */
export async function setAnswer(
  owner: Owner,
  input: z.output<typeof answerSchema>,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const card = await openCard(tx, owner, input.applicationId);
    if (!card) return failed("not-found");
    const column = COLUMNS[input.slot];
    if (isNewer(card[column], input.text, input))
      return failed("changed-elsewhere", { replace: "newer-exists" });
    await write(tx, owner, input.applicationId, { [column]: input.text });
    return ok({ version: input.text ?? "" });
  });
}

/** How I would work here: the opening of the first 90 days. */
export async function setOpening(
  owner: Owner,
  input: z.output<typeof openingSchema>,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const card = await openCard(tx, owner, input.applicationId);
    if (!card) return failed("not-found");
    if (isNewer(card.planOpening, input.text, input))
      return failed("changed-elsewhere", { replace: "newer-exists" });
    await write(tx, owner, input.applicationId, { planOpening: input.text });
    return ok({ version: input.text ?? "" });
  });
}

/** Show the plan, or say it and not show it. */
export async function setShowing(
  owner: Owner,
  input: { applicationId: string; showing: z.output<typeof showingSchema>["showing"] } & Opened,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const card = await openCard(tx, owner, input.applicationId);
    if (!card) return failed("not-found");
    if (isNewer(card.planShowing, input.showing, input))
      return failed("changed-elsewhere", { replace: "newer-exists" });
    await write(tx, owner, input.applicationId, { planShowing: input.showing });
    return ok({ version: input.showing });
  });
}

/** "Nothing new" for that round; no round takes it back. */
export async function sayNothingNew(owner: Owner, input: z.output<typeof nothingNewSchema>): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { applicationId, roundId } = input;
    const round = { ownerId: owner.id, id: roundId ?? "", applicationId, deletedAt: null };
    if (roundId && (await tx.round.count({ where: round })) === 0) return failed("not-found");
    if (!(await openCard(tx, owner, applicationId))) return failed("not-found");
    await write(tx, owner, applicationId, { nothingNewRoundId: roundId });
    return ok();
  });
}

type Card = NonNullable<Awaited<ReturnType<typeof openCard>>>;

/** The card of a live application, made if it has none, and held until the transaction ends. */
async function openCard(tx: Tx, owner: Owner, applicationId: string) {
  const application = { ownerId: owner.id, id: applicationId, deletedAt: null };
  if ((await tx.application.count({ where: application })) === 0) return null;
  const key = { ownerId: owner.id, applicationId };
  await tx.caseCard.createMany({
    data: { ...key, createdAt: owner.now, updatedAt: owner.now },
    skipDuplicates: true,
  });
  await tx.$queryRaw`
    SELECT application_id FROM case_card
    WHERE owner_id = ${owner.id}::uuid AND application_id = ${applicationId}::uuid FOR UPDATE`;
  return tx.caseCard.findFirst({ where: key });
}

async function write(
  tx: Tx,
  owner: Owner,
  applicationId: string,
  data: Record<string, string | Date | null>,
): Promise<void> {
  await tx.caseCard.updateMany({
    where: { ownerId: owner.id, applicationId },
    data: { ...data, updatedAt: owner.now },
  });
}

async function writeSentence(tx: Tx, owner: Owner, card: Card, text: string | null): Promise<string | null> {
  if (card.sentence === text) return null;
  let replacedId: string | null = null;
  if (card.sentence) {
    replacedId = randomUUID();
    const writtenAt = card.sentenceEditedAt ?? card.createdAt;
    await tx.sentenceVersion.create({
      data: {
        ...{ ownerId: owner.id, id: replacedId, applicationId: card.applicationId },
        ...{ text: card.sentence, writtenAt, replacedAt: owner.now },
      },
    });
  }
  await write(tx, owner, card.applicationId, {
    sentence: text,
    sentenceEditedAt: text ? owner.now : null,
  });
  return replacedId;
}
