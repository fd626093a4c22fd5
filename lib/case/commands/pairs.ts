import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import type { pairValueSchema, settingSchema } from "@/lib/case/schema";
import { setEnvironment } from "@/lib/companies/commands";
import { asOwner } from "@/lib/platform/db";
import { matchResearch } from "@/lib/research/commands";
import { pickStory } from "@/lib/stories/commands/links";
import { pairResearch } from "@/lib/stories/commands/pairs";
import { tagEnvironment } from "@/lib/stories/commands/setting";

/** How I stand to a value of theirs and, where it matches, the story that shows it. */
export async function pairValue(owner: Owner, input: z.output<typeof pairValueSchema>): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { applicationId, researchId, match, gapNote } = input;
    const application = await tx.application.findFirst({
      where: { ownerId: owner.id, id: applicationId, deletedAt: null },
      select: { companyId: true },
    });
    if (!application) return failed("not-found");
    const note = { ownerId: owner.id, id: researchId, companyId: application.companyId, deletedAt: null };
    if ((await tx.research.count({ where: note })) === 0) return failed("not-found");
    const story = match === "match" && (input.storyId || input.storyTitle);
    if (story) {
      const line = { researchText: null, newResearchId: null, slot: "values" } as const;
      const paired = await pairResearch(owner, { ...input, ...line });
      if (!paired.ok) return paired;
    }
    return matchResearch(owner, { id: researchId, match, gapNote: match === "gap" ? gapNote : null });
  });
}

/** What their setting is like, kept with the company, and one story from a place like it. */
export async function tagSetting(owner: Owner, input: z.output<typeof settingSchema>): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { applicationId, tags, own } = input;
    const application = await tx.application.findFirst({
      where: { ownerId: owner.id, id: applicationId, deletedAt: null },
      select: { companyId: true },
    });
    if (!application) return failed("not-found");
    const set = await setEnvironment(owner, { id: application.companyId, tags, own, replace: false });
    if (!set.ok) return set;
    const picked = await pickStory(owner, input, applicationId);
    if (!picked.ok) return picked;
    if (!picked.value) return ok();
    return tagEnvironment(owner, { storyId: picked.value, tags: set.value.tags });
  });
}
