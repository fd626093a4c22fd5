import { z } from "zod";
import {
  id,
  isId,
  line,
  opened,
  optionalId,
  optionalLine,
  optionalText,
  text,
  tick,
  version,
} from "@/lib/base/fields";
import { SLOTS } from "@/lib/research/schema";

export const STORY_TAGS = ["adapt", "develop", "responsibility"] as const;
export type StoryTag = (typeof STORY_TAGS)[number];

/** The four parts of a situation, in the order they are told. */
export const STORY_FIELDS = ["situation", "task", "action", "result"] as const;
export type StoryField = (typeof STORY_FIELDS)[number];

const MOST_WORDS = 12;

/** A few short words, parted by commas or lines; each once, as first written. */
function words() {
  return z
    .string()
    .default("")
    .transform((typed) => {
      const all = typed
        .replaceAll("\0", "")
        .split(/[,;\n]/)
        .map((word) => word.replace(/\s+/g, " ").trim())
        .filter(Boolean);
      return all.filter((word, at) => all.findIndex((it) => it.toLowerCase() === word.toLowerCase()) === at);
    })
    .pipe(
      z
        .array(z.string().max(60, "Keep each under 60 characters."))
        .max(MOST_WORDS, `Keep to ${MOST_WORDS} at most.`),
    );
}

const title = line(120, "Give it a short name: three or four words.");

const card = {
  title,
  situation: optionalText(4000),
  task: optionalText(4000),
  action: optionalText(4000),
  result: optionalText(4000),
  number: optionalLine(200),
  reflection: optionalText(2000),
  skills: words(),
  tags: z.array(z.enum(STORY_TAGS)).default([]),
  environment: words(),
};

/** For an application it is linked at once. */
export const addStorySchema = z.object({ id: id(), applicationId: optionalId(), ...card });
export type AddStory = z.output<typeof addStorySchema>;

export const editStorySchema = z.object({ id: id(), ...card, version: version(), replace: tick() });
export type EditStory = z.output<typeof editStorySchema>;

export const storyIdSchema = z.object({ storyId: id() });

/**
 * "Which story?": one that is there, or a new one by its title. The form mints the new one's id, so that a second submit
 * finds it again. Nothing chosen is null, for forms where a story may be left out.
 */
export const storyChoice = {
  storyId: z
    .string()
    .default("")
    .transform((value) => (isId(value) ? value : null)),
  storyTitle: optionalLine(120),
  newStoryId: optionalId(),
};
export type StoryChoice = { storyId: string | null; storyTitle: string | null; newStoryId: string | null };

/** In one application. */
export const linkSchema = z.object({ applicationId: id(), storyId: id() });
export const pickedLinkSchema = z.object({ applicationId: id(), ...storyChoice });
export const starSchema = linkSchema.extend({ starred: tick() });
export const hereSchema = pickedLinkSchema.extend({
  hereSentence: text(1000, "Write how you would do it again here, in a sentence."),
  ...opened,
});

export const keepHereSchema = linkSchema.extend({ hereSentence: optionalText(1000), ...opened });

/** A story beside something that they ask for. */
export const matchSchema = z.object({ requirementId: id(), ...storyChoice });
export const pairSchema = z.object({ requirementId: id(), storyId: id() });

/** One cell of the grid, told what it becomes: the same press twice changes nothing more. */
export const cellSchema = z.object({
  cell: z
    .string()
    .regex(/^[0-9a-f-]{36} [0-9a-f-]{36} (none|matched|pinned)$/, "That is not here any more.")
    .transform((cell) => {
      const [requirementId = "", storyId = "", becomes = ""] = cell.split(" ");
      return { requirementId, storyId, becomes: becomes as "none" | "matched" | "pinned" };
    }),
});
/** Of the pairs that the form showed ("<requirement> <story>", or "<requirement> gap"), those ticked are pinned. */
const pairs = z
  .array(z.string().regex(/^[0-9a-f-]{36} ([0-9a-f-]{36}|gap)$/))
  .max(300)
  .default([]);
export const pinsSchema = z.object({ applicationId: id(), shown: pairs, pins: pairs });

/** A story beside a value, a goal or a focus of theirs: one noted already, or written now. */
export const researchPairSchema = z.object({
  applicationId: id(),
  ...storyChoice,
  researchId: z
    .string()
    .default("")
    .transform((value) => (isId(value) ? value : null)),
  researchText: optionalLine(1000),
  newResearchId: optionalId(),
  slot: z.enum(SLOTS).catch("goal").default("goal"),
});
export const researchLinkSchema = z.object({ researchId: id(), storyId: id() });

/** To whom, in which round; nobody named is the whole round. */
export const tellSchema = z.object({ storyId: id(), roundId: id(), interviewerId: optionalId() });
/** The same from one list: "<round>", or "<round> <person>". */
export const heardSchema = z
  .object({
    storyId: id(),
    heard: z.string().regex(/^[0-9a-f-]{36}( [0-9a-f-]{36})?$/, "Choose one from the list."),
  })
  .transform(({ storyId, heard }) => {
    const [roundId = "", interviewerId = null] = heard.split(" ");
    return { storyId, roundId, interviewerId };
  });
export const tellingIdSchema = z.object({ tellingId: id() });

/** One field, asked for in the book. */
const one = { storyId: id(), ...opened };
export const numberSchema = z.object({
  ...one,
  number: line(200, "Write a figure, or a plain measure: time saved, people served."),
});
export const reflectionSchema = z.object({
  ...one,
  reflection: text(2000, "Write what you learned, in a line."),
});
export const tagSchema = z.object({ applicationId: id(), tag: z.enum(STORY_TAGS), ...storyChoice });
