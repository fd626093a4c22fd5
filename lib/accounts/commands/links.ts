import "server-only";
import { isLocalPath } from "@/lib/base/paths";
import { failed, ok, type Result } from "@/lib/base/result";
import { asAccounts, type Tx } from "@/lib/platform/db";
import { mailConfigured } from "@/lib/platform/mail";
import { type Entry, startSession } from "../commands";
import { later } from "../later";
import { allow } from "../limits";
import { sendLink } from "../post";
import { issueToken, type Purpose, takeToken } from "../tokens";
import type { Visitor } from "../visitor";

/** Asks for a sign-in link. The answer is given before anybody looks whether the address is known. */
export async function askSignInLink(
  input: { email: string; next?: string },
  visitor: Visitor,
): Promise<Result> {
  return ask("sign-in", input, visitor);
}

/** Asks for a link to choose a new password; see `askSignInLink`. */
export async function askReset(input: { email: string }, visitor: Visitor): Promise<Result> {
  return ask("reset", input, visitor);
}

/** Sends a link to an address that has an account, and nothing to any other. */
export async function sendLinkTo(purpose: "sign-in" | "reset", email: string, next?: string): Promise<void> {
  const mailed = mailConfigured();
  const token = await asAccounts(async (tx) => {
    const owner = await tx.owner.findUnique({ where: { email }, select: { id: true, disabledAt: true } });
    if (!owner || owner.disabledAt) return null;
    return issueToken(tx, purpose, { email, ownerId: owner.id, mailed, ...(next ? { next } : {}) });
  });
  if (token) await sendLink(purpose, email, token);
}

/** The button of a sign-in link. `next` is where the person was going when asked to sign in. */
export async function enterByLink(
  input: { token: string },
  visitor: Visitor,
): Promise<Result<Entry & { next: string | null }>> {
  if (!(await allow("token", { network: visitor.network }))) return failed("try-later");
  const found = await asAccounts(async (tx) => {
    const known = await takeToken(tx, "sign-in", input.token);
    if (!known?.ownerId) return null;
    const still = await proveAddress(tx, known.ownerId, known.email, known.mailed);
    return still ? { ownerId: known.ownerId, next: known.next } : null;
  });
  if (!found) return failed("link-used");
  const entry = await startSession(found.ownerId, "link", visitor.userAgent);
  return entry ? ok({ ...entry, next: found.next }) : failed("link-used");
}

/**
 * Whoever used a mailed link holds the mailbox, which verifies the address. Where it was unverified until now, somebody else
 * may have opened the account with it: their password and their browsers no longer count. False when the account
 * has another address by now.
 */
export async function proveAddress(
  tx: Tx,
  ownerId: string,
  email: string,
  mailed: boolean,
): Promise<boolean> {
  const owner = await tx.owner.findUnique({
    where: { id: ownerId },
    select: { email: true, emailVerifiedAt: true },
  });
  if (owner?.email !== email) return false;
  if (mailed && !owner.emailVerifiedAt) {
    await tx.$executeRaw`UPDATE owner SET email_verified_at = app_now(), password_hash = NULL WHERE id = ${ownerId}::uuid`;
    await tx.session.deleteMany({ where: { ownerId } });
  }
  return true;
}

async function ask(
  purpose: Extract<Purpose, "sign-in" | "reset">,
  input: { email: string; next?: string },
  visitor: Visitor,
): Promise<Result> {
  if (!(await allow("link", { network: visitor.network, address: input.email }))) return failed("try-later");
  const next = input.next && isLocalPath(input.next) ? input.next : undefined;
  later("send-link", () => sendLinkTo(purpose, input.email, next));
  return ok();
}
