import { z } from "zod";
import {
  id,
  line,
  opened,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalLine,
  optionalText,
  text,
  tick,
} from "@/lib/base/fields";
import { NEXT_STEPS } from "@/lib/debriefs/rules";
import { linesOf, peopleFields } from "@/lib/rounds/schema";

export const FEELS = ["rough", "mixed", "good", "great"] as const;
export const RATINGS = ["shaky", "fine", "strong"] as const;
export const MARKS = ["improve", "expand", "fine-as-is"] as const;
export const LINE_KINDS = ["detail", "went-well", "better-next-time"] as const;
export const FIRST_NUMBER = ["them", "me", "nobody"] as const;
export const DEFLECTIONS = ["worked", "asked-again", "not-used"] as const;
const LINES_MOST = 60;

/** A text field of which every line is a row. */
function rows(most: number) {
  return z
    .string()
    .default("")
    .transform(linesOf)
    .pipe(
      z
        .array(z.string().max(most, `Keep each line under ${most} characters.`))
        .max(LINES_MOST, `At most ${LINES_MOST} lines.`),
    );
}

function yesNo() {
  return optionalChoice(["yes", "no"]).transform((value) => (value === null ? null : value === "yes"));
}

/** What stands behind "Add detail" for one question. `of` is its saved row; a new one is found by its words. */
const questionDetail = z.object({
  of: optionalId(),
  text: optionalLine(1000),
  answer: optionalText(8000),
  rating: optionalChoice(RATINGS),
  mark: optionalChoice(MARKS),
  likely: tick(),
  by: optionalId(),
});
export type QuestionDetail = z.output<typeof questionDetail>;

/** A question of mine that stood on this round's sheet: asked or not, and what they said. */
const askingDetail = z.object({ id: id(), asked: tick(), said: optionalText(8000) });
export type AskingDetail = z.output<typeof askingDetail>;

/** A story of mine and whom I told it: people of the panel, or nobody in particular. */
export const ANYBODY = "anybody";
const toldDetail = z.object({
  storyId: id(),
  to: z
    .array(z.union([z.uuid(), z.literal(ANYBODY)]))
    .max(60)
    .transform((people) => people.map((person) => (person === ANYBODY ? null : person))),
});
export type ToldDetail = z.output<typeof toldDetail>;

/** Something I told them: about what, what, and to whom. `at` is its place in the form. An emptied one goes. */
export const STATED = ["pay", "notice", "start-date", "other"] as const;
const statedDetail = z.object({
  at: z.string(),
  id: id(),
  key: optionalChoice(STATED),
  own: optionalLine(80),
  value: optionalLine(300),
  to: optionalId(),
});
export type StatedDetail = z.output<typeof statedDetail>;

/** What became of something that was taken along from an earlier round. */
const carryChoice = z.object({ id: id(), choice: z.enum(["said", "later", "let-go"]) });

const shape = z.object({
  roundId: id(),
  feel: z.enum(FEELS, "Choose one: a tap is enough."),
  /** Everybody the form showed as on the panel, and those who are ticked. */
  panel: z.array(id()).max(60).default([]),
  people: peopleFields.people,
  newPeople: peopleFields.newPeople,
  /** Rows of the saved debrief that the form showed: only these can have been taken out by hand. */
  shown: z.array(id()).max(500).default([]),
  asked: rows(1000),
  unsaid: rows(1000),
  next: optionalChoice(NEXT_STEPS),
  promisedOn: optionalDay(),
  nextStep: optionalLine(500),
  promiseSaidBy: optionalId(),
  details: rows(2000),
  feedback: rows(2000),
  wentWell: rows(1000),
  betterNext: rows(1000),
  noFeedback: tick(),
  noImprovement: tick(),
  noFacts: tick(),
  followUpsNone: tick(),
  payRaised: yesNo(),
  firstNumberBy: optionalChoice(FIRST_NUMBER),
  deflection: optionalChoice(DEFLECTIONS),
  thankedInRoom: yesNo(),
  doubts: rows(1000),
  expected: rows(1000),
  /** Who got a copy of my résumé. */
  resume: z.array(id()).max(60).default([]),
  askings: z.array(askingDetail).max(200),
  told: z.array(toldDetail).max(200),
  stated: z.array(statedDetail).max(100),
  /** One more question that I asked. Its id is the form's, so that a second submit makes no second one. */
  mineNewId: optionalId(),
  mineNew: optionalLine(500),
  mineNewTo: optionalId(),
  mineNewSaid: optionalText(8000),
  questions: z.array(questionDetail).max(LINES_MOST),
  carried: z.array(carryChoice).max(100),
});

/**
 * The debrief's form: fields named `ask-0-answer` and `mine-<id>-said` are gathered into one object each, `carry-<id>` into
 * choices, `told-<story>` into people.
 */
export const saveDebriefSchema = z
  .preprocess(gather, shape)
  .refine((input) => input.next !== "date" || input.promisedOn !== null, {
    path: ["promisedOn"],
    error: "Choose the day they named.",
  })
  .superRefine((input, context) => {
    for (const { at, key, own, value } of input.stated) {
      const missing = value && (!key ? "key" : key === "other" && !own ? "own" : null);
      if (missing)
        context.addIssue({
          code: "custom",
          path: [`fact-${at}-${missing}`],
          message: "Say what it is about.",
        });
    }
  });
export type SaveDebrief = z.output<typeof saveDebriefSchema>;

function gather(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null) return raw;
  const questions = new Map<string, Record<string, unknown>>();
  const askings = new Map<string, Record<string, unknown>>();
  const stated = new Map<string, Record<string, unknown>>();
  const carried: { id: string; choice: unknown }[] = [];
  const told: { storyId: string; to: unknown }[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const [, at, field] = /^ask-(\d{1,3})-(\w+)$/.exec(name) ?? [];
    if (at && field) questions.set(at, { ...questions.get(at), [field]: value });
    const [, row, what] = /^fact-(\d{1,3})-(\w+)$/.exec(name) ?? [];
    if (row && what) stated.set(row, { ...stated.get(row), at: row, [what]: value });
    const [, id, part] = /^mine-([\da-f-]{36})-(\w+)$/.exec(name) ?? [];
    if (id && part) askings.set(id, { ...askings.get(id), id, [part]: value });
    if (name.startsWith("carry-") && value) carried.push({ id: name.slice(6), choice: value });
    // The empty value says that the story was shown; without it, unticking the last person would say nothing.
    if (name.startsWith("told-")) told.push({ storyId: name.slice(5), to: [value].flat().filter(Boolean) });
  }
  return {
    ...raw,
    questions: [...questions.values()],
    askings: [...askings.values()],
    stated: [...stated.values()],
    carried,
    told,
  };
}

/** A draft as the browser keeps it: field name to what stands in it. */
export const draftSchema = z.object({
  at: z.iso.datetime(),
  /** When the saved debrief that the form shows was last changed; null before it was saved. */
  base: z.iso.datetime({ offset: true }).nullable(),
  values: z.record(z.string().max(80), z.array(z.string().max(20_000)).max(100)),
});
export type Draft = z.output<typeof draftSchema>;

export const feedbackSchema = z.object({
  id: id(),
  roundId: id(),
  text: text(2000, "Write what they said."),
  saidBy: optionalLine(120),
});
export const takeUpSchema = z.object({
  feedbackId: id(),
  plan: line(500, "Write what you will do differently."),
  roundId: optionalId(),
  ...opened,
});
export const feedbackIdSchema = z.object({ feedbackId: id() });
export const debriefLineSchema = z.object({
  id: id(),
  roundId: id(),
  kind: z.enum(LINE_KINDS),
  text: text(2000, "Write a line first."),
  interviewerId: optionalId(),
});
export const debriefLineIdSchema = z.object({ lineId: id() });
export const noneSchema = z.object({
  roundId: id(),
  what: z.enum(["feedback", "improvement", "facts", "follow-ups"]),
});
export const nextStepSchema = z
  .object({
    roundId: id(),
    next: z.enum(NEXT_STEPS, "Choose one."),
    promisedOn: optionalDay(),
    nextStep: optionalLine(500),
    promiseSaidBy: optionalId(),
  })
  .refine((input) => input.next !== "date" || input.promisedOn !== null, {
    path: ["promisedOn"],
    error: "Choose the day they named.",
  });
