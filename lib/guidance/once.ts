import type { Snapshot } from "@/lib/guidance/snapshot";

/**
 * What several cues derive from a snapshot, derived once: a snapshot is never changed, so it is kept with it and goes with
 * it. One table for all of them, since looking a snapshot up is what costs.
 */
export function once<T extends object>(derive: (s: Snapshot) => T): (s: Snapshot) => T {
  const slot = slots++;
  return (s) => {
    const kept = keptWith(s);
    kept[slot] ??= derive(s);
    return kept[slot] as T;
  };
}

function keptWith(s: Snapshot): object[] {
  const known = derived.get(s);
  if (known) return known;
  const kept: object[] = [];
  derived.set(s, kept);
  return kept;
}

let slots = 0;
const derived = new WeakMap<Snapshot, object[]>();
