import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { addWorkingDays, at } from "@/lib/base/dates";
import { asOwner, type Tx } from "@/lib/platform/db";
import { type FollowUpPlan, type PlanFacts, planFollowUps, type Wanted } from "../plan";

/**
 * Brings the follow-ups of an application in step with its rounds, panels and debriefs. Safe to call after any change and
 * again; called by `schedule/replan` inside the change's own transaction.
 */
export async function syncFollowUps(owner: Owner, applicationId: string): Promise<void> {
  await asOwner(owner, async (tx) => {
    const facts = await readFacts(tx, owner, applicationId);
    if (!facts) return;
    // 09:00, two working days after the date they named; Monday to Friday, public holidays are not known (CUES.md A8).
    const plan = planFollowUps(facts, owner.now, (day) => at(addWorkingDays(day, 2), "09:00", owner.zone));
    await apply(tx, owner, applicationId, plan);
  });
}

async function readFacts(tx: Tx, owner: Owner, applicationId: string): Promise<PlanFacts | null> {
  const rows = await tx.$queryRaw<{ facts: PlanFacts }[]>`
    SELECT jsonb_build_object(
      'closed', a.stage = 'closed', 'deleted', a.deleted_at IS NOT NULL,
      'rounds', COALESCE((SELECT jsonb_agg(jsonb_build_object(
          'id', r.id, 'state', r.state, 'deleted', r.deleted_at IS NOT NULL,
          'startsAt', to_char(r.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'endsAt', to_char(r.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'promisedOn', CASE WHEN d.saved_at IS NOT NULL THEN d.promised_on END, 'debriefed', d.saved_at IS NOT NULL,
          'panel', COALESCE((SELECT jsonb_agg(p.interviewer_id ORDER BY p.seat, p.added_at, p.interviewer_id)
            FROM round_interviewer p JOIN interviewer i ON i.owner_id = p.owner_id AND i.id = p.interviewer_id
            WHERE p.owner_id = r.owner_id AND p.round_id = r.id AND p.attended AND i.deleted_at IS NULL), '[]')))
        FROM round r LEFT JOIN debrief d ON d.owner_id = r.owner_id AND d.round_id = r.id
        WHERE r.owner_id = a.owner_id AND r.application_id = a.id), '[]'),
      'rows', COALESCE((SELECT jsonb_agg(jsonb_build_object(
          'id', f.id, 'kind', f.kind, 'roundId', f.round_id, 'interviewerId', f.interviewer_id, 'state', f.state,
          'dueAt', to_char(f.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'typed', f.body IS NOT NULL OR f.specific IS NOT NULL OR f.interest IS NOT NULL))
        FROM follow_up f WHERE f.owner_id = a.owner_id AND f.application_id = a.id AND f.deleted_at IS NULL
          AND f.kind IN ('thank-you', 'nudge')), '[]')
    ) AS facts
    FROM application a WHERE a.owner_id = ${owner.id}::uuid AND a.id = ${applicationId}::uuid`;
  return rows[0]?.facts ?? null;
}

async function apply(tx: Tx, owner: Owner, applicationId: string, plan: FollowUpPlan): Promise<void> {
  for (const { id, because } of plan.drop) {
    await tx.followUp.update({
      where: { ownerId_id: { ownerId: owner.id, id } },
      data: { state: "dropped", droppedBecause: because, updatedAt: owner.now },
    });
  }
  for (const { id, dueAt, state } of plan.move) {
    await tx.followUp.update({
      where: { ownerId_id: { ownerId: owner.id, id } },
      data: { dueAt, state, droppedBecause: null, updatedAt: owner.now },
    });
  }
  if (plan.create.length > 0) await create(tx, owner, applicationId, plan.create);
}

async function create(tx: Tx, owner: Owner, applicationId: string, wanted: Wanted[]): Promise<void> {
  await tx.followUp.createMany({
    data: wanted.map(({ kind, roundId, interviewerId, dueAt, covered }) => ({
      ownerId: owner.id,
      applicationId,
      kind,
      roundId,
      interviewerId,
      dueAt,
      covered,
      state: kind === "thank-you" ? "to-write" : "open",
      createdAt: owner.now,
      updatedAt: owner.now,
    })),
    // two tabs that sync at once plan the same row
    skipDuplicates: true,
  });
  for (const { replaces, roundId, interviewerId } of wanted.filter((it) => it.replaces)) {
    // the lines written to the company are offered to the first person named; the greeting is made anew
    await tx.$executeRaw`
      UPDATE follow_up f SET specific = c.specific, interest = c.interest, unsaid = c.unsaid
      FROM follow_up c
      WHERE c.owner_id = ${owner.id}::uuid AND c.id = ${replaces}::uuid AND f.owner_id = c.owner_id
        AND f.round_id = ${roundId}::uuid AND f.interviewer_id = ${interviewerId}::uuid AND f.kind = 'thank-you'`;
  }
}
