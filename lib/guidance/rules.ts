/**
 * The names that the cues' rules use (CUES.md §1.3), shared by the cues, Today and the reminder mails.
 * Times are epoch milliseconds. A snapshot is never changed, so what is derived from one is kept with it.
 */
import { epochOf, fromEpoch, startOfDay, zonedDay } from "@/lib/base/dates";
import { conflictsIn } from "@/lib/facts/rules";
import { isFilled, isKept, type Thanks, thanksDueAt, thanksFor } from "@/lib/follow-ups/rules";
import { once } from "@/lib/guidance/once";
import type {
  Asked,
  Carry,
  Debrief,
  Panelist,
  Person,
  Requirement,
  Research,
  ResearchSlot,
  Round,
  Snapshot,
  Stage,
  StatedFact,
  ThankYou,
} from "@/lib/guidance/snapshot";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

interface View {
  next: Round | null;
  last: Round | null;
  /** Oldest first. */
  held: readonly Round[];
  heldIds: ReadonlySet<string>;
  rounds: ReadonlyMap<string, Round>;
  people: ReadonlyMap<string, Person>;
  names: ReadonlyMap<string, string>;
  // Filled as they are asked for.
  notes: Map<string, readonly Note[]>;
  conflicts?: readonly [StatedFact, StatedFact][];
}

/** R: the next round, scheduled and not over yet, the earliest first. */
export function nextRound(s: Snapshot): Round | null {
  return viewOf(s).next;
}

/** L: the last round held; a passed one counts as held until it is marked cancelled or no-show. */
export function lastRound(s: Snapshot): Round | null {
  return viewOf(s).last;
}

/** E: every round like L, the oldest first. */
export function heldRounds(s: Snapshot): readonly Round[] {
  return viewOf(s).held;
}

export function isHeld(s: Snapshot, roundId: string): boolean {
  return viewOf(s).heldIds.has(roundId);
}

export function roundById(s: Snapshot, roundId: string): Round | null {
  return viewOf(s).rounds.get(roundId) ?? null;
}

/** In panel order: seat, then when added, then id. */
export function panelOf(s: Snapshot, round: Round | null): readonly Panelist[] {
  return (round && panels(s).get(round.id)) ?? [];
}

const panels = once((s) => grouped(s.panelists.toSorted(compareSeats), (it) => it.roundId));

function compareSeats(a: Panelist, b: Panelist): number {
  return (
    (a.seat ?? Number.MAX_SAFE_INTEGER) - (b.seat ?? Number.MAX_SAFE_INTEGER) ||
    ms(a.addedAt) - ms(b.addedAt) ||
    compareText(a.personId, b.personId)
  );
}

export function personOf(s: Snapshot, personId: string | null): Person | null {
  return personId === null ? null : (viewOf(s).people.get(personId) ?? null);
}

/** The name under which somebody stands on any round of this application. */
export function nameOf(s: Snapshot, personId: string | null): string | null {
  return personId === null ? null : (viewOf(s).names.get(personId) ?? null);
}

/** Second round or later, by stage or by the next round's kind; round numbers are never compared. */
export function isLater(s: Snapshot): boolean {
  const kind = nextRound(s)?.kind;
  return ["second", "final", "offer"].includes(s.application.stage) || kind === "second" || kind === "final";
}

/** Before a first conversation, where some cues ask for less. */
export function isBeforeTalking(stage: Stage): boolean {
  return stage === "saved" || stage === "applied";
}

/** ref: the next round's start, else now. */
export function refAt(s: Snapshot): number {
  const next = nextRound(s);
  return next ? ms(next.startsAt) : s.now.getTime();
}

/** left(x), negative once passed. */
export function leftUntil(s: Snapshot, at: string): number {
  return ms(at) - s.now.getTime();
}

/** left(R.startsAt) < x; false while no round is planned. */
export function isWithin(s: Snapshot, length: number): boolean {
  const next = nextRound(s);
  return next !== null && leftUntil(s, next.startsAt) < length;
}

/** Elapsed since the end of a round. */
export function elapsedSince(s: Snapshot, round: Round): number {
  return s.now.getTime() - endOf(round);
}

/** since(t): no round yet, or t after the end of the last one. Null is "never". */
export function isSince(s: Snapshot, at: string | null): boolean {
  if (at === null) return false;
  const last = lastRound(s);
  return last === null || ms(at) > endOf(last);
}

/** since(t) of a calendar date: the last round's own day counts. */
export function isSinceDay(s: Snapshot, on: string): boolean {
  const last = lastRound(s);
  return last === null || on >= zonedDay(fromEpoch(endOf(last)), s.zone);
}

/** The start of a calendar date in the owner's zone. */
export function startOfDate(s: Snapshot, on: string): number {
  return startOfDay(on, s.zone).getTime();
}

export function endOf(round: Round): number {
  return round.endsAt === null ? ms(round.startsAt) + HOUR : ms(round.endsAt);
}

export function ms(iso: string): number {
  return epochOf(iso);
}

/** Saved debriefs of rounds held: "debriefs" in rules always means saved ones. */
export function savedDebriefs(s: Snapshot): Debrief[] {
  return s.debriefs.filter((it) => it.savedAt !== null && isHeld(s, it.roundId));
}

/** LD. */
export function lastDebrief(s: Snapshot): Debrief | null {
  const last = lastRound(s);
  return s.debriefs.find((it) => it.roundId === last?.id && it.savedAt !== null) ?? null;
}

/** LD saved or only begun: an act of the book writes its one field into either. */
export function lastNoted(s: Snapshot): Debrief | null {
  return lastDebrief(s) ?? lastDraft(s);
}

/** draftLD: begun and not saved. */
export function lastDraft(s: Snapshot): Debrief | null {
  const last = lastRound(s);
  return s.debriefs.find((it) => it.roundId === last?.id && it.savedAt === null) ?? null;
}

/** What is noted on one side of the company, in its own order. */
export function researchOn(s: Snapshot, slot: ResearchSlot): readonly Research[] {
  return researchBySlot(s).get(slot) ?? [];
}

const researchBySlot = once((s) => grouped(s.research, (it) => it.slot));

/** Questions asked in one round, in their own order. */
export function askedIn(s: Snapshot, round: Round | null): readonly Asked[] {
  return (round && askedByRound(s).get(round.id)) ?? [];
}

const askedByRound = once((s) => grouped(s.asked, (it) => it.roundId));

export function isThin(asked: Asked): boolean {
  return asked.rating === "shaky" || asked.mark === "improve" || asked.mark === "expand";
}

/** Unsaid things and doubts that held rounds left. */
export function leftUnsaid(s: Snapshot): Carry[] {
  return s.carries.filter((it) => (it.kind === "unsaid" || it.kind === "doubt") && isHeld(s, it.fromRoundId));
}

export function isCovered(requirement: Requirement): boolean {
  return requirement.stories.length > 0 || isFilled(requirement.gapAnswer);
}

/** Pairs of a fact with two values that nothing explains. */
export function conflictsOf(s: Snapshot): readonly [StatedFact, StatedFact][] {
  const view = viewOf(s);
  view.conflicts ??= conflictsIn(s.facts);
  return view.conflicts;
}

/** One thank-you that L asks for, with the name it is for. */
export interface Note extends Thanks<ThankYou> {
  name: string;
  first: string;
  dueAt: number;
}

/** The thank-yous of a round in panel order; one to the company while nobody is known. */
export function notesOf(s: Snapshot, round: Round | null): readonly Note[] {
  if (round === null) return [];
  const { notes } = viewOf(s);
  const known = notes.get(round.id) ?? readNotes(s, round);
  notes.set(round.id, known);
  return known;
}

function readNotes(s: Snapshot, round: Round): Note[] {
  const panel = panelOf(s, round);
  const rows = s.thankYous.filter((it) => it.roundId === round.id);
  const due = thanksDueAt(fromEpoch(endOf(round))).getTime();
  const { company } = s.application;
  const wanted = thanksFor(
    panel.map((it) => it.personId),
    rows,
  );
  return wanted.map((thanks) => {
    const who = panel.find((it) => it.personId === thanks.personId);
    const dueAt = thanks.row ? ms(thanks.row.dueAt) : due;
    return { ...thanks, name: who?.name ?? company, first: who?.first ?? company, dueAt };
  });
}

/** drafts: begun and not sent. */
export function draftsOf(notes: readonly Note[]): (Note & { row: ThankYou })[] {
  return notes.filter(
    (it): it is Note & { row: ThankYou } =>
      it.row !== null && (it.state === "drafted" || it.state === "ready"),
  );
}

/** sentRows: those sent, or covered. */
export function sentOf(notes: readonly Note[]): Note[] {
  return notes.filter((it) => it.state === "sent" || it.covered);
}

/** Whether anything went out after a round, to the company or to somebody no longer on it too. */
export function hasSent(s: Snapshot, round: Round | null): boolean {
  return s.thankYous.some((it) => it.roundId === round?.id && it.state === "sent");
}

/** Not kept yet, the soonest due first; ties in panel order. */
export function unkeptOf(notes: readonly Note[]): Note[] {
  return notes.filter((it) => !isKept(it)).sort((a, b) => a.dueAt - b.dueAt);
}

const viewOf = once((s): View => {
  const now = s.now.getTime();
  const timed = s.rounds.map((round) => ({ round, start: ms(round.startsAt), end: endOf(round) }));
  const byId = (a: { round: Round }, b: { round: Round }) => compareText(a.round.id, b.round.id);
  const next = timed
    .filter(({ round, end }) => round.state === "scheduled" && end > now)
    .sort((a, b) => a.start - b.start || byId(a, b))[0];
  const held = timed
    .filter(({ round, end }) => round.state === "completed" || (round.state === "scheduled" && end <= now))
    .sort((a, b) => a.end - b.end || byId(a, b))
    .map(({ round }) => round);
  return {
    next: next?.round ?? null,
    last: held.at(-1) ?? null,
    held,
    heldIds: new Set(held.map((round) => round.id)),
    rounds: new Map(s.rounds.map((round) => [round.id, round])),
    people: new Map(s.people.map((person) => [person.id, person])),
    names: new Map(s.panelists.toReversed().map((it) => [it.personId, it.name])),
    notes: new Map(),
  };
});

function grouped<K, T>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
