import { putReflection } from "@/lib/stories/handlers";

export const PUT = putReflection;
