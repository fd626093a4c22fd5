import "server-only";
import { mintOwner, type Owner } from "@/lib/accounts/owner";
import { addDays, plusMinutes, startOfDay, zonedDay } from "@/lib/base/dates";
import { now } from "@/lib/platform/clock";
import { asOwner, asWorker } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { mailConfigured, sendMail } from "@/lib/platform/mail";
import {
  beginMail,
  deliverInApp,
  dropReminders,
  endMail,
  failMail,
  type Held,
  holdReminders,
  keepLetter,
  type MailRow,
} from "@/lib/reminders/commands/settle";
import { getReminderFacts, getReminderSettings, listDayMails } from "@/lib/reminders/queries";
import { capMails, stillOwed } from "@/lib/reminders/rules";
import { stopMailToken } from "@/lib/reminders/stop";
import { composeLetters, type Letter } from "./compose";
import { getAddress } from "./queries";

export type Claim = Parameters<typeof mintOwner>[0] & { ownerId: string; reminderId: string; fence: bigint };
export type Outgoing = { held: Held; mail: MailRow; to: string };

/**
 * How long a claim holds, and by when its last mail must have begun: after that it is left to the next claim, or two
 * servers would send it at once. Only the proof of reliability sets other values.
 */
export const pace = { leaseMs: 180_000, sendWithinMs: 120_000, batch: 1000 };

/** Transactions of different owners; the pool leaves room for pages. */
const OWNERS_AT_ONCE = 3;
const MAILS_AT_ONCE = 5;
const GIVE_UP_AFTER = 8;

/** The proof of reliability kills the process at these points; nothing else sets it. */
export const points: { reached: (name: "claimed" | "committed" | "sent") => void } = { reached: () => {} };

/** Claims what is due, across owners, and delivers it as each row's owner. Answers how many were claimed. */
export async function deliverDue(): Promise<number> {
  const claims = await claimDue();
  points.reached("claimed");
  const begun = now().getTime();
  await eachOf(byOwner(claims), OWNERS_AT_ONCE, async (mine) => {
    const owner = mintOwner(mine[0]!);
    const outgoing = await deliverFor(owner, mine);
    points.reached("committed");
    await sendAll(owner, outgoing, begun);
  });
  return claims.length;
}

/** Several at once, in order. One that fails does not hold up the others; the first failure is thrown in the end. */
async function eachOf<T>(items: T[], atOnce: number, run: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const failures: unknown[] = [];
  async function take() {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await run(next).catch((error: unknown) => failures.push(error));
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, take));
  if (failures.length > 0) throw failures[0];
}

/** Leases what is due to this server; the loop's role may call this and read nothing. */
export function claimDue(): Promise<Claim[]> {
  return asWorker(
    (tx) => tx.$queryRaw<Claim[]>`
      SELECT owner_id AS "ownerId", owner_id AS id, id AS "reminderId", fence, email, name, zone, hour_cycle AS "hourCycle",
             week_starts_on AS "weekStartsOn", appearance, now
      FROM claim_due_reminders(${pace.batch}::int, make_interval(secs => ${pace.leaseMs / 1000}::float8))`,
  );
}

function byOwner(claims: Claim[]): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) groups.set(claim.ownerId, [...(groups.get(claim.ownerId) ?? []), claim]);
  return [...groups.values()];
}

/** One transaction: judge each reminder once more, write the in-app ones, settle them, and begin the mails. */
export function deliverFor(owner: Owner, claims: Claim[]): Promise<Outgoing[]> {
  return asOwner(owner, async () => {
    const held = await holdReminders(
      owner,
      claims.map(({ reminderId, fence }) => ({ id: reminderId, fence })),
    );
    const facts = await getReminderFacts(owner, [...new Set(held.map((it) => it.applicationId))]);
    const settings = await getReminderSettings(owner);
    const owed = held.filter((it) => {
      const about = facts.get(it.applicationId);
      return about !== undefined && stillOwed(it, about, settings, owner.now);
    });
    await dropReminders(
      owner,
      held.filter((it) => !owed.includes(it)).map((it) => it.id),
    );
    const letters = await composeLetters(owner, owed, facts);
    const to =
      settings.mail && owed.some((it) => it.channels.includes("mail")) ? await getAddress(owner) : null;
    const byMail = to
      ? await withinCap(
          owner,
          owed.filter((it) => it.channels.includes("mail")),
        )
      : [];
    const inApp = owed.filter((it) => it.channels.includes("in-app") || !byMail.includes(it));
    await deliverInApp(
      owner,
      inApp.map((it) => ({ ...letters.get(it.id)!, settled: !byMail.includes(it) })),
    );
    const outgoing = byMail.map((it) => outgoingOf(it, letters.get(it.id)!, to!));
    for (const it of outgoing) {
      if (mailConfigured()) await beginMail(owner, it.mail);
      else await keepLetter(owner, it.held, it.to, it.mail);
    }
    return mailConfigured() ? outgoing : [];
  });
}

/** At most three mails a day and person, in the order of their rank; the rest go in-app (CUES.md §8.1). */
async function withinCap(owner: Owner, wanted: Held[]): Promise<Held[]> {
  if (wanted.length === 0) return [];
  const day = zonedDay(owner.now, owner.zone);
  const others = await listDayMails(
    owner,
    startOfDay(day, owner.zone),
    startOfDay(addDays(day, 1), owner.zone),
  );
  const taken: Held[] = [];
  for (const it of wanted) {
    const rest = others.filter((mail) => mail.id !== it.id);
    const sent = taken.map(({ id, kind }) => ({ id, kind, sent: true }));
    // one begun in an earlier try has its place already
    if (
      it.begun ||
      capMails([...rest.filter((mail) => !taken.some(({ id }) => id === mail.id)), ...sent], it.kind)
    ) {
      taken.push(it);
    }
  }
  return taken;
}

function outgoingOf(held: Held, letter: Letter, to: string): Outgoing {
  const host = new URL(env.appUrl).hostname;
  const { id, subject, line, text, html } = letter;
  // the same for every try: whoever gets it twice can tell
  return { held, to, mail: { id, subject, line, text, html, messageId: `${id}.${held.kind}@${host}` } };
}

/** Hands the mails over, several at once. `begun` is when they were claimed, in ms. */
export async function sendAll(owner: Owner, outgoing: Outgoing[], begun: number): Promise<void> {
  await eachOf(outgoing, MAILS_AT_ONCE, async (next) => {
    if (now().getTime() - begun <= pace.sendWithinMs) await send(owner, next);
  });
}

async function send(owner: Owner, { held, mail, to }: Outgoing): Promise<void> {
  const { subject, text, html, messageId } = mail;
  try {
    await sendMail({ to, subject, text, html, messageId, headers: unsubscribe(owner) });
    points.reached("sent");
  } catch (error) {
    const minutes = Math.min(60, 2 ** held.attempts);
    const again = held.attempts >= GIVE_UP_AFTER ? null : plusMinutes(owner.now, minutes);
    await failMail(owner, held, mail, error instanceof Error ? error.message : "unknown", again);
    return;
  }
  await endMail(owner, held);
}

/** RFC 8058: the mail program's own "unsubscribe" posts to this address; opening it changes nothing. */
function unsubscribe(owner: Owner): Record<string, string> {
  const url = `${env.appUrl}/api/unsubscribe/${stopMailToken(owner.id, env.secret)}`;
  return { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
