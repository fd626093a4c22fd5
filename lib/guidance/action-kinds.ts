/**
 * Every act that a finding may offer: a closed list, so that the screen has one form or link per kind.
 * `target` carries the ids the act needs; the application is the page's own unless it is named here.
 * A further cue with a new act adds its kind here and the form beside the others.
 */
import type { ResearchSlot, RoundReason } from "@/lib/guidance/snapshot";

export type LookAt =
  | "research"
  | "people"
  | "feedback"
  | "carry"
  | "ad"
  | "questions"
  | "debrief"
  | "thanks"
  | "next-step"
  | "notice";

export type ThanksSlot = "thanks" | "specific" | "interest" | "consideration";

/** A note that may not be stored yet: then `followUpId` is null and round and person say which it is. */
interface NoteTarget {
  followUpId: string | null;
  roundId: string;
  /** Null: the note to the company. */
  personId: string | null;
}

/** Acts done in place: one inline form in the cue's row. The comment says what the form asks and writes. */
export interface InPlaceTargets {
  /** Four radios: tie-break, clarify, split, unknown. Writes the round's reason. */
  "pick-reason": { roundId: string; reason: RoundReason | null };
  /** One line. Adds a point they want cleared up in this round. */
  "name-area": { roundId: string };
  /** One field beside the point. Writes the area's answer. */
  "answer-area": { roundId: string; areaId: string; text: string };
  /** One line. Writes the round's theme. */
  "set-theme": { roundId: string };
  /** First answer on the left, empty field beside it; with `expand` also "what to add". Writes improvedAnswer (and detailToAdd). */
  "improve-answer": { askedId: string; expand: boolean };
  /** Three radios: shaky, fine, strong. Writes the rating. */
  "rate-answer": { askedId: string };
  /** One line: what I will do; second choice "Set it aside". Writes plan and, when there is a next round, actedInRoundId. */
  "act-on-feedback": { feedbackId: string; roundId: string | null };
  /** Text, who, day; second choice "None was given" (writes noFeedback on the round's debrief). */
  "add-feedback": { roundId: string };
  /** One sentence. Writes the item's answer, sets it carried, and the round it goes to (null while none is planned). */
  "answer-carry": { carryId: string; toRoundId: string | null };
  /** One line. Adds a carry item "unsaid" of that round. */
  "add-unsaid": { roundId: string };
  /** Text, address, who said it. Adds a research entry in that slot. */
  "add-research": { slot: ResearchSlot };
  /** "Still true" sets checkedAt of the slot's entries; beside it "Add what is new" as add-research. */
  "recheck-research": { slot: ResearchSlot };
  /** Line and address; then "cares about" and "my angle". Adds a fact seen today. */
  "add-fact": { personId: string };
  /** "Cares about" (mine, inferred, sourced) and "my angle". Writes either. */
  "add-cares": { personId: string };
  /** Name, found or made. Puts a person on the round. */
  "add-panelist": { roundId: string };
  /** Radios: boss, hiring manager, peer, executive, HR, recruiter, other, don't know. */
  "set-role": { personId: string };
  /** Radios: yes, likely, no, don't know. */
  "set-decision-maker": { personId: string };
  /** Names, "none of them", "don't know". Writes futureBoss of everybody on the round. */
  "set-future-boss": { roundId: string; personIds: readonly string[] };
  /** One line. Adds a rapport hook. */
  "add-hook": { personId: string };
  /** A large field. Writes the ad's text and the day it was saved. */
  "paste-ad": { applicationId: string };
  /** The ad with text selection: a selection (or a typed line) becomes a requirement, must or nice. */
  "add-requirement": { applicationId: string };
  /** Must or nice. */
  "class-requirement": { requirementId: string };
  /** One tap. Pins a next-steps question to the round; makes the seeded one when `questionId` is null. */
  "pin-next-steps": { roundId: string; questionId: string | null };
  /** This week, next week, not said, a date; the words; who said it. Writes the debrief's next step and saves it. */
  "record-next-step": { roundId: string };
  /** Length and unit; 0 is "free now". Kept for all applications. */
  "set-notice": { applicationId: string };
  /** One tap "Still right", *Change* beside it. Writes noticeConfirmedAt. */
  "confirm-notice": { applicationId: string };
  /** Text and day. Writes the next step of that application, which may be another one. */
  "set-next-action": { applicationId: string };
  /** A day, prefilled with `suggestedAt` (ISO instant). Plans a check-in. */
  "set-check-in": { suggestedAt: string };
  /** One question per line. Adds what they asked in the round. */
  "add-asked": { roundId: string };
  /** Own line, or one that other companies brought up too; second choice "Nothing this time". */
  "choose-improvement": { roundId: string };
  /** Pick a question or write one; second choice "None that I see". Adds a carry item "expected-follow-up". */
  "note-follow-up": { roundId: string; askedId: string | null };
  /** The draft, with that person's notes beside it. */
  "open-thank-you": NoteTarget;
  /** The finished text with Copy and Open mail app, then "I've sent it". */
  "send-thank-you": NoteTarget;
  /** The list of what that person said; a pick is quoted into the slot, to be reworded. */
  "insert-moment": NoteTarget;
  /** An empty "specific" slot: nothing was noted from that person. */
  "write-moment": NoteTarget;
  /** That slot of the draft; interest offers why-here to be shortened. */
  "fill-slot": NoteTarget & { slot: ThanksSlot };
}

/** Acts that lead elsewhere, with focus on the field. */
export interface OpensTargets {
  /** Quick add in the header; with `past`, dated back: an earlier round. */
  "add-round": { past: boolean };
  "open-round": { roundId: string };
  /** The round's page in Prep. */
  "open-prep": { roundId: string };
  "open-debrief": { roundId: string; focus: "feel" | "asked" | "feedback" | "detail" | "next-step" };
  /** The digest at the top of the next round; opening it writes digestReadAt. */
  "reread-rounds": { roundId: string };
  /** Questions, filter "asked before here". */
  "open-questions": { applicationId: string };
  /** Their site in a new tab, "Read today" beside it; either writes websiteReadAt. Null: ask for the address first. */
  "open-site": { url: string | null };
  /** The draft "Who will I meet?" to the recruiter. */
  "ask-who": { roundId: string };
  /** The draft of a short question about the next step; `followUpId` when one is planned. */
  "write-nudge": { followUpId: string | null };
  "add-application": Record<never, never>;
  "open-application": { applicationId: string };
  "change-stage": { applicationId: string };
  "change-outcome": { applicationId: string };
  /** The answer given to an offer. */
  "change-answer": { applicationId: string };
  /** "Look at it": the rows that made the cue ready. */
  look: { at: LookAt };
}

export type ActionTargets = InPlaceTargets & OpensTargets;
export type ActionKind = keyof ActionTargets;

/** One act: the button's words, its kind, and what it is done to. */
export type Action = {
  [Kind in ActionKind]: { label: string; kind: Kind; target: ActionTargets[Kind] };
}[ActionKind];
