import { putOffer } from "@/lib/schedule/handlers";

export const PUT = putOffer;
