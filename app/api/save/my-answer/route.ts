import { putMyAnswer } from "@/lib/questions/handlers";

export const PUT = putMyAnswer;
