import "server-only";
import { failed, ok, type Result } from "@/lib/base/result";
import { holderOf } from "@/lib/follow-ups/one-click";
import { reopenFollowUp, sendFollowUp } from "./settle-follow-up";

/** "I've sent it" from a mail: marks that one row, however often the button is pressed; or takes it back. */
export async function sendByLink(input: {
  token: string;
  undo: boolean;
}): Promise<Result<{ token: string }>> {
  const holder = await holderOf(input.token);
  if (!holder) return failed("link-used");
  const { owner, followUpId: id } = holder;
  const result = input.undo
    ? await reopenFollowUp(owner, { id })
    : await sendFollowUp(owner, { id, how: "mail", day: "", time: "" });
  return result.ok ? ok({ token: input.token }) : result;
}
