import { putBankAnswer } from "@/lib/questions/handlers";

export const PUT = putBankAnswer;
