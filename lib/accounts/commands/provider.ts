import "server-only";
import { failed, ok, type Result } from "@/lib/base/result";
import { asAccounts, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { type Entry, startSession } from "../commands";
import { decideProvider, type Provider } from "../rules";
import { peekToken, takeToken } from "../tokens";
import type { Visitor } from "../visitor";
import { makeAccount } from "./sign-up";

/** What Google or GitHub says about whoever came back from there. */
export type ProviderAccount = {
  provider: Provider;
  /** Their own number for the account; addresses change hands, this does not. */
  subject: string;
  /** Normalised; null where the provider names none. */
  email: string | null;
  addressVerified: boolean;
  name: string;
};

/** What the sign-up page knew before the person left for the provider. */
export type Hint = { zone: string; invitation: string };

/** Signs in, joins or opens an account by what a provider says (`decideProvider`). */
export async function enterByProvider(
  account: ProviderAccount,
  hint: Hint,
  visitor: Visitor,
): Promise<Result<Entry>> {
  const found = await asAccounts((tx) => findOrMake(tx, account, hint, visitor));
  if (!found.ok) return found;
  const entry = await startSession(found.value, account.provider, visitor.userAgent);
  return entry ? ok(entry) : failed("provider-refused");
}

async function findOrMake(
  tx: Tx,
  account: ProviderAccount,
  hint: Hint,
  visitor: Visitor,
): Promise<Result<string>> {
  const known = await knownOwner(tx, account);
  const email = account.email;
  const holder = email ? await holderOf(tx, email) : null;
  const invitation = hint.invitation ? await peekToken(tx, "invite", hint.invitation) : null;
  const way = decideProvider({
    known,
    addressVerified: account.addressVerified && email !== null,
    holder,
    signUp: env.signUp,
    invited: invitation !== null && invitation.email === email,
  });
  if (way === "enter") return ok(known!.id);
  if (way === "join") {
    await addIdentity(tx, holder!.id, account);
    return ok(holder!.id);
  }
  if (way !== "open") return failed(way);
  const { zone } = hint;
  const made = { email: email!, passwordHash: null, verified: true, name: account.name, zone };
  const ownerId = await makeAccount(tx, { ...made, language: visitor.language });
  if (!ownerId) return failed("provider-failed");
  if (invitation) await takeToken(tx, "invite", hint.invitation);
  await addIdentity(tx, ownerId, account);
  return ok(ownerId);
}

async function knownOwner(tx: Tx, account: ProviderAccount) {
  const rows = await tx.$queryRaw<{ id: string; disabled: boolean }[]>`
    SELECT o.id, o.disabled_at IS NOT NULL AS disabled FROM identity i JOIN owner o ON o.id = i.owner_id
    WHERE i.provider = ${account.provider} AND i.subject = ${account.subject}`;
  return rows[0] ?? null;
}

/** Locked, so that the address can't move away between the judgement and the joining. */
async function holderOf(tx: Tx, email: string) {
  const rows = await tx.$queryRaw<{ id: string; verified: boolean; disabled: boolean }[]>`
    SELECT id, email_verified_at IS NOT NULL AS verified, disabled_at IS NOT NULL AS disabled
    FROM owner WHERE email = ${email} FOR UPDATE`;
  return rows[0] ?? null;
}

async function addIdentity(tx: Tx, ownerId: string, { provider, subject }: ProviderAccount) {
  await tx.$executeRaw`
    INSERT INTO identity (owner_id, id, provider, subject, created_at)
    VALUES (${ownerId}::uuid, gen_random_uuid(), ${provider}, ${subject}, app_now())`;
}
