import { z } from "zod";

/** What the strip under the page sends back: which verb to take back, and on what. */
export const undoSchema = z.object({ kind: z.string().max(60), id: z.string().max(2000) });

export type UndoInput = z.output<typeof undoSchema>;
