/**
 * At which instants the timetable calls for a reminder, from the facts alone: nothing merged, held back for
 * quiet hours or dropped because it is past. Pure, and without a `now`, so a plan made again gives the same
 * slots. Times of day are in the owner's zone; all other lengths are elapsed time.
 */
import {
  addDays,
  addWorkingDays,
  at,
  type Day,
  earliest,
  latest,
  plusHours,
  plusMinutes,
  startOfDay,
  zonedDay,
} from "@/lib/base/dates";
import {
  type ApplicationFacts,
  type FollowUpFacts,
  MORNING,
  type ReminderSettings,
  type RoundFacts,
  type Slot,
} from "@/lib/reminders/timetable";

const LATE_AFTER_HOURS = 3;
const THANK_LATE_HOURS = 72;
const DEBRIEF_HOURS = 48;
const WAITING_HOURS = 14 * 24;

/**
 * Every slot that the facts call for, past ones included, earliest first. A closed application has none. The check-in, which
 * no other kind gives way to, is left out where only those are asked about.
 */
export function timetable(facts: ApplicationFacts, settings: ReminderSettings, withCheckIn = true): Slot[] {
  if (facts.stage === "closed") return [];
  const slots = [
    ...facts.rounds.flatMap((round) => roundSlots(round, facts, settings)),
    ...facts.followUps.filter(isOpen).flatMap((followUp) => followUpSlots(followUp, facts)),
    ...(withCheckIn ? checkInSlots(facts) : []),
    ...offerSlots(facts),
  ];
  return slots.sort((a, b) => a.plannedAt.getTime() - b.plannedAt.getTime());
}

/** 09:00, two working days after the date they named (CUES.md A8). */
export function nudgeAt(promisedOn: Day, zone: string): Date {
  return at(addWorkingDays(promisedOn, 2), MORNING, zone);
}

/** 09:00, five working days after the last round, ten after applying (CUES.md A8). */
export function checkInAt(after: Date, about: "round" | "applying", zone: string): Date {
  return at(addWorkingDays(zonedDay(after, zone), about === "round" ? 5 : 10), MORNING, zone);
}

/** Still to be done: neither kept, waived nor dropped. */
export function isOpen(followUp: FollowUpFacts): boolean {
  return ["to-write", "drafted", "ready", "open"].includes(followUp.state);
}

/** The open thank-yous of one round. */
export function openThanks(facts: ApplicationFacts, roundId: string): FollowUpFacts[] {
  return facts.followUps.filter(
    (followUp) => followUp.kind === "thank-you" && followUp.roundId === roundId && isOpen(followUp),
  );
}

function roundSlots(round: RoundFacts, facts: ApplicationFacts, settings: ReminderSettings): Slot[] {
  if (!liveRounds(facts).includes(round)) return [];
  const before = round.state === "scheduled" ? beforeSlots(round, facts.zone, settings) : [];
  return [...before, ...debriefSlots(round, facts.zone, settings), ...thankSlots(round, facts, settings)];
}

function beforeSlots(round: RoundFacts, zone: string, settings: ReminderSettings): Slot[] {
  const { startsAt, createdAt } = round;
  const day = zonedDay(startsAt, zone);
  const base = { ...about(round.id), deadline: startsAt, since: null, until: startsAt };
  const eveAt = at(addDays(day, -1), settings.eveTime, zone);
  const slots: Slot[] = [
    { ...base, kind: "eve", plannedAt: eveAt, deadline: startOfDay(day, zone) },
    { ...base, kind: "two-hours", plannedAt: plusMinutes(startsAt, -settings.twoHoursMinutes) },
  ];
  // Whoever put the round on a moment ago knows that it is near.
  if (plusHours(createdAt, 24 * (settings.prepDays + 1)) < startsAt) {
    const plannedAt = at(addDays(day, -settings.prepDays), MORNING, zone);
    slots.push({ ...base, kind: "prep-three-days", plannedAt, deadline: eveAt, until: eveAt });
  }
  return slots;
}

function debriefSlots(round: RoundFacts, zone: string, settings: ReminderSettings): Slot[] {
  const { endsAt, debrief } = round;
  const until = plusHours(endsAt, DEBRIEF_HOURS);
  const base = { ...about(round.id), deadline: null, since: endsAt, until };
  const slots: Slot[] = [];
  if (!debrief?.startedAt && !debrief?.savedAt) {
    slots.push({ ...base, kind: "debrief-now", plannedAt: plusMinutes(endsAt, 10) });
    slots.push({
      ...base,
      kind: "debrief-mail",
      plannedAt: plusMinutes(endsAt, settings.debriefMailMinutes),
    });
  }
  if (!debrief?.savedAt) {
    const nextDay = addDays(zonedDay(endsAt, zone), 1);
    slots.push({ ...base, kind: "debrief-morning", plannedAt: at(nextDay, MORNING, zone) });
  }
  return slots;
}

/**
 * One reminder per round, whoever of its people is still to be thanked. When all open notes are put aside,
 * the reminder that would come before that hour waits for it; but the last one before the due time is never
 * held back beyond the due time.
 */
function thankSlots(round: RoundFacts, facts: ApplicationFacts, settings: ReminderSettings): Slot[] {
  const open = openThanks(facts, round.id);
  if (open.length === 0) return [];
  const dueAt = earliest(open.map((note) => note.dueAt));
  const snoozed = open.every((note) => note.snoozedUntil)
    ? earliest(open.map((note) => note.snoozedUntil!))
    : null;
  const base = { ...about(round.id), since: round.endsAt };
  const first: Slot = {
    ...base,
    kind: "thank-first",
    plannedAt: firstThanksAt(round),
    deadline: dueAt,
    until: dueAt,
  };
  const last: Slot = { ...first, kind: "thank-last", plannedAt: plusHours(dueAt, -settings.thankLastHours) };
  const late: Slot = {
    ...base,
    kind: "thank-late",
    plannedAt: plusHours(dueAt, LATE_AFTER_HOURS),
    deadline: null,
    until: plusHours(round.endsAt, THANK_LATE_HOURS),
  };
  if (!snoozed) return [first, last, late];
  const beforeDue = snoozed < dueAt;
  const lateHeld = { ...hold(late, snoozed), until: latest([late.until, plusHours(snoozed, 24)]) };
  const held = [beforeDue ? hold(last, snoozed) : last, lateHeld];
  return beforeDue && snoozed < last.plannedAt ? [hold(first, snoozed), ...held] : held;
}

/** When the debrief is saved, but at least one hour after the end and at most three. */
function firstThanksAt(round: RoundFacts): Date {
  const [from, to] = [plusHours(round.endsAt, 1), plusHours(round.endsAt, 3)];
  const savedAt = round.debrief?.savedAt;
  if (!savedAt || savedAt > to) return to;
  return latest([savedAt, from]);
}

function followUpSlots(followUp: FollowUpFacts, facts: ApplicationFacts): Slot[] {
  if (followUp.kind === "document") return documentSlots(followUp, facts.zone);
  if (followUp.kind !== "nudge" && followUp.kind !== "check-in") return [];
  const slot = waitingSlot(followUp.kind, followUp.dueAt, followUp);
  return wasAskedAgain(facts, followUp.roundId, slot.plannedAt) ? [] : [slot];
}

/** They answered by asking me in again: another round is still to come then, or came on a later day. */
function wasAskedAgain(facts: ApplicationFacts, roundId: string | null, then: Date): boolean {
  const own = facts.rounds.find((round) => round.id === roundId);
  return liveRounds(facts).some(
    (round) => round.endsAt > then || (own !== undefined && round.startsAt > plusHours(own.endsAt, 24)),
  );
}

function documentSlots(followUp: FollowUpFacts, zone: string): Slot[] {
  const { dueAt, snoozedUntil } = followUp;
  const base = { ...about(null, followUp.id), kind: "document", deadline: dueAt, since: null } as const;
  const slots = [plusHours(dueAt, -24), at(zonedDay(dueAt, zone), MORNING, zone)].map(
    (plannedAt): Slot => ({ ...base, plannedAt, until: dueAt }),
  );
  if (!snoozedUntil || snoozedUntil >= dueAt) return slots;
  const held = slots.map((slot) => hold(slot, snoozedUntil));
  return held.filter((slot, i) => slot.plannedAt.getTime() !== held[i + 1]?.plannedAt.getTime());
}

/**
 * A check-in that nobody wrote down: the last round, or the application itself, named no date, and nothing
 * was asked since. It stands in the plan before that round is held, for nobody may touch anything after it.
 */
function checkInSlots(facts: ApplicationFacts): Slot[] {
  const waits = facts.followUps.some(
    (followUp) => isOpen(followUp) && (followUp.kind === "nudge" || followUp.kind === "check-in"),
  );
  if (waits || facts.stage === "offer") return [];
  const last = liveRounds(facts).sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime())[0];
  if (!last && facts.stage !== "applied") return [];
  const after = last ? last.endsAt : facts.stageChangedAt;
  if (last?.debrief?.promisedOn || (facts.lastAskedAt && facts.lastAskedAt > after)) return [];
  const dueAt = checkInAt(after, last ? "round" : "applying", facts.zone);
  return [waitingSlot("check-in", dueAt, null, last?.id ?? null)];
}

function liveRounds(facts: ApplicationFacts): RoundFacts[] {
  return facts.rounds.filter((round) => round.state === "scheduled" || round.state === "completed");
}

function waitingSlot(
  kind: "nudge" | "check-in",
  dueAt: Date,
  followUp: FollowUpFacts | null,
  roundId: string | null = null,
): Slot {
  const until = plusHours(latest([dueAt, followUp?.snoozedUntil ?? dueAt]), WAITING_HOURS);
  const slot: Slot = {
    ...about(roundId, followUp?.id ?? null),
    kind,
    plannedAt: dueAt,
    deadline: null,
    since: null,
    until,
  };
  return followUp?.snoozedUntil ? hold(slot, followUp.snoozedUntil) : slot;
}

function offerSlots(facts: ApplicationFacts): Slot[] {
  const { offer } = facts;
  if (!offer || offer.decidedAt) return [];
  const base = { ...about(null), deadline: offer.deadlineAt, since: null, until: offer.deadlineAt };
  return [
    { ...base, kind: "offer-three-days", plannedAt: plusHours(offer.deadlineAt, -72) },
    { ...base, kind: "offer-one-day", plannedAt: plusHours(offer.deadlineAt, -24) },
  ];
}

/** Never earlier than the hour until which the person put the thing aside. */
function hold(slot: Slot, snoozedUntil: Date): Slot {
  return snoozedUntil > slot.plannedAt ? { ...slot, plannedAt: snoozedUntil, snoozed: true } : slot;
}

function about(roundId: string | null, followUpId: string | null = null) {
  return { roundId, followUpId, snoozed: false };
}
