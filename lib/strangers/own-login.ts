import pg from "pg";

/**
 * The login that owns the tables, for tests that lift locks, shift the clock or fill tables. Refuses any database but the
 * one that `scripts/test/own-database.ts` made for this file: run against a real one they would do harm.
 */
export async function openOwnLogin(): Promise<pg.Client> {
  const login = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await login.connect();
  const { rows } = await login.query<{ name: string }>("SELECT current_database() AS name");
  if (rows[0]?.name.startsWith("greenroom_test_")) return login;
  await login.end();
  throw new Error(
    `${rows[0]?.name} is not a database of a test: run it with "npm test" or vitest's project "db"`,
  );
}
