import { putNote } from "@/lib/notes/handlers";

export const PUT = putNote;
