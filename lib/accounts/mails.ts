/** The mails of the accounts room. Pure: text in, text out; links are made by the caller. */
import { type Mail, writeMail } from "@/lib/base/letter";

export type MailText = Mail;

const IGNORE = "If you did not ask for this, do nothing: without the button nothing happens.";

export function signInLink(link: string): MailText {
  return letter("Your sign-in link", {
    says: ["Here is your link to sign in to Greenroom. It works once, for 10 minutes."],
    button: { label: "Sign in", link },
    ends: IGNORE,
  });
}

/** Finishes a sign-up. */
export function openAccount(link: string): MailText {
  return letter("Open your Greenroom account", {
    says: ["You asked for an account at Greenroom. This link opens it. It works once, for an hour."],
    button: { label: "Open the account", link },
    ends: IGNORE,
  });
}

export function invitation(link: string): MailText {
  return letter("An invitation to Greenroom", {
    says: ["You are invited to keep your interviews in this Greenroom. The link works once, for 7 days."],
    button: { label: "Open an account", link },
    ends: "If you want none, do nothing.",
  });
}

export function resetPassword(link: string): MailText {
  return letter("Choose a new password", {
    says: ["Here is your link to choose a new password. It works once, for 10 minutes."],
    button: { label: "Choose a password", link },
    ends: `${IGNORE} Your password stays as it is.`,
  });
}

export function verifyAddress(link: string): MailText {
  return letter("Verify your address", {
    says: ["Please verify that this address is yours. The link works once, for an hour."],
    button: { label: "Verify the address", link },
    ends: IGNORE,
  });
}

/** To the new address. */
export function changeAddress(link: string): MailText {
  return letter("Move your account to this address", {
    says: ["You asked to use this address for your Greenroom account. The link works once, for an hour."],
    button: { label: "Use this address", link },
    ends: IGNORE,
  });
}

/** To the address that was left. */
export function addressChanged(now: string): MailText {
  return letter("Your address was changed", {
    says: [`Your Greenroom account now belongs to ${now}. Links no longer come to this address.`],
    ends: "If that was not you, write to the person who runs your Greenroom.",
  });
}

export function passwordChanged(): MailText {
  return letter("Your password was changed", {
    says: ["The password of your Greenroom account was set anew, and every other browser was signed out."],
    ends: "If that was not you, choose another one now: “Forgotten it” on the sign-in page.",
  });
}

type Words = { says: string[]; button?: { label: string; link: string }; ends: string };

function letter(subject: string, { says, button, ends }: Words): MailText {
  const links = button ? [{ label: button.label, href: button.link }] : [];
  return writeMail({ subject, lines: says, links, spelled: true, foot: { text: ends } });
}
