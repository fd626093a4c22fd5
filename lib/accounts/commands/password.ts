import "server-only";
import { failed, ok, type Result } from "@/lib/base/result";
import { asAccounts, asOwner, type Tx } from "@/lib/platform/db";
import { type Entry, startSession } from "../commands";
import { later } from "../later";
import { allow } from "../limits";
import { passwordChanged } from "../mails";
import type { Owner } from "../owner";
import { hashPassword, passwordMatches } from "../passwords";
import { sendNotice } from "../post";
import { isCommonPassword } from "../rules";
import { peekToken, takeToken } from "../tokens";
import type { Visitor } from "../visitor";
import { proveAddress } from "./links";

/** A new password from a mailed link. Every browser is signed out, then this one is signed in. */
export async function resetPassword(
  input: { token: string; password: string },
  visitor: Visitor,
): Promise<Result<Entry>> {
  if (!(await allow("token", { network: visitor.network }))) return failed("try-later");
  const waiting = await asAccounts((tx) => peekToken(tx, "reset", input.token));
  if (!waiting) return failed("link-used");
  if (isCommonPassword(input.password, waiting.email)) {
    return failed("check-fields", { password: "password-common" });
  }
  const passwordHash = await hashPassword(input.password);
  const ownerId = await asAccounts(async (tx) => {
    const known = await takeToken(tx, "reset", input.token);
    if (!known?.ownerId || !(await proveAddress(tx, known.ownerId, known.email, known.mailed))) return null;
    await setPassword(tx, known.ownerId, passwordHash, null);
    return known.ownerId;
  });
  const entry = ownerId ? await startSession(ownerId, "reset", visitor.userAgent) : null;
  if (!entry) return failed("link-used");
  tellChanged(waiting.email);
  return ok(entry);
}

/** Sets or changes the password. The browser it is done in stays signed in (`keep`), all others are signed out. */
export async function changePassword(
  owner: Owner,
  input: { currentPassword: string; password: string; keep: string | null },
): Promise<Result> {
  const refusal = await confirmPassword(owner, input.currentPassword);
  if (refusal) return refusal;
  if (isCommonPassword(input.password, owner.email)) {
    return failed("check-fields", { password: "password-common" });
  }
  const passwordHash = await hashPassword(input.password);
  await asAccounts((tx) => setPassword(tx, owner.id, passwordHash, input.keep));
  tellChanged(owner.email);
  return ok();
}

/** The refusal, or null when the typed password is the account's, or it has none. Tries are counted. */
export async function confirmPassword(owner: Owner, typed: string) {
  if (!(await allow("confirm", { owner: owner.id }))) return failed("try-later");
  if (!(await isOwn(owner))) return failed("not-found");
  const row = await asAccounts((tx) =>
    tx.owner.findUnique({ where: { id: owner.id }, select: { passwordHash: true } }),
  );
  if (!row?.passwordHash || (await passwordMatches(row.passwordHash, typed))) return null;
  return failed("check-fields", { currentPassword: typed ? "password-wrong" : "password-needed" });
}

/** The accounts door has no second lock, so what an owner changes there is first asked of the owner's own door. */
export async function isOwn(owner: Owner): Promise<boolean> {
  const row = await asOwner(owner, (tx) =>
    tx.owner.findUnique({ where: { id: owner.id }, select: { id: true } }),
  );
  return row !== null;
}

/** With the password go all ways in that were given out under the old one. */
async function setPassword(tx: Tx, ownerId: string, passwordHash: string, keep: string | null) {
  await tx.owner.update({ where: { id: ownerId }, data: { passwordHash }, select: { id: true } });
  await tx.session.deleteMany({ where: { ownerId, ...(keep ? { id: { not: keep } } : {}) } });
  await tx.accountToken.deleteMany({ where: { ownerId, purpose: { in: ["sign-in", "reset"] } } });
}

function tellChanged(email: string) {
  later("password-notice", () => sendNotice(email, passwordChanged()));
}
