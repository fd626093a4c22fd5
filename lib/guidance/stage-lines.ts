/** What stands at the head and foot of the script page (CUES.md §9). These lines are ours and name no source. */
import type { Stage } from "@/lib/guidance/snapshot";

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  saved: "Saved",
  applied: "Applied",
  screen: "Screen",
  first: "First round",
  second: "Second round",
  final: "Final",
  offer: "Offer",
  closed: "Closed",
};

export const STAGE_LINES: Readonly<Record<Stage, string>> = {
  saved: "Keep the ad before it disappears, and note what this job must have for you.",
  applied: "While you wait: a little reading, a figure or two, and the next application.",
  screen: "Often short, often with the recruiter. Have your notice period and your line on pay ready.",
  first: "What you note right after this one is what the next round is built on.",
  second:
    "They want to look closer. Go back over the first round, then deeper into the company and your own examples.",
  final:
    "Often the people who decide. Keep your story straight, ask what you still need to know, and close with next steps.",
  offer: "Their figure, your evidence, your line, and whether this place has what you said it must have.",
  closed: "Note why, in a word. It stays searchable, for when you meet them again.",
};

/** Above the line: what the left page is. */
export const STAGE_HEADS: Readonly<Record<Stage, string>> = {
  saved: "What helps before you apply",
  applied: "What helps while you wait",
  screen: "What helps around a screen",
  first: "What helps around a first round",
  second: "What helps around a second round",
  final: "What helps around the final round",
  offer: "What helps with an offer",
  closed: "Closed",
};

/** Under each cue's title at the stages before a second round, and in pencil under their line. */
export const EARLIER_STAGE_MARK = "Written for second interviews, useful already";

const EARLIER: readonly Stage[] = ["saved", "applied", "screen", "first"];

export function isEarlierStage(stage: Stage): boolean {
  return EARLIER.includes(stage);
}

/** Kind `copy`: shown where it helps, never judged. Those of one cue stand on the cue (`context`). */
export const PAGE_CONTEXT = {
  /** Under the line at Second round and Final, on the first visit. */
  "S0.1": "Later rounds ask for more preparation than first ones.",
  /** Above the line, once, at the moment a second round is created. Also S2.1. */
  "S4.1": "You were asked back.",
  /** Foot of the script page. */
  "S3.5": "Some of this is theirs to decide. What stands here is yours.",
  /** Head of the live sheet. */
  "S1.21": "Calm and upbeat is enough.",
} as const;
