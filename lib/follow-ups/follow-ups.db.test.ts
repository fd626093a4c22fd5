import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mintOwner, type Owner } from "@/lib/accounts/owner";
import { addDays, addWorkingDays, at, plusHours, wallClock, zonedDay } from "@/lib/base/dates";
import { saveNote } from "@/lib/follow-ups/commands/save-note";
import { syncFollowUps } from "@/lib/follow-ups/commands/sync-follow-ups";
import { getNoteSource, listFollowUps } from "@/lib/follow-ups/queries";
import { documentKey } from "@/lib/follow-ups/rules";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { addPerson, removePerson, setAttendance } from "@/lib/schedule/commands/change-panel";
import { deleteApplication, restoreApplication } from "@/lib/schedule/commands/delete-application";
import { cancelRound, deleteRound, restoreRound, reviveRound } from "@/lib/schedule/commands/end-round";
import { rescheduleRound } from "@/lib/schedule/commands/move-round";
import { closeApplication, reopenApplication } from "@/lib/schedule/commands/move-stage";
import { putOnRound } from "@/lib/schedule/commands/put-on-round";
import { saveNextStep } from "@/lib/schedule/commands/save-debrief";
import {
  changeDocument,
  dropDocument,
  planCheckIn,
  promiseDocument,
  reopenFollowUp,
  sendFollowUp,
  snoozeFollowUp,
  waiveFollowUp,
} from "@/lib/schedule/commands/settle-follow-up";
import { putOnSchema } from "@/lib/schedule/schema";
import { undoLast } from "@/lib/undo/commands";
import { makeApplication, makeOwner } from "@/prisma/factories";

const BERLIN = "Europe/Berlin";
let owner: Owner;

beforeAll(async () => {
  owner = await makeOwner({ zone: BERLIN });
});
afterAll(() => closeDatabase());

/** A round in an application of its own: held yesterday from 15:00 to 16:00 in Berlin, with two people, unless told. */
async function putOn(over: Record<string, unknown> = {}) {
  const applicationId = (over.applicationId as string) ?? (await makeApplication(owner)).id;
  const input = putOnSchema.parse({
    ...{ id: randomUUID(), kind: "second", number: "2", format: "video", time: "15:00", minutes: "60" },
    ...{ date: addDays(zonedDay(owner.now, BERLIN), -1), zone: BERLIN, newPeople: "Priya Rao\nSam Okafor" },
    ...over,
    applicationId,
  });
  const result = await putOnRound(owner, input);
  if (!result.ok) throw new Error(result.code);
  return { applicationId, roundId: input.id };
}

async function followUps(applicationId: string, kind = "thank-you") {
  const rows = await asOwner(owner, (tx) =>
    tx.followUp.findMany({
      where: { ownerId: owner.id, applicationId, kind },
      include: { interviewer: { select: { name: true } } },
      orderBy: { id: "asc" },
    }),
  );
  return rows.map(({ interviewer, ...row }) => ({ ...row, name: interviewer?.name ?? null }));
}

/** "Priya Rao to-write", by name. */
async function standing(applicationId: string): Promise<string[]> {
  return (await followUps(applicationId)).map((row) => `${row.name ?? "company"} ${row.state}`).sort();
}

async function write(id: string, specific: string) {
  const slots = { thanks: "Thank you.", unsaid: "", interest: "I'd like it.", consideration: "", next: "" };
  const saved = await saveNote(owner, {
    id,
    ...slots,
    specific,
    specificFromId: "",
    pick: "",
    use: "",
    keep: "",
  });
  expect(saved.ok).toBe(true);
}

const SENT = { how: "mail", day: "", time: "" } as const;

describe("remarks on a draft", () => {
  const slots = {
    thanks: "Thank you.",
    unsaid: "",
    consideration: "Thank you for considering me.",
    next: "",
  };
  const typed = {
    ...{ ...slots, specific: "The rota stayed with me.", specificFromId: "", pick: "", use: "", keep: "" },
    interest: "I'm looking forward to joining your team.",
  };
  const rowOf = (id: string) => asOwner(owner, (tx) => tx.followUp.findFirstOrThrow({ where: { id } }));
  const idOf = async (applicationId: string) =>
    (await asOwner(owner, (tx) => tx.followUp.findFirstOrThrow({ where: { applicationId } }))).id;

  it("are taken up in place, with everything else as it was typed", async () => {
    const id = await idOf((await putOn()).applicationId);
    await saveNote(owner, { id, ...typed, use: "looking forward to joining" });
    expect(await rowOf(id)).toMatchObject({
      interest: "I would be glad to join your team.",
      specific: "The rota stayed with me.",
      keptRemarks: [],
    });
  });

  it("are kept for that text: a changed sentence is looked at again, and a length at another one", async () => {
    const id = await idOf((await putOn()).applicationId);
    await saveNote(owner, { id, ...typed, keep: "looking forward to joining" });
    await saveNote(owner, { id, ...typed, keep: "length" });
    const kept = await rowOf(id);
    expect(kept.keptRemarks).toHaveLength(2);
    expect(kept.state, "every remark is set aside").toBe("ready");
    await saveNote(owner, { id, ...typed, interest: "I'm looking forward to joining your good team." });
    expect(await rowOf(id)).toMatchObject({ keptRemarks: [], state: "drafted" });
  });
});

describe("thank-yous of a round", () => {
  it("are one per person, due 24 hours after its end", async () => {
    const { applicationId, roundId } = await putOn();
    const rows = await followUps(applicationId);
    const round = await asOwner(owner, (tx) => tx.round.findFirstOrThrow({ where: { id: roundId } }));
    expect(rows.map((row) => row.name).sort()).toEqual(["Priya Rao", "Sam Okafor"]);
    for (const row of rows) expect(row.dueAt.getTime()).toBe(round.endsAt.getTime() + 86_400_000);
  });

  it.each([
    ["spring", "2027-03-27", "17:00"],
    ["autumn", "2027-10-30", "15:00"],
  ])("are due 24 hours later by the sun when the clocks change in %s", async (_when, date, due) => {
    const { applicationId, roundId } = await putOn({ date });
    const round = await asOwner(owner, (tx) => tx.round.findFirstOrThrow({ where: { id: roundId } }));
    expect(wallClock(round.endsAt, BERLIN).time).toBe("16:00");
    const [row] = await followUps(applicationId);
    expect(row!.dueAt.getTime() - round.endsAt.getTime()).toBe(86_400_000);
    expect(wallClock(row!.dueAt, BERLIN)).toMatchObject({ day: addDays(date, 1), time: due });
  });

  it("is one to the company while nobody is known; once somebody is named its text is offered to the first", async () => {
    const { applicationId, roundId } = await putOn({ newPeople: "" });
    const [company] = await followUps(applicationId);
    expect(company).toMatchObject({ name: null, state: "to-write" });
    await write(company!.id, "The rota you halved.");
    await addPerson(owner, { roundId, people: [], newPeople: ["Priya Rao", "Sam Okafor"] });
    expect(await standing(applicationId)).toEqual([
      "Priya Rao to-write",
      "Sam Okafor to-write",
      "company dropped",
    ]);
    const rows = await followUps(applicationId);
    const [priya, sam] = ["Priya Rao", "Sam Okafor"].map((name) => rows.find((row) => row.name === name)!);
    expect([priya!.specific, sam!.specific]).toEqual(["The rota you halved.", null]);
    expect((await getNoteSource(owner, priya!.id))?.saved?.specific).toBe("The rota you halved.");
  });

  it("are covered when the note to the company went out before the names were known", async () => {
    const { applicationId, roundId } = await putOn({ newPeople: "" });
    const [company] = await followUps(applicationId);
    await sendFollowUp(owner, { id: company!.id, ...SENT });
    await addPerson(owner, { roundId, people: [], newPeople: ["Priya Rao"] });
    const rows = await followUps(applicationId);
    expect(rows.map((row) => `${row.name} ${row.state} ${row.covered}`).sort()).toEqual([
      "Priya Rao to-write true",
      "null sent false",
    ]);
    const open = await listFollowUps(owner, { roundId });
    expect(open).toEqual([]);
  });

  it("move with a reschedule, kept ones excepted", async () => {
    const { applicationId, roundId } = await putOn();
    const [kept] = await followUps(applicationId);
    await sendFollowUp(owner, { id: kept!.id, ...SENT });
    const when = { date: "2027-05-04", time: "09:00", minutes: 90, zone: "Asia/Kathmandu" };
    await rescheduleRound(owner, { roundId, ...when });
    const due = plusHours(at("2027-05-04", "10:30", "Asia/Kathmandu"), 24);
    for (const row of await followUps(applicationId)) {
      expect(row.dueAt).toEqual(row.id === kept!.id ? kept!.dueAt : due);
    }
  });

  it("of somebody who was not there, or was taken off, are dropped; the others stand", async () => {
    const { applicationId, roundId } = await putOn();
    const rows = await followUps(applicationId);
    const [priya, sam] = rows.map((row) => ({ roundId, interviewerId: row.interviewerId! }));
    await setAttendance(owner, { ...priya!, attended: false });
    expect((await standing(applicationId)).filter((line) => line.endsWith("dropped"))).toHaveLength(1);
    await setAttendance(owner, { ...priya!, attended: true });
    await removePerson(owner, sam!);
    const states = new Map((await followUps(applicationId)).map((row) => [row.interviewerId, row.state]));
    expect(states).toEqual(
      new Map([
        [priya!.interviewerId, "to-write"],
        [sam!.interviewerId, "dropped"],
      ]),
    );
  });

  const verbs: [string, (it: Ids) => Promise<unknown>, (it: Ids) => Promise<unknown>][] = [
    [
      "cancelled",
      ({ roundId }) => cancelRound(owner, { roundId }),
      ({ roundId }) => reviveRound(owner, { roundId }),
    ],
    [
      "deleted",
      ({ roundId }) => deleteRound(owner, { roundId }),
      ({ roundId }) => restoreRound(owner, roundId),
    ],
    [
      "in a closed application",
      ({ applicationId }) =>
        closeApplication(owner, {
          id: applicationId,
          outcome: "no-answer",
          reason: null,
          words: null,
          on: null,
        }),
      ({ applicationId }) => reopenApplication(owner, applicationId),
    ],
    [
      "in a deleted application",
      ({ applicationId }) => deleteApplication(owner, { id: applicationId }),
      ({ applicationId }) => restoreApplication(owner, applicationId),
    ],
  ];
  it.each(verbs)(
    "%s: dropped, and back with what was typed when that is taken back",
    async (_what, drop, back) => {
      const ids = await putOn();
      const [first, second] = await followUps(ids.applicationId);
      await write(first!.id, "The night shift story.");
      await sendFollowUp(owner, { id: second!.id, ...SENT });
      await drop(ids);
      const states = async () =>
        (await followUps(ids.applicationId))
          .map((row) => (row.id === first!.id ? row.state : `(${row.state})`))
          .sort();
      expect(await states()).toEqual(["(sent)", "dropped"]);
      expect(await listFollowUps(owner, { roundId: ids.roundId })).toEqual([]);
      await back(ids);
      const after = (await followUps(ids.applicationId)).find((row) => row.id === first!.id);
      expect(["drafted", "ready"]).toContain(after?.state);
      expect(after).toMatchObject({ specific: "The night shift story.", droppedBecause: null });
      expect(await standing(ids.applicationId)).toHaveLength(2);
    },
  );
});

type Ids = { applicationId: string; roundId: string };

describe("a nudge", () => {
  const promise = (roundId: string, promisedOn: string | null) =>
    saveNextStep(owner, {
      ...{ roundId, next: promisedOn ? "date" : "not-said", promisedOn },
      ...{ nextStep: null, promiseSaidBy: null },
    });

  async function debriefed(roundId: string) {
    await asOwner(owner, (tx) =>
      tx.debrief.updateMany({ where: { ownerId: owner.id, roundId }, data: { savedAt: owner.now } }),
    );
  }

  it("is planned two working days after a promised date, at nine, and follows the date", async () => {
    const { applicationId, roundId } = await putOn();
    await promise(roundId, "2027-01-07");
    await debriefed(roundId);
    await syncFollowUps(owner, applicationId);
    const nudges = () => followUps(applicationId, "nudge");
    expect(await nudges()).toMatchObject([{ state: "open", dueAt: at("2027-01-11", "09:00", BERLIN) }]);
    await promise(roundId, "2027-01-12");
    expect(await nudges()).toMatchObject([
      { state: "open", dueAt: at(addWorkingDays("2027-01-12", 2), "09:00", BERLIN) },
    ]);
    await promise(roundId, null);
    expect(await nudges()).toMatchObject([{ state: "dropped" }]);
  });

  it("is superseded by a further round, and back when that is cancelled", async () => {
    const { applicationId, roundId } = await putOn();
    await promise(roundId, "2027-01-07");
    await debriefed(roundId);
    await syncFollowUps(owner, applicationId);
    const next = await putOn({ applicationId, kind: "final", number: "3", date: "2027-01-20" });
    const nudges = () => followUps(applicationId, "nudge");
    expect(await nudges()).toMatchObject([{ state: "dropped", droppedBecause: "superseded" }]);
    await cancelRound(owner, { roundId: next.roundId });
    expect(await nudges()).toMatchObject([{ state: "open", droppedBecause: null }]);
  });
});

describe("settling", () => {
  it("puts aside, but never past the due time", async () => {
    const { applicationId } = await putOn();
    const [row] = await followUps(applicationId);
    const near = as(plusHours(row!.dueAt, -2));
    await snoozeFollowUp(near, { id: row!.id, until: "1h" });
    const until = async () => (await followUps(applicationId)).find((it) => it.id === row!.id)!.snoozedUntil;
    expect(await until()).toEqual(plusHours(row!.dueAt, -1));
    await snoozeFollowUp(near, { id: row!.id, until: "3h" });
    expect(await until()).toEqual(row!.dueAt);
    await snoozeFollowUp(near, { id: row!.id, until: "morning" });
    expect(await until()).toEqual(row!.dueAt);
    await snoozeFollowUp(as(plusHours(row!.dueAt, 1)), { id: row!.id, until: "3h" });
    expect(await until()).toEqual(plusHours(row!.dueAt, 4));
  });

  it("marks sent once, keeps when and how, and takes it back", async () => {
    const { applicationId } = await putOn();
    const [row] = await followUps(applicationId);
    const now = async () => (await followUps(applicationId)).find((it) => it.id === row!.id)!;
    await sendFollowUp(owner, { id: row!.id, ...SENT });
    const first = await now();
    expect(first).toMatchObject({ state: "sent", sentHow: "mail", sentAt: owner.now });
    await sendFollowUp(as(plusHours(owner.now, 1)), { id: row!.id, how: "card", day: "", time: "" });
    await waiveFollowUp(owner, { id: row!.id, reason: "No address", own: "" });
    expect(await now()).toEqual(first);
    await reopenFollowUp(owner, { id: row!.id });
    expect(await now()).toMatchObject({ state: "to-write", sentAt: null, sentHow: null });
  });

  it("refuses a day to come", async () => {
    const { applicationId } = await putOn();
    const [row] = await followUps(applicationId);
    const result = await sendFollowUp(owner, { id: row!.id, how: "mail", day: "2099-01-01", time: "" });
    expect(result).toMatchObject({ ok: false, code: "check-fields" });
  });
});

describe("fifty at once", () => {
  it("plan the same rows once, and mark one sent once", async () => {
    const { applicationId, roundId } = await putOn();
    await asOwner(owner, (tx) => tx.followUp.deleteMany({ where: { ownerId: owner.id, roundId } }));
    await all(() => syncFollowUps(owner, applicationId));
    const rows = await followUps(applicationId);
    expect(rows).toHaveLength(2);
    await all((n) => sendFollowUp(as(plusHours(owner.now, n)), { id: rows[0]!.id, ...SENT }));
    const [sent] = (await followUps(applicationId)).filter((row) => row.state === "sent");
    expect(sent?.id).toBe(rows[0]!.id);
    const marks = await asOwner(owner, (tx) =>
      tx.followUp.count({ where: { applicationId, state: "sent" } }),
    );
    expect(marks).toBe(1);
  });

  it("make one note to the company", async () => {
    const { applicationId, roundId } = await putOn({ newPeople: "" });
    await asOwner(owner, (tx) => tx.followUp.deleteMany({ where: { ownerId: owner.id, roundId } }));
    await all(() => syncFollowUps(owner, applicationId));
    expect(await standing(applicationId)).toEqual(["company to-write"]);
  });
});

/** The owner at another time. */
function as(now: Date): Owner {
  const { id, email, name, zone, hourCycle, weekStartsOn, appearance } = owner;
  return mintOwner({ id, email, name, zone, hourCycle, weekStartsOn, appearance, now });
}

function all(run: (n: number) => Promise<unknown>) {
  return Promise.all(Array.from({ length: 50 }, (_, n) => run(n)));
}

describe("what I promised, and a day to ask", () => {
  it("can be changed and deleted, and comes back; a newer wording is not overwritten unseen", async () => {
    const { id: applicationId } = await makeApplication(owner);
    const id = randomUUID();
    const promise = { id, title: "The slides", day: "2027-01-15", time: "17:00", replace: false };
    await promiseDocument(owner, { ...promise, applicationId });
    const [shown] = await listFollowUps(owner, { applicationId });
    const was = documentKey(shown!);
    const moved = { ...promise, title: "The slides, with the rota", day: "2027-01-18" };
    expect((await changeDocument(owner, { ...moved, was })).ok).toBe(true);
    const [row] = await listFollowUps(owner, { applicationId });
    expect([row?.title, row?.dueAt]).toEqual([moved.title, at("2027-01-18", "17:00", BERLIN)]);
    expect(await changeDocument(owner, { ...promise, was })).toMatchObject({ code: "changed-elsewhere" });
    expect((await listFollowUps(owner, { applicationId }))[0]?.title).toBe(moved.title);

    const checkIn = randomUUID();
    await planCheckIn(owner, { id: checkIn, applicationId, day: "2027-02-01" });
    for (const one of [id, checkIn]) expect((await dropDocument(owner, { id: one })).ok).toBe(true);
    expect(await listFollowUps(owner, { applicationId })).toEqual([]);
    for (const one of [id, checkIn])
      expect((await undoLast(owner, { kind: "follow-up.delete", id: one })).ok).toBe(true);
    expect((await listFollowUps(owner, { applicationId })).map((it) => it.id)).toEqual([id, checkIn]);
  });
});
