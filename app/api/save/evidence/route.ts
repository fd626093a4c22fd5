import { putEvidence } from "@/lib/fit/handlers";

export const PUT = putEvidence;
