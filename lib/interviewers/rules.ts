import { siteName, webAddress } from "@/lib/base/web";
import { nameWords } from "@/lib/base/words";
import type { CareOrigin, Decision, FutureBoss, Role, Tone } from "@/lib/interviewers/schema";

/** What somebody is in one application, as it is chosen and as it stands in a line of facts. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  boss: "The boss there",
  "hiring-manager": "Hiring manager",
  peer: "A peer",
  executive: "Executive",
  hr: "HR",
  recruiter: "Recruiter",
  other: "Somebody else",
  unknown: "Role not known",
};

export const DECISION_LABELS: Readonly<Record<Decision, string>> = {
  yes: "Decides",
  likely: "Probably decides",
  no: "Does not decide",
  unknown: "Not known",
};

export const FUTURE_BOSS_LABELS: Readonly<Record<FutureBoss, string>> = {
  yes: "Yes",
  no: "No",
  unknown: "Not known",
};

/** What a form shows of what somebody cares about, to be compared when it is saved. */
export function caresKey(it: { careText: string | null; careOrigin: string | null }): string {
  return it.careText ? `${it.careText} | ${it.careOrigin ?? "inferred"}` : "";
}

/** The same of a fact: its words, where they were seen and when. */
export function factKey({ text, url, seenOn }: { text: string; url: string | null; seenOn: string }): string {
  return `${seenOn} ${url ?? ""}\n${text}`;
}

/** And of somebody's part in an application. */
export function standingKey(it: {
  role: string | null;
  decisionMaker: string | null;
  futureBoss: string | null;
}): string {
  return [it.role, it.decisionMaker, it.futureBoss].map((word) => word ?? "-").join(" ");
}

export const CARE_ORIGIN_LABELS: Readonly<Record<CareOrigin, string>> = {
  mine: "They told me",
  inferred: "My guess",
  sourced: "From a source",
};

export const TONE_LABELS: Readonly<Record<Tone, string>> = {
  formal: "Formal",
  mixed: "A bit of both",
  casual: "Casual",
};

type Standing = { role: Role | null; decisionMaker: Decision | null; futureBoss: FutureBoss | null };

/** The few words on somebody's part in an application, most telling first; nothing that is not known. */
export function standingWords({ role, decisionMaker, futureBoss }: Standing): string[] {
  const words: string[] = [];
  if (futureBoss === "yes") words.push("Your future boss");
  if (role && role !== "unknown" && role !== "other" && !(role === "boss" && futureBoss === "yes")) {
    words.push(ROLE_LABELS[role]);
  }
  if (decisionMaker && decisionMaker !== "unknown") words.push(DECISION_LABELS[decisionMaker]);
  return words;
}

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

/** The words of a search, in small letters; at most six, each of at most 40 letters. */
export function searchTerms(q: string): string[] {
  const words = nameKey(q).split(" ").filter(Boolean);
  return [...new Set(words)].slice(0, 6).map((word) => word.slice(0, 40));
}

/** A line cut to about `most` letters around the first of the words in it, "…" where something is left out. */
export function excerpt(line: string, words: readonly string[], most = 120): string {
  if (line.length <= most) return line;
  const hits = words.map((word) => line.toLowerCase().indexOf(word)).filter((at) => at >= 0);
  const first = hits.length > 0 ? Math.min(...hits) : 0;
  const from = Math.max(0, Math.min(first - Math.floor(most / 3), line.length - most));
  const start = from === 0 ? 0 : line.indexOf(" ", from) + 1;
  const cut = line.slice(start, start + most).replace(/\s+\S*$/, "");
  return `${start > 0 ? "… " : ""}${cut} …`;
}

export type Link = { url: string; label: string | null };

/** Lines of links as they are typed: "LinkedIn https://…" or the bare address. Null when a line has no web address. */
export function readLinks(lines: string): Link[] | null {
  const links: Link[] = [];
  for (const line of lines
    .split("\n")
    .map((it) => it.trim())
    .filter(Boolean)) {
    const words = line.split(/\s+/);
    const url = webAddress(words.pop() ?? "");
    if (!url) return null;
    const label = words
      .join(" ")
      .replace(/[:,–—-]+$/, "")
      .trim();
    links.push({ url, label: label.slice(0, 80) || null });
  }
  return links;
}

/** The lines that `readLinks` reads. */
export function linkLines(links: readonly Link[]): string {
  return links.map(({ url, label }) => (label ? `${label} ${url}` : url)).join("\n");
}

/** What a link is called when nobody named it: its site. */
export function linkName({ url, label }: Link): string {
  return label || siteName(url);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
