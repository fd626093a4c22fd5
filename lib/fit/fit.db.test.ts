import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import {
  addEvidence,
  addMustHave,
  judgeMustHave,
  planQuestion,
  removeEvidence,
  removeMustHave,
  takeAnswer,
} from "@/lib/fit/commands";
import { getFit } from "@/lib/fit/queries";
import { addMustHaveSchema } from "@/lib/fit/schema";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { recordMyAnswer } from "@/lib/questions/commands/mine";
import { undoLast } from "@/lib/undo/commands";
import { listBin } from "@/lib/undo/queries";
import { makeApplication, makeInterviewer, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

const NOBODY = { roundId: null, interviewerId: null };

async function fitOf(owner: Owner, applicationId: string) {
  const it = await getFit(owner, applicationId);
  if (!it) throw new Error("no fit");
  return it;
}

async function start() {
  const owner = await makeOwner();
  const { id: applicationId } = await makeApplication(owner);
  const id = randomUUID();
  await addMustHave(owner, { id, applicationId, text: "Four days a week" });
  return { owner, applicationId, mustHaveId: id };
}

/** A round with Priya on it, and a question that she answered there. */
async function answered(owner: Owner, applicationId: string, mustHaveId: string) {
  const round = await makeRound(owner, { applicationId });
  const priya = await makeInterviewer(owner);
  await asOwner(owner, (tx) =>
    tx.roundInterviewer.create({ data: { ownerId: owner.id, roundId: round.id, interviewerId: priya.id } }),
  );
  const newId = randomUUID();
  await planQuestion(owner, { mustHaveId, questionId: null, newId, text: "Do people work four days?" });
  const said = { questionId: newId, roundId: round.id, interviewerId: priya.id };
  await recordMyAnswer(owner, { ...said, answer: "Half the team does", settled: false });
  return { round, priya };
}

describe("must-haves", () => {
  it("stand once, whatever the case and marks", async () => {
    const { owner, applicationId, mustHaveId } = await start();
    const again = await addMustHave(owner, { id: randomUUID(), applicationId, text: "four days a week." });
    expect(again).toMatchObject({ value: { id: mustHaveId } });
    expect((await fitOf(owner, applicationId)).mustHaves).toHaveLength(1);
  });

  it("are offered to the next application", async () => {
    const { owner } = await start();
    const next = await makeApplication(owner);
    expect((await fitOf(owner, next.id)).elsewhere).toEqual(["Four days a week"]);
  });

  it("take a tap on a chip before what is typed, and want one of them", () => {
    const id = randomUUID();
    const parse = (text: string, chip?: string) =>
      addMustHaveSchema.safeParse({ id, applicationId: id, text, chip });
    expect(parse("half", "pay").data?.text).toBe("pay");
    expect(parse("Learning").data?.text).toBe("Learning");
    expect(parse("  ").error?.issues[0]?.path).toEqual(["text"]);
  });

  it("rest in the bin with their lines, and come back", async () => {
    const { owner, applicationId, mustHaveId } = await start();
    const line = randomUUID();
    await addEvidence(owner, { id: line, mustHaveId, text: "Two at the office", said: NOBODY });
    await removeEvidence(owner, { id: line });
    expect((await listBin(owner, { applicationId })).map((it) => it.kind)).toEqual(["evidence.delete"]);
    await undoLast(owner, { kind: "evidence.delete", id: line });
    await removeMustHave(owner, { id: mustHaveId });
    await undoLast(owner, { kind: "must-have.delete", id: mustHaveId });
    expect((await fitOf(owner, applicationId)).mustHaves[0]?.evidence).toHaveLength(1);
  });
});

describe("evidence", () => {
  it("is offered from what they answered, and taken with one tap, once", async () => {
    const { owner, applicationId, mustHaveId } = await start();
    const { priya } = await answered(owner, applicationId, mustHaveId);
    const [offered] = (await fitOf(owner, applicationId)).mustHaves[0]?.answers ?? [];
    expect(offered).toMatchObject({ text: "Half the team does", person: priya.name, roundKind: "second" });
    const id = randomUUID();
    for (const _ of [1, 2]) await takeAnswer(owner, { id, mustHaveId, askingId: offered?.id ?? "" });
    const [line] = (await fitOf(owner, applicationId)).mustHaves;
    expect(line?.evidence.map((it) => [it.text, it.person])).toEqual([["Half the team does", priya.name]]);
    expect(line?.answers).toEqual([]);
  });

  it("comes from a round of this application, and from somebody who sat there", async () => {
    const { owner, applicationId, mustHaveId } = await start();
    const { round } = await answered(owner, applicationId, mustHaveId);
    const stranger = await makeInterviewer(owner);
    const elsewhere = await makeRound(owner, { applicationId: (await makeApplication(owner)).id });
    const add = (roundId: string, interviewerId: string | null) =>
      addEvidence(owner, { id: randomUUID(), mustHaveId, text: "Said so", said: { roundId, interviewerId } });
    expect(await add(round.id, stranger.id)).toMatchObject({ code: "not-found" });
    expect(await add(elsewhere.id, null)).toMatchObject({ code: "not-found" });
    expect((await add(round.id, null)).ok).toBe(true);
  });

  it("is judged as of now, with one more line", async () => {
    const { owner, applicationId, mustHaveId } = await start();
    const judge = { mustHaveId, rating: "unsure" as const, evidenceId: randomUUID(), text: "They hesitated" };
    await judgeMustHave(owner, { ...judge, said: NOBODY });
    const [line] = (await fitOf(owner, applicationId)).mustHaves;
    expect(line?.rating).toBe("unsure");
    expect(line?.evidence.map((it) => it.text)).toEqual(["They hesitated"]);
  });

  it("has a question of this application alone", async () => {
    const { owner, applicationId, mustHaveId } = await start();
    const other = await start();
    const plan = { mustHaveId: other.mustHaveId, questionId: null, newId: randomUUID(), text: "Is it so?" };
    await planQuestion(other.owner, plan);
    const theirs = { mustHaveId, questionId: plan.newId, newId: randomUUID(), text: null };
    expect(await planQuestion(owner, theirs)).toMatchObject({ code: "not-found" });
    expect((await fitOf(owner, applicationId)).mustHaves[0]?.question).toBeNull();
  });
});
