import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { putBackNextAction } from "@/lib/applications/commands/edit-application";
import { putBackAd } from "@/lib/applications/commands/job-ad";
import { restoreRequirement } from "@/lib/applications/commands/requirements";
import { isId } from "@/lib/base/fields";
import { failed, type Result } from "@/lib/base/result";
import { restoreCarry } from "@/lib/carry/commands";
import { undoDecision } from "@/lib/carry/commands/along";
import { putBackSentence } from "@/lib/case/commands/card";
import { restoreGoal } from "@/lib/case/commands/goals";
import { restoreGrowth } from "@/lib/case/commands/growth";
import { restoreIdea } from "@/lib/case/commands/ideas";
import { restorePoint } from "@/lib/case/commands/points";
import { restoreCompany } from "@/lib/companies/commands";
import { restoreDebriefLine, restoreFeedback } from "@/lib/debriefs/commands/lines";
import { restoreStatedFact, unsettleFact } from "@/lib/facts/commands";
import { restoreEvidence, restoreMustHave } from "@/lib/fit/commands";
import { takeUpCue } from "@/lib/guidance/commands";
import { restoreFact, restoreHook } from "@/lib/interviewers/commands/known";
import { restorePart } from "@/lib/interviewers/commands/standing";
import { restoreNote } from "@/lib/notes/commands";
import { restorePayEvidence } from "@/lib/pay/commands/evidence";
import { restoreWorth } from "@/lib/pay/commands/worth";
import { restoreAsked } from "@/lib/questions/commands/asked";
import { restoreBank, unskipBank } from "@/lib/questions/commands/bank";
import { rejoinAsked, unmergeQuestions } from "@/lib/questions/commands/groups";
import { restoreMyQuestion } from "@/lib/questions/commands/mine";
import { restoreResearch } from "@/lib/research/commands";
import { restoreArea } from "@/lib/rounds/commands/areas";
import { undoRemovePerson } from "@/lib/schedule/commands/change-panel";
import { restoreApplication } from "@/lib/schedule/commands/delete-application";
import { restoreRound, undoPutOn, undoRoundState } from "@/lib/schedule/commands/end-round";
import { undoEdit, undoReschedule } from "@/lib/schedule/commands/move-round";
import { undoMove } from "@/lib/schedule/commands/move-stage";
import { undoAnswer } from "@/lib/schedule/commands/offer";
import { restorePerson } from "@/lib/schedule/commands/people";
import { reopenFollowUp, restoreDocument, unsnoozeFollowUp } from "@/lib/schedule/commands/settle-follow-up";
import { restoreStory } from "@/lib/stories/commands/cards";
import { relinkStory } from "@/lib/stories/commands/links";
import { retellStory } from "@/lib/stories/commands/told";
import type { UndoInput } from "@/lib/undo/schema";

/** Takes one thing back. The id is what the verb's flash carried; everything is judged anew by the verb it calls. */
type TakeBack = (owner: Owner, id: string) => Promise<Result<unknown>>;

/** One line for each kind that a flash offers; append yours beside its room. */
const UNDO: Record<string, TakeBack> = {
  "application.delete": restoreApplication,
  "stage.move": undoMove,
  "company.delete": restoreCompany,
  "requirement.delete": restoreRequirement,
  "ad.replace": putBackAd,
  "next-action.set": putBackNextAction,
  "follow-up.settle": (owner, id) => reopenFollowUp(owner, { id }),
  "follow-up.snooze": (owner, id) => unsnoozeFollowUp(owner, { id }),
  "follow-up.delete": (owner, id) => restoreDocument(owner, { id }),
  "note.delete": restoreNote,
  "fact.delete": restoreFact,
  "hook.delete": restoreHook,
  "part.remove": restorePart,
  "person.delete": restorePerson,
  "round.put-on": undoPutOn,
  "round.when": undoReschedule,
  "round.edit": undoEdit,
  "round.state": undoRoundState,
  "round.delete": restoreRound,
  "round.person": undoRemovePerson,
  "area.delete": restoreArea,
  "asked.delete": restoreAsked,
  "my-question.delete": restoreMyQuestion,
  "bank.delete": restoreBank,
  "bank.skip": (owner, id) => unskipBank(owner, { key: id }),
  "question.merge": unmergeQuestions,
  "asked.split": rejoinAsked,
  "carry.delete": restoreCarry,
  "carry.decide": undoDecision,
  "feedback.delete": restoreFeedback,
  "debrief-line.delete": restoreDebriefLine,
  "research.delete": restoreResearch,
  "story.delete": restoreStory,
  "story.unlink": relinkStory,
  "story.untell": retellStory,
  "fact-stated.delete": restoreStatedFact,
  "fact-stated.settle": unsettleFact,
  "pay-evidence.delete": restorePayEvidence,
  "pay-worth.delete": restoreWorth,
  "offer.answer": undoAnswer,
  "sentence.replace": putBackSentence,
  "point.delete": restorePoint,
  "idea.delete": restoreIdea,
  "goal.delete": restoreGoal,
  "growth.delete": restoreGrowth,
  "must-have.delete": restoreMustHave,
  "evidence.delete": restoreEvidence,
  "cue.skip": (owner, id) => takeUpCue(owner, { applicationId: id.slice(0, 36), cueId: id.slice(37) }),
};

/** Unknown kinds and things that are not there any more get the same answer. */
export async function undoLast(owner: Owner, input: UndoInput): Promise<Result<void>> {
  const takeBack = Object.hasOwn(UNDO, input.kind) ? UNDO[input.kind] : undefined;
  // Every id begins with a row's; anything else was not made by a flash.
  if (!takeBack || !isId(input.id.slice(0, 36))) return failed("not-found");
  const result = await takeBack(owner, input.id);
  return result.ok ? { ok: true, value: undefined } : result;
}
