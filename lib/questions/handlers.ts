import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import { editBank } from "@/lib/questions/commands/bank";
import { editBankSchema } from "@/lib/questions/schema";

export const putQuestion = savingHandler("questions.bank-edit", editBankSchema, editBank);
