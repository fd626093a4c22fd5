import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";

/** What the signed cookie says. It proves nothing by itself: the session's row must still be there. */
export type Ticket = { ownerId: string; sessionId: string };

/** 30 days, in seconds; the session's row ends at the same time. */
export const SESSION_SECONDS = 30 * 24 * 3600;

/** next-auth's own cookie in next-auth's own format, so its OAuth routes and our forms make the same session. */
export function sessionCookieName(): string {
  return env.appUrl.startsWith("https://") ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

export async function readTicket(): Promise<Ticket | null> {
  const jar = await cookies();
  const value = jar.get(sessionCookieName())?.value;
  if (!value) return null;
  const token = await decode({ token: value, secret: env.secret }).catch(() => null);
  return typeof token?.sub === "string" && typeof token.sid === "string"
    ? { ownerId: token.sub, sessionId: token.sid }
    : null;
}

/** Only in actions and route handlers: a page can't set cookies. */
export async function writeTicket(ticket: Ticket): Promise<void> {
  const value = await encode({
    token: { sub: ticket.ownerId, sid: ticket.sessionId },
    secret: env.secret,
    maxAge: SESSION_SECONDS,
  });
  (await cookies()).set(sessionCookieName(), value, { ...attributes(), maxAge: SESSION_SECONDS });
}

/** The layout reads it before it knows who asks: the right theme stands before the first paint. */
export async function writeAppearance(appearance: string): Promise<void> {
  (await cookies()).set("appearance", appearance, { ...attributes(), maxAge: 365 * 24 * 3600 });
}

export async function dropTicket(): Promise<void> {
  // Browsers ignore a change to a "__Secure-" cookie that is not itself secure, so it is not simply deleted.
  (await cookies()).set(sessionCookieName(), "", { ...attributes(), maxAge: 0 });
}

function attributes() {
  return { httpOnly: true, sameSite: "lax", secure: env.appUrl.startsWith("https://"), path: "/" } as const;
}
