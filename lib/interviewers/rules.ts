import { nameWords } from "@/lib/base/words";

/** What makes two names one: letters alone count, not their case, their spacing or how the accents were typed. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** Names as they were typed, cleaned, the same one once, in the order given. */
export function cleanNames(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const raw of names) {
    const name = raw.normalize("NFKC").trim().replace(/\s+/g, " ");
    if (name && !seen.has(nameKey(name))) seen.set(nameKey(name), name);
  }
  return [...seen.values()];
}

/** What a list of people is sorted by: "Rao" of "Dr. Priya Rao" and of "Rao, Priya". */
export function familyName(name: string): string {
  return nameWords(name).at(-1) ?? "";
}

/** By family name, then by the whole name. A new list. */
export function byFamilyName<T extends { name: string }>(people: readonly T[]): T[] {
  const sortable = people.map((person) => ({ person, family: nameKey(familyName(person.name)) }));
  return sortable
    .sort((a, b) => compare(a.family, b.family) || compare(nameKey(a.person.name), nameKey(b.person.name)))
    .map(({ person }) => person);
}

/** What stands in place of the name of somebody who is to be forgotten. */
export function anonymousName(company: string | null): string {
  return company ? `Somebody at ${company}` : "Somebody";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
