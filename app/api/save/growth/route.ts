import { putGrowth } from "@/lib/case/handlers";

export const PUT = putGrowth;
