"use server";
import { action } from "@/lib/accounts/action";
import * as card from "@/lib/pay/commands/card";
import * as evidence from "@/lib/pay/commands/evidence";
import { notePaySaid as noteSaid } from "@/lib/pay/commands/said";
import * as worth from "@/lib/pay/commands/worth";
import * as shapes from "@/lib/pay/schema";

export const saveRange = action("pay.range", shapes.rangeSchema, card.setRange);

export const saveStance = action("pay.stance", shapes.stanceSchema, card.setStance);

export const saveFlexibility = action("pay.flexibility", shapes.flexibilitySchema, card.setFlexibility);

export const saveCounter = action("pay.counter", shapes.counterSchema, card.setCounter);

export const saveTheirRange = action("pay.theirs", shapes.theirRangeSchema, card.setTheirRange);

export const notePaySaid = action("pay.said", shapes.paySaidSchema, noteSaid, {
  says: () => ({ text: "Noted what was said about pay." }),
});

export const addPayEvidence = action("pay.evidence-add", shapes.addEvidenceSchema, evidence.addPayEvidence);

export const editPayEvidence = action(
  "pay.evidence-edit",
  shapes.editEvidenceSchema,
  evidence.editPayEvidence,
);

export const deletePayEvidence = action(
  "pay.evidence-delete",
  shapes.payIdSchema,
  evidence.deletePayEvidence,
  { says: ({ id }) => ({ text: "Figure deleted.", undo: { kind: "pay-evidence.delete", id } }) },
);

export const addWorth = action("pay.worth-add", shapes.addWorthSchema, worth.addWorth);

export const editWorth = action("pay.worth-edit", shapes.editWorthSchema, worth.editWorth);

export const linkWorth = action("pay.worth-link", shapes.linkWorthSchema, worth.linkWorth);

export const deleteWorth = action("pay.worth-delete", shapes.payIdSchema, worth.deleteWorth, {
  says: ({ id }) => ({ text: "Reason deleted.", undo: { kind: "pay-worth.delete", id } }),
});
