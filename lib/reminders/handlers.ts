import "server-only";
import { answer } from "@/lib/accounts/handler";
import { reminderSettings } from "@/lib/base/paths";
import { holderOfAccount } from "@/lib/follow-ups/one-click";
import { env } from "@/lib/platform/env";
import { stopReminderMail } from "@/lib/profile/commands";
import { readStopMailToken } from "./stop";

type Context = { params: Promise<{ token: string }> };

/** The mail program's one-click "unsubscribe" (RFC 8058): a POST without cookies or Origin; its token is its proof. */
export async function stopMail(_request: Request, { params }: Context): Promise<Response> {
  const ownerId = readStopMailToken((await params).token, env.secret);
  const owner = ownerId && (await holderOfAccount(ownerId));
  if (!owner) return answer(404, "This link does nothing.");
  await stopReminderMail(owner);
  return answer(200, "Reminder mails are off.");
}

/** Opened by a person: to the settings, where it can be chosen in detail. Changes nothing. */
export async function showReminderSettings(): Promise<Response> {
  return new Response(null, { status: 303, headers: { Location: reminderSettings() } });
}
