import { putPoint } from "@/lib/case/handlers";

export const PUT = putPoint;
