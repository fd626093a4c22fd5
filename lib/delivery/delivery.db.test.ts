import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Mail, mailsTo } from "@/e2e/outbox";
import { mintOwner, type Owner } from "@/lib/accounts/owner";
import { at, plusHours, plusMinutes, wallClock } from "@/lib/base/dates";
import { deliverDue } from "@/lib/delivery/deliver";
import { listLetters } from "@/lib/delivery/queries";
import { markSent } from "@/lib/follow-ups/commands/settle";
import { getSnapshot } from "@/lib/guidance/queries";
import { firstCue } from "@/lib/guidance/rank";
import { asOwner, closeDatabase, doorNow } from "@/lib/platform/db";
import { closeMail } from "@/lib/platform/mail";
import { stopMail } from "@/lib/reminders/handlers";
import { getBell } from "@/lib/reminders/queries";
import { sendByLink } from "@/lib/schedule/commands/one-click";
import { putOnRound } from "@/lib/schedule/commands/put-on-round";
import { putOnSchema } from "@/lib/schedule/schema";
import { openOwnLogin } from "@/lib/strangers/own-login";
import {
  makeApplication,
  makeCompany,
  makeMyQuestion,
  makeNote,
  makeOwner,
  makeStory,
} from "@/prisma/factories";
import { startSmtp } from "@/scripts/test/smtp.mjs";

/** From the planned instant to the bell and the mailbox, by the database's clock, through a real SMTP server. */
const BERLIN = "Europe/Berlin";
const folder = mkdtempSync(join(tmpdir(), "greenroom-mail-"));
process.env.E2E_MAIL = folder;

let login: pg.Client;
let smtp: { port: number; close(): Promise<void> };
let owner: Owner;

beforeAll(async () => {
  login = await openOwnLogin();
  smtp = await startSmtp(folder);
});
afterAll(async () => {
  closeMail();
  await smtp.close();
  await login.end();
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

let day = 1;
beforeEach(async () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${smtp.port}`;
  // a Tuesday of its own for each test, so that nobody's leftovers are due
  day += 7;
  await clock(`2027-03-02T09:00:00Z`, day);
  owner = await makeOwner({ zone: BERLIN });
});

describe("a thank-you", () => {
  it("is on the bell and in the mailbox once, at its hour, with the people, both links and a way to stop", async () => {
    const { roundId } = await held("Priya Rao\nSam Okafor");
    const priya = await asOwner(owner, (tx) =>
      tx.interviewer.findFirstOrThrow({ where: { name: "Priya Rao" } }),
    );
    await makeNote(owner, { roundId, interviewerId: priya.id, body: "The rota she halved" });
    await turn("18:59");
    expect(mails(/Thank/)).toEqual([]);
    await turn("19:00");
    await deliverDue();
    const [mail, ...more] = mails(/Thank/);
    expect(more).toEqual([]);
    expect(mail!.subject).toMatch(/^Thank .* by /);
    for (const words of ["Priya", "Sam", "Halden Freight", "The rota she halved"])
      expect(mail!.text).toContain(words);
    expect(mail!.text).toMatch(/\/follow-ups\/[\da-f-]{36}/);
    expect(mail!.text).toMatch(/\/sent\/[\w-]{91}/);
    const reminder = await row(roundId, "thank-first");
    expect(mail!.headers["message-id"]).toBe(`<${reminder.id}.thank-first@127.0.0.1>`);
    expect(mail!.headers["list-unsubscribe"]).toMatch(/^<http:\/\/127\.0\.0\.1:3000\/api\/unsubscribe\/.+>$/);
    expect(mail!.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    expect(mail!.headers["auto-submitted"]).toBe("auto-generated");
    expect(reminder).toMatchObject({ state: "settled", outcome: "mail", attempts: 1 });
    expect((await deliveries(reminder.id)).map((it) => `${it.channel} ${it.state}`).sort()).toEqual([
      "in-app sent",
      "mail sent",
    ]);
    expect((await getBell(owner)).items.filter((it) => /^Thank/.test(it.text))).toHaveLength(1);
  });

  it("is kept by the button of its mail, and nothing is said about that person again", async () => {
    const { applicationId } = await held("Priya Rao");
    await turn("19:00");
    const token = /\/sent\/([\w-]{91})/.exec(mails(/Thank/)[0]!.text)![1]!;
    expect(await sendByLink({ token, undo: false })).toMatchObject({ ok: true });
    expect(await sendByLink({ token, undo: false })).toMatchObject({ ok: true });
    const [note] = await asOwner(owner, (tx) => tx.followUp.findMany({ where: { applicationId } }));
    expect(note).toMatchObject({ state: "sent", sentHow: "mail" });
    await turn("15:00", 1);
    expect(mails(/your thank-you|Still worth/)).toEqual([]);
  });

  it("is dropped without a word when it is no longer owed at the last moment", async () => {
    const { applicationId, roundId } = await held("Priya Rao");
    const [note] = await asOwner(owner, (tx) => tx.followUp.findMany({ where: { applicationId } }));
    // past the verb that would plan anew: only the judgement at delivery is left
    await markSent(await fresh(), { id: note!.id, how: "card", day: "", time: "" });
    await turn("19:00");
    expect(mails(/Thank/)).toEqual([]);
    expect(await row(roundId, "thank-first")).toMatchObject({ state: "dropped", outcome: "not-owed" });
  });

  it("due in the quiet hours waits for the morning", async () => {
    const { roundId } = await held("Priya Rao", { time: "19:30" }, "20:31");
    expect((await row(roundId, "thank-first")).fireAt).toEqual(plusHours(today("08:00"), 24));
    await turn("23:45");
    expect(mails(/Thank/)).toEqual([]);
    await turn("08:00", 1);
    expect(mails(/Thank/)).toHaveLength(1);
  });
});

describe("how much and where", () => {
  it("sends three mails a day at most; the rest stands on the bell", async () => {
    const tomorrow = { date: dayOf(plusHours(today("12:00"), 24)), time: "15:00" };
    for (let n = 0; n < 5; n += 1) await putOn({ ...tomorrow, number: `${n + 1}` });
    await turn("18:00");
    expect(mails(/./)).toHaveLength(3);
    expect((await getBell(owner)).unread).toBe(5);
  });

  it("sends none to an address that nobody has verified", async () => {
    await login.query("ALTER TABLE owner NO FORCE ROW LEVEL SECURITY");
    await login.query("UPDATE owner SET email_verified_at = NULL WHERE id = $1", [owner.id]);
    await held("Priya Rao");
    await turn("19:00");
    expect(mails(/./)).toEqual([]);
    expect((await getBell(owner)).items.some((it) => /^Thank/.test(it.text))).toBe(true);
  });

  it("sends none after the mail program's own unsubscribe", async () => {
    await held("Priya Rao");
    await turn("17:30");
    const address = mails(/./)[0]!.headers["list-unsubscribe"]!.slice(1, -1);
    const params = Promise.resolve({ token: address.split("/").at(-1)! });
    expect((await stopMail(new Request(address, { method: "POST" }), { params })).status).toBe(200);
    const forged = Promise.resolve({ token: `${randomUUID()}.${"x".repeat(43)}` });
    expect((await stopMail(new Request(address, { method: "POST" }), { params: forged })).status).toBe(404);
    await turn("19:00");
    expect(mails(/Thank/)).toEqual([]);
    expect((await getBell(owner)).items.some((it) => /^Thank/.test(it.text))).toBe(true);
  });

  it("keeps a letter, once, when no mail server is named", async () => {
    process.env.SMTP_URL = "";
    const { roundId } = await held("Priya Rao");
    await turn("19:00");
    await deliverDue();
    const letters = (await listLetters(owner)).filter((it) => /^Thank/.test(it.subject));
    expect(letters).toHaveLength(1);
    expect(letters[0]!.toAddress).toBe(owner.email);
    expect(await row(roundId, "thank-first")).toMatchObject({ state: "settled", outcome: "mail" });
    expect(mails(/./)).toEqual([]);
  });
});

describe("when the mail server is away", () => {
  it("tries again, each time later, and sends one mail when it is back", async () => {
    process.env.SMTP_URL = "smtp://127.0.0.1:9";
    const { roundId } = await held("Priya Rao");
    await turn("19:00");
    const failed = await row(roundId, "thank-first");
    expect(failed).toMatchObject({ state: "planned", attempts: 1 });
    expect(minute(failed.leaseUntil)).toBe("19:02");
    expect(await deliveries(failed.id)).toMatchObject([
      { channel: "in-app" },
      { channel: "mail", state: "pending" },
    ]);
    await turn("19:01");
    expect((await row(roundId, "thank-first")).attempts).toBe(1);
    await turn("19:03");
    const again = await row(roundId, "thank-first");
    expect([again.attempts, minute(again.leaseUntil)]).toEqual([2, "19:07"]);
    process.env.SMTP_URL = `smtp://127.0.0.1:${smtp.port}`;
    await turn("19:08");
    await turn("20:30");
    expect(mails(/Thank/).map((mail) => mail.headers["message-id"])).toEqual([
      `<${failed.id}.thank-first@127.0.0.1>`,
    ]);
    expect(await row(roundId, "thank-first")).toMatchObject({ state: "settled", attempts: 3 });
  });

  it("gives up after eight tries: it then stands on the bell", async () => {
    process.env.SMTP_URL = "smtp://127.0.0.1:9";
    const { roundId } = await held("Priya Rao", {}, "16:01", { "thank-first": { "in-app": false } });
    await turn("19:00");
    const first = await row(roundId, "thank-first");
    expect(await deliveries(first.id)).toMatchObject([{ channel: "mail" }]);
    for (let now = first.leaseUntil!, tries = 1; tries < 8; tries += 1) {
      await clock(plusMinutes(now, 1).toISOString());
      await deliverDue();
      now = (await row(roundId, "thank-first")).leaseUntil ?? now;
    }
    expect(await row(roundId, "thank-first")).toMatchObject({
      state: "settled",
      outcome: "mail-failed",
      attempts: 8,
    });
    const rows = (await deliveries(first.id)).map((it) => `${it.channel} ${it.state}`);
    expect(rows).toEqual(["in-app sent", "mail given-up"]);
    expect((await getBell(owner)).items.some((it) => /^Thank/.test(it.text))).toBe(true);
  });
});

describe("before a round", () => {
  it("names the book's own first cue, and the evening before counts what stands on the sheet", async () => {
    await asOwner(owner, (tx) => tx.profile.create({ data: { ownerId: owner.id } }));
    const { applicationId, roundId } = await putOn({
      newPeople: "Priya Rao",
      date: dayOf(plusHours(owner.now, 96)),
    });
    await makeStory(owner, { applicationId });
    await makeMyQuestion(owner, { applicationId, roundId });
    await makeMyQuestion(owner, { applicationId, text: "Not on this round's sheet" });
    await turn("15:01", 1);
    const first = firstCue((await getSnapshot(await fresh(), applicationId))!)!;
    expect(mails(/second round:/)[0]!.text).toContain(`First thing on your page: ${first.cue.title}.`);
    await turn("18:01", 3);
    const eve = mails(/^Tomorrow/)[0]!;
    expect(eve.text).toContain("Your sheet is ready to print. 1 story, 1 question.");
    expect(eve.text).toContain(`/applications/${applicationId}/rounds/${roundId}/sheet`);
  });
});

/** The database's clock stands here now (and runs on); `days` later, if told. */
async function clock(instant: string, days = 0) {
  await login.query(
    `INSERT INTO clock_shift VALUES (true, $1::timestamptz + make_interval(days => $2) - now())
     ON CONFLICT (singleton) DO UPDATE SET shift = EXCLUDED.shift`,
    [instant, days],
  );
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** An hour of the test's day by the owner's wall. */
function today(time: string): Date {
  return at(dayOf(owner.now), time, BERLIN);
}

/** "19:02" on the owner's wall. */
function minute(instant: Date | null): string | undefined {
  return instant ? wallClock(instant, BERLIN).time : undefined;
}

/** The loop looks at that hour of the test's day. */
async function turn(time: string, days = 0) {
  await clock(plusHours(today(time), 24 * days).toISOString());
  await deliverDue();
}

async function fresh(): Promise<Owner> {
  const now = await asOwner(owner, async () => doorNow());
  const { id, email, name, zone, hourCycle, weekStartsOn, appearance } = owner;
  return mintOwner({ id, email, name, zone, hourCycle, weekStartsOn, appearance, now });
}

/** A round of today from 15:00 to 16:00, put on in the morning, and the clock just past its end. */
async function held(newPeople: string, over: Record<string, unknown> = {}, end = "16:01", channels = {}) {
  const profile = { quietFrom: "21:00", quietTo: "08:00", leads: { channels } };
  await asOwner(owner, (tx) => tx.profile.create({ data: { ownerId: owner.id, ...profile } }));
  const ids = await putOn({ newPeople, ...over });
  await clock(today(end).toISOString());
  return ids;
}

async function putOn(over: Record<string, unknown>) {
  const { id: companyId } = await makeCompany(owner, { name: "Halden Freight" });
  const { id: applicationId } = await makeApplication(owner, { companyId });
  const input = putOnSchema.parse({
    ...{ id: randomUUID(), applicationId, kind: "second", number: "2", format: "video" },
    ...{ date: dayOf(owner.now), time: "15:00", minutes: "60", zone: BERLIN, ...over },
  });
  expect(await putOnRound(owner, input)).toMatchObject({ ok: true });
  return { applicationId, roundId: input.id };
}

function mails(subject: RegExp): Mail[] {
  return mailsTo(owner.email).filter((mail) => subject.test(mail.subject));
}

async function row(roundId: string, kind: string) {
  return asOwner(owner, (tx) =>
    tx.reminder.findFirstOrThrow({
      where: { ownerId: owner.id, roundId, kind },
      orderBy: { createdAt: "desc" },
    }),
  );
}

async function deliveries(reminderId: string) {
  return asOwner(owner, (tx) =>
    tx.delivery.findMany({ where: { ownerId: owner.id, reminderId }, orderBy: { channel: "asc" } }),
  );
}
