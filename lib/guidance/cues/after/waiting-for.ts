import { addWorkingDays, at, daysBetween, fromEpoch, instant, zonedDay } from "@/lib/base/dates";
import { plural } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aDebrief, anApplication, inHours, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { notForYou } from "@/lib/guidance/not-yet";
import { endOf, lastNoted, lastRound, ms, nextRound } from "@/lib/guidance/rules";
import type { Owed, Snapshot } from "@/lib/guidance/snapshot";
import { date, day, onDate, onDay, plain, roundLabel, says } from "@/lib/guidance/words";

const promised = (on: string) => ({
  rounds: [theFirst()],
  debriefs: [
    aDebrief("r1", {
      nextStep: { text: null, promisedOn: on, saidBy: "Priya Rao", saidByPersonId: "priya", notSaid: false },
    }),
  ],
});
const owedRow = (over: Partial<Owed>): Owed => ({
  id: "o1",
  kind: "check-in",
  dueAt: inHours(45),
  state: "open",
  doneAt: null,
  ...over,
});

export const waitingFor: Cue = {
  id: "waiting-for",
  code: "A8",
  family: "after",
  shownAt: ["applied", "screen", "first", "second", "final", "offer"],
  minutes: 2,
  title: "Know what you are waiting for",
  advice:
    "Keep a next step on the calendar: the date they named, or a day to check in if they named none. Ask once after it passes, then let it rest.",
  sources: [
    { source: "S4", heading: "5" },
    { source: "S3", heading: "0" },
  ],
  answers: ["S3.1", "S4.26"],
  pencil: "Waiting for … until …",
  clock: (s) => (waitingFor.evaluate(s).state === "late" ? lateSince(s) : null),
  evaluate(s) {
    const { stage, offer, closedOn, id: applicationId } = s.application;
    if (stage === "closed") {
      const words = closedOn ? `Closed ${onDate(s, closedOn)}.` : "Closed.";
      return notForYou(words, {
        label: "Change the outcome",
        kind: "change-outcome",
        target: { applicationId },
      });
    }
    if (offer?.decidedOn) {
      const words = `Decided ${onDate(s, offer.decidedOn)}.`;
      return notForYou(words, {
        label: "Change my answer",
        kind: "change-answer",
        target: { applicationId },
      });
    }
    return judge(s);
  },
  examples: [
    {
      name: "Closed",
      patch: { application: anApplication({ stage: "closed", closedOn: "2026-07-10" }) },
      state: "not-for-you",
      says: "Closed on Fri 10 Jul.",
    },
    {
      name: "Nothing planned",
      patch: {},
      state: "open",
      says: "Nothing on the calendar for Halden Freight.",
    },
    {
      name: "A step without a date",
      patch: { application: anApplication({ nextAction: { text: "Ask Ada about pay", dueAt: null } }) },
      state: "started",
      says: "Ask Ada about pay, no date.",
    },
    {
      name: "A round is planned",
      patch: { rounds: [theSecond()] },
      state: "ready",
      says: "Second round tomorrow.",
    },
    {
      name: "They named a date",
      patch: promised("2026-07-17"),
      state: "ready",
      says: "They said by Fri 17 Jul, 3 days to go.",
    },
    {
      name: "A check-in is planned",
      patch: { owed: [owedRow({})] },
      state: "ready",
      says: "You check in on Thu 16 Jul.",
    },
    {
      name: "Asked yesterday",
      patch: {
        ...promised("2026-07-07"),
        owed: [owedRow({ kind: "nudge", state: "done", dueAt: inHours(-27), doneAt: inHours(-26) })],
      },
      state: "ready",
      says: "Asked on Mon 13 Jul. Now it is theirs to answer.",
    },
    {
      name: "Asked long ago",
      patch: {
        ...promised("2026-06-01"),
        rounds: [theFirst({ startsAt: inHours(-1200), endsAt: inHours(-1199) })],
        owed: [owedRow({ kind: "nudge", state: "done", dueAt: inHours(-900), doneAt: inHours(-900) })],
      },
      state: "open",
      says: "Nothing on the calendar for Halden Freight.",
    },
    {
      name: "Their date has passed",
      patch: promised("2026-07-09"),
      state: "late",
      says: "Priya Rao said by Thu 9 Jul. A short question is fair now.",
    },
    {
      name: "My own date has passed",
      patch: { application: anApplication({ nextAction: { text: "Call Ada", dueAt: inHours(-30) } }) },
      state: "late",
      says: "Call Ada was for Mon 13 Jul. Still on?",
    },
  ],
};

function judge(s: Snapshot): Finding {
  const ready = readyWords(s);
  const evidence = rows(s);
  if (ready !== null) return { state: "ready", says: ready, evidence, action: readyAction(s) };
  const late = lateWords(s);
  if (late !== null) {
    const followUpId = openOnes(s).find((it) => it.kind === "nudge")?.id ?? null;
    const action: Action = { label: "Write a short question", kind: "write-nudge", target: { followUpId } };
    return { state: "late", says: late, evidence, action };
  }
  const suggestedAt = checkInAt(s).toISOString();
  const { nextAction, company } = s.application;
  const set: Action = { label: "Set a check-in", kind: "set-check-in", target: { suggestedAt } };
  if (isFilled(nextAction?.text)) {
    return { state: "started", says: `${plain(nextAction!.text)}, no date.`, evidence, action: set };
  }
  const action: Action = askedAt(s) === null ? set : { ...set, label: "Decide: ask again or close" };
  return { state: "open", says: `Nothing on the calendar for ${company}.`, evidence, action };
}

function readyWords(s: Snapshot): string | null {
  const next = nextRound(s);
  if (next) return `${roundLabel(next)} ${onDay(s, next.startsAt)}.`;
  const today = zonedDay(s.now, s.zone);
  const promise = promiseOf(s);
  if (promise !== null && promise >= today) {
    const days = daysBetween(today, promise);
    return `They said by ${date(s, promise)}${days > 0 ? `, ${plural(days, "day")} to go` : ""}.`;
  }
  const planned = openOnes(s).find((it) => isAhead(s, it.dueAt));
  if (planned) return `You check in ${onDay(s, planned.dueAt)}.`;
  const { nextAction } = s.application;
  if (nextAction?.dueAt && isAhead(s, nextAction.dueAt)) {
    return `${plain(nextAction.text)}, ${day(s, nextAction.dueAt)}.`;
  }
  const asked = askedAt(s);
  if (asked === null) return null;
  const resting = today <= addWorkingDays(zonedDay(instant(asked), s.zone), 10);
  return resting ? `Asked ${onDay(s, asked)}. Now it is theirs to answer.` : null;
}

function readyAction(s: Snapshot): Action {
  const next = nextRound(s);
  if (next) return { label: "Open the round", kind: "open-round", target: { roundId: next.id } };
  const followUpId = openOnes(s)[0]?.id ?? null;
  return { label: "Open the message draft", kind: "write-nudge", target: { followUpId } };
}

function lateWords(s: Snapshot): string | null {
  const promise = promiseOf(s);
  const overdue = openOnes(s)[0];
  if (promise !== null && (overdue?.kind === "nudge" || isPromiseOver(s, promise))) {
    const who = lastNoted(s)?.nextStep?.saidBy ?? "They";
    return `${who} said by ${date(s, promise)}. A short question is fair now.`;
  }
  if (overdue) return `Your check-in was for ${day(s, overdue.dueAt)}. Still on?`;
  const { nextAction } = s.application;
  if (!nextAction?.dueAt) return null;
  return says(`${plain(nextAction.text)} was for ${day(s, nextAction.dueAt)}.`, "Still on?");
}

/** Two working days after the promise, at nine, and not asked since. */
function isPromiseOver(s: Snapshot, promise: string): boolean {
  const asked = askedAt(s);
  if (asked !== null && zonedDay(instant(asked), s.zone) >= promise) return false;
  return nudgeAt(s, promise) < s.now.getTime();
}

function nudgeAt(s: Snapshot, promise: string): number {
  return at(addWorkingDays(promise, 2), "09:00", s.zone).getTime();
}

/** Where the clock of a late wait stands: the planned question's own instant, else the date that passed. */
function lateSince(s: Snapshot): number {
  const overdue = openOnes(s)[0];
  if (overdue) return ms(overdue.dueAt);
  const promise = promiseOf(s);
  if (promise !== null && isPromiseOver(s, promise)) return nudgeAt(s, promise);
  return ms(s.application.nextAction!.dueAt!);
}

/** 09:00, five working days after the round (ten after the last move, before one); never in the past. */
function checkInAt(s: Snapshot): Date {
  const last = lastRound(s);
  const from = last ? fromEpoch(endOf(last)) : instant(s.application.stageChangedAt);
  const planned = at(addWorkingDays(zonedDay(from, s.zone), last ? 5 : 10), "09:00", s.zone);
  if (planned.getTime() > s.now.getTime()) return planned;
  return at(addWorkingDays(zonedDay(s.now, s.zone), 1), "09:00", s.zone);
}

function promiseOf(s: Snapshot): string | null {
  return lastNoted(s)?.nextStep?.promisedOn ?? null;
}

/** Nudges, check-ins and asked timelines still open, the earliest first; a document is no waiting. */
function openOnes(s: Snapshot): Owed[] {
  return s.owed
    .filter((it) => it.kind !== "document" && it.state === "open")
    .toSorted((a, b) => ms(a.dueAt) - ms(b.dueAt));
}

/** When I last asked, since the last round. */
function askedAt(s: Snapshot): string | null {
  const last = lastRound(s);
  const done = s.owed.filter(
    (it) =>
      it.kind !== "document" &&
      it.state === "done" &&
      it.doneAt !== null &&
      (last === null || ms(it.doneAt) > endOf(last)),
  );
  return done.toSorted((a, b) => ms(b.doneAt!) - ms(a.doneAt!))[0]?.doneAt ?? null;
}

function isAhead(s: Snapshot, dueAt: string): boolean {
  return ms(dueAt) > s.now.getTime();
}

function rows(s: Snapshot): Evidence[] {
  const promise = promiseOf(s);
  const asked = askedAt(s);
  const { nextAction } = s.application;
  const evidence: Evidence[] = [];
  if (promise !== null) evidence.push({ label: "They said", text: `By ${date(s, promise)}` });
  for (const it of openOnes(s)) evidence.push({ label: "You check in", text: says(day(s, it.dueAt)) });
  if (asked !== null) evidence.push({ label: "You asked", text: says(day(s, asked)) });
  if (nextAction) evidence.push({ label: "Next step", text: plain(nextAction.text) });
  return evidence;
}
