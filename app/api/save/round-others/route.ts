import { putOthers } from "@/lib/rounds/handlers";

export const PUT = putOthers;
