import type { Owner } from "@/lib/accounts/owner";
import type { Ids } from "./fixture";

/** What follows the owner. */
type Args<F> = F extends (owner: Owner, ...rest: infer R extends unknown[]) => unknown ? R : never;
/**
 * How something is called: with `v`, somebody's rows of every kind; `own`, the caller's; and the owner it is called as.
 * Several when it takes several ids: each is given away by itself.
 */
type Row<F> = (v: Ids, own: Ids, owner: Owner) => Args<F>;
type Table<M> = { [K in keyof M]?: Row<M[K]> | Row<M[K]>[] };

/** One call of one query or command. */
export type Listed = {
  /** "notes/commands addNote" */
  name: string;
  /** Which of its calls, from 1. */
  nth: number;
  call: (owner: Owner, v: Ids, own: Ids) => unknown;
};

/** The rows of one file: its path under lib without ending, its exports, and how each is called. */
export function rows<M extends object>(path: string, module: M): (table: Table<M>) => Listed[] {
  const exports = module as Record<string, (...all: unknown[]) => unknown>;
  return (table) =>
    Object.entries<unknown>(table).flatMap(([key, given]) =>
      ([given].flat() as ((v: Ids, own: Ids, owner: Owner) => unknown[])[]).map((args, at) => ({
        name: `${path} ${key}`,
        nth: at + 1,
        call: (owner, v, own) => exports[key]!(owner, ...args(v, own, owner)),
      })),
    );
}
