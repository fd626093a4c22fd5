import { putMyQuestion } from "@/lib/questions/handlers";

export const PUT = putMyQuestion;
