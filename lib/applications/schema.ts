import { z } from "zod";
import {
  id,
  ifSent,
  line,
  optionalDay,
  optionalLine,
  optionalLink,
  optionalText,
  tick,
  version,
} from "@/lib/base/fields";
import { companyName } from "@/lib/companies/schema";

export const STAGES = ["saved", "applied", "screen", "first", "second", "final", "offer", "closed"] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_LABELS: Record<Stage, string> = {
  saved: "Saved",
  applied: "Applied",
  screen: "Screen",
  first: "First round",
  second: "Second round",
  final: "Final",
  offer: "Offer",
  closed: "Closed",
};

/** Everything but Closed, which asks for more than a place in the order. */
export const OPEN_STAGES = STAGES.slice(0, -1) as Exclude<Stage, "closed">[];

export const OUTCOMES = ["not-chosen", "withdrew", "accepted", "accepted-elsewhere", "no-answer"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_LABELS: Record<Outcome, string> = {
  "not-chosen": "Not chosen",
  withdrew: "I withdrew",
  accepted: "I accepted",
  "accepted-elsewhere": "I took another offer",
  "no-answer": "No answer",
};

/** CUES.md A9; anything else is told in own words. */
export const CLOSE_REASONS = [
  "others-stronger",
  "pay",
  "under-prepared",
  "role-withdrawn",
  "i-withdrew",
  "other-fit",
  "not-told",
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

export const REASON_LABELS: Record<CloseReason, string> = {
  "others-stronger": "Others had more to show",
  pay: "Pay too far apart",
  "under-prepared": "Less prepared than I wished",
  "role-withdrawn": "Role withdrawn",
  "i-withdrew": "I withdrew",
  "other-fit": "Another fit",
  "not-told": "Not told",
};

const role = line(160, "Write the role, such as Staff engineer.");
const openStage = z.enum(OPEN_STAGES, { error: "Choose a stage." });

const details = {
  link: optionalLink(),
  location: optionalLine(160),
  payAsPosted: optionalLine(160),
  source: optionalLine(160),
  resumeVersion: optionalLine(160),
};

export const addApplicationSchema = z.object({
  id: id(),
  company: companyName,
  role,
  adText: optionalText(60_000),
  ...details,
  stage: openStage.catch("saved").default("saved"),
  /** Since when it stands there, in the owner's zone; empty is now. */
  since: optionalDay(),
});
export type AddApplication = z.output<typeof addApplicationSchema>;

export const editApplicationSchema = z.object({
  id: id(),
  company: companyName,
  role,
  ...details,
  version: version(),
  replace: tick(),
});
export type EditApplication = z.output<typeof editApplicationSchema>;

export const applicationIdSchema = z.object({ id: id() });
export type ApplicationId = z.output<typeof applicationIdSchema>;

export const moveStageSchema = z.object({ id: id(), stage: openStage, on: optionalDay() });
export type MoveStage = z.output<typeof moveStageSchema>;

export const closeApplicationSchema = z.object({
  id: id(),
  outcome: z.enum(OUTCOMES, { error: "Choose how it ended." }),
  reason: z.enum(CLOSE_REASONS).nullable().catch(null).default(null),
  /** Own words; they stand in place of the reason. */
  words: optionalLine(200),
  on: optionalDay(),
});
export type CloseApplication = z.output<typeof closeApplicationSchema>;

export const stageDateSchema = z.object({
  id: id(),
  on: optionalDay().refine((day) => day !== null, "Choose a date."),
});
export type StageDate = z.output<typeof stageDateSchema>;

export const saveAdSchema = z.object({
  id: id(),
  adText: optionalText(60_000),
  link: ifSent(optionalLink()),
  version: version(),
  replace: tick(),
});
export type SaveAd = z.output<typeof saveAdSchema>;

/** What a small form showed before it was typed into; absent means: do not compare. */
const was = z.string().max(5000).optional();

export const nextActionSchema = z.object({
  id: id(),
  text: optionalLine(200),
  on: optionalDay(),
  was,
  replace: tick(),
});
export type NextAction = z.output<typeof nextActionSchema>;

export const whyHereSchema = z.object({
  id: id(),
  text: optionalText(2000),
  version: version(),
  replace: tick(),
});
export type WhyHere = z.output<typeof whyHereSchema>;

export const resumeVersionSchema = z.object({
  id: id(),
  text: optionalLine(160),
  was,
  replace: tick(),
});
export type ResumeVersion = z.output<typeof resumeVersionSchema>;

const requirementClass = z.enum(["must", "nice"]).nullable().catch(null).default(null);

/** Several lines make several requirements; the first takes the form's id, so a double submit adds them once. */
export const addRequirementsSchema = z.object({
  id: id(),
  applicationId: id(),
  text: optionalText(4000).refine((text) => text !== null, "Write one line of the ad."),
  class: requirementClass,
});
export type AddRequirements = z.output<typeof addRequirementsSchema>;

export const editRequirementSchema = z.object({
  id: id(),
  text: line(500, "Write one line of the ad."),
  class: requirementClass,
  gapAnswer: ifSent(optionalText(1000)),
  was,
  replace: tick(),
});
export type EditRequirement = z.output<typeof editRequirementSchema>;

/** Sorting alone: the answer to "must or nice to have?". */
export const sortRequirementSchema = z.object({
  id: id(),
  class: z.enum(["must", "nice"], { error: "Choose one." }),
});
export type SortRequirement = z.output<typeof sortRequirementSchema>;

/** What I would say where I have no example for it. */
export const gapAnswerSchema = z.object({
  requirementId: id(),
  gapAnswer: optionalText(1000),
  was,
  replace: tick(),
});
export type GapAnswer = z.output<typeof gapAnswerSchema>;

export const pinGapSchema = z.object({ requirementId: id(), pinned: tick() });
export type PinGap = z.output<typeof pinGapSchema>;

export const requirementIdSchema = z.object({ id: id() });
export type RequirementId = z.output<typeof requirementIdSchema>;

/** The list's address: which stage, which words, and the key to go on from. */
export const applicationListSchema = z.object({
  stage: z.enum(STAGES).nullable().catch(null).default(null),
  q: z.string().trim().max(120).catch("").default(""),
  after: z
    .string()
    .regex(/^\d{1,15}~[0-9a-f-]{36}$/)
    .catch("")
    .default(""),
});
export type ApplicationList = z.output<typeof applicationListSchema>;

/** What a move into a stage with rounds asks for next. */
export const askSchema = z
  .object({ ask: z.literal("round"), kind: z.enum(["screen", "first", "second", "final"]) })
  .nullable()
  .catch(null);
