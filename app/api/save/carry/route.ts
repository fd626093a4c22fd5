import { putAlong } from "@/lib/carry/handlers";

export const PUT = putAlong;
