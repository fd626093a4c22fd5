import { putFlexibility } from "@/lib/pay/handlers";

export const PUT = putFlexibility;
