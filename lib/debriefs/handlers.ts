import "server-only";
import { z } from "zod";
import { answer, ownedHandler, savingHandler } from "@/lib/accounts/handler";
import { sentence } from "@/lib/base/errors";
import { keepDraft } from "@/lib/debriefs/commands/debrief";
import { takeUpFeedback } from "@/lib/debriefs/commands/lines";
import { draftSchema, takeUpSchema } from "@/lib/debriefs/schema";

/** A debrief is a page of text; nothing honest is longer. */
const BYTES_MOST = 256 * 1024;

/**
 * PUT of what stands in a debrief's form. Not a server action: those run one at a time per page, and a draft must be able
 * to leave while another is under way, or while the page is being closed.
 */
export const putDebriefDraft = ownedHandler<{ roundId: string }>(
  "debriefs.draft",
  async (owner, request, { roundId }) => {
    const text = await request.text();
    if (text.length > BYTES_MOST || !z.uuid().safeParse(roundId).success)
      return answer(404, sentence("not-found"));
    const draft = draftSchema.safeParse(asJson(text));
    if (!draft.success) return answer(400, sentence("check-fields"));
    const result = await keepDraft(owner, { roundId, draft: draft.data });
    if (!result.ok) return answer(404, sentence(result.code));
    return Response.json(result.value);
  },
);

export const putPlan = savingHandler("debriefs.feedback-plan", takeUpSchema, takeUpFeedback);

function asJson(text: string): unknown {
  try {
    // PostgreSQL stores no NUL, not even escaped in JSON
    return JSON.parse(text.replaceAll("\\u0000", ""));
  } catch {
    return null;
  }
}
