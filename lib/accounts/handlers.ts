import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import { isZone } from "@/lib/base/dates";
import { isLocalPath, today } from "@/lib/base/paths";
import { env } from "@/lib/platform/env";
import { runNextAuth } from "./auth";
import type { Hint } from "./commands/provider";
import { isOwnOrigin } from "./origin";
import { configuredProviders } from "./ways";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What the sign-up page knows has to survive the way to the provider and back. */
const HINT = "sign-up-hint";

/**
 * "Continue with Google": a plain form that is posted here and works without JavaScript. next-auth wants a token from its own
 * page against forged posts; our check of the origin stands in for it, and its token is made and answered on the spot.
 */
export async function startProvider(request: NextRequest, context: Context): Promise<Response> {
  const [what, provider] = (await context.params).nextauth;
  if (what !== "signin" || !isConfigured(provider)) return gone();
  if (!isOwnOrigin(request.headers)) return toSignIn("wrong-origin");
  const form = await request.formData().catch(() => new FormData());
  const next = textOf(form, "next");
  const csrfToken = randomBytes(32).toString("hex");
  const proof = createHash("sha256").update(`${csrfToken}${env.secret}`).digest("hex");
  const jar = await cookies();
  jar.set(csrfCookie(), `${csrfToken}|${proof}`, { ...COOKIE, secure: isSecure() });
  const hint = JSON.stringify({ zone: textOf(form, "zone"), invitation: textOf(form, "invitation") });
  jar.set(HINT, hint, { ...COOKIE, secure: isSecure(), maxAge: 900 });
  const body = new URLSearchParams({
    csrfToken,
    callbackUrl: env.appUrl + (isLocalPath(next) ? next : today()),
  });
  const inner = new NextRequest(`${env.appUrl}/api/auth/signin/${provider}`, { method: "POST", body });
  return runNextAuth(inner, context, NO_HINT);
}

/** The provider sends the browser back here; all else of next-auth's addresses leads to our sign-in page, or nowhere. */
export async function finishProvider(request: NextRequest, context: Context): Promise<Response> {
  const [what, provider] = (await context.params).nextauth;
  if (what === "error" || what === "signin") return toSignIn("provider-failed");
  if (what !== "callback" || !isConfigured(provider)) return gone();
  const response = await runNextAuth(request, context, await readHint());
  (await cookies()).delete(HINT);
  return response;
}

const COOKIE = { httpOnly: true, sameSite: "lax", path: "/" } as const;
const NO_HINT: Hint = { zone: "UTC", invitation: "" };

async function readHint(): Promise<Hint> {
  try {
    const { zone, invitation } = JSON.parse((await cookies()).get(HINT)?.value ?? "{}");
    return { zone: isZone(`${zone}`) ? zone : "UTC", invitation: `${invitation ?? ""}` };
  } catch {
    return NO_HINT;
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 500) : "";
}

function isConfigured(provider: string | undefined): boolean {
  return configuredProviders().some((name) => name === provider);
}

function isSecure(): boolean {
  return env.appUrl.startsWith("https://");
}

/** next-auth's own name for it. */
function csrfCookie(): string {
  return isSecure() ? "__Host-next-auth.csrf-token" : "next-auth.csrf-token";
}

function toSignIn(problem: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: `${env.appUrl}/sign-in?problem=${problem}`, "Cache-Control": "no-store" },
  });
}

function gone(): Response {
  return Response.json(
    { message: "There is nothing here." },
    { status: 404, headers: { "Cache-Control": "no-store" } },
  );
}
