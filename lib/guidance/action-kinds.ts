/**
 * Every act that a finding may offer: a closed list, so that the screen has one form or link per kind.
 * `target` carries the ids the act needs; the application is the page's own unless it is named here.
 * A further cue with a new act adds its kind here and the form beside the others.
 */
import type { ResearchSlot, RoundReason } from "@/lib/guidance/snapshot";
import type { BankCategory } from "@/lib/questions/categories";

export type LookAt =
  | "research"
  | "people"
  | "feedback"
  | "carry"
  | "ad"
  | "questions"
  | "bank"
  | "asks"
  | "debrief"
  | "thanks"
  | "next-step"
  | "notice"
  | "facts"
  | "fit"
  | "stories"
  | "mine"
  | "case"
  | "plan"
  | "ideas"
  | "money"
  | "pack";

/** The four plain hard answers (P25). */
export type CaseSlot = "whyYou" | "whyHire" | "whatForYou" | "whyHere";

export type ThanksSlot = "thanks" | "specific" | "interest" | "consideration";

/** A note that may not be stored yet: then `followUpId` is null and round and person say which it is. */
interface NoteTarget {
  followUpId: string | null;
  roundId: string;
  /** Null: the note to the company. */
  personId: string | null;
}

/** A question they may ask. While a shipped one is untouched, `bankId` is null and `seedId` says which. */
interface BankTarget {
  bankId: string | null;
  seedId: string | null;
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
  /** The draft at what is wrong in it. A phrase or a length may be kept as it is ("Keep it"). */
  "mend-note": NoteTarget & { what: "phrase" | "name" | "blank" | "length" };

  /** Two values of one fact: choose the one that stands, and a line why. Writes the explanation on the later one. */
  "settle-fact": { factIds: readonly [string, string] };
  /** What (pay, notice, start date, other), the value, to whom. Adds a fact stated; second choice "Nothing of that kind" (noFacts). */
  "add-stated-fact": { roundId: string | null };
  /** One tap. Writes the story's confirmedAt. */
  "confirm-story": { storyId: string };
  /** *Take it along* (carried, with toRoundId) or *Let it go* (dismissed). */
  "decide-carry": { carryId: string; toRoundId: string | null };

  /** Title, address, date; second choice "Looked, nothing new". Adds a research entry "news". */
  "add-news": Record<never, never>;
  /** One line. Adds a must-have of this job. */
  "add-must-have": Record<never, never>;
  /** A question of mine that would tell: picked or new. Writes the must-have's question. */
  "plan-must-have-question": { mustHaveId: string };
  /** Met, unsure, not met, with one line of evidence and who said it. */
  "judge-must-have": { mustHaveId: string };

  /** Stories of the library; picking one links it to this application. */
  "link-story": { storyIds: readonly string[] };
  /** A figure, or a plain measure where none exists. Writes the story's number. */
  "add-number": { storyId: string };
  /** Pick or add a goal of theirs. Links the story to that research entry. */
  "link-goal": { storyId: string };
  /** Pick a story (when null) and write how to repeat it here. Writes hereSentence, and stars it. */
  "write-here": { storyId: string | null };
  /** Pick a story, or *I have none; here is what I would say* (gapNote). */
  "match-focus": { researchId: string };
  /** A story for the requirement: picked, new, or *I have none; I would say …* (gapAnswer). */
  "match-story": { requirementId: string };
  /** Pairs of requirement and story, and gap answers, to be pinned. */
  "pin-pair": Record<never, never>;
  /** Pick a story that shows it. Adds the tag. */
  "tag-story": { tag: "adapt" | "develop" | "responsibility" };
  /** One line. Writes the story's reflection. */
  "add-reflection": { storyId: string };

  /** Text, a research note, offer / ask first / keep back. */
  "add-idea": Record<never, never>;
  /** A research note and offer / ask first / keep back, of one idea. */
  "decide-idea": { ideaId: string };
  /** Opening line on how I would work here. */
  "write-plan-opening": Record<never, never>;
  /** A goal of that period, tied to a requirement or a challenge they named. */
  "add-plan-goal": { period: 30 | 60 | 90 };
  "tie-goal": { goalId: string };
  /** Show it, or say it and not show it. */
  "choose-plan-showing": Record<never, never>;
  "write-sentence": Record<never, never>;
  /** Pick the story that shows the sentence. */
  "choose-sentence-story": Record<never, never>;
  /** A point and the story it rests on. */
  "add-case-point": Record<never, never>;
  "link-case-point": { pointId: string };
  /** Matches, with a story · I differ · don't know. */
  "pair-value": { researchId: string };
  /** Address, or who said it. */
  "source-value": { researchId: string };
  /** Tags of the company's setting and the story that comes from a place like it. */
  "tag-setting": Record<never, never>;
  /** One line and the day; second choice "Nothing new". */
  "add-growth": { roundId: string };
  "draft-answer": { slot: CaseSlot };
  /** *Still true* (writes whyHereEditedAt), or a changed text. */
  "recheck-why-here": Record<never, never>;
  /** Research entries to be pinned, newest first. */
  "pin-fact": Record<never, never>;

  /** The 90-second timer; ending it writes practisedAt and asks shaky, fine or strong. */
  practise: BankTarget;
  "pick-bank-story": BankTarget;
  /** A short answer in words. */
  "answer-bank": BankTarget;
  /** The question a sceptical expert would ask about it, and an answer. Adds a question of the bank. */
  "write-hard-question": { requirementId: string };
  /** The likeliest question of that kind, with an answer field. */
  "prepare-kind": BankTarget & { category: BankCategory };
  /** A question to ask, with the examples in pencil; one tap adds one. */
  "add-mine": { roundId: string | null };
  /** What they said to a question of mine. */
  "note-their-answer": { questionId: string; roundId: string; personId: string | null };
  /** Usable questions, those taken named; picking one assigns it. */
  "assign-question": { roundId: string; personId: string };

  /** Figure, source, date, region, level. */
  "add-pay-evidence": Record<never, never>;
  /** I say from, I say to, I stop below. */
  "set-range": Record<never, never>;
  /** Three positions, then the sentence (and the deflection line). */
  "choose-stance": Record<never, never>;
  /** After a round where pay came up: who named a figure first, theirs or not disclosed, whether the deflection worked. */
  "note-pay-said": { roundId: string };
  /** Open, some, firm; chips of what for. */
  "set-flexibility": Record<never, never>;
  /** One line and a story. */
  "add-worth": Record<never, never>;
  "link-worth": { worthId: string };
  /** Low, high, who said it; or not disclosed. At Offer: the offer's figure and date. */
  "note-their-figure": Record<never, never>;
  "write-counter": Record<never, never>;
  /** Accepted or declined, and when. */
  "record-offer-answer": Record<never, never>;
  /** Radios. Writes the reason it ended. */
  "note-close-reason": Record<never, never>;

  /** Phone, video, in person. */
  "set-format": { roundId: string };
  /** A stepper, prefilled with `needed`. */
  "pack-copies": { roundId: string; needed: number };
  /** Bring, show on screen, not this time. */
  "decide-portfolio": { roundId: string };
  /** A link or the name of a file. */
  "add-portfolio-link": { roundId: string };
  /** One tap. */
  "pack-portfolio": { roundId: string };
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
  /** That story's page at a field; a blank card when `storyId` is null. */
  "open-story": { storyId: string | null; field: string | null };
  /** The live sheet; opening it writes sheetOpenedAt. */
  "open-live": { roundId: string };
  /** Prep at its four parts; opening it writes checkOpenedAt. */
  "open-check": { roundId: string };
  /** The printed call sheet. */
  "print-sheet": { roundId: string };
  /** "Look at it": the rows that made the cue ready. */
  look: { at: LookAt };
}

export type ActionTargets = InPlaceTargets & OpensTargets;
export type ActionKind = keyof ActionTargets;

/** One act: the button's words, its kind, and what it is done to. */
export type Action = {
  [Kind in ActionKind]: { label: string; kind: Kind; target: ActionTargets[Kind] };
}[ActionKind];
