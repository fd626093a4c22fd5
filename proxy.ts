import { type NextRequest, NextResponse } from "next/server";

/**
 * The content policy, with a nonce of its own for each page, and one address for one server: a loopback name that is not
 * the configured one is sent there, or its forms would be refused (their Origin differs). Proves nothing about who asks;
 * the gate stands in every page and action.
 */
export function proxy(request: NextRequest): NextResponse {
  const elsewhere = canonical(request);
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  if (elsewhere) return withPolicy(NextResponse.redirect(elsewhere, 307), policy);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  return withPolicy(NextResponse.next({ request: { headers } }), policy);
}

export const config = { matcher: [{ source: "/((?!_next/static|_next/image|icon.svg|favicon.ico).*)" }] };

function withPolicy(response: NextResponse, policy: string): NextResponse {
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function contentPolicy(nonce: string): string {
  const dev = process.env.NODE_ENV === "development";
  // A form post that ends at a provider's sign-in page is a redirect, which form-action judges too.
  const providers = [
    process.env.GOOGLE_CLIENT_ID ? "https://accounts.google.com" : "",
    process.env.GITHUB_ID ? "https://github.com" : "",
  ];
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // attributes only: React writes a few style="…" and a nonce can't cover them; no script runs from one
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "manifest-src 'self'",
    `form-action 'self' ${providers.join(" ")}`.trim(),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

function canonical(request: NextRequest): URL | null {
  if (request.method !== "GET" || !process.env.APP_URL) return null;
  const home = new URL(process.env.APP_URL);
  const [, name, port] = /^(.*?)(?::(\d+))?$/.exec(request.headers.get("host") ?? "") ?? [];
  if (!name || name === home.hostname || !LOOPBACK.has(name) || !LOOPBACK.has(home.hostname)) return null;
  if ((port ?? "") !== home.port) return null;
  return new URL(request.nextUrl.pathname + request.nextUrl.search, home);
}
