import { Temporal } from "temporal-polyfill";
import { zonedDay } from "@/lib/base/dates";
import { plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue } from "@/lib/guidance/cue";
import { inHours, theSecond } from "@/lib/guidance/example-snapshot";
import { DAY, HOUR, isWithin, ms } from "@/lib/guidance/rules";
import type { Profile, Snapshot } from "@/lib/guidance/snapshot";
import { date, day } from "@/lib/guidance/words";

type Notice = NonNullable<Profile["notice"]>;

const profile = (notice: Notice, confirmedDaysAgo: number | null): Pick<Snapshot, "profile"> => ({
  profile: {
    name: "Nora Lind",
    notice,
    noticeConfirmedAt: confirmedDaysAgo === null ? null : inHours(-24 * confirmedDaysAgo),
  },
});

export const noticePeriod: Cue = {
  id: "notice-period",
  code: "P23",
  family: "terms",
  shownAt: ["saved", "applied", "screen", "first", "second", "final", "offer"],
  minutes: 1,
  title: "Have your notice period ready",
  advice:
    "They will ask how soon you could start. Know your notice period and the earliest date that follows from it.",
  sources: [{ source: "S3", heading: "5" }],
  answers: ["S3.32"],
  pencil: "Two months.",
  urgentWhen: (s) => s.application.stage === "offer" || isWithin(s, 48 * HOUR),
  evaluate(s) {
    const { notice, noticeConfirmedAt } = s.profile;
    const target = { applicationId: s.application.id };
    if (notice === null) {
      const evidence = [{ label: "Notice", text: "How long it is", state: "blank" } as const];
      return {
        state: "open",
        says: "No notice period set.",
        evidence,
        action: { label: "Set it once", kind: "set-notice", target },
      };
    }
    const words = notice.length === 0 ? "Free now" : length(notice);
    const evidence = [
      { label: "Notice", text: words },
      { label: "Earliest start", text: date(s, earliestStart(s, notice)) },
    ];
    if (noticeConfirmedAt !== null && s.now.getTime() - ms(noticeConfirmedAt) <= 90 * DAY) {
      const action: Action = { label: "Look at it", kind: "look", target: { at: "notice" } };
      return { state: "ready", says: readyWords(s, notice), evidence, action };
    }
    const since = noticeConfirmedAt === null ? "" : `, last confirmed ${day(s, noticeConfirmedAt)}`;
    const action: Action = { label: "Still right", kind: "confirm-notice", target };
    return { state: "started", says: `${words}${since}. Still right?`, evidence, action };
  },
  examples: [
    { name: "Not set", patch: {}, state: "open", says: "No notice period set." },
    {
      name: "Confirmed long ago",
      patch: { ...profile({ length: 3, unit: "months" }, 120), rounds: [theSecond()] },
      state: "started",
      says: "3 months, last confirmed Mon 16 Mar. Still right?",
    },
    { name: "Never confirmed", patch: profile({ length: 2, unit: "weeks" }, null), state: "started" },
    {
      name: "Two weeks",
      patch: profile({ length: 2, unit: "weeks" }, 10),
      state: "ready",
      says: "2 weeks notice. Earliest start Tue 28 Jul, counted from today.",
    },
    {
      name: "Free now",
      patch: profile({ length: 0, unit: "weeks" }, 10),
      state: "ready",
      says: "Free to start now.",
    },
  ],
};

/** Today in the owner's zone and the notice on top; months keep the day of the month, clipped to its end. */
export function earliestStart(s: Snapshot, { length, unit }: Notice): string {
  return Temporal.PlainDate.from(zonedDay(s.now, s.zone))
    .add({ [unit]: length }, { overflow: "constrain" })
    .toString();
}

function readyWords(s: Snapshot, notice: Notice): string {
  if (notice.length === 0) return "Free to start now.";
  return `${length(notice)} notice. Earliest start ${date(s, earliestStart(s, notice))}, counted from today.`;
}

function length(notice: Notice): string {
  return plural(notice.length, notice.unit.slice(0, -1));
}
