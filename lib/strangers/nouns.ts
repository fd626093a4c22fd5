import * as accounts from "@/lib/accounts/commands";
import * as accountsAddress from "@/lib/accounts/commands/address";
import * as accountsDelete from "@/lib/accounts/commands/delete-account";
import * as accountsPassword from "@/lib/accounts/commands/password";
import * as accountsQueries from "@/lib/accounts/queries";
import * as applicationsAdd from "@/lib/applications/commands/add-application";
import * as applicationsEdit from "@/lib/applications/commands/edit-application";
import * as jobAd from "@/lib/applications/commands/job-ad";
import * as requirements from "@/lib/applications/commands/requirements";
import * as rest from "@/lib/applications/commands/rest";
import * as applicationsSample from "@/lib/applications/commands/sample";
import * as stage from "@/lib/applications/commands/stage";
import * as applicationsQueries from "@/lib/applications/queries";
import * as companies from "@/lib/companies/commands";
import * as companiesQueries from "@/lib/companies/queries";
import * as profile from "@/lib/profile/commands";
import * as profileQueries from "@/lib/profile/queries";
import * as research from "@/lib/research/commands";
import * as researchQueries from "@/lib/research/queries";
import { rows } from "./row";

const NOTHING = { link: null, location: null, payAsPosted: null, source: null, resumeVersion: null };
/** Over whatever stands there, so that no version hides a hole. */
const OVER = { replace: true };

const RESEARCH = { slot: "goal", text: "Taken", url: null, saidBy: null, publishedOn: null } as const;

export const NOUNS = [
  rows(
    "accounts/commands",
    accounts,
  )({
    endSession: (v) => [{ id: v.session }],
    endSessions: [() => [{}], (v) => [{ keep: v.session }]],
    saveProfile: () => [{ name: "N", zone: "Asia/Tokyo", hourCycle: "12", weekStartsOn: 0 }],
    saveZone: () => [{ zone: "Asia/Tokyo" }],
    saveAppearance: () => [{ appearance: "dark" }],
    removeIdentity: (v) => [{ id: v.identity }],
  }),
  rows(
    "accounts/commands/address",
    accountsAddress,
  )({
    askVerification: () => [],
    askNewAddress: () => [{ email: "new@example.org", currentPassword: "not the password" }],
  }),
  rows(
    "accounts/commands/delete-account",
    accountsDelete,
  )({
    deleteAccount: (_v, _own, owner) => [{ typed: owner.email, currentPassword: "not the password" }],
  }),
  rows(
    "accounts/commands/password",
    accountsPassword,
  )({
    changePassword: (v) => [
      { currentPassword: "not the password", password: "another long phrase", keep: v.session },
    ],
    confirmPassword: () => ["not the password"],
    isOwn: () => [],
  }),
  rows("accounts/queries", accountsQueries)({ listSessions: () => [], getAccount: () => [] }),
  rows(
    "profile/commands",
    profile,
  )({
    setNotice: () => [{ length: 5, unit: "weeks" }],
    confirmNotice: () => [],
    storeReminderSettings: () => [{ quietFrom: "22:00", quietTo: "06:00", mail: false, leads: {} }],
    stopReminderMail: () => [],
    markSample: () => [null],
  }),
  rows("profile/queries", profileQueries)({ getProfile: () => [] }),
  rows(
    "companies/commands",
    companies,
  )({
    findOrAddCompany: () => ["Company"],
    editCompany: (v) => [{ id: v.company, name: "Taken", website: null, ...OVER }],
    readWebsite: (v) => [{ id: v.company }],
    setEnvironment: (v) => [{ id: v.company, tags: ["taken"], own: null, replace: false }],
    deleteCompany: [(v) => [{ id: v.company }], (v) => [{ id: v.sampleCompany }]],
    restoreCompany: (v) => [v.companyGone],
    removeSampleCompanies: () => [],
  }),
  rows(
    "companies/queries",
    companiesQueries,
  )({
    listCompanies: [() => [{ q: "", after: "" }], () => [{ q: "Company", after: "" }]],
    listCompanyNames: () => [],
    findSimilarCompanies: () => ["Company"],
    getCompany: (v) => [v.company],
  }),
  rows(
    "applications/commands/add-application",
    applicationsAdd,
  )({
    addApplication: [
      (v) => [
        { id: v.fresh, company: "Company", role: "R", adText: null, ...NOTHING, stage: "saved", since: null },
      ],
      (v) => [
        { id: v.application, company: "C", role: "R", adText: null, ...NOTHING, stage: "saved", since: null },
      ],
    ],
  }),
  rows(
    "applications/commands/edit-application",
    applicationsEdit,
  )({
    editApplication: (v) => [{ id: v.application, company: "Taken", role: "Taken", ...NOTHING, ...OVER }],
    setNextAction: (v) => [{ id: v.application, text: "Taken", on: null, replace: true }],
    putBackNextAction: (v) => [`${v.application} 1 Taken`],
    setWhyHere: (v) => [{ id: v.application, text: "Taken", ...OVER }],
    confirmWhyHere: (v) => [{ id: v.application }],
    setResumeVersion: (v) => [{ id: v.application, text: "Taken", replace: true }],
  }),
  rows(
    "applications/commands/job-ad",
    jobAd,
  )({
    saveAd: (v) => [{ id: v.application, adText: "Taken", ...OVER }],
    putBackAd: (v) => [v.adSnapshot],
  }),
  rows(
    "applications/commands/requirements",
    requirements,
  )({
    addRequirements: [
      (v) => [{ id: v.fresh, applicationId: v.application, text: "Taken", class: null }],
      (v, own) => [{ id: v.requirement, applicationId: own.application, text: "Taken", class: null }],
    ],
    editRequirement: (v) => [{ id: v.requirement, text: "Taken", class: "nice", replace: true }],
    sortRequirement: (v) => [{ id: v.requirement, class: "nice" }],
    setGapAnswer: (v) => [{ requirementId: v.requirement, gapAnswer: "Taken", replace: true }],
    pinGap: (v) => [{ requirementId: v.requirement, pinned: true }],
    pinGaps: (v, own) => [
      { applicationId: own.application, shown: [v.requirement], pinned: [v.requirement] },
    ],
    deleteRequirement: (v) => [{ id: v.requirement }],
    restoreRequirement: (v) => [v.requirementGone],
  }),
  rows(
    "applications/commands/rest",
    rest,
  )({
    restApplication: (v) => [v.application],
    wakeApplication: (v) => [v.applicationGone],
  }),
  rows("applications/commands/sample", applicationsSample)({ removeSampleApplications: () => [] }),
  rows(
    "applications/commands/stage",
    stage,
  )({
    putStage: (v) => [{ id: v.application, stage: "final", on: null }],
    putClosed: (v) => [{ id: v.application, outcome: "withdrew", reason: null, words: null, on: null }],
    undoStage: (v) => [v.stageChange],
    changeStageDate: (v) => [{ id: v.stageChange, on: "2026-01-02" }],
  }),
  rows(
    "applications/queries",
    applicationsQueries,
  )({
    listApplications: [
      () => [{ stage: null, q: "", after: "" }],
      () => [{ stage: "second", q: "Engineer", after: "" }],
      (v) => [{ stage: "second", q: "", after: `1~${v.application}` }],
    ],
    getApplicationHead: (v) => [v.application],
    getApplicationSource: (v) => [v.application],
    getJobAd: (v) => [v.application],
    listStageChanges: (v) => [v.application],
  }),
  rows(
    "research/commands",
    research,
  )({
    addResearch: [
      (v) => [{ ...RESEARCH, id: v.fresh, applicationId: v.application }],
      (v, own) => [{ ...RESEARCH, id: v.research, applicationId: own.application }],
      (v) => [{ ...RESEARCH, id: v.fresh, applicationId: null, companyId: v.company }],
    ],
    lookedNothingNew: (v) => [{ id: v.fresh, applicationId: v.application, slot: "news" }],
    editResearch: (v) => [{ ...RESEARCH, id: v.research, replace: false }],
    recheckResearch: (v) => [{ applicationId: v.application, slot: "news" }],
    noteResearchGap: (v) => [{ researchId: v.research, gapNote: "Taken" }],
    pinResearch: (v) => [{ id: v.research, pinned: true }],
    pinSeveral: [
      (v) => [{ applicationId: v.application, ids: [v.research] }],
      (v, own) => [{ applicationId: own.application, ids: [v.research] }],
    ],
    sourceResearch: (v) => [{ id: v.research, url: "https://taken.example", saidBy: null }],
    matchResearch: (v) => [{ id: v.research, match: "gap", gapNote: "Taken" }],
    deleteResearch: (v) => [{ id: v.research }],
    restoreResearch: (v) => [v.researchGone],
  }),
  rows("research/queries", researchQueries)({ getResearch: (v) => [v.company] }),
].flat();
