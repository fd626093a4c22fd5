import pg from "pg";

/**
 * Moves the product's clock (the database's `app_now()`) on by so much. It never goes back, and it adds to what other tests
 * have moved it already: they share the clock, and what this one waits for was planned by the clock as it stood.
 */
export async function moveClock(ahead: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO clock_shift (singleton, shift) VALUES (true, $1::interval)
       ON CONFLICT (singleton) DO UPDATE SET shift = clock_shift.shift + EXCLUDED.shift`,
      [ahead],
    );
  } finally {
    await client.end();
  }
}
