"use server";
import { action } from "@/lib/accounts/action";
import * as carry from "@/lib/carry/commands";
import * as along from "@/lib/carry/commands/along";
import * as shapes from "@/lib/carry/schema";

export const addCarry = action("carry.add", shapes.addCarrySchema, carry.addCarry);

export const answerCarry = action("carry.answer", shapes.answerCarrySchema, carry.answerCarry);

const DECIDED = {
  undecided: "Open again.",
  carried: "Taken along.",
  said: "Noted as said.",
  dismissed: "Let go.",
} as const;

export const decideCarry = action("carry.decide", shapes.decideCarrySchema, along.decide, {
  says: ({ undo }, { state }) => ({ text: DECIDED[state], undo: { kind: "carry.decide", id: undo } }),
});

export const takeAlong = action("carry.along", shapes.takeAlongSchema, along.takeAlong, {
  says: () => ({ text: DECIDED.carried }),
});

export const takeAskedAlong = action("carry.asked-along", shapes.takeAskedAlongSchema, along.takeAskedAlong, {
  says: () => ({ text: DECIDED.carried }),
});

export const letAskedGo = action("carry.asked-go", shapes.letAskedGoSchema, along.letAskedGo, {
  says: ({ undo }) => ({ text: DECIDED.dismissed, undo: { kind: "carry.decide", id: undo } }),
});

export const removeCarry = action("carry.remove", shapes.carryIdSchema, carry.removeCarry, {
  says: ({ id }) => ({ text: "Taken off the list.", undo: { kind: "carry.delete", id } }),
});
