import { putStance } from "@/lib/pay/handlers";

export const PUT = putStance;
