import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { failed, type Result } from "@/lib/base/result";
import { type Answered, putAnswer, putBackAnswer, putOffer } from "@/lib/pay/commands/offer";
import type { AnswerInput, OfferInput } from "@/lib/pay/schema";
import { holdApplication } from "@/lib/schedule/hold";
import { replan } from "@/lib/schedule/replan";
import { whole } from "@/lib/schedule/whole";

/** Their offer and its date. The reminders about the date are planned in the same transaction. */
export async function saveOffer(
  owner: Owner,
  input: OfferInput,
): Promise<Result<{ applicationId: string; version: string }>> {
  return whole(owner, async () => {
    if (!(await holdApplication(owner, input.applicationId))) return failed("not-found");
    const saved = await putOffer(owner, input);
    if (saved.ok) await replan(owner, input.applicationId);
    return saved;
  });
}

/** My answer. Nothing more is said about the date; the stage stays where it is until it is moved. */
export async function answerOffer(owner: Owner, input: AnswerInput): Promise<Result<Answered>> {
  return whole(owner, async () => {
    if (!(await holdApplication(owner, input.applicationId))) return failed("not-found");
    const answered = await putAnswer(owner, input);
    if (answered.ok) await replan(owner, input.applicationId);
    return answered;
  });
}

/** The id of an answer's undo: the application, and what stood there before. */
export function answerKey({ applicationId, before }: Pick<Answered, "applicationId" | "before">): string {
  return `${applicationId} ${before.answer ?? ""} ${before.decidedOn ?? ""}`;
}

export async function undoAnswer(owner: Owner, id: string): Promise<Result> {
  const [, applicationId, answer, decidedOn] =
    /^([0-9a-f-]{36}) (accepted|declined)? ?(\d{4}-\d\d-\d\d)?$/.exec(id) ?? [];
  if (!applicationId) return failed("not-found");
  return whole(owner, async () => {
    if (!(await holdApplication(owner, applicationId))) return failed("not-found");
    const back = { applicationId, answer: answer ?? null, decidedOn: decidedOn ?? null };
    const done = await putBackAnswer(owner, back);
    if (done.ok) await replan(owner, applicationId);
    return done;
  });
}
