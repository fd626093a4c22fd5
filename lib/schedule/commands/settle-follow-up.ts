import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import type { Result } from "@/lib/base/result";
import * as followUps from "@/lib/follow-ups/commands/settle";
import type {
  addDocumentSchema,
  checkInSchema,
  editDocumentSchema,
  markSentSchema,
  snoozeSchema,
  waiveSchema,
} from "@/lib/follow-ups/schema";
import { asOwner } from "@/lib/platform/db";
import { planReminders } from "@/lib/reminders/commands/plan";

type Settled = followUps.Settled;

/** Each verb settles or reopens one follow-up and plans its application's reminders anew, in one transaction. */
export function sendFollowUp(owner: Owner, input: z.output<typeof markSentSchema>) {
  return withReminders(owner, () => followUps.markSent(owner, input));
}

export function waiveFollowUp(owner: Owner, input: z.output<typeof waiveSchema>) {
  return withReminders(owner, () => followUps.waive(owner, input));
}

export function reopenFollowUp(owner: Owner, input: { id: string }) {
  return withReminders(owner, () => followUps.reopen(owner, input));
}

export function snoozeFollowUp(owner: Owner, input: z.output<typeof snoozeSchema>) {
  return withReminders(owner, () => followUps.snooze(owner, input));
}

export function unsnoozeFollowUp(owner: Owner, input: { id: string }) {
  return withReminders(owner, () => followUps.unsnooze(owner, input));
}

export function promiseDocument(owner: Owner, input: z.output<typeof addDocumentSchema>) {
  return withReminders(owner, () => followUps.addDocument(owner, input));
}

export function changeDocument(owner: Owner, input: z.output<typeof editDocumentSchema>) {
  return withReminders(owner, () => followUps.editDocument(owner, input));
}

export function planCheckIn(owner: Owner, input: z.output<typeof checkInSchema>) {
  return withReminders(owner, () => followUps.setCheckIn(owner, input));
}

export function dropDocument(owner: Owner, input: { id: string }) {
  return withReminders(owner, () => followUps.deleteFollowUp(owner, input));
}

export function restoreDocument(owner: Owner, input: { id: string }) {
  return withReminders(owner, () => followUps.restoreFollowUp(owner, input));
}

function withReminders(owner: Owner, run: () => Promise<Result<Settled>>): Promise<Result<Settled>> {
  return asOwner(owner, async () => {
    const result = await run();
    if (result.ok) await planReminders(owner, result.value.applicationId);
    return result;
  });
}
