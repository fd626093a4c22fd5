/**
 * Which follow-ups an application asks for, given its rounds: the pure half of `syncFollowUps`. One thank-you per person
 * of a round, due at its end + 24 h, from the moment somebody is put on it; a nudge after a promised date. What the
 * person typed is never lost: a note that is no longer called for is dropped, and comes back with its text.
 */
import { type Day, instant } from "@/lib/base/dates";
import { thanksDueAt } from "./rules";

export type PlanRound = {
  id: string;
  state: string;
  startsAt: string;
  endsAt: string;
  deleted: boolean;
  /** People of the panel who were there, in seating order. */
  panel: string[];
  /** Of the saved debrief. */
  promisedOn: Day | null;
  debriefed: boolean;
};

export type PlanRow = {
  id: string;
  kind: string;
  roundId: string | null;
  interviewerId: string | null;
  dueAt: string;
  state: string;
  typed: boolean;
};

export type PlanFacts = { closed: boolean; deleted: boolean; rounds: PlanRound[]; rows: PlanRow[] };

export type Wanted = {
  kind: "thank-you" | "nudge";
  roundId: string;
  interviewerId: string | null;
  dueAt: Date;
  covered: boolean;
  /** A company note that this one replaces: its text is offered here. */
  replaces: string | null;
};

export type FollowUpPlan = {
  create: Wanted[];
  /** Still owed, at another instant; a dropped one comes back. */
  move: { id: string; dueAt: Date; state: string }[];
  drop: { id: string; because: string }[];
};

/** `nudgeAt` says when to ask after a promised date, in the owner's zone (CUES.md A8). */
export function planFollowUps(facts: PlanFacts, now: Date, nudgeAt: (promisedOn: Day) => Date): FollowUpPlan {
  const plan: FollowUpPlan = { create: [], move: [], drop: [] };
  for (const round of facts.rounds) planThanks(round, facts, plan);
  planNudge(facts, now, nudgeAt, plan);
  return plan;
}

function planThanks(round: PlanRound, facts: PlanFacts, plan: FollowUpPlan): void {
  const rows = facts.rows.filter((row) => row.kind === "thank-you" && row.roundId === round.id);
  const gone = whyNone(round, facts);
  if (gone) {
    for (const row of rows.filter(isUnkept)) plan.drop.push({ id: row.id, because: gone });
    return;
  }
  const dueAt = thanksDueAt(instant(round.endsAt));
  const company = rows.find((row) => row.interviewerId === null) ?? null;
  const covered = company?.state === "sent" || company?.state === "waived";
  const wanted: (string | null)[] = round.panel.length > 0 ? round.panel : [null];
  for (const row of rows.filter((it) => isUnkept(it) && !wanted.includes(it.interviewerId))) {
    plan.drop.push({ id: row.id, because: row.interviewerId === null ? "named" : "not-on-round" });
  }
  for (const [seat, interviewerId] of wanted.entries()) {
    const row = rows.find((it) => it.interviewerId === interviewerId);
    if (row) keep(row, dueAt, plan);
    else {
      const replaces = seat === 0 && company && isUnkept(company) && company.typed ? company.id : null;
      plan.create.push({ kind: "thank-you", roundId: round.id, interviewerId, dueAt, covered, replaces });
    }
  }
}

function whyNone(round: PlanRound, facts: PlanFacts): string | null {
  if (facts.deleted || round.deleted) return "deleted";
  if (facts.closed) return "closed";
  return round.state === "cancelled" || round.state === "no-show" ? round.state : null;
}

/** They named a date and it is theirs to keep; once it has passed, one short question (CUES.md A8). */
function planNudge(facts: PlanFacts, now: Date, nudgeAt: (day: Day) => Date, plan: FollowUpPlan): void {
  const rows = facts.rows.filter((row) => row.kind === "nudge");
  const last = facts.closed || facts.deleted ? null : waitingOn(facts.rounds, now);
  for (const row of rows.filter((it) => it.state === "open" && it.roundId !== (last?.id ?? null))) {
    plan.drop.push({ id: row.id, because: "superseded" });
  }
  if (!last) return;
  const dueAt = nudgeAt(last.promisedOn!);
  const row = rows.find((it) => it.roundId === last.id);
  if (row) keep(row, dueAt, plan, "open");
  else {
    plan.create.push({
      kind: "nudge",
      roundId: last.id,
      interviewerId: null,
      dueAt,
      covered: false,
      replaces: null,
    });
  }
}

/** The last round held, if a date was promised there and no further round is planned. */
function waitingOn(rounds: PlanRound[], now: Date): PlanRound | null {
  const held = rounds.filter(
    (round) => !round.deleted && (round.state === "completed" || round.state === "scheduled"),
  );
  if (held.some((round) => round.state === "scheduled" && instant(round.endsAt) > now)) return null;
  const last = held.sort((a, b) => instant(b.endsAt).getTime() - instant(a.endsAt).getTime())[0];
  return last?.promisedOn ? last : null;
}

function keep(
  row: PlanRow,
  dueAt: Date,
  plan: FollowUpPlan,
  open = row.typed ? "drafted" : "to-write",
): void {
  const state = row.state === "dropped" ? open : row.state;
  const moves = instant(row.dueAt).getTime() !== dueAt.getTime();
  if (row.state === "dropped" || (moves && isUnkept(row))) plan.move.push({ id: row.id, dueAt, state });
}

function isUnkept(row: PlanRow): boolean {
  return ["to-write", "drafted", "ready", "open"].includes(row.state);
}
