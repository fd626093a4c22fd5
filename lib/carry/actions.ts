"use server";
import { action } from "@/lib/accounts/action";
import * as carry from "@/lib/carry/commands";
import * as shapes from "@/lib/carry/schema";

export const addCarry = action("carry.add", shapes.addCarrySchema, carry.addCarry);

export const answerCarry = action("carry.answer", shapes.answerCarrySchema, carry.answerCarry);

export const decideCarry = action("carry.decide", shapes.decideCarrySchema, carry.decideCarry);

export const removeCarry = action("carry.remove", shapes.carryIdSchema, carry.removeCarry, {
  says: ({ id }) => ({ text: "Taken off the list.", undo: { kind: "carry.delete", id } }),
});
