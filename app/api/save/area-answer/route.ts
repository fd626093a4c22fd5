import { putAreaAnswer } from "@/lib/rounds/handlers";

export const PUT = putAreaAnswer;
