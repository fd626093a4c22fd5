import type { ReactNode } from "react";
import type { ActPlace, ActProps, Place } from "@/app/_parts/book/act-form";
import * as answers from "@/app/_parts/book/acts/answers";
import * as pitch from "@/app/_parts/book/acts/case";
import * as company from "@/app/_parts/book/acts/company";
import * as dates from "@/app/_parts/book/acts/dates";
import * as facts from "@/app/_parts/book/acts/facts";
import * as fit from "@/app/_parts/book/acts/fit";
import * as leftOpen from "@/app/_parts/book/acts/left-open";
import { addressOf, LinkAct } from "@/app/_parts/book/acts/links";
import * as messages from "@/app/_parts/book/acts/messages";
import * as money from "@/app/_parts/book/acts/money";
import * as mine from "@/app/_parts/book/acts/my-questions";
import * as pack from "@/app/_parts/book/acts/pack";
import * as people from "@/app/_parts/book/acts/people";
import * as plan from "@/app/_parts/book/acts/plan";
import * as round from "@/app/_parts/book/acts/round";
import * as stories from "@/app/_parts/book/acts/stories";
import * as theirs from "@/app/_parts/book/acts/their-questions";
import type { Action, ActionKind } from "@/lib/guidance/action-kinds";

/** Kinds whose every action has an address (`addressOf`), so that they need no form. */
type LinkKind =
  | "open-thank-you"
  | "send-thank-you"
  | "insert-moment"
  | "write-moment"
  | "fill-slot"
  | "mend-note"
  | "add-round"
  | "open-round"
  | "open-prep"
  | "open-debrief"
  | "open-live"
  | "print-sheet"
  | "reread-rounds"
  | "open-questions"
  | "add-application"
  | "open-application"
  | "change-stage"
  | "change-answer"
  | "change-outcome"
  | "open-story"
  | "look";

type FormKind = Exclude<ActionKind, LinkKind>;

/** One form for each kind of action that is done in place; a kind without one does not compile. */
const FORMS: { [K in FormKind]: (act: ActProps<K>) => ReactNode } = {
  "pick-reason": round.PickReason,
  "name-area": round.NameArea,
  "answer-area": round.AnswerArea,
  "set-theme": round.SetTheme,
  "pin-next-steps": round.PinNextSteps,
  "record-next-step": round.RecordNextStep,
  "improve-answer": answers.ImproveAnswer,
  "rate-answer": answers.RateAnswer,
  "add-asked": answers.AddAsked,
  "choose-improvement": answers.ChooseImprovement,
  "note-follow-up": answers.NoteFollowUp,
  "act-on-feedback": leftOpen.ActOnFeedback,
  "add-feedback": leftOpen.AddFeedback,
  "answer-carry": leftOpen.AnswerCarry,
  "add-unsaid": leftOpen.AddUnsaid,
  "decide-carry": leftOpen.DecideCarry,
  "set-format": pack.SetFormat,
  "pack-copies": pack.PackCopies,
  "decide-portfolio": pack.DecidePortfolio,
  "add-portfolio-link": pack.AddPortfolioLink,
  "pack-portfolio": pack.PackPortfolio,
  "open-check": pack.OpenCheck,
  practise: theirs.Practise,
  "pick-bank-story": theirs.PickBankStory,
  "answer-bank": theirs.AnswerBank,
  "write-hard-question": theirs.WriteHardQuestion,
  "prepare-kind": theirs.PrepareKind,
  "add-mine": mine.AddMine,
  "note-their-answer": mine.NoteTheirAnswer,
  "assign-question": mine.AssignQuestion,
  "add-research": company.AddResearch,
  "recheck-research": company.RecheckResearch,
  "open-site": company.OpenSite,
  "paste-ad": company.PasteAd,
  "add-requirement": company.AddRequirement,
  "class-requirement": company.ClassRequirement,
  "add-fact": people.AddFact,
  "add-cares": people.AddCares,
  "add-panelist": people.AddPanelist,
  "set-role": people.SetRole,
  "set-decision-maker": people.SetDecisionMaker,
  "set-future-boss": people.SetFutureBoss,
  "add-hook": people.AddHook,
  "set-notice": dates.SetNotice,
  "confirm-notice": dates.ConfirmNotice,
  "set-next-action": dates.SetNextAction,
  "set-check-in": dates.SetCheckIn,
  "settle-fact": facts.SettleFact,
  "add-stated-fact": facts.AddStatedFact,
  "add-pay-evidence": money.AddPayEvidence,
  "set-range": money.SetRange,
  "choose-stance": money.ChooseStance,
  "note-pay-said": money.NotePaySaid,
  "set-flexibility": money.SetFlexibility,
  "add-worth": money.AddWorth,
  "link-worth": money.LinkWorth,
  "note-their-figure": money.NoteTheirFigure,
  "write-counter": money.WriteCounter,
  "record-offer-answer": money.RecordOfferAnswer,
  "note-close-reason": money.NoteCloseReason,
  "ask-who": messages.AskWho,
  "write-nudge": messages.AskForNews,
  "link-story": stories.LinkStory,
  "confirm-story": stories.ConfirmStory,
  "add-number": stories.AddNumber,
  "link-goal": stories.LinkGoal,
  "write-here": stories.WriteHere,
  "match-focus": stories.MatchFocus,
  "match-story": stories.MatchStory,
  "pin-pair": stories.PinPair,
  "tag-story": stories.TagStory,
  "add-reflection": stories.AddReflection,
  "add-news": plan.AddNews,
  "add-must-have": fit.AddMustHave,
  "plan-must-have-question": fit.PlanMustHaveQuestion,
  "judge-must-have": fit.JudgeMustHave,
  "add-idea": plan.AddIdea,
  "decide-idea": plan.DecideIdea,
  "write-plan-opening": plan.WritePlanOpening,
  "add-plan-goal": plan.AddPlanGoal,
  "tie-goal": plan.TieGoal,
  "choose-plan-showing": plan.ChoosePlanShowing,
  "write-sentence": pitch.WriteSentence,
  "choose-sentence-story": pitch.ChooseSentenceStory,
  "add-case-point": pitch.AddCasePoint,
  "link-case-point": pitch.LinkCasePoint,
  "pair-value": pitch.PairValue,
  "source-value": pitch.SourceValue,
  "tag-setting": pitch.TagSetting,
  "add-growth": plan.AddGrowth,
  "draft-answer": pitch.DraftAnswer,
  "recheck-why-here": pitch.RecheckWhyHere,
  "pin-fact": plan.PinFact,
};

/** Forms that save by themselves (`SavingAct`): they stay as long as they are about the same rows. */
export const SAVE_THEMSELVES: ReadonlySet<ActionKind> = new Set<FormKind>([
  "improve-answer",
  "answer-area",
  "set-theme",
  "answer-bank",
  "prepare-kind",
  "add-cares",
  "write-counter",
  "add-number",
  "write-here",
  "add-reflection",
  "write-plan-opening",
  "draft-answer",
  "recheck-why-here",
]);

/** The one action of a cue: a form in its place, or the way to where it is done. */
export function Act({ action, place }: { action: Action; place: Place }) {
  const { label, kind, target } = action;
  const href = addressOf(action, place);
  if (href) return <LinkAct label={label} href={href} go={place.go} />;
  // The registry has the form for this very kind; TypeScript can't follow a kind and its target through a lookup.
  const Form = FORMS[kind as FormKind] as (act: {
    label: string;
    target: unknown;
    place: ActPlace;
  }) => ReactNode;
  return <Form label={label} target={target} place={{ ...place, draft: draftOf(action, place) }} />;
}

/** The same act on the same row finds its words again, in the book and in Prep, whatever else has changed since. */
function draftOf({ kind, target }: Action, { ownerId, snapshot }: Place): string {
  return `${ownerId}:act:${snapshot.application.id}:${kind}:${JSON.stringify(target)}`;
}
