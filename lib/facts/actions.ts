"use server";
import { action } from "@/lib/accounts/action";
import * as facts from "@/lib/facts/commands";
import * as shapes from "@/lib/facts/schema";

export const addStatedFact = action("facts.add", shapes.addFactSchema, facts.addStatedFact, {
  says: () => ({ text: "Noted what you told them." }),
});

export const editStatedFact = action("facts.edit", shapes.editFactSchema, facts.editStatedFact, {
  says: () => ({ text: "Saved." }),
});

export const settleFacts = action("facts.settle", shapes.settleFactsSchema, facts.settleFacts, {
  says: ({ id }) => ({ text: "Settled: that one stands.", undo: { kind: "fact-stated.settle", id } }),
});

export const deleteStatedFact = action("facts.delete", shapes.factIdSchema, facts.deleteStatedFact, {
  says: ({ id }) => ({ text: "Line deleted.", undo: { kind: "fact-stated.delete", id } }),
});
