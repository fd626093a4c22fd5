import { putCounter } from "@/lib/pay/handlers";

export const PUT = putCounter;
