import { putShowing } from "@/lib/case/handlers";

export const PUT = putShowing;
