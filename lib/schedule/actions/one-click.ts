"use server";
import { publicAction } from "@/lib/accounts/action";
import { sent } from "@/lib/base/paths";
import { oneClickSchema } from "@/lib/follow-ups/schema";
import { sendByLink } from "@/lib/schedule/commands/one-click";

/** The button behind a mail's link. Works signed out, for the one row its token names. */
export const markSentByLink = publicAction("follow-ups.one-click", oneClickSchema, sendByLink, {
  then: ({ token }) => sent(token),
});
