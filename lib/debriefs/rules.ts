/** Reading a debrief as it is typed, and laying it beside what was saved before. Pure. */
import { addDays, type Day, wallClock, weekday } from "@/lib/base/dates";
import { firstName, nameWords, sentence } from "@/lib/base/words";

type Named = { id: string; name: string };
export type TypedLine = { text: string; interviewerId: string | null };

/**
 * "Sam: what would you keep?" is Sam's: a known first name, last name or whole name before a colon says who. Two people
 * of one first name need more than that; any other word before a colon stays part of the line. What follows the name begins with a capital, as a line does.
 */
export function readLine(line: string, people: readonly Named[]): TypedLine {
  const [, before = "", after = ""] = /^([^:]{1,60}):\s*(\S.*)$/s.exec(line) ?? [];
  const who = before ? byName(before, people) : null;
  return who ? { text: sentence(after.trim()), interviewerId: who.id } : { text: line, interviewerId: null };
}

/** The one person a typed name can mean; null for nobody and for several. */
export function byName<T extends Named>(typed: string, people: readonly T[]): T | null {
  const key = fold(typed);
  const bare = (name: string) => fold(nameWords(name).join(" "));
  const whole = people.filter((person) => fold(person.name) === key || bare(person.name) === key);
  if (whole.length > 0) return whole.length === 1 ? whole[0]! : null;
  const part = people.filter((person) => {
    const words = nameWords(person.name);
    return fold(firstName(person.name)) === key || fold(words.at(-1) ?? "") === key;
  });
  return part.length === 1 ? part[0]! : null;
}

/** How a line is shown again in its field: with the shortest name that leads back to the same person. */
export function writeLine(line: TypedLine, people: readonly Named[]): string {
  const who = people.find((person) => person.id === line.interviewerId);
  if (!who) return line.text;
  const short = firstName(who.name);
  return `${byName(short, people)?.id === who.id ? short : who.name}: ${line.text}`;
}

type Kept = { id: string; text: string };
export type Matched = {
  /** For each typed line, in order: the row it is, or null for a new one. */
  rows: (string | null)[];
  /** Rows that the form showed and whose line is gone. */
  removed: string[];
};

/**
 * Which saved row each typed line is: the same words first, then, among the rows the form showed, the one that most of
 * its words are in. So a mended line keeps its row (with its rating and answer), a removed one is found out, and the same
 * form sent twice makes nothing new. Rows that came from elsewhere meanwhile are left alone.
 */
export function matchLines(
  saved: readonly Kept[],
  lines: readonly string[],
  shown: readonly string[],
): Matched {
  const free = new Map(saved.map((row) => [row.id, row]));
  const rows: (string | null)[] = lines.map((line) => {
    const same = [...free.values()].find((row) => fold(row.text) === fold(line));
    if (same) free.delete(same.id);
    return same?.id ?? null;
  });
  for (const [at, line] of lines.entries()) {
    if (rows[at]) continue;
    const near = [...free.values()]
      .filter((row) => shown.includes(row.id))
      .map((row) => ({ row, alike: likeness(row.text, line) }))
      .sort((a, b) => b.alike - a.alike)[0];
    if (!near || near.alike < 0.5) continue;
    free.delete(near.row.id);
    rows[at] = near.row.id;
  }
  return { rows, removed: [...free.keys()].filter((id) => shown.includes(id)) };
}

/** Common words among the words of both, 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, two] = [new Set(fold(a).split(" ")), new Set(fold(b).split(" "))];
  const common = [...one].filter((word) => two.has(word)).length;
  return common / Math.max(one.size, two.size);
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

export const NEXT_STEPS = ["this-week", "next-week", "not-said", "date"] as const;
export type NextStepChoice = (typeof NEXT_STEPS)[number];

/**
 * The Friday that "this week" and "next week" mean (CUES.md, decision 39), on the round's wall. What is said from Friday
 * noon to Sunday is about the week to come.
 */
export function promisedFriday(choice: "this-week" | "next-week", saidAt: Date, zone: string): Day {
  const { day, time } = wallClock(saidAt, zone);
  const today = weekday(day);
  const late = today > 5 || (today === 5 && time >= "12:00");
  const friday = addDays(day, 5 - today + (late ? 7 : 0));
  return choice === "this-week" ? friday : addDays(friday, 7);
}

/** Which of the four choices a saved debrief shows; null where it says nothing of a next step. */
export function nextStepChoice(
  debrief: { promisedOn: Day | null; nextStepNotSaid: boolean },
  saidAt: Date,
  zone: string,
): NextStepChoice | null {
  if (debrief.nextStepNotSaid) return "not-said";
  if (!debrief.promisedOn) return null;
  if (debrief.promisedOn === promisedFriday("this-week", saidAt, zone)) return "this-week";
  return debrief.promisedOn === promisedFriday("next-week", saidAt, zone) ? "next-week" : "date";
}

export const DEFLECTION_LABELS = {
  worked: "It worked",
  "asked-again": "They asked again",
  "not-used": "I didn’t use it",
} as const;
export const FEEL_LABELS = { rough: "Rough", mixed: "Mixed", good: "Good", great: "Great" } as const;
export const RATING_LABELS = { shaky: "Shaky", fine: "Fine", strong: "Strong" } as const;
export const MARK_LABELS = { improve: "Improve", expand: "Expand", "fine-as-is": "Fine as it is" } as const;
