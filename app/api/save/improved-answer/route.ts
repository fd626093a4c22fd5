import { putImproved } from "@/lib/questions/handlers";

export const PUT = putImproved;
