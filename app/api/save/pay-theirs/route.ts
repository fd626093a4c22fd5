import { putTheirs } from "@/lib/pay/handlers";

export const PUT = putTheirs;
