/** What holds for every plan, whatever an application has and wherever its owner lives. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromEpoch, instant, plusHours, plusMinutes, wallClock } from "@/lib/base/dates";
import { quietStretch } from "@/lib/reminders/quiet";
import { capMails, mailRank, planReminders, stillOwed } from "@/lib/reminders/rules";
import { timetable } from "@/lib/reminders/slots";
import {
  type ApplicationFacts,
  DEFAULT_SETTINGS,
  type FollowUpFacts,
  REMINDER_KINDS,
  type ReminderSettings,
  type RoundFacts,
  STANDING,
} from "@/lib/reminders/timetable";

const START = instant("2026-03-20T00:00:00Z");
const RUNS = { numRuns: 200 };

const moment = fc.integer({ min: 0, max: 20 * 1440 }).map((minutes) => plusMinutes(START, minutes));
const zone = fc.constantFrom(
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/Havana",
  "Pacific/Kiritimati",
  "UTC",
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const hhmm = fc
  .integer({ min: 0, max: 95 })
  .map((q) => `${String(Math.floor(q / 4)).padStart(2, "0")}:${String((q % 4) * 15).padStart(2, "0")}`);

const round: fc.Arbitrary<RoundFacts> = fc
  .record({
    id: fc.constantFrom("r1", "r2", "r3"),
    state: fc.constantFrom("scheduled", "scheduled", "completed", "cancelled", "no-show"),
    startsAt: moment,
    minutes: fc.integer({ min: 15, max: 300 }),
    ageHours: fc.integer({ min: 0, max: 400 }),
    debrief: maybe(fc.record({ begun: fc.integer({ min: 0, max: 40 }), saved: fc.boolean() })),
  })
  .map(({ id, state, startsAt, minutes, ageHours, debrief }) => {
    const endsAt = plusMinutes(startsAt, minutes);
    const startedAt = debrief ? plusHours(endsAt, debrief.begun) : null;
    return {
      id,
      state,
      startsAt,
      endsAt,
      createdAt: plusHours(startsAt, -ageHours),
      debrief: debrief && { startedAt, savedAt: debrief.saved ? startedAt : null, promisedOn: null },
    };
  });

const followUp: fc.Arbitrary<FollowUpFacts> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom("thank-you", "thank-you", "nudge", "document", "check-in"),
  roundId: fc.constantFrom("r1", "r2", "r3"),
  dueAt: moment,
  state: fc.constantFrom("to-write", "drafted", "ready", "open", "sent", "waived", "dropped"),
  snoozedUntil: maybe(moment),
});

const facts: fc.Arbitrary<ApplicationFacts> = fc
  .record({
    zone,
    stage: fc.constantFrom("applied", "first", "second", "offer", "closed"),
    stageChangedAt: moment,
    rounds: fc.uniqueArray(round, { maxLength: 3, selector: ({ id }) => id }),
    followUps: fc.array(followUp, { maxLength: 5 }),
    lastAskedAt: maybe(moment),
    offer: maybe(fc.record({ deadlineAt: moment, decidedAt: fc.constant(null) })),
  })
  .map((made) => ({ ...made, followUps: made.followUps.map((it) => withDueTime(it, made.rounds)) }));

/** A thank-you is due 24 hours after its round; everything else when it was written down. */
function withDueTime(it: FollowUpFacts, rounds: readonly RoundFacts[]): FollowUpFacts {
  const own = it.kind === "thank-you" ? rounds.find(({ id }) => id === it.roundId) : null;
  return own ? { ...it, dueAt: plusHours(own.endsAt, 24) } : it;
}

const settings: fc.Arbitrary<ReminderSettings> = fc.oneof(
  fc.constant(DEFAULT_SETTINGS),
  fc
    .record({ quietFrom: hhmm, quietTo: hhmm, eveTime: hhmm })
    .map((own) => ({ ...DEFAULT_SETTINGS, ...own })),
);

const keyOf = (it: { kind: string; roundId: string | null; followUpId: string | null; plannedAt: Date }) =>
  `${it.kind} ${it.roundId} ${it.followUpId} ${it.plannedAt.toISOString()}`;

function check(property: (facts: ApplicationFacts, settings: ReminderSettings, now: Date) => void) {
  fc.assert(fc.property(facts, settings, moment, property), RUNS);
}

test("no letter leaves in quiet hours, and nothing before now", () => {
  check((has, own, now) => {
    for (const it of planReminders(has, own, now)) {
      expect(it.fireAt >= now).toBe(true);
      expect(it.channels.length).toBeGreaterThan(0);
      if (it.channels.includes("mail")) expect(quietStretch(it.fireAt, has.zone, own)).toBeNull();
    }
  });
});

test("by the default hours, every letter leaves between 08:00 and 21:00 on the owner's wall", () => {
  fc.assert(
    fc.property(facts, moment, (has, now) => {
      for (const it of planReminders(has, DEFAULT_SETTINGS, now)) {
        if (!it.channels.includes("mail")) continue;
        const { time } = wallClock(it.fireAt, has.zone);
        expect(time >= "08:00" && time < "21:00").toBe(true);
      }
    }),
    RUNS,
  );
});

test("one reminder per subject, kind and planned instant", () => {
  check((has, own, now) => {
    // Two open follow-ups with one id cannot be.
    const keys = planReminders(has, own, now).map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test("of what is past, one per subject goes out", () => {
  check((has, own, now) => {
    const past = planReminders(has, own, now).filter(({ plannedAt }) => plannedAt <= now);
    const subjects = past.map((it) => `${it.roundId} ${it.followUpId}`);
    expect(new Set(subjects).size).toBe(subjects.length);
  });
});

test("whatever is planned is owed when its hour comes, if nothing changed", () => {
  check((has, own, now) => {
    for (const it of planReminders(has, own, now)) {
      // Meanwhile a later one of its family may have come due; the plan made then drops this one as well.
      const then = planReminders(has, own, it.fireAt);
      const kept = then.some((other) => keyOf(other) === keyOf(it));
      if (kept) expect(stillOwed(it, has, own, it.fireAt)).toBe(true);
    }
    const dueNow = planReminders(has, own, now).filter(({ fireAt }) => fireAt <= now);
    for (const it of dueNow) expect(stillOwed(it, has, own, now)).toBe(true);
  });
});

test("made again at the very instant of a slot, the plan does not lose it", () => {
  check((has, own, now) => {
    const first = planReminders(has, own, now).find(({ plannedAt }) => plannedAt > now);
    if (!first) return;
    const then = planReminders(has, own, first.plannedAt);
    const alive = stillOwed(first, has, own, first.plannedAt);
    const merged = then.some((it) => it.roundId === first.roundId && it.followUpId === first.followUpId);
    if (alive) expect(merged).toBe(true);
  });
});

test("made again later, the plan has the same future: nothing new appears by time passing", () => {
  check((has, own, now) => {
    const before = new Set(planReminders(has, own, now).map(keyOf));
    const later = planReminders(has, own, plusHours(now, 5)).filter(({ plannedAt }) => plannedAt > now);
    for (const it of later) expect(before.has(keyOf(it))).toBe(true);
  });
});

test("nothing about a closed application, a cancelled round or a thing that is done", () => {
  check((has, own, now) => {
    const plan = planReminders(has, own, now);
    if (has.stage === "closed") expect(plan).toEqual([]);
    for (const it of plan) {
      const about = has.rounds.find(({ id }) => id === it.roundId);
      if (about) expect(["scheduled", "completed"]).toContain(about.state);
      const owed = has.followUps.find(({ id }) => id === it.followUpId);
      if (owed) expect(["to-write", "drafted", "ready", "open"]).toContain(owed.state);
    }
  });
});

test("a thank-you that is owed is reminded of before its due time, snoozed or not", () => {
  check((has, own, now) => {
    if (has.stage === "closed") return;
    for (const it of has.rounds.filter(({ state }) => state === "scheduled" || state === "completed")) {
      const open = has.followUps.filter(
        (note) =>
          note.kind === "thank-you" &&
          note.roundId === it.id &&
          ["to-write", "drafted", "ready", "open"].includes(note.state),
      );
      const dueAt = plusHours(it.endsAt, 24);
      if (open.length === 0 || now >= dueAt) continue;
      const thanks = planReminders(has, own, now).filter(
        ({ kind, roundId, fireAt }) => kind.startsWith("thank") && roundId === it.id && fireAt < dueAt,
      );
      expect(thanks.length).toBeGreaterThan(0);
    }
  });
});

test("every channel is one that the kind may use, or the bell in its stead", () => {
  check((has, own, now) => {
    for (const it of planReminders(has, own, now)) {
      const allowed = new Set([...STANDING[it.kind].channels, "in-app"]);
      expect(it.channels.filter((channel) => !allowed.has(channel))).toEqual([]);
    }
  });
});

test("delivered is delivered", () => {
  check((has, own, now) => {
    const plan = planReminders(has, own, now);
    const delivered = plan.map((it) => ({ ...it, deliveredAt: it.fireAt }));
    const again = planReminders(has, own, now, delivered);
    const keys = new Set(plan.map(keyOf));
    for (const it of again) expect(keys.has(keyOf(it))).toBe(false);
  });
});

test("slots come in order and know their own reach", () => {
  check((has, own) => {
    const slots = timetable(has, own);
    for (const [i, slot] of slots.entries()) {
      const next = slots[i + 1];
      if (next) expect(slot.plannedAt <= next.plannedAt).toBe(true);
      if (slot.since) expect(slot.plannedAt >= slot.since).toBe(true);
    }
  });
});

test("over any day, at most three mails go, and none displaces a more important one known by then", () => {
  const kind = fc.constantFrom(...REMINDER_KINDS);
  fc.assert(
    fc.property(fc.array(kind, { maxLength: 9 }), (day) => {
      const sent: number[] = [];
      day.forEach((candidate, i) => {
        const others = day
          .map((other, j) => ({ kind: other, sent: sent.includes(j), ahead: j > i }))
          .filter((mail) => mail.sent || mail.ahead);
        if (capMails(others, candidate)) sent.push(i);
      });
      expect(sent.length).toBeLessThanOrEqual(3);
      const checkIns = day.filter((one) => one === "check-in").length;
      expect(sent.length).toBeGreaterThanOrEqual(Math.min(3, day.length - checkIns));
      day.forEach((one, i) => {
        // Whoever was left out came when three had gone, or was no more important than those that went.
        const goneBefore = sent.filter((j) => j < i).length;
        if (!sent.includes(i) && one !== "check-in" && goneBefore < 3) {
          expect(mailRank(one)).toBeGreaterThan(Math.min(...sent.map((j) => mailRank(day[j]!))));
        }
      });
    }),
    RUNS,
  );
});

test("a plan is a matter of a fraction of a millisecond", () => {
  const at = (hours: number) => plusHours(START, hours);
  const rounds: RoundFacts[] = [1, 2, 3].map((n) => ({
    id: `r${n}`,
    state: "scheduled",
    startsAt: at(100 * n),
    endsAt: at(100 * n + 1),
    createdAt: START,
    debrief: null,
  }));
  const followUps: FollowUpFacts[] = rounds.map(({ id, endsAt }) => ({
    id: `t${id}`,
    kind: "thank-you",
    roundId: id,
    dueAt: plusHours(endsAt, 24),
    state: "to-write",
    snoozedUntil: null,
  }));
  const has = { zone: "Europe/Berlin", stage: "second", stageChangedAt: START, rounds, followUps };
  const whole = { ...has, lastAskedAt: null, offer: null };
  for (let i = 0; i < 20; i += 1) planReminders(whole, DEFAULT_SETTINGS, fromEpoch(START.getTime() + i));
  const before = process.cpuUsage();
  for (let i = 0; i < 50; i += 1) planReminders(whole, DEFAULT_SETTINGS, fromEpoch(START.getTime() + i));
  const spent = process.cpuUsage(before);
  // Some twenty slots; the budget is ten times what it takes.
  expect((spent.user + spent.system) / 1000 / 50).toBeLessThan(15);
});
