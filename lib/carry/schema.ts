import { z } from "zod";
import { id, line, optionalId, optionalText, text, tick } from "@/lib/base/fields";

export const CARRY_KINDS = ["expected-follow-up", "thin-answer", "unsaid", "doubt"] as const;
export type CarryKind = (typeof CARRY_KINDS)[number];
export const CARRY_STATES = ["undecided", "carried", "said", "dismissed"] as const;
export type CarryState = (typeof CARRY_STATES)[number];

/** What the form showed before it was typed into; absent means: do not compare. */
const was = z
  .string()
  .max(9000)
  .transform((text) => text.replace(/\r\n?/g, "\n"))
  .optional();

export const addCarrySchema = z.object({
  id: id(),
  fromRoundId: id(),
  kind: z.enum(CARRY_KINDS),
  text: line(1000, "Write it in one line."),
  askedQuestionId: optionalId(),
});
/** A sentence to say, or an answer to have ready: taken along by that. */
export const answerCarrySchema = z.object({
  carryId: id(),
  answer: text(4000, "Write the sentence you will say."),
  toRoundId: optionalId(),
});
export const decideCarrySchema = z.object({
  carryId: id(),
  state: z.enum(CARRY_STATES),
  toRoundId: optionalId(),
});
/** What I will say, and to whom: the line comes along. Both may stay blank for now. */
export const takeAlongSchema = z.object({
  carryId: id(),
  answer: optionalText(4000),
  toRoundId: optionalId(),
  assignedToId: optionalId(),
  was,
  replace: tick(),
});
/** A question of theirs that no line stands for yet: an answer that came out thin, or one they may come back to. */
const ofAsked = {
  /** Minted by the page. */
  id: id(),
  askedId: id(),
  kind: z.enum(["thin-answer", "expected-follow-up"]),
  toRoundId: optionalId(),
};
export const takeAskedAlongSchema = z.object({
  ...ofAsked,
  answer: optionalText(4000),
  assignedToId: optionalId(),
  was,
  replace: tick(),
});
export const letAskedGoSchema = z.object(ofAsked);
export const carryIdSchema = z.object({ carryId: id() });
