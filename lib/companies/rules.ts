/** What is said about a company that is known already. Pure. */
import { formatMonth } from "@/lib/base/format";
import { plural } from "@/lib/base/words";

/** One known company whose name is the same as, or close to, the one being typed. */
export interface KnownCompany {
  id: string;
  name: string;
  /** The same name, apart from case and spaces. */
  same: boolean;
  applications: number;
  open: number;
  /** The day the last one was closed, YYYY-MM-DD. */
  lastClosedOn: string | null;
  /** The year of the last round held there. */
  interviewedIn: number | null;
}

/** Letters and digits decide, not case, spaces or dots: "ACME  Inc." and "acme inc" are one company. */
export function sameCompany(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

/** Ticked tags and own words parted by commas: each once, in small letters, at most twenty. */
export function settingTags(ticked: readonly string[], own: string | null): string[] {
  const words = [...ticked, ...(own ?? "").split(",")].map((it) =>
    it.replace(/\s+/g, " ").trim().slice(0, 60).toLowerCase(),
  );
  return [...new Set(words.filter(Boolean))].slice(0, 20);
}

/** "You have Acme already: 1 application, closed in March 2024. You interviewed there in 2024." */
export function mention(company: KnownCompany): string {
  const start = company.same ? `You have ${company.name} already` : `You have ${company.name}`;
  const facts = [countWords(company), closedWords(company)].filter(Boolean).join(", ");
  const met = company.interviewedIn ? ` You interviewed there in ${company.interviewedIn}.` : "";
  return `${start}: ${facts}.${met}`;
}

function countWords(company: KnownCompany): string {
  if (company.applications === 0) return "no application yet";
  return plural(company.applications, "application");
}

function closedWords(company: KnownCompany): string {
  if (company.applications === 0) return "";
  if (company.open > 0)
    return company.open === company.applications ? "still open" : `${company.open} still open`;
  return company.lastClosedOn ? `closed in ${formatMonth(company.lastClosedOn)}` : "closed";
}

function bare(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
