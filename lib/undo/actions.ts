"use server";
import { action } from "@/lib/accounts/action";
import { undoLast } from "@/lib/undo/commands";
import { undoSchema } from "@/lib/undo/schema";

export const undo = action("undo", undoSchema, undoLast, { says: () => ({ text: "Taken back." }) });
