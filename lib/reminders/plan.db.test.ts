import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import { addDays, at, plusHours, zonedDay } from "@/lib/base/dates";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { planReminders, saveReminderSettings } from "@/lib/reminders/commands/plan";
import { reminderSettingsSchema } from "@/lib/reminders/schema";
import { cancelRound, reviveRound } from "@/lib/schedule/commands/end-round";
import { rescheduleRound } from "@/lib/schedule/commands/move-round";
import { putOnRound } from "@/lib/schedule/commands/put-on-round";
import { putOnSchema } from "@/lib/schedule/schema";
import { makeApplication, makeOwner } from "@/prisma/factories";

const ZONE = "Europe/Berlin";
let owner: Owner;

beforeAll(async () => {
  owner = await makeOwner({ zone: ZONE });
});
afterAll(() => closeDatabase());

/** In ten days from 15:00 to 16:00 with two people. */
async function putOn() {
  const { id: applicationId } = await makeApplication(owner);
  const date = addDays(zonedDay(owner.now, ZONE), 10);
  const input = putOnSchema.parse({
    ...{ id: randomUUID(), applicationId, kind: "second", number: "2", format: "video", date },
    ...{ time: "15:00", minutes: "60", zone: ZONE, newPeople: "Priya Rao\nSam Okafor" },
  });
  expect(await putOnRound(owner, input)).toMatchObject({ ok: true });
  return { applicationId, roundId: input.id, date };
}

async function reminders(applicationId: string) {
  return asOwner(owner, (tx) =>
    tx.reminder.findMany({
      where: { ownerId: owner.id, applicationId },
      orderBy: [{ plannedAt: "asc" }, { kind: "asc" }],
    }),
  );
}

async function planned(applicationId: string) {
  return (await reminders(applicationId)).filter((row) => row.state === "planned");
}

const FORM = {
  ...{ quietFrom: "21:00", quietTo: "08:00", eveTime: "18:00", prepDays: 3, twoHoursMinutes: 120 },
  ...{ debriefMailMinutes: 90, thankLastHours: 4, mail: "on" },
  on: [
    "prep-three-days mail",
    "eve in-app",
    "eve mail",
    "two-hours in-app",
    "debrief-now in-app",
    "debrief-mail mail",
  ],
};

describe("planning reminders", () => {
  it("is one row per subject, kind and planned instant, however often it is done", async () => {
    const { applicationId, roundId, date } = await putOn();
    const first = await reminders(applicationId);
    const thanks = first.filter((row) => row.kind === "thank-first");
    expect(thanks, "one for the round, not one for each person").toHaveLength(1);
    expect(first.find((row) => row.kind === "eve")).toMatchObject({
      ...{ roundId, state: "planned", plannedAt: at(addDays(date, -1), "18:00", ZONE) },
    });
    await planReminders(owner, applicationId);
    await Promise.all(Array.from({ length: 50 }, () => planReminders(owner, applicationId)));
    expect(await reminders(applicationId)).toEqual(first);
  });

  it("follows a round that is moved, and nothing of the old time stays planned", async () => {
    const { applicationId, roundId, date } = await putOn();
    const before = await planned(applicationId);
    const later = addDays(date, 2);
    await rescheduleRound(owner, { roundId, date: later, time: "10:00", minutes: 30, zone: ZONE });
    const after = await planned(applicationId);
    expect(after.find((row) => row.kind === "two-hours")?.plannedAt).toEqual(at(later, "08:00", ZONE));
    expect(after.find((row) => row.kind === "thank-last")?.plannedAt).toEqual(
      plusHours(at(later, "10:30", ZONE), 20),
    );
    expect(after.filter((row) => before.some((old) => old.id === row.id))).toEqual([]);
    await rescheduleRound(owner, { roundId, date, time: "15:00", minutes: 60, zone: ZONE });
    expect((await planned(applicationId)).map((row) => row.id)).toEqual(before.map((row) => row.id));
  });

  it("drops all of a cancelled round, and brings back the same rows", async () => {
    const { applicationId, roundId } = await putOn();
    const before = await planned(applicationId);
    await cancelRound(owner, { roundId });
    expect((await planned(applicationId)).filter((row) => row.roundId === roundId)).toEqual([]);
    await reviveRound(owner, { roundId });
    expect((await planned(applicationId)).map((row) => row.id)).toEqual(before.map((row) => row.id));
  });

  it("leaves what was delivered as it is", async () => {
    const { applicationId } = await putOn();
    const [first] = await planned(applicationId);
    await asOwner(owner, (tx) =>
      tx.reminder.update({
        where: { ownerId_id: { ownerId: owner.id, id: first!.id } },
        data: { state: "settled", outcome: "mail", settledAt: owner.now },
      }),
    );
    await planReminders(owner, applicationId);
    const rows = (await reminders(applicationId)).filter((row) => row.kind === first!.kind);
    expect(rows).toMatchObject([{ id: first!.id, state: "settled", outcome: "mail" }]);
  });

  it("follows the settings at once: hours, lead times and channels", async () => {
    const { applicationId, date } = await putOn();
    await saveReminderSettings(
      owner,
      reminderSettingsSchema.parse({ ...FORM, eveTime: "16:30", twoHoursMinutes: 60 }),
    );
    const rows = await planned(applicationId);
    expect(rows.find((row) => row.kind === "eve")?.fireAt).toEqual(at(addDays(date, -1), "16:30", ZONE));
    expect(rows.find((row) => row.kind === "two-hours")?.fireAt).toEqual(at(date, "14:00", ZONE));
    expect(
      rows.find((row) => row.kind === "thank-first"),
      "its boxes are not ticked",
    ).toBeUndefined();
  });
});
