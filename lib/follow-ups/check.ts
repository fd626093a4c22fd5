/** What to look at before a note goes out (CUES.md A7, §6, §7.1.10): said beside the draft, never in its way. */
import { isCareful, type LintMatch, type LintUse, lintDraft } from "@/lib/follow-ups/lint";
import { isSameText } from "@/lib/follow-ups/rules";

export interface NoteWarning {
  kind: "name" | "blank" | "presuming" | "careful" | "length" | "same";
  /** The slot it lies in, when it lies in one. */
  slot: string | null;
  /** The words meant, as they stand in the text; null when it is about the whole. */
  phrase: string | null;
  better: string | null;
  hint: string | null;
  /** The sentence around the words meant. */
  sentence: string | null;
  /** What setting it aside leaves behind ("Keep it"): it holds for this very text. Null where it cannot be kept. */
  keep: string | null;
  /** Without the name in front: the screen adds whose note it is. */
  says: string;
}

export interface CheckedNote {
  body: string;
  company: string;
  person: { id: string; name: string; first: string } | null;
  panel: readonly { id: string; name: string; first: string }[];
  slots: readonly { name: string; text: string; pencil: string | null }[];
  others: readonly { name: string; specific: string | null; interest: string | null }[];
  /** `keep` of the remarks that were set aside. */
  keptRemarks?: readonly string[];
  lint?: LintUse;
}

export const SHORTEST_WORDS = 40;
export const LONGEST_WORDS = 200;

/** In the order in which they are shown: name, blank, phrase, length, same line. */
export function checkNote(note: CheckedNote): NoteWarning[] {
  return [
    ...checkName(note),
    ...checkBlanks(note),
    ...checkPhrases(note),
    ...checkLength(note.body, note.keptRemarks),
    ...checkSame(note),
  ];
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/** Words in the text that the lint remarks on and that were not kept as they are. */
export function openMatches(body: string, kept: readonly string[] = [], use: LintUse = {}): LintMatch[] {
  return lintDraft(body, use).filter((match) => !kept.includes(keepOf(match)));
}

/** The words with their sentence: changed, they are looked at again; a change elsewhere leaves them alone. */
function keepOf({ phrase, sentence }: LintMatch): string {
  return `${phrase.toLowerCase()}: ${sentence}`;
}

/** Whether so long a text was kept at just that length. */
export function checkLength(body: string, kept: readonly string[] = []): NoteWarning[] {
  const words = wordCount(body);
  const keep = `length ${words}`;
  if (kept.includes(keep) || (words >= SHORTEST_WORDS && words <= LONGEST_WORDS)) return [];
  const says = words > LONGEST_WORDS ? "Shorter reads better." : "One more line helps.";
  return [{ ...warning("length", `${words} words. ${says}`), keep }];
}

export function checkName(note: Pick<CheckedNote, "body" | "company" | "person" | "panel">): NoteWarning[] {
  const greeting = note.body.trimStart().split("\n", 1)[0] ?? "";
  if (!note.person) {
    return greeting.includes(note.company)
      ? []
      : [warning("name", `The greeting does not name ${note.company}.`)];
  }
  const own = namesOf(note.person);
  const others = note.panel.filter((it) => it.id !== note.person!.id).flatMap(namesOf);
  const stranger = others.find((name) => !own.includes(name) && hasWord(greeting, name));
  if (stranger) return [warning("name", `The greeting says ${stranger}.`, stranger, note.person.first)];
  const typo = misspelt(note.body, own, others);
  if (typo)
    return [warning("name", `“${typo.word}” is written ${typo.name} on their page.`, typo.word, typo.name)];
  if (own.some((name) => hasWord(greeting, name))) return [];
  return [warning("name", `The greeting does not name ${note.person.first}.`, null, note.person.first)];
}

function namesOf(person: { name: string; first: string }): string[] {
  const words = person.name.split(/[\s,]+/).filter(Boolean);
  return [...new Set([person.first, words.at(-1) ?? ""])].filter(Boolean);
}

function hasWord(text: string, word: string): boolean {
  return wordsOf(text).includes(word);
}

/** A capitalised word that is nearly one of their names, and nobody else's. */
function misspelt(body: string, own: string[], others: string[]): { word: string; name: string } | null {
  const known = new Set([...own, ...others]);
  for (const word of wordsOf(body)) {
    if (known.has(word) || !/^\p{Lu}/u.test(word)) continue;
    const name = own.find((it) => it.length >= 4 && isNearly(word, it));
    if (name) return { word, name };
  }
  return null;
}

/** One letter more, less or other, or two neighbours swapped. */
function isNearly(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  if (restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}'’-]*/gu)?.map((word) => word.replace(/['’]s$/, "")) ?? [];
}

export function checkBlanks({ body, slots }: Pick<CheckedNote, "body" | "slots">): NoteWarning[] {
  const mark = /…|\.{3}|[[\]{}‹›⟦⟧]/.exec(body)?.[0];
  const pencil = slots.find((slot) => slot.pencil !== null && body.includes(slot.pencil))?.pencil;
  return mark || pencil ? [warning("blank", "A blank is left.", pencil ?? mark!)] : [];
}

function checkPhrases(note: CheckedNote): NoteWarning[] {
  return openMatches(note.body, note.keptRemarks, note.lint).map((match) => ({
    kind: isCareful(match.rule) ? "careful" : "presuming",
    slot: note.slots.find((slot) => slot.text.includes(match.phrase))?.name ?? null,
    phrase: match.phrase,
    better: match.better,
    hint: match.hint,
    sentence: match.sentence,
    keep: keepOf(match),
    says: match.says,
  }));
}

function checkSame({ slots, others, person, company }: CheckedNote): NoteWarning[] {
  const text = (name: string) => slots.find((slot) => slot.name === name)?.text;
  const twin = others.find(
    (it) => isSameText(it.specific, text("specific")) || isSameText(it.interest, text("interest")),
  );
  if (!twin) return [];
  const mine = person?.name ?? company;
  return [warning("same", `${mine} and ${twin.name} would read the same line.`)];
}

function warning(
  kind: NoteWarning["kind"],
  says: string,
  phrase: string | null = null,
  better: string | null = null,
): NoteWarning {
  return { kind, slot: null, phrase, better, hint: null, sentence: null, keep: null, says };
}
