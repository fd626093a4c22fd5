import { z } from "zod";
import {
  id,
  line,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalLine,
  optionalText,
  tick,
} from "@/lib/base/fields";
import { storyChoice } from "@/lib/stories/schema";

/** Three of the four plain hard answers; why here is the application's own (`lib/applications`). */
export const ANSWER_SLOTS = ["whyYou", "whyHire", "whatForYou"] as const;
export const SENSITIVITIES = ["safe", "ask-first", "keep-back"] as const;
export const SHOWINGS = ["show", "say-only"] as const;
export const PERIODS = [30, 60, 90] as const;

export type Sensitivity = (typeof SENSITIVITIES)[number];
export type Period = (typeof PERIODS)[number];

/** What a small form showed before it was typed into; absent means: do not compare. */
const was = z.string().max(5000).optional();

export const sentenceSchema = z.object({
  applicationId: id(),
  text: optionalLine(400),
  was,
  replace: tick(),
});

export const sentenceVersionSchema = z.object({ id: id() });

/** No story chosen takes it off. */
export const sentenceStorySchema = z.object({ applicationId: id(), ...storyChoice });

export const answerSchema = z.object({
  applicationId: id(),
  slot: z.enum(ANSWER_SLOTS, "Choose which answer this is."),
  text: optionalText(3000),
  was,
  replace: tick(),
});

export const openingSchema = z.object({
  applicationId: id(),
  text: optionalText(1500),
  was,
  replace: tick(),
});

export const showingSchema = z.object({
  applicationId: id(),
  showing: z.enum(SHOWINGS, "Choose one: show it, or say it."),
  was,
  replace: tick(),
});

/** A point of the case, and the story it rests on. */
export const pointSchema = z.object({
  id: id(),
  applicationId: id(),
  text: line(300, "Write the point in a line."),
  ...storyChoice,
});
export const editPointSchema = z.object({
  id: id(),
  text: line(300, "Write the point in a line."),
  was,
  replace: tick(),
});
export const pointStorySchema = z.object({ id: id(), ...storyChoice });

/** Matches, with a story of mine; I differ, and how; don't know. */
export const pairValueSchema = z.object({
  applicationId: id(),
  researchId: id(),
  match: z.enum(["match", "gap", "unknown"], "Choose one: it matches, I differ, or don’t know."),
  gapNote: optionalText(1000),
  ...storyChoice,
});

/** What their setting is like, and my story from a place like it. */
export const settingSchema = z
  .object({
    applicationId: id(),
    tags: z.array(z.string().max(60)).max(20).default([]),
    own: optionalLine(200),
    ...storyChoice,
  })
  .refine(({ tags, own }) => tags.length > 0 || own !== null, {
    path: ["tags"],
    error: "Choose at least one word, or write your own.",
  });

const sensitivity = optionalChoice(SENSITIVITIES);

export const ideaSchema = z.object({
  id: id(),
  applicationId: id(),
  text: line(500, "Write the idea in a line."),
  researchId: optionalId(),
  sensitivity,
});
export const editIdeaSchema = z.object({
  id: id(),
  text: line(500, "Write the idea in a line."),
  researchId: optionalId(),
  sensitivity,
  was,
  replace: tick(),
});
export const decideIdeaSchema = z.object({ id: id(), researchId: optionalId(), sensitivity });

/** What a goal is tied to, as a list of the form names it: `requirement <id>`, `question <id>`, or nothing. */
const tie = z
  .string()
  .default("")
  .transform((text, context) => {
    const [, kind, row] = /^(requirement|question) ([0-9a-f-]{36})$/i.exec(text) ?? [];
    if (kind && row)
      return kind === "requirement"
        ? { requirementId: row, myQuestionId: null }
        : { requirementId: null, myQuestionId: row };
    if (text === "") return { requirementId: null, myQuestionId: null };
    context.addIssue({ code: "custom", message: "Choose one from the list." });
    return z.NEVER;
  });

const goalText = line(500, "Write the goal in a line.");

export const goalSchema = z.object({
  id: id(),
  applicationId: id(),
  period: z.coerce.number().pipe(z.literal(PERIODS, "Choose 30, 60 or 90 days.")),
  text: goalText,
  tie,
});
export const editGoalSchema = z.object({ id: id(), text: goalText, tie, was, replace: tick() });
export const tieGoalSchema = z.object({ id: id(), tie });

/** Something new since the last round. No day is today. */
export const growthSchema = z.object({
  id: id(),
  applicationId: id(),
  text: line(500, "Write it in a line."),
  on: optionalDay(),
});
export const editGrowthSchema = z.object({
  id: id(),
  text: line(500, "Write it in a line."),
  on: optionalDay(),
  was,
  replace: tick(),
});

/** "Nothing new", said of the next round; without a round it is taken back. */
export const nothingNewSchema = z.object({ applicationId: id(), roundId: optionalId() });

export const rowIdSchema = z.object({ id: id() });
