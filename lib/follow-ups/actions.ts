"use server";
import { action } from "@/lib/accounts/action";
import { pickForNote, saveNote } from "./commands/save-note";
import { pickSchema, saveNoteSchema } from "./schema";

export const saveThankYou = action("follow-ups.save-note", saveNoteSchema, saveNote, {
  says: () => ({ text: "Draft saved." }),
});

export const pickLine = action("follow-ups.pick", pickSchema, pickForNote);
