import "server-only";
import { failed, ok, type Result } from "@/lib/base/result";
import { asAccounts } from "@/lib/platform/db";
import { mailConfigured } from "@/lib/platform/mail";
import { later } from "../later";
import { allow } from "../limits";
import { addressChanged } from "../mails";
import type { Owner } from "../owner";
import { sendLink, sendNotice } from "../post";
import { issueToken, takeToken } from "../tokens";
import type { Visitor } from "../visitor";
import { confirmPassword, isOwn } from "./password";

/** Sends a link to the owner's own address, to verify it. */
export async function askVerification(owner: Owner): Promise<Result> {
  if (!(await isOwn(owner))) return failed("not-found");
  if (!(await allow("link", { address: owner.email }))) return failed("try-later");
  later("send-link", async () => {
    const mailed = mailConfigured();
    const token = await asAccounts((tx) =>
      issueToken(tx, "verify", { email: owner.email, ownerId: owner.id, mailed }),
    );
    await sendLink("verify", owner.email, token);
  });
  return ok();
}

/** The button of a verification link. */
export async function verifyAddress(input: { token: string }, visitor: Visitor): Promise<Result> {
  if (!(await allow("token", { network: visitor.network }))) return failed("try-later");
  return asAccounts(async (tx) => {
    const known = await takeToken(tx, "verify", input.token);
    if (!known?.ownerId || !known.mailed) return failed("link-used");
    const rows = await tx.$executeRaw`
      UPDATE owner SET email_verified_at = COALESCE(email_verified_at, app_now())
      WHERE id = ${known.ownerId}::uuid AND email = ${known.email}`;
    return rows > 0 ? ok() : failed("link-used");
  });
}

/**
 * Asks to move the account to another address. Nothing changes until the new address has answered; whether it has an account
 * already is not told here.
 */
export async function askNewAddress(
  owner: Owner,
  input: { email: string; currentPassword: string },
): Promise<Result> {
  if (input.email === owner.email) return failed("check-fields", { email: "same-address" });
  const refusal = await confirmPassword(owner, input.currentPassword);
  if (refusal) return refusal;
  if (!(await allow("link", { address: input.email }))) return failed("try-later");
  later("send-link", () => sendNewAddressLink(owner.id, input.email));
  return ok();
}

export async function sendNewAddressLink(ownerId: string, email: string): Promise<void> {
  const mailed = mailConfigured();
  const token = await asAccounts(async (tx) => {
    const taken = await tx.owner.findUnique({ where: { email }, select: { id: true } });
    return taken ? null : issueToken(tx, "change-address", { email, ownerId, mailed });
  });
  if (token) await sendLink("change-address", email, token);
}

/** The button in the new mailbox: the account moves, the old address is told, and links sent there stop working. */
export async function changeAddress(input: { token: string }, visitor: Visitor): Promise<Result> {
  if (!(await allow("token", { network: visitor.network }))) return failed("try-later");
  const left = await asAccounts(async (tx) => {
    const known = await takeToken(tx, "change-address", input.token);
    if (!known?.ownerId) return null;
    // Two that want one address at the same instant: the unique index lets one through, the other keeps the link.
    const rows = await tx.$queryRaw<{ before: string }[]>`
      WITH old AS (SELECT id, email FROM owner WHERE id = ${known.ownerId}::uuid AND disabled_at IS NULL FOR UPDATE)
      UPDATE owner o SET email = ${known.email}, email_verified_at = CASE WHEN ${known.mailed} THEN app_now() END
      FROM old WHERE o.id = old.id AND NOT EXISTS (SELECT 1 FROM owner x WHERE x.email = ${known.email})
      RETURNING old.email AS before`;
    await tx.accountToken.deleteMany({ where: { ownerId: known.ownerId } });
    return rows[0] ? { before: rows[0].before, now: known.email } : null;
  });
  if (!left) return failed("link-used");
  later("address-notice", () => sendNotice(left.before, addressChanged(left.now)));
  return ok();
}
