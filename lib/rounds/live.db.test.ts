import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { mintOwner, type Owner } from "@/lib/accounts/owner";
import { plusMinutes } from "@/lib/base/dates";
import { getSnapshot } from "@/lib/guidance/queries";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { addMyQuestion, recordMyAnswer } from "@/lib/questions/commands/mine";
import { strikeQuestion } from "@/lib/questions/commands/strikes";
import { myQuestionSchema, strikeSchema } from "@/lib/questions/schema";
import { keepScratch } from "@/lib/rounds/commands/live";
import { getSheetRound } from "@/lib/rounds/queries";
import { scratchSchema } from "@/lib/rounds/schema";
import { makeApplication, makeInterviewer, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

async function stage() {
  const owner = await makeOwner();
  const { id: applicationId } = await makeApplication(owner);
  const priya = await makeInterviewer(owner, { applicationId, title: "Director" });
  const round = await makeRound(owner, { applicationId, people: [priya.id] });
  return { owner, applicationId, priya, roundId: round.id };
}

/** The same person some minutes later. */
function later(owner: Owner, minutes: number): Owner {
  return mintOwner({ ...owner, now: plusMinutes(owner.now, minutes) });
}

async function scratch(owner: Owner, roundId: string, text: string, base: string | null) {
  const result = await keepScratch(owner, scratchSchema.parse({ roundId, text, base }));
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

describe("the scratch field", () => {
  it("is kept, and read again with what the sheet shows of people", async () => {
    const { owner, applicationId, priya, roundId } = await stage();
    const kept = await scratch(owner, roundId, "rota:\r\none week in nine\0", null);
    expect(kept.text).toBe("rota:\none week in nine");
    const sheet = await getSheetRound(owner, { applicationId, roundId });
    expect(sheet).toMatchObject({ scratch: kept.text, titles: { [priya.id]: "Director" } });
    expect(
      await scratch(later(owner, 1), roundId, "", new Date(sheet!.scratchAt!).toISOString()),
    ).toMatchObject({
      text: "",
    });
  });

  it("written from an older text keeps both; the same text again changes nothing", async () => {
    const { owner, roundId } = await stage();
    const first = await scratch(owner, roundId, "a", null);
    const phone = await scratch(later(owner, 1), roundId, "a\nphone", first.at);
    const laptop = await scratch(later(owner, 2), roundId, "a\nlaptop", first.at);
    expect(phone.text).toBe("a\nphone");
    expect(laptop.text).toBe("a\nphone\nlaptop");
    expect(await scratch(later(owner, 3), roundId, "a\nphone\nlaptop", first.at)).toEqual(laptop);
  });

  it("is not here in a deleted round", async () => {
    const { owner, applicationId, roundId } = await stage();
    await asOwner(owner, (tx) =>
      tx.round.updateMany({ where: { id: roundId }, data: { deletedAt: owner.now } }),
    );
    expect(await keepScratch(owner, { roundId, text: "x", base: null })).toMatchObject({ code: "not-found" });
    expect(await getSheetRound(owner, { applicationId, roundId })).toBeNull();
  });
});

describe("a stroke", () => {
  async function pinned() {
    const it = await stage();
    const questionId = randomUUID();
    const typed = { id: questionId, applicationId: it.applicationId, text: "What does good look like?" };
    const place = { roundId: it.roundId, interviewerId: it.priya.id };
    await addMyQuestion(it.owner, myQuestionSchema.parse({ ...typed, ...place }));
    return { ...it, questionId, place };
  }

  async function tap(owner: Owner, roundId: string, words: string) {
    return strikeQuestion(owner, strikeSchema.parse({ roundId, strike: words }));
  }

  it("says when it was asked, once, and is taken back without its answer", async () => {
    const { owner, applicationId, roundId, questionId, priya, place } = await pinned();
    const row = () =>
      asOwner(owner, (tx) => tx.myQuestionAsking.findFirstOrThrow({ where: { myQuestionId: questionId } }));
    expect(await tap(owner, roundId, `${questionId} ${priya.id} yes`)).toEqual({
      ok: true,
      value: { asked: true },
    });
    await tap(later(owner, 5), roundId, `${questionId} ${priya.id} yes`);
    expect((await row()).askedAt).toEqual(owner.now);
    expect((await getSnapshot(owner, applicationId))?.mine[0]?.asked).toHaveLength(1);
    await recordMyAnswer(owner, { questionId, ...place, answer: "A quiet rota", settled: false });
    await tap(owner, roundId, `${questionId} ${priya.id} no`);
    expect(await row()).toMatchObject({ askedAt: null, answer: "A quiet rota" });
  });

  it("strikes what stands on the sheet and nothing else", async () => {
    const { owner, roundId, questionId, priya } = await pinned();
    expect(await tap(owner, roundId, `${questionId} - yes`)).toMatchObject({ code: "not-found" });
    expect(strikeSchema.safeParse({ roundId, strike: "nonsense" }).success).toBe(false);
    await asOwner(owner, (tx) =>
      tx.myQuestion.updateMany({ where: { id: questionId }, data: { deletedAt: owner.now } }),
    );
    expect(await tap(owner, roundId, `${questionId} ${priya.id} yes`)).toMatchObject({ code: "not-found" });
  });
});
