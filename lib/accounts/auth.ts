import "server-only";
import type { NextRequest } from "next/server";
import NextAuth, { type Account, type AuthOptions, type Profile } from "next-auth";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { isLocalPath, today } from "@/lib/base/paths";
import { env, tellNextAuth } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import type { Entry } from "./commands";
import { enterByProvider, type Hint, type ProviderAccount } from "./commands/provider";
import { normaliseAddress, type Provider } from "./rules";
import { SESSION_SECONDS, writeAppearance } from "./session-cookie";
import { readVisitor } from "./visitor";

/**
 * next-auth 4, kept to the two things we want of it: the OAuth exchange with Google and GitHub, and the signed session cookie
 * in its format. Who comes in is decided by our own command; its own pages, its mail and its client code are not used.
 */
export async function runNextAuth(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
  hint: Hint,
): Promise<Response> {
  tellNextAuth();
  return NextAuth(request, context, options(hint));
}

function options(hint: Hint): AuthOptions {
  // One exchange: what `signIn` has decided is what `jwt` writes into the cookie.
  let entry: Entry | null = null;
  return {
    secret: env.secret,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    providers: providers(),
    callbacks: {
      async signIn({ account, profile }) {
        const known = account && profile ? accountOf(account, profile) : null;
        if (!known) return problem("provider-failed");
        const result = await enterByProvider(known, hint, await readVisitor());
        if (!result.ok) return problem(result.code);
        entry = result.value;
        await writeAppearance(entry.appearance);
        return true;
      },
      async jwt() {
        if (!entry) throw new Error("a token without an entry");
        return { sub: entry.ownerId, sid: entry.sessionId };
      },
      async redirect({ url }) {
        const path = url.startsWith(env.appUrl) ? url.slice(env.appUrl.length) : url;
        return env.appUrl + (isLocalPath(path) ? path : today());
      },
    },
    // Codes alone: what comes with them holds tokens.
    logger: {
      error: (code) => log.warn({ nextAuth: code }, "sign-in by provider failed"),
      warn: () => {},
      debug: () => {},
    },
  };
}

function providers(): AuthOptions["providers"] {
  const { google, github } = env;
  return [
    ...(google ? [Google(google)] : []),
    ...(github ? [GitHub({ ...github, checks: ["pkce", "state"], userinfo: { request: gitHubUser } })] : []),
  ];
}

type Address = { email: string; primary: boolean; verified: boolean };

/** GitHub's profile names an address that need not be proven; the list of addresses says which is. */
async function gitHubUser({ tokens }: { tokens: { access_token?: string } }): Promise<Profile> {
  const user = await askGitHub<{ id: number }>("user", tokens.access_token);
  const addresses = await askGitHub<Address[]>("user/emails", tokens.access_token);
  const main = addresses.find((it) => it.primary);
  return { ...user, email: main?.email, email_verified: main?.verified === true } as Profile;
}

async function askGitHub<T>(what: string, token: string | undefined): Promise<T> {
  const response = await fetch(`https://api.github.com/${what}`, {
    headers: { Authorization: `Bearer ${token}`, "User-Agent": "greenroom" },
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status}`);
  return response.json();
}

function accountOf(account: Account, profile: Profile): ProviderAccount {
  const says = profile as Profile & { email_verified?: unknown };
  return {
    provider: account.provider as Provider,
    subject: account.providerAccountId,
    email: typeof says.email === "string" ? normaliseAddress(says.email) : null,
    addressVerified: says.email_verified === true,
    name: typeof says.name === "string" ? says.name.slice(0, 120) : "",
  };
}

/** A refusal, told on the sign-in page. */
function problem(code: string): string {
  return `${env.appUrl}/sign-in?problem=${encodeURIComponent(code)}`;
}
