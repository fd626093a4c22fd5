import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import type { Refusal, Result } from "@/lib/base/result";
import { asOwner, type Tx } from "@/lib/platform/db";

/** Carries a refusal out through the transaction, which it rolls back on the way. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/**
 * One transaction for a verb of several steps: when a later step is refused, the earlier ones are undone with it.
 * (A refusal alone is an answer, and would commit.)
 */
export async function whole<T>(owner: Owner, run: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await asOwner(owner, async (tx) => {
      const result = await run(tx);
      if (!result.ok) throw new Refused(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
