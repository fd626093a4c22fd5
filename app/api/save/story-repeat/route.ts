import { putRepeat } from "@/lib/stories/handlers";

export const PUT = putRepeat;
