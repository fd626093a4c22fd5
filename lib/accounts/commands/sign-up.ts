import "server-only";
import { failed, ok, type Result } from "@/lib/base/result";
import { asAccounts, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { mailConfigured } from "@/lib/platform/mail";
import { type Entry, startSession } from "../commands";
import { later } from "../later";
import { allow } from "../limits";
import { hashPassword } from "../passwords";
import { sendLink } from "../post";
import { customsOf, isCommonPassword } from "../rules";
import { issueToken, peekToken, takeToken } from "../tokens";
import type { Visitor } from "../visitor";
import { sendLinkTo } from "./links";

/**
 * Sign-up where mail is sent: an address and nothing else. The mail opens an account, or signs in where there is one, so the
 * page says the same to everybody, and no account ever stands on an address that nobody has proven.
 */
export async function askToOpen(input: { email: string }, visitor: Visitor): Promise<Result> {
  if (env.signUp !== "open") return failed(env.signUp === "closed" ? "sign-up-closed" : "sign-up-invite");
  if (!mailConfigured()) return failed("something-broke");
  if (!(await allow("sign-up", { network: visitor.network, address: input.email }))) {
    return failed("try-later");
  }
  later("send-link", () => sendOpening(input.email));
  return ok();
}

/** The mail after `askToOpen`. */
export async function sendOpening(email: string): Promise<void> {
  const token = await asAccounts(async (tx) => {
    const taken = await tx.owner.findUnique({ where: { email }, select: { id: true } });
    return taken ? null : issueToken(tx, "open", { email, mailed: true });
  });
  if (token) await sendLink("open", email, token);
  else await sendLinkTo("sign-in", email);
}

type Opening = { name: string; zone: string };

/** Sign-up where no mail is sent: the account is there at once, its address unverified. */
export async function signUp(
  input: Opening & { email: string; password: string },
  visitor: Visitor,
): Promise<Result<Entry>> {
  if (env.signUp !== "open") return failed(env.signUp === "closed" ? "sign-up-closed" : "sign-up-invite");
  if (mailConfigured()) return failed("mail-needed");
  if (!(await allow("sign-up", { network: visitor.network, address: input.email }))) {
    return failed("try-later");
  }
  if (isCommonPassword(input.password, input.email)) {
    return failed("check-fields", { password: "password-common" });
  }
  const passwordHash = await hashPassword(input.password);
  const ownerId = await asAccounts((tx) =>
    makeAccount(tx, { ...input, passwordHash, verified: false, language: visitor.language }),
  );
  if (!ownerId) return failed("check-fields", { email: "address-taken" });
  return begin(ownerId, "sign-up", visitor);
}

/** The form behind a link from a mail or an invitation. */
export async function openAccount(
  input: Opening & { token: string; password: string | null },
  visitor: Visitor,
): Promise<Result<Entry>> {
  if (!(await allow("token", { network: visitor.network }))) return failed("try-later");
  const waiting = await asAccounts((tx) => findOpening(tx, input.token));
  if (!waiting) return failed("link-used");
  // Without mail there are no links by mail, so a password is the only way back in.
  if (!input.password && !mailConfigured()) return failed("check-fields", { password: "password-short" });
  if (input.password && isCommonPassword(input.password, waiting.email)) {
    return failed("check-fields", { password: "password-common" });
  }
  const passwordHash = input.password ? await hashPassword(input.password) : null;
  const ownerId = await asAccounts(async (tx) => {
    const taken = await takeToken(tx, waiting.purpose, input.token);
    if (!taken) return undefined;
    return makeAccount(tx, {
      ...input,
      email: taken.email,
      passwordHash,
      verified: taken.mailed,
      language: visitor.language,
    });
  });
  if (ownerId === undefined) return failed("link-used");
  return ownerId ? begin(ownerId, "sign-up", visitor) : failed("address-taken");
}

/** The address that a link may open an account for, while sign-up is not closed. */
export async function findOpening(
  tx: Tx,
  token: string,
): Promise<{ purpose: "open" | "invite"; email: string } | null> {
  if (env.signUp === "closed") return null;
  for (const purpose of ["open", "invite"] as const) {
    const known = await peekToken(tx, purpose, token);
    if (known) return { purpose, email: known.email };
  }
  return null;
}

type NewAccount = Opening & {
  email: string;
  passwordHash: string | null;
  verified: boolean;
  language: string;
};

/** The new owner's id, or null when the address has an account: of parallel tries one makes it. */
export async function makeAccount(tx: Tx, it: NewAccount): Promise<string | null> {
  const customs = customsOf(it.language);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO owner (id, email, email_verified_at, name, password_hash, zone, hour_cycle, week_starts_on, created_at)
    VALUES (gen_random_uuid(), ${it.email}, CASE WHEN ${it.verified} THEN app_now() END, ${it.name}, ${it.passwordHash},
            ${it.zone}, ${customs.hourCycle}, ${customs.weekStartsOn}, app_now())
    ON CONFLICT (email) DO NOTHING RETURNING id`;
  return rows[0]?.id ?? null;
}

async function begin(ownerId: string, how: string, visitor: Visitor): Promise<Result<Entry>> {
  const entry = await startSession(ownerId, how, visitor.userAgent);
  return entry ? ok(entry) : failed("sign-in-failed");
}
