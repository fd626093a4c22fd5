/** What a thorough person prepares, in bulk: the library's stories and answers, and for each application the prompt book. */
import type { Owner } from "@/lib/accounts/owner";
import type { Tx } from "@/lib/platform/db";
import { BANK_SEEDS } from "@/lib/questions/seeds";
import { bulkId, roundsFrom, type Size } from "@/prisma/bulk-rows";
import { Prisma } from "@/prisma/client/client";

export const STORIES = 20;
const STORIES_EACH = 5;

/** Comes after everything else: it hangs on what is there. Applications that are but saved or applied for have none of it. */
export async function fillPrepared(tx: Tx, owner: Owner, size: Size): Promise<void> {
  await fillStories(tx, owner, size);
  await fillBank(tx, owner, size);
  await fillTold(tx, owner, size);
  await fillCase(tx, owner, size);
  await fillFit(tx, owner, size);
  await fillPay(tx, owner, size);
}

/** Application n, once there has been a conversation. */
function preparedFrom(owner: Owner, { applications }: Size): Prisma.Sql {
  return Prisma.sql`generate_series(1, ${applications}::int) n
    JOIN application a ON a.owner_id = ${owner.id}::uuid AND a.id = ${bulkId(owner, "application", "n")} AND a.stage NOT IN ('saved', 'applied')`;
}

/** Its kth story: five neighbours of the library's twenty. */
function storyOf(owner: Owner, k: string): Prisma.Sql {
  return bulkId(owner, "story", `(n + ${k}) % ${STORIES} + 1`);
}

async function fillStories(tx: Tx, owner: Owner, size: Size): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO story (owner_id, id, title, situation, task, action, result, number, skills, tags, environment, confirmed_at)
    SELECT ${owner.id}::uuid, ${bulkId(owner, "story", "n")}, 'The depot plan, part ' || n,
      'Nine depots planned by hand, each in its own way, and the trucks waited for one another.',
      'I was to bring them onto one schedule before the season, with the people who had made the old ones.',
      'I rode along for two weeks, wrote down what differed, and moved one depot at a time with a way back.',
      'All nine run on one plan, and nobody has gone back to the old one.', CASE WHEN n % 2 = 0 THEN '9 to 4 hours' END,
      ARRAY['planning', 'on-call'], ARRAY['adapt'], ARRAY['logistics'], app_now() - make_interval(days => n)
    FROM generate_series(1, ${STORIES}::int) n`;
  await tx.$executeRaw`
    INSERT INTO application_story (owner_id, application_id, story_id, starred, here_sentence)
    SELECT a.owner_id, a.id, ${storyOf(owner, "k")}, k = 0, CASE WHEN k = 0 THEN 'I would do this again here with the night routes.' END
    FROM ${preparedFrom(owner, size)}, generate_series(0, ${STORIES_EACH}::int - 1) k`;
  await tx.$executeRaw`
    INSERT INTO requirement_story (owner_id, requirement_id, story_id, pinned)
    SELECT q.owner_id, q.id, ${storyOf(owner, "q.position")}, q.position = 1
    FROM ${preparedFrom(owner, size)} JOIN requirement q ON q.owner_id = a.owner_id AND q.application_id = a.id`;
  await tx.$executeRaw`
    INSERT INTO research_story (owner_id, research_id, story_id)
    SELECT DISTINCT f.owner_id, f.id, ${storyOf(owner, "0")}
    FROM ${preparedFrom(owner, size)} JOIN research f ON f.owner_id = a.owner_id AND f.company_id = a.company_id`;
}

/** Half of the likely questions of the library are answered; each must-have has a hard question. */
async function fillBank(tx: Tx, owner: Owner, size: Size): Promise<void> {
  const seeds = JSON.stringify(BANK_SEEDS.map(({ id, text, category }) => ({ id, text, category })));
  await tx.$executeRaw`
    INSERT INTO bank_question (owner_id, id, text, category, seed_id, answer, practised_at, rating)
    SELECT ${owner.id}::uuid, gen_random_uuid(), seed->>'text', seed->>'category', seed->>'id',
      'In steps, each with a way back, and with the people who run it now.', ARRAY[app_now() - interval '3 days'], 'fine'
    FROM jsonb_array_elements(${seeds}::jsonb) WITH ORDINALITY s (seed, n) WHERE n % 2 = 0`;
  await tx.$executeRaw`
    INSERT INTO bank_question (owner_id, id, text, category, requirement_id, answer, story_id)
    SELECT q.owner_id, gen_random_uuid(), 'How far did that service grow under you?', 'depth', q.id,
      CASE WHEN n % 2 = 0 THEN 'From four depots to nine, on the same three machines.' END, ${storyOf(owner, "1")}
    FROM ${preparedFrom(owner, size)} JOIN requirement q ON q.owner_id = a.owner_id AND q.application_id = a.id AND q.class = 'must'`;
}

/** What was said, heard and left over in the rounds held. */
async function fillTold(tx: Tx, owner: Owner, { applications, rounds }: Size): Promise<void> {
  const held = Prisma.sql`${roundsFrom(applications, rounds)}
    JOIN round r ON r.owner_id = ${owner.id}::uuid AND r.id = ${bulkId(owner, "round", "n")} AND r.state = 'completed'`;
  await tx.$executeRaw`
    INSERT INTO fact_stated (owner_id, id, application_id, round_id, key, value, stated_at)
    SELECT r.owner_id, gen_random_uuid(), r.application_id, r.id, key, value, r.ends_at
    FROM ${held}, (VALUES ('pay', '92,000 EUR a year'), ('notice', 'three months')) v (key, value) WHERE k <= 2`;
  await tx.$executeRaw`
    INSERT INTO carry_item (owner_id, id, from_round_id, kind, text, answer, state)
    SELECT r.owner_id, gen_random_uuid(), r.id, 'unsaid', 'How the move went back by itself once',
      'It went back within a minute, and nobody noticed.', CASE WHEN k = 1 THEN 'said' ELSE 'undecided' END
    FROM ${held}`;
  await tx.$executeRaw`
    INSERT INTO feedback (owner_id, id, round_id, text, said_by, heard_on, plan)
    SELECT r.owner_id, gen_random_uuid(), r.id, 'More figures, please.', 'Priya Rao', r.ends_at::date, 'Open with the cost figure'
    FROM ${held} WHERE k = 1`;
  await tx.$executeRaw`
    INSERT INTO story_telling (owner_id, id, story_id, round_id)
    SELECT r.owner_id, gen_random_uuid(), ${bulkId(owner, "story", `(of + k) % ${STORIES} + 1`)}, r.id FROM ${held}`;
  await tx.$executeRaw`
    INSERT INTO my_question_asking (owner_id, id, my_question_id, round_id, assigned_at, asked_at, answer)
    SELECT q.owner_id, gen_random_uuid(), q.id, r.id, r.starts_at - interval '1 day', r.ends_at, 'The first depot, with the people there.'
    FROM ${held} JOIN my_question q ON q.owner_id = r.owner_id AND q.application_id = r.application_id AND q.depth = k`;
  await tx.$executeRaw`
    INSERT INTO pack (owner_id, round_id, copies_packed, portfolio)
    SELECT r.owner_id, r.id, 2, 'no' FROM ${held} WHERE k > 1`;
}

async function fillCase(tx: Tx, owner: Owner, size: Size): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO case_card (owner_id, application_id, sentence, sentence_story_id, sentence_edited_at, why_you, why_hire, what_for_you,
                           plan_opening, plan_showing)
    SELECT a.owner_id, a.id, 'I make nine separate plans into one, with the people who made them.', ${storyOf(owner, "0")}, app_now() - interval '3 days',
      'I have moved live services in steps.', 'You get the schedule before the season.', 'I want to build with the depots again.',
      'First the depots, then the screens.', 'say-only'
    FROM ${preparedFrom(owner, size)}`;
  await tx.$executeRaw`
    INSERT INTO sentence_version (owner_id, id, application_id, text, written_at)
    SELECT a.owner_id, gen_random_uuid(), a.id, 'I plan depots.', app_now() - interval '9 days' FROM ${preparedFrom(owner, size)}`;
  await tx.$executeRaw`
    INSERT INTO case_point (owner_id, id, application_id, text, story_id)
    SELECT a.owner_id, gen_random_uuid(), a.id, 'Halved a rota without a new hire', ${storyOf(owner, "k")}
    FROM ${preparedFrom(owner, size)}, generate_series(0, 2) k`;
  await tx.$executeRaw`
    INSERT INTO idea (owner_id, id, application_id, text, research_id, sensitivity)
    SELECT a.owner_id, gen_random_uuid(), a.id, 'One screen for the night routes', f.id, CASE f.slot WHEN 'news' THEN 'ask-first' ELSE 'safe' END
    FROM ${preparedFrom(owner, size)} JOIN research f ON f.owner_id = a.owner_id AND f.company_id = a.company_id AND f.slot IN ('products', 'news')`;
  await tx.$executeRaw`
    INSERT INTO plan_goal (owner_id, id, application_id, period, text)
    SELECT a.owner_id, gen_random_uuid(), a.id, period, 'The first depot runs on the new plan'
    FROM ${preparedFrom(owner, size)}, unnest(ARRAY[30, 60, 90]) period, generate_series(1, 2)`;
  await tx.$executeRaw`
    INSERT INTO growth (owner_id, id, application_id, text, happened_on)
    SELECT a.owner_id, gen_random_uuid(), a.id, 'Learned how their scheduler recovers', current_date - n % 30 FROM ${preparedFrom(owner, size)}`;
}

async function fillFit(tx: Tx, owner: Owner, size: Size): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO must_have (owner_id, id, application_id, text, rating, rated_at)
    SELECT a.owner_id, gen_random_uuid(), a.id, (ARRAY['Two days at home', 'A pager that is shared', 'People who review', 'Room to build'])[k],
      (ARRAY['yes', 'unsure', 'yes', 'no'])[k], app_now() - interval '2 days'
    FROM ${preparedFrom(owner, size)}, generate_series(1, 4) k`;
  await tx.$executeRaw`
    INSERT INTO must_have_evidence (owner_id, id, must_have_id, text)
    SELECT owner_id, gen_random_uuid(), id, 'Said so when I asked who carries it.' FROM must_have WHERE owner_id = ${owner.id}::uuid`;
}

async function fillPay(tx: Tx, owner: Owner, size: Size): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO pay_card (owner_id, application_id, target, minimum, walk_away, currency, period, stance, sentence, deflection_line, terms,
                          their_low, their_high, their_on)
    SELECT a.owner_id, a.id, 104000, 96000, 90000, 'EUR', 'year', 'ask-range', 'May I ask what range you have in mind?',
      'I would like to know the whole role first.', ARRAY['Two days at home', 'A training budget'], 92000, 101000, current_date - 9
    FROM ${preparedFrom(owner, size)}`;
  await tx.$executeRaw`
    INSERT INTO pay_evidence (owner_id, id, application_id, source, url, figure, found_on, region, level)
    SELECT a.owner_id, gen_random_uuid(), a.id, (ARRAY['Levels', 'A former colleague', 'The union'])[k], 'https://pay.example/' || k,
      92000 + 3000 * k, current_date - 30 * k, 'Berlin', 'Staff'
    FROM ${preparedFrom(owner, size)}, generate_series(1, 3) k`;
  await tx.$executeRaw`
    INSERT INTO pay_worth (owner_id, id, application_id, text, story_id)
    SELECT a.owner_id, gen_random_uuid(), a.id, 'Nine depots on one plan', ${storyOf(owner, "k")}
    FROM ${preparedFrom(owner, size)}, generate_series(0, 1) k`;
  await tx.$executeRaw`
    INSERT INTO offer (owner_id, application_id, figure, currency, period, deadline_at)
    SELECT a.owner_id, a.id, 99000, 'EUR', 'year', app_now() + interval '6 days' FROM ${preparedFrom(owner, size)} WHERE a.stage = 'offer'`;
}
