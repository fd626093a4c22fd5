import { putNumber } from "@/lib/stories/handlers";

export const PUT = putNumber;
