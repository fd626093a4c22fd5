import * as facts from "@/lib/facts/commands";
import * as factsQueries from "@/lib/facts/queries";
import type { Ids } from "./fixture";
import { rows } from "./row";

const FACT = { key: "notice", own: null, value: "Taken" } as const;
const NOBODY = { roundId: null, interviewerId: null };

function told(v: Ids) {
  return { id: v.fresh, applicationId: v.application, ...FACT, ...NOBODY };
}

function listed(v: Ids) {
  return { id: v.stated, ...FACT, interviewerId: null };
}

export const FACTS = [
  rows(
    "facts/commands",
    facts,
  )({
    addStatedFact: [
      (v) => [told(v)],
      (v, own) => [{ ...told(own), roundId: v.round }],
      (v, own) => [{ ...told(own), interviewerId: v.person }],
      (v, own) => [{ ...told(own), id: v.stated }],
    ],
    editStatedFact: [
      (v) => [{ id: v.stated, ...FACT, ...NOBODY, replace: true }],
      (v, own) => [{ id: own.stated, ...FACT, roundId: v.round, interviewerId: null, replace: true }],
      (v, own) => [{ id: own.stated, ...FACT, roundId: null, interviewerId: v.person, replace: true }],
    ],
    saveStatedFacts: [
      (v) => [{ applicationId: v.application, roundId: v.round, facts: [listed(v)] }],
      (v, own) => [{ applicationId: own.application, roundId: own.round, facts: [listed(v)] }],
      (v, own) => [{ applicationId: own.application, roundId: v.round, facts: [listed(own)] }],
      (v, own) => [
        {
          ...{ applicationId: own.application, roundId: own.round },
          facts: [{ ...listed(own), interviewerId: v.person }],
        },
      ],
    ],
    settleFacts: [
      (v) => [{ first: v.stated, second: v.statedTwo, stands: v.stated, why: "Taken" }],
      (v, own) => [{ first: own.stated, second: v.statedTwo, stands: own.stated, why: "Taken" }],
    ],
    unsettleFact: (v) => [v.stated],
    deleteStatedFact: (v) => [{ id: v.stated }],
    restoreStatedFact: (v) => [v.statedGone],
  }),
  rows(
    "facts/queries",
    factsQueries,
  )({
    getLedger: (v) => [v.application],
    getPlace: [
      (v) => [v.application, NOBODY],
      (v, own) => [own.application, { roundId: v.round, interviewerId: null }],
      (v, own) => [own.application, { roundId: null, interviewerId: v.person }],
    ],
  }),
].flat();
