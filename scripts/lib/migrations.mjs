/** Migrations, applied by the Prisma CLI; asking first whether any is pending saves its start on every start. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { prisma } from "./prepare.mjs";
import { ROOT } from "./settings.mjs";

/** Applies what is pending to the database at this address, which is made when it does not exist. */
export async function migrate(url) {
  if (await isUpToDate(url)) return "nothing to do";
  return prisma(["migrate", "deploy"], { DATABASE_URL: url });
}

/** Only a plain yes counts; whatever is odd is for Prisma to judge and to explain. */
async function isUpToDate(url) {
  const applied = await appliedMigrations(url);
  const folder = join(ROOT, "prisma", "migrations");
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return (
    applied.size === names.length &&
    names.every(({ name }) => applied.get(name) === checksum(join(folder, name, "migration.sql")))
  );
}

async function appliedMigrations(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT migration_name, CASE WHEN finished_at IS NOT NULL THEN checksum END AS checksum
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
    );
    return new Map(rows.map((row) => [row.migration_name, row.checksum]));
  } catch {
    return new Map();
  } finally {
    await client.end().catch(() => {});
  }
}

function checksum(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
