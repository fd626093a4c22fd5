import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { plusHours } from "@/lib/base/dates";
import type { NoteSource } from "@/lib/follow-ups/draft";
import { type FollowUpRow, getNoteSource, listFollowUps } from "@/lib/follow-ups/queries";
import { isOwed } from "@/lib/follow-ups/rules";
import { listSnapshots } from "@/lib/guidance/queries";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { asOwner } from "@/lib/platform/db";

export type Desk = {
  /** Owed now, by due time. */
  owed: FollowUpRow[];
  /** The one whose draft stands open, with everything it is written from. */
  open: { id: string; source: NoteSource } | null;
  /** Of the applications that move: a round near or lately, or touched lately. */
  snapshots: Snapshot[];
  applications: number;
};

/** Nobody works on more than a dozen at once; whatever else there is stands on its own page. */
const ACTIVE_MOST = 12;

/** Everything that Today shows, within one open door. `openId` is the follow-up whose draft is asked for. */
export async function getDesk(owner: Owner, openId: string | null): Promise<Desk> {
  return asOwner(owner, async () => {
    const { ids, total } = await listActive(owner);
    const owed = (await listFollowUps(owner, { take: 60 })).filter(
      (row) => isOwed(row, owner.now) && isAwake(row, owner),
    );
    const thanks = owed.filter((row) => row.kind === "thank-you");
    // the soonest due stands open by itself; one that is days late waits to be opened
    const openRow =
      thanks.find((row) => row.id === openId) ?? thanks.find((row) => row.dueAt > plusHours(owner.now, -48));
    const source = openRow ? await getNoteSource(owner, openRow.id) : null;
    return {
      owed,
      open: openRow && source ? { id: openRow.id, source } : null,
      snapshots: await listSnapshots(owner, ids),
      applications: total,
    };
  });
}

/** A thing put aside comes back by itself; a thank-you never stays away past its due time. */
function isAwake(row: FollowUpRow, owner: Owner): boolean {
  return row.snoozedUntil === null || row.snoozedUntil <= owner.now || row.dueAt <= owner.now;
}

async function listActive(owner: Owner): Promise<{ ids: string[]; total: number }> {
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ id: string | null; total: number }[]>`
      WITH near AS (
        SELECT r.application_id AS id, min(abs(extract(epoch FROM r.starts_at - app_now()))) AS distance
        FROM round r WHERE r.owner_id = ${owner.id}::uuid AND r.deleted_at IS NULL
          AND r.starts_at BETWEEN app_now() - interval '21 days' AND app_now() + interval '60 days'
        GROUP BY r.application_id
      ), live AS (
        SELECT a.id, a.stage_changed_at, n.distance FROM application a LEFT JOIN near n ON n.id = a.id
        WHERE a.owner_id = ${owner.id}::uuid AND a.deleted_at IS NULL AND a.stage <> 'closed'
      )
      SELECT t.id, (SELECT count(*)::int FROM live) AS total
      FROM (SELECT 1) one LEFT JOIN LATERAL (
        SELECT id FROM live ORDER BY distance NULLS LAST, stage_changed_at DESC LIMIT ${ACTIVE_MOST}) t ON true`,
  );
  return { ids: rows.flatMap((row) => row.id ?? []), total: rows[0]?.total ?? 0 };
}
