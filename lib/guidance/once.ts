import type { Snapshot } from "@/lib/guidance/snapshot";

/**
 * What several cues derive from a snapshot, derived once: a snapshot is never changed. Only what belongs to the one asked
 * about last is kept: snapshots are judged one after the other, and in a WeakMap all of it would outlive them by a while,
 * which costs the collector a fifth of what all the cues cost. Asking about two in turn derives anew, and is as right.
 */
export function once<T extends object>(derive: (s: Snapshot) => T): (s: Snapshot) => T {
  const slot = slots++;
  return (s) => {
    if (s !== last) {
      last = s;
      kept = [];
    }
    const mine = kept;
    mine[slot] ??= derive(s);
    return mine[slot] as T;
  };
}

let slots = 0;
let last: Snapshot | null = null;
let kept: object[] = [];
