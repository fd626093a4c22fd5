"use server";
import { action } from "@/lib/accounts/action";
import { skipCue, takeUpCue } from "./commands";
import { skipSchema } from "./schema";

export const skip = action("guidance.skip", skipSchema, skipCue, {
  says: ({ applicationId, cueId }) => ({
    text: "Skipped. It stands under Everything.",
    undo: { kind: "cue.skip", id: `${applicationId} ${cueId}` },
  }),
});

export const takeUp = action("guidance.take-up", skipSchema, takeUpCue);
