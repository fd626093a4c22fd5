import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import { setWhyHere } from "@/lib/applications/commands/edit-application";
import { editRequirement, setGapAnswer } from "@/lib/applications/commands/requirements";
import { editRequirementSchema, gapAnswerSchema, whyHereSchema } from "@/lib/applications/schema";

export const putWhyHere = savingHandler("applications.why-here", whyHereSchema, setWhyHere);

export const putRequirement = savingHandler(
  "applications.requirement",
  editRequirementSchema,
  editRequirement,
);

export const putGap = savingHandler("applications.gap", gapAnswerSchema, setGapAnswer);
