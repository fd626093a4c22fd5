import "server-only";
import { failed, ok, type Result } from "@/lib/base/result";
import { asAccounts } from "@/lib/platform/db";
import { type Entry, startSession } from "../commands";
import { allow } from "../limits";
import { passwordMatches } from "../passwords";
import type { Visitor } from "../visitor";

/**
 * Address and password. Whether the address is known can be told neither from the answer nor from how long it takes: one
 * look-up and one argon2 check, whatever is found; a disabled account gets the same sentence.
 */
export async function signIn(
  input: { email: string; password: string },
  visitor: Visitor,
): Promise<Result<Entry>> {
  if (!input.password) return failed("check-fields", { password: "password-needed" });
  if (!(await allow("sign-in", { network: visitor.network, address: input.email }))) {
    return failed("try-later");
  }
  const row = await asAccounts((tx) =>
    tx.owner.findUnique({
      where: { email: input.email },
      select: { id: true, passwordHash: true, disabledAt: true },
    }),
  );
  const matches = await passwordMatches(row?.passwordHash ?? null, input.password);
  if (!row || !matches || row.disabledAt) return failed("sign-in-failed");
  const entry = await startSession(row.id, "password", visitor.userAgent);
  return entry ? ok(entry) : failed("sign-in-failed");
}
