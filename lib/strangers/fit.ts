import * as fit from "@/lib/fit/commands";
import * as fitQueries from "@/lib/fit/queries";
import { rows } from "./row";

const NOBODY = { roundId: null, interviewerId: null };

export const FIT = [
  rows(
    "fit/commands",
    fit,
  )({
    addMustHave: (v) => [{ id: v.fresh, applicationId: v.application, text: "Taken" }],
    editMustHave: (v) => [{ id: v.mustHave, text: "Taken", replace: false }],
    removeMustHave: (v) => [{ id: v.mustHave }],
    restoreMustHave: (v) => [v.mustHaveGone],
    planQuestion: [
      (v) => [{ mustHaveId: v.mustHave, questionId: v.myQuestion, newId: v.fresh, text: null }],
      (v) => [{ mustHaveId: v.mustHave, questionId: null, newId: v.fresh, text: "Taken" }],
      (v, own) => [{ mustHaveId: own.mustHave, questionId: v.myQuestion, newId: v.fresh, text: null }],
    ],
    addEvidence: [
      (v) => [{ id: v.fresh, mustHaveId: v.mustHave, text: "Taken", said: NOBODY }],
      (v, own) => [
        {
          ...{ id: v.fresh, mustHaveId: own.mustHave, text: "Taken" },
          said: { roundId: v.round, interviewerId: v.person },
        },
      ],
    ],
    takeAnswer: [
      (v) => [{ id: v.fresh, mustHaveId: v.mustHave, askingId: v.asking }],
      (v, own) => [{ id: v.fresh, mustHaveId: own.mustHave, askingId: v.asking }],
    ],
    judgeMustHave: [
      (v) => [{ mustHaveId: v.mustHave, rating: "no", evidenceId: v.fresh, text: "Taken", said: NOBODY }],
      (v, own) => [
        {
          ...{ mustHaveId: own.mustHave, rating: "no", evidenceId: v.fresh, text: "Taken" },
          said: { roundId: v.round, interviewerId: null },
        },
      ],
    ],
    editEvidence: (v) => [{ id: v.evidence, text: "Taken", replace: false }],
    removeEvidence: (v) => [{ id: v.evidence }],
    restoreEvidence: (v) => [v.evidenceGone],
  }),
  rows("fit/queries", fitQueries)({ getFit: (v) => [v.application] }),
].flat();
