import { putQuestion } from "@/lib/questions/handlers";

export const PUT = putQuestion;
