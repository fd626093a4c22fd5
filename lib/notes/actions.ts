"use server";
import { action } from "@/lib/accounts/action";
import * as notes from "@/lib/notes/commands";
import { editNoteSchema, noteKeySchema, noteSchema } from "@/lib/notes/schema";

export const addNote = action("notes.add", noteSchema, notes.addNote);

export const editNote = action("notes.edit", editNoteSchema, notes.editNote);

export const deleteNote = action("notes.delete", noteKeySchema, notes.deleteNote, {
  says: ({ id }) => ({ text: "Note deleted.", undo: { kind: "note.delete", id } }),
});
