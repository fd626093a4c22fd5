import { putCares } from "@/lib/interviewers/handlers";

export const PUT = putCares;
