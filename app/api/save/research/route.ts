import { putResearch } from "@/lib/research/handlers";

export const PUT = putResearch;
