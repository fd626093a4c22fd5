"use server";
import { action } from "@/lib/accounts/action";
import * as research from "@/lib/research/commands";
import * as shapes from "@/lib/research/schema";

export const addResearch = action("research.add", shapes.addResearchSchema, research.addResearch);

export const editResearch = action("research.edit", shapes.editResearchSchema, research.editResearch);

export const recheckResearch = action("research.recheck", shapes.recheckSchema, research.recheckResearch);

export const noteResearchGap = action(
  "research.gap-note",
  shapes.researchGapSchema,
  research.noteResearchGap,
);

export const deleteResearch = action("research.delete", shapes.researchIdSchema, research.deleteResearch, {
  says: ({ id }) => ({ text: "Line deleted.", undo: { kind: "research.delete", id } }),
});
