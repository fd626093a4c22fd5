import { putRequirement } from "@/lib/applications/handlers";

export const PUT = putRequirement;
