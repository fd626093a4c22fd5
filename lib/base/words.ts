/** Counting, listing and naming in plain English. Pure; used by screens, mails and cues alike. */

/** "1 person", "3 people". Without `many`, an "s" is added. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Commas and "and"; after `most` names (three, unless told) "and 2 more". Empty for no names. */
export function list(names: readonly string[], most = 3): string {
  if (names.length > most) return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const TITLES = /^(mr|mrs|ms|mx|dr|prof|professor|sir|dame|ph\.?d|md|mba|jr|sr|ii|iii)\.?$/i;

/** The name one greets with: "Dr. Priya Rao" and "Rao, Priya" are both "Priya". Empty for an empty name. */
export function firstName(name: string): string {
  return nameWords(name)[0] ?? "";
}

/** A person's name in reading order, titles and degrees left out (unless it is nothing else). */
export function nameWords(name: string): string[] {
  const [before = [], after = []] = name.split(",", 2).map(ownWords);
  const own = [...after, ...before];
  return own.length > 0 ? own : name.split(/[\s,]+/).filter(Boolean);
}

function ownWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word && !TITLES.test(word));
}

/** First letter large, the rest as it stands: "second round" is "Second round". */
export function sentence(text: string): string {
  const first = text.slice(0, text.codePointAt(0)! > 0xffff ? 2 : 1);
  return first.toUpperCase() + text.slice(first.length);
}

/** First letter small, unless the word is written in capitals or has a capital inside ("HR screen", "iOS"). */
export function lowerFirst(text: string): string {
  const [word = ""] = text.split(/\s/, 1);
  if (/\p{Lu}/u.test(word.slice(1))) return text;
  const [first = ""] = text;
  return first.toLowerCase() + text.slice(first.length);
}

/** "Priya's", "James's". */
export function possessive(name: string): string {
  return `${name}'s`;
}

/** At most so many letters, on one line, with "…" where something is left out. */
export function clip(text: string, most: number): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  if (letters.length <= most) return letters.join("");
  return `${letters
    .slice(0, most - 1)
    .join("")
    .trimEnd()}…`;
}

/** At least one letter or digit (CUES.md §1.3). */
export function isFilled(text: string | null | undefined): boolean {
  return text != null && /[\p{L}\p{N}]/u.test(text);
}

/** Equal after trimming, lower-casing, collapsing spaces and dropping punctuation (CUES.md §1.3). */
export function isSameText(a: string | null | undefined, b: string | null | undefined): boolean {
  const one = bare(a ?? "");
  return one !== "" && one === bare(b ?? "");
}

/** What a text is compared by; empty when it is not filled. The same few are compared many times on one page. */
export function bare(text: string): string {
  const known = bared.get(text);
  if (known !== undefined) return known;
  const made = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  if (bared.size >= MOST_BARED) bared.clear();
  if (text.length <= LONG_TEXT) bared.set(text, made);
  return made;
}

const bared = new Map<string, string>();
const MOST_BARED = 2000;
const LONG_TEXT = 300;
