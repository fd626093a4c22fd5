import { z } from "zod";
import { id, line, optionalId, optionalText, text } from "@/lib/base/fields";

export const CARRY_KINDS = ["expected-follow-up", "thin-answer", "unsaid", "doubt"] as const;
export type CarryKind = (typeof CARRY_KINDS)[number];
export const CARRY_STATES = ["undecided", "carried", "said", "dismissed"] as const;

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
export const carryIdSchema = z.object({ carryId: id() });
export const draftCarrySchema = z.object({ carryId: id(), answer: optionalText(4000) });
