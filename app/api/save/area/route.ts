import { putArea } from "@/lib/rounds/handlers";

export const PUT = putArea;
