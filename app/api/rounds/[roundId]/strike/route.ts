import { putStrike } from "@/lib/questions/handlers";

export const PUT = putStrike;
