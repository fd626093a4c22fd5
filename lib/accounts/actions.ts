"use server";
import { randomInt } from "node:crypto";
import * as paths from "@/lib/base/paths";
import { ok, type Result } from "@/lib/base/result";
import { action, publicAction } from "./action";
import * as own from "./commands";
import * as addresses from "./commands/address";
import * as deletion from "./commands/delete-account";
import * as links from "./commands/links";
import * as passwords from "./commands/password";
import * as entrance from "./commands/sign-in";
import * as opening from "./commands/sign-up";
import { sweepExpired } from "./commands/sweep";
import { later } from "./later";
import { wantsLink } from "./rules";
import * as schema from "./schema";
import { currentSessionId } from "./session";
import { dropTicket, readTicket, writeAppearance, writeTicket } from "./session-cookie";
import { readVisitor } from "./visitor";

export const signIn = publicAction(
  "accounts.sign-in",
  schema.signInSchema,
  async (input) => {
    const visitor = await readVisitor();
    if (!wantsLink(input)) return enter(await entrance.signIn(input, visitor));
    const asked = await links.askSignInLink(input, visitor);
    return asked.ok ? ok(null) : asked;
  },
  {
    then: (entry, { next }) => (entry ? wayOn(next) : `${paths.signIn()}?sent=link`),
    says: (entry, { email }) => (entry ? null : { text: email }),
  },
);

export const useLink = publicAction(
  "accounts.use-link",
  schema.tokenSchema,
  async (input) => enter(await links.enterByLink(input, await readVisitor())),
  { then: ({ next }) => wayOn(next), says: () => ({ text: "You are signed in." }) },
);

export const askToOpen = publicAction(
  "accounts.ask-to-open",
  schema.addressSchema,
  async (input) => opening.askToOpen(input, await readVisitor()),
  {
    then: () => `${paths.signUp()}?sent=link`,
    says: (_, { email }) => ({ text: email }),
  },
);

export const signUp = publicAction(
  "accounts.sign-up",
  schema.signUpSchema,
  async (input) => enter(await opening.signUp(input, await readVisitor())),
  { then: () => paths.today() },
);

export const openAccount = publicAction(
  "accounts.open",
  schema.openAccountSchema,
  async (input) => enter(await opening.openAccount(input, await readVisitor())),
  // says something, so that the address kept for the page before does not stand on Today
  { then: () => paths.today(), says: () => ({ text: "Your account is open." }) },
);

export const askReset = publicAction(
  "accounts.ask-reset",
  schema.addressSchema,
  async (input) => links.askReset(input, await readVisitor()),
  {
    then: () => `${paths.forgotPassword()}?sent=link`,
    says: (_, { email }) => ({ text: email }),
  },
);

export const resetPassword = publicAction(
  "accounts.reset-password",
  schema.resetSchema,
  async (input) => enter(await passwords.resetPassword(input, await readVisitor())),
  {
    then: () => paths.today(),
    says: () => ({ text: "Your new password is set. Every other browser is signed out." }),
  },
);

export const verifyAddress = publicAction(
  "accounts.verify-address",
  schema.tokenSchema,
  async (input) => addresses.verifyAddress(input, await readVisitor()),
  { then: () => `${paths.verifyAddress("")}&done=1` },
);

export const changeAddress = publicAction(
  "accounts.change-address",
  schema.tokenSchema,
  async (input) => addresses.changeAddress(input, await readVisitor()),
  { then: () => `${paths.changeAddress("")}&done=1` },
);

export const signOut = publicAction(
  "accounts.sign-out",
  schema.nothingSchema,
  async () => {
    const ticket = await readTicket();
    if (ticket) await own.endTicket(ticket);
    return leave(ok());
  },
  { then: () => paths.signIn(), says: () => ({ text: "You are signed out." }) },
);

export const signOutBrowser = action("accounts.sign-out-browser", schema.sessionSchema, own.endSession, {
  says: () => ({ text: "That browser is signed out." }),
});

export const signOutOthers = action(
  "accounts.sign-out-others",
  schema.nothingSchema,
  async (owner) => own.endSessions(owner, { keep: await currentSessionId() }),
  { says: () => ({ text: "Every other browser is signed out." }) },
);

export const signOutEverywhere = action(
  "accounts.sign-out-everywhere",
  schema.nothingSchema,
  async (owner) => leave(await own.endSessions(owner, {})),
  { then: () => `${paths.signIn()}?gone=1`, says: () => ({ text: "You are signed out everywhere." }) },
);

export const saveAppearance = action(
  "accounts.save-appearance",
  schema.appearanceSchema,
  async (owner, input) => {
    await writeAppearance(input.appearance);
    return own.saveAppearance(owner, input);
  },
);

export const changePassword = action(
  "accounts.change-password",
  schema.newPasswordSchema,
  async (owner, input) => passwords.changePassword(owner, { ...input, keep: await currentSessionId() }),
  { says: () => ({ text: "Your password is set. Every other browser is signed out." }) },
);

export const askNewAddress = action(
  "accounts.ask-new-address",
  schema.newAddressSchema,
  addresses.askNewAddress,
  {
    says: (_, { email }) => ({ text: `A link is on its way to ${email}. Nothing changes until it is used.` }),
  },
);

export const askVerification = action(
  "accounts.ask-verification",
  schema.nothingSchema,
  (owner) => addresses.askVerification(owner),
  { says: () => ({ text: "A link to verify your address is on its way." }) },
);

export const removeIdentity = action("accounts.remove-identity", schema.sessionSchema, own.removeIdentity, {
  says: () => ({ text: "That way of signing in is removed." }),
});

export const deleteAccount = action(
  "accounts.delete",
  schema.deleteAccountSchema,
  async (owner, input) => leave(await deletion.deleteAccount(owner, input)),
  {
    then: () => `${paths.signIn()}?gone=1`,
    says: () => ({ text: "Your account and everything in it is gone." }),
  },
);

function wayOn(next: string | null): string {
  return next && paths.isLocalPath(next) ? next : paths.today();
}

/** The cookies of a browser that has just been let in. */
async function enter<T extends own.Entry>(result: Result<T>): Promise<Result<T>> {
  if (result.ok) {
    const { ownerId, sessionId, appearance } = result.value;
    await writeTicket({ ownerId, sessionId });
    await writeAppearance(appearance);
    // Often enough to keep the tables small, rarely enough to cost nothing.
    if (randomInt(20) === 0) later("sweep", sweepExpired);
  }
  return result;
}

async function leave<T>(result: Result<T>): Promise<Result<T>> {
  if (result.ok) await dropTicket();
  return result;
}
