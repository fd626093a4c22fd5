import type { Owner } from "@/lib/accounts/owner";
import { asOwner, type Tx } from "@/lib/platform/db";
import { fillPrepared } from "@/prisma/bulk-prepared";
import { bulkId, PEOPLE_EACH, roundsFrom, type Size } from "@/prisma/bulk-rows";

/**
 * The one bulk writer beside the factories: a whole search of any size for an owner without rows, through the owner's door,
 * one statement per table. The same size gives the same rows; ids are made from the owner and a number, so callers can name
 * them (`bulkId`). Half of the applications are between their rounds, a fifth is closed; all but the last round of a few
 * are held, debriefed and thanked for.
 */
export async function fillSearch(owner: Owner, size: Size): Promise<void> {
  await asOwner(
    owner,
    async (tx) => {
      await fillApplications(tx, owner, size);
      await fillPeople(tx, owner, size);
      await fillRounds(tx, owner, size);
      await fillDebriefs(tx, owner, size);
      await fillPromises(tx, owner, size);
      await fillNotes(tx, owner, size);
      await fillPrepared(tx, owner, size);
    },
    { timeout: 300_000 },
  );
}

/** The stages in turn: application 1 is applied, 5 second, 6 final, 8 and 9 closed, 10 saved. */
const STAGES = "saved applied applied screen first second final offer closed closed".split(" ");

async function fillApplications(tx: Tx, owner: Owner, { applications }: Size): Promise<void> {
  const company = bulkId(owner, "company", "(n + 1) / 2");
  await tx.$executeRaw`
    INSERT INTO company (owner_id, id, name, website)
    SELECT ${owner.id}::uuid, ${bulkId(owner, "company", "n")}, 'Halden Freight ' || n, 'https://halden' || n || '.example'
    FROM generate_series(1, (${applications}::int + 1) / 2) n`;
  await tx.$executeRaw`
    INSERT INTO application (owner_id, id, company_id, role, stage, stage_changed_at, location, source, ad_text, ad_saved_at,
                             next_action, next_action_due_at, outcome, close_reason, closed_on, closed_at_stage)
    SELECT ${owner.id}::uuid, ${bulkId(owner, "application", "n")}, ${company}, 'Staff engineer, team ' || n, s.stage,
      app_now() - make_interval(hours => n * 7 % 4000), 'Berlin or remote', 'A former colleague',
      repeat('You run the routing service, carry its pager, and care for the people who do. ', 20), app_now() - interval '20 days',
      CASE WHEN n % 3 = 0 AND s.stage <> 'closed' THEN 'Ask about the team' END,
      CASE WHEN n % 3 = 0 AND s.stage <> 'closed' THEN app_now() + make_interval(days => n % 20) END,
      CASE WHEN s.stage = 'closed' THEN 'not-chosen' END, CASE WHEN s.stage = 'closed' THEN 'others-stronger' END,
      CASE WHEN s.stage = 'closed' THEN current_date - n % 300 END, CASE WHEN s.stage = 'closed' THEN 'second' END
    FROM generate_series(1, ${applications}::int) n
    CROSS JOIN LATERAL (SELECT (${STAGES}::text[])[1 + n % ${STAGES.length}::int] AS stage) s`;
  await tx.$executeRaw`
    INSERT INTO stage_change (owner_id, id, application_id, to_stage, changed_at)
    SELECT owner_id, gen_random_uuid(), id, stage, stage_changed_at FROM application WHERE owner_id = ${owner.id}::uuid`;
  await tx.$executeRaw`
    INSERT INTO requirement (owner_id, id, application_id, text, class, position)
    SELECT ${owner.id}::uuid, gen_random_uuid(), ${bulkId(owner, "application", "n")}, 'Ran a service of this size, ' || k,
      (ARRAY['must', 'nice'])[1 + k % 2], k
    FROM generate_series(1, ${applications}::int) n, generate_series(1, 3) k`;
  await tx.$executeRaw`
    INSERT INTO my_question (owner_id, id, application_id, text, depth)
    SELECT ${owner.id}::uuid, gen_random_uuid(), ${bulkId(owner, "application", "n")}, 'What would the first month hold? ' || k, k
    FROM generate_series(1, ${applications}::int) n, generate_series(1, 3) k`;
  await tx.$executeRaw`
    INSERT INTO research (owner_id, id, company_id, slot, text, url)
    SELECT ${owner.id}::uuid, gen_random_uuid(), ${bulkId(owner, "company", "n")}, slot,
      'They moved their depots onto one schedule.', 'https://halden.example/news/' || n
    FROM generate_series(1, (${applications}::int + 1) / 2) n, unnest(ARRAY['products', 'operations', 'values', 'focus', 'goal', 'news']) slot`;
}

async function fillPeople(tx: Tx, owner: Owner, { applications }: Size): Promise<void> {
  const of = `(n - 1) / ${PEOPLE_EACH} + 1`;
  const people = applications * PEOPLE_EACH;
  await tx.$executeRaw`
    INSERT INTO interviewer (owner_id, id, name, company_id, title, angle)
    SELECT ${owner.id}::uuid, ${bulkId(owner, "interviewer", "n")},
      (ARRAY['Priya', 'Sam', 'Lotte', 'Ines'])[1 + n % 4] || ' Rao ' || n, ${bulkId(owner, "company", `(${of} + 1) / 2`)},
      'Director of engineering', 'The on-call rota that was halved'
    FROM generate_series(1, ${people}::int) n`;
  await tx.$executeRaw`
    INSERT INTO application_interviewer (owner_id, application_id, interviewer_id, role, decision_maker)
    SELECT ${owner.id}::uuid, ${bulkId(owner, "application", of)}, ${bulkId(owner, "interviewer", "n")},
      (ARRAY['hiring-manager', 'peer', 'executive', 'hr'])[1 + n % 4], (ARRAY['yes', 'likely', 'no', 'unknown'])[1 + n % 4]
    FROM generate_series(1, ${people}::int) n`;
  await tx.$executeRaw`
    INSERT INTO interviewer_fact (owner_id, id, interviewer_id, text, url, seen_on)
    SELECT ${owner.id}::uuid, gen_random_uuid(), ${bulkId(owner, "interviewer", "n")}, 'Spoke about depots at a meet-up',
      'https://talks.example/' || n, current_date - n % 90
    FROM generate_series(1, ${people}::int) n`;
}

async function fillRounds(tx: Tx, owner: Owner, { applications, rounds }: Size): Promise<void> {
  const most = Math.max(1, Math.ceil(rounds / applications));
  await tx.$executeRaw`
    INSERT INTO round (owner_id, id, application_id, kind, number, format, zone, starts_at, ends_at, state)
    SELECT ${owner.id}::uuid, ${bulkId(owner, "round", "n")}, ${bulkId(owner, "application", "of")},
      (ARRAY['screen', 'first', 'second', 'final', 'other'])[least(k, 5)], k, 'video', 'Europe/Berlin',
      w.at, w.at + interval '1 hour', CASE WHEN w.at + interval '1 hour' < app_now() THEN 'completed' ELSE 'scheduled' END
    FROM ${roundsFrom(applications, rounds)}
    CROSS JOIN LATERAL (SELECT CASE WHEN k = ${most}::int AND of % 7 = 0 THEN app_now() + make_interval(hours => 5 + of % 200)
      ELSE app_now() - make_interval(hours => 30 + of % 300 * 24 + (${most}::int - k) * 168) END AS at) w`;
  await tx.$executeRaw`
    INSERT INTO round_interviewer (owner_id, round_id, interviewer_id, seat)
    SELECT ${owner.id}::uuid, ${bulkId(owner, "round", "n")}, ${bulkId(owner, "interviewer", `(of - 1) * ${PEOPLE_EACH} + 1 + (k + seat) % ${PEOPLE_EACH}`)}, seat
    FROM ${roundsFrom(applications, rounds)}, generate_series(0, 1) seat`;
}

async function fillDebriefs(tx: Tx, owner: Owner, { applications, rounds }: Size): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO debrief (owner_id, id, round_id, started_at, saved_at, feel, next_step)
    SELECT r.owner_id, ${bulkId(owner, "debrief", "n")}, r.id, r.ends_at, r.ends_at + interval '10 minutes', 'good', 'They write next week'
    FROM ${roundsFrom(applications, rounds)} JOIN round r ON r.owner_id = ${owner.id}::uuid AND r.id = ${bulkId(owner, "round", "n")}
    WHERE r.state = 'completed'`;
  await tx.$executeRaw`
    INSERT INTO debrief_line (owner_id, id, debrief_id, kind, text)
    SELECT d.owner_id, gen_random_uuid(), d.id, k, 'Said how the rota was halved since spring.'
    FROM debrief d, unnest(ARRAY['detail', 'went-well']) k WHERE d.owner_id = ${owner.id}::uuid`;
  await tx.$executeRaw`
    INSERT INTO asked_question (owner_id, id, round_id, text, answer, rating, position)
    SELECT d.owner_id, gen_random_uuid(), d.round_id, 'How would you move a live service?', 'In steps, each with a way back.',
      (ARRAY['shaky', 'fine', 'strong'])[k], k
    FROM debrief d, generate_series(1, 2) k WHERE d.owner_id = ${owner.id}::uuid`;
}

/** A thank-you for everybody on a panel, sent where the round was debriefed, with the in-app reminder that spoke of it. */
async function fillPromises(tx: Tx, owner: Owner, { applications, rounds }: Size): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO follow_up (owner_id, id, kind, application_id, round_id, interviewer_id, due_at, state, sent_at)
    SELECT r.owner_id, gen_random_uuid(), 'thank-you', r.application_id, r.id, p.interviewer_id, r.ends_at + interval '24 hours',
      CASE WHEN r.state = 'completed' THEN 'sent' ELSE 'to-write' END, CASE WHEN r.state = 'completed' THEN r.ends_at + interval '5 hours' END
    FROM round r JOIN round_interviewer p ON p.owner_id = r.owner_id AND p.round_id = r.id WHERE r.owner_id = ${owner.id}::uuid`;
  await tx.$executeRaw`
    INSERT INTO reminder (owner_id, id, kind, application_id, round_id, planned_at, fire_at, channels, state, outcome, subject, text, settled_at)
    SELECT r.owner_id, ${bulkId(owner, "reminder", "n")}, CASE WHEN held THEN 'thank-first' ELSE 'eve' END, r.application_id, r.id, at, at, ARRAY['in-app'],
      CASE WHEN held THEN 'settled' ELSE 'planned' END, CASE WHEN held THEN 'in-app' END,
      CASE WHEN held THEN 'Thank two people at Halden Freight' END, CASE WHEN held THEN 'Two notes are open.' END, CASE WHEN held THEN at END
    FROM ${roundsFrom(applications, rounds)} JOIN round r ON r.owner_id = ${owner.id}::uuid AND r.id = ${bulkId(owner, "round", "n")}
    CROSS JOIN LATERAL (SELECT r.state = 'completed' AS held, CASE WHEN r.state = 'completed' THEN r.ends_at + interval '1 hour' ELSE r.starts_at - interval '1 hour' END AS at) w`;
  await tx.$executeRaw`
    INSERT INTO delivery (owner_id, id, reminder_id, channel, state, sent_at, read_at)
    SELECT r.owner_id, gen_random_uuid(), r.id, 'in-app', 'sent', r.settled_at, CASE WHEN r.settled_at < app_now() - interval '5 days' THEN r.settled_at END
    FROM reminder r WHERE r.owner_id = ${owner.id}::uuid AND r.state = 'settled'`;
}

async function fillNotes(tx: Tx, owner: Owner, { applications, rounds, notes }: Size): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO note (owner_id, id, application_id, round_id, interviewer_id, body, noted_at)
    SELECT ${owner.id}::uuid, gen_random_uuid(), ${bulkId(owner, "application", "of")}, ${bulkId(owner, "round", "r")},
      CASE WHEN n % 4 > 0 THEN ${bulkId(owner, "interviewer", `(of - 1) * ${PEOPLE_EACH} + 1 + n % ${PEOPLE_EACH}`)} END,
      'Warm, quick, finishes your sentence. Cares about who carries the pager, and asked twice how we would hand it over. ' || n,
      app_now() - make_interval(mins => n * 11 % 400000)
    FROM generate_series(1, ${notes}::int) n
    CROSS JOIN LATERAL (SELECT (n - 1) % ${rounds}::int + 1 AS r, ((n - 1) % ${rounds}::int) % ${applications}::int + 1 AS of) x`;
}
