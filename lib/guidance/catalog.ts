/**
 * Every cue, in catalogue order (CUES.md §4.3). A new one is a file under `cues/` and a line here; the
 * catalog test fails while a file is not listed.
 */
import type { Cue } from "@/lib/guidance/cue";
import { betterNextTime } from "@/lib/guidance/cues/after/better-next-time";
import { carefulWording } from "@/lib/guidance/cues/after/careful-wording";
import { closingReason } from "@/lib/guidance/cues/after/closing-reason";
import { debrief } from "@/lib/guidance/cues/after/debrief";
import { likelyFollowUps } from "@/lib/guidance/cues/after/likely-follow-ups";
import { specificMoment } from "@/lib/guidance/cues/after/specific-moment";
import { thankYouNote } from "@/lib/guidance/cues/after/thank-you-note";
import { thanksAndInterest } from "@/lib/guidance/cues/after/thanks-and-interest";
import { waitingFor } from "@/lib/guidance/cues/after/waiting-for";
import { carryForward } from "@/lib/guidance/cues/look-back/carry-forward";
import { earlierRounds } from "@/lib/guidance/cues/look-back/earlier-rounds";
import { feedbackUsed } from "@/lib/guidance/cues/look-back/feedback-used";
import { leftUnsaid } from "@/lib/guidance/cues/look-back/left-unsaid";
import { reasonForRound } from "@/lib/guidance/cues/look-back/reason-for-round";
import { straightStory } from "@/lib/guidance/cues/look-back/straight-story";
import { thinAnswers } from "@/lib/guidance/cues/look-back/thin-answers";
import { payTalk } from "@/lib/guidance/cues/offer/pay-talk";
import { liveSheet } from "@/lib/guidance/cues/on-the-day/live-sheet";
import { othersInPlay } from "@/lib/guidance/cues/on-the-day/others-in-play";
import { rapport } from "@/lib/guidance/cues/on-the-day/rapport";
import { readyCheck } from "@/lib/guidance/cues/on-the-day/ready-check";
import { behaviouralPractice } from "@/lib/guidance/cues/prepare/behavioural-practice";
import { companyDepth } from "@/lib/guidance/cues/prepare/company-depth";
import { exampleStories } from "@/lib/guidance/cues/prepare/example-stories";
import { first90Days } from "@/lib/guidance/cues/prepare/first-90-days";
import { firstNumber } from "@/lib/guidance/cues/prepare/first-number";
import { goingRate } from "@/lib/guidance/cues/prepare/going-rate";
import { ideas } from "@/lib/guidance/cues/prepare/ideas";
import { interviewerNotes } from "@/lib/guidance/cues/prepare/interviewer-notes";
import { jobDescription } from "@/lib/guidance/cues/prepare/job-description";
import { learningStories } from "@/lib/guidance/cues/prepare/learning-stories";
import { mustHaves } from "@/lib/guidance/cues/prepare/must-haves";
import { myQuestions } from "@/lib/guidance/cues/prepare/my-questions";
import { newSince } from "@/lib/guidance/cues/prepare/new-since";
import { nextSteps } from "@/lib/guidance/cues/prepare/next-steps";
import { noticePeriod } from "@/lib/guidance/cues/prepare/notice-period";
import { packList } from "@/lib/guidance/cues/prepare/pack-list";
import { panelRoles } from "@/lib/guidance/cues/prepare/panel-roles";
import { pitchAnswers } from "@/lib/guidance/cues/prepare/pitch-answers";
import { portfolio } from "@/lib/guidance/cues/prepare/portfolio";
import { probingQuestions } from "@/lib/guidance/cues/prepare/probing-questions";
import { questionBreadth } from "@/lib/guidance/cues/prepare/question-breadth";
import { questionPerPerson } from "@/lib/guidance/cues/prepare/question-per-person";
import { recentNews } from "@/lib/guidance/cues/prepare/recent-news";
import { repeatHere } from "@/lib/guidance/cues/prepare/repeat-here";
import { requirementCover } from "@/lib/guidance/cues/prepare/requirement-cover";
import { resultNumbers } from "@/lib/guidance/cues/prepare/result-numbers";
import { sharedValues } from "@/lib/guidance/cues/prepare/shared-values";
import { sheetPins } from "@/lib/guidance/cues/prepare/sheet-pins";
import { whatITrade } from "@/lib/guidance/cues/prepare/what-i-trade";
import { whyYou } from "@/lib/guidance/cues/prepare/why-you";
import { worth } from "@/lib/guidance/cues/prepare/worth";

export const CATALOG: readonly Cue[] = [
  reasonForRound,
  earlierRounds,
  thinAnswers,
  straightStory,
  feedbackUsed,
  leftUnsaid,
  carryForward,
  companyDepth,
  recentNews,
  interviewerNotes,
  panelRoles,
  mustHaves,
  jobDescription,
  exampleStories,
  resultNumbers,
  repeatHere,
  ideas,
  first90Days,
  whyYou,
  sharedValues,
  newSince,
  behaviouralPractice,
  packList,
  myQuestions,
  questionPerPerson,
  nextSteps,
  goingRate,
  firstNumber,
  whatITrade,
  noticePeriod,
  requirementCover,
  pitchAnswers,
  learningStories,
  portfolio,
  sheetPins,
  worth,
  probingQuestions,
  questionBreadth,
  liveSheet,
  othersInPlay,
  rapport,
  readyCheck,
  debrief,
  betterNextTime,
  likelyFollowUps,
  thankYouNote,
  specificMoment,
  thanksAndInterest,
  carefulWording,
  waitingFor,
  closingReason,
  payTalk,
];
