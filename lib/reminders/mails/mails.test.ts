/** The copy of CUES.md §8.2, kind by kind, and what must hold for every mail. */
import { describe, expect, test } from "vitest";
import { instant, plusHours, plusMinutes } from "@/lib/base/dates";
import { MAILS, type MailFacts } from "@/lib/reminders/mails/catalog";
import type { NoteFacts, ThanksFacts } from "@/lib/reminders/mails/thanks";
import { callName, hoursWords } from "@/lib/reminders/mails/words";
import { REMINDER_KINDS, type ReminderKind } from "@/lib/reminders/timetable";

/** Tuesday 15:00 to 16:00 in Berlin. */
const START = instant("2026-07-14T13:00:00Z");
const END = plusHours(START, 1);
const DUE = plusHours(END, 24);

const round = {
  applicationId: "a1",
  roundId: "r1",
  company: "Acme",
  role: "Staff Engineer",
  kind: "second",
  startsAt: START,
  endsAt: END,
  zone: "Europe/Berlin",
  panel: [
    { name: "Priya Rao", role: "hiring manager" },
    { name: "Sam Okafor", role: null },
    { name: "Ana Silva", role: "peer" },
  ],
};

function note(name: string | null, more: Partial<NoteFacts> = {}): NoteFacts {
  const followUpId = name ? `f-${name[0]}` : "f-company";
  const base = { role: null, state: "to-write", dueAt: DUE, lines: ["asked about the on-call rota"] };
  return { followUpId, name, ...base, sentToken: "tok.en", ...more };
}

function thanks(notes: NoteFacts[], more: Partial<ThanksFacts> = {}): ThanksFacts {
  return { ...round, notes, debriefStarted: true, ...more };
}

function deskAt(now: Date, more: Record<string, unknown> = {}) {
  const base = "https://green.example";
  return { base, zone: "Europe/Berlin", hourCycle: "24" as const, now, ...more };
}

function word<K extends ReminderKind>(kind: K, facts: MailFacts[K], now: Date, more = {}) {
  const { subject, line } = MAILS[kind](facts, deskAt(now, more));
  return [subject, line];
}

describe("before a round", () => {
  const three = instant("2026-07-11T07:00:00Z");
  const eve = instant("2026-07-13T16:00:00Z");

  test("three days", () => {
    expect(word("prep-three-days", { ...round, firstOpenCue: "Find out who you will meet" }, three)).toEqual([
      "Acme, second round: Tuesday 15:00",
      "Three days. First thing on your page: Find out who you will meet.",
    ]);
    expect(word("prep-three-days", { ...round, firstOpenCue: null }, three)[1]).toBe(
      "Three days. Nothing on your page is waiting.",
    );
    // Delivered a day late, or with a lead of one's own.
    expect(word("prep-three-days", { ...round, firstOpenCue: null }, plusHours(three, 24))[1]).toMatch(
      /^Two days\./,
    );
    expect(word("prep-three-days", { ...round, firstOpenCue: null }, plusHours(three, 48))[1]).toMatch(
      /^One day\./,
    );
  });

  test("the evening before", () => {
    expect(word("eve", { ...round, stories: 4, questions: 1 }, eve)).toEqual([
      "Tomorrow 15:00: Priya, Sam and 1 more, Acme",
      "Your sheet is ready to print. 4 stories, 1 question.",
    ]);
    expect(word("eve", { ...round, stories: 0, questions: 0 }, eve)[1]).toBe("Your sheet is ready to print.");
    expect(word("eve", { ...round, panel: [], stories: 0, questions: 0 }, eve)).toEqual([
      "Tomorrow 15:00: Acme, second round",
      "Your sheet is ready to print. No names yet.",
    ]);
  });

  test("the evening before, on two clocks and with twelve hours", () => {
    expect(
      word("eve", { ...round, stories: 0, questions: 3 }, eve, {
        zone: "America/New_York",
        hourCycle: "12",
      }),
    ).toEqual([
      "Tomorrow 9:00 am: Priya, Sam and 1 more, Acme",
      "Your sheet is ready to print. 3 questions. 3:00 pm there is 9:00 am for you.",
    ]);
  });

  test("delivered on the day itself, it says so", () => {
    expect(word("eve", { ...round, stories: 0, questions: 0 }, instant("2026-07-14T06:00:00Z"))[0]).toBe(
      "Today 15:00: Priya, Sam and 1 more, Acme",
    );
  });

  test("two hours, or what is left of them", () => {
    expect(word("two-hours", round, plusHours(START, -2))).toEqual([
      "In 2 hours: Acme, 15:00",
      "Priya, Sam and 1 more. Open your live sheet.",
    ]);
    expect(word("two-hours", round, plusHours(START, -1))[0]).toBe("In 1 hour: Acme, 15:00");
    expect(word("two-hours", round, plusMinutes(START, -75))[0]).toBe("In 1 h 15: Acme, 15:00");
    expect(word("two-hours", { ...round, panel: [] }, plusMinutes(START, -20))).toEqual([
      "In 20 min: Acme, 15:00",
      "Open your live sheet.",
    ]);
  });
});

describe("the debrief", () => {
  test("at once, by mail and the next morning", () => {
    expect(word("debrief-now", round, plusMinutes(END, 10))).toEqual([
      "How was Acme?",
      "One tap is enough. The rest can follow.",
    ]);
    expect(word("debrief-mail", round, plusMinutes(END, 90))).toEqual([
      "Acme: what did they ask?",
      "It ended at 16:00. A minute now keeps the words exact.",
    ]);
    expect(word("debrief-mail", round, plusHours(END, 16))[1]).toBe(
      "It ended at 16:00 on Tue 14 Jul. A minute now keeps the words exact.",
    );
    expect(word("debrief-morning", round, plusHours(END, 17))).toEqual([
      "Acme, yesterday: a few lines?",
      "Whatever you still remember helps in the next round.",
    ]);
    expect(word("debrief-morning", round, plusHours(END, 41))[0]).toBe("Acme, Tuesday: a few lines?");
  });
});

describe("thank-yous", () => {
  const now = plusHours(END, 3);

  test("the first, to one", () => {
    expect(word("thank-first", thanks([note("Priya Rao")]), now)).toEqual([
      "Thank Priya by 16:00 tomorrow",
      "Priya's draft has your notes beside it.",
    ]);
    expect(word("thank-first", thanks([note("Priya Rao", { lines: [] })]), now)[1]).toBe(
      "Priya's draft has your notes beside it. You have no line from Priya yet.",
    );
  });

  test("worded at delivery: after midnight it is today", () => {
    expect(word("thank-first", thanks([note("Priya Rao")]), plusHours(END, 16))[0]).toBe(
      "Thank Priya by 16:00 today",
    );
  });

  test("the first, to several, and to the company", () => {
    const all = [note("Priya Rao"), note("Sam Okafor"), note("Ana Silva")];
    expect(word("thank-first", thanks(all), now)).toEqual([
      "Thank Priya, Sam and 1 more by 16:00 tomorrow",
      "3 notes, one each. The first is Priya's.",
    ]);
    expect(word("thank-first", thanks(all.slice(0, 2)), now)[0]).toBe(
      "Thank Priya and Sam by 16:00 tomorrow",
    );
    expect(word("thank-first", thanks([note(null)], { panel: [] }), now)).toEqual([
      "Thank Acme by 16:00 tomorrow",
      "No names noted, so one note to the company. Add names if you have them.",
    ]);
  });

  test("the last, with the hours that are really left", () => {
    const at20 = plusHours(END, 20);
    const lastTo = (notes: NoteFacts[], when = at20) => word("thank-last", thanks(notes), when);
    expect(lastTo([note("Priya Rao")])).toEqual([
      "Priya: 4 hours left for your thank-you",
      "A few lines will do.",
    ]);
    expect(lastTo([note("Priya Rao", { state: "ready" }), note("Sam Okafor")])[1]).toBe(
      "The draft is ready to send. Also Sam.",
    );
    expect(lastTo([note("Priya Rao", { state: "drafted" }), note("Sam Okafor"), note("Ana Silva")])[1]).toBe(
      "The draft is begun. Also Sam and Ana.",
    );
    expect(lastTo([note("Priya Rao")], plusMinutes(at20, 2))[0]).toMatch(/^Priya: 4 hours left/);
    expect(lastTo([note("Priya Rao")], plusHours(END, 12.75))[0]).toMatch(/^Priya: 11 h 15 left/);
    expect(lastTo([note("Priya Rao")], plusHours(END, 23))[0]).toMatch(/^Priya: 1 hour left/);
    expect(lastTo([note(null)])[0]).toBe("Acme: 4 hours left for your thank-you");
  });

  test("late, once", () => {
    expect(word("thank-late", thanks([note("Priya Rao")]), plusHours(END, 27))).toEqual([
      "Your note to Priya",
      "27 h since you met. Still worth sending. This is the last reminder about it.",
    ]);
    expect(word("thank-late", thanks([note("Priya Rao"), note("Sam Okafor")]), plusHours(END, 40))).toEqual([
      "Your notes to Priya and Sam",
      "40 h since you met. Still worth sending. This is the last reminder about them.",
    ]);
  });

  test("carries the material: who, role, at most three lines, both links, for each person", () => {
    const lines = ["on-call was halved", "asked about scale", "started in May", "a fourth line"];
    const facts = thanks([note("Priya Rao", { role: "hiring manager", lines }), note("Sam Okafor")]);
    const { text, html, path } = MAILS["thank-first"](facts, deskAt(now));
    expect(path).toBe("/follow-ups/f-P");
    expect(text).toContain("Staff Engineer at Acme, second round, Tue 14 Jul 15:00\n");
    expect(text).toContain(
      "Priya Rao, hiring manager\n- on-call was halved\n- asked about scale\n- started in May\nOpen the draft: https://green.example/follow-ups/f-P\nI've sent it: https://green.example/sent/tok.en\n",
    );
    expect(text).not.toContain("a fourth line");
    expect(text).toContain("Open the draft: https://green.example/follow-ups/f-S");
    const empty = thanks([note("Priya Rao"), note("Sam Okafor", { lines: [] })]);
    expect(MAILS["thank-first"](empty, deskAt(now)).text).toContain("- You have no line from Sam yet.");
    expect(html).toContain('href="https://green.example/sent/tok.en"');
    expect(text).not.toContain("Debrief");
  });

  test("asks for the debrief too while none is begun", () => {
    const { text } = MAILS["thank-last"](thanks([note("Priya Rao")], { debriefStarted: false }), deskAt(now));
    expect(text).toContain("Whatever you still remember helps in the next round.");
    expect(text).toContain("Debrief (60 s): https://green.example/applications/a1/rounds/r1/debrief");
  });
});

describe("documents and waiting", () => {
  const document = { followUpId: "f", company: "Acme", what: "work samples", dueAt: DUE, sentToken: "t" };

  test("the day before, and on the day", () => {
    expect(word("document", { ...document, to: "Priya Rao" }, plusHours(DUE, -24))).toEqual([
      "Work samples for Acme, by 16:00 tomorrow",
      "You said you would send it to Priya.",
    ]);
    expect(word("document", { ...document, to: null }, plusHours(DUE, -24))[1]).toBe(
      "You said you would send it.",
    );
    expect(word("document", { ...document, to: "Priya Rao" }, plusHours(DUE, -7))).toEqual([
      "Today: work samples for Acme",
      "You said you would send it by 16:00.",
    ]);
  });

  test("a nudge", () => {
    const nudge = { followUpId: "f", company: "Acme", role: "Staff Engineer", promisedOn: "2026-07-17" };
    const now = instant("2026-07-21T07:00:00Z");
    expect(word("nudge", { ...nudge, saidBy: "Priya Rao", sentToken: "t" }, now)).toEqual([
      "Acme: their date has passed",
      "Priya said by Friday, 17 July. A short question is fair now; a draft is there.",
    ]);
    expect(word("nudge", { ...nudge, saidBy: null, sentToken: "t" }, now)[1]).toMatch(/^They said by/);
  });

  test("a check-in", () => {
    const facts = { applicationId: "a1", followUpId: null, company: "Acme", role: "Staff Engineer" };
    const now = instant("2026-07-21T07:00:00Z");
    expect(word("check-in", { ...facts, kind: "second", since: END }, now)).toEqual([
      "Acme: time to ask?",
      "5 working days since the second round. No date was named.",
    ]);
    expect(word("check-in", { ...facts, kind: null, since: instant("2026-07-07T10:00:00Z") }, now)[1]).toBe(
      "10 working days since you applied. No date was named.",
    );
  });
});

test("offers", () => {
  const deadlineAt = instant("2026-07-17T15:00:00Z");
  const offer = { applicationId: "a1", company: "Acme", role: "Staff Engineer", deadlineAt };
  expect(word("offer-three-days", offer, plusHours(deadlineAt, -72))).toEqual([
    "Acme's offer: answer by Friday 17:00",
    "Your range, their figure and your line are on one page.",
  ]);
  expect(word("offer-one-day", offer, plusHours(deadlineAt, -24))).toEqual([
    "Acme's offer: answer by 17:00 tomorrow",
    "One day left on their date.",
  ]);
  expect(word("offer-one-day", offer, plusHours(deadlineAt, -9))).toEqual([
    "Acme's offer: answer by 17:00 today",
    "9 h left on their date.",
  ]);
});

describe("names and figures", () => {
  test("two people of one first name go by their whole names", () => {
    const people = [{ name: "Sam Okafor" }, { name: "Sam Lee" }, { name: "Ana Silva" }];
    expect(people.map(({ name }) => callName(name, people))).toEqual(["Sam Okafor", "Sam Lee", "Ana"]);
  });

  test("hours", () => {
    const after = (minutes: number) => hoursWords(START, plusMinutes(START, minutes));
    expect([240, 236, 245, 220, 60, 56, 54, 3].map(after)).toEqual([
      "4 hours",
      "4 hours",
      "4 hours",
      "3 h 40",
      "1 hour",
      "1 hour",
      "54 min",
      "3 min",
    ]);
  });
});

describe("every mail", () => {
  const evil = `<script>alert("x")</script>\r\nBcc: a@b.example "'`;
  const wild = { ...round, company: evil, role: evil, panel: [{ name: evil, role: evil }] };
  const notes = [note(evil, { role: evil, lines: [evil, evil], followUpId: "f" })];
  const owed = { followUpId: "f", company: evil, role: evil, sentToken: "t", what: evil, to: evil };
  const facts: MailFacts = {
    "prep-three-days": { ...wild, firstOpenCue: "Look back" },
    eve: { ...wild, stories: 1, questions: 2 },
    "two-hours": wild,
    "debrief-now": wild,
    "debrief-mail": wild,
    "debrief-morning": wild,
    "thank-first": { ...wild, notes, debriefStarted: false },
    "thank-last": { ...wild, notes, debriefStarted: false },
    "thank-late": { ...wild, notes, debriefStarted: false },
    document: { ...owed, dueAt: DUE },
    nudge: { ...owed, saidBy: evil, promisedOn: "2026-07-17" },
    "check-in": { ...owed, applicationId: "a", kind: "first", since: END },
    "offer-three-days": { applicationId: "a", company: evil, role: evil, deadlineAt: DUE },
    "offer-one-day": { applicationId: "a", company: evil, role: evil, deadlineAt: DUE },
  };

  test.each(REMINDER_KINDS)("%s: one-line subject, footer, nothing smuggled in, no blame", (kind) => {
    const mail = (MAILS[kind] as (of: unknown, desk: unknown) => ReturnType<typeof MAILS.eve>)(
      facts[kind],
      deskAt(plusHours(END, 2)),
    );
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.line).not.toMatch(/[\r\n]/);
    expect(mail.text).toMatch(/\n-- \nYou get this because .+\nChange or stop reminders: https:/);
    expect(mail.html).toContain('<a href="https://green.example/settings/reminders"');
    expect(mail.html).not.toMatch(/<(script|img|table|style|form)\b/i);
    expect(
      mail.html.match(/href="[^"]*"/g)!.every((it) => it.startsWith('href="https://green.example/')),
    ).toBe(true);
    expect(mail.path).toMatch(/^\/[a-z]/);
    const own = `${mail.subject} ${mail.line}`.replaceAll("alert", "");
    expect(own).not.toMatch(/!|overdue|missed|failed|should|undefined|null|NaN/);
  });
});
