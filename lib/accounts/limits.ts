import "server-only";
import { createHmac } from "node:crypto";
import { asAccounts } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { LIMITS, type LimitKind, limitOf, type Subject } from "./rules";

/**
 * Whether one more try is accepted, and counts it. Held by PostgreSQL, so several servers share it, and in one statement per
 * subject, so parallel tries can't pass together: the row is locked while it is compared. The network comes first, the
 * address second, everywhere: two tries never wait for each other in a circle.
 */
export async function allow(
  kind: LimitKind,
  subjects: { network?: string; address?: string; owner?: string },
): Promise<boolean> {
  return asAccounts(async (tx) => {
    for (const subject of ["network", "address", "owner"] as const) {
      const value = subjects[subject];
      const limit = value === undefined ? undefined : limitOf(kind, subject, value);
      if (value === undefined || limit === undefined) continue;
      const rows = await tx.$queryRaw<{ count: number }[]>`
        INSERT INTO rate_limit (key, window_start, count)
        VALUES (${keyOf(kind, subject, value)}, date_bin(make_interval(mins => ${LIMITS[kind].minutes}), app_now(), 'epoch'), 1)
        ON CONFLICT (key, window_start) DO UPDATE SET count = rate_limit.count + 1 WHERE rate_limit.count < ${limit}
        RETURNING count`;
      if (rows.length === 0) return false;
    }
    return true;
  });
}

/** Keyed, so that the table tells nobody which addresses were tried. */
function keyOf(kind: LimitKind, subject: Subject, value: string): string {
  const mark = createHmac("sha256", env.secret).update(`${subject}:${value}`).digest("base64url");
  return `${kind}:${subject}:${mark.slice(0, 22)}`;
}
