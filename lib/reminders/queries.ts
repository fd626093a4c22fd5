import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { type Day, instant } from "@/lib/base/dates";
import { formatDayTime } from "@/lib/base/format";
import { asOwner } from "@/lib/platform/db";
import { type StoredSettings, settingsOf } from "./schema";
import { reminderHref } from "./screen";
import type { ApplicationFacts, FollowUpFacts, ReminderKind, RoundFacts } from "./timetable";

export type BellItem = {
  id: string;
  text: string;
  href: string /** When it came, in the owner's zone and hours. */;
  at: string;
  unread: boolean;
};
export type Bell = { unread: number; items: BellItem[] };

type BellRow = {
  id: string;
  kind: ReminderKind;
  subject: string;
  text: string;
  applicationId: string;
  roundId: string | null;
  followUpId: string | null;
  at: Date;
  readAt: Date | null;
};

/** What the bell in the shell shows: how many are unread, and the latest five. */
export async function getBell(owner: Owner): Promise<Bell> {
  const items = await listReminders(owner, 5);
  const unread = await asOwner(owner, (tx) =>
    tx.delivery.count({ where: { ownerId: owner.id, channel: "in-app", readAt: null } }),
  );
  return { unread, items };
}

/** In-app reminders, newest first. */
export async function listReminders(owner: Owner, take: number): Promise<BellItem[]> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<BellRow[]>`
      SELECT d.id, r.kind, r.subject, r.text, r.application_id AS "applicationId", r.round_id AS "roundId",
             r.follow_up_id AS "followUpId", d.sent_at AS "at", d.read_at AS "readAt"
      FROM delivery d JOIN reminder r ON r.owner_id = d.owner_id AND r.id = d.reminder_id
      WHERE d.owner_id = ${owner.id}::uuid AND d.channel = 'in-app' AND d.state = 'sent'
      ORDER BY d.sent_at DESC LIMIT ${take}`,
  );
  return rows.map((row) => ({
    id: row.id,
    text: row.subject,
    href: reminderHref(row),
    at: formatDayTime(row.at, owner.zone, owner.hourCycle, owner.now),
    unread: row.readAt === null,
  }));
}

/** Quiet hours, lead times and channels as chosen, or the defaults. */
export async function getReminderSettings(owner: Owner) {
  const stored = await asOwner(owner, (tx) =>
    tx.profile.findUnique({
      where: { ownerId: owner.id },
      select: { quietFrom: true, quietTo: true, mail: true, leads: true },
    }),
  );
  return settingsOf(stored as StoredSettings);
}

type FactsRow = {
  id: string;
  stage: ApplicationFacts["stage"];
  stageChangedAt: string;
  lastAskedAt: string | null;
  offer: { deadlineAt: string; decidedAt: string | null } | null;
  rounds: (Pick<RoundFacts, "id" | "state"> & {
    startsAt: string;
    endsAt: string;
    createdAt: string;
    startedAt: string | null;
    savedAt: string | null;
    promisedOn: Day | null;
  })[];
  followUps: (Omit<FollowUpFacts, "dueAt" | "snoozedUntil"> & {
    dueAt: string;
    snoozedUntil: string | null;
  })[];
};

/** What the reminder rules read of these applications, by id, in one statement. A deleted application has no facts. */
export async function getReminderFacts(
  owner: Owner,
  applicationIds: readonly string[],
): Promise<Map<string, ApplicationFacts>> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ facts: FactsRow }[]>`
      SELECT jsonb_build_object('id', a.id, 'stage', a.stage, 'stageChangedAt', a.stage_changed_at,
        'lastAskedAt', (SELECT max(f.sent_at) FROM follow_up f WHERE f.owner_id = a.owner_id AND f.application_id = a.id
                        AND f.kind IN ('nudge', 'check-in', 'ask-timeline') AND f.state = 'done'),
        'offer', (SELECT jsonb_build_object('deadlineAt', o.deadline_at, 'decidedAt', o.decided_on::timestamptz) FROM offer o
                  WHERE o.owner_id = a.owner_id AND o.application_id = a.id AND o.deadline_at IS NOT NULL),
        'rounds', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'state', r.state, 'startsAt', r.starts_at,
            'endsAt', r.ends_at, 'createdAt', r.created_at, 'startedAt', d.started_at, 'savedAt', d.saved_at,
            'promisedOn', CASE WHEN d.saved_at IS NOT NULL THEN d.promised_on END))
          FROM round r LEFT JOIN debrief d ON d.owner_id = r.owner_id AND d.round_id = r.id
          WHERE r.owner_id = a.owner_id AND r.application_id = a.id AND r.deleted_at IS NULL), '[]'),
        'followUps', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'roundId', f.round_id,
            'dueAt', f.due_at, 'snoozedUntil', f.snoozed_until,
            'state', CASE WHEN f.covered AND f.state = 'to-write' THEN 'waived' ELSE f.state END))
          FROM follow_up f WHERE f.owner_id = a.owner_id AND f.application_id = a.id AND f.deleted_at IS NULL
            AND f.kind IN ('thank-you', 'nudge', 'document', 'check-in')), '[]')) AS facts
      FROM application a
      WHERE a.owner_id = ${owner.id}::uuid AND a.id = ANY(${applicationIds}::uuid[]) AND a.deleted_at IS NULL`,
  );
  return new Map(rows.map(({ facts }) => [facts.id, factsOf(facts, owner.zone)]));
}

function factsOf(row: FactsRow, zone: string): ApplicationFacts {
  return {
    zone,
    stage: row.stage,
    stageChangedAt: instant(row.stageChangedAt),
    rounds: row.rounds.map((round) => ({
      id: round.id,
      state: round.state,
      startsAt: instant(round.startsAt),
      endsAt: instant(round.endsAt),
      createdAt: instant(round.createdAt),
      debrief: round.startedAt
        ? { startedAt: instant(round.startedAt), savedAt: maybe(round.savedAt), promisedOn: round.promisedOn }
        : null,
    })),
    followUps: row.followUps.map((it) => ({
      ...it,
      dueAt: instant(it.dueAt),
      snoozedUntil: maybe(it.snoozedUntil),
    })),
    lastAskedAt: maybe(row.lastAskedAt),
    offer: row.offer && { deadlineAt: instant(row.offer.deadlineAt), decidedAt: maybe(row.offer.decidedAt) },
  };
}

function maybe(iso: string | null): Date | null {
  return iso === null ? null : instant(iso);
}

/** Reminder mails of one day, by kind: those that went out, and those still to come. */
export async function listDayMails(owner: Owner, from: Date, to: Date) {
  return asOwner(
    owner,
    (tx) => tx.$queryRaw<{ id: string; kind: ReminderKind; sent: boolean }[]>`
      SELECT r.id, r.kind, d.state = 'sent' AS sent FROM delivery d JOIN reminder r ON r.owner_id = d.owner_id AND r.id = d.reminder_id
      WHERE d.owner_id = ${owner.id}::uuid AND d.channel = 'mail' AND d.state = 'sent' AND d.sent_at >= ${from} AND d.sent_at < ${to}
      UNION ALL
      SELECT r.id, r.kind, false FROM reminder r
      WHERE r.owner_id = ${owner.id}::uuid AND r.state = 'planned' AND r.fire_at >= ${from} AND r.fire_at < ${to}
        AND 'mail' = ANY(r.channels)`,
  );
}
