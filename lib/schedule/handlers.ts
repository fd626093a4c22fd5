import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import { offerSchema } from "@/lib/pay/schema";
import { saveOffer } from "@/lib/schedule/commands/offer";

export const putOffer = savingHandler("schedule.offer", offerSchema, saveOffer);
