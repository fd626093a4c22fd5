import { plusHours } from "@/lib/base/dates";
import * as carry from "@/lib/carry/commands";
import type { DebriefRow } from "@/lib/debriefs/commands/debrief";
import * as debrief from "@/lib/debriefs/commands/debrief";
import * as lines from "@/lib/debriefs/commands/lines";
import * as known from "@/lib/interviewers/commands/known";
import * as people from "@/lib/interviewers/commands/people";
import * as removal from "@/lib/interviewers/commands/removal";
import * as peopleSample from "@/lib/interviewers/commands/sample";
import * as standing from "@/lib/interviewers/commands/standing";
import * as applicationPeople from "@/lib/interviewers/queries/application";
import * as peopleList from "@/lib/interviewers/queries/list";
import * as person from "@/lib/interviewers/queries/person";
import * as suggest from "@/lib/interviewers/queries/suggest";
import * as notes from "@/lib/notes/commands";
import * as notesQueries from "@/lib/notes/queries";
import * as asked from "@/lib/questions/commands/asked";
import * as mine from "@/lib/questions/commands/mine";
import * as areas from "@/lib/rounds/commands/areas";
import * as panel from "@/lib/rounds/commands/panel";
import * as rounds from "@/lib/rounds/commands/rounds";
import * as roundsQueries from "@/lib/rounds/queries";
import type { Ids } from "./fixture";
import { rows } from "./row";

const WHO = { name: "Taken", title: null, company: null, email: null, links: [] };
const FACT = { text: "Taken", url: null, seenOn: null };
const LINE = { text: "Taken", interviewerId: null };
const NOTE = { applicationId: null, roundId: null, interviewerId: null, body: "Taken" };
const NO_PLACE = { roundId: null, interviewerId: null };
const QUESTION = { text: "Taken", depth: 1, category: null, seedId: null, ...NO_PLACE } as const;
const GIVEN = { questionId: null, text: null };
const DETAIL = { text: null, answer: "Taken", rating: null, mark: null, likely: false, by: null };
const NEXT = { promisedOn: null, nextStepNotSaid: false, nextStep: "Taken", promiseSaidById: null };

const DEBRIEF: DebriefRow = {
  ...{ feel: "good", noFeedback: true, noImprovement: true, noFacts: true, followUpsNone: true },
  ...{ payRaised: null, firstNumberBy: null, deflection: null, thankedInRoom: null },
  ...NEXT,
};

function part(v: Ids) {
  return { applicationId: v.application, interviewerId: v.person };
}

function place(v: Ids) {
  return { roundId: v.round, interviewerId: v.person };
}

export const TALK = [
  rows(
    "interviewers/commands/known",
    known,
  )({
    setCares: (v) => [{ interviewerId: v.person, text: "Taken", origin: "mine" }],
    setAngle: (v) => [{ interviewerId: v.person, text: "Taken" }],
    setTone: (v) => [{ interviewerId: v.person, tone: "formal" }],
    addHook: [
      (v) => [{ id: v.fresh, interviewerId: v.person, text: "Taken" }],
      (v, own) => [{ id: v.hook, interviewerId: own.person, text: "Taken" }],
    ],
    editHook: (v) => [{ id: v.hook, text: "Taken" }],
    deleteHook: (v) => [{ id: v.hook }],
    restoreHook: (v) => [v.hookGone],
    addFact: [
      (v) => [{ id: v.fresh, interviewerId: v.person, ...FACT }],
      (v, own) => [{ id: v.fact, interviewerId: own.person, ...FACT }],
    ],
    editFact: (v) => [{ id: v.fact, ...FACT }],
    deleteFact: (v) => [{ id: v.fact }],
    restoreFact: (v) => [v.factGone],
    readUp: (v) => [{ id: v.fresh, interviewerId: v.person, ...FACT, cares: "Taken", angle: "Taken" }],
  }),
  rows(
    "interviewers/commands/people",
    people,
  )({
    findOrCreateByNames: (v) => [{ companyId: v.company, names: ["Priya", "Somebody new"] }],
    addToApplication: [
      (v) => [{ applicationId: v.application, interviewerIds: [v.other] }],
      (v, own) => [{ applicationId: own.application, interviewerIds: [v.other] }],
      (v, own) => [{ applicationId: v.application, interviewerIds: [own.other] }],
    ],
    addPerson: [
      (v) => [{ id: v.fresh, ...WHO, applicationId: v.application, role: null }],
      (v) => [{ id: v.person, ...WHO, applicationId: null, role: null }],
    ],
    editPerson: (v) => [{ id: v.person, ...WHO }],
  }),
  rows(
    "interviewers/commands/removal",
    removal,
  )({
    hidePerson: (v) => [v.person],
    showPerson: (v) => [v.personGone],
    forgetPerson: (v) => [v.person],
  }),
  rows("interviewers/commands/sample", peopleSample)({ removeSamplePeople: () => [] }),
  rows(
    "interviewers/commands/standing",
    standing,
  )({
    joinApplication: [
      (v) => [{ applicationId: v.application, interviewerId: v.other }],
      (v, own) => [{ applicationId: own.application, interviewerId: v.other }],
      (v, own) => [{ applicationId: v.application, interviewerId: own.other }],
    ],
    setRole: (v) => [{ ...part(v), role: "peer" }],
    setDecisionMaker: (v) => [{ ...part(v), decisionMaker: "yes" }],
    setFutureBoss: (v) => [{ ...part(v), futureBoss: "yes" }],
    setStanding: (v) => [{ ...part(v), role: null, decisionMaker: "no", futureBoss: "no" }],
    markFutureBoss: [
      (v) => [{ applicationId: v.application, choice: "none" }],
      (v) => [{ applicationId: v.application, choice: v.person }],
      (v, own) => [{ applicationId: own.application, choice: v.person }],
    ],
    removeFromApplication: (v) => [part(v)],
    restorePart: (v) => [`${v.application} ${v.other} peer yes no`],
  }),
  rows(
    "interviewers/queries/application",
    applicationPeople,
  )({
    listApplicationPeople: (v) => [v.application],
    listOtherPeople: (v) => [v.application],
  }),
  rows(
    "interviewers/queries/list",
    peopleList,
  )({
    listPeople: [() => [{ q: "", after: [] }], () => [{ q: "Priya", after: [] }]],
  }),
  rows(
    "interviewers/queries/person",
    person,
  )({
    getPerson: (v) => [v.person],
    applicationsOf: (v) => [v.person],
  }),
  rows(
    "interviewers/queries/suggest",
    suggest,
  )({
    suggestPeople: [
      () => [{ q: "Pri", applicationId: null }],
      (v) => [{ q: "", applicationId: v.application }],
    ],
  }),
  rows(
    "rounds/commands/areas",
    areas,
  )({
    addArea: [
      (v) => [{ id: v.fresh, roundId: v.round, text: "Taken" }],
      (v, own) => [{ id: v.area, roundId: own.round, text: "Taken" }],
    ],
    editArea: (v) => [{ areaId: v.area, text: "Taken", answer: "Taken" }],
    answerArea: (v) => [{ areaId: v.area, answer: "Taken", replace: true }],
    removeArea: (v) => [{ areaId: v.area }],
    restoreArea: (v) => [v.areaGone],
  }),
  rows(
    "rounds/commands/panel",
    panel,
  )({
    addPanelists: [
      (v) => [{ roundId: v.round, people: [{ interviewerId: v.other }] }],
      (v, own) => [{ roundId: own.round, people: [{ interviewerId: v.other }] }],
      (v, own) => [{ roundId: v.round, people: [{ interviewerId: own.other }] }],
    ],
    removePanelists: (v) => [{ roundId: v.round, interviewerIds: [v.person] }],
    setAttended: (v) => [{ ...place(v), attended: false }],
    setSeat: (v) => [{ ...place(v), seat: 9 }],
    setResume: (v) => [{ ...place(v), resume: "has" }],
  }),
  rows(
    "rounds/commands/rounds",
    rounds,
  )({
    insertRound: [
      (v, _own, owner) => [{ ...roundAt(owner.now), id: v.fresh, applicationId: v.application }],
      (v, own, owner) => [{ ...roundAt(owner.now), id: v.round, applicationId: own.application }],
    ],
    updateRound: (v) => [{ id: v.round, place: "Taken" }],
    setRoundState: (v) => [{ id: v.round, state: "cancelled" }],
    setRoundDeleted: [(v) => [{ id: v.round, deleted: true }], (v) => [{ id: v.roundGone, deleted: false }]],
    setTheme: (v) => [{ roundId: v.round, theme: "Taken", replace: true }],
    setRoundReason: (v) => [{ roundId: v.round, reason: "clarify" }],
    setOthersInRunning: (v) => [{ roundId: v.round, others: "Taken" }],
    recordOpened: (v) => [{ roundId: v.round, what: "digest" }],
  }),
  rows(
    "rounds/queries",
    roundsQueries,
  )({
    listRounds: (v) => [v.application],
    getRoundForm: (v) => [v.application],
    getRoundToEdit: (v) => [v.round],
    findRoundByCode: (v) => [v.round.slice(-8)],
  }),
  rows(
    "notes/commands",
    notes,
  )({
    addNote: [
      (v) => [{ ...NOTE, id: v.fresh, applicationId: v.application }],
      (v) => [{ ...NOTE, id: v.fresh, roundId: v.round }],
      (v) => [{ ...NOTE, id: v.fresh, interviewerId: v.person }],
      (v, own) => [{ ...NOTE, id: v.fresh, applicationId: own.application, interviewerId: v.person }],
      (v, own) => [{ ...NOTE, id: v.note, applicationId: own.application }],
    ],
    editNote: (v) => [{ id: v.note, body: "Taken" }],
    deleteNote: (v) => [{ id: v.note }],
    restoreNote: (v) => [v.noteGone],
    deleteNotesOn: (v, _own, owner) => [{ interviewerId: v.person, at: owner.now }],
    restoreNotesOn: (v, _own, owner) => [{ interviewerId: v.person, at: plusHours(owner.now, -1) }],
  }),
  rows(
    "notes/queries",
    notesQueries,
  )({
    listApplicationNotes: (v) => [{ applicationId: v.application, after: [] }],
  }),
  rows(
    "debriefs/commands/debrief",
    debrief,
  )({
    keepDraft: (v, _own, owner) => [
      { roundId: v.round, draft: { at: owner.now.toISOString(), base: null, values: { feel: ["good"] } } },
    ],
    writeDebrief: [
      (v) => [{ roundId: v.round, row: DEBRIEF }],
      (v, own) => [{ roundId: own.round, row: { ...DEBRIEF, promiseSaidById: v.person } }],
    ],
    writeNextStep: [
      (v) => [{ roundId: v.round, ...NEXT }],
      (v, own) => [{ roundId: own.round, ...NEXT, promiseSaidById: v.person }],
    ],
    writePaySaid: (v) => [{ roundId: v.round, firstNumberBy: "me", deflection: "worked" }],
    sayNone: (v) => [{ roundId: v.round, what: "feedback" }],
    beginDebrief: (v) => [v.round],
  }),
  rows(
    "debriefs/commands/lines",
    lines,
  )({
    saveLines: [
      (v) => [{ debriefId: v.debrief, kind: "detail", lines: [LINE], shown: [v.line] }],
      (v, own) => [{ debriefId: own.debrief, kind: "detail", lines: [LINE], shown: [v.line] }],
    ],
    saveFeedback: [
      (v) => [
        {
          roundId: v.round,
          lines: [{ text: "Taken", saidBy: null }],
          heardOn: "2026-01-02",
          shown: [v.feedback],
        },
      ],
      (v, own) => [{ roundId: own.round, lines: [], heardOn: "2026-01-02", shown: [v.feedback] }],
    ],
    addFeedback: [
      (v) => [{ id: v.fresh, roundId: v.round, text: "Taken", saidBy: null }],
      (v, own) => [{ id: v.feedback, roundId: own.round, text: "Taken", saidBy: null }],
    ],
    takeUpFeedback: [
      (v) => [{ feedbackId: v.feedback, plan: "Taken", roundId: null }],
      (v, own) => [{ feedbackId: own.feedback, plan: "Taken", roundId: v.round }],
    ],
    setFeedbackAside: (v) => [{ feedbackId: v.feedback }],
    removeFeedback: (v) => [{ feedbackId: v.feedback }],
    restoreFeedback: (v) => [v.feedbackGone],
    addDebriefLine: [
      (v) => [{ id: v.fresh, roundId: v.round, kind: "detail", ...LINE }],
      (v, own) => [{ id: v.fresh, roundId: own.round, kind: "detail", text: "T", interviewerId: v.person }],
    ],
    removeDebriefLine: (v) => [{ lineId: v.line }],
    restoreDebriefLine: (v) => [v.lineGone],
  }),
  rows(
    "questions/commands/asked",
    asked,
  )({
    saveAsked: [
      (v) => [{ roundId: v.round, lines: [LINE], details: [], shown: [v.asked] }],
      (v, own) => [
        { roundId: own.round, lines: [LINE], details: [{ ...DETAIL, of: v.asked }], shown: [v.asked] },
      ],
      (v, own) => [
        { roundId: own.round, lines: [{ text: "T", interviewerId: v.person }], details: [], shown: [] },
      ],
    ],
    addAsked: [
      (v) => [{ roundId: v.round, lines: "Taken", interviewerId: null }],
      (v, own) => [{ roundId: own.round, lines: "Taken", interviewerId: v.person }],
    ],
    rateAsked: (v) => [{ askedId: v.asked, rating: "fine", mark: "improve" }],
    improveAsked: (v) => [{ askedId: v.asked, improvedAnswer: "Taken", detailToAdd: null }],
    removeAsked: (v) => [{ askedId: v.asked }],
    restoreAsked: (v) => [v.askedGone],
    setLikely: (v) => [{ askedId: v.asked, likely: true }],
  }),
  rows(
    "questions/commands/mine",
    mine,
  )({
    addMyQuestion: [
      (v) => [{ ...QUESTION, id: v.fresh, applicationId: v.application }],
      (v, own) => [{ ...QUESTION, id: v.fresh, applicationId: own.application, roundId: v.round }],
      (v, own) => [
        {
          ...QUESTION,
          id: v.fresh,
          applicationId: own.application,
          roundId: own.round,
          interviewerId: v.person,
        },
      ],
      (v, own) => [{ ...QUESTION, id: v.myQuestion, applicationId: own.application }],
    ],
    editMyAnswer: (v) => [{ askingId: v.asking, answer: "Taken" }],
    editMyQuestion: (v) => [
      { questionId: v.myQuestion, text: "Taken", depth: null, category: null, replace: false },
    ],
    giveQuestion: [
      (v, own) => [{ ...GIVEN, ...part(v), roundId: v.round, questionId: own.myQuestion, newId: v.fresh }],
      (v, own) => [{ ...GIVEN, ...part(own), roundId: own.round, questionId: v.myQuestion, newId: v.fresh }],
      (v) => [{ ...GIVEN, ...part(v), roundId: v.round, text: "Taken", newId: v.fresh }],
      (v, own) => [{ ...GIVEN, ...part(own), roundId: v.round, text: "Taken", newId: v.fresh }],
    ],
    reuseMyQuestion: [
      (v, own) => [{ id: v.fresh, questionId: v.myQuestion, applicationId: own.application }],
      (v, own) => [{ id: v.fresh, questionId: own.myQuestion, applicationId: v.application }],
    ],
    setAsk: [
      (v) => [{ roundId: v.round, cell: { questionId: v.myQuestion, interviewerId: v.person, on: false } }],
      (v) => [{ roundId: v.round, cell: { questionId: v.myQuestion, interviewerId: v.person, on: true } }],
    ],
    removeMyQuestion: (v) => [{ questionId: v.myQuestion }],
    restoreMyQuestion: (v) => [v.myQuestionGone],
    assignMyQuestion: [
      (v) => [{ questionId: v.myQuestion, roundId: v.round, interviewerId: null }],
      (v, own) => [{ questionId: own.myQuestion, roundId: v.round, interviewerId: null }],
      (v, own) => [{ questionId: own.myQuestion, roundId: own.round, interviewerId: v.person }],
    ],
    unassignMyQuestion: (v) => [{ askingId: v.asking }],
    recordMyAnswer: [
      (v) => [{ questionId: v.myQuestion, ...place(v), answer: "Taken", settled: true }],
      (v, own) => [{ questionId: own.myQuestion, ...place(v), answer: "Taken", settled: true }],
    ],
  }),
  rows(
    "carry/commands",
    carry,
  )({
    saveLeftOpen: [
      (v) => [{ fromRoundId: v.round, kind: "unsaid", lines: ["Taken"], shown: [v.carry] }],
      (v, own) => [{ fromRoundId: own.round, kind: "unsaid", lines: [], shown: [v.carry] }],
    ],
    saveExpected: [
      (v) => [{ fromRoundId: v.round, questions: [{ id: v.asked, text: "Taken", likely: true }] }],
      (v, own) => [{ fromRoundId: own.round, questions: [{ id: v.asked, text: "Taken", likely: true }] }],
    ],
    settleCarried: [
      (v) => [{ roundId: v.round, choices: [{ id: v.carry, choice: "said" }] }],
      (v, own) => [{ roundId: own.round, choices: [{ id: v.carry, choice: "said" }] }],
    ],
    addCarry: [
      (v) => [{ id: v.fresh, fromRoundId: v.round, kind: "doubt", text: "Taken", askedQuestionId: null }],
      (v, own) => [
        { id: v.fresh, fromRoundId: own.round, kind: "doubt", text: "T", askedQuestionId: v.asked },
      ],
    ],
    answerCarry: [
      (v) => [{ carryId: v.carry, answer: "Taken", toRoundId: null }],
      (v, own) => [{ carryId: own.carry, answer: "Taken", toRoundId: v.round }],
    ],
    removeCarry: (v) => [{ carryId: v.carry }],
    restoreCarry: (v) => [v.carryGone],
  }),
].flat();

function roundAt(now: Date) {
  const endsAt = plusHours(now, 1);
  return {
    kind: "first",
    number: 1,
    format: "video",
    startsAt: now,
    endsAt,
    zone: "UTC",
    link: null,
    place: null,
  };
}
