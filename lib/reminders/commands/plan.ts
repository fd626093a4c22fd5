import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { plusMinutes } from "@/lib/base/dates";
import { ok, type Result } from "@/lib/base/result";
import { asOwner } from "@/lib/platform/db";
import { storeReminderSettings } from "@/lib/profile/commands";
import { getReminderFacts, getReminderSettings } from "../queries";
import { type PlannedReminder, planReminders as plan } from "../rules";
import { channelChoices, type reminderSettingsSchema } from "../schema";
import type { ReminderKind } from "../timetable";

/**
 * Plans the reminders of one application anew, in the transaction of the change that called for it. Idempotent: a
 * reminder is one row per kind, subject and planned instant; what is no longer called for is dropped, what is called for
 * again comes back, and what was delivered stays as it is.
 */
export async function planReminders(owner: Owner, applicationId: string): Promise<void> {
  await asOwner(owner, async (tx) => {
    const facts = (await getReminderFacts(owner, [applicationId])).get(applicationId);
    const settings = await getReminderSettings(owner);
    const known = await tx.reminder.findMany({
      where: { ownerId: owner.id, applicationId, state: { not: "dropped" } },
    });
    const settled = known.filter((row) => row.state === "settled");
    const delivered = settled.map((row) => ({
      kind: row.kind as ReminderKind,
      roundId: row.roundId,
      followUpId: row.followUpId,
      plannedAt: row.plannedAt,
      deliveredAt: row.settledAt ?? row.plannedAt,
    }));
    const said = new Set(settled.map(keyOf));
    const wanted = facts
      ? plan(facts, settings, owner.now, delivered).filter((it) => !said.has(keyOf(it)))
      : [];
    const ahead = new Map(
      known.filter((row) => row.state === "planned").map((row) => [keyOf(row), row.fireAt]),
    );
    const wantedKeys = new Set(wanted.map(keyOf));
    const stale = known.filter((row) => row.state === "planned" && !wantedKeys.has(keyOf(row)));
    if (stale.length > 0) {
      await tx.reminder.updateMany({
        where: { ownerId: owner.id, id: { in: stale.map((row) => row.id) }, state: "planned" },
        data: { state: "dropped", outcome: "not-owed", settledAt: owner.now },
      });
    }
    if (wanted.length > 0) {
      await tx.$executeRaw`
        INSERT INTO reminder (owner_id, id, kind, application_id, round_id, follow_up_id, planned_at, fire_at, channels, created_at)
        SELECT ${owner.id}::uuid, gen_random_uuid(), w.kind, ${applicationId}::uuid, w.round_id, w.follow_up_id,
               w.planned_at, w.fire_at, string_to_array(w.channels, ' '), ${owner.now}
        FROM jsonb_to_recordset(${JSON.stringify(wanted.map((it) => rowOf({ ...it, fireAt: whenPast(it, ahead.get(keyOf(it)), owner.now) })))}::jsonb)
          AS w(kind text, round_id uuid, follow_up_id uuid, planned_at timestamptz, fire_at timestamptz, channels text)
        ON CONFLICT (owner_id, kind, application_id, round_id, follow_up_id, planned_at)
        DO UPDATE SET state = 'planned', outcome = NULL, settled_at = NULL, fire_at = EXCLUDED.fire_at, channels = EXCLUDED.channels
          WHERE reminder.state <> 'settled'`;
    }
  });
}

const GRACE_MINUTES = 10;

/**
 * What is past already when it is first planned waits ten minutes: whoever logs yesterday's round is still at the page,
 * writing what the letter is to carry. Planning again does not put it off any further.
 */
function whenPast(it: PlannedReminder, before: Date | undefined, now: Date): Date {
  if (it.fireAt > now) return it.fireAt;
  const grace = plusMinutes(now, GRACE_MINUTES);
  return before && before < grace ? before : grace;
}

function rowOf(it: PlannedReminder) {
  return {
    kind: it.kind,
    round_id: it.roundId,
    follow_up_id: it.followUpId,
    planned_at: it.plannedAt.toISOString(),
    fire_at: it.fireAt.toISOString(),
    channels: it.channels.join(" "),
  };
}

function keyOf(it: {
  kind: string;
  roundId: string | null;
  followUpId: string | null;
  plannedAt: Date;
}): string {
  return [it.kind, it.roundId, it.followUpId, it.plannedAt.getTime()].join(" ");
}

/** Quiet hours, lead times and channels; everything still planned follows at once. */
export async function saveReminderSettings(
  owner: Owner,
  input: z.output<typeof reminderSettingsSchema>,
): Promise<Result> {
  const { quietFrom, quietTo, on, mail, ...leads } = input;
  return asOwner(owner, async () => {
    const channels = channelChoices(on);
    await storeReminderSettings(owner, {
      quietFrom,
      quietTo,
      mail: mail === "on",
      leads: { ...leads, channels },
    });
    await planAllReminders(owner);
    return ok();
  });
}

/** Plans anew whatever may still remind: after a change of settings, or of the owner's zone. */
export async function planAllReminders(owner: Owner): Promise<void> {
  await asOwner(owner, async (tx) => {
    const active = await tx.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM application a
      WHERE a.owner_id = ${owner.id}::uuid AND a.deleted_at IS NULL AND a.stage <> 'closed'
        AND (EXISTS (SELECT 1 FROM reminder r WHERE r.owner_id = a.owner_id AND r.application_id = a.id AND r.state = 'planned')
          OR EXISTS (SELECT 1 FROM round r WHERE r.owner_id = a.owner_id AND r.application_id = a.id AND r.ends_at > app_now() - interval '3 days')
          OR EXISTS (SELECT 1 FROM follow_up f WHERE f.owner_id = a.owner_id AND f.application_id = a.id
                     AND f.state IN ('to-write', 'drafted', 'ready', 'open')))`;
    for (const { id } of active) await planReminders(owner, id);
  });
}
