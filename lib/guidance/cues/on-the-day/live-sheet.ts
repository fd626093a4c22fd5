import { instant, zonedDay } from "@/lib/base/dates";
import { list, plural } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aFullStory } from "@/lib/guidance/example-prepared";
import {
  aDebrief,
  anApplication,
  inHours,
  onRound,
  theFirst,
  theSecond,
} from "@/lib/guidance/example-snapshot";
import { noRoundPlanned } from "@/lib/guidance/not-yet";
import {
  DAY,
  isLater,
  lastDebrief,
  lastRound,
  leftUntil,
  ms,
  nextRound,
  panelOf,
} from "@/lib/guidance/rules";
import type { Round, Snapshot } from "@/lib/guidance/snapshot";
import { day, left, quoteEnd, says, time } from "@/lib/guidance/words";

const HALF_DAY = DAY / 2;

const today = theSecond({ startsAt: inHours(3), endsAt: inHours(4) });
const went = {
  id: "w1",
  kind: "went-well",
  text: "The numbers landed",
  company: "Borealis",
  on: "2026-06-01",
} as const;

export const liveSheet: Cue = {
  id: "live-sheet",
  code: "D1",
  family: "steady",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 2,
  title: "Go in steady",
  advice:
    "Open your sheet once, then put it away. Speak calmly, stay in the conversation, be honest and specific, and thank them for their time before you leave.",
  sources: [
    { source: "S1", heading: "7" },
    { source: "S4", heading: "6" },
    { source: "S3", heading: "3" },
  ],
  answers: ["S1.23", "S4.27"],
  pencil: "What went well last time goes here.",
  // The first is the cue's "why": its second sentence is true only of somebody who has.
  context: [
    { id: "S3.2", text: "Nerves are normal. You have done this before.", when: (s) => lastRound(s) !== null },
    { id: "S3.2", text: "Nerves are normal.", when: (s) => lastRound(s) === null },
    { id: "S1.21", text: "Calm and upbeat is enough." },
    { id: "S3.19", text: "Courteous to the last minute.", when: isFinal },
  ],
  evaluate(s) {
    const next = nextRound(s);
    if (!next) return noRoundPlanned();
    return isTheDay(s, next) ? judge(s, next) : notTheDay(s, next);
  },
  examples: [
    { name: "No round planned", patch: {}, state: "not-yet" },
    {
      name: "Tomorrow evening",
      patch: { rounds: [theFirst(), theSecond()] },
      state: "not-yet",
      says: "For the day itself: tomorrow.",
    },
    {
      name: "In three hours, nothing noted before",
      patch: { rounds: [theFirst(), today] },
      state: "open",
      says: "3 h to go, 15:00. You were asked back for a reason.",
    },
    {
      name: "In three hours, the first ever",
      patch: { rounds: [{ ...today, kind: "screen" }], application: anApplication({ stage: "screen" }) },
      state: "open",
      says: "3 h to go, 15:00. You will have your sheet.",
    },
    {
      name: "What went well before, elsewhere",
      patch: { rounds: [theFirst(), today], past: [went, { ...went, id: "w2", text: "Asking early." }] },
      state: "open",
      says: "3 h to go, 15:00. What went well before: “The numbers landed”, “Asking early.”",
    },
    {
      name: "Under way, the sheet not opened",
      patch: { rounds: [theFirst(), theSecond({ startsAt: inHours(-0.5), endsAt: inHours(0.5) })] },
      state: "open",
      says: "Under way since 11:30. You were asked back for a reason.",
    },
    {
      name: "Opened an hour ago",
      patch: {
        rounds: [theFirst(), { ...today, sheetOpenedAt: inHours(-1) }],
        panelists: [onRound("r2", "priya"), onRound("r2", "sam")],
        stories: [aFullStory("s1")],
        debriefs: [aDebrief("r1", { thankedInRoom: "yes" })],
      },
      state: "ready",
      says: "Sheet opened 11:00. Priya and Sam. 1 story ready.",
    },
  ],
};

function isFinal(s: Snapshot): boolean {
  return s.application.stage === "final" || nextRound(s)?.kind === "final";
}

/** On the round's own wall it is the day, or the twelve hours before have begun. */
function isTheDay(s: Snapshot, round: Round): boolean {
  const ahead = leftUntil(s, round.startsAt);
  if (ahead <= HALF_DAY) return true;
  // No day is as long as two: most rounds need not be looked up on a wall.
  return ahead < 2 * DAY && zonedDay(s.now, round.zone) >= dayOf(round, round.startsAt);
}

function dayOf(round: Round, at: string): string {
  return zonedDay(instant(at), round.zone);
}

function notTheDay(s: Snapshot, round: Round): Finding {
  return {
    state: "not-yet",
    says: `For the day itself: ${day(s, round.startsAt)}.`,
    evidence: rows(s, round),
    action: { label: "Open Prep", kind: "open-prep", target: { roundId: round.id } },
  };
}

/**
 * CUES.md counts the round's day and the twelve hours before. A round that runs past midnight is not over with its day, so
 * the sheet opened during it counts as well: else its own act would not lead to ready.
 */
function judge(s: Snapshot, round: Round): Finding {
  const at = round.sheetOpenedAt;
  const isOpened =
    at !== null &&
    (dayOf(round, at) === dayOf(round, round.startsAt) || ms(at) >= ms(round.startsAt) - HALF_DAY);
  const target = { roundId: round.id };
  if (isOpened) {
    const action: Action = { label: "Look at it", kind: "open-live", target };
    return { state: "ready", says: openedWords(s, round, at), evidence: rows(s, round), action };
  }
  const action: Action = { label: "Open the live sheet", kind: "open-live", target };
  return { state: "open", says: openWords(s, round), evidence: rows(s, round), action };
}

function openedWords(s: Snapshot, round: Round, at: string): string {
  const names = panelOf(s, round).map((it) => it.first);
  const stories = s.stories.filter((it) =>
    [it.situation, it.task, it.action, it.result].every((part) => isFilled(part)),
  );
  return says(
    `Sheet opened ${time(s, at, round.zone)}.`,
    names.length > 0 && `${list(names)}.`,
    stories.length > 0 && `${plural(stories.length, "story", "stories")} ready.`,
  );
}

function openWords(s: Snapshot, round: Round): string {
  const ahead = leftUntil(s, round.startsAt);
  const when = time(s, round.startsAt, round.zone);
  const [first, second] = wentWell(s);
  const before = [first, second].filter((it) => it !== undefined);
  const last = before.at(-1);
  const words = before.slice(0, -1).map((it) => `“${it.text}”, `);
  return says(
    ahead > 0 ? `${left(ahead)} to go, ${when}.` : `Under way since ${when}.`,
    last
      ? `What went well before: ${words.join("")}${quoteEnd(last.text)}`
      : isLater(s) && lastRound(s)
        ? "You were asked back for a reason."
        : "You will have your sheet.",
  );
}

function wentWell(s: Snapshot) {
  return s.past.filter((it) => it.kind === "went-well").slice(0, 2);
}

function rows(s: Snapshot, round: Round): Evidence[] {
  const names = panelOf(s, round).map((it) => it.name);
  const went = wentWell(s).map(
    (it): Evidence => ({ label: `Went well, ${it.company}`, text: it.text, state: "filled" }),
  );
  const thanked = lastDebrief(s)?.thankedInRoom === "yes";
  return [
    { label: "Starts", text: time(s, round.startsAt, round.zone), state: "filled" },
    ...(names.length > 0 ? [{ label: "With", text: list(names, 6), state: "filled" } as const] : []),
    ...went,
    ...(thanked
      ? [{ label: "Thanks", text: "Last time you thanked them in the room.", state: "filled" } as const]
      : []),
  ];
}
