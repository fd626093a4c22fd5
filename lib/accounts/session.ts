import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { isLocalPath, signIn, today } from "@/lib/base/paths";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";
import { mintOwner, type Owner } from "./owner";
import { readTicket, type Ticket } from "./session-cookie";

/**
 * The gate of every page, and the page's one read: the session is checked and `read` runs in the same transaction.
 * Sends whoever is not signed in to the sign-in page. `owner.now` is the page's instant.
 */
export async function readPage<T extends object>(
  read: (owner: Owner) => Promise<T>,
): Promise<T & { owner: Owner }> {
  await connection();
  const found = await withOwner(async (owner) => ({ ...(await read(owner)), owner }));
  if (!found) redirect(signIn(await wayBack()));
  return found;
}

/**
 * The gate of actions and handlers: proves the session, answers null for nobody.
 * The work that follows opens its own transaction, so a refusal inside it can't undo the check.
 */
export async function currentOwner(): Promise<Owner | null> {
  return withOwner(async (owner, tx, ticket) => {
    // "Last used" of the list of sessions, to the quarter of an hour; the app role may not write sessions, so this is a touch by function.
    // ($executeRaw: Prisma can't read a column of type void.)
    await tx.$executeRaw`SELECT touch_session(${ticket.sessionId}::uuid)`;
    return owner;
  });
}

/** Whether somebody is signed in here: for pages that send them on. Touches nothing. */
export async function isSignedIn(): Promise<boolean> {
  await connection();
  return (await withOwner(async () => true)) ?? false;
}

/** The id of the session this request came with, for "this browser" in the list of sessions. */
export async function currentSessionId(): Promise<string | null> {
  return (await readTicket())?.sessionId ?? null;
}

/** The page that was asked for, to return to after signing in; none for the home page. */
async function wayBack(): Promise<string | undefined> {
  const path = (await headers()).get("x-path");
  return path && isLocalPath(path) && path !== today() ? path : undefined;
}

async function withOwner<T>(run: (owner: Owner, tx: Tx, ticket: Ticket) => Promise<T>): Promise<T | null> {
  const ticket = await readTicket();
  if (!ticket) return null;
  return asOwner({ id: ticket.ownerId }, async (tx) => {
    const rows = await tx.$queryRaw<Parameters<typeof mintOwner>[0][]>`
      SELECT o.id, o.email, o.name, o.zone, o.hour_cycle AS "hourCycle", o.week_starts_on AS "weekStartsOn", o.appearance
      FROM session s JOIN owner o ON o.id = s.owner_id
      WHERE s.owner_id = ${ticket.ownerId}::uuid AND s.id = ${ticket.sessionId}::uuid AND s.expires_at > app_now()`;
    const row = rows[0];
    return row ? run(mintOwner({ ...row, now: doorNow() }), tx, ticket) : null;
  });
}
