import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Tx } from "@/lib/platform/db";

/** What a link may do. `open` finishes a sign-up by mail, `invite` begins one by invitation. */
export type Purpose = "sign-in" | "open" | "invite" | "reset" | "verify" | "change-address";

/**
 * For how long a link works, in minutes. Those that open an existing account get ten; those that only prove an address
 * get an hour, because mail is sometimes slow; an invitation is handed over by a person.
 */
export const LINK_MINUTES: Record<Purpose, number> = {
  "sign-in": 10,
  reset: 10,
  open: 60,
  verify: 60,
  "change-address": 60,
  invite: 7 * 24 * 60,
};

type Known = { email: string; ownerId: string | null; mailed: boolean; next: string | null };

/**
 * A new single-use link: 256 random bits, of which only the SHA-256 is kept. `mailed` says that it goes to the address by
 * mail, so that using it proves the address; a link read off the console proves nothing about a mailbox.
 */
export async function issueToken(
  tx: Tx,
  purpose: Purpose,
  it: { email: string; ownerId?: string; mailed: boolean; next?: string },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const payload = JSON.stringify({ mailed: it.mailed, next: it.next ?? null });
  await tx.$executeRaw`
    INSERT INTO account_token (id, hash, purpose, email, owner_id, payload, created_at, expires_at)
    VALUES (gen_random_uuid(), ${hashOf(token)}, ${purpose}, ${it.email}, ${it.ownerId ?? null}::uuid, ${payload},
            app_now(), app_now() + make_interval(mins => ${LINK_MINUTES[purpose]}))`;
  return token;
}

/** Uses a link up. Of any number of parallel tries one gets it: the others find it used once they have the row. */
export async function takeToken(tx: Tx, purpose: Purpose, token: string): Promise<Known | null> {
  const rows = await tx.$queryRaw<Row[]>`
    UPDATE account_token SET used_at = app_now()
    WHERE hash = ${hashOf(token)} AND purpose = ${purpose} AND used_at IS NULL AND expires_at > app_now()
    RETURNING email, owner_id AS "ownerId", payload`;
  return known(rows[0]);
}

/** Looks at a link without using it: for the page with the button. */
export async function peekToken(tx: Tx, purpose: Purpose, token: string): Promise<Known | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT email, owner_id AS "ownerId", payload FROM account_token
    WHERE hash = ${hashOf(token)} AND purpose = ${purpose} AND used_at IS NULL AND expires_at > app_now()`;
  return known(rows[0]);
}

type Row = { email: string; ownerId: string | null; payload: string | null };

function known(row: Row | undefined): Known | null {
  if (!row) return null;
  const { mailed = false, next = null } = JSON.parse(row.payload ?? "{}");
  return { email: row.email, ownerId: row.ownerId, mailed, next };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
