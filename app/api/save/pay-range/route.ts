import { putRange } from "@/lib/pay/handlers";

export const PUT = putRange;
