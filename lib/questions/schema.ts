import { z } from "zod";
import {
  id,
  line,
  optionalChoice,
  optionalId,
  optionalLine,
  optionalText,
  text,
  tick,
} from "@/lib/base/fields";
import { MARKS, RATINGS } from "@/lib/debriefs/schema";

const NOT_HERE = "That is not here any more.";
export const DEPTHS = [1, 2, 3] as const;

export const rateSchema = z.object({
  askedId: id(),
  rating: z.enum(RATINGS, "Choose one: shaky, fine or strong."),
  mark: optionalChoice(MARKS),
});
export const improveSchema = z.object({
  askedId: id(),
  improvedAnswer: optionalText(8000),
  detailToAdd: optionalText(2000),
});
/** What they asked in a round, one question on each line. */
export const addAskedSchema = z.object({
  roundId: id(),
  lines: text(8000, "Write at least one question."),
  interviewerId: optionalId(),
});
export const askedIdSchema = z.object({ askedId: id() });

/** A question that I ask; pinned to a round and a person at once where they are given. */
export const myQuestionSchema = z.object({
  id: id(),
  applicationId: id(),
  text: line(500, "Write the question."),
  depth: z.coerce.number().pipe(z.literal(DEPTHS)).catch(1).default(1),
  category: optionalLine(60),
  roundId: optionalId(),
  interviewerId: optionalId(),
});
export const editMyQuestionSchema = z.object({
  questionId: id(),
  text: line(500, "Write the question."),
});
export const myQuestionIdSchema = z.object({ questionId: id() });

/** Without a person the question is for the whole round. */
export const assignSchema = z.object({ questionId: id(), roundId: id(), interviewerId: optionalId() });
export const askingIdSchema = z.object({ askingId: id() });
export const answeredSchema = assignSchema.extend({
  answer: optionalText(8000),
  /** It needs no asking any more. */
  settled: tick(),
});

/** One tap on the live sheet: asked, or not after all. The form's button says all of it: "question person yes". */
export const strikeSchema = z.object({
  roundId: id(),
  strike: z
    .string()
    .transform((word) => word.split(" "))
    .pipe(z.tuple([z.uuid(), z.union([z.uuid(), z.literal("-")]), z.enum(["yes", "no"])], NOT_HERE))
    .transform(([questionId, person, asked]) => ({
      questionId,
      interviewerId: person === "-" ? null : person,
      asked: asked === "yes",
    })),
});
