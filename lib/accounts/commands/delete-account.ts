import "server-only";
import { failed, ok, type Result } from "@/lib/base/result";
import { asAccounts, type Tx } from "@/lib/platform/db";
import type { Owner } from "../owner";
import { normaliseAddress } from "../rules";
import { confirmPassword } from "./password";

/** Every row of this person, at once and for good. Their address is typed, and the password if there is one. */
export async function deleteAccount(
  owner: Owner,
  input: { typed: string; currentPassword: string },
): Promise<Result> {
  if (normaliseAddress(input.typed) !== owner.email) {
    return failed("check-fields", { typed: "typed-wrong" });
  }
  const refusal = await confirmPassword(owner, input.currentPassword);
  if (refusal) return refusal;
  await asAccounts((tx) => removeAccount(tx, owner));
  return ok();
}

/** The owned tables follow by their foreign keys. Links have none, and may stand under the address alone. */
export async function removeAccount(tx: Tx, owner: { id: string; email: string }): Promise<void> {
  await tx.accountToken.deleteMany({ where: { OR: [{ ownerId: owner.id }, { email: owner.email }] } });
  await tx.$executeRaw`DELETE FROM owner WHERE id = ${owner.id}::uuid`;
}
