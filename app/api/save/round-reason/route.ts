import { putReason } from "@/lib/rounds/handlers";

export const PUT = putReason;
