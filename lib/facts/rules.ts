/**
 * What I told them, and where two of my own words do not agree (CUES.md B4). Pure; the cue, the ledger and Today ask these
 * same functions.
 */
import { epochOf } from "@/lib/base/dates";
import { type PayRead, readPay } from "@/lib/base/money";
import { bare, isSameText, sentence } from "@/lib/base/words";

export interface StatedLike {
  id: string;
  key: string;
  value: string;
  /** ISO. */
  statedAt: string;
  explanation: string | null;
}

const KEY_WORDS: Record<string, string> = { pay: "Pay", notice: "Notice period", "start-date": "Start date" };

/** "Pay", "Notice period"; a key of one's own as it was written. */
export function factWords(key: string): string {
  return KEY_WORDS[key] ?? sentence(key);
}

/**
 * Pairs of one fact with two values, the earlier first, where the later has no explanation. One departure from CUES.md: once
 * a change has been explained, saying the new value again is no second contradiction of the old one.
 */
export function conflictsIn<T extends StatedLike>(facts: readonly T[]): [T, T][] {
  if (facts.length < 2) return [];
  const conflicts: [T, T][] = [];
  const said = new Map<string, { fact: T; pay: PayRead | null }[]>();
  for (const fact of byTime(facts)) {
    const key = bare(fact.key);
    if (key === "") continue;
    const later = { fact, pay: payOf(fact) };
    const before = said.get(key) ?? [];
    said.set(key, [...before, later]);
    if (fact.explanation !== null) continue;
    const known = before.findLastIndex((it) => it.fact.explanation !== null && isAlike(it, later));
    // Of several it differs from, the last one said is the one to set it beside.
    const other = before.findLast((it, i) => i > known && !isAlike(it, later));
    if (other) conflicts.push([other.fact, fact]);
  }
  return conflicts;
}

/** For pay the figures count, and currency and period where both name one; for the rest the words. */
export function isSameValue(a: StatedLike, b: StatedLike): boolean {
  return isAlike({ fact: a, pay: payOf(a) }, { fact: b, pay: payOf(b) });
}

type Read = { fact: StatedLike; pay: PayRead | null };

/** What it says of pay, read once; null where it is about something else. */
function payOf(fact: StatedLike): PayRead | null {
  return isSameText(fact.key, "pay") ? readPay(fact.value) : null;
}

function isAlike(a: Read, b: Read): boolean {
  if (isSameText(a.fact.value, b.fact.value)) return true;
  const [one, two] = [a.pay, b.pay];
  if (!one || !two || one.figures.length === 0 || two.figures.length === 0) return false;
  const sameFigures =
    one.figures.length === two.figures.length && one.figures.every((it, at) => it === two.figures[at]);
  return sameFigures && agree(one.currency, two.currency) && agree(one.period, two.period);
}

/** The facts under each key, in the order in which the keys came up; each list the earliest first. */
export function factsByKey<T extends StatedLike>(facts: readonly T[]): { key: string; facts: T[] }[] {
  const groups: { key: string; facts: T[] }[] = [];
  for (const fact of byTime(facts)) {
    const group = groups.find((it) => isSameText(it.key, fact.key));
    if (group) group.facts.push(fact);
    else groups.push({ key: fact.key, facts: [fact] });
  }
  const order = Object.keys(KEY_WORDS);
  const place = ({ key }: { key: string }) => (order.includes(key) ? order.indexOf(key) : order.length);
  return groups.sort((a, b) => place(a) - place(b));
}

/** What stands in the form's `was` field: the fact as it was shown. */
export function factKeyOf(
  fact: Pick<StatedLike, "key" | "value"> & { roundId: string | null; personId: string | null },
): string {
  return [fact.key, fact.roundId ?? "", fact.personId ?? "", fact.value].join(" ");
}

/** The line that the later one carries once they are settled. */
export function settledWords(stands: string, why: string): string {
  return `${stands.replace(/[.!?]+$/, "")} stands. ${sentence(why)}`;
}

function byTime<T extends StatedLike>(facts: readonly T[]): T[] {
  const timed = facts.map((it) => ({ it, at: epochOf(it.statedAt) }));
  return timed.sort((a, b) => a.at - b.at || (a.it.id < b.it.id ? -1 : 1)).map(({ it }) => it);
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}
