import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import type { PayPeriod } from "@/lib/base/money";
import type { Flexibility, Stance } from "@/lib/pay/schema";
import { asOwner } from "@/lib/platform/db";

export type PayCard = {
  target: number | null;
  minimum: number | null;
  /** Private: on this page alone, never printed, mailed or drafted. */
  walkAway: number | null;
  currency: string | null;
  period: PayPeriod | null;
  stance: Stance | null;
  sentence: string | null;
  deflection: string | null;
  flexibility: Flexibility | null;
  terms: string[];
  theirLow: number | null;
  theirHigh: number | null;
  theirSaidById: string | null;
  theirRoundId: string | null;
  theirOn: string | null;
  notDisclosed: boolean;
  counter: string | null;
};
export type PayEvidenceRow = {
  id: string;
  source: string;
  url: string | null;
  figure: number;
  on: string;
  region: string | null;
  level: string | null;
};
export type PayWorthRow = { id: string; text: string; storyId: string | null; story: string | null };
export type OfferRow = {
  figure: number | null;
  currency: string | null;
  period: PayPeriod | null;
  deadlineAt: string | null;
  decidedOn: string | null;
  answer: "accepted" | "declined" | null;
};
export type PayPage = {
  card: PayCard | null;
  /** The newest first. */
  evidence: PayEvidenceRow[];
  worth: PayWorthRow[];
  offer: OfferRow | null;
  people: { id: string; name: string }[];
};

/** The salary card of one application with its figures, reasons and offer; null for what is not this owner's. */
export async function getPay(owner: Owner, applicationId: string): Promise<PayPage | null> {
  if (!isId(applicationId)) return null;
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ page: PayPage }[]>`
      SELECT jsonb_build_object(
        'card', (SELECT jsonb_build_object('target', p.target, 'minimum', p.minimum, 'walkAway', p.walk_away, 'currency', p.currency,
            'period', p.period, 'stance', p.stance, 'sentence', p.sentence, 'deflection', p.deflection_line, 'flexibility', p.flexibility,
            'terms', p.terms, 'theirLow', p.their_low, 'theirHigh', p.their_high, 'theirSaidById', p.their_said_by_id,
            'theirRoundId', p.their_round_id, 'theirOn', p.their_on, 'notDisclosed', p.not_disclosed, 'counter', p.counter)
          FROM pay_card p WHERE p.owner_id = a.owner_id AND p.application_id = a.id),
        'evidence', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'source', e.source, 'url', e.url, 'figure', e.figure,
            'on', e.found_on, 'region', e.region, 'level', e.level) ORDER BY e.found_on DESC, e.created_at DESC, e.id)
          FROM pay_evidence e WHERE e.owner_id = a.owner_id AND e.application_id = a.id AND e.deleted_at IS NULL), '[]'),
        'worth', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', w.id, 'text', w.text, 'storyId', t.id, 'story', t.title)
            ORDER BY w.created_at, w.id)
          FROM pay_worth w LEFT JOIN story t ON t.owner_id = w.owner_id AND t.id = w.story_id AND t.deleted_at IS NULL
          WHERE w.owner_id = a.owner_id AND w.application_id = a.id AND w.deleted_at IS NULL), '[]'),
        'offer', (SELECT jsonb_build_object('figure', o.figure, 'currency', o.currency, 'period', o.period, 'deadlineAt', o.deadline_at,
            'decidedOn', o.decided_on, 'answer', o.answer)
          FROM offer o WHERE o.owner_id = a.owner_id AND o.application_id = a.id),
        'people', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name) ORDER BY i.name, i.id)
          FROM application_interviewer w JOIN interviewer i ON i.owner_id = w.owner_id AND i.id = w.interviewer_id AND i.deleted_at IS NULL
          WHERE w.owner_id = a.owner_id AND w.application_id = a.id), '[]')) AS page
      FROM application a
      WHERE a.owner_id = ${owner.id}::uuid AND a.id = ${applicationId}::uuid AND a.deleted_at IS NULL`,
  );
  return rows[0]?.page ?? null;
}
