import * as bank from "@/lib/questions/commands/bank";
import * as groups from "@/lib/questions/commands/groups";
import * as match from "@/lib/questions/commands/match";
import * as takeUp from "@/lib/questions/commands/take-up";
import * as asks from "@/lib/questions/queries/asks";
import * as mine from "@/lib/questions/queries/mine";
import * as theirs from "@/lib/questions/queries/theirs";
import { rows } from "./row";

const CARD = { text: "Taken", category: "depth", answer: "Taken", replace: true } as const;
const NO_STORY = { storyTitle: null, newStoryId: null };

export const QUESTIONS = [
  rows(
    "questions/commands/bank",
    bank,
  )({
    addBank: (v) => [{ id: v.fresh, text: "Taken", category: "depth", answer: null }],
    addHardQuestion: (v) => [{ id: v.fresh, requirementId: v.requirement, text: "Taken", answer: null }],
    editBank: [(v) => [{ key: v.bank, ...CARD }], (v) => [{ key: v.asked, ...CARD }]],
    answerBank: (v) => [{ key: v.bank, answer: "Taken", replace: false }],
    setBankStory: [
      (v, own) => [{ key: v.bank, applicationId: own.application, storyId: own.story, ...NO_STORY }],
      (v, own) => [{ key: own.bank, applicationId: null, storyId: v.story, ...NO_STORY }],
      (v, own) => [{ key: own.bank, applicationId: v.application, storyId: own.story, ...NO_STORY }],
    ],
    clearBankStory: (v) => [{ key: v.bank }],
    skipBank: (v) => [{ key: v.bank }],
    unskipBank: (v) => [{ key: v.bank }],
    practise: (v) => [{ key: v.bank, rating: "strong" }],
    deleteBank: (v) => [{ bankId: v.bank }],
    restoreBank: (v) => [v.bankGone],
  }),
  rows(
    "questions/commands/groups",
    groups,
  )({
    mergeQuestions: [
      (v, own) => [{ key: v.bank, into: own.bank }],
      (v, own) => [{ key: own.bank, into: v.bank }],
      (v, own) => [{ key: v.asked, into: own.bank }],
    ],
    unmergeQuestions: [
      (v, own) => [[v.bankGone, own.bank, "-", v.asked].join(" ")],
      (v, own) => [[own.bankGone, v.bank, "-", v.asked].join(" ")],
    ],
    splitAsked: (v) => [{ askedId: v.asked }],
    rejoinAsked: [(v, own) => [`${v.asked} ${own.bank}`], (v, own) => [`${own.asked} ${v.bank}`]],
  }),
  rows("questions/commands/match", match)({ matchAsked: (v) => [[v.asked]] }),
  rows("questions/commands/take-up", takeUp)({ takeUp: [(v) => [v.bank], (v) => [v.asked]] }),
  rows(
    "questions/queries/asks",
    asks,
  )({
    getAsks: (v) => [{ applicationId: v.application, roundId: v.round }],
  }),
  rows(
    "questions/queries/mine",
    mine,
  )({
    listIAsk: () => [{ q: "", from: 0 }],
    listTheirAnswers: (v) => [v.application],
  }),
  rows(
    "questions/queries/theirs",
    theirs,
  )({
    listTheyAsk: () => [{ q: "", about: null, from: 0 }],
    getTheirQuestion: [(v) => [v.bank], (v) => [v.asked]],
  }),
].flat();
