import { putScratch } from "@/lib/rounds/handlers";

export const PUT = putScratch;
