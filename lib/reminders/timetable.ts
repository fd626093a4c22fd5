/**
 * The default timetable of reminders (CUES.md §8.1): which kinds there are and on which channels, what a
 * person may set about them, and what they are judged from. `slots.ts` computes the instants, `quiet.ts`
 * keeps the quiet hours, `rules.ts` makes the plan.
 */
import type { Day } from "@/lib/base/dates";

export const REMINDER_KINDS = [
  "prep-three-days",
  "eve",
  "two-hours",
  "debrief-now",
  "debrief-mail",
  "debrief-morning",
  "thank-first",
  "thank-last",
  "thank-late",
  "document",
  "nudge",
  "check-in",
  "offer-three-days",
  "offer-one-day",
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export const CHANNELS = ["in-app", "mail"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Reminders of one family about one subject take each other's place: the later one is the one that counts. */
export type Family = "before" | "debrief" | "thanks" | "document" | "waiting" | "offer";

type Standing = { family: Family; channels: readonly Channel[] };

/** Push comes later, so its column of the timetable is left out. */
export const STANDING: Record<ReminderKind, Standing> = {
  "prep-three-days": { family: "before", channels: ["mail"] },
  eve: { family: "before", channels: ["in-app", "mail"] },
  "two-hours": { family: "before", channels: ["in-app"] },
  "debrief-now": { family: "debrief", channels: ["in-app"] },
  "debrief-mail": { family: "debrief", channels: ["mail"] },
  "debrief-morning": { family: "debrief", channels: ["mail"] },
  "thank-first": { family: "thanks", channels: ["in-app", "mail"] },
  "thank-last": { family: "thanks", channels: ["mail"] },
  "thank-late": { family: "thanks", channels: ["mail"] },
  document: { family: "document", channels: ["mail"] },
  nudge: { family: "waiting", channels: ["in-app", "mail"] },
  "check-in": { family: "waiting", channels: ["in-app", "mail"] },
  "offer-three-days": { family: "offer", channels: ["mail"] },
  "offer-one-day": { family: "offer", channels: ["mail"] },
};

export type ReminderSettings = {
  /** "HH:mm" in the owner's zone; equal to `quietTo` means that no hour is quiet. */
  quietFrom: string;
  quietTo: string;
  prepDays: number;
  /** "HH:mm" on the day before a round. */
  eveTime: string;
  twoHoursMinutes: number;
  debriefMailMinutes: number;
  thankLastHours: number;
  /** Departures from `STANDING`, by kind and channel. */
  channels: Partial<Record<ReminderKind, Partial<Record<Channel, boolean>>>>;
};

export const DEFAULT_SETTINGS: ReminderSettings = {
  quietFrom: "21:00",
  quietTo: "08:00",
  prepDays: 3,
  eveTime: "18:00",
  twoHoursMinutes: 120,
  debriefMailMinutes: 90,
  thankLastHours: 4,
  channels: {},
};

/** When letters go that are not tied to an hour of their own. */
export const MORNING = "09:00";

export type RoundFacts = {
  id: string;
  /** scheduled, completed, cancelled, no-show */
  state: string;
  startsAt: Date;
  endsAt: Date;
  createdAt: Date;
  /** `savedAt` is the first save; `promisedOn` is the date they named for the next step. */
  debrief: { startedAt: Date | null; savedAt: Date | null; promisedOn: Day | null } | null;
};

export type FollowUpFacts = {
  id: string;
  /** thank-you, nudge, document, check-in; any other kind has no reminders */
  kind: string;
  roundId: string | null;
  dueAt: Date;
  /** open ones: to-write, drafted, ready; open */
  state: string;
  snoozedUntil: Date | null;
};

/** What one application has that a reminder may be about. */
export type ApplicationFacts = {
  /** The owner's IANA zone: quiet hours and times of day are theirs, whatever zone a round is in. */
  zone: string;
  stage: string;
  stageChangedAt: Date;
  rounds: readonly RoundFacts[];
  followUps: readonly FollowUpFacts[];
  /** When I last asked for news (a nudge or check-in marked done). */
  lastAskedAt: Date | null;
  offer: { deadlineAt: Date; decidedAt: Date | null } | null;
};

/** One line of the timetable for one subject, before anything is merged, held or moved. */
export type Slot = {
  kind: ReminderKind;
  /** Neither id: it is about the application itself. */
  roundId: string | null;
  followUpId: string | null;
  plannedAt: Date;
  /** Quiet hours may not carry it past this instant; they move it to the evening before instead. */
  deadline: Date | null;
  /** What it is about began then: its kind, once said since, is not said again for the same round. */
  since: Date | null;
  /** From here on it says nothing true or useful, and is not sent at all. */
  until: Date;
  /** The slot stands here because the person asked to be left alone until then. */
  snoozed: boolean;
};
