import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { pinGaps } from "@/lib/applications/commands/requirements";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";
import { addResearch } from "@/lib/research/commands";
import { needStory } from "@/lib/stories/commands/links";
import type {
  cellSchema,
  matchSchema,
  pairSchema,
  pinsSchema,
  researchLinkSchema,
  researchPairSchema,
} from "@/lib/stories/schema";

/** A story beside something they ask for; it is linked to that application as well. */
export async function matchStory(
  owner: Owner,
  input: z.output<typeof matchSchema>,
): Promise<Result<{ storyId: string }>> {
  return asOwner(owner, async (tx) => {
    const applicationId = await applicationOf(tx, owner, input.requirementId);
    if (!applicationId) return failed("not-found");
    const picked = await needStory(owner, input, applicationId);
    if (!picked.ok) return picked;
    await match(tx, owner, input.requirementId, picked.value);
    return ok({ storyId: picked.value });
  });
}

export async function unmatchStory(owner: Owner, input: z.output<typeof pairSchema>): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { requirementId, storyId } = input;
    if (!(await applicationOf(tx, owner, requirementId))) return failed("not-found");
    await tx.requirementStory.deleteMany({ where: { ownerId: owner.id, requirementId, storyId } });
    return ok();
  });
}

/** One cell of the grid becomes empty, matched, or pinned for the sheet. */
export async function setCell(
  owner: Owner,
  { cell }: z.output<typeof cellSchema>,
): Promise<Result<{ becomes: string }>> {
  return asOwner(owner, async (tx) => {
    const { requirementId, storyId, becomes } = cell;
    if (becomes === "none") {
      const gone = await unmatchStory(owner, { requirementId, storyId });
      return gone.ok ? ok({ becomes }) : gone;
    }
    const choice = { storyId, storyTitle: null, newStoryId: null };
    const matched = await matchStory(owner, { requirementId, ...choice });
    if (!matched.ok) return matched;
    await tx.requirementStory.updateMany({
      where: { ownerId: owner.id, requirementId, storyId },
      data: { pinned: becomes === "pinned" },
    });
    return ok({ becomes });
  });
}

/** Of the pairs shown, those ticked stand on the sheet; the others do not. */
export async function pinPairs(owner: Owner, input: z.output<typeof pinsSchema>): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { applicationId } = input;
    if ((await tx.application.count({ where: live(owner, applicationId) })) === 0) return failed("not-found");
    for (const pair of input.shown) {
      const [requirementId = "", storyId = ""] = pair.split(" ");
      if (storyId === "gap") continue;
      const requirement = { applicationId, deletedAt: null };
      await tx.requirementStory.updateMany({
        where: { ownerId: owner.id, requirementId, storyId, requirement },
        data: { pinned: input.pins.includes(pair) },
      });
    }
    const gaps = (all: string[]) => all.filter((it) => it.endsWith(" gap")).map((it) => it.slice(0, 36));
    return pinGaps(owner, { applicationId, shown: gaps(input.shown), pinned: gaps(input.pins) });
  });
}

/** A story beside a value, goal or focus of the company, noted already or written now. */
export async function pairResearch(
  owner: Owner,
  input: z.output<typeof researchPairSchema>,
): Promise<Result<{ researchId: string; storyId: string }>> {
  return asOwner(owner, async (tx) => {
    const researchId = await findOrNote(tx, owner, input);
    if (!researchId.ok) return researchId;
    const picked = await needStory(owner, input, input.applicationId);
    if (!picked.ok) return picked;
    await tx.researchStory.createMany({
      data: {
        ownerId: owner.id,
        researchId: researchId.value,
        storyId: picked.value,
        createdAt: doorNow(),
      },
      skipDuplicates: true,
    });
    return ok({ researchId: researchId.value, storyId: picked.value });
  });
}

export async function unpairResearch(
  owner: Owner,
  input: z.output<typeof researchLinkSchema>,
): Promise<Result<void>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.researchStory.deleteMany({ where: { ownerId: owner.id, ...input } });
    return count === 1 ? ok() : failed("not-found");
  });
}

async function findOrNote(
  tx: Tx,
  owner: Owner,
  input: z.output<typeof researchPairSchema>,
): Promise<Result<string>> {
  const { applicationId, researchText, newResearchId, slot } = input;
  // A list has something chosen from the beginning, so words that were typed beside it are what is meant.
  const researchId = researchText && newResearchId ? null : input.researchId;
  if (!researchId) {
    if (!researchText || !newResearchId) return failed("check-fields", { researchText: "line-needed" });
    const line = { id: newResearchId, applicationId, slot, text: researchText };
    const noted = await addResearch(owner, { ...line, url: null, saidBy: null, publishedOn: null });
    if (!noted.ok) return noted;
  }
  const id = researchId ?? newResearchId!;
  const application = await tx.application.findFirst({
    where: live(owner, applicationId),
    select: { companyId: true },
  });
  const there = application
    ? await tx.research.count({ where: { ...live(owner, id), companyId: application.companyId } })
    : 0;
  return there === 1 ? ok(id) : failed("not-found");
}

async function match(tx: Tx, owner: Owner, requirementId: string, storyId: string): Promise<void> {
  await tx.requirementStory.createMany({
    data: { ownerId: owner.id, requirementId, storyId, createdAt: doorNow() },
    skipDuplicates: true,
  });
}

async function applicationOf(tx: Tx, owner: Owner, requirementId: string): Promise<string | null> {
  const row = await tx.requirement.findFirst({
    where: { ...live(owner, requirementId), application: { deletedAt: null } },
    select: { applicationId: true },
  });
  return row?.applicationId ?? null;
}

function live(owner: Owner, id: string) {
  return { ownerId: owner.id, id, deletedAt: null };
}
