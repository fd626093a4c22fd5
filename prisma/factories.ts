import { mintOwner, type Owner } from "@/lib/accounts/owner";
import { asAccounts, asOwner, doorNow } from "@/lib/platform/db";

/**
 * Believable rows for the demo, database tests, end-to-end tests and benchmarks. Each factory takes what matters to its
 * caller and fills in the rest; relative to `owner.now`, so nothing here grows stale.
 */
let count = 0;

/** A person with an account and no rows yet. */
export async function makeOwner(over: Partial<Omit<Owner, "id" | "now">> = {}): Promise<Owner> {
  count += 1;
  const row = await asAccounts((tx) =>
    tx.owner.create({
      data: {
        email: over.email ?? `nora.${process.pid}.${Date.now()}.${count}@example.org`,
        emailVerifiedAt: new Date(),
        name: over.name ?? "Nora Lind",
        zone: over.zone ?? "Europe/Berlin",
        hourCycle: over.hourCycle ?? "24",
        weekStartsOn: over.weekStartsOn ?? 1,
        appearance: over.appearance ?? "system",
      },
    }),
  );
  const now = await asOwner(row, async () => doorNow());
  return mintOwner({ ...row, now });
}
