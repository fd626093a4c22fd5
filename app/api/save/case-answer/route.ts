import { putAnswer } from "@/lib/case/handlers";

export const PUT = putAnswer;
