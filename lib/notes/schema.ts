import { z } from "zod";
import { id, opened, optionalId, text } from "@/lib/base/fields";

const body = text(20_000, "Write the note first.");

/** A note belongs to an application, a round and/or a person: at least to one of them. */
export const noteSchema = z.object({
  id: id(),
  applicationId: optionalId(),
  roundId: optionalId(),
  interviewerId: optionalId(),
  body,
});
/** `was` has room for line ends of two letters. */
export const editNoteSchema = z.object({ id: id(), body, ...opened, was: z.string().max(40_000).optional() });
export const noteKeySchema = z.object({ id: id() });

export type NewNote = z.output<typeof noteSchema>;

/** A page of the notes of one application; `after` is the key of the last one seen: its instant and id. */
export const noteListSchema = z.object({
  applicationId: id(),
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+[+-]\d{2}:\d{2} [\da-f-]{36}$/)
    .transform((key) => key.split(" "))
    .catch([]),
});
export type NoteList = z.output<typeof noteListSchema>;
