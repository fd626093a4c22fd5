import { z } from "zod";
import { id, line, optionalId, optionalLine, tick } from "@/lib/base/fields";

/** What this job must have: chips to begin with (CUES.md §5.5). */
export const MUST_HAVE_CHIPS = [
  "Pay",
  "Place and days",
  "The work itself",
  "The people",
  "Learning",
  "Security",
] as const;

export const FIT_RATINGS = ["yes", "unsure", "no"] as const;
export type FitRating = (typeof FIT_RATINGS)[number];

const was = z.string().max(2000).optional();

/** Typed, or one tap on a chip; a tap leaves what is typed aside. */
export const addMustHaveSchema = z
  .object({ id: id(), applicationId: id(), text: optionalLine(200), chip: optionalLine(200) })
  .transform(({ text, chip, ...it }, context) => {
    const words = chip ?? text;
    if (words) return { ...it, text: words };
    context.addIssue({ code: "custom", path: ["text"], message: "Write what this job must have." });
    return z.NEVER;
  });

export const editMustHaveSchema = z.object({
  id: id(),
  text: line(200, "Write what this job must have."),
  was,
  replace: tick(),
});

/** A question chosen from those I have, or a new one; neither takes the plan off. */
export const planQuestionSchema = z.object({
  mustHaveId: id(),
  questionId: optionalId(),
  newId: id(),
  text: optionalLine(500),
});

/** Who said it and where, as a list of the form names it: "<round>" or "<round> <person>". */
const said = z
  .string()
  .default("")
  .transform((value, context) => {
    const [, roundId, interviewerId] = /^([0-9a-f-]{36})(?: ([0-9a-f-]{36}))?$/i.exec(value) ?? [];
    if (!roundId && value !== "") {
      context.addIssue({ code: "custom", message: "Choose one from the list." });
      return z.NEVER;
    }
    return { roundId: roundId ?? null, interviewerId: interviewerId ?? null };
  });

export const evidenceSchema = z.object({
  id: id(),
  mustHaveId: id(),
  text: line(1000, "Write what you saw or heard, in a line."),
  said,
});
export const editEvidenceSchema = z.object({
  id: id(),
  text: line(1000, "Write what you saw or heard, in a line."),
  was,
  replace: tick(),
});

/** An answer of theirs to a planned question, taken as evidence with one tap. */
export const takeAnswerSchema = z.object({ id: id(), mustHaveId: id(), askingId: id() });

/** The judgement, with one more line of evidence if there is one. */
export const judgeSchema = z.object({
  mustHaveId: id(),
  rating: z.enum(FIT_RATINGS, "Choose one: met, unsure or not met."),
  evidenceId: id(),
  text: optionalLine(1000),
  said,
});

export const rowIdSchema = z.object({ id: id() });
