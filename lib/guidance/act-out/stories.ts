/** For tests, beside `act-out.ts`: what the acts of this part of the book write. */
import type { Action } from "@/lib/guidance/action-kinds";
import type { Snapshot } from "@/lib/guidance/snapshot";

export function inStories(_s: Snapshot, { kind }: Action): Partial<Snapshot> | null {
  switch (kind) {
    default:
      return null;
  }
}
