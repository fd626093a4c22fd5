import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { asOwner } from "@/lib/platform/db";
import type { BinKind } from "@/lib/undo/rules";
import { Prisma } from "@/prisma/client/client";

export type BinRow = {
  /** Handed to `undo`, which brings it back. */
  kind: BinKind;
  id: string;
  title: string;
  /** Whose it is: a company, a person. */
  of: string | null;
  deletedAt: Date;
};

const MOST = 200;

/**
 * What was deleted in the last 30 days, the latest first; of one application only, if told. Things that went with their
 * application or round are not listed: they come back with it.
 */
export async function listBin(
  owner: Owner,
  { applicationId }: { applicationId?: string } = {},
): Promise<BinRow[]> {
  if (applicationId !== undefined && !isId(applicationId)) return [];
  const here = applicationId ? Prisma.sql`AND x.application_id = ${applicationId}::uuid` : Prisma.empty;
  return asOwner(
    owner,
    (tx) => tx.$queryRaw<BinRow[]>`
      SELECT x.kind, x.id, left(x.title, 200) AS title, x."of", x.deleted_at AS "deletedAt" FROM (
        SELECT 'application.delete' AS kind, a.id, a.role AS title, c.name AS "of", NULL::uuid AS application_id, a.owner_id, a.deleted_at
        FROM application a JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
        UNION ALL SELECT 'company.delete', c.id, c.name, NULL, NULL, c.owner_id, c.deleted_at FROM company c
        UNION ALL SELECT 'person.delete', i.id, i.name, c.name, NULL, i.owner_id, i.deleted_at
        FROM interviewer i LEFT JOIN company c ON c.owner_id = i.owner_id AND c.id = i.company_id
        UNION ALL SELECT 'fact.delete', f.id, f.text, i.name, NULL, f.owner_id, f.deleted_at
        FROM interviewer_fact f JOIN interviewer i ON i.owner_id = f.owner_id AND i.id = f.interviewer_id AND i.deleted_at IS NULL
        UNION ALL SELECT 'hook.delete', h.id, h.text, i.name, NULL, h.owner_id, h.deleted_at
        FROM rapport_hook h JOIN interviewer i ON i.owner_id = h.owner_id AND i.id = h.interviewer_id AND i.deleted_at IS NULL
        UNION ALL SELECT 'research.delete', r.id, r.text, c.name, NULL, r.owner_id, r.deleted_at
        FROM research r JOIN company c ON c.owner_id = r.owner_id AND c.id = r.company_id AND c.deleted_at IS NULL
        UNION ALL SELECT 'story.delete', t.id, t.title, NULL, NULL, t.owner_id, t.deleted_at FROM story t
        UNION ALL SELECT 'bank.delete', b.id, b.text, NULL, NULL, b.owner_id, b.deleted_at FROM bank_question b
        UNION ALL SELECT 'note.delete', n.id, n.body, coalesce(i.name, c.name), n.application_id, n.owner_id, n.deleted_at
        FROM note n LEFT JOIN interviewer i ON i.owner_id = n.owner_id AND i.id = n.interviewer_id
        LEFT JOIN application a ON a.owner_id = n.owner_id AND a.id = n.application_id
        LEFT JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
        WHERE n.owner_id = ${owner.id}::uuid AND a.deleted_at IS NULL AND i.deleted_at IS NULL
        UNION ALL SELECT y.kind, y.id, y.title, c.name, a.id, a.owner_id, y.deleted_at FROM application a
        JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id
        CROSS JOIN LATERAL (${OF_APPLICATION}) y
        WHERE a.owner_id = ${owner.id}::uuid AND a.deleted_at IS NULL
      ) x
      WHERE x.owner_id = ${owner.id}::uuid AND x.deleted_at > app_now() - interval '30 days' ${here}
      ORDER BY x.deleted_at DESC, x.id LIMIT ${MOST}`,
  );
}

/** What hangs on application `a`, its rounds and their debriefs. The bin is a list: a figure of pay does not stand in it. */
const OF_APPLICATION = Prisma.sql`
  SELECT 'requirement.delete' AS kind, q.id, q.text AS title, q.deleted_at FROM requirement q
  WHERE q.owner_id = a.owner_id AND q.application_id = a.id AND q.deleted_at IS NOT NULL
  UNION ALL SELECT 'round.delete', r.id, CASE r.kind WHEN 'screen' THEN 'Screen' WHEN 'first' THEN 'First round' WHEN 'second' THEN 'Second round'
      WHEN 'final' THEN 'Final round' ELSE 'Round ' || r.number END, r.deleted_at FROM round r
  WHERE r.owner_id = a.owner_id AND r.application_id = a.id AND r.deleted_at IS NOT NULL
  UNION ALL SELECT 'follow-up.delete', f.id, coalesce(f.title, f.kind), f.deleted_at FROM follow_up f
  WHERE f.owner_id = a.owner_id AND f.application_id = a.id AND f.kind <> 'thank-you' AND f.deleted_at IS NOT NULL
  UNION ALL SELECT 'my-question.delete', m.id, m.text, m.deleted_at FROM my_question m
  WHERE m.owner_id = a.owner_id AND m.application_id = a.id AND m.deleted_at IS NOT NULL
  UNION ALL SELECT 'fact-stated.delete', f.id, CASE f.key WHEN 'pay' THEN 'Pay' ELSE f.value END, f.deleted_at FROM fact_stated f
  WHERE f.owner_id = a.owner_id AND f.application_id = a.id AND f.deleted_at IS NOT NULL
  UNION ALL SELECT 'pay-evidence.delete', e.id, e.source, e.deleted_at FROM pay_evidence e
  WHERE e.owner_id = a.owner_id AND e.application_id = a.id AND e.deleted_at IS NOT NULL
  UNION ALL SELECT 'pay-worth.delete', w.id, w.text, w.deleted_at FROM pay_worth w
  WHERE w.owner_id = a.owner_id AND w.application_id = a.id AND w.deleted_at IS NOT NULL
  UNION ALL SELECT 'point.delete', o.id, o.text, o.deleted_at FROM case_point o
  WHERE o.owner_id = a.owner_id AND o.application_id = a.id AND o.deleted_at IS NOT NULL
  UNION ALL SELECT 'idea.delete', o.id, o.text, o.deleted_at FROM idea o
  WHERE o.owner_id = a.owner_id AND o.application_id = a.id AND o.deleted_at IS NOT NULL
  UNION ALL SELECT 'goal.delete', o.id, o.text, o.deleted_at FROM plan_goal o
  WHERE o.owner_id = a.owner_id AND o.application_id = a.id AND o.deleted_at IS NOT NULL
  UNION ALL SELECT 'growth.delete', o.id, o.text, o.deleted_at FROM growth o
  WHERE o.owner_id = a.owner_id AND o.application_id = a.id AND o.deleted_at IS NOT NULL
  UNION ALL SELECT 'must-have.delete', o.id, o.text, o.deleted_at FROM must_have o
  WHERE o.owner_id = a.owner_id AND o.application_id = a.id AND o.deleted_at IS NOT NULL
  UNION ALL SELECT 'evidence.delete', e.id, e.text, e.deleted_at FROM must_have o
  JOIN must_have_evidence e ON e.owner_id = o.owner_id AND e.must_have_id = o.id AND e.deleted_at IS NOT NULL
  WHERE o.owner_id = a.owner_id AND o.application_id = a.id AND o.deleted_at IS NULL
  UNION ALL SELECT z.kind, z.id, z.title, z.deleted_at FROM round r CROSS JOIN LATERAL (
    SELECT 'area.delete' AS kind, o.id, o.text AS title, o.deleted_at FROM round_area o
    WHERE o.owner_id = r.owner_id AND o.round_id = r.id AND o.deleted_at IS NOT NULL
    UNION ALL SELECT 'asked.delete', o.id, o.text, o.deleted_at FROM asked_question o
    WHERE o.owner_id = r.owner_id AND o.round_id = r.id AND o.deleted_at IS NOT NULL
    UNION ALL SELECT 'feedback.delete', o.id, o.text, o.deleted_at FROM feedback o
    WHERE o.owner_id = r.owner_id AND o.round_id = r.id AND o.deleted_at IS NOT NULL
    UNION ALL SELECT 'carry.delete', o.id, o.text, o.deleted_at FROM carry_item o
    WHERE o.owner_id = r.owner_id AND o.from_round_id = r.id AND o.deleted_at IS NOT NULL
    UNION ALL SELECT 'debrief-line.delete', o.id, o.text, o.deleted_at FROM debrief_line o
    JOIN debrief d ON d.owner_id = o.owner_id AND d.id = o.debrief_id
    WHERE d.owner_id = r.owner_id AND d.round_id = r.id AND o.deleted_at IS NOT NULL) z
  WHERE r.owner_id = a.owner_id AND r.application_id = a.id AND r.deleted_at IS NULL`;
