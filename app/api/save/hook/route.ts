import { putHook } from "@/lib/interviewers/handlers";

export const PUT = putHook;
