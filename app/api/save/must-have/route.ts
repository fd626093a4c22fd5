import { putMustHave } from "@/lib/fit/handlers";

export const PUT = putMustHave;
