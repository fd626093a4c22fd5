import "server-only";
import { failed, ok, type Result } from "@/lib/base/result";
import { asAccounts, asOwner } from "@/lib/platform/db";
import type { Owner } from "./owner";
import { SESSION_SECONDS, type Ticket } from "./session-cookie";

/** A signed-in browser: its ticket, and how the account wants its pages to look. */
export type Entry = Ticket & { appearance: string };

/**
 * A new signed-in browser. `how` says by what: password, link, sign-up, reset, google, github, console. Null for an account
 * that is gone or disabled; its row is held meanwhile, so disabling can't slip in between and leave a session behind.
 */
export async function startSession(ownerId: string, how: string, userAgent: string): Promise<Entry | null> {
  return asAccounts(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; appearance: string }[]>`
      WITH held AS (SELECT id, appearance FROM owner WHERE id = ${ownerId}::uuid AND disabled_at IS NULL FOR SHARE),
      made AS (
        INSERT INTO session (owner_id, id, how, user_agent, expires_at, created_at, last_seen_at)
        SELECT held.id, gen_random_uuid(), ${how}, ${userAgent.slice(0, 300)},
               app_now() + make_interval(secs => ${SESSION_SECONDS}), app_now(), app_now() FROM held
        RETURNING id)
      SELECT made.id, held.appearance FROM made, held`;
    const row = rows[0];
    return row ? { ownerId, sessionId: row.id, appearance: row.appearance } : null;
  });
}

/** Ends what a ticket stands for, whether or not it still holds. */
export async function endTicket(ticket: Ticket): Promise<void> {
  await asOwner({ id: ticket.ownerId }, (tx) =>
    tx.session.deleteMany({ where: { ownerId: ticket.ownerId, id: ticket.sessionId } }),
  );
}

/** Signs one browser out; its next request finds nobody. */
export async function endSession(owner: Owner, input: { id: string }): Promise<Result> {
  const gone = await asOwner(owner, (tx) =>
    tx.session.deleteMany({ where: { ownerId: owner.id, id: input.id } }),
  );
  return gone.count > 0 ? ok() : failed("not-found");
}

/** Signs out every browser, or all but the one to keep. */
export async function endSessions(owner: Owner, input: { keep?: string | null }): Promise<Result> {
  await asOwner(owner, (tx) =>
    tx.session.deleteMany({
      where: { ownerId: owner.id, ...(input.keep ? { id: { not: input.keep } } : {}) },
    }),
  );
  return ok();
}

type Profile = { name: string; zone: string; hourCycle: "12" | "24"; weekStartsOn: 0 | 1 | 6 };

export async function saveProfile(owner: Owner, input: Profile): Promise<Result> {
  const { name, zone, hourCycle, weekStartsOn } = input;
  await asOwner(owner, (tx) =>
    tx.owner.updateMany({ where: { id: owner.id }, data: { name, zone, hourCycle, weekStartsOn } }),
  );
  return ok();
}

/** The browser stands in another zone, and the person wants the times of that one. */
export async function saveZone(owner: Owner, input: { zone: string }): Promise<Result> {
  await asOwner(owner, (tx) => tx.owner.updateMany({ where: { id: owner.id }, data: { zone: input.zone } }));
  return ok();
}

export async function saveAppearance(
  owner: Owner,
  input: { appearance: "system" | "light" | "dark" },
): Promise<Result> {
  await asOwner(owner, (tx) =>
    tx.owner.updateMany({ where: { id: owner.id }, data: { appearance: input.appearance } }),
  );
  return ok();
}

/** Takes Google or GitHub off an account; links by mail or the password still sign in. */
export async function removeIdentity(owner: Owner, input: { id: string }): Promise<Result> {
  const gone = await asOwner(owner, (tx) =>
    tx.identity.deleteMany({ where: { ownerId: owner.id, id: input.id } }),
  );
  return gone.count > 0 ? ok() : failed("not-found");
}
