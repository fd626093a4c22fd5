import { putIdea } from "@/lib/case/handlers";

export const PUT = putIdea;
