/** What a cue says while the rows that it needs are not there (CUES.md §1.4, "needs R"). */
import type { Action } from "@/lib/guidance/action-kinds";
import type { Evidence, Finding } from "@/lib/guidance/cue";
import { lastRound, nextRound, notesOf, unkeptOf } from "@/lib/guidance/rules";
import type { Round, Snapshot } from "@/lib/guidance/snapshot";

export function addRound(label = "Add the round"): Action {
  return { label, kind: "add-round", target: { past: false } };
}

export function addEarlierRound(): Action {
  return { label: "Add the earlier round", kind: "add-round", target: { past: true } };
}

/** "needs R". */
export function noRoundPlanned(): Finding {
  return { state: "not-yet", says: "No round planned yet.", evidence: [], action: addRound() };
}

/** Waits for a first conversation: the one planned is opened, else one is added. */
export function afterTalking(s: Snapshot, says: string): Finding {
  const next = nextRound(s);
  const action: Action = next
    ? { label: "Open the round", kind: "open-round", target: { roundId: next.id } }
    : addRound();
  return { state: "not-yet", says, evidence: [], action };
}

export function nobodyOnRound(round: Round): Finding {
  const action: Action = {
    label: "Add who you will meet",
    kind: "add-panelist",
    target: { roundId: round.id },
  };
  return { state: "not-yet", says: "Nobody on this round yet.", evidence: [], action };
}

export function debriefIn60(roundId: string): Action {
  return { label: "Debrief (60 s)", kind: "open-debrief", target: { roundId, focus: "feel" } };
}

export function notForYou(says: string, action: Action, evidence: Evidence[] = []): Finding {
  return { state: "not-for-you", says, evidence, action };
}

/** A5 and A6 wait for a draft: until then they offer what A4 offers. */
export function comesWithDraft(s: Snapshot): Finding {
  const last = lastRound(s);
  if (!last) return afterTalking(s, "Comes when a round ends.");
  const notes = notesOf(s, last);
  const note = unkeptOf(notes)[0] ?? notes[0]!;
  const target = { followUpId: note.row?.id ?? null, roundId: last.id, personId: note.personId };
  return {
    state: "not-yet",
    says: "Comes with the draft.",
    evidence: [],
    action: { label: `Write to ${note.name}`, kind: "open-thank-you", target },
  };
}

export function writeStory(label = "Write a story"): Action {
  return { label, kind: "open-story", target: { storyId: null, field: null } };
}

/** What asks for stories waits for the first one. */
export function afterFirstStory(): Finding {
  return { state: "not-yet", says: "Comes after your first story.", evidence: [], action: writeStory() };
}
