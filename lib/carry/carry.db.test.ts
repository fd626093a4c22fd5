import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import { plusHours } from "@/lib/base/dates";
import { removeCarry, restoreCarry, settleCarried } from "@/lib/carry/commands";
import { decide, letAskedGo, takeAlong, takeAskedAlong, undoDecision } from "@/lib/carry/commands/along";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { undoLast } from "@/lib/undo/commands";
import { makeApplication, makeInterviewer, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

/** A first round with a shaky answer and something unsaid, a second one ahead with Sam on it. */
async function between() {
  const owner = await makeOwner();
  const { id: applicationId } = await makeApplication(owner);
  const startsAt = plusHours(owner.now, -48);
  const first = await makeRound(owner, {
    applicationId,
    kind: "first",
    startsAt,
    endsAt: plusHours(startsAt, 1),
  });
  const second = await makeRound(owner, { applicationId });
  const sam = await makeInterviewer(owner, { name: "Sam Okafor" });
  const [askedId, carryId] = [randomUUID(), randomUUID()];
  await asOwner(owner, async (tx) => {
    const own = { ownerId: owner.id, createdAt: owner.now };
    await tx.roundInterviewer.create({
      data: { ownerId: owner.id, roundId: second.id, interviewerId: sam.id },
    });
    await tx.askedQuestion.create({
      data: { ...own, id: askedId, roundId: first.id, text: "What broke?", answer: "A lot", rating: "shaky" },
    });
    await tx.carryItem.create({
      data: { ...own, id: carryId, fromRoundId: first.id, kind: "unsaid", text: "The migration" },
    });
  });
  return { owner, applicationId, first, second, sam, askedId, carryId };
}

async function items(owner: Owner) {
  return asOwner(owner, (tx) =>
    tx.carryItem.findMany({ where: { ownerId: owner.id, deletedAt: null }, orderBy: { kind: "asc" } }),
  );
}

const ALONE = { assignedToId: null, replace: false };

describe("taking a line along", () => {
  it("keeps the sentence, the round and whom it is for", async () => {
    const { owner, second, sam, carryId } = await between();
    const input = {
      carryId,
      answer: "We halved it",
      toRoundId: second.id,
      assignedToId: sam.id,
      was: "",
      replace: false,
    };
    expect((await takeAlong(owner, input)).ok).toBe(true);
    expect(await items(owner)).toMatchObject([
      { state: "carried", answer: "We halved it", toRoundId: second.id, assignedToId: sam.id },
    ]);
  });

  it("gives a sentence back that was changed in another window, unless told to replace it", async () => {
    const { owner, carryId } = await between();
    const mine = { carryId, toRoundId: null, was: "", ...ALONE };
    await takeAlong(owner, { ...mine, answer: "Here" });
    expect((await takeAlong(owner, { ...mine, answer: "Here" })).ok).toBe(true);
    expect(await takeAlong(owner, { ...mine, answer: "There" })).toMatchObject({ code: "changed-elsewhere" });
    expect((await takeAlong(owner, { ...mine, answer: "There", replace: true })).ok).toBe(true);
    expect((await items(owner))[0]?.answer).toBe("There");
  });

  it("knows no round and no person of another application", async () => {
    const { owner, carryId, sam } = await between();
    const other = await makeApplication(owner);
    const elsewhere = await makeRound(owner, { applicationId: other.id });
    const stranger = await makeInterviewer(owner, { name: "Lotte Brandt" });
    const input = { carryId, answer: "T", toRoundId: null, ...ALONE };
    expect(await takeAlong(owner, { ...input, toRoundId: elsewhere.id })).toMatchObject({
      code: "not-found",
    });
    expect(await takeAlong(owner, { ...input, assignedToId: stranger.id })).toMatchObject({
      code: "not-found",
    });
    expect((await takeAlong(owner, { ...input, assignedToId: sam.id })).ok).toBe(true);
  });
});

describe("an answer that came out thin", () => {
  const fuller = (askedId: string) =>
    ({ id: randomUUID(), askedId, kind: "thin-answer", answer: "The night run" }) as const;

  it("gets one line, however often it is sent, and the fuller answer stands with the question", async () => {
    const { owner, askedId } = await between();
    const form = { ...fuller(askedId), toRoundId: null, ...ALONE };
    for (const input of [form, form, { ...form, id: randomUUID() }])
      expect((await takeAskedAlong(owner, input)).ok).toBe(true);
    const thin = (await items(owner)).filter((it) => it.kind === "thin-answer");
    expect(thin).toMatchObject([{ text: "What broke?", answer: "The night run", state: "carried" }]);
    const asked = await asOwner(owner, (tx) =>
      tx.askedQuestion.findFirstOrThrow({ where: { ownerId: owner.id, id: askedId } }),
    );
    expect(asked).toMatchObject({ improvedAnswer: "The night run", answer: "A lot" });
  });

  it("gets one line from two forms at the same instant, and undo of its end puts it back in place of a newer", async () => {
    const { owner, askedId } = await between();
    const form = () => ({ ...fuller(askedId), id: randomUUID(), toRoundId: null, ...ALONE });
    const sent = await Promise.all(
      Array.from({ length: 12 }, form).map((input) => takeAskedAlong(owner, input)),
    );
    expect(sent.map((it) => it.ok)).toEqual(Array(12).fill(true));
    const thin = async () => (await items(owner)).filter((it) => it.kind === "thin-answer");
    expect(await thin()).toHaveLength(1);
    const [first] = await thin();
    await removeCarry(owner, { carryId: first!.id });
    await takeAskedAlong(owner, form());
    expect((await thin())[0]!.id).not.toBe(first!.id);
    expect((await restoreCarry(owner, first!.id)).ok).toBe(true);
    expect((await thin()).map((it) => it.id)).toEqual([first!.id]);
  });

  it("is let go with undo, which leaves no line behind", async () => {
    const { owner, askedId } = await between();
    const done = await letAskedGo(owner, { id: randomUUID(), askedId, kind: "thin-answer", toRoundId: null });
    expect((await items(owner)).find((it) => it.kind === "thin-answer")?.state).toBe("dismissed");
    expect(done.ok && (await undoLast(owner, { kind: "carry.decide", id: done.value.undo })).ok).toBe(true);
    expect((await items(owner)).map((it) => it.kind)).toEqual(["unsaid"]);
  });
});

it("takes a decision back to how the line stood", async () => {
  const { owner, second, carryId } = await between();
  await decide(owner, { carryId, state: "carried", toRoundId: second.id });
  const done = await decide(owner, { carryId, state: "dismissed", toRoundId: null });
  expect((await items(owner))[0]).toMatchObject({ state: "dismissed" });
  expect(done.ok && (await undoDecision(owner, done.value.undo)).ok).toBe(true);
  expect((await items(owner))[0]).toMatchObject({ state: "carried", toRoundId: second.id });
});

it("settles in the debrief what was taken along, and nothing of another application", async () => {
  const { owner, second, sam, carryId } = await between();
  const other = await makeApplication(owner);
  const elsewhere = await makeRound(owner, { applicationId: other.id });
  await takeAlong(owner, {
    carryId,
    answer: "T",
    toRoundId: second.id,
    assignedToId: sam.id,
    replace: false,
  });
  await settleCarried(owner, { roundId: elsewhere.id, choices: [{ id: carryId, choice: "let-go" }] });
  expect((await items(owner))[0]?.state).toBe("carried");
  await settleCarried(owner, { roundId: second.id, choices: [{ id: carryId, choice: "said" }] });
  expect((await items(owner))[0]).toMatchObject({ state: "said", toRoundId: second.id });
  await settleCarried(owner, { roundId: second.id, choices: [{ id: carryId, choice: "later" }] });
  expect((await items(owner))[0]).toMatchObject({
    state: "undecided",
    toRoundId: null,
    assignedToId: null,
    answer: "T",
  });
});
