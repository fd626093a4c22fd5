import { putEvidence } from "@/lib/pay/handlers";

export const PUT = putEvidence;
