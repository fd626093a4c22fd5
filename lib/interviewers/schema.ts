import { z } from "zod";
import {
  id,
  line,
  opened,
  optionalChoice,
  optionalDay,
  optionalEmail,
  optionalId,
  optionalLine,
  optionalLink,
  optionalText,
  text,
} from "@/lib/base/fields";
import { type Link, readLinks } from "@/lib/interviewers/rules";

export const ROLES = [
  "boss",
  "hiring-manager",
  "peer",
  "executive",
  "hr",
  "recruiter",
  "other",
  "unknown",
] as const;
export const DECISIONS = ["yes", "likely", "no", "unknown"] as const;
export const FUTURE_BOSS = ["yes", "no", "unknown"] as const;
export const CARE_ORIGINS = ["mine", "inferred", "sourced"] as const;
export const TONES = ["formal", "mixed", "casual"] as const;

export type Role = (typeof ROLES)[number];
export type Decision = (typeof DECISIONS)[number];
export type FutureBoss = (typeof FUTURE_BOSS)[number];
export type CareOrigin = (typeof CARE_ORIGINS)[number];
export type Tone = (typeof TONES)[number];

/** "LinkedIn https://…", one per line; the words before the address are its label. */
const links = optionalText(8000).transform((lines, context): Link[] => {
  const read = readLinks(lines ?? "");
  if (read) return read;
  context.addIssue({
    code: "custom",
    message: "Put one web address on each line, with a word before it if you like.",
  });
  return z.NEVER;
});

const who = {
  id: id(),
  name: line(120, "Write a name."),
  title: optionalLine(160),
  company: optionalLine(120),
  email: optionalEmail(),
  links,
};

export const newPersonSchema = z.object({
  ...who,
  applicationId: optionalId(),
  role: optionalChoice(ROLES),
});
export const personSchema = z.object(who);
export const personKeySchema = z.object({ id: id() });
export type NewPerson = z.output<typeof newPersonSchema>;
export type EditPerson = z.output<typeof personSchema>;

/** Somebody's part in one application: null is "not said yet", "unknown" is "I know that I don't know". */
const part = { applicationId: id(), interviewerId: id() };
const role = optionalChoice(ROLES);
const decisionMaker = optionalChoice(DECISIONS);
const futureBoss = optionalChoice(FUTURE_BOSS);
export const roleSchema = z.object({ ...part, role });
export const decisionSchema = z.object({ ...part, decisionMaker });
export const futureBossSchema = z.object({ ...part, futureBoss });
export const standingSchema = z.object({ ...part, role, decisionMaker, futureBoss, ...opened });
export const partKeySchema = z.object(part);

/** Somebody known already, for an application. */
export const joinSchema = z.object({ applicationId: id(), interviewerId: z.uuid("Choose somebody.") });

/** `choice`: the id of the person, "none" of them, or "unknown". */
export const markFutureBossSchema = z.object({
  applicationId: id(),
  choice: z.union([z.literal(["none", "unknown"]), z.uuid()], { error: "Choose one of these." }),
});

export const caresSchema = z.object({
  interviewerId: id(),
  text: optionalText(500),
  origin: optionalChoice(CARE_ORIGINS),
  ...opened,
});
export const angleSchema = z.object({ interviewerId: id(), text: optionalText(1000), ...opened });
export const toneSchema = z.object({ interviewerId: id(), tone: optionalChoice(TONES), ...opened });

const hook = text(500, "Write what you could talk about.");
export const hookSchema = z.object({ id: id(), interviewerId: id(), text: hook });
export const editHookSchema = z.object({ id: id(), text: hook, ...opened });
export type NewHook = z.output<typeof hookSchema>;

/** `seenOn` left empty is the owner's today. */
const fact = { text: text(1000, "Write what you found."), url: optionalLink(), seenOn: optionalDay() };
export const factSchema = z.object({ id: id(), interviewerId: id(), ...fact });
export const editFactSchema = z.object({ id: id(), ...fact, ...opened });
export type NewFact = z.output<typeof factSchema>;

/** The one short form of cue P3: a line with its address, and what follows from it. */
export const readUpSchema = factSchema.extend({ cares: optionalText(500), angle: optionalText(1000) });
export type ReadUp = z.output<typeof readUpSchema>;

/** What the list of people is narrowed by; `after` is the key of the last line seen, as the page before gave it. */
export const peopleListSchema = z.object({
  q: z.string().trim().max(120).catch(""),
  after: z.string().max(1000).transform(readKey).catch([]),
});
export type PeopleList = z.output<typeof peopleListSchema>;

function readKey(text: string): string[] {
  try {
    return z.array(z.string()).length(4).parse(JSON.parse(text));
  } catch {
    return [];
  }
}
