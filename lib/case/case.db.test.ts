import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import { addRequirements } from "@/lib/applications/commands/requirements";
import { addDays, zonedDay } from "@/lib/base/dates";
import {
  putBackSentence,
  sayNothingNew,
  setAnswer,
  setSentence,
  setSentenceStory,
} from "@/lib/case/commands/card";
import { addGoal, editGoal, removeGoal, tieGoal } from "@/lib/case/commands/goals";
import { addGrowth } from "@/lib/case/commands/growth";
import { addIdea, decideIdea, removeIdea } from "@/lib/case/commands/ideas";
import { pairValue, tagSetting } from "@/lib/case/commands/pairs";
import { addPoint, removePoint } from "@/lib/case/commands/points";
import { listSentenceVersions } from "@/lib/case/queries";
import { goalSchema } from "@/lib/case/schema";
import { getSnapshot } from "@/lib/guidance/queries";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { addMyQuestion } from "@/lib/questions/commands/mine";
import { addResearch } from "@/lib/research/commands";
import { undoLast } from "@/lib/undo/commands";
import { listBin } from "@/lib/undo/queries";
import { makeApplication, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

const NONE = { storyId: null, storyTitle: null, newStoryId: null };
const FREE = { requirementId: null, myQuestionId: null };

async function snapshot(owner: Owner, applicationId: string) {
  const it = await getSnapshot(owner, applicationId);
  if (!it) throw new Error("no snapshot");
  return it;
}

async function start() {
  const owner = await makeOwner();
  const { id: applicationId } = await makeApplication(owner);
  return { owner, applicationId };
}

async function note(owner: Owner, applicationId: string, slot: "values" | "products" = "products") {
  const id = randomUUID();
  const line = { id, applicationId, slot, text: "Say the bad news first", url: null, saidBy: null };
  await addResearch(owner, { ...line, publishedOn: null });
  return id;
}

describe("the value sentence", () => {
  it("keeps what it replaces, and puts it back", async () => {
    const { owner, applicationId } = await start();
    const say = (text: string | null) => setSentence(owner, { applicationId, text, replace: false });
    expect(await say("I cut waste")).toMatchObject({ ok: true, value: { replacedId: null } });
    expect(await say("I cut waste")).toMatchObject({ value: { replacedId: null } });
    await say("I halve empty runs");
    const [first] = await listSentenceVersions(owner, applicationId);
    expect(first?.text).toBe("I cut waste");
    expect((await putBackSentence(owner, first?.id ?? "")).ok).toBe(true);
    expect((await snapshot(owner, applicationId)).case.sentence).toBe("I cut waste");
    expect((await listSentenceVersions(owner, applicationId)).map((it) => it.text)).toEqual([
      "I halve empty runs",
    ]);
    expect(await putBackSentence(owner, first?.id ?? "")).toMatchObject({ code: "not-found" });
  });

  it("is taken back by the undo that the save offers", async () => {
    const { owner, applicationId } = await start();
    await setSentence(owner, { applicationId, text: "One", replace: false });
    const two = await setSentence(owner, { applicationId, text: "Two", replace: false });
    if (!two.ok) throw new Error(two.code);
    await undoLast(owner, { kind: "sentence.replace", id: two.value.replacedId ?? "" });
    expect((await snapshot(owner, applicationId)).case.sentence).toBe("One");
  });

  it("is not written over unseen, and a form sent twice is one save", async () => {
    const { owner, applicationId } = await start();
    const input = { applicationId, text: "Mine", was: "", replace: false };
    expect((await setSentence(owner, input)).ok).toBe(true);
    expect((await setSentence(owner, input)).ok).toBe(true);
    expect(await listSentenceVersions(owner, applicationId)).toEqual([]);
    const other = { ...input, text: "Theirs" };
    expect(await setSentence(owner, other)).toMatchObject({ code: "changed-elsewhere" });
    expect((await setSentence(owner, { ...other, replace: true })).ok).toBe(true);
  });

  it("takes a story, known or new, and links it here", async () => {
    const { owner, applicationId } = await start();
    const newStoryId = randomUUID();
    await setSentenceStory(owner, { applicationId, ...NONE, storyTitle: "The depot", newStoryId });
    const s = await snapshot(owner, applicationId);
    expect(s.case.sentenceStoryId).toBe(newStoryId);
    expect(s.stories.map((it) => it.title)).toEqual(["The depot"]);
    const gone = { applicationId, ...NONE, storyId: randomUUID() };
    expect(await setSentenceStory(owner, gone)).toMatchObject({ code: "not-found" });
  });
});

it("an answer typed in two windows is not lost; line ends of a browser are no change", async () => {
  const { owner, applicationId } = await start();
  const input = { applicationId, slot: "whyYou" as const, text: "One\nTwo", was: "", replace: false };
  expect(await setAnswer(owner, input)).toMatchObject({ value: { version: "One\nTwo" } });
  const next = { ...input, text: "Three", was: "One\r\nTwo" };
  expect((await setAnswer(owner, next)).ok).toBe(true);
  expect(await setAnswer(owner, { ...input, text: "Four" })).toMatchObject({ code: "changed-elsewhere" });
});

describe("points, ideas, goals", () => {
  it("are made once by a form sent twice, rest in the bin, and come back", async () => {
    const { owner, applicationId } = await start();
    const basis = await note(owner, applicationId);
    const [point, idea, goal] = [randomUUID(), randomUUID(), randomUUID()];
    for (const _ of [1, 2]) {
      await addPoint(owner, { id: point, applicationId, text: "Rotas that hold", ...NONE });
      await addIdea(owner, {
        id: idea,
        applicationId,
        text: "Share it",
        researchId: basis,
        sensitivity: null,
      });
      await addGoal(owner, { id: goal, applicationId, period: 30, text: "Meet all", tie: FREE });
    }
    const s = await snapshot(owner, applicationId);
    expect([s.case.points.length, s.ideas.length, s.plan?.goals.length]).toEqual([1, 1, 1]);
    expect(s.ideas[0]?.researchId).toBe(basis);
    await removePoint(owner, { id: point });
    await removeIdea(owner, { id: idea });
    await removeGoal(owner, { id: goal });
    const bin = await listBin(owner, { applicationId });
    expect(bin.map((it) => it.kind).sort()).toEqual(["goal.delete", "idea.delete", "point.delete"]);
    for (const row of bin) expect((await undoLast(owner, row)).ok).toBe(true);
    expect((await snapshot(owner, applicationId)).case.points).toHaveLength(1);
  });

  it("rest on notes about this very company, and are tied to rows of this very application", async () => {
    const { owner, applicationId } = await start();
    const other = await makeApplication(owner, { role: "Another" });
    const foreign = await note(owner, (await makeApplication(owner)).id);
    await asOwner(owner, (tx) =>
      tx.research.updateMany({ where: { id: foreign }, data: { deletedAt: owner.now } }),
    );
    const idea = randomUUID();
    await addIdea(owner, { id: idea, applicationId, text: "Share it", researchId: null, sensitivity: null });
    const decide = { id: idea, researchId: foreign, sensitivity: "safe" as const };
    expect(await decideIdea(owner, decide)).toMatchObject({ code: "not-found" });
    const [goal, elsewhere, here] = [randomUUID(), randomUUID(), randomUUID()];
    await addGoal(owner, { id: goal, applicationId, period: 60, text: "Meet all", tie: FREE });
    await addRequirements(owner, { id: elsewhere, applicationId: other.id, text: "Go", class: "must" });
    await addRequirements(owner, { id: here, applicationId, text: "Go", class: "must" });
    const tie = (requirementId: string) =>
      tieGoal(owner, { id: goal, tie: { requirementId, myQuestionId: null } });
    expect(await tie(elsewhere)).toMatchObject({ code: "not-found" });
    expect((await tie(here)).ok).toBe(true);
    const question = {
      id: randomUUID(),
      applicationId: other.id,
      text: "What is hard?",
      depth: null,
    } as const;
    await addMyQuestion(owner, {
      ...question,
      seedId: null,
      category: "challenges",
      roundId: null,
      interviewerId: null,
    });
    const wrong = { requirementId: null, myQuestionId: question.id };
    expect(await tieGoal(owner, { id: goal, tie: wrong })).toMatchObject({ code: "not-found" });
    const stale = { id: goal, text: "Two", tie: FREE, was: "Something else", replace: false };
    expect(await editGoal(owner, stale)).toMatchObject({ code: "changed-elsewhere" });
  });

  it("read the choice of what a goal is tied to", () => {
    const id = randomUUID();
    const parse = (tie: string) =>
      goalSchema.safeParse({ id, applicationId: id, period: "60", text: "A", tie });
    expect(parse(`question ${id}`).data?.tie).toEqual({ requirementId: null, myQuestionId: id });
    expect(parse("").data?.tie).toEqual(FREE);
    expect(parse("round 1").success).toBe(false);
  });
});

describe("what is new since", () => {
  it("has a day that has been, and takes back that there was nothing", async () => {
    const { owner, applicationId } = await start();
    const { id: roundId } = await makeRound(owner, { applicationId });
    await sayNothingNew(owner, { applicationId, roundId });
    expect((await snapshot(owner, applicationId)).nothingNewForRoundId).toBe(roundId);
    const tomorrow = addDays(zonedDay(owner.now, owner.zone), 1);
    const line = { id: randomUUID(), applicationId, text: "A course" };
    expect(await addGrowth(owner, { ...line, on: tomorrow })).toMatchObject({
      fields: { on: "not-in-future" },
    });
    expect((await addGrowth(owner, { ...line, on: null })).ok).toBe(true);
    const s = await snapshot(owner, applicationId);
    expect(s.growth[0]?.on).toBe(zonedDay(owner.now, owner.zone));
    expect(s.nothingNewForRoundId).toBeNull();
    const elsewhere = await makeApplication(owner);
    const wrong = { applicationId: elsewhere.id, roundId };
    expect(await sayNothingNew(owner, wrong)).toMatchObject({ code: "not-found" });
  });
});

describe("their values beside my stories", () => {
  it("pairs a value, and says where I differ", async () => {
    const { owner, applicationId } = await start();
    const researchId = await note(owner, applicationId, "values");
    const newStoryId = randomUUID();
    const pair = { applicationId, researchId, match: "match" as const, gapNote: null };
    await pairValue(owner, { ...pair, ...NONE, storyTitle: "The depot", newStoryId });
    let s = await snapshot(owner, applicationId);
    expect(s.research[0]?.match).toBe("match");
    expect(s.stories[0]?.researchIds).toEqual([researchId]);
    await pairValue(owner, { ...pair, match: "gap", gapNote: "I wait a day", ...NONE });
    s = await snapshot(owner, applicationId);
    expect(s.research[0]).toMatchObject({ match: "gap", gapNote: "I wait a day" });
  });

  it("keeps their setting with the company and with the story from a place like it", async () => {
    const { owner, applicationId } = await start();
    const newStoryId = randomUUID();
    const setting = { applicationId, tags: ["small", "shifts"], own: "By the sea, small" };
    await tagSetting(owner, { ...setting, ...NONE, storyTitle: "The night rota", newStoryId });
    const s = await snapshot(owner, applicationId);
    expect(s.environmentTags).toEqual(["small", "shifts", "by the sea"]);
    expect(s.stories[0]?.environment).toEqual(["small", "shifts", "by the sea"]);
  });
});
