import { putWorth } from "@/lib/pay/handlers";

export const PUT = putWorth;
