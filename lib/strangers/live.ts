import * as debriefed from "@/lib/questions/commands/debriefed";
import * as strikes from "@/lib/questions/commands/strikes";
import * as live from "@/lib/rounds/commands/live";
import * as roundsQueries from "@/lib/rounds/queries";
import type { Ids } from "./fixture";
import { rows } from "./row";

function struck(question: string, person: string) {
  return { questionId: question, interviewerId: person, asked: true };
}

function scratch(v: Ids) {
  return { roundId: v.round, text: "Taken", base: null };
}

function extra(v: Ids) {
  const question = { id: v.fresh, applicationId: v.application, text: "Taken" };
  return { ...question, interviewerId: v.person, said: "Taken" };
}

/** The sheet in the room: the scratch field, strokes, and what both sheets show. */
export const LIVE = [
  rows("rounds/commands/live", live)({ keepScratch: (v) => [scratch(v)] }),
  rows(
    "rounds/queries",
    roundsQueries,
  )({
    getSheetRound: [
      (v) => [{ applicationId: v.application, roundId: v.round }],
      (v, own) => [{ applicationId: own.application, roundId: v.round }],
    ],
  }),
  rows(
    "questions/commands/debriefed",
    debriefed,
  )({
    saveAskings: [
      (v) => [{ roundId: v.round, askings: [{ id: v.asking, asked: true, said: "Taken" }], extra: null }],
      (v, own) => [{ roundId: own.round, askings: [{ id: v.asking, asked: true, said: "T" }], extra: null }],
      (v) => [{ roundId: v.round, askings: [], extra: extra(v) }],
      (v, own) => [{ roundId: own.round, askings: [], extra: { ...extra(own), interviewerId: v.person } }],
      (v, own) => [{ roundId: own.round, askings: [], extra: { ...extra(v), interviewerId: null } }],
    ],
  }),
  rows(
    "questions/commands/strikes",
    strikes,
  )({
    strikeQuestion: [
      (v) => [{ roundId: v.round, strike: struck(v.myQuestion, v.person) }],
      (v, own) => [{ roundId: own.round, strike: struck(v.myQuestion, own.person) }],
      (v, own) => [{ roundId: v.round, strike: struck(own.myQuestion, own.person) }],
      (v, own) => [{ roundId: own.round, strike: struck(own.myQuestion, v.person) }],
    ],
  }),
].flat();
