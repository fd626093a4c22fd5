"use server";
import { action } from "@/lib/accounts/action";
import { answerSchema, offerSchema } from "@/lib/pay/schema";
import * as offer from "@/lib/schedule/commands/offer";

export const saveOffer = action("schedule.offer", offerSchema, offer.saveOffer, {
  says: () => ({ text: "Saved. You are reminded before their date." }),
});

export const answerOffer = action("schedule.offer-answer", answerSchema, offer.answerOffer, {
  says: (answered) => ({
    text: answered.answer === "accepted" ? "Noted: you accepted." : "Noted: you declined.",
    undo: { kind: "offer.answer", id: offer.answerKey(answered) },
  }),
});
