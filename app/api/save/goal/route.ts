import { putGoal } from "@/lib/case/handlers";

export const PUT = putGoal;
