import { instant, plusHours } from "@/lib/base/dates";
import type { SaveDebrief } from "@/lib/debriefs/schema";
import * as delivery from "@/lib/delivery/queries";
import * as saveNote from "@/lib/follow-ups/commands/save-note";
import * as settle from "@/lib/follow-ups/commands/settle";
import * as sync from "@/lib/follow-ups/commands/sync-follow-ups";
import * as followUps from "@/lib/follow-ups/queries";
import * as guidance from "@/lib/guidance/commands";
import * as guidanceQueries from "@/lib/guidance/queries";
import * as portability from "@/lib/portability/commands";
import * as portabilityQueries from "@/lib/portability/queries";
import * as plan from "@/lib/reminders/commands/plan";
import type { Held } from "@/lib/reminders/commands/settle";
import * as deliver from "@/lib/reminders/commands/settle";
import * as reminders from "@/lib/reminders/queries";
import * as changeClock from "@/lib/schedule/commands/change-clock";
import * as changePanel from "@/lib/schedule/commands/change-panel";
import * as deleteApplication from "@/lib/schedule/commands/delete-application";
import * as endRound from "@/lib/schedule/commands/end-round";
import * as moveRound from "@/lib/schedule/commands/move-round";
import * as moveStage from "@/lib/schedule/commands/move-stage";
import * as people from "@/lib/schedule/commands/people";
import * as putOn from "@/lib/schedule/commands/put-on-round";
import * as saveDebrief from "@/lib/schedule/commands/save-debrief";
import * as settleFollowUp from "@/lib/schedule/commands/settle-follow-up";
import * as debriefPage from "@/lib/schedule/queries/debrief";
import * as roundPage from "@/lib/schedule/queries/round";
import { editUndo, whenUndo } from "@/lib/schedule/rules";
import * as today from "@/lib/today/queries";
import * as undo from "@/lib/undo/commands";
import * as undoQueries from "@/lib/undo/queries";
import type { Ids } from "./fixture";
import { rows } from "./row";

const WHEN = { date: "2026-03-04", time: "15:00", minutes: 60, zone: "Europe/Oslo" };
const ROUND = { kind: "second", number: 2, format: "video", link: null, place: "Taken" } as const;
const NOBODY = { people: [] as string[], newPeople: [] as string[] };
const DEBRIEF = {
  ...{ feel: "good", panel: [], ...NOBODY, shown: [], asked: ["Taken"], unsaid: [], next: null },
  ...{
    promisedOn: null,
    nextStep: null,
    promiseSaidBy: null,
    details: ["Taken"],
    feedback: [],
    wentWell: [],
  },
  ...{ betterNext: [], noFeedback: false, noImprovement: false, noFacts: false, followUpsNone: false },
  ...{
    payRaised: null,
    firstNumberBy: null,
    deflection: null,
    thankedInRoom: null,
    questions: [],
    carried: [],
  },
  ...{ doubts: [], expected: [], resume: [], askings: [], told: [], stated: [] },
  ...{ mineNewId: null, mineNew: null, mineNewTo: null, mineNewSaid: null },
} satisfies Partial<SaveDebrief>;
const STATED = { at: "0", key: "pay", own: null, value: "Taken" } as const;
const SLOTS = {
  ...{ thanks: "Taken", specific: "Taken", unsaid: "", interest: "", consideration: "", next: "" },
  ...{ use: "", keep: "" },
};
const CLOSE = { outcome: "withdrew", reason: null, words: null, on: null } as const;
const SETTINGS = {
  ...{ quietFrom: "22:00", quietTo: "06:00", eveTime: "17:00", prepDays: 4, twoHoursMinutes: 90 },
  ...{ debriefMailMinutes: 60, thankLastHours: 3, on: [], mail: undefined },
};
const WAS = {
  ...{ startsAt: instant("2026-03-01T10:00:00Z"), endsAt: instant("2026-03-01T11:00:00Z") },
  zone: "Europe/Oslo",
};
/** An edit that moved a round, changed its link and took somebody off. */
function editWas(roundId: string, interviewerId: string): string {
  const gone = [{ interviewerId, seat: 3, attended: true, resume: null }];
  return editUndo({ roundId, when: WAS, row: { link: null, number: 7 }, came: [], gone }) ?? "";
}
const WORDS = { subject: "Taken", line: "Taken" };

function mail(v: Ids) {
  return { id: v.reminder, ...WORDS, text: "Taken", html: "Taken", messageId: "taken@example.org" };
}

function held(v: Ids, now: Date): Held {
  const about = { applicationId: v.application, roundId: v.round, followUpId: null, plannedAt: now };
  return {
    id: v.reminder,
    fence: 7n,
    kind: "thank-first",
    ...about,
    channels: ["mail"],
    attempts: 1,
    begun: true,
  };
}

export const DESK = [
  rows(
    "follow-ups/commands/save-note",
    saveNote,
  )({
    saveNote: [
      (v) => [{ id: v.thanks, ...SLOTS, specificFromId: "", pick: "" }],
      (v, own) => [{ id: own.thanks, ...SLOTS, specificFromId: v.asked, pick: `specific ${v.asked}` }],
    ],
  }),
  rows(
    "follow-ups/commands/settle",
    settle,
  )({
    markSent: (v) => [{ id: v.thanks, how: "mail", day: "", time: "" }],
    waive: (v) => [{ id: v.thanks, reason: "No address", own: "" }],
    reopen: (v) => [{ id: v.sent }],
    snooze: (v) => [{ id: v.thanks, until: "1h" }],
    unsnooze: (v) => [{ id: v.thanks }],
    addDocument: [
      (v) => [
        { id: v.fresh, applicationId: v.application, title: "Taken", day: "2027-01-02", time: "17:00" },
      ],
      (v, own) => [
        { id: v.document, applicationId: own.application, title: "Taken", day: "2027-01-02", time: "17:00" },
      ],
    ],
    editDocument: (v) => [
      { id: v.document, title: "Taken", day: "2027-01-02", time: "17:00", replace: false },
    ],
    setCheckIn: (v) => [{ id: v.fresh, applicationId: v.application, day: "2027-01-02" }],
    deleteFollowUp: (v) => [{ id: v.document }],
    restoreFollowUp: (v) => [{ id: v.documentGone }],
  }),
  rows("follow-ups/commands/sync-follow-ups", sync)({ syncFollowUps: (v) => [v.application] }),
  rows(
    "follow-ups/queries",
    followUps,
  )({
    listFollowUps: [
      () => [],
      (v) => [{ id: v.thanks }],
      (v) => [{ roundId: v.round }],
      () => [{ done: true, take: 5 }],
    ],
    getFollowUp: (v) => [v.thanks],
    getNoteSource: (v) => [v.thanks],
    getNudgeSource: (v) => [v.nudge],
  }),
  rows(
    "reminders/commands/plan",
    plan,
  )({
    planReminders: (v) => [v.application],
    saveReminderSettings: () => [SETTINGS],
    planAllReminders: () => [],
  }),
  rows(
    "schedule/commands/change-clock",
    changeClock,
  )({
    changeZone: () => [{ zone: "Asia/Tokyo" }],
    changeProfile: () => [{ name: "N", zone: "Asia/Tokyo", hourCycle: "12", weekStartsOn: 0 }],
  }),
  rows(
    "reminders/commands/settle",
    deliver,
  )({
    holdReminders: (v) => [[{ id: v.reminder, fence: 7n }]],
    dropReminders: (v) => [[v.reminder]],
    deliverInApp: (v) => [[{ id: v.reminder, ...WORDS }]],
    settleReminders: (v) => [[v.reminder], "in-app"],
    beginMail: (v) => [mail(v)],
    endMail: (v, _own, owner) => [held(v, owner.now)],
    failMail: [
      (v, _own, owner) => [held(v, owner.now), mail(v), "Taken", owner.now],
      (v, _own, owner) => [held(v, owner.now), mail(v), "Taken", null],
    ],
    keepLetter: (v, _own, owner) => [held(v, owner.now), "taken@example.org", mail(v)],
    markRemindersRead: () => [],
  }),
  rows(
    "reminders/queries",
    reminders,
  )({
    getBell: () => [],
    listReminders: () => [20],
    getReminderSettings: () => [],
    getReminderFacts: (v) => [[v.application]],
    listDayMails: (_v, _own, { now }) => [plusHours(now, -48), plusHours(now, 48)],
  }),
  rows(
    "delivery/queries",
    delivery,
  )({
    getAddress: () => [],
    listLetters: () => [],
    getLetter: (v) => [v.letter],
    listMaterial: (v) => [[v.reminder]],
  }),
  rows(
    "schedule/commands/change-panel",
    changePanel,
  )({
    addPerson: [
      (v) => [{ roundId: v.round, people: [v.other], newPeople: ["Taken"] }],
      (v, own) => [{ roundId: own.round, people: [v.other], newPeople: [] }],
    ],
    removePerson: (v) => [{ roundId: v.round, interviewerId: v.person }],
    undoRemovePerson: [
      (v) => [`${v.round}~${v.other}~3~yes~`],
      (v, own) => [`${own.round}~${v.other}~3~yes~`],
    ],
    settlePlace: (v) => [
      { roundId: v.round, interviewerId: v.person, attended: false, seat: 3, resume: "has" },
    ],
    setAttendance: (v) => [{ roundId: v.round, interviewerId: v.person, attended: false }],
  }),
  rows(
    "schedule/commands/delete-application",
    deleteApplication,
  )({
    deleteApplication: (v) => [{ id: v.application }],
    restoreApplication: (v) => [v.applicationGone],
  }),
  rows(
    "schedule/commands/end-round",
    endRound,
  )({
    cancelRound: (v) => [{ roundId: v.round }],
    noShowRound: (v) => [{ roundId: v.round }],
    completeRound: (v) => [{ roundId: v.round }],
    reviveRound: (v) => [{ roundId: v.round }],
    undoRoundState: (v) => [`${v.round}~cancelled`],
    deleteRound: (v) => [{ roundId: v.round }],
    restoreRound: (v) => [v.roundGone],
    undoPutOn: (v) => [v.round],
  }),
  rows(
    "schedule/commands/move-round",
    moveRound,
  )({
    rescheduleRound: (v) => [{ roundId: v.round, ...WHEN }],
    editRound: [
      (v) => [{ roundId: v.round, ...ROUND, ...WHEN, ...NOBODY, peopleShown: true, replace: false }],
      (v, own) => [
        {
          roundId: own.round,
          ...ROUND,
          ...WHEN,
          people: [v.other],
          newPeople: [],
          peopleShown: true,
          replace: false,
        },
      ],
    ],
    undoReschedule: (v) => [whenUndo(v.round, WAS)],
    undoEdit: [(v) => [editWas(v.round, v.other)], (v, own) => [editWas(own.round, v.other)]],
  }),
  rows(
    "schedule/commands/move-stage",
    moveStage,
  )({
    moveStage: (v) => [{ id: v.application, stage: "final", on: null }],
    closeApplication: (v) => [{ id: v.application, ...CLOSE }],
    reopenApplication: (v) => [v.application],
    undoMove: (v) => [v.stageChange],
  }),
  rows(
    "schedule/commands/people",
    people,
  )({
    deletePerson: (v) => [{ id: v.person }],
    restorePerson: (v) => [v.personGone],
    anonymisePerson: (v) => [{ id: v.person }],
  }),
  rows(
    "schedule/commands/put-on-round",
    putOn,
  )({
    putOnRound: [
      (v) => [{ id: v.fresh, applicationId: v.application, ...ROUND, ...WHEN, ...NOBODY, moveStage: true }],
      (v, own) => [
        {
          ...{ id: v.fresh, applicationId: own.application, ...ROUND, ...WHEN },
          ...{ people: [v.person], newPeople: [], moveStage: false },
        },
      ],
      (v, own) => [
        { id: v.round, applicationId: own.application, ...ROUND, ...WHEN, ...NOBODY, moveStage: false },
      ],
    ],
  }),
  rows(
    "schedule/commands/save-debrief",
    saveDebrief,
  )({
    saveDebrief: [
      (v) => [{ ...DEBRIEF, roundId: v.round }],
      (v, own) => [{ ...DEBRIEF, roundId: own.round, panel: [v.person], people: [v.person] }],
      (v, own) => [{ ...DEBRIEF, roundId: own.round, promiseSaidBy: v.person }],
      (v, own) => [{ ...DEBRIEF, roundId: own.round, carried: [{ id: v.carry, choice: "said" }] }],
      (v, own) => [{ ...DEBRIEF, roundId: own.round, shown: [v.asked, v.line, v.feedback, v.carry] }],
      (v, own) => [{ ...DEBRIEF, roundId: own.round, panel: [v.person], resume: [v.person] }],
      (v, own) => [
        { ...DEBRIEF, roundId: own.round, askings: [{ id: v.asking, asked: true, said: "Taken" }] },
      ],
      (v, own) => [{ ...DEBRIEF, roundId: own.round, told: [{ storyId: v.story, to: [null] }] }],
      (v, own) => [{ ...DEBRIEF, roundId: own.round, stated: [{ ...STATED, id: v.stated, to: v.person }] }],
      (v, own) => [{ ...DEBRIEF, roundId: own.round, told: [{ storyId: own.story, to: [v.person] }] }],
    ],
    saveNextStep: [
      (v) => [
        { roundId: v.round, next: "not-said", promisedOn: null, nextStep: "Taken", promiseSaidBy: null },
      ],
      (v, own) => [
        {
          ...{ roundId: own.round, next: "date", promisedOn: "2027-01-04" },
          ...{ nextStep: null, promiseSaidBy: v.person },
        },
      ],
    ],
  }),
  rows(
    "schedule/commands/settle-follow-up",
    settleFollowUp,
  )({
    sendFollowUp: (v) => [{ id: v.thanks, how: "mail", day: "", time: "" }],
    waiveFollowUp: (v) => [{ id: v.thanks, reason: "No address", own: "" }],
    reopenFollowUp: (v) => [{ id: v.sent }],
    snoozeFollowUp: (v) => [{ id: v.thanks, until: "1h" }],
    unsnoozeFollowUp: (v) => [{ id: v.thanks }],
    promiseDocument: (v) => [
      { id: v.fresh, applicationId: v.application, title: "Taken", day: "2027-01-02", time: "17:00" },
    ],
    changeDocument: (v) => [
      { id: v.document, title: "Taken", day: "2027-01-02", time: "17:00", replace: false },
    ],
    planCheckIn: (v) => [{ id: v.fresh, applicationId: v.application, day: "2027-01-02" }],
    dropDocument: (v) => [{ id: v.document }],
    restoreDocument: (v) => [{ id: v.documentGone }],
  }),
  rows(
    "schedule/queries/debrief",
    debriefPage,
  )({
    getDebriefPage: [
      (v) => [{ applicationId: v.application, roundId: v.round }],
      (v, own) => [{ applicationId: own.application, roundId: v.round }],
    ],
  }),
  rows(
    "schedule/queries/round",
    roundPage,
  )({
    getRoundPage: [
      (v) => [{ applicationId: v.application, roundId: v.round }],
      (v, own) => [{ applicationId: own.application, roundId: v.round }],
    ],
  }),
  rows(
    "guidance/commands",
    guidance,
  )({
    skipCue: (v) => [{ applicationId: v.application, cueId: "rapport" }],
    takeUpCue: (v) => [{ applicationId: v.application, cueId: "panel-roles" }],
  }),
  rows(
    "guidance/queries",
    guidanceQueries,
  )({
    getSnapshot: (v) => [v.application],
    listSnapshots: (v) => [[v.application]],
  }),
  rows("today/queries", today)({ getDesk: [() => [null], (v) => [v.thanks]] }),
  rows("portability/commands", portability)({ fillSample: () => [], clearSample: () => [] }),
  rows("portability/queries", portabilityQueries)({ exportEverything: () => [], hasSample: () => [] }),
  rows(
    "undo/commands",
    undo,
  )({
    undoLast: [
      ["application.delete", (v: Ids) => v.applicationGone],
      ["stage.move", (v: Ids) => v.stageChange],
      ["company.delete", (v: Ids) => v.companyGone],
      ["requirement.delete", (v: Ids) => v.requirementGone],
      ["ad.replace", (v: Ids) => v.adSnapshot],
      ["next-action.set", (v: Ids) => `${v.application} 1 Taken`],
      ["follow-up.settle", (v: Ids) => v.sent],
      ["follow-up.snooze", (v: Ids) => v.thanks],
      ["follow-up.delete", (v: Ids) => v.documentGone],
      ["note.delete", (v: Ids) => v.noteGone],
      ["fact.delete", (v: Ids) => v.factGone],
      ["hook.delete", (v: Ids) => v.hookGone],
      ["part.remove", (v: Ids) => `${v.application} ${v.other} peer yes no`],
      ["person.delete", (v: Ids) => v.personGone],
      ["round.put-on", (v: Ids) => v.round],
      ["round.when", (v: Ids) => whenUndo(v.round, WAS)],
      ["round.edit", (v: Ids) => editWas(v.round, v.other)],
      ["round.state", (v: Ids) => `${v.round}~cancelled`],
      ["round.delete", (v: Ids) => v.roundGone],
      ["round.person", (v: Ids) => `${v.round}~${v.other}~3~yes~`],
      ["area.delete", (v: Ids) => v.areaGone],
      ["asked.delete", (v: Ids) => v.askedGone],
      ["my-question.delete", (v: Ids) => v.myQuestionGone],
      ["carry.delete", (v: Ids) => v.carryGone],
      ["feedback.delete", (v: Ids) => v.feedbackGone],
      ["debrief-line.delete", (v: Ids) => v.lineGone],
      ["research.delete", (v: Ids) => v.researchGone],
      ["sentence.replace", (v: Ids) => v.sentenceVersion],
      ["point.delete", (v: Ids) => v.pointGone],
      ["idea.delete", (v: Ids) => v.ideaGone],
      ["goal.delete", (v: Ids) => v.goalGone],
      ["growth.delete", (v: Ids) => v.growthGone],
      ["must-have.delete", (v: Ids) => v.mustHaveGone],
      ["evidence.delete", (v: Ids) => v.evidenceGone],
      ["cue.skip", (v: Ids) => `${v.application} panel-roles`],
    ].map(([kind, id]) => (v: Ids) => [{ kind: kind as string, id: (id as (v: Ids) => string)(v) }]),
  }),
  rows(
    "undo/queries",
    undoQueries,
  )({
    listBin: [() => [], (v) => [{ applicationId: v.application }]],
  }),
].flat();
