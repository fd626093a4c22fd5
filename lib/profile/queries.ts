import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner } from "@/lib/platform/db";

/** What the person set once; null until something was. */
export function getProfile(owner: Owner) {
  return asOwner(owner, (tx) => tx.profile.findUnique({ where: { ownerId: owner.id } }));
}
