import { z } from "zod";
import { isTime, isZone } from "@/lib/base/dates";
import {
  id,
  line,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalLine,
  optionalLink,
  optionalText,
  tick,
} from "@/lib/base/fields";
import { PAY_PERIODS, readMoney } from "@/lib/base/money";
import { FIRST_NUMBER } from "@/lib/debriefs/schema";
import { storyChoice } from "@/lib/stories/schema";

export const STANCES = ["let-them", "ask-range", "state-mine"] as const;
export type Stance = (typeof STANCES)[number];
export const FLEXIBILITY = ["open", "some", "firm"] as const;
export type Flexibility = (typeof FLEXIBILITY)[number];
export const DEFLECTIONS = ["worked", "asked-again", "not-used"] as const;
export const ANSWERS = ["accepted", "declined"] as const;
/** Chips of what a figure may be traded for (CUES.md P22); a word of one's own stands beside them. */
export const TERMS = ["Title", "Days", "Start date", "Bonus"] as const;

type Money = { figure: number; currency: string | null; period: (typeof PAY_PERIODS)[number] | null };

/** A figure as people type it; empty is null. */
function optionalMoney() {
  return optionalLine(60).transform((text, context): Money | null => {
    if (text === null) return null;
    const read = readMoney(text);
    if (read.ok) return read;
    context.addIssue({ code: "custom", message: read.why });
    return z.NEVER;
  });
}

function money(missing: string) {
  return optionalMoney()
    .refine((read) => read !== null, missing)
    .transform((read) => read!);
}

function currency() {
  return optionalLine(3)
    .transform((text) => text?.toUpperCase() ?? null)
    .refine((text) => text === null || /^[A-Z]{3}$/.test(text), "Write three letters, such as EUR.");
}

/** What a part of the card showed before it was typed into; absent means: do not compare. */
const compared = { was: z.string().max(5000).optional(), replace: tick() };
const unit = { currency: currency(), period: optionalChoice(PAY_PERIODS) };

/** Currency and period stand in their fields, or beside one of the figures. */
function unitOf(input: { currency: string | null; period: Money["period"] }, figures: (Money | null)[]) {
  const beside = <K extends "currency" | "period">(key: K) =>
    figures.find((it) => it?.[key] != null)?.[key] ?? null;
  return { currency: input.currency ?? beside("currency"), period: input.period ?? beside("period") };
}

export const rangeSchema = z
  .object({
    applicationId: id(),
    minimum: optionalMoney(),
    target: optionalMoney(),
    walkAway: optionalMoney(),
    ...unit,
    ...compared,
  })
  .refine((it) => !it.minimum || !it.target || it.minimum.figure <= it.target.figure, {
    path: ["target"],
    error: "This lies below where you begin. Swap the two, or mend one.",
  })
  .refine((it) => !it.walkAway || !it.minimum || it.walkAway.figure <= it.minimum.figure, {
    path: ["walkAway"],
    error: "This lies above where you begin. You would stop below your own first figure.",
  })
  .transform((it) => ({
    ...it,
    ...unitOf(it, [it.minimum, it.target, it.walkAway]),
    minimum: it.minimum?.figure ?? null,
    target: it.target?.figure ?? null,
    walkAway: it.walkAway?.figure ?? null,
  }));
export type Range = z.output<typeof rangeSchema>;

export const stanceSchema = z.object({
  applicationId: id(),
  stance: optionalChoice(STANCES),
  sentence: optionalText(600),
  deflection: optionalText(600),
  ...compared,
});
export type StanceInput = z.output<typeof stanceSchema>;

export const flexibilitySchema = z.object({
  applicationId: id(),
  flexibility: optionalChoice(FLEXIBILITY),
  terms: z.array(z.string().trim().min(1).max(60)).max(12, "Twelve at most.").default([]),
  ownTerm: optionalLine(60),
  ...compared,
});
export type FlexibilityInput = z.output<typeof flexibilitySchema>;

export const counterSchema = z.object({ applicationId: id(), counter: optionalText(1000), ...compared });
export type CounterInput = z.output<typeof counterSchema>;

const theirs = {
  low: optionalMoney(),
  high: optionalMoney(),
  ...unit,
  saidById: optionalId(),
  notDisclosed: tick(),
};
type Theirs = { low: Money | null; high: Money | null; currency: string | null; period: Money["period"] };

function theirFigures<T extends Theirs>({ low, high, currency, period, ...rest }: T) {
  const it = { low, high, currency, period };
  return {
    ...rest,
    ...unitOf(it, [it.low, it.high]),
    low: it.low?.figure ?? null,
    high: it.high?.figure ?? null,
  };
}

function isInOrder(it: Theirs): boolean {
  return !it.low || !it.high || it.low.figure <= it.high.figure;
}
const IN_ORDER = { path: ["high"], error: "This lies below their first figure. Swap the two, or mend one." };

export const theirRangeSchema = z
  .object({ applicationId: id(), ...theirs, roundId: optionalId(), ...compared })
  .refine(isInOrder, IN_ORDER)
  .transform(theirFigures);
export type TheirRange = z.output<typeof theirRangeSchema>;

/** After a round where pay came up. `mine` is what I told them, kept in the ledger under `factId`. */
export const paySaidSchema = z
  .object({
    roundId: id(),
    firstNumberBy: z.enum(FIRST_NUMBER, "Choose who named a figure first."),
    ...theirs,
    deflection: optionalChoice(DEFLECTIONS),
    mine: optionalLine(300),
    factId: id(),
  })
  .refine(isInOrder, IN_ORDER)
  .refine((it) => it.firstNumberBy !== "them" || it.low || it.high || it.notDisclosed, {
    path: ["low"],
    error: "Write what they named, or tick that they did not say.",
  })
  .transform(theirFigures);
export type PaySaid = z.output<typeof paySaidSchema>;

const evidence = {
  id: id(),
  source: line(160, "Write where you found it."),
  url: optionalLink(),
  figure: money("Write a figure, such as 92000 or 92k."),
  /** Empty: today. */
  foundOn: optionalDay(),
  region: optionalLine(120),
  level: optionalLine(120),
};
export const addEvidenceSchema = z.object({ applicationId: id(), ...evidence });
export type AddEvidence = z.output<typeof addEvidenceSchema>;
export const editEvidenceSchema = z.object({ ...evidence, ...compared });
export type EditEvidence = z.output<typeof editEvidenceSchema>;

const reason = line(500, "Write one reason, in a line.");
export const addWorthSchema = z.object({
  id: id(),
  applicationId: id(),
  text: reason,
  ...storyChoice,
});
export type AddWorth = z.output<typeof addWorthSchema>;
export const editWorthSchema = z.object({ id: id(), text: reason, ...storyChoice, ...compared });
export type EditWorth = z.output<typeof editWorthSchema>;
export const linkWorthSchema = z.object({ id: id(), ...storyChoice });
export type LinkWorth = z.output<typeof linkWorthSchema>;

export const payIdSchema = z.object({ id: id() });

/** An hour left out means by the end of that day, on the wall of `zone`. */
export const offerSchema = z
  .object({
    applicationId: id(),
    figure: optionalMoney(),
    ...unit,
    day: optionalDay(),
    time: optionalLine(5).refine((text) => text === null || isTime(text), "Write a time such as 17:00."),
    zone: z.string().refine(isZone, "Choose a time zone from the list."),
    ...compared,
  })
  .refine((it) => it.day !== null || it.time === null, {
    path: ["day"],
    error: "Choose the day that goes with the hour.",
  })
  .transform((it) => ({ ...it, ...unitOf(it, [it.figure]), figure: it.figure?.figure ?? null }));
export type OfferInput = z.output<typeof offerSchema>;

export const answerSchema = z.object({
  applicationId: id(),
  answer: z.enum(ANSWERS, "Choose one: accepted or declined."),
  /** Empty: today. */
  on: optionalDay(),
});
export type AnswerInput = z.output<typeof answerSchema>;
