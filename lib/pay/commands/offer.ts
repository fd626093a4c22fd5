import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { at, instant, zonedDay } from "@/lib/base/dates";
import { failed, ok, type Result } from "@/lib/base/result";
import { getPay } from "@/lib/pay/queries";
import { offerKey } from "@/lib/pay/rules";
import type { AnswerInput, OfferInput } from "@/lib/pay/schema";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";

/** Their figure, and by when they want an answer. Called by the verb in `schedule`, which plans the reminders anew. */
export async function putOffer(
  owner: Owner,
  input: OfferInput,
): Promise<Result<{ applicationId: string; version: string }>> {
  return asOwner(owner, async (tx) => {
    const { applicationId, figure, currency, period, was, replace } = input;
    const page = await getPay(owner, applicationId);
    if (!page) return failed("not-found");
    const deadlineAt = input.day ? at(input.day, input.time ?? END_OF_DAY, input.zone) : null;
    const before = offerKey(page.offer);
    const version = offerKey({ figure, currency, period, deadlineAt: deadlineAt?.toISOString() ?? null });
    // What stands there already is no conflict: a save whose answer got lost is sent again.
    if (was !== undefined && was.trim() !== before.trim() && version !== before && !replace) {
      return failed("changed-elsewhere", { replace: "newer-exists" });
    }
    await put(tx, owner, applicationId, { figure, currency, period, deadlineAt });
    return ok({ applicationId, version });
  });
}

const END_OF_DAY = "23:59";

export type Answered = {
  applicationId: string;
  answer: string;
  /** What stood there before, for undo. */
  before: { answer: string | null; decidedOn: string | null };
};

/** My answer, and the day I gave it. */
export async function putAnswer(owner: Owner, input: AnswerInput): Promise<Result<Answered>> {
  return asOwner(owner, async (tx) => {
    const { applicationId, answer } = input;
    const page = await getPay(owner, applicationId);
    if (!page) return failed("not-found");
    const today = zonedDay(owner.now, owner.zone);
    const on = input.on ?? today;
    if (on > today) return failed("check-fields", { on: "closed-later" });
    await put(tx, owner, applicationId, { answer, decidedOn: instant(`${on}T00:00:00Z`) });
    const { answer: old = null, decidedOn = null } = page.offer ?? {};
    return ok({ applicationId, answer, before: { answer: old, decidedOn } });
  });
}

/** Puts the answer back as it stood, or takes it away. */
export async function putBackAnswer(
  owner: Owner,
  input: { applicationId: string; answer: string | null; decidedOn: string | null },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { applicationId, answer, decidedOn } = input;
    const page = await getPay(owner, applicationId);
    if (!page?.offer) return failed("not-found");
    await put(tx, owner, applicationId, {
      answer,
      decidedOn: decidedOn === null ? null : instant(`${decidedOn}T00:00:00Z`),
    });
    return ok();
  });
}

type OfferData = {
  figure?: number | null;
  currency?: string | null;
  period?: string | null;
  deadlineAt?: Date | null;
  answer?: string | null;
  decidedOn?: Date | null;
};

async function put(tx: Tx, owner: Owner, applicationId: string, data: OfferData): Promise<void> {
  await tx.offer.createMany({ data: { ownerId: owner.id, applicationId }, skipDuplicates: true });
  await tx.offer.updateMany({
    where: { ownerId: owner.id, applicationId },
    data: { ...data, updatedAt: doorNow() },
  });
}
