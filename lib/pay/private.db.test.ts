import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import { listApplications } from "@/lib/applications/queries";
import { plusHours, wallClock } from "@/lib/base/dates";
import { composeLetters } from "@/lib/delivery/compose";
import { addStatedFact } from "@/lib/facts/commands";
import { listFollowUps } from "@/lib/follow-ups/queries";
import { CATALOG } from "@/lib/guidance/catalog";
import { listed } from "@/lib/guidance/cue";
import { getSnapshot } from "@/lib/guidance/queries";
import { firstCues } from "@/lib/guidance/rank";
import * as card from "@/lib/pay/commands/card";
import { addPayEvidence, deletePayEvidence } from "@/lib/pay/commands/evidence";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import type { Held } from "@/lib/reminders/commands/settle";
import { getBell, getReminderFacts, listReminders } from "@/lib/reminders/queries";
import { saveOffer } from "@/lib/schedule/commands/offer";
import { getDesk } from "@/lib/today/queries";
import { listBin } from "@/lib/undo/queries";
import { makeApplication, makeInterviewer, makeOwner, makeRound } from "@/prisma/factories";

/** PRODUCT.md: figures of pay stand on their own page and in the book, and nowhere else. */
const WALK_AWAY = 81_234;
const FIGURES = { minimum: 91_345, target: 97_456, walkAway: WALK_AWAY, low: 83_567, high: 89_678 };
const OFFER = 92_789;
const FOUND = 95_891;
const TOLD = "98,912 EUR";

let owner: Owner;
let applicationId: string;

beforeAll(async () => {
  owner = await makeOwner();
  applicationId = (await makeApplication(owner, { stage: "offer" })).id;
  const priya = (await makeInterviewer(owner, { applicationId })).id;
  const roundId = (await makeRound(owner, { applicationId, people: [priya] })).id;
  const unit = { currency: "EUR", period: "year" } as const;
  const at = { applicationId, replace: false };
  const { minimum, target, walkAway, low, high } = FIGURES;
  await card.setRange(owner, { ...at, minimum, target, walkAway, ...unit });
  await card.setTheirRange(owner, {
    ...at,
    low,
    high,
    ...unit,
    saidById: priya,
    roundId,
    notDisclosed: false,
  });
  const found = { source: "A survey", url: null, foundOn: null, region: null, level: null };
  const figure = { figure: FOUND, currency: null, period: null };
  for (const id of [randomUUID(), randomUUID()])
    await addPayEvidence(owner, { id, applicationId, ...found, figure });
  const gone = { id: randomUUID(), applicationId, ...found, figure };
  await addPayEvidence(owner, gone);
  await deletePayEvidence(owner, { id: gone.id });
  const fact = { key: "pay", own: null, roundId, interviewerId: priya } as const;
  await addStatedFact(owner, { id: randomUUID(), applicationId, ...fact, value: TOLD });
  await addStatedFact(owner, { id: randomUUID(), applicationId, ...fact, value: "99,123 EUR" });
  const { day } = wallClock(plusHours(owner.now, 24 * 6), owner.zone);
  await saveOffer(owner, { ...at, figure: OFFER, ...unit, day, time: "17:00", zone: owner.zone });
});
afterAll(closeDatabase);

/** Whether any of the figures stands in it, however it is written. */
function figuresIn(what: unknown): string[] {
  const text = JSON.stringify(what).replace(/(?<=\d)[,. ](?=\d)/g, "");
  return [...Object.values(FIGURES), OFFER, FOUND, 98_912, 99_123]
    .map(String)
    .filter((it) => text.includes(it));
}

it("sees a figure where there is one", async () => {
  const snapshot = (await getSnapshot(owner, applicationId))!;
  expect(figuresIn(snapshot).length).toBeGreaterThan(7);
  expect(figuresIn("You say 91,345–97,456")).toEqual(["91345", "97456"]);
});

it("no list, bell or bin has one", async () => {
  const all = { stage: null, q: "", after: "" };
  expect(figuresIn(await listApplications(owner, all))).toEqual([]);
  expect(figuresIn(await listFollowUps(owner))).toEqual([]);
  expect(figuresIn([await getBell(owner), await listReminders(owner, 50)])).toEqual([]);
  const bin = await listBin(owner, {});
  expect(bin.map((it) => it.title)).toEqual(["A survey"]);
  expect(figuresIn(bin)).toEqual([]);
});

it("Today has none: neither what is owed, nor what the next cue says and offers", async () => {
  const desk = await getDesk(owner, null);
  expect(figuresIn([desk.owed, desk.open])).toEqual([]);
  expect(firstCues(desk.snapshots).length).toBeGreaterThan(0);
  // Whichever cue comes first one day: none of them says a figure in a list.
  const snapshot = (await getSnapshot(owner, applicationId))!;
  for (const stage of ["applied", "second", "final", "offer", "closed"] as const) {
    const s = { ...snapshot, application: { ...snapshot.application, stage } };
    for (const cue of CATALOG) expect(figuresIn(listed(cue, cue.evaluate(s))), cue.id).toEqual([]);
  }
  const telling = CATALOG.filter((cue) => figuresIn(cue.evaluate(snapshot)).length > 0).map((cue) => cue.id);
  expect(telling, "those that would, in the book").toContain("straight-story");
});

it("no mail has one, those about the offer among them", async () => {
  const rows = await asOwner(owner, (tx) =>
    tx.reminder.findMany({ where: { ownerId: owner.id, applicationId } }),
  );
  expect(rows.map((it) => it.kind)).toEqual(expect.arrayContaining(["offer-three-days", "offer-one-day"]));
  const facts = await getReminderFacts(owner, [applicationId]);
  const held = rows.filter((it) => it.kind.startsWith("offer")) as unknown as Held[];
  const letters = [...(await composeLetters(owner, held, facts)).values()];
  expect(letters).toHaveLength(2);
  expect(figuresIn(letters.map((it) => [it.subject, it.line, it.text, it.html]))).toEqual([]);
});

it("the point at which one stops is in no sentence of the book either", async () => {
  const snapshot = (await getSnapshot(owner, applicationId))!;
  const said = CATALOG.map((cue) => cue.evaluate(snapshot));
  expect(figuresIn(said)).not.toContain(String(WALK_AWAY));
});
