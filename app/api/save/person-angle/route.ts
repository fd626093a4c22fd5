import { putAngle } from "@/lib/interviewers/handlers";

export const PUT = putAngle;
