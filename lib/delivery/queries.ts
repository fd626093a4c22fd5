import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner } from "@/lib/platform/db";
import { mailConfigured } from "@/lib/platform/mail";

/**
 * Where reminder mails go, or null: with a mail server only to an address that its person has verified. Without one they
 * stay in the owner's own mailbox page, so nothing is to be verified.
 */
export async function getAddress(owner: Owner): Promise<string | null> {
  const row = await asOwner(owner, (tx) =>
    tx.owner.findUnique({ where: { id: owner.id }, select: { email: true, emailVerifiedAt: true } }),
  );
  return row && (row.emailVerifiedAt || !mailConfigured()) ? row.email : null;
}

/** The mailbox page: the owner's letters, newest first. */
export function listLetters(owner: Owner, take = 100) {
  return asOwner(owner, (tx) =>
    tx.letter.findMany({
      where: { ownerId: owner.id },
      orderBy: { createdAt: "desc" },
      take,
      select: { id: true, subject: true, toAddress: true, createdAt: true },
    }),
  );
}

export function getLetter(owner: Owner, id: string) {
  return asOwner(owner, (tx) => tx.letter.findFirst({ where: { ownerId: owner.id, id } }));
}
