import { describe, expect, test } from "vitest";
import { at, instant, plusHours, plusMinutes } from "@/lib/base/dates";
import { capMails, planReminders, stillOwed, thanksToName } from "@/lib/reminders/rules";
import {
  type ApplicationFacts,
  DEFAULT_SETTINGS,
  type FollowUpFacts,
  type REMINDER_KINDS,
  type ReminderSettings,
  type RoundFacts,
} from "@/lib/reminders/timetable";

const ZONE = "Europe/Berlin";
const LONG_AGO = instant("2026-06-01T08:00:00Z");

/** An instant by the owner's wall, in July 2026: `berlin(14, "15:00")` is a Tuesday. */
function berlin(day: number, time: string): Date {
  return at(`2026-07-${String(day).padStart(2, "0")}`, time, ZONE);
}

function makeRound(startsAt: Date, more: Partial<RoundFacts> = {}): RoundFacts {
  const endsAt = plusHours(startsAt, 1);
  return { id: "r", state: "scheduled", startsAt, endsAt, createdAt: LONG_AGO, debrief: null, ...more };
}

function makeThanks(round: RoundFacts, more: Partial<FollowUpFacts> = {}): FollowUpFacts {
  const dueAt = plusHours(round.endsAt, 24);
  return { id: "t", kind: "thank-you", roundId: "r", dueAt, state: "to-write", snoozedUntil: null, ...more };
}

function makeOwed(kind: string, dueAt: Date, more: Partial<FollowUpFacts> = {}): FollowUpFacts {
  return { id: "o", kind, roundId: null, dueAt, state: "open", snoozedUntil: null, ...more };
}

function makeFacts(more: Partial<ApplicationFacts> = {}): ApplicationFacts {
  const base = { stage: "second", stageChangedAt: LONG_AGO, rounds: [], followUps: [] };
  return { zone: ZONE, ...base, lastAskedAt: null, offer: null, ...more };
}

/** A round with one person to thank. */
function withThanks(startsAt: Date, more: Partial<RoundFacts> = {}, note: Partial<FollowUpFacts> = {}) {
  const round = makeRound(startsAt, more);
  return makeFacts({ rounds: [round], followUps: [makeThanks(round, note)] });
}

const debriefed = (savedAt: Date) => ({ debrief: { startedAt: savedAt, savedAt, promisedOn: null } });
const settings = (more: Partial<ReminderSettings>) => ({ ...DEFAULT_SETTINGS, ...more });

/** "kind Tue 18:00 in-app+mail", by the owner's wall, in the order in which they go out. */
function plan(facts: ApplicationFacts, now: Date, own = DEFAULT_SETTINGS): string[] {
  return planReminders(facts, own, now).map((it) => {
    const wall = new Intl.DateTimeFormat("en-GB", {
      timeZone: facts.zone,
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
    }).format(it.fireAt);
    return `${it.kind} ${wall.replace(",", "")} ${it.channels.join("+")}`;
  });
}

function only(kind: string, lines: string[]): string[] {
  return lines.filter((line) => line.startsWith(kind));
}

describe("a round to come", () => {
  test("has the whole timetable from the day on which it is put on", () => {
    // The morning's letter about the debrief is folded into the last one about the thank-you.
    expect(plan(withThanks(berlin(14, "15:00")), berlin(1, "12:00"))).toEqual([
      "prep-three-days 11 09:00 mail",
      "eve 13 18:00 in-app+mail",
      "two-hours 14 13:00 in-app",
      "debrief-now 14 16:10 in-app",
      "debrief-mail 14 17:30 mail",
      "thank-first 14 19:00 in-app+mail",
      "thank-last 15 12:00 mail",
      "thank-late 15 19:00 mail",
      "check-in 21 09:00 in-app+mail",
    ]);
  });

  test("prep is for a round put on more than four days before it", () => {
    const on = (createdAt: Date) =>
      only("prep", plan(makeFacts({ rounds: [makeRound(berlin(14, "15:00"), { createdAt })] }), createdAt));
    expect(on(berlin(10, "14:59"))).toEqual(["prep-three-days 11 09:00 mail"]);
    expect(on(berlin(10, "15:00"))).toEqual([]);
  });

  test("prep falls silent once the evening before has come, with or without a letter of its own", () => {
    const facts = makeFacts({ rounds: [makeRound(berlin(14, "15:00"))] });
    const noEve = settings({ channels: { eve: { "in-app": false, mail: false } } });
    expect(only("prep", plan(facts, berlin(13, "17:59"), noEve))).toEqual(["prep-three-days 13 17:59 mail"]);
    expect(only("prep", plan(facts, berlin(13, "18:00"), noEve))).toEqual([]);
  });

  test("marked completed ahead of its time: nothing before it any more", () => {
    const facts = makeFacts({ rounds: [makeRound(berlin(14, "15:00"), { state: "completed" })] });
    expect(plan(facts, berlin(13, "12:00"))[0]).toBe("debrief-now 14 16:10 in-app");
  });

  test("the day is the owner's, whatever zone the round is in", () => {
    // Wednesday 08:00 in Kathmandu is still Tuesday evening in New York.
    const round = makeRound(at("2026-07-15", "08:00", "Asia/Kathmandu"));
    const facts = makeFacts({ zone: "America/New_York", rounds: [round] });
    expect(only("eve", plan(facts, LONG_AGO))).toEqual(["eve 13 18:00 in-app+mail"]);
  });

  test("two hours before, in quiet hours, waits for eight", () => {
    const facts = makeFacts({ rounds: [makeRound(berlin(14, "09:00"))] });
    expect(only("two", plan(facts, LONG_AGO))).toEqual(["two-hours 14 08:00 in-app"]);
  });

  test("two hours before a round at eight goes the evening before", () => {
    const facts = makeFacts({ rounds: [makeRound(berlin(14, "08:00"))] });
    expect(only("two", plan(facts, LONG_AGO))).toEqual(["two-hours 13 20:45 in-app"]);
  });

  test("put on at night for eight in the morning: nothing but marks on the bell", () => {
    const now = berlin(13, "22:00");
    const facts = makeFacts({ rounds: [makeRound(berlin(14, "08:00"), { createdAt: now })] });
    expect(plan(facts, now).slice(0, 2)).toEqual(["eve 13 22:00 in-app", "two-hours 14 06:00 in-app"]);
  });

  test("put on at night for ten in the morning: the letter of the evening before comes at eight", () => {
    const now = berlin(13, "22:00");
    const facts = makeFacts({ rounds: [makeRound(berlin(14, "10:00"), { createdAt: now })] });
    expect(plan(facts, now).slice(0, 2)).toEqual(["eve 14 08:00 in-app+mail", "two-hours 14 08:00 in-app"]);
  });

  test("put on an hour before it: one reminder, at once", () => {
    const now = berlin(14, "14:00");
    const facts = makeFacts({ rounds: [makeRound(berlin(14, "15:00"), { createdAt: now })] });
    expect(plan(facts, now)[0]).toBe("two-hours 14 14:00 in-app");
    expect(only("eve", plan(facts, now))).toEqual([]);
  });

  test("an evening hour of one's own inside the quiet hours is moved before them, not into the day", () => {
    const facts = makeFacts({ rounds: [makeRound(berlin(14, "15:00"))] });
    expect(only("eve", plan(facts, LONG_AGO, settings({ eveTime: "22:00" })))).toEqual([
      "eve 13 20:45 in-app+mail",
    ]);
  });

  test.each(["cancelled", "no-show"])("%s: nothing at all", (state) => {
    expect(plan(withThanks(berlin(14, "15:00"), { state }), LONG_AGO)).toEqual([]);
  });

  test("a closed application: nothing at all", () => {
    const facts = { ...withThanks(berlin(14, "15:00")), stage: "closed" };
    expect(plan(facts, LONG_AGO)).toEqual([]);
  });

  test("planned at the very instant, it goes out", () => {
    const facts = makeFacts({ rounds: [makeRound(berlin(14, "15:00"))] });
    expect(plan(facts, berlin(13, "18:00"))[0]).toBe("eve 13 18:00 in-app+mail");
  });

  test("moved: all of it moves, and what was planned is no longer owed", () => {
    const before = withThanks(berlin(14, "15:00"));
    const after = withThanks(berlin(16, "15:00"));
    const eve = planReminders(before, DEFAULT_SETTINGS, LONG_AGO).find((it) => it.kind === "eve")!;
    expect(only("eve", plan(after, LONG_AGO))).toEqual(["eve 15 18:00 in-app+mail"]);
    expect(stillOwed(eve, before, DEFAULT_SETTINGS, berlin(13, "18:00"))).toBe(true);
    expect(stillOwed(eve, after, DEFAULT_SETTINGS, berlin(13, "18:00"))).toBe(false);
  });
});

describe("the debrief", () => {
  const now = berlin(14, "16:05");
  const start = berlin(14, "15:00");

  test("once begun, only the morning asks, and once saved nothing does", () => {
    const begun = { debrief: { startedAt: now, savedAt: null, promisedOn: null } };
    expect(only("debrief", plan(makeFacts({ rounds: [makeRound(start, begun)] }), now))).toEqual([
      "debrief-morning 15 09:00 mail",
    ]);
    expect(only("debrief", plan(makeFacts({ rounds: [makeRound(start, debriefed(now))] }), now))).toEqual([]);
  });

  test("the morning is folded into a thank-you letter within three hours of it", () => {
    const at12 = withThanks(start);
    expect(only("debrief-morning", plan(at12, now))).toEqual([]);
    const at13 = withThanks(plusHours(start, 1));
    expect(only("debrief-morning", plan(at13, now))).toEqual(["debrief-morning 15 09:00 mail"]);
    const noMail = settings({ channels: { "thank-last": { mail: false } } });
    expect(only("debrief-morning", plan(at12, now, noMail))).toEqual(["debrief-morning 15 09:00 mail"]);
  });

  test("late in the evening: one letter in the morning, which asks for both", () => {
    // Ends at 22:00: the letters of 22:10, 23:30 and 01:00 would all come at eight.
    expect(plan(withThanks(berlin(14, "21:00")), berlin(14, "20:01")).slice(1, 4)).toEqual([
      "debrief-now 15 08:00 in-app",
      "thank-first 15 08:00 in-app+mail",
      "thank-last 15 18:00 mail",
    ]);
  });

  test("two near each other both come when neither was moved", () => {
    const both = settings({ channels: { "debrief-mail": { "in-app": true } } });
    const lines = plan(makeFacts({ rounds: [makeRound(start)] }), now, both);
    expect(lines.slice(0, 2)).toEqual(["debrief-now 14 16:10 in-app", "debrief-mail 14 17:30 in-app+mail"]);
  });

  test("an old round brings none", () => {
    const facts = makeFacts({ rounds: [makeRound(start, { state: "completed" })] });
    expect(only("debrief", plan(facts, berlin(16, "16:00")))).toEqual([]);
    expect(only("debrief", plan(facts, berlin(16, "15:59")))).not.toEqual([]);
  });
});

describe("thank-yous", () => {
  const start = berlin(14, "15:00");
  const first = (savedAt: Date) =>
    only("thank-first", plan(withThanks(start, debriefed(savedAt)), berlin(14, "16:00")));

  test("the first comes with the debrief, one to three hours after the end", () => {
    expect(first(berlin(14, "16:02"))).toEqual(["thank-first 14 17:00 in-app+mail"]);
    expect(first(berlin(14, "17:40"))).toEqual(["thank-first 14 17:40 in-app+mail"]);
    expect(first(berlin(14, "20:00"))).toEqual(["thank-first 14 19:00 in-app+mail"]);
  });

  test("the last waits for eight when the due time allows it", () => {
    expect(only("thank-last", plan(withThanks(berlin(14, "10:30")), start))).toEqual([
      "thank-last 15 08:00 mail",
    ]);
  });

  test("the last goes the evening before when the due time lies in the quiet hours", () => {
    // Ends at 02:00 (somewhere else it was afternoon), due at 02:00 the next night.
    const lines = plan(withThanks(berlin(14, "01:00")), berlin(13, "12:00"));
    expect(only("thank", lines)).toEqual([
      "thank-first 14 08:00 in-app+mail",
      "thank-last 14 20:45 mail",
      "thank-late 15 08:00 mail",
    ]);
  });

  test("due at eight sharp is too late at eight", () => {
    expect(only("thank-last", plan(withThanks(berlin(14, "07:00")), berlin(14, "06:00")))).toEqual([
      "thank-last 14 20:45 mail",
    ]);
  });

  test("all kept: none", () => {
    for (const state of ["sent", "waived", "dropped"]) {
      expect(only("thank", plan(withThanks(start, {}, { state }), start))).toEqual([]);
    }
  });

  test("one is enough for a reminder, and one reminder is enough for several", () => {
    const round = makeRound(start);
    const followUps = [makeThanks(round, { state: "sent" }), makeThanks(round), makeThanks(round)];
    const lines = plan(makeFacts({ rounds: [round], followUps }), start);
    expect(only("thank", lines)).toHaveLength(3);
  });

  test("24 hours are elapsed time: on the night of the clock change the last comes an hour later", () => {
    const round = makeRound(at("2026-03-28", "14:00", ZONE), debriefed(at("2026-03-28", "15:10", ZONE)));
    const facts = makeFacts({ rounds: [round], followUps: [makeThanks(round)] });
    expect(only("thank-last", plan(facts, round.endsAt))).toEqual(["thank-last 29 12:00 mail"]);
  });

  test("logged the next day: one letter at once, and the last still to come", () => {
    const now = berlin(15, "10:00");
    const lines = plan(withThanks(start, { createdAt: now, state: "completed" }), now);
    expect(lines.slice(0, 3)).toEqual([
      "thank-first 15 10:00 in-app+mail",
      "thank-last 15 12:00 mail",
      "thank-late 15 19:00 mail",
    ]);
  });

  test("logged after the last hours began: that one, at once", () => {
    const now = berlin(15, "13:00");
    expect(plan(withThanks(start, { createdAt: now }), now).slice(0, 2)).toEqual([
      "thank-last 15 13:00 mail",
      "thank-late 15 19:00 mail",
    ]);
  });

  test("logged after the day is over: the late one at once; after three days none", () => {
    expect(only("thank", plan(withThanks(start), berlin(15, "20:00")))).toEqual(["thank-late 15 20:00 mail"]);
    expect(only("thank", plan(withThanks(start), berlin(15, "16:30")))).toEqual(["thank-late 15 19:00 mail"]);
    expect(only("thank", plan(withThanks(start), berlin(17, "16:00")))).toEqual([]);
  });

  test("logged at night: nothing before eight", () => {
    const now = berlin(14, "23:30");
    expect(plan(withThanks(start), now)[0]).toBe("thank-first 15 08:00 in-app+mail");
  });

  test("logged at night when the day is over before the morning: a mark on the bell, no letter", () => {
    const now = berlin(14, "23:30");
    expect(plan(withThanks(berlin(14, "01:00")), now).slice(0, 2)).toEqual([
      "thank-last 14 23:30 in-app",
      "thank-late 15 08:00 mail",
    ]);
  });
});

describe("a snooze", () => {
  const start = berlin(14, "15:00");
  const until = (snoozedUntil: Date) =>
    only("thank", plan(withThanks(start, {}, { snoozedUntil }), berlin(14, "16:30")));

  test("holds back the first", () => {
    expect(until(berlin(14, "20:30"))).toEqual([
      "thank-first 14 20:30 in-app+mail",
      "thank-last 15 12:00 mail",
      "thank-late 15 19:00 mail",
    ]);
  });

  test("holds back the last as long as there is time", () => {
    expect(until(berlin(15, "14:00"))).toEqual(["thank-last 15 14:00 mail", "thank-late 15 19:00 mail"]);
  });

  test("past the due time does not silence the last, and comes back afterwards", () => {
    expect(until(berlin(16, "10:00"))).toEqual(["thank-last 15 12:00 mail", "thank-late 16 10:00 mail"]);
    expect(until(berlin(20, "10:00"))).toEqual(["thank-last 15 12:00 mail", "thank-late 20 10:00 mail"]);
  });

  test("of one of two people holds back nothing, and leaves that name out until then", () => {
    const round = makeRound(start);
    const [priya, sam] = [
      makeThanks(round, { id: "priya", snoozedUntil: berlin(15, "09:00") }),
      makeThanks(round, { id: "sam" }),
    ];
    const facts = makeFacts({ rounds: [round], followUps: [priya, sam] });
    expect(only("thank-first", plan(facts, start))).toEqual(["thank-first 14 19:00 in-app+mail"]);
    expect(thanksToName(facts, "r", berlin(14, "19:00"))).toEqual([sam]);
    expect(thanksToName(facts, "r", berlin(15, "12:00"))).toEqual([priya, sam]);
    const alone = makeFacts({ rounds: [round], followUps: [priya] });
    expect(thanksToName(alone, "r", berlin(14, "19:00"))).toEqual([priya]);
  });

  test("of a nudge moves it; of a document not past its due time", () => {
    const nudge = makeOwed("nudge", berlin(15, "09:00"), { snoozedUntil: berlin(16, "10:00") });
    expect(plan(makeFacts({ followUps: [nudge] }), start)).toEqual(["nudge 16 10:00 in-app+mail"]);
    const held = makeOwed("document", berlin(16, "17:00"), { snoozedUntil: berlin(16, "12:00") });
    expect(plan(makeFacts({ followUps: [held] }), start)).toEqual(["document 16 12:00 mail"]);
    const silent = makeOwed("document", berlin(16, "17:00"), { snoozedUntil: berlin(17, "12:00") });
    expect(plan(makeFacts({ followUps: [silent] }), start)).toEqual([
      "document 15 17:00 mail",
      "document 16 09:00 mail",
    ]);
  });
});

describe("documents, questions and offers", () => {
  test("a document: the day before, and the morning of the day", () => {
    const facts = makeFacts({ followUps: [makeOwed("document", berlin(16, "17:00"))] });
    expect(plan(facts, LONG_AGO)).toEqual(["document 15 17:00 mail", "document 16 09:00 mail"]);
  });

  test("a document due late in the evening: once in the morning, not twice", () => {
    const facts = makeFacts({ followUps: [makeOwed("document", berlin(16, "22:00"))] });
    expect(plan(facts, LONG_AGO)).toEqual(["document 16 09:00 mail"]);
  });

  test("a document due before nine has no morning", () => {
    const facts = makeFacts({ followUps: [makeOwed("document", berlin(16, "09:00"))] });
    expect(plan(facts, LONG_AGO)).toEqual(["document 15 09:00 mail"]);
  });

  test("a nudge stands unless they asked me in again", () => {
    const held = makeRound(berlin(14, "15:00"), { debrief: null });
    const nudge = makeOwed("nudge", berlin(21, "09:00"), { roundId: "r" });
    const nudges = (rounds: RoundFacts[]) =>
      only("nudge", plan(makeFacts({ rounds, followUps: [nudge] }), berlin(14, "17:00")));
    expect(nudges([held])).toEqual(["nudge 21 09:00 in-app+mail"]);
    const sameDay = makeRound(berlin(14, "17:00"), { id: "r2" });
    expect(nudges([held, sameDay])).toHaveLength(1);
    expect(nudges([held, makeRound(berlin(17, "10:00"), { id: "r2" })])).toEqual([]);
    expect(nudges([held, makeRound(berlin(17, "10:00"), { id: "r2", state: "cancelled" })])).toHaveLength(1);
    expect(nudges([held, makeRound(berlin(23, "10:00"), { id: "r2" })])).toEqual([]);
  });

  test("a check-in: five working days after the last round when no date was named", () => {
    const start = berlin(16, "15:00");
    const check = (more: Partial<ApplicationFacts> = {}, round: Partial<RoundFacts> = {}) =>
      only("check-in", plan(makeFacts({ rounds: [makeRound(start, round)], ...more }), start));
    expect(check()).toEqual(["check-in 23 09:00 in-app+mail"]);
    const promised = { startedAt: start, savedAt: start, promisedOn: "2026-07-20" };
    expect(check({}, { debrief: promised })).toEqual([]);
    expect(check({ stage: "offer" })).toEqual([]);
    expect(check({ lastAskedAt: berlin(17, "09:00") })).toEqual([]);
    expect(check({ lastAskedAt: berlin(15, "09:00") })).toHaveLength(1);
    expect(check({ followUps: [makeOwed("nudge", berlin(20, "09:00"))] })).toEqual([]);
    expect(check({ followUps: [makeOwed("check-in", berlin(27, "10:00"))] })).toEqual([
      "check-in 27 10:00 in-app+mail",
    ]);
  });

  test("a check-in: ten working days after applying", () => {
    const facts = makeFacts({ stage: "applied", stageChangedAt: berlin(1, "12:00") });
    expect(plan(facts, berlin(1, "12:00"))).toEqual(["check-in 15 09:00 in-app+mail"]);
    expect(plan({ ...facts, stage: "saved" }, berlin(1, "12:00"))).toEqual([]);
    expect(plan(facts, berlin(20, "12:00"))).toEqual(["check-in 20 12:00 in-app+mail"]);
    expect(plan(facts, berlin(30, "12:00"))).toEqual([]);
  });

  test("an offer: three days and one day before the deadline, until it is decided", () => {
    const offer = { deadlineAt: berlin(17, "17:00"), decidedAt: null };
    const facts = makeFacts({ stage: "offer", offer });
    expect(plan(facts, LONG_AGO)).toEqual(["offer-three-days 14 17:00 mail", "offer-one-day 16 17:00 mail"]);
    expect(plan(facts, berlin(16, "18:00"))).toEqual(["offer-one-day 16 18:00 mail"]);
    expect(plan(facts, berlin(17, "17:00"))).toEqual([]);
    const decided = { ...offer, decidedAt: LONG_AGO };
    expect(plan({ ...facts, offer: decided }, LONG_AGO)).toEqual([]);
  });
});

describe("what was said already", () => {
  const start = berlin(14, "15:00");
  const facts = withThanks(start);
  const planned = planReminders(facts, DEFAULT_SETTINGS, LONG_AGO);
  const said = (kind: string) => planned.filter((it) => it.kind === kind);
  const delivered = planned.map((it) => ({ ...it, deliveredAt: it.fireAt }));

  test("is not planned again", () => {
    expect(planReminders(facts, DEFAULT_SETTINGS, LONG_AGO, delivered)).toEqual([]);
    const now = berlin(14, "19:30");
    const so = delivered.filter((it) => it.deliveredAt <= now);
    expect(planReminders(facts, DEFAULT_SETTINGS, now, so).map((it) => it.kind)).toEqual([
      "thank-last",
      "thank-late",
      "check-in",
    ]);
  });

  test("is not said twice because the end was moved by a quarter of an hour", () => {
    const longer = makeRound(start, { endsAt: berlin(14, "16:15") });
    const moved = makeFacts({ rounds: [longer], followUps: [makeThanks(longer)] });
    const firsts = said("thank-first").map((it) => ({ ...it, deliveredAt: it.fireAt }));
    const again = planReminders(moved, DEFAULT_SETTINGS, berlin(14, "19:05"), firsts);
    expect(again.filter((it) => it.kind === "thank-first")).toEqual([]);
  });

  test("is said again for the new date of a round that was moved by days", () => {
    const moved = withThanks(berlin(16, "15:00"));
    const firsts = said("thank-first").map((it) => ({ ...it, deliveredAt: it.fireAt }));
    const again = planReminders(moved, DEFAULT_SETTINGS, berlin(14, "19:05"), firsts);
    expect(again.filter((it) => it.kind === "thank-first")).toHaveLength(1);
  });

  test("the letter of thanks that asked for the debrief stands for the morning's", () => {
    const sent = withThanks(start, {}, { state: "sent" });
    const last = { ...said("thank-last")[0]!, deliveredAt: berlin(15, "11:59") };
    const kinds = (list: (typeof last)[]) =>
      planReminders(sent, DEFAULT_SETTINGS, berlin(15, "12:30"), list).map((it) => it.kind);
    expect(kinds([])).toContain("debrief-morning");
    expect(kinds([last])).not.toContain("debrief-morning");
  });
});

describe("still owed", () => {
  const start = berlin(14, "15:00");
  const facts = withThanks(start);
  const find = (kind: string) =>
    planReminders(facts, DEFAULT_SETTINGS, LONG_AGO).find((it) => it.kind === kind)!;
  const owed = (kind: string, now: Date, changed = facts) =>
    stillOwed(find(kind), changed, DEFAULT_SETTINGS, now);

  test("each at its hour, and a moment after it", () => {
    for (const it of planReminders(facts, DEFAULT_SETTINGS, LONG_AGO)) {
      expect(stillOwed(it, facts, DEFAULT_SETTINGS, it.fireAt), it.kind).toBe(true);
      expect(stillOwed(it, facts, DEFAULT_SETTINGS, plusMinutes(it.fireAt, 1)), it.kind).toBe(true);
    }
  });

  test("not once the round began, was closed, or the note was sent", () => {
    expect(owed("eve", berlin(14, "15:00"))).toBe(false);
    expect(owed("two-hours", berlin(14, "15:00"))).toBe(false);
    expect(owed("thank-first", berlin(14, "19:00"), { ...facts, stage: "closed" })).toBe(false);
    const sent = withThanks(start, {}, { state: "sent" });
    expect(owed("thank-first", berlin(14, "19:00"), sent)).toBe(false);
    const begun = withThanks(start, { debrief: { startedAt: start, savedAt: null, promisedOn: null } });
    expect(owed("debrief-mail", berlin(14, "17:30"), begun)).toBe(false);
  });

  test("after hours with the server off, only the last of a family", () => {
    const now = berlin(15, "12:30");
    expect(owed("debrief-now", now)).toBe(false);
    expect(owed("debrief-mail", now)).toBe(true);
    expect(owed("thank-first", now)).toBe(false);
    expect(owed("thank-last", now)).toBe(true);
    expect(owed("thank-last", berlin(15, "16:00"))).toBe(false);
    expect(owed("prep-three-days", berlin(13, "18:00"))).toBe(false);
  });

  test("a nudge not once they asked me in again", () => {
    const nudge = makeOwed("nudge", berlin(21, "09:00"), { roundId: "r" });
    const held = makeFacts({ rounds: [makeRound(start)], followUps: [nudge] });
    const again = makeFacts({
      rounds: [makeRound(start), makeRound(berlin(23, "10:00"), { id: "r2" })],
      followUps: [nudge],
    });
    const key = { kind: "nudge", roundId: null, followUpId: "o", plannedAt: nudge.dueAt } as const;
    expect(stillOwed(key, held, DEFAULT_SETTINGS, nudge.dueAt)).toBe(true);
    expect(stillOwed(key, again, DEFAULT_SETTINGS, nudge.dueAt)).toBe(false);
  });

  test("not when it is switched off meanwhile", () => {
    const off = settings({ channels: { "thank-last": { mail: false } } });
    expect(stillOwed(find("thank-last"), facts, off, berlin(15, "12:00"))).toBe(false);
  });
});

describe("settings", () => {
  const facts = withThanks(berlin(14, "15:00"));

  test("lead times", () => {
    const own = settings({ prepDays: 5, eveTime: "19:30", twoHoursMinutes: 45, thankLastHours: 2 });
    const lines = plan(facts, LONG_AGO, { ...own, debriefMailMinutes: 30 });
    expect(lines).toContain("prep-three-days 9 09:00 mail");
    expect(lines).toContain("eve 13 19:30 in-app+mail");
    expect(lines).toContain("two-hours 14 14:15 in-app");
    expect(lines).toContain("debrief-mail 14 16:30 mail");
    expect(lines).toContain("thank-last 15 14:00 mail");
  });

  test("channels by kind", () => {
    const own = settings({
      channels: { eve: { mail: false }, "two-hours": { mail: true }, "debrief-now": { "in-app": false } },
    });
    const lines = plan(facts, LONG_AGO, own);
    expect(lines).toContain("eve 13 18:00 in-app");
    expect(lines).toContain("two-hours 14 13:00 in-app+mail");
    expect(only("debrief-now", lines)).toEqual([]);
  });

  test("no quiet hours", () => {
    const own = settings({ quietFrom: "00:00", quietTo: "00:00" });
    expect(only("two", plan(makeFacts({ rounds: [makeRound(berlin(14, "05:00"))] }), LONG_AGO, own))).toEqual(
      ["two-hours 14 03:00 in-app"],
    );
  });

  test("quiet hours at noon", () => {
    const own = settings({ quietFrom: "12:00", quietTo: "14:00" });
    expect(only("two", plan(facts, LONG_AGO, own))).toEqual(["two-hours 14 14:00 in-app"]);
  });
});

describe("three mails a day", () => {
  const sent = (...kinds: (typeof REMINDER_KINDS)[number][]) => kinds.map((kind) => ({ kind, sent: true }));
  const ahead = (...kinds: (typeof REMINDER_KINDS)[number][]) => kinds.map((kind) => ({ kind, sent: false }));

  test("the fourth stays in the app", () => {
    expect(capMails(sent("eve", "nudge"), "thank-last")).toBe(true);
    expect(capMails(sent("eve", "nudge", "document"), "thank-last")).toBe(false);
  });

  test("room is kept for the more important that are still to come", () => {
    const thanks = ahead("thank-first", "thank-last", "offer-one-day");
    expect(capMails(thanks, "prep-three-days")).toBe(false);
    expect(capMails(thanks, "thank-late")).toBe(true);
    expect(capMails([...sent("eve"), ...ahead("thank-last")], "nudge")).toBe(true);
    expect(capMails([...sent("eve"), ...ahead("thank-last", "document")], "nudge")).toBe(false);
    expect(capMails(ahead("prep-three-days", "check-in", "nudge"), "eve")).toBe(true);
  });

  test("a check-in goes by mail only when no other mail goes that day", () => {
    expect(capMails([], "check-in")).toBe(true);
    expect(capMails(sent("eve"), "check-in")).toBe(false);
    expect(capMails(ahead("prep-three-days"), "check-in")).toBe(false);
  });
});
