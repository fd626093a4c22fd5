/** What rests in the bin, by the kind of undo that brings it back. Pure. */
import { plusHours } from "@/lib/base/dates";

export const BIN_WORDS = {
  "application.delete": "Application",
  "company.delete": "Company",
  "person.delete": "Person",
  "fact.delete": "Fact",
  "hook.delete": "Common ground",
  "research.delete": "Research",
  "story.delete": "Story",
  "note.delete": "Note",
  "requirement.delete": "Requirement",
  "round.delete": "Round",
  "follow-up.delete": "Promise",
  "my-question.delete": "Question of yours",
  "bank.delete": "Question they may ask",
  "area.delete": "Point to clear up",
  "asked.delete": "Question of theirs",
  "feedback.delete": "Feedback",
  "carry.delete": "Carried over",
  "debrief-line.delete": "Debrief line",
  "fact-stated.delete": "What you told them",
  "pay-evidence.delete": "Figure you found",
  "pay-worth.delete": "Reason for your figure",
  "point.delete": "Point of your case",
  "idea.delete": "Idea",
  "goal.delete": "Goal for the first 90 days",
  "growth.delete": "New since then",
  "must-have.delete": "Must-have",
  "evidence.delete": "Evidence",
} as const;

export type BinKind = keyof typeof BIN_WORDS;

const REST_DAYS = 30;

/** When a deleted thing is gone for good. */
export function goneAt(deletedAt: Date): Date {
  return plusHours(deletedAt, REST_DAYS * 24);
}
