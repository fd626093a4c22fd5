/** Runs the catalog over one snapshot. Knows nothing of what any cue says. */
import { CATALOG } from "@/lib/guidance/catalog";
import { type Cue, type Finding, findingOf } from "@/lib/guidance/cue";
import type { Snapshot } from "@/lib/guidance/snapshot";

export interface Evaluated {
  cue: Cue;
  finding: Finding;
  /** Its *Urgent when* holds. Only ever of use for a cue that is not ready. */
  urgent: boolean;
  /** The running clock in epoch milliseconds, while there is one. */
  clock: number | null;
  /** Put aside by the person on this application. */
  skipped: boolean;
  /** Its place in the catalogue. */
  order: number;
}

/** Every cue shown at the application's stage, in catalogue order. */
export function evaluateStage(s: Snapshot, catalog: readonly Cue[] = CATALOG): Evaluated[] {
  const shown: Evaluated[] = [];
  for (const [order, cue] of catalog.entries()) {
    if (!cue.shownAt.includes(s.application.stage)) continue;
    shown.push({
      cue,
      order,
      finding: findingOf(cue, s),
      urgent: cue.urgentWhen?.(s) ?? false,
      clock: cue.clock?.(s) ?? null,
      skipped: s.skipped.includes(cue.id),
    });
  }
  return shown;
}
