/**
 * Which reminders go out, and when: the pure plan. `timetable.ts` says what is called for; here the past is
 * merged, the quiet hours are kept, caps are applied, and at delivery everything is judged once more.
 */
import { fromEpoch, hoursBetween } from "@/lib/base/dates";
import { type Hour, keepQuiet } from "@/lib/reminders/quiet";
import { openThanks, timetable } from "@/lib/reminders/slots";
import {
  type ApplicationFacts,
  CHANNELS,
  type Channel,
  type Family,
  type FollowUpFacts,
  type ReminderKind,
  type ReminderSettings,
  type Slot,
  STANDING,
} from "@/lib/reminders/timetable";

export type PlannedReminder = {
  kind: ReminderKind;
  /** Neither id: it is about the application itself. */
  roundId: string | null;
  followUpId: string | null;
  /** By the timetable, before quiet hours; with kind and subject it is the reminder's identity. */
  plannedAt: Date;
  /** When it goes out. */
  fireAt: Date;
  channels: Channel[];
};

/** What names a reminder: one per subject, kind and planned instant. */
export type ReminderKey = Pick<PlannedReminder, "kind" | "roundId" | "followUpId" | "plannedAt">;

/** A reminder that reached the person. */
export type Delivered = ReminderKey & { deliveredAt: Date };

/** Two reminders of one family this near are one too many. */
const NEAR_HOURS = 3;

/**
 * Everything still to be sent about one application, earliest first. It may be made again after every change:
 * the same facts give the same keys, and what was planned and is no longer in it is to be dropped.
 * `delivered` is what already reached the person; it keeps a small move of a round from being told twice.
 */
export function planReminders(
  facts: ApplicationFacts,
  settings: ReminderSettings,
  now: Date,
  delivered: readonly Delivered[] = [],
): PlannedReminder[] {
  const standing = standingReminders(facts, settings, now);
  const ahead = standing.filter(({ slot }) => slot.plannedAt > now);
  const past = latestOfEachFamily(standing.filter(({ slot }) => slot.plannedAt <= now));
  const unsaid = (one: Standing) => !wasSaid(one, delivered);
  return [...mergeSubjects(past.filter(unsaid)), ...ahead.filter(unsaid)]
    .map(({ slot: { kind, roundId, followUpId, plannedAt }, fireAt, channels }) => {
      return { kind, roundId, followUpId, plannedAt, fireAt, channels };
    })
    .sort((a, b) => a.fireAt.getTime() - b.fireAt.getTime());
}

/**
 * Judged at the moment of delivery: does the timetable still call for this very reminder, and has no later one
 * of its family come due meanwhile (as after an hour in which the server was off)?
 */
export function stillOwed(
  reminder: ReminderKey,
  facts: ApplicationFacts,
  settings: ReminderSettings,
  now: Date,
): boolean {
  const isWaiting = STANDING[reminder.kind].family === "waiting";
  const standing = standingReminders(concerning(reminder, facts), settings, now, isWaiting);
  const own = standing.find(({ slot }) => isKey(slot, reminder));
  if (!own) return false;
  return !standing.some((other) => isLaterOfFamily(other.slot, own.slot) && other.slot.plannedAt <= now);
}

/**
 * The thank-yous of a round that a reminder names now, the soonest due first: the open ones, without those put
 * aside until later, unless that is all of them.
 */
export function thanksToName(facts: ApplicationFacts, roundId: string, now: Date): FollowUpFacts[] {
  const open = openThanks(facts, roundId).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const awake = open.filter((note) => !note.snoozedUntil || note.snoozedUntil <= now);
  return awake.length > 0 ? awake : open;
}

/**
 * Whether a reminder may go by mail as well: at most three a day and person, the more important first
 * (CUES.md §8.1), and a check-in by itself alone. `dayMails` are the other mails of the same day in the
 * owner's zone, sent or still to come; what may not go by mail goes in-app.
 */
export function capMails(
  dayMails: readonly { kind: ReminderKind; sent: boolean }[],
  candidate: ReminderKind,
): boolean {
  const sent = dayMails.filter((mail) => mail.sent).length;
  const ahead = dayMails.filter((mail) => !mail.sent);
  if (candidate === "check-in") return dayMails.length === 0;
  const before = ahead.filter((mail) => mailRank(mail.kind) < mailRank(candidate)).length;
  return sent + before < MAILS_A_DAY;
}

export const MAILS_A_DAY = 3;

/** Smaller goes first: offer, thanks, eve, document, debrief, nudge, prep, check-in. */
export function mailRank(kind: ReminderKind): number {
  return RANK.findIndex((kinds) => kinds.includes(kind));
}

const RANK: readonly (readonly ReminderKind[])[] = [
  ["offer-one-day", "offer-three-days"],
  ["thank-last", "thank-first", "thank-late"],
  ["eve", "two-hours"],
  ["document"],
  ["debrief-mail", "debrief-morning", "debrief-now"],
  ["nudge"],
  ["prep-three-days"],
  ["check-in"],
];

type Subject = Pick<ReminderKey, "roundId" | "followUpId">;

type Standing = {
  slot: Slot;
  /** When it goes out if planned in time, and how; neither depends on `now`. */
  dueAt: Date;
  wanted: Channel[];
  /** When it goes out as things are now, and how. */
  fireAt: Date;
  channels: Channel[];
};

/** The facts of one reminder's subject alone: at delivery they come by the thousand. */
function concerning({ kind, roundId, followUpId }: ReminderKey, facts: ApplicationFacts): ApplicationFacts {
  // Whether one still waits is a matter of all rounds.
  if (STANDING[kind].family === "waiting") return facts;
  const rounds = facts.rounds.filter((round) => round.id === roundId);
  const followUps = facts.followUps.filter((it) => it.id === followUpId || it.roundId === roundId);
  return { ...facts, rounds, followUps };
}

/** The slots that still say something, with hours and channels; those that give way to another are left out. */
function standingReminders(
  facts: ApplicationFacts,
  settings: ReminderSettings,
  now: Date,
  withCheckIn = true,
): Standing[] {
  const all = timetable(facts, settings, withCheckIn)
    .map((slot) => placed(slot, facts.zone, settings, now))
    .filter(({ wanted, slot }) => wanted.length > 0 && slot.plannedAt < slot.until);
  return all
    .filter((one) => !all.some((other) => givesWay(one, other)))
    .filter(({ slot, fireAt }) => fireAt < slot.until);
}

function placed(slot: Slot, zone: string, settings: ReminderSettings, now: Date): Standing {
  const planned = keepQuiet(slot.plannedAt, slot.deadline, EVER, zone, settings);
  const { fireAt, silent } = hourFromNow(slot, planned, zone, settings, now);
  const wanted = channelsOf(slot.kind, settings);
  // Nobody is woken by a mark on a bell.
  return { slot, dueAt: planned.fireAt, wanted, fireAt, channels: silent ? ["in-app"] : wanted };
}

const EVER = fromEpoch(0);

function hourFromNow(slot: Slot, planned: Hour, zone: string, settings: ReminderSettings, now: Date): Hour {
  if (planned.fireAt > now) return planned;
  // The evening before would have been the hour, and is gone.
  if (slot.plannedAt > now) return { fireAt: slot.plannedAt, silent: true };
  return keepQuiet(now, slot.until, now, zone, settings);
}

function channelsOf(kind: ReminderKind, settings: ReminderSettings): Channel[] {
  const own = settings.channels[kind];
  return CHANNELS.filter((channel) => own?.[channel] ?? STANDING[kind].channels.includes(channel));
}

/** Whether `other` makes `one` superfluous: both are about one subject and come at nearly the same time. */
function givesWay(one: Standing, other: Standing): boolean {
  if (!isSameSubject(one.slot, other.slot)) return false;
  const apart = hoursBetween(one.dueAt, other.dueAt);
  // The thank-you's letter asks for the missing debrief too.
  if (one.slot.kind === "debrief-morning" && isThanksMail(other)) return Math.abs(apart) <= NEAR_HOURS;
  if (!isLaterOfFamily(other.slot, one.slot)) return false;
  if (!one.wanted.every((channel) => other.wanted.includes(channel))) return false;
  const wasMoved = one.dueAt > one.slot.plannedAt;
  return apart <= (wasMoved ? NEAR_HOURS : 0);
}

function isThanksMail({ slot, wanted }: Standing): boolean {
  return (slot.kind === "thank-first" || slot.kind === "thank-last") && wanted.includes("mail");
}

function latestOfEachFamily(past: Standing[]): Standing[] {
  return past.filter((one) => !past.some((other) => isLaterOfFamily(other.slot, one.slot)));
}

/** One for each subject: the thanks (whose letter asks for the missing debrief too), else the latest. */
function mergeSubjects(past: Standing[]): Standing[] {
  return past.filter(
    (one) => !past.some((other) => isSameSubject(one.slot, other.slot) && outweighs(other.slot, one.slot)),
  );
}

function outweighs(a: Slot, b: Slot): boolean {
  const [aThanks, bThanks] = [familyOf(a) === "thanks", familyOf(b) === "thanks"];
  return aThanks === bThanks ? a.plannedAt > b.plannedAt : aThanks;
}

/**
 * The same key; or, after a round, the same kind since its end (a cap of one a round, though its end was moved
 * by a quarter of an hour); or a letter of thanks that asked for the debrief.
 */
function wasSaid({ slot, dueAt }: Standing, delivered: readonly Delivered[]): boolean {
  return delivered.some((said) => {
    if (isKey(slot, said)) return true;
    if (slot.snoozed || !slot.since || !isSameSubject(slot, said)) return false;
    if (said.kind === slot.kind) return said.deliveredAt >= slot.since;
    const carried = said.kind === "thank-first" || said.kind === "thank-last";
    const apart = Math.abs(hoursBetween(dueAt, said.deliveredAt));
    return slot.kind === "debrief-morning" && carried && apart <= NEAR_HOURS;
  });
}

function isKey(a: ReminderKey, b: ReminderKey): boolean {
  return a.kind === b.kind && isSameSubject(a, b) && a.plannedAt.getTime() === b.plannedAt.getTime();
}

function isSameSubject(a: Subject, b: Subject): boolean {
  return a.roundId === b.roundId && a.followUpId === b.followUpId;
}

function isLaterOfFamily(later: Slot, earlier: Slot): boolean {
  const sameMatter = isSameSubject(later, earlier) && familyOf(later) === familyOf(earlier);
  return sameMatter && later.plannedAt > earlier.plannedAt;
}

function familyOf(slot: Slot): Family {
  return STANDING[slot.kind].family;
}
