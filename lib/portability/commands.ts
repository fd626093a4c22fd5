import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { removeSampleApplications } from "@/lib/applications/commands/sample";
import { ok, type Result } from "@/lib/base/result";
import { removeSampleCompanies } from "@/lib/companies/commands";
import { removeSamplePeople } from "@/lib/interviewers/commands/sample";
import { asOwner } from "@/lib/platform/db";
import { markSample } from "@/lib/profile/commands";
import { removeSampleQuestions } from "@/lib/questions/commands/sample";
import { replan } from "@/lib/schedule/replan";
import { removeSampleStories } from "@/lib/stories/commands/cards";
import { makeDemo } from "@/prisma/demo";
import { hasSample } from "./queries";

/** Fills in a believable search, marked as sample. A second press changes nothing. */
export async function fillSample(owner: Owner): Promise<Result> {
  return asOwner(owner, async () => {
    if (await hasSample(owner)) return ok();
    const applicationIds = await makeDemo(owner);
    for (const id of applicationIds) await replan(owner, id);
    await markSample(owner, owner.now);
    return ok();
  });
}

/**
 * Takes the sample away for good, with all that hangs on it: rounds, debriefs, follow-ups and reminders go with their
 * application. What the person added to a sample application goes too; what they made themselves stays.
 */
export async function clearSample(owner: Owner): Promise<Result> {
  return asOwner(owner, async () => {
    await removeSampleApplications(owner);
    await removeSamplePeople(owner);
    await removeSampleStories(owner);
    await removeSampleCompanies(owner);
    await removeSampleQuestions(owner);
    await markSample(owner, null);
    return ok();
  });
}
