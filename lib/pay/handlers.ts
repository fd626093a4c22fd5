import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import * as card from "@/lib/pay/commands/card";
import { editPayEvidence } from "@/lib/pay/commands/evidence";
import { editWorth } from "@/lib/pay/commands/worth";
import * as shapes from "@/lib/pay/schema";

export const putRange = savingHandler("pay.range", shapes.rangeSchema, card.setRange);

export const putEvidence = savingHandler("pay.evidence-edit", shapes.editEvidenceSchema, editPayEvidence);

export const putWorth = savingHandler("pay.worth-edit", shapes.editWorthSchema, editWorth);

export const putStance = savingHandler("pay.stance", shapes.stanceSchema, card.setStance);

export const putFlexibility = savingHandler("pay.flexibility", shapes.flexibilitySchema, card.setFlexibility);

export const putTheirs = savingHandler("pay.theirs", shapes.theirRangeSchema, card.setTheirRange);

export const putCounter = savingHandler("pay.counter", shapes.counterSchema, card.setCounter);
