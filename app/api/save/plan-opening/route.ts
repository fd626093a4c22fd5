import { putOpening } from "@/lib/case/handlers";

export const PUT = putOpening;
