import pg from "pg";

/**
 * Sets the product's clock (the database's `app_now()`) at least so far ahead of the machine's. It never goes back: other
 * tests run beside this one.
 */
export async function moveClock(ahead: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO clock_shift (singleton, shift) VALUES (true, $1::interval)
       ON CONFLICT (singleton) DO UPDATE SET shift = GREATEST(clock_shift.shift, EXCLUDED.shift)`,
      [ahead],
    );
  } finally {
    await client.end();
  }
}
