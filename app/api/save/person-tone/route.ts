import { putTone } from "@/lib/interviewers/handlers";

export const PUT = putTone;
