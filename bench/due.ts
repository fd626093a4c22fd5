/** Reminders that are due, by the thousand, straight into the tables: for the storm and the measurements. Own databases only. */
import type pg from "pg";

export type Due = {
  owners: number;
  /** Rounds of each owner, held three hours ago, with one person to thank; five to an application. */
  rounds: number;
  /** How many of them have, besides the one for the bell, a reminder that goes by mail too; at most three, the cap. */
  mails: number;
  /** "now", or an SQL expression over `n` for when each is due. */
  fireAt?: string;
};

const ROUNDS_EACH = 5;

/**
 * For every round a reminder for the bell (the debrief) and, for the first ones, one on the bell and by mail (the
 * thank-you). Nobody has quiet hours. Answers what must come of it. `liftForce` comes first.
 */
export async function seedDue(login: pg.ClientBase, due: Due): Promise<{ reminders: number; mails: number }> {
  const mails = Math.min(due.mails, due.rounds, 3);
  const fireAt = due.fireAt ?? "now()";
  await login.query("BEGIN");
  await login.query(
    `CREATE TEMP TABLE seed ON COMMIT DROP AS
     SELECT a.*, r AS n, gen_random_uuid() AS round_id, gen_random_uuid() AS person_id
     FROM (SELECT o.*, a, gen_random_uuid() AS application_id
           FROM (SELECT gen_random_uuid() AS owner_id, gen_random_uuid() AS company_id FROM generate_series(1, ${due.owners}) OFFSET 0) o,
             generate_series(0, ${Math.ceil(due.rounds / ROUNDS_EACH) - 1}) a OFFSET 0) a,
       generate_series(a * ${ROUNDS_EACH} + 1, least(${due.rounds}, (a + 1) * ${ROUNDS_EACH})) r`,
  );
  for (const sql of seeds(mails, fireAt)) await login.query(sql);
  await login.query("COMMIT");
  return { reminders: due.owners * (due.rounds + mails), mails: due.owners * mails };
}

/** Lets the login that owns the tables write and count rows of everybody; the product's roles stay locked in. */
export async function liftForce(login: pg.ClientBase): Promise<void> {
  for (const table of TABLES) await login.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
}

const TABLES = [
  ...["owner", "profile", "company", "application", "interviewer", "round", "round_interviewer"],
  ...["follow_up", "reminder", "delivery"],
];

function seeds(mails: number, fireAt: string): string[] {
  // to the millisecond, like what the product itself plans; the judgement at delivery compares instants
  const ended = "date_trunc('second', now()) - interval '3 hours'";
  return [
    `INSERT INTO owner (id, email, email_verified_at, name) SELECT DISTINCT owner_id, owner_id || '@example.org', now(), 'Nora' FROM seed`,
    `INSERT INTO profile (owner_id, quiet_from, quiet_to, leads) SELECT DISTINCT owner_id, '00:00', '00:00', '{"debriefMailMinutes": 1440}'::jsonb FROM seed`,
    "INSERT INTO company (owner_id, id, name) SELECT DISTINCT owner_id, company_id, 'Halden Freight' FROM seed",
    `INSERT INTO application (owner_id, id, company_id, role, stage) SELECT DISTINCT owner_id, application_id, company_id, 'Engineer', 'second' FROM seed`,
    "INSERT INTO interviewer (owner_id, id, company_id, name) SELECT owner_id, person_id, company_id, 'Person ' || n FROM seed",
    `INSERT INTO round (owner_id, id, application_id, kind, number, starts_at, ends_at, zone, state)
     SELECT owner_id, round_id, application_id, 'second', 1, ${ended} - interval '1 hour', ${ended}, 'UTC', 'completed' FROM seed`,
    "INSERT INTO round_interviewer (owner_id, round_id, interviewer_id) SELECT owner_id, round_id, person_id FROM seed",
    `INSERT INTO follow_up (owner_id, id, kind, application_id, round_id, interviewer_id, due_at, state)
     SELECT owner_id, gen_random_uuid(), 'thank-you', application_id, round_id, person_id, ${ended} + interval '24 hours', 'to-write' FROM seed WHERE n <= ${mails}`,
    `INSERT INTO reminder (owner_id, id, kind, application_id, round_id, planned_at, fire_at, channels)
     SELECT owner_id, gen_random_uuid(), 'debrief-now', application_id, round_id, ${ended} + interval '10 minutes', ${fireAt}, '{in-app}'::text[] FROM seed
     UNION ALL
     SELECT owner_id, gen_random_uuid(), 'thank-first', application_id, round_id, ${ended} + interval '3 hours', ${fireAt}, '{in-app,mail}'::text[] FROM seed WHERE n <= ${mails}`,
  ];
}
