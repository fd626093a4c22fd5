import "server-only";
import { asAccounts, asOwner } from "@/lib/platform/db";
import { findOpening } from "./commands/sign-up";
import type { Owner } from "./owner";
import { describeBrowser, howWords, type Provider } from "./rules";
import { type Purpose, peekToken } from "./tokens";

/** One signed-in browser. */
export type SignedIn = { id: string; browser: string; how: string; createdAt: Date; lastSeenAt: Date };

/** The browsers signed in now, the last used first. */
export async function listSessions(owner: Owner): Promise<SignedIn[]> {
  const rows = await asOwner(owner, (tx) =>
    tx.session.findMany({
      where: { ownerId: owner.id, expiresAt: { gt: owner.now } },
      select: { id: true, userAgent: true, how: true, createdAt: true, lastSeenAt: true },
      orderBy: [{ lastSeenAt: "desc" }, { createdAt: "desc" }],
      take: 100,
    }),
  );
  return rows.map(({ userAgent, how, ...row }) => ({
    ...row,
    browser: describeBrowser(userAgent),
    how: howWords(how),
  }));
}

/** What the settings page says about the ways into this account. */
export async function getAccount(owner: Owner): Promise<{
  verified: boolean;
  hasPassword: boolean;
  identities: { id: string; provider: Provider }[];
}> {
  return asOwner(owner, async (tx) => {
    // The app's role can't read the hash; the function answers for the owner of the open door.
    const rows = await tx.$queryRaw<{ verified: boolean; hasPassword: boolean }[]>`
      SELECT email_verified_at IS NOT NULL AS verified, has_password() AS "hasPassword"
      FROM owner WHERE id = ${owner.id}::uuid`;
    const identities = await tx.identity.findMany({
      where: { ownerId: owner.id },
      select: { id: true, provider: true },
      orderBy: { provider: "asc" },
    });
    return {
      verified: rows[0]?.verified ?? false,
      hasPassword: rows[0]?.hasPassword ?? false,
      identities: identities.map(({ id, provider }) => ({ id, provider: provider as Provider })),
    };
  });
}

/** Whether a link still works, and for which address; looking does not use it. */
export async function getLink(purpose: Purpose, token: string): Promise<{ email: string } | null> {
  const known = token ? await asAccounts((tx) => peekToken(tx, purpose, token)) : null;
  return known ? { email: known.email } : null;
}

/** The address that a link from a mail or an invitation may open an account for. */
export async function getOpening(token: string): Promise<{ email: string } | null> {
  const found = token ? await asAccounts((tx) => findOpening(tx, token)) : null;
  return found ? { email: found.email } : null;
}
