import { putFact } from "@/lib/interviewers/handlers";

export const PUT = putFact;
