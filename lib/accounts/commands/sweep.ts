import "server-only";
import { asAccounts } from "@/lib/platform/db";

/** Removes what has run out: windows of the rate limits, links and sessions. All of it was without effect already. */
export async function sweepExpired(): Promise<void> {
  await asAccounts(async (tx) => {
    await tx.$executeRaw`DELETE FROM rate_limit WHERE window_start < app_now() - interval '1 day'`;
    await tx.$executeRaw`DELETE FROM account_token WHERE expires_at < app_now() - interval '1 day'`;
    await tx.$executeRaw`DELETE FROM session WHERE expires_at < app_now()`;
  });
}
