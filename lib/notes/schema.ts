import { z } from "zod";
import { id, optionalId, text } from "@/lib/base/fields";

const body = text(20_000, "Write the note first.");

/** A note belongs to an application, a round and/or a person: at least to one of them. */
export const noteSchema = z.object({
  id: id(),
  applicationId: optionalId(),
  roundId: optionalId(),
  interviewerId: optionalId(),
  body,
});
export const editNoteSchema = z.object({ id: id(), body });
export const noteKeySchema = z.object({ id: id() });

export type NewNote = z.output<typeof noteSchema>;
