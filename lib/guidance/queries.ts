import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isId } from "@/lib/base/fields";
import { asOwner } from "@/lib/platform/db";
import type { Snapshot } from "./snapshot";
import { type SnapshotJson, snapshotOf } from "./snapshot-json";

/** Everything the cues read about one application, in one statement; null for what is not this owner's. */
export async function getSnapshot(owner: Owner, applicationId: string): Promise<Snapshot | null> {
  if (!isId(applicationId)) return null;
  return (await listSnapshots(owner, [applicationId]))[0] ?? null;
}

/**
 * The same for several applications at once (Today). Instants come as ISO text and dates as YYYY-MM-DD, as the cues read
 * them. What is deleted is left out; a person who is anonymous stays, by that name.
 */
export async function listSnapshots(owner: Owner, applicationIds: readonly string[]): Promise<Snapshot[]> {
  if (applicationIds.length === 0) return [];
  const rows = await asOwner(
    owner,
    (tx) => tx.$queryRaw<{ json: SnapshotJson }[]>`
      WITH rounds AS MATERIALIZED (
        SELECT r.* FROM round r
        WHERE r.owner_id = ${owner.id}::uuid AND r.application_id = ANY(${applicationIds}::uuid[]) AND r.deleted_at IS NULL
      ), seats AS MATERIALIZED (
        SELECT r.application_id, r.ends_at, r.state, p.*, i.name, i.tone, i.care_text, i.care_origin, i.angle
        FROM rounds r
        JOIN round_interviewer p ON p.owner_id = r.owner_id AND p.round_id = r.id AND p.attended
        JOIN interviewer i ON i.owner_id = p.owner_id AND i.id = p.interviewer_id AND i.deleted_at IS NULL
      ), bank AS MATERIALIZED (
        SELECT b.requirement_id, b.created_at AS at, b.id, jsonb_build_object('id', b.id, 'seedId', b.seed_id, 'text', b.text, 'category', b.category,
          'requirementId', b.requirement_id, 'answer', b.answer, 'skipped', b.skipped, 'practisedAt', to_jsonb(b.practised_at), 'rating', b.rating,
          'storyId', (SELECT t.id FROM story t WHERE t.owner_id = b.owner_id AND t.id = b.story_id AND t.deleted_at IS NULL),
          'askedAt', COALESCE((SELECT jsonb_agg(q.created_at ORDER BY q.created_at) FROM asked_question q
             WHERE q.owner_id = b.owner_id AND q.bank_question_id = b.id AND q.deleted_at IS NULL), '[]')) AS json
        FROM (
          SELECT * FROM bank_question WHERE owner_id = ${owner.id}::uuid AND requirement_id IS NULL
          UNION ALL
          SELECT x.* FROM requirement q JOIN bank_question x ON x.owner_id = q.owner_id AND x.requirement_id = q.id
          WHERE q.owner_id = ${owner.id}::uuid AND q.application_id = ANY(${applicationIds}::uuid[]) AND q.deleted_at IS NULL
        ) b WHERE b.deleted_at IS NULL
      ), links AS MATERIALIZED (
        SELECT b.story_id, b.research_id, b.created_at, f.company_id
        FROM research f JOIN research_story b ON b.owner_id = f.owner_id AND b.research_id = f.id
        WHERE f.owner_id = ${owner.id}::uuid AND f.deleted_at IS NULL AND f.company_id IN (
          SELECT a.company_id FROM application a WHERE a.owner_id = ${owner.id}::uuid AND a.id = ANY(${applicationIds}::uuid[]))
      ), shared AS (
        SELECT
          COALESCE((SELECT jsonb_agg(b.json ORDER BY b.at, b.id) FROM bank b WHERE b.requirement_id IS NULL), '[]') AS bank,
          (SELECT jsonb_build_object('length', f.notice_length, 'unit', f.notice_unit, 'confirmedAt', f.notice_confirmed_at)
             FROM profile f WHERE f.owner_id = ${owner.id}::uuid) AS profile,
          (SELECT jsonb_agg(o ORDER BY o.touched) FROM (
             SELECT x.id, c.name AS company, x.stage, x.next_action AS "nextAction", x.next_action_due_at AS "nextActionDueAt",
               -- OFFSET 0: by the application's id, not by all that is ahead, for each of them
               (SELECT min(n.starts_at) FROM (SELECT * FROM round n WHERE n.owner_id = x.owner_id AND n.application_id = x.id OFFSET 0) n
                  WHERE n.deleted_at IS NULL AND n.state = 'scheduled' AND n.ends_at > app_now()) AS "nextRoundAt",
               x.updated_at AS touched
             FROM application x JOIN company c ON c.owner_id = x.owner_id AND c.id = x.company_id
             WHERE x.owner_id = ${owner.id}::uuid AND x.deleted_at IS NULL AND x.stage <> 'closed'
             ORDER BY x.updated_at DESC LIMIT 20) o) AS others,
          (SELECT jsonb_agg(l) FROM (
             SELECT l.id, l.kind, l.text, said.company, said."on"
             FROM debrief_line l CROSS JOIN LATERAL (
               SELECT c.name AS company, (d.saved_at AT TIME ZONE ${owner.zone})::date AS "on"
               FROM debrief d JOIN round r ON r.owner_id = d.owner_id AND r.id = d.round_id AND r.deleted_at IS NULL
               JOIN application x ON x.owner_id = r.owner_id AND x.id = r.application_id AND x.deleted_at IS NULL
               JOIN company c ON c.owner_id = x.owner_id AND c.id = x.company_id
               -- OFFSET 0: for the newest lines alone, not for all that was ever said
               WHERE d.owner_id = l.owner_id AND d.id = l.debrief_id AND d.saved_at IS NOT NULL OFFSET 0) said
             WHERE l.owner_id = ${owner.id}::uuid AND l.kind IN ('went-well', 'better-next-time') AND l.deleted_at IS NULL
             ORDER BY l.created_at DESC LIMIT 50) l) AS past
      )
      SELECT jsonb_build_object(
        'application', jsonb_build_object('id', a.id, 'company', c.name, 'companySite', c.website, 'role', a.role, 'stage', a.stage,
          'stageChangedAt', a.stage_changed_at, 'resumeVersion', a.resume_version, 'adText', a.ad_text, 'adSavedAt', a.ad_saved_at,
          'nextAction', CASE WHEN a.next_action IS NOT NULL THEN jsonb_build_object('text', a.next_action, 'dueAt', a.next_action_due_at) END,
          'closedOn', a.closed_on, 'outcome', a.outcome, 'closeReason', a.close_reason, 'closedAtStage', a.closed_at_stage,
          'offer', (SELECT jsonb_build_object('deadlineAt', o.deadline_at, 'figure', o.figure, 'currency', o.currency, 'period', o.period,
             'decidedOn', o.decided_on) FROM offer o WHERE o.owner_id = a.owner_id AND o.application_id = a.id)),
        'websiteReadAt', c.website_read_at, 'environmentTags', c.environment_tags,
        'whyHere', CASE WHEN a.why_here IS NOT NULL THEN jsonb_build_object('text', a.why_here, 'editedAt', COALESCE(a.why_here_edited_at, a.created_at)) END,
        'profile', shared.profile, 'others', shared.others, 'past', shared.past,
        'rounds', (SELECT jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'number', r.number, 'format', r.format,
            'startsAt', r.starts_at, 'endsAt', r.ends_at, 'zone', r.zone, 'state', r.state, 'createdAt', r.created_at,
            'reason', r.reason, 'theme', r.theme, 'othersInRunning', r.others_in_running, 'digestReadAt', r.digest_read_at,
            'sheetOpenedAt', r.sheet_opened_at, 'checkOpenedAt', r.check_opened_at,
            'areas', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', y.id, 'text', y.text, 'answer', y.answer) ORDER BY y.created_at, y.id)
               FROM round_area y WHERE y.owner_id = r.owner_id AND y.round_id = r.id AND y.deleted_at IS NULL), '[]'))
            ORDER BY r.starts_at, r.id) FROM rounds r WHERE r.application_id = a.id),
        'panelists', (SELECT jsonb_agg(jsonb_build_object('roundId', s.round_id, 'personId', s.interviewer_id, 'name', s.name,
            'role', w.role, 'futureBoss', w.future_boss, 'decisionMaker', w.decision_maker, 'addedAt', s.added_at, 'seat', s.seat,
            'resume', COALESCE(s.resume, (SELECT 'has' FROM seats m WHERE m.application_id = a.id AND m.interviewer_id = s.interviewer_id
               AND m.resume = 'has' AND m.ends_at < s.ends_at AND m.ends_at <= app_now() AND m.state IN ('completed', 'scheduled') LIMIT 1)),
            'metInRoundIds', COALESCE((SELECT jsonb_agg(m.round_id ORDER BY m.ends_at) FROM seats m WHERE m.application_id = a.id
               AND m.interviewer_id = s.interviewer_id AND m.round_id <> s.round_id
               AND (m.state = 'completed' OR (m.state = 'scheduled' AND m.ends_at <= app_now()))), '[]'))
            ORDER BY s.round_id, s.seat, s.added_at, s.interviewer_id)
          FROM seats s LEFT JOIN application_interviewer w ON w.owner_id = a.owner_id AND w.application_id = a.id AND w.interviewer_id = s.interviewer_id
          WHERE s.application_id = a.id),
        'people', (SELECT jsonb_agg(jsonb_build_object('id', p.interviewer_id,
            'caresAbout', CASE WHEN p.care_text IS NOT NULL THEN jsonb_build_object('text', p.care_text, 'origin', COALESCE(p.care_origin, 'mine')) END,
            'angle', p.angle, 'tone', p.tone,
            'facts', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'text', f.text, 'url', f.url, 'seenOn', f.seen_on) ORDER BY f.seen_on, f.id)
               FROM interviewer_fact f WHERE f.owner_id = a.owner_id AND f.interviewer_id = p.interviewer_id AND f.deleted_at IS NULL), '[]'),
            'hooks', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', h.id, 'text', h.text, 'addedAt', h.added_at) ORDER BY h.added_at, h.id)
               FROM rapport_hook h WHERE h.owner_id = a.owner_id AND h.interviewer_id = p.interviewer_id AND h.deleted_at IS NULL), '[]'),
            'notes', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'roundId', n.round_id, 'text', n.body) ORDER BY n.noted_at, n.id)
               FROM note n WHERE n.owner_id = a.owner_id AND n.interviewer_id = p.interviewer_id AND n.deleted_at IS NULL), '[]')))
          FROM (SELECT DISTINCT ON (s.interviewer_id) s.* FROM seats s WHERE s.application_id = a.id ORDER BY s.interviewer_id) p),
        'debriefs', (SELECT jsonb_agg(jsonb_build_object('roundId', d.round_id, 'startedAt', d.started_at, 'savedAt', d.saved_at, 'feel', d.feel,
            'noFeedback', d.no_feedback, 'noImprovement', d.no_improvement, 'payRaised', COALESCE(d.pay_raised, false),
            'firstNumberBy', d.first_number_by, 'deflection', d.deflection,
            'thankedInRoom', CASE d.thanked_in_room WHEN true THEN 'yes' WHEN false THEN 'no' END,
            'followUpsNone', d.follow_ups_none, 'noFacts', d.no_facts,
            'nextStep', CASE WHEN d.next_step IS NOT NULL OR d.promised_on IS NOT NULL OR d.next_step_not_said THEN
              jsonb_build_object('text', d.next_step, 'promisedOn', d.promised_on, 'notSaid', d.next_step_not_said, 'saidByPersonId', d.promise_said_by_id,
                'saidBy', (SELECT i.name FROM interviewer i WHERE i.owner_id = d.owner_id AND i.id = d.promise_said_by_id)) END,
            'lines', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'text', l.text, 'personId', l.interviewer_id) ORDER BY l.created_at, l.id)
               FROM debrief_line l WHERE l.owner_id = d.owner_id AND l.debrief_id = d.id AND l.deleted_at IS NULL), '[]')))
          FROM debrief d JOIN rounds r ON r.id = d.round_id WHERE d.owner_id = a.owner_id AND r.application_id = a.id),
        'asked', (SELECT jsonb_agg(jsonb_build_object('id', q.id, 'roundId', q.round_id, 'personId', q.interviewer_id, 'text', q.text,
            'category', q.category, 'answer', q.answer, 'rating', q.rating, 'mark', q.mark, 'improvedAnswer', q.improved_answer,
            'detailToAdd', q.detail_to_add, 'likelyFollowUp', q.likely_follow_up) ORDER BY q.created_at, q.position, q.id)
          FROM asked_question q JOIN rounds r ON r.id = q.round_id WHERE q.owner_id = a.owner_id AND r.application_id = a.id AND q.deleted_at IS NULL),
        'carries', (SELECT jsonb_agg(jsonb_build_object('id', y.id, 'fromRoundId', y.from_round_id, 'toRoundId', y.to_round_id, 'kind', y.kind,
            'askedId', y.asked_question_id, 'assignedToId', y.assigned_to_id, 'text', y.text, 'answer', y.answer, 'state', y.state) ORDER BY y.created_at, y.id)
          FROM carry_item y JOIN rounds r ON r.id = y.from_round_id WHERE y.owner_id = a.owner_id AND r.application_id = a.id AND y.deleted_at IS NULL),
        'feedback', (SELECT jsonb_agg(jsonb_build_object('id', f.id, 'roundId', f.round_id, 'text', f.text, 'saidBy', f.said_by, 'heardOn', f.heard_on,
            'actedInRoundId', f.acted_in_round_id, 'plan', f.plan, 'setAside', f.set_aside) ORDER BY f.heard_on, f.created_at, f.id)
          FROM feedback f JOIN rounds r ON r.id = f.round_id WHERE f.owner_id = a.owner_id AND r.application_id = a.id AND f.deleted_at IS NULL),
        'facts', (SELECT jsonb_agg(jsonb_build_object('id', f.id, 'key', f.key, 'value', f.value, 'roundId', f.round_id, 'personId', f.interviewer_id,
            'statedAt', f.stated_at, 'explanation', f.explanation) ORDER BY f.stated_at, f.id)
          FROM fact_stated f WHERE f.owner_id = a.owner_id AND f.application_id = a.id AND f.deleted_at IS NULL),
        'research', (SELECT jsonb_agg(jsonb_build_object('id', f.id, 'slot', f.slot, 'text', f.text, 'url', f.url, 'saidBy', f.said_by,
            'publishedOn', f.published_on, 'createdAt', f.created_at, 'checkedAt', f.checked_at, 'nothingNew', f.nothing_new, 'pinned', f.pinned,
            'gapNote', f.gap_note, 'match', f.match) ORDER BY f.created_at, f.id)
          FROM research f WHERE f.owner_id = a.owner_id AND f.company_id = a.company_id AND f.deleted_at IS NULL),
        'requirements', (SELECT jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'class', q.class, 'gapAnswer', q.gap_answer,
            'gapPinned', q.gap_pinned, 'stories', COALESCE((SELECT jsonb_agg(jsonb_build_object('storyId', k.story_id, 'pinned', k.pinned) ORDER BY k.created_at, k.story_id)
               FROM requirement_story k JOIN story t ON t.owner_id = k.owner_id AND t.id = k.story_id AND t.deleted_at IS NULL
               JOIN application_story l ON l.owner_id = k.owner_id AND l.application_id = a.id AND l.story_id = k.story_id AND l.removed_at IS NULL
               WHERE k.owner_id = q.owner_id AND k.requirement_id = q.id), '[]')) ORDER BY q.position, q.created_at, q.id)
          FROM requirement q WHERE q.owner_id = a.owner_id AND q.application_id = a.id AND q.deleted_at IS NULL),
        'mine', (SELECT jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'depth', q.depth, 'category', COALESCE(q.category, 'other'),
            'answeredInRoundId', q.answered_in_round_id,
            'assigned', COALESCE((SELECT jsonb_agg(jsonb_build_object('roundId', k.round_id, 'personId', k.interviewer_id))
               FROM my_question_asking k WHERE k.owner_id = q.owner_id AND k.my_question_id = q.id AND k.assigned_at IS NOT NULL), '[]'),
            'asked', COALESCE((SELECT jsonb_agg(jsonb_build_object('roundId', k.round_id, 'personId', k.interviewer_id, 'answer', k.answer))
               FROM my_question_asking k WHERE k.owner_id = q.owner_id AND k.my_question_id = q.id AND k.asked_at IS NOT NULL), '[]'))
            ORDER BY q.position, q.created_at, q.id)
          FROM my_question q WHERE q.owner_id = a.owner_id AND q.application_id = a.id AND q.deleted_at IS NULL),
        'followUps', (SELECT jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'roundId', f.round_id, 'personId', f.interviewer_id,
            'dueAt', f.due_at, 'state', f.state, 'covered', f.covered, 'sentAt', f.sent_at, 'waivedReason', f.waived_reason,
            'thanks', f.thanks, 'specific', f.specific, 'specificFromId', f.specific_from_id, 'interest', f.interest,
            'consideration', f.consideration, 'body', f.body, 'keptRemarks', f.kept_remarks) ORDER BY f.due_at, f.id)
          FROM follow_up f WHERE f.owner_id = a.owner_id AND f.application_id = a.id AND f.deleted_at IS NULL
            AND (f.kind <> 'thank-you' OR f.state <> 'dropped')),
        'stories', (SELECT jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'situation', t.situation, 'task', t.task, 'action', t.action,
            'result', t.result, 'number', t.number, 'reflection', t.reflection, 'skills', t.skills, 'tags', t.tags, 'environment', t.environment,
            'confirmedAt', t.confirmed_at, 'starred', k.starred, 'hereSentence', k.here_sentence,
            'researchIds', COALESCE((SELECT jsonb_agg(b.research_id ORDER BY b.created_at, b.research_id) FROM links b
               WHERE b.company_id = a.company_id AND b.story_id = t.id), '[]')) ORDER BY k.linked_at, t.created_at, t.id)
          FROM application_story k JOIN story t ON t.owner_id = k.owner_id AND t.id = k.story_id AND t.deleted_at IS NULL
          WHERE k.owner_id = a.owner_id AND k.application_id = a.id AND k.removed_at IS NULL),
        'spareStories', (SELECT jsonb_agg(x) FROM (SELECT t.id, t.title FROM story t
            WHERE t.owner_id = a.owner_id AND t.deleted_at IS NULL AND t.situation <> '' AND t.task <> '' AND t.action <> '' AND t.result <> ''
              AND NOT EXISTS (SELECT 1 FROM application_story k WHERE k.owner_id = t.owner_id AND k.application_id = a.id AND k.story_id = t.id AND k.removed_at IS NULL)
            ORDER BY t.created_at DESC, t.id LIMIT 30) x),
        'bank', shared.bank || COALESCE((SELECT jsonb_agg(b.json ORDER BY b.at, b.id) FROM bank b JOIN requirement q ON q.owner_id = a.owner_id
            AND q.id = b.requirement_id AND q.application_id = a.id AND q.deleted_at IS NULL), '[]'),
        'ideas', (SELECT jsonb_agg(jsonb_build_object('id', i.id, 'text', i.text, 'researchId', f.id, 'sensitivity', i.sensitivity) ORDER BY i.created_at, i.id)
          FROM idea i LEFT JOIN research f ON f.owner_id = i.owner_id AND f.id = i.research_id AND f.deleted_at IS NULL
          WHERE i.owner_id = a.owner_id AND i.application_id = a.id AND i.deleted_at IS NULL),
        'goals', (SELECT jsonb_agg(jsonb_build_object('id', g.id, 'period', g.period, 'text', g.text, 'requirementId', q.id, 'challengeMineId', m.id)
            ORDER BY g.period, g.created_at, g.id)
          FROM plan_goal g LEFT JOIN requirement q ON q.owner_id = g.owner_id AND q.id = g.requirement_id AND q.deleted_at IS NULL
          LEFT JOIN my_question m ON m.owner_id = g.owner_id AND m.id = g.my_question_id AND m.deleted_at IS NULL
          WHERE g.owner_id = a.owner_id AND g.application_id = a.id AND g.deleted_at IS NULL),
        'points', (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'text', p.text, 'storyId', t.id) ORDER BY p.created_at, p.id)
          FROM case_point p LEFT JOIN story t ON t.owner_id = p.owner_id AND t.id = p.story_id AND t.deleted_at IS NULL
          WHERE p.owner_id = a.owner_id AND p.application_id = a.id AND p.deleted_at IS NULL),
        'card', (SELECT jsonb_build_object('sentence', k.sentence, 'sentenceStoryId', t.id, 'whyYou', k.why_you, 'whyHire', k.why_hire,
            'whatForYou', k.what_for_you, 'planOpening', k.plan_opening, 'planShowing', k.plan_showing, 'nothingNewRoundId', k.nothing_new_round_id)
          FROM case_card k LEFT JOIN story t ON t.owner_id = k.owner_id AND t.id = k.sentence_story_id AND t.deleted_at IS NULL
          WHERE k.owner_id = a.owner_id AND k.application_id = a.id),
        'growth', (SELECT jsonb_agg(jsonb_build_object('id', g.id, 'text', g.text, 'on', g.happened_on) ORDER BY g.happened_on, g.id)
          FROM growth g WHERE g.owner_id = a.owner_id AND g.application_id = a.id AND g.deleted_at IS NULL),
        'mustHaves', (SELECT jsonb_agg(jsonb_build_object('id', m.id, 'text', m.text, 'mineId', q.id, 'rating', m.rating, 'ratedAt', m.rated_at,
            'evidence', COALESCE((SELECT jsonb_agg(jsonb_build_object('text', e.text, 'saidBy',
               (SELECT i.name FROM interviewer i WHERE i.owner_id = e.owner_id AND i.id = e.interviewer_id)) ORDER BY e.created_at, e.id)
               FROM must_have_evidence e WHERE e.owner_id = m.owner_id AND e.must_have_id = m.id AND e.deleted_at IS NULL), '[]')) ORDER BY m.created_at, m.id)
          FROM must_have m LEFT JOIN my_question q ON q.owner_id = m.owner_id AND q.id = m.my_question_id AND q.deleted_at IS NULL
          WHERE m.owner_id = a.owner_id AND m.application_id = a.id AND m.deleted_at IS NULL),
        'pay', (SELECT jsonb_build_object('target', p.target, 'minimum', p.minimum, 'walkAway', p.walk_away, 'currency', p.currency, 'period', p.period,
            'stance', p.stance, 'sentence', p.sentence, 'deflection', p.deflection_line, 'flexibility', p.flexibility, 'terms', p.terms,
            'theirRange', CASE WHEN p.their_low IS NOT NULL OR p.their_high IS NOT NULL THEN jsonb_build_object('low', p.their_low, 'high', p.their_high,
              'saidBy', (SELECT i.name FROM interviewer i WHERE i.owner_id = p.owner_id AND i.id = p.their_said_by_id), 'roundId', p.their_round_id,
              'on', COALESCE(p.their_on, (p.updated_at AT TIME ZONE ${owner.zone})::date)) END,
            'notDisclosed', p.not_disclosed, 'counter', p.counter)
          FROM pay_card p WHERE p.owner_id = a.owner_id AND p.application_id = a.id),
        'payEvidence', (SELECT jsonb_agg(jsonb_build_object('id', e.id, 'source', e.source, 'figure', e.figure, 'on', e.found_on, 'region', e.region, 'level', e.level)
            ORDER BY e.found_on, e.created_at, e.id) FROM pay_evidence e WHERE e.owner_id = a.owner_id AND e.application_id = a.id AND e.deleted_at IS NULL),
        'payWorth', (SELECT jsonb_agg(jsonb_build_object('id', w.id, 'text', w.text, 'storyId', t.id) ORDER BY w.created_at, w.id)
          FROM pay_worth w LEFT JOIN story t ON t.owner_id = w.owner_id AND t.id = w.story_id AND t.deleted_at IS NULL
          WHERE w.owner_id = a.owner_id AND w.application_id = a.id AND w.deleted_at IS NULL),
        'packs', (SELECT jsonb_agg(jsonb_build_object('roundId', k.round_id, 'copiesPacked', k.copies_packed, 'portfolio', k.portfolio,
            'portfolioRef', k.portfolio_ref, 'portfolioPacked', k.portfolio_packed))
          FROM pack k JOIN rounds r ON r.id = k.round_id WHERE k.owner_id = a.owner_id AND r.application_id = a.id),
        'skipped', (SELECT jsonb_agg(k.cue_id ORDER BY k.cue_id) FROM cue_skip k WHERE k.owner_id = a.owner_id AND k.application_id = a.id)
      ) AS json
      FROM application a JOIN company c ON c.owner_id = a.owner_id AND c.id = a.company_id CROSS JOIN shared
      WHERE a.owner_id = ${owner.id}::uuid AND a.id = ANY(${applicationIds}::uuid[]) AND a.deleted_at IS NULL`,
  );
  return rows.map(({ json }) => snapshotOf(json, owner));
}
