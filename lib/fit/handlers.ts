import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import { editEvidence, editMustHave } from "@/lib/fit/commands";
import { editEvidenceSchema, editMustHaveSchema } from "@/lib/fit/schema";

export const putMustHave = savingHandler("fit.edit", editMustHaveSchema, editMustHave);

export const putEvidence = savingHandler("fit.evidence-edit", editEvidenceSchema, editEvidence);
