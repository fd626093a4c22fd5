import { z } from "zod";
import {
  id,
  ifSent,
  isId,
  line,
  opened,
  optionalChoice,
  optionalId,
  optionalLine,
  optionalText,
  text,
  tick,
  version,
} from "@/lib/base/fields";
import { MARKS, RATINGS } from "@/lib/debriefs/schema";
import { BANK_CATEGORIES, MINE_CATEGORIES } from "@/lib/questions/categories";
import { BANK_SEEDS, MINE_EXAMPLES, NEXT_STEPS_SEED } from "@/lib/questions/seeds";
import { storyChoice } from "@/lib/stories/schema";

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
  detailToAdd: ifSent(optionalText(2000)),
  ...opened,
});
/** What they asked in a round, one question on each line. */
export const addAskedSchema = z.object({
  roundId: id(),
  lines: text(8000, "Write at least one question."),
  interviewerId: optionalId(),
});
export const askedIdSchema = z.object({ askedId: id() });

/**
 * Which question of theirs: a row of the bank or one asked, by its id; a shipped one by its name. Whatever is done to it,
 * it is a row of the person's own afterwards.
 */
const key = z
  .string()
  .refine((it) => isId(it) || BANK_SEEDS.some((seed) => seed.id === it), "That is not here any more.");
const answer = text(8000, "Write the answer in a few words.");
const category = z.enum(BANK_CATEGORIES, "Choose what it is about.");

export const bankKeySchema = z.object({ key });
export const bankIdSchema = z.object({ bankId: id() });
export const addBankSchema = z.object({
  id: id(),
  text: line(1000, "Write the question."),
  category,
  answer: optionalText(8000),
});
/** The whole card of one question, as its page saves it. */
export const editBankSchema = z.object({
  key,
  text: line(1000, "Write the question."),
  category,
  answer: optionalText(8000),
  version: version(),
  replace: tick(),
});
export const answerBankSchema = z.object({ key, answer, ...opened });
/** For an application it is linked there as well. */
export const bankStorySchema = z.object({ key, applicationId: optionalId(), ...storyChoice });
/** One run said aloud, and how it felt. */
export const practiseSchema = z.object({ key, rating: optionalChoice(RATINGS) });
/** What a sceptical expert would ask about something the job requires. */
export const hardQuestionSchema = z.object({
  id: id(),
  requirementId: id(),
  text: line(1000, "Write the question."),
  answer: optionalText(8000),
});
/** The two are one question: what was asked under this key stands under the other from now on. */
export const mergeSchema = z.object({ key, into: z.string().min(1, "Choose one from the list.").pipe(key) });

/** Left out, it is proposed from the words. */
const depth = z
  .string()
  .default("")
  .transform((value) => DEPTHS.find((it) => `${it}` === value) ?? null);
const MINE_SEED_IDS = [NEXT_STEPS_SEED, ...MINE_EXAMPLES.map((it) => it.id)] as [string, ...string[]];

/** A question that I ask; pinned to a round and a person at once where they are given. */
export const myQuestionSchema = z.object({
  id: id(),
  applicationId: id(),
  text: line(500, "Write the question."),
  depth,
  category: optionalChoice(MINE_CATEGORIES),
  /** The shipped example it was made from. */
  seedId: optionalChoice(MINE_SEED_IDS),
  roundId: optionalId(),
  interviewerId: optionalId(),
});
export const editMyQuestionSchema = z.object({
  questionId: id(),
  text: line(500, "Write the question."),
  depth,
  category: optionalChoice(MINE_CATEGORIES),
  ...opened,
});
export const myQuestionIdSchema = z.object({ questionId: id() });

/** Without a person the question is for the whole round. */
export const assignSchema = z.object({ questionId: id(), roundId: id(), interviewerId: optionalId() });
/** What they said, of one that was asked. */
export const myAnswerSchema = z.object({ askingId: id(), answer: optionalText(8000), ...opened });
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

/** One for this person: chosen from those that are there, or written now. */
export const giveSchema = z.object({
  applicationId: id(),
  roundId: id(),
  interviewerId: id(),
  questionId: optionalId(),
  text: optionalLine(500),
  newId: id(),
});
/** One cell of the grid, told what it becomes: the same press twice changes nothing more. */
export const cellSchema = z.object({
  roundId: id(),
  cell: z
    .string()
    .regex(/^[0-9a-f-]{36} [0-9a-f-]{36} (on|off)$/, "That is not here any more.")
    .transform((cell) => {
      const [questionId = "", interviewerId = "", becomes = ""] = cell.split(" ");
      return { questionId, interviewerId, on: becomes === "on" };
    }),
});
/** The same question at another application. */
export const reuseSchema = z.object({ id: id(), questionId: id(), applicationId: id() });

/** The list of what they ask. */
export const theyAskSchema = z.object({
  q: z.string().trim().max(200).catch("").default(""),
  about: z.enum(BANK_CATEGORIES).nullable().catch(null).default(null),
  from: z.coerce.number().int().min(0).max(100_000).catch(0).default(0),
});
export type TheyAsk = z.output<typeof theyAskSchema>;
export const iAskSchema = z.object({
  q: z.string().trim().max(200).catch("").default(""),
  from: z.coerce.number().int().min(0).max(100_000).catch(0).default(0),
});
