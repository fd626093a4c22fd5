import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { ok, type Result } from "@/lib/base/result";
import { asOwner } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/client/client";
import type { noticeSchema } from "./schema";

/** The notice period, set once and confirmed by setting it. */
export function setNotice(owner: Owner, input: z.output<typeof noticeSchema>): Promise<Result> {
  return save(owner, { noticeLength: input.length, noticeUnit: input.unit, noticeConfirmedAt: owner.now });
}

/** "Still right": the period stands, looked at today. */
export function confirmNotice(owner: Owner): Promise<Result> {
  return save(owner, { noticeConfirmedAt: owner.now });
}

type StoredReminderSettings = {
  quietFrom: string;
  quietTo: string;
  mail: boolean;
  leads: Prisma.InputJsonObject;
};

/** Called by the reminders room, which knows what the settings mean and plans anew. */
export function storeReminderSettings(owner: Owner, settings: StoredReminderSettings): Promise<Result> {
  return save(owner, settings);
}

/** No more reminder mails; they stand in the app instead. */
export function stopReminderMail(owner: Owner): Promise<Result> {
  return save(owner, { mail: false });
}

/** When the sample search was filled in; null once it is removed. */
export function markSample(owner: Owner, sampleAt: Date | null): Promise<Result> {
  return save(owner, { sampleAt });
}

async function save(owner: Owner, data: Prisma.ProfileUncheckedUpdateInput): Promise<Result> {
  await asOwner(owner, (tx) =>
    tx.profile.upsert({
      where: { ownerId: owner.id },
      create: { ...(data as Prisma.ProfileUncheckedCreateInput), ownerId: owner.id },
      update: data,
    }),
  );
  return ok();
}
