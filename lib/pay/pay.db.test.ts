import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import { instant, plusHours, wallClock } from "@/lib/base/dates";
import { getLedger } from "@/lib/facts/queries";
import { getSnapshot } from "@/lib/guidance/queries";
import * as card from "@/lib/pay/commands/card";
import * as evidence from "@/lib/pay/commands/evidence";
import { notePaySaid } from "@/lib/pay/commands/said";
import * as worth from "@/lib/pay/commands/worth";
import { getPay } from "@/lib/pay/queries";
import { offerKey, rangeKey } from "@/lib/pay/rules";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { answerKey, answerOffer, saveOffer } from "@/lib/schedule/commands/offer";
import { undoLast } from "@/lib/undo/commands";
import { listBin } from "@/lib/undo/queries";
import { makeApplication, makeInterviewer, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

let owner: Owner;
let applicationId: string;
let roundId: string;
let priya: string;

beforeEach(async () => {
  owner = await makeOwner();
  applicationId = (await makeApplication(owner, { stage: "offer" })).id;
  priya = (await makeInterviewer(owner, { applicationId })).id;
  roundId = (await makeRound(owner, { applicationId, people: [priya] })).id;
});

const page = async () => (await getPay(owner, applicationId))!;
const UNIT = { currency: "EUR", period: "year" } as const;
const NO_STORY = { storyId: null, storyTitle: null, newStoryId: null };
const NO_UNIT = { currency: null, period: null };
const money = (figure: number, over = {}) => ({ figure, ...NO_UNIT, ...over });

function found(figure: ReturnType<typeof money>, over = {}) {
  const rest = { source: "A survey", url: null, foundOn: null, region: "Berlin", level: "Staff" };
  return { id: randomUUID(), applicationId, figure, ...rest, ...over };
}

describe("the card", () => {
  it("is one row, whichever part comes first and however often it is sent", async () => {
    const range = { applicationId, minimum: 92_000, target: 100_000, walkAway: 88_000, ...UNIT };
    await Promise.all([
      card.setRange(owner, { ...range, replace: false }),
      card.setCounter(owner, { applicationId, counter: "With the nights, 98.", replace: false }),
      card.setRange(owner, { ...range, replace: false }),
    ]);
    expect((await page()).card).toMatchObject({
      ...UNIT,
      minimum: 92_000,
      walkAway: 88_000,
      counter: "With the nights, 98.",
    });
    expect(await asOwner(owner, (tx) => tx.payCard.count({ where: { ownerId: owner.id } }))).toBe(1);
  });

  it("compares part by part: another part may have changed meanwhile, the same one may not", async () => {
    const range = { applicationId, minimum: 92_000, target: null, walkAway: null, ...UNIT };
    const was = rangeKey(null);
    expect(await card.setRange(owner, { ...range, was, replace: false })).toMatchObject({ ok: true });
    const line = { applicationId, stance: "let-them", sentence: "First yours.", deflection: null } as const;
    expect(await card.setStance(owner, { ...line, replace: false })).toMatchObject({ ok: true });
    const stale = await card.setRange(owner, { ...range, minimum: 95_000, was, replace: false });
    expect(stale).toMatchObject({ code: "changed-elsewhere", fields: { replace: "newer-exists" } });
    const now = rangeKey((await page()).card);
    expect(await card.setRange(owner, { ...range, minimum: 95_000, was: now, replace: false })).toMatchObject(
      {
        ok: true,
      },
    );
    expect((await page()).card).toMatchObject({ minimum: 95_000, sentence: "First yours." });
  });

  it("keeps terms once each, the own word among them", async () => {
    const input = {
      applicationId,
      flexibility: "some",
      terms: ["Days", "Days"],
      ownTerm: "Training",
    } as const;
    await card.setFlexibility(owner, { ...input, terms: [...input.terms], replace: false });
    expect((await page()).card).toMatchObject({ flexibility: "some", terms: ["Days", "Training"] });
  });

  it("has what they said with who and where, and refuses who is not of this application", async () => {
    const theirs = { applicationId, low: 85_000, high: 95_000, ...UNIT, notDisclosed: true, replace: false };
    const elsewhere = (await makeInterviewer(owner)).id;
    expect(await card.setTheirRange(owner, { ...theirs, saidById: elsewhere, roundId })).toMatchObject({
      code: "not-found",
    });
    await card.setTheirRange(owner, { ...theirs, saidById: priya, roundId });
    const said = { theirLow: 85_000, theirHigh: 95_000, theirSaidById: priya, theirRoundId: roundId };
    expect((await page()).card).toMatchObject({ ...said, notDisclosed: false, ...UNIT });
    const snapshot = (await getSnapshot(owner, applicationId))!;
    expect(snapshot.pay!.theirRange).toMatchObject({ low: 85_000, saidBy: "Priya Rao", roundId });
  });
});

describe("figures found", () => {
  it("stand with today's date unless told, none lies ahead, and the first names the money", async () => {
    const input = found(money(95_000, UNIT));
    for (const _ of [1, 2]) await evidence.addPayEvidence(owner, input);
    expect((await page()).evidence).toMatchObject([{ figure: 95_000, region: "Berlin" }]);
    expect((await page()).card).toMatchObject(UNIT);
    const ahead = wallClock(plusHours(owner.now, 72), owner.zone).day;
    expect(await evidence.addPayEvidence(owner, found(money(1), { foundOn: ahead }))).toMatchObject({
      fields: { foundOn: "not-in-future" },
    });
    const pounds = found(money(80_000, { currency: "GBP" }));
    expect(await evidence.addPayEvidence(owner, pounds)).toMatchObject({
      fields: { figure: "pay-other-currency" },
    });
    expect((await page()).evidence).toHaveLength(1);
  });

  it("rest in the bin under their source, without the figure, and come back", async () => {
    const input = found(money(95_000));
    await evidence.addPayEvidence(owner, input);
    await evidence.deletePayEvidence(owner, { id: input.id });
    const reason = { id: randomUUID(), applicationId, text: "I run nights", ...NO_STORY };
    await worth.addWorth(owner, reason);
    await worth.deleteWorth(owner, { id: reason.id });
    const bin = await listBin(owner, { applicationId });
    expect(bin.map((it) => it.title).sort()).toEqual(["A survey", "I run nights"]);
    for (const row of bin) expect((await undoLast(owner, row)).ok).toBe(true);
    expect(await page()).toMatchObject({ evidence: [{ id: input.id }], worth: [{ id: reason.id }] });
  });
});

describe("reasons", () => {
  it("rest on a live story of one's own", async () => {
    const story = await asOwner(owner, (tx) =>
      tx.story.create({ data: { ownerId: owner.id, title: "The depot plan" } }),
    );
    const gone = await asOwner(owner, (tx) =>
      tx.story.create({ data: { ownerId: owner.id, title: "Gone", deletedAt: owner.now } }),
    );
    const reason = { id: randomUUID(), applicationId, text: "I halve empty runs", ...NO_STORY };
    await worth.addWorth(owner, reason);
    expect(await worth.linkWorth(owner, { id: reason.id, ...NO_STORY, storyId: gone.id })).toMatchObject({
      code: "not-found",
    });
    expect(await worth.linkWorth(owner, { id: reason.id, ...NO_STORY, storyId: story.id })).toMatchObject({
      ok: true,
    });
    expect((await page()).worth).toMatchObject([{ story: "The depot plan" }]);
  });
});

describe("what was said in a round", () => {
  const base = { ...NO_UNIT, low: null, high: null, notDisclosed: false, deflection: null, mine: null };

  it("goes to the debrief, the card and the ledger in one step, twice the same", async () => {
    const said = {
      ...base,
      roundId,
      low: 85_000,
      high: 95_000,
      ...UNIT,
      saidById: priya,
      factId: randomUUID(),
    };
    const input = { ...said, firstNumberBy: "them", deflection: "worked", mine: "98k" } as const;
    for (const _ of [1, 2]) expect(await notePaySaid(owner, input)).toMatchObject({ ok: true });
    const snapshot = (await getSnapshot(owner, applicationId))!;
    expect(snapshot.debriefs).toMatchObject([
      { payRaised: true, firstNumberBy: "them", deflection: "worked" },
    ]);
    expect(snapshot.pay!.theirRange).toMatchObject({ low: 85_000, high: 95_000, roundId });
    expect((await getLedger(owner, applicationId))!.facts).toMatchObject([
      { key: "pay", value: "98k", roundId },
    ]);
  });

  it("nobody named one: then they did not say, unless they had before", async () => {
    const nobody = {
      ...base,
      roundId,
      firstNumberBy: "nobody",
      saidById: null,
      factId: randomUUID(),
    } as const;
    await notePaySaid(owner, nobody);
    expect((await page()).card).toMatchObject({ notDisclosed: true });
    await notePaySaid(owner, { ...nobody, firstNumberBy: "them", low: 85_000 });
    await notePaySaid(owner, nobody);
    expect((await page()).card).toMatchObject({ notDisclosed: false, theirLow: 85_000 });
  });

  it("writes nothing at all where one of its ids is wrong", async () => {
    const elsewhere = (await makeInterviewer(owner)).id;
    const input = {
      ...base,
      roundId,
      firstNumberBy: "me",
      saidById: elsewhere,
      factId: randomUUID(),
    } as const;
    expect(await notePaySaid(owner, input)).toMatchObject({ code: "not-found" });
    expect((await getSnapshot(owner, applicationId))!.debriefs).toEqual([]);
  });
});

describe("the offer", () => {
  const planned = () =>
    asOwner(owner, (tx) =>
      tx.reminder.findMany({
        where: { ownerId: owner.id, kind: { startsWith: "offer" }, state: "planned" },
        orderBy: { plannedAt: "asc" },
      }),
    );
  const offer = (over = {}) => {
    const { day } = wallClock(plusHours(owner.now, 24 * 10), "America/New_York");
    const when = { day, time: "17:00", zone: "America/New_York" };
    return { applicationId, figure: 93_000, ...UNIT, ...when, replace: false, ...over };
  };

  it("has its deadline on the wall it was named on, and is reminded of three days and one day before", async () => {
    expect(await saveOffer(owner, offer())).toMatchObject({ ok: true });
    const deadlineAt = instant((await page()).offer!.deadlineAt!);
    expect(wallClock(deadlineAt, "America/New_York")).toEqual({ day: offer().day, time: "17:00" });
    expect(
      (await planned()).map((it) => [it.kind, (deadlineAt.getTime() - it.plannedAt.getTime()) / 3_600_000]),
    ).toEqual([
      ["offer-three-days", 72],
      ["offer-one-day", 24],
    ]);
    await saveOffer(owner, offer({ day: null, time: null }));
    expect(await planned()).toEqual([]);
  });

  it("an hour left out means by the end of that day", async () => {
    await saveOffer(owner, offer({ time: null, zone: "Asia/Tokyo" }));
    const deadlineAt = instant((await page()).offer!.deadlineAt!);
    expect(wallClock(deadlineAt, "Asia/Tokyo").time).toBe("23:59");
  });

  it("once answered nothing more is said about it, and undo brings both back", async () => {
    await saveOffer(owner, offer());
    const answered = await answerOffer(owner, { applicationId, answer: "accepted", on: null });
    expect((await page()).offer).toMatchObject({ answer: "accepted", figure: 93_000 });
    expect(await planned()).toEqual([]);
    expect(answered.ok).toBe(true);
    if (!answered.ok) return;
    expect((await undoLast(owner, { kind: "offer.answer", id: answerKey(answered.value) })).ok).toBe(true);
    expect((await page()).offer).toMatchObject({ answer: null, decidedOn: null });
    expect(await planned()).toHaveLength(2);
  });

  it("refuses an answer given tomorrow, and a stale form", async () => {
    const ahead = wallClock(plusHours(owner.now, 48), owner.zone).day;
    expect(await answerOffer(owner, { applicationId, answer: "declined", on: ahead })).toMatchObject({
      fields: { on: "closed-later" },
    });
    await saveOffer(owner, offer({ was: offerKey(null) }));
    expect(await saveOffer(owner, offer({ figure: 1, was: offerKey(null) }))).toMatchObject({
      code: "changed-elsewhere",
    });
  });
});
