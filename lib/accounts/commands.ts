import "server-only";
import { asAccounts } from "@/lib/platform/db";
import { SESSION_SECONDS, type Ticket } from "./session-cookie";

/** A new signed-in browser. `how` says by what: password, link, google, github, console. */
export async function startSession(ownerId: string, how: string, userAgent: string): Promise<Ticket> {
  return asAccounts(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO session (owner_id, id, how, user_agent, expires_at, created_at, last_seen_at)
      VALUES (${ownerId}::uuid, gen_random_uuid(), ${how}, ${userAgent.slice(0, 300)},
              app_now() + make_interval(secs => ${SESSION_SECONDS}), app_now(), app_now())
      RETURNING id`;
    return { ownerId, sessionId: rows[0]!.id };
  });
}
