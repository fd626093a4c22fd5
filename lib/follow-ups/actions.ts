"use server";
import { action } from "@/lib/accounts/action";
import { saveNote } from "./commands/save-note";
import { saveNoteSchema } from "./schema";

export const saveThankYou = action("follow-ups.save-note", saveNoteSchema, saveNote, {
  says: (_, { pick }) => (pick ? null : { text: "Draft saved." }),
});
