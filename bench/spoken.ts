/** What the product says to PostgreSQL, overheard once, so that a floor can say exactly the same. */
import pg from "pg";

export type Statement = { text: string; values: unknown[] };

/** Every statement sent through `pg` while `run` runs, in order, transaction control included. */
export async function overhear(run: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = [];
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  function listen(this: pg.Client, ...args: unknown[]) {
    const [first, second] = args;
    const config = typeof first === "string" ? { text: first } : (first as Partial<Statement>);
    const values = config.values ?? (Array.isArray(second) ? second : []);
    if (config.text) heard.push({ text: config.text, values: [...values] });
    return query.apply(this, args);
  }
  Object.assign(pg.Client.prototype, { query: listen });
  try {
    await run();
  } finally {
    Object.assign(pg.Client.prototype, { query });
  }
  return heard;
}

/** The reads among them: without BEGIN, COMMIT and the door's own statement. */
export function reads(heard: readonly Statement[]): Statement[] {
  return heard.filter((it) => !/^\s*(BEGIN|COMMIT|ROLLBACK|SET)\b|set_config\('role'/i.test(it.text));
}
