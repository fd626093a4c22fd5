import { putPlan } from "@/lib/debriefs/handlers";

export const PUT = putPlan;
