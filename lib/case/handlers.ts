import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import { setAnswer, setOpening } from "@/lib/case/commands/card";
import { answerSchema, openingSchema } from "@/lib/case/schema";

export const putAnswer = savingHandler("case.answer", answerSchema, setAnswer);

export const putOpening = savingHandler("case.opening", openingSchema, setOpening);
