import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import { editNote } from "@/lib/notes/commands";
import { editNoteSchema } from "@/lib/notes/schema";

export const putNote = savingHandler("notes.edit", editNoteSchema, editNote);
