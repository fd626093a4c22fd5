import { putStanding } from "@/lib/interviewers/handlers";

export const PUT = putStanding;
