import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { type Prisma, PrismaClient } from "@/prisma/client/client";
import { env } from "./env";

/** A transaction as one of the roles below. There is no other way to the database. */
export type Tx = Prisma.TransactionClient;

type Role = "greenroom_app" | "greenroom_accounts" | "greenroom_worker";
type Door = { role: Role; ownerId: string; tx?: Tx; now?: Date };
type Options = { isolationLevel?: Prisma.TransactionIsolationLevel; timeout?: number };

// One client (and its pool) and one set of open doors for the whole process: Next loads this module once for pages, once
// for route handlers and once for instrumentation, and its development server loads it anew at every change.
const shared = globalThis as unknown as {
  greenroomDatabase?: { client?: PrismaClient; doors: AsyncLocalStorage<Door> };
};
shared.greenroomDatabase ??= { doors: new AsyncLocalStorage<Door>() };
const keep = shared.greenroomDatabase;
const doors = keep.doors;
const STRING = { scalarType: "string", arity: "scalar" } as const;

/**
 * Opens the door to one owner's rows: a transaction in which PostgreSQL itself shows no others (forced row-level security).
 * Inside an open door of the same owner it joins that transaction, so commands compose and a page is one read.
 */
export function asOwner<T>(
  owner: { id: string },
  run: (tx: Tx) => Promise<T>,
  options?: Options,
): Promise<T> {
  const ownerId = testing.door?.ownerId ?? owner.id;
  const role = (testing.door?.role ?? "greenroom_app") as Role;
  const open = doors.getStore();
  if (open?.tx && open.role === role) {
    if (open.ownerId !== ownerId) throw new Error("the door is open for another owner");
    return run(open.tx);
  }
  return through({ role, ownerId }, run, options);
}

/**
 * The same, while no other such door of this owner is open: two windows that save at one instant are taken one after the
 * other, so that the second sees what the first has written. Held to the end of the transaction.
 */
export function asOwnerAlone<T>(owner: { id: string }, run: (tx: Tx) => Promise<T>): Promise<T> {
  return asOwner(owner, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`owner ${owner.id}`}, 0))`;
    return run(tx);
  });
}

/** Sign-in, sessions, links and rate limits: before an owner is known, and reaching no owned rows. */
export function asAccounts<T>(run: (tx: Tx) => Promise<T>, options?: Options): Promise<T> {
  return through({ role: "greenroom_accounts", ownerId: "" }, run, options);
}

/** The reminder loop's door: it may call its claiming functions and read nothing. */
export function asWorker<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return through({ role: "greenroom_worker", ownerId: "" }, run);
}

/** The database's clock at the beginning of the open transaction. */
export function doorNow(): Date {
  const at = doors.getStore()?.now;
  if (!at) throw new Error("no door is open");
  return at;
}

/** The strangers test alone sets this, to hold each lock by itself: another owner in the door, or a role that bypasses it. */
export const testing: { door?: { ownerId?: string; role?: string } } = {};

function through<T>(door: Door, run: (tx: Tx) => Promise<T>, options?: Options): Promise<T> {
  return doors.run(door, () =>
    client().$transaction(
      (tx) => {
        door.tx = tx;
        return run(tx);
      },
      { maxWait: 10_000, timeout: 15_000, ...options },
    ),
  );
}

/** PrismaPg whose every transaction begins as the role of the open door, and whose COMMIT must really commit. */
class DoorPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => {
      const door = doors.getStore();
      if (!door) throw noDoor();
      const tx = await start(isolation);
      try {
        const answer = await tx.queryRaw({
          sql: "SELECT set_config('role', $1, true), set_config('app.owner_id', $2, true), (extract(epoch FROM app_now()) * 1000)::bigint::text",
          args: [door.role, door.ownerId],
          argTypes: [STRING, STRING],
        });
        door.now = new Date(Number(answer.rows[0]![2]));
      } catch (error) {
        await tx.executeRaw({ sql: "ROLLBACK", args: [], argTypes: [] });
        await tx.rollback();
        throw error;
      }
      const execute = tx.executeRaw.bind(tx);
      tx.executeRaw = async (query) => {
        if (query.sql !== "COMMIT") return execute(query);
        // PostgreSQL answers the COMMIT of an aborted transaction with ROLLBACK and no error: a swallowed error
        // inside the callback would otherwise look like success.
        const answer = await (tx as unknown as { client: pg.PoolClient }).client.query("COMMIT");
        if (answer.command !== "COMMIT") throw new Error("the transaction had failed and was rolled back");
        return 0;
      };
      return tx;
    };
    const refuse = async () => {
      throw noDoor();
    };
    adapter.queryRaw = refuse as typeof adapter.queryRaw;
    adapter.executeRaw = refuse as typeof adapter.executeRaw;
    return adapter;
  }
}

function noDoor() {
  return new Error("no door: use asOwner(), asAccounts() or asWorker()");
}

function client(): PrismaClient {
  keep.client ??= new PrismaClient({
    adapter: new DoorPg(
      { connectionString: env.databaseUrl, max: env.poolSize },
      { statementNameGenerator: (query) => createHash("sha1").update(query.sql).digest("base64url") },
    ),
  });
  return keep.client;
}

/** Closes the pool; for programs and tests that end. */
export async function closeDatabase(): Promise<void> {
  await keep.client?.$disconnect();
  keep.client = undefined;
}
