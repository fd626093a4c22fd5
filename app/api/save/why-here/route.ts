import { putWhyHere } from "@/lib/applications/handlers";

export const PUT = putWhyHere;
