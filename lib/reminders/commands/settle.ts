import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner, type Tx } from "@/lib/platform/db";
import type { Channel, ReminderKind } from "../timetable";

/** A reminder that this server holds the lease of, as its owner's row says now. */
export type Held = {
  id: string;
  fence: bigint;
  kind: ReminderKind;
  applicationId: string;
  roundId: string | null;
  followUpId: string | null;
  plannedAt: Date;
  channels: Channel[];
  attempts: number;
  /** A mail was begun in an earlier try. */
  begun: boolean;
};

/** What the app shows: a subject and one line. */
export type Words = { id: string; subject: string; line: string };
export type MailRow = Words & { text: string; html: string; messageId: string };

/**
 * Locks what is still ours: a reminder whose lease ran out and was claimed by another server has another fence, and one
 * that was dropped or settled meanwhile is no longer planned.
 */
export async function holdReminders(
  owner: Owner,
  claims: readonly { id: string; fence: bigint }[],
): Promise<Held[]> {
  return asOwner(
    owner,
    (tx) => tx.$queryRaw<Held[]>`
      SELECT r.id, r.fence, r.kind, r.application_id AS "applicationId", r.round_id AS "roundId",
             r.follow_up_id AS "followUpId", r.planned_at AS "plannedAt", r.channels, r.attempts,
             EXISTS (SELECT 1 FROM delivery d WHERE d.owner_id = r.owner_id AND d.reminder_id = r.id AND d.channel = 'mail') AS begun
      FROM reminder r JOIN jsonb_to_recordset(${claimsJson(claims)}::jsonb) AS c(id uuid, fence bigint) ON c.id = r.id AND c.fence = r.fence
      WHERE r.owner_id = ${owner.id}::uuid AND r.state = 'planned'
      ORDER BY r.fire_at, r.id FOR UPDATE OF r`,
  );
}

/** Nothing is owed about it any more: it goes without a word. */
export async function dropReminders(owner: Owner, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await asOwner(owner, (tx) =>
    tx.reminder.updateMany({
      where: { ownerId: owner.id, id: { in: [...ids] }, state: "planned" },
      data: { state: "dropped", outcome: "not-owed", settledAt: owner.now, leaseUntil: null },
    }),
  );
}

/**
 * Into the app, in the transaction that settles it: truly once, by the unique key of reminder and channel. `settled`: the
 * bell is all there is to it; otherwise a mail is still to go.
 */
export async function deliverInApp(
  owner: Owner,
  words: readonly (Words & { settled?: boolean })[],
): Promise<void> {
  if (words.length === 0) return;
  const rows = words.map(({ id, subject, line, settled = false }) => ({ id, subject, line, settled }));
  await asOwner(
    owner,
    (tx) => tx.$executeRaw`
      WITH w AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w(id uuid, subject text, line text, settled boolean)),
      said AS (
        UPDATE reminder r SET subject = w.subject, text = w.line FROM w
        WHERE r.owner_id = ${owner.id}::uuid AND r.id = w.id AND NOT w.settled
      ), settled AS (
        UPDATE reminder r SET subject = w.subject, text = w.line, state = 'settled', outcome = 'in-app', settled_at = ${owner.now}, lease_until = NULL
        FROM w WHERE r.owner_id = ${owner.id}::uuid AND r.id = w.id AND w.settled AND r.state = 'planned'
      )
      INSERT INTO delivery (owner_id, id, reminder_id, channel, state, sent_at, created_at)
      SELECT ${owner.id}::uuid, gen_random_uuid(), w.id, 'in-app', 'sent', ${owner.now}, ${owner.now} FROM w
      ON CONFLICT (owner_id, reminder_id, channel) DO NOTHING`,
  );
}

export async function settleReminders(owner: Owner, ids: readonly string[], outcome: string): Promise<void> {
  if (ids.length === 0) return;
  await asOwner(owner, (tx) =>
    tx.reminder.updateMany({
      where: { ownerId: owner.id, id: { in: [...ids] }, state: "planned" },
      data: { state: "settled", outcome, settledAt: owner.now, leaseUntil: null },
    }),
  );
}

/**
 * Committed before the message is handed over, so that a crash in between repeats one mail with the same Message-ID at
 * worst, and never loses it.
 */
export async function beginMail(owner: Owner, mail: MailRow): Promise<void> {
  await asOwner(owner, async (tx) => {
    await write(tx, owner, [mail]);
    await tx.delivery.upsert({
      where: { ownerId_reminderId_channel: { ownerId: owner.id, reminderId: mail.id, channel: "mail" } },
      create: {
        ownerId: owner.id,
        reminderId: mail.id,
        channel: "mail",
        state: "sending",
        messageId: mail.messageId,
        attempts: 1,
        createdAt: owner.now,
      },
      update: { state: "sending", attempts: { increment: 1 } },
    });
  });
}

/** Handed over. True if it was still ours to settle. */
export async function endMail(owner: Owner, held: Held): Promise<boolean> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.reminder.updateMany({
      where: { ownerId: owner.id, id: held.id, fence: held.fence, state: "planned" },
      data: { state: "settled", outcome: "mail", settledAt: owner.now, leaseUntil: null },
    });
    await tx.delivery.updateMany({
      where: { ownerId: owner.id, reminderId: held.id, channel: "mail" },
      data: { state: "sent", sentAt: owner.now, lastError: null },
    });
    return count === 1;
  });
}

/** Not handed over: again at `again`, or null to give up (it then stands in the app instead). */
export async function failMail(
  owner: Owner,
  held: Held,
  words: Words,
  error: string,
  again: Date | null,
): Promise<void> {
  await asOwner(owner, async (tx) => {
    // whoever has claimed it since judges by themselves; a lease that ran out is given away only by a new fence
    const { count } = await tx.reminder.updateMany({
      where: { ownerId: owner.id, id: held.id, fence: held.fence, state: "planned" },
      data: { leaseUntil: again },
    });
    if (count === 0) return;
    await tx.delivery.updateMany({
      where: { ownerId: owner.id, reminderId: held.id, channel: "mail" },
      data: { lastError: error.slice(0, 300), state: again ? "pending" : "given-up" },
    });
    if (again) return;
    await deliverInApp(owner, [words]);
    await settleReminders(owner, [held.id], "mail-failed");
  });
}

/** Without a mail server a letter lies in the owner's mailbox page; kept once by its Message-ID. */
export async function keepLetter(owner: Owner, held: Held, to: string, mail: MailRow): Promise<void> {
  await asOwner(owner, async (tx) => {
    await beginMail(owner, mail);
    await tx.letter.createMany({
      data: {
        ownerId: owner.id,
        messageId: mail.messageId,
        toAddress: to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        createdAt: owner.now,
      },
      skipDuplicates: true,
    });
    await endMail(owner, held);
  });
}

/** The person has looked at the list: what was unread is read. */
export async function markRemindersRead(owner: Owner) {
  await asOwner(owner, (tx) =>
    tx.delivery.updateMany({
      where: { ownerId: owner.id, channel: "in-app", readAt: null },
      data: { readAt: owner.now },
    }),
  );
  return { ok: true as const, value: undefined };
}

async function write(tx: Tx, owner: Owner, words: readonly Words[]): Promise<void> {
  const rows = JSON.stringify(words.map(({ id, subject, line }) => ({ id, subject, text: line })));
  await tx.$executeRaw`
    UPDATE reminder r SET subject = w.subject, text = w.text
    FROM jsonb_to_recordset(${rows}::jsonb) AS w(id uuid, subject text, text text)
    WHERE r.owner_id = ${owner.id}::uuid AND r.id = w.id`;
}

function claimsJson(claims: readonly { id: string; fence: bigint }[]): string {
  return JSON.stringify(claims.map(({ id, fence }) => ({ id, fence: fence.toString() })));
}
