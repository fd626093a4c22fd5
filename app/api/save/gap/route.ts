import { putGap } from "@/lib/applications/handlers";

export const PUT = putGap;
