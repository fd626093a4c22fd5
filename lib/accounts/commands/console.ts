import "server-only";
import { failed, ok, type Result } from "@/lib/base/result";
import { asAccounts } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { consoleText, linkOf } from "../post";
import { issueToken } from "../tokens";
import { removeAccount } from "./delete-account";

/** What the person at the console may see of an account: nothing that is in it. */
export type Listed = { email: string; name: string; state: string; createdAt: Date; lastSeenAt: Date | null };

export async function listAccounts(): Promise<Listed[]> {
  return asAccounts(
    (tx) => tx.$queryRaw<Listed[]>`
      SELECT o.email, o.name, o.created_at AS "createdAt",
             CASE WHEN o.disabled_at IS NOT NULL THEN 'disabled' WHEN o.email_verified_at IS NULL THEN 'unverified' ELSE 'verified' END AS state,
             (SELECT max(s.last_seen_at) FROM session s WHERE s.owner_id = o.id) AS "lastSeenAt"
      FROM owner o ORDER BY o.created_at`,
  );
}

/** An invitation, to be handed over by whoever prints it. It is no proof of the mailbox. */
export async function inviteAddress(email: string): Promise<Result<string>> {
  if (env.signUp === "closed") return failed("sign-up-closed");
  const token = await asAccounts(async (tx) => {
    const taken = await tx.owner.findUnique({ where: { email }, select: { id: true } });
    return taken ? null : issueToken(tx, "invite", { email, mailed: false });
  });
  return token ? ok(consoleText("invite", email, linkOf("invite", token))) : failed("address-taken");
}

/** A link to choose a new password, for somebody whose mail does not come. */
export async function printReset(email: string): Promise<Result<string>> {
  const token = await asAccounts(async (tx) => {
    const owner = await tx.owner.findUnique({ where: { email }, select: { id: true } });
    return owner ? issueToken(tx, "reset", { email, ownerId: owner.id, mailed: false }) : null;
  });
  return token ? ok(consoleText("reset", email, linkOf("reset", token))) : failed("not-found");
}

/** Signs out every browser and lets nobody in until `enableAccount`. Nothing is deleted. */
export async function disableAccount(email: string): Promise<Result> {
  return asAccounts(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      UPDATE owner SET disabled_at = app_now() WHERE email = ${email} RETURNING id`;
    const id = rows[0]?.id;
    if (!id) return failed("not-found");
    await tx.session.deleteMany({ where: { ownerId: id } });
    await tx.accountToken.deleteMany({ where: { ownerId: id } });
    return ok();
  });
}

export async function enableAccount(email: string): Promise<Result> {
  const changed = await asAccounts((tx) =>
    tx.owner.updateMany({ where: { email }, data: { disabledAt: null } }),
  );
  return changed.count > 0 ? ok() : failed("not-found");
}

export async function deleteAccountAt(email: string): Promise<Result> {
  return asAccounts(async (tx) => {
    const owner = await tx.owner.findUnique({ where: { email }, select: { id: true, email: true } });
    if (!owner) return failed("not-found");
    await removeAccount(tx, owner);
    return ok();
  });
}
