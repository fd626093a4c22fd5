import * as card from "@/lib/pay/commands/card";
import * as evidence from "@/lib/pay/commands/evidence";
import * as offer from "@/lib/pay/commands/offer";
import * as said from "@/lib/pay/commands/said";
import * as worth from "@/lib/pay/commands/worth";
import * as payQueries from "@/lib/pay/queries";
import * as scheduleOffer from "@/lib/schedule/commands/offer";
import type { Ids } from "./fixture";
import { rows } from "./row";

/** Over whatever stands there, so that no version hides a hole. */
const OVER = { replace: true };
const UNIT = { currency: null, period: null };
const RANGE = { minimum: 1, target: 2, walkAway: 1, ...UNIT };
const THEIRS = { low: 1, high: 2, ...UNIT, notDisclosed: false };
const FIGURE = { source: "Taken", url: null, figure: { figure: 7, ...UNIT }, foundOn: null };
const FOUND = { ...FIGURE, region: null, level: null };
const OFFER = { figure: 1, ...UNIT, day: "2030-01-02", time: "17:00", zone: "Europe/Berlin", ...OVER };

function picked(storyId: string | null) {
  return { storyId, storyTitle: null, newStoryId: null };
}

function of(v: Ids) {
  return { applicationId: v.application };
}

export const PAY = [
  rows(
    "pay/commands/card",
    card,
  )({
    setRange: (v) => [{ ...of(v), ...RANGE, ...OVER }],
    setStance: (v) => [{ ...of(v), stance: "let-them", sentence: "Taken", deflection: null, ...OVER }],
    setFlexibility: (v) => [{ ...of(v), flexibility: "firm", terms: ["Taken"], ownTerm: null, ...OVER }],
    setCounter: (v) => [{ ...of(v), counter: "Taken", ...OVER }],
    setTheirRange: [
      (v) => [{ ...of(v), ...THEIRS, saidById: null, roundId: null, ...OVER }],
      (v, own) => [{ ...of(own), ...THEIRS, saidById: v.person, roundId: null, ...OVER }],
      (v, own) => [{ ...of(own), ...THEIRS, saidById: null, roundId: v.round, ...OVER }],
    ],
    putTheirs: (v) => [{ ...of(v), ...THEIRS, saidById: null, roundId: v.round, on: "2026-01-01" }],
    putUnit: (v) => [{ ...of(v), currency: "EUR", period: null }],
  }),
  rows(
    "pay/commands/evidence",
    evidence,
  )({
    addPayEvidence: [
      (v) => [{ id: v.fresh, ...of(v), ...FOUND }],
      (v, own) => [{ id: v.payEvidence, ...of(own), ...FOUND }],
    ],
    editPayEvidence: (v) => [{ id: v.payEvidence, ...FOUND, ...OVER }],
    deletePayEvidence: (v) => [{ id: v.payEvidence }],
    restorePayEvidence: (v) => [v.payEvidenceGone],
  }),
  rows(
    "pay/commands/worth",
    worth,
  )({
    addWorth: [
      (v) => [{ id: v.fresh, ...of(v), text: "Taken", ...picked(null) }],
      (v, own) => [{ id: v.fresh, ...of(own), text: "Taken", ...picked(v.story) }],
      (v, own) => [{ id: v.worth, ...of(own), text: "Taken", ...picked(null) }],
    ],
    editWorth: [
      (v) => [{ id: v.worth, text: "Taken", ...picked(null), ...OVER }],
      (v, own) => [{ id: own.worth, text: "Taken", ...picked(v.story), ...OVER }],
    ],
    linkWorth: [
      (v, own) => [{ id: v.worth, ...picked(own.story) }],
      (v, own) => [{ id: own.worth, ...picked(v.story) }],
    ],
    deleteWorth: (v) => [{ id: v.worth }],
    restoreWorth: (v) => [v.worthGone],
  }),
  rows(
    "pay/commands/said",
    said,
  )({
    notePaySaid: [(v) => [saidIn(v, v)], (v, own) => [{ ...saidIn(own, own), saidById: v.person }]],
  }),
  rows(
    "pay/commands/offer",
    offer,
  )({
    putOffer: (v) => [{ ...of(v), ...OFFER }],
    putAnswer: (v) => [{ ...of(v), answer: "accepted", on: null }],
    putBackAnswer: (v) => [{ ...of(v), answer: "declined", decidedOn: null }],
  }),
  rows("pay/queries", payQueries)({ getPay: (v) => [v.application] }),
  rows(
    "schedule/commands/offer",
    scheduleOffer,
  )({
    saveOffer: (v) => [{ ...of(v), ...OFFER }],
    answerOffer: (v) => [{ ...of(v), answer: "accepted", on: null }],
    undoAnswer: (v) => [`${v.application} declined `],
  }),
].flat();

function saidIn(v: Ids, who: Ids) {
  const asked = { firstNumberBy: "me", deflection: "worked", mine: "Taken" } as const;
  return { roundId: v.round, ...THEIRS, ...asked, saidById: who.person, factId: v.fresh };
}
