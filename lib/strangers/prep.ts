import * as along from "@/lib/carry/commands/along";
import * as packs from "@/lib/packs/commands";
import * as packsQueries from "@/lib/packs/queries";
import * as rounds from "@/lib/rounds/commands/rounds";
import type { Ids } from "./fixture";
import { rows } from "./row";

const NOBODY = { toRoundId: null, assignedToId: null };
const OVER = { replace: true };
const PACK = { copies: 9, portfolio: "no", ref: "Taken", portfolioPacked: true, ...OVER } as const;

function thin(v: Ids) {
  return { id: v.fresh, askedId: v.asked, kind: "thin-answer" } as const;
}

/** What is taken along into a round, and what lies packed for it. */
export const PREP = [
  rows(
    "carry/commands/along",
    along,
  )({
    takeAlong: [
      (v) => [{ carryId: v.carry, answer: "Taken", ...NOBODY, ...OVER }],
      (v, own) => [{ carryId: own.carry, answer: "Taken", ...NOBODY, toRoundId: v.round, ...OVER }],
      (v, own) => [{ carryId: own.carry, answer: "Taken", ...NOBODY, assignedToId: v.person, ...OVER }],
    ],
    takeAskedAlong: [
      (v) => [{ ...thin(v), answer: "Taken", ...NOBODY, ...OVER }],
      (v, own) => [{ ...thin(own), id: v.fresh, answer: "T", ...NOBODY, toRoundId: v.round, ...OVER }],
      (v, own) => [{ ...thin(own), id: v.fresh, answer: "T", ...NOBODY, assignedToId: v.person, ...OVER }],
    ],
    decide: [
      (v) => [{ carryId: v.carry, state: "dismissed", toRoundId: null }],
      (v, own) => [{ carryId: own.carry, state: "carried", toRoundId: v.round }],
    ],
    letAskedGo: [
      (v) => [{ ...thin(v), toRoundId: null }],
      (v, own) => [{ ...thin(own), id: v.fresh, toRoundId: v.round }],
    ],
    undoDecision: [
      (v) => [`${v.carry} said - -`],
      (v, own) => [`${own.carry} said ${v.round} -`],
      (v, own) => [`${own.carry} said - ${v.person}`],
    ],
  }),
  rows(
    "packs/commands",
    packs,
  )({
    packCopies: (v) => [{ roundId: v.round, copies: 9 }],
    decidePortfolio: (v) => [{ roundId: v.round, portfolio: "no" }],
    addPortfolioLink: (v) => [{ roundId: v.round, ref: "Taken" }],
    packPortfolio: (v) => [{ roundId: v.round }],
    savePack: (v) => [{ roundId: v.round, ...PACK }],
  }),
  rows("packs/queries", packsQueries)({ getPack: (v) => [v.round] }),
  rows("rounds/commands/rounds", rounds)({ setFormat: (v) => [{ roundId: v.round, format: "phone" }] }),
].flat();
