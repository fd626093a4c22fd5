import "server-only";
import { hash, verify } from "@node-rs/argon2";

// OWASP Password Storage Cheat Sheet: argon2id (the package's default kind), 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a random password that nobody has: what is checked when there is no hash, so that the answer takes as long. */
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$kxfdaK+rzumGRFzIfBVU4Q$XLCK0wcJjNltpzM73OEVmTwaykEwhNHEo99IfHyJ8yU";

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** The same work for an account without a password and for no account at all; then always false. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const same = await verify(stored ?? NOBODY, password);
  return stored !== null && same;
}
