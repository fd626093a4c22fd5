import "server-only";
import * as paths from "@/lib/base/paths";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { mailConfigured, sendMail, tellConsole } from "@/lib/platform/mail";
import * as mails from "./mails";
import { LINK_MINUTES, type Purpose } from "./tokens";

const PAGES: Record<Purpose, (token: string) => string> = {
  "sign-in": paths.signInLink,
  open: paths.invitation,
  invite: paths.invitation,
  reset: paths.resetPassword,
  verify: paths.verifyAddress,
  "change-address": paths.changeAddress,
};

const MAILS: Record<Purpose, (link: string) => mails.MailText> = {
  "sign-in": mails.signInLink,
  open: mails.openAccount,
  invite: mails.invitation,
  reset: mails.resetPassword,
  verify: mails.verifyAddress,
  "change-address": mails.changeAddress,
};

const TITLES: Record<Purpose, string> = {
  "sign-in": "Sign-in link",
  open: "Link to open an account",
  invite: "Invitation",
  reset: "Link to choose a new password",
  verify: "Link to verify the address",
  "change-address": "Link to move the account to this address",
};

/** The full address of a link, for a mail or the console. */
export function linkOf(purpose: Purpose, token: string): string {
  return env.appUrl + PAGES[purpose](token);
}

/** Sends a link by mail. Without a mail server it goes to the console of this server and nowhere else. */
export async function sendLink(purpose: Purpose, to: string, token: string): Promise<void> {
  const link = linkOf(purpose, token);
  if (mailConfigured()) await post(to, MAILS[purpose](link));
  else tellConsole(consoleText(purpose, to, link));
}

export function consoleText(purpose: Purpose, to: string, link: string): string {
  return `${TITLES[purpose]} for ${to} (works once, for ${lasts(LINK_MINUTES[purpose])}):\n${link}`;
}

/** Tells the address that was left behind. Nobody to tell without a mail server. */
export async function sendNotice(to: string, mail: mails.MailText): Promise<void> {
  if (mailConfigured()) await post(to, mail);
}

function lasts(minutes: number): string {
  return minutes < 60 ? `${minutes} minutes` : minutes === 60 ? "an hour" : `${minutes / 1440} days`;
}

/** A mail server that hiccups gets two more tries; then the person asks for another link. */
async function post(to: string, mail: mails.MailText): Promise<void> {
  for (const wait of [1_000, 8_000, 0]) {
    try {
      await sendMail({ to, ...mail });
      return;
    } catch (error) {
      if (!wait) throw error;
      log.warn({ kind: error instanceof Error ? error.name : "unknown" }, "mail not taken, trying again");
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
