/** Stages, what comes next, and how a closing is told. Pure; `now` and instants are arguments. */

import {
  CLOSE_REASONS,
  OPEN_STAGES,
  OUTCOME_LABELS,
  type Outcome,
  REASON_LABELS,
  STAGE_LABELS,
  STAGES,
  type Stage,
} from "@/lib/applications/schema";
import { instant } from "@/lib/base/dates";
import { formatDate } from "@/lib/base/format";
import { list, lowerFirst } from "@/lib/base/words";

export type RoundStage = "screen" | "first" | "second" | "final";

const ROUND_STAGES: readonly RoundStage[] = ["screen", "first", "second", "final"];

/** The kind of round that a stage is about; null for the others. Moving there asks "When, and with whom?". */
export function roundKindOf(stage: string): RoundStage | null {
  return ROUND_STAGES.find((kind) => kind === stage) ?? null;
}

/**
 * The stage that the rounds speak for, if the application is not that far yet. Cancelled rounds and those at which
 * nobody appeared say nothing, and "other" is no stage. It is a hint: a stage never moves by itself, and never back.
 */
export function suggestStage(
  stage: string,
  rounds: readonly { kind: string; state: string }[],
): RoundStage | null {
  if (stage === "offer" || stage === "closed") return null;
  const held = rounds.filter((round) => round.state === "scheduled" || round.state === "completed");
  const furthest = Math.max(...held.map((round) => order(round.kind)), -1);
  return furthest > order(stage) ? roundKindOf(STAGES[furthest] ?? "") : null;
}

/** One thing that an application waits for, as the list's read finds it. Instants are ISO text. */
export type Waiting =
  | { kind: "round"; at: string; roundKind: string; number: number; format: string; people: string[] }
  | { kind: "thank-you"; at: string; people: string[] }
  | { kind: "nudge" | "document" | "ask-timeline" | "check-in"; at: string; title: string | null }
  | { kind: "own"; at: string | null; text: string };

export interface NextStep {
  words: string;
  /** ISO instant, null for a step of one's own without a date. */
  at: string | null;
  kind: Waiting["kind"];
  /** Within two days, or past. Never shown in red. */
  soon: boolean;
  past: boolean;
}

const SOON_MS = 48 * 3_600_000;

/** What comes first: the earliest date; what has no date only when nothing has one. */
export function nextStep(waiting: readonly Waiting[], now: Date): NextStep | null {
  const dated = waiting.filter((it) => it.at !== null).sort((a, b) => time(a.at) - time(b.at));
  const first = dated[0] ?? waiting[0];
  if (!first) return null;
  const left = time(first.at) - now.getTime();
  return { words: wordsOf(first), at: first.at, kind: first.kind, soon: left < SOON_MS, past: left < 0 };
}

function wordsOf(it: Waiting): string {
  if (it.kind === "own") return it.text;
  if (it.kind === "round") {
    const name = roundWords(it.roundKind, it.number);
    return it.people.length > 0 ? `${name} with ${list(it.people, 2)}` : name;
  }
  if (it.kind === "thank-you")
    return it.people.length > 0 ? `Thank ${list(it.people, 2)}` : "Send a thank-you";
  return it.title || OWED_WORDS[it.kind];
}

const OWED_WORDS = {
  nudge: "Ask where things stand",
  document: "Send what you promised",
  "ask-timeline": "Ask about the timeline",
  "check-in": "Check in",
} as const;

/** "Second round"; what has no stage of its own goes by its number: "Round 3". */
export function roundWords(kind: string, number: number): string {
  if (kind === "final") return "Final round";
  const stage = roundKindOf(kind);
  return stage ? STAGE_LABELS[stage] : `Round ${number}`;
}

const FURTHEST_FIRST: readonly Stage[] = [...OPEN_STAGES.toReversed(), "closed"];

/** Rows by stage, the furthest first and Closed last; stages with nothing in them are left out. */
export function groupByStage<T extends { stage: string }>(
  rows: readonly T[],
  counts: Readonly<Partial<Record<Stage, number>>>,
): { stage: Stage; count: number; rows: T[] }[] {
  return FURTHEST_FIRST.map((stage) => ({
    stage,
    count: counts[stage] ?? 0,
    rows: rows.filter((row) => row.stage === stage),
  })).filter((group) => group.count > 0);
}

export interface Closing {
  outcome: string | null;
  closeReason: string | null;
  closedOn: string | null;
  closedAtStage: string | null;
}

/** "Not chosen after the second round, 14 Mar 2024. Others were stronger." */
export function closingWords(closing: Closing): string {
  const outcome = OUTCOME_LABELS[closing.outcome as Outcome] ?? "Closed";
  const at = closing.closedAtStage ? ` ${closedAtWords(closing.closedAtStage)}` : "";
  const on = closing.closedOn ? `, ${formatDate(closing.closedOn)}` : "";
  const reason = reasonWords(closing.closeReason);
  return `${outcome}${at}${on}.${reason ? ` ${reason}.` : ""}`;
}

/** A reason of the list in words, or the person's own; "" for none, and for the "something else" that once stood there. */
export function reasonWords(reason: string | null): string {
  if (!reason || reason === "other") return "";
  if (reason === "role-changed") return "The role changed";
  const known = CLOSE_REASONS.find((it) => it === reason);
  return known ? REASON_LABELS[known] : reason.replace(/\.$/, "");
}

/** "after the second round", of the stage at which it was closed. */
export function closedAtWords(stage: string): string {
  if (stage === "saved") return "before applying";
  if (stage === "applied") return "after applying";
  if (stage === "offer") return "at the offer";
  const label = STAGE_LABELS[stage as Stage] ?? stage;
  return stage === "final" ? "after the final round" : `after the ${lowerFirst(label)}`;
}

function order(stage: string): number {
  return STAGES.indexOf(stage as Stage);
}

function time(iso: string | null): number {
  return iso === null ? Number.POSITIVE_INFINITY : instant(iso).getTime();
}

export type AdPiece = { text: string; class: "must" | "nice" | null; marked: boolean };

/**
 * The ad's text in pieces, those that a requirement was copied from marked with what it is. Spaces and line ends are taken
 * as one, capitals as small; the pieces put together are the text again. Of two that overlap, the longer one is marked.
 */
export function markAd(
  adText: string,
  requirements: readonly { text: string; class: "must" | "nice" | null }[],
): AdPiece[] {
  const places = requirements
    .flatMap((it) => placesOf(adText, it.text).map((place) => ({ ...place, class: it.class })))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const marked: typeof places = [];
  for (const place of places) {
    if (marked.every((it) => place.to <= it.from || place.from >= it.to)) marked.push(place);
  }
  const pieces: AdPiece[] = [];
  let at = 0;
  for (const { from, to, class: kind } of marked.sort((a, b) => a.from - b.from)) {
    if (from > at) pieces.push({ text: adText.slice(at, from), class: null, marked: false });
    pieces.push({ text: adText.slice(from, to), class: kind, marked: true });
    at = to;
  }
  if (at < adText.length) pieces.push({ text: adText.slice(at), class: null, marked: false });
  return pieces;
}

/** A word or two would be found all over the ad. */
const SHORTEST = 3;

function placesOf(adText: string, wanted: string): { from: number; to: number }[] {
  const words = wanted.trim().split(/\s+/).filter(Boolean);
  if (words.join("").length < SHORTEST) return [];
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "iu").exec(adText);
  return found ? [{ from: found.index, to: found.index + found[0].length }] : [];
}

/** What a form shows of a line of the ad, to be compared when it is saved. */
export function requirementKey(row: { text: string; class: string | null }): string {
  return `${row.class ?? ""}\n${row.text}`;
}
