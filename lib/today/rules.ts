/** What stands on Today, from the snapshots of the applications that move (PRODUCT.md, Screens). Pure. */
import { daysBetween, instant, zonedDay } from "@/lib/base/dates";
import { endOf, HOUR, lastDebrief, lastRound, nameOf, nextRound, panelOf } from "@/lib/guidance/rules";
import type { Round, Snapshot } from "@/lib/guidance/snapshot";

/** An interview within 12 h, running, or ended within 24 h and not written down yet. */
export type RunningClock = {
  applicationId: string;
  company: string;
  role: string;
  round: Round;
  names: string[];
  when: "before" | "during" | "after";
};

const BEFORE_HOURS = 12;
const AFTER_HOURS = 24;

/** Soonest first. A round counts as held until it is marked cancelled or no-show. */
export function runningClocks(snapshots: readonly Snapshot[]): RunningClock[] {
  const clocks = snapshots.flatMap((s) =>
    s.rounds.flatMap((round): RunningClock[] => {
      const when = nearness(s, round);
      if (!when) return [];
      const { id: applicationId, company, role } = s.application;
      return [{ applicationId, company, role, round, names: panelOf(s, round).map((it) => it.name), when }];
    }),
  );
  return clocks.sort((a, b) => instant(a.round.startsAt).getTime() - instant(b.round.startsAt).getTime());
}

function nearness(s: Snapshot, round: Round): RunningClock["when"] | null {
  const now = s.now.getTime();
  const start = instant(round.startsAt).getTime();
  const end = endOf(round);
  if (round.state === "scheduled" && now < end) {
    if (start - now > BEFORE_HOURS * HOUR) return null;
    return now < start ? "before" : "during";
  }
  if (round.state !== "scheduled" && round.state !== "completed") return null;
  const written = s.debriefs.some((it) => it.roundId === round.id && it.savedAt !== null);
  return now < end + AFTER_HOURS * HOUR && !written ? "after" : null;
}

/** Somebody else's turn: a date they named, or days without word. Calendar days in the owner's zone. */
export type Waiting = {
  applicationId: string;
  company: string;
  /** What it is counted from: the date they named, the last round, or applying. */
  kind: "promised" | "since-round" | "since-applying";
  on: string;
  days: number;
  saidBy: string | null;
};

export function waitingOn(snapshots: readonly Snapshot[]): Waiting[] {
  return snapshots
    .flatMap((s) => waitingFor(s) ?? [])
    .sort((a, b) => b.days - a.days || (a.company < b.company ? -1 : 1));
}

function waitingFor(s: Snapshot): Waiting | null {
  const { id: applicationId, company, stage, stageChangedAt } = s.application;
  if (nextRound(s) || stage === "saved" || stage === "closed" || stage === "offer") return null;
  const today = zonedDay(s.now, s.zone);
  const base = { applicationId, company, saidBy: null };
  const last = lastRound(s);
  if (!last) {
    const on = zonedDay(instant(stageChangedAt), s.zone);
    return { ...base, kind: "since-applying", on, days: daysBetween(on, today) };
  }
  const next = lastDebrief(s)?.nextStep;
  if (next?.promisedOn) {
    const saidBy = nameOf(s, next.saidByPersonId) ?? next.saidBy;
    return {
      ...base,
      kind: "promised",
      on: next.promisedOn,
      days: daysBetween(next.promisedOn, today),
      saidBy,
    };
  }
  const on = zonedDay(instant(last.endsAt ?? last.startsAt), s.zone);
  // on the day itself it is the person's turn: notes and thanks
  return on === today ? null : { ...base, kind: "since-round", on, days: daysBetween(on, today) };
}

/** The next round of all, for a day on which nothing is to be done. */
export function nextOfAll(snapshots: readonly Snapshot[]): { snapshot: Snapshot; round: Round } | null {
  const rounds = snapshots.flatMap((snapshot) => {
    const round = nextRound(snapshot);
    return round ? [{ snapshot, round }] : [];
  });
  rounds.sort((a, b) => instant(a.round.startsAt).getTime() - instant(b.round.startsAt).getTime());
  return rounds[0] ?? null;
}
