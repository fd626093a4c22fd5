/** What a cue is: one piece of advice, and how the person's own rows answer it (GUIDANCE.md). */
import type { Action } from "@/lib/guidance/action-kinds";
import { once } from "@/lib/guidance/once";
import type { Snapshot, Stage } from "@/lib/guidance/snapshot";
import type { SourceRef } from "@/lib/guidance/sources";

export type CueState = "ready" | "started" | "open" | "late" | "not-yet" | "not-for-you";

export type Family =
  | "reason"
  | "review"
  | "truth"
  | "company"
  | "people"
  | "choice"
  | "cover"
  | "stories"
  | "case"
  | "questions"
  | "ask"
  | "pay"
  | "terms"
  | "pack"
  | "steady"
  | "after"
  | "thanks";

/** One of the person's own rows, by name, for the right-hand page. `blank` is drawn in pencil, `was` struck. */
export interface Evidence {
  label: string;
  text: string;
  state?: "filled" | "blank" | "was";
  href?: string;
}

export interface Finding {
  state: CueState;
  /** One or two plain sentences; numbers are counts of the person's rows. */
  says: string;
  evidence: Evidence[];
  action: Action;
}

/** Where the articles differ, or complement each other ("Side by side"). Names are titles. */
export interface Differ {
  label: "Sources differ" | "Side by side";
  positions: readonly { who: string; says: string }[];
  /** What the product does by default, and that it is our choice. */
  ours?: string;
}

export interface Example {
  name: string;
  /** Laid over `emptySnapshot` of `example-snapshot.ts`. */
  patch: Partial<Snapshot>;
  state: CueState;
  says?: string;
}

export interface Cue {
  /** A noun, equal to the file's name. */
  id: string;
  /** For lists and tests only, never on screen. */
  code: string;
  family: Family;
  shownAt: readonly Stage[];
  /** How long it takes at most; decides what still fits on the day. */
  minutes: number;
  /** At most six words. */
  title: string;
  /** Under 40 words, second person. */
  advice: string;
  why?: string;
  sources: readonly SourceRef[];
  /** Ids of `advice.ts`. */
  answers: readonly string[];
  /** What will stand here, in pencil. */
  pencil: string | ((s: Snapshot) => string);
  /** A small line under the advice. */
  underAdvice?: string;
  differ?: Differ;
  /** Advice of kind `copy`, shown with the cue and never judged. */
  context?: readonly { id: string; text: string; when?: (s: Snapshot) => boolean }[];
  /** CUES.md "Urgent when"; asked only of cues that are not ready. */
  urgentWhen?: (s: Snapshot) => boolean;
  /** The running clock in epoch milliseconds while the cue belongs to band 0 (CUES.md §4.3), else null. */
  clock?: (s: Snapshot) => number | null;
  /** Total, pure, deterministic. Tests its states in the order of CUES.md §1.4. */
  evaluate: (s: Snapshot) => Finding;
  /** Its tests, and its entry in the gallery: at least one per state that it can reach. */
  examples: readonly Example[];
}

/** CUES.md §1.4: the word beside the lamp. `not-yet` and `not-for-you` have no lamp. */
export const STATE_WORDS: Readonly<Record<CueState, string>> = {
  ready: "Ready",
  started: "Started",
  open: "Not started",
  late: "Still open",
  "not-yet": "Later",
  "not-for-you": "Not for this round",
};

export const STATE_LAMPS: Readonly<Record<CueState, "full" | "half" | "empty" | null>> = {
  ready: "full",
  started: "half",
  open: "empty",
  late: "empty",
  "not-yet": null,
  "not-for-you": null,
};

/** Families whose sentences hold figures and terms of the person: they stand in the book and on their own pages only. */
const PRIVATE: readonly Family[] = ["pay", "truth"];

/** What a cue may say in a list, on Today or in a mail. */
export function listed(cue: Cue, { says, action, state }: Finding): { says: string; label: string } {
  if (!PRIVATE.includes(cue.family)) return { says, label: action.label };
  return { says: `${STATE_WORDS[state]}. Your figures stand in its book.`, label: "Open it" };
}

export function pencilOf(cue: Cue, s: Snapshot): string {
  return typeof cue.pencil === "string" ? cue.pencil : cue.pencil(s);
}

/** What a cue finds in a snapshot, judged once: some cues rest on what others find. */
export function findingOf(cue: Cue, s: Snapshot): Finding {
  const known = findings(s);
  const finding = known.get(cue) ?? cue.evaluate(s);
  known.set(cue, finding);
  return finding;
}

const findings = once(() => new Map<Cue, Finding>());
