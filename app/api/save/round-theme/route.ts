import { putTheme } from "@/lib/rounds/handlers";

export const PUT = putTheme;
