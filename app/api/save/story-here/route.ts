import { putHere } from "@/lib/stories/handlers";

export const PUT = putHere;
