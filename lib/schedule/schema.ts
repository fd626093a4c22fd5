import { z } from "zod";
import { id, optionalChoice, tick, version } from "@/lib/base/fields";
import { peopleFields, RESUME, roundFields, whenFields } from "@/lib/rounds/schema";

/** `id` is minted by the page that shows the form, so that sending it twice makes one round. */
export const putOnSchema = z.object({
  id: id(),
  applicationId: id(),
  ...roundFields,
  ...whenFields,
  ...peopleFields,
  /** Moves the application along to this round's stage, never back. */
  moveStage: tick(),
});
export type PutOn = z.output<typeof putOnSchema>;

export const editRoundSchema = z.object({
  roundId: id(),
  ...roundFields,
  ...whenFields,
  ...peopleFields,
  /** Sent once the form really held its people; a form that was quicker than its script leaves the panel alone. */
  peopleShown: tick(),
  version: version(),
  replace: tick(),
});
export type EditRound = z.output<typeof editRoundSchema>;

export const rescheduleSchema = z.object({ roundId: id(), ...whenFields });
export type Reschedule = z.output<typeof rescheduleSchema>;

export const roundVerbSchema = z.object({ roundId: id() });

export const addPersonSchema = z.object({ roundId: id(), ...peopleFields });
export const panelPersonSchema = z.object({ roundId: id(), interviewerId: id() });
export const attendanceSchema = panelPersonSchema.extend({
  attended: z.enum(["yes", "no"]).transform((value) => value === "yes"),
});

/** The panel's form counts seats from 1, as people do. */
export const placeSchema = panelPersonSchema.extend({
  attended: tick(),
  seat: z.coerce
    .number("A whole number.")
    .int("A whole number.")
    .min(1, "Seats begin at 1.")
    .max(99)
    .transform((seat) => seat - 1),
  resume: optionalChoice(RESUME),
});
