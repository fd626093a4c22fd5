"use server";
import { action } from "@/lib/accounts/action";
import * as research from "@/lib/research/commands";
import * as shapes from "@/lib/research/schema";

export const addResearch = action("research.add", shapes.addResearchSchema, research.addResearch);

export const editResearch = action("research.edit", shapes.editResearchSchema, research.editResearch, {
  says: () => ({ text: "Saved." }),
});

export const lookedNothingNew = action("research.looked", shapes.lookedSchema, research.lookedNothingNew, {
  says: () => ({ text: "Looked today, noted." }),
});

export const recheckResearch = action("research.recheck", shapes.recheckSchema, research.recheckResearch, {
  says: () => ({ text: "Looked at today, noted." }),
});

export const pinResearch = action("research.pin", shapes.pinSchema, research.pinResearch);

export const pinSeveral = action("research.pin-several", shapes.pinSeveralSchema, research.pinSeveral);

export const sourceResearch = action("research.source", shapes.sourceSchema, research.sourceResearch);

export const matchResearch = action("research.match", shapes.matchSchema, research.matchResearch);

export const noteResearchGap = action(
  "research.gap-note",
  shapes.researchGapSchema,
  research.noteResearchGap,
);

export const deleteResearch = action("research.delete", shapes.researchIdSchema, research.deleteResearch, {
  says: ({ id }) => ({ text: "Line deleted.", undo: { kind: "research.delete", id } }),
});
