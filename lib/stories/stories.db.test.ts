import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import { setGapAnswer } from "@/lib/applications/commands/requirements";
import { getJobAd } from "@/lib/applications/queries";
import { instant } from "@/lib/base/dates";
import { getSnapshot } from "@/lib/guidance/queries";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import * as cards from "@/lib/stories/commands/cards";
import * as links from "@/lib/stories/commands/links";
import * as pairs from "@/lib/stories/commands/pairs";
import * as told from "@/lib/stories/commands/told";
import { getCover, getStory, listStories, listStoryChoices } from "@/lib/stories/queries";
import { addStorySchema, editStorySchema, researchPairSchema } from "@/lib/stories/schema";
import { undoLast } from "@/lib/undo/commands";
import { listBin } from "@/lib/undo/queries";
import { makeApplication, makeInterviewer, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

const none = { storyTitle: null, newStoryId: null };

async function stage() {
  const owner = await makeOwner();
  const { id: applicationId } = await makeApplication(owner);
  const priya = await makeInterviewer(owner, { applicationId });
  const round = await makeRound(owner, { applicationId, people: [priya.id] });
  return { owner, applicationId, priya, round };
}

async function add(owner: Owner, title: string, applicationId = "", more = {}) {
  const id = randomUUID();
  expect(await cards.addStory(owner, addStorySchema.parse({ id, applicationId, title, ...more }))).toEqual({
    ok: true,
    value: { id },
  });
  return id;
}

async function requirement(owner: Owner, applicationId: string, text = "Five years of Go") {
  const row = await asOwner(owner, (tx) =>
    tx.requirement.create({ data: { ownerId: owner.id, applicationId, text, class: "must" } }),
  );
  return row.id;
}

describe("a story", () => {
  it("is made once, with skills each once, and linked to the application it was written for", async () => {
    const { owner, applicationId } = await stage();
    const id = randomUUID();
    const typed = { id, applicationId, title: " The  depot plan", skills: "planning, Planning\nasking ,, " };
    const input = addStorySchema.parse({ ...typed, situation: "Two depots", tags: ["adapt"] });
    await cards.addStory(owner, input);
    await cards.addStory(owner, { ...input, title: "Again" });
    const [card, ...more] = await listStories(owner);
    expect(more).toEqual([]);
    expect(card).toMatchObject({
      id,
      title: "The depot plan",
      skills: ["planning", "asking"],
      tags: ["adapt"],
    });
    expect(card?.uses.map((it) => it.applicationId)).toEqual([applicationId]);
    expect((await getSnapshot(owner, applicationId))?.stories.map((it) => it.title)).toEqual([
      "The depot plan",
    ]);
    expect(
      await cards.addStory(owner, { ...input, id: randomUUID(), applicationId: randomUUID() }),
    ).toMatchObject({ code: "not-found" });
  });

  it("is not overwritten by an older page, unless told to", async () => {
    const { owner } = await stage();
    const id = await add(owner, "One");
    const before = instant((await getStory(owner, id))!.updatedAt).getTime();
    const edit = (title: string, more = {}) =>
      cards.editStory(owner, editStorySchema.parse({ id, title, version: `${before}`, ...more }));
    expect(await edit("Two", { version: `${before}` })).toMatchObject({ ok: true });
    expect(await edit("Three", { version: `${before - 1}` })).toEqual({
      ok: false,
      code: "changed-elsewhere",
      fields: { replace: "newer-exists" },
    });
    expect((await getStory(owner, id))?.title).toBe("Two");
    expect(await edit("Three", { version: `${before - 1}`, replace: "on" })).toMatchObject({ ok: true });
    expect((await getStory(owner, id))?.title).toBe("Three");
  });

  it("keeps a number and a lesson, each guarded by what stood there", async () => {
    const { owner } = await stage();
    const storyId = await add(owner, "One");
    expect(await cards.setNumber(owner, { storyId, number: "48 %", was: "", replace: false })).toEqual({
      ok: true,
      value: { version: "48 %" },
    });
    expect(await cards.setNumber(owner, { storyId, number: "50 %", was: "", replace: false })).toMatchObject({
      code: "changed-elsewhere",
    });
    await cards.setReflection(owner, { storyId, reflection: "Ask first", was: "", replace: false });
    await cards.confirmStory(owner, { storyId });
    const first = (await getStory(owner, storyId))!;
    await cards.confirmStory(owner, { storyId });
    const story = (await getStory(owner, storyId))!;
    expect([story.number, story.reflection, story.confirmedAt]).toEqual([
      "48 %",
      "Ask first",
      first.confirmedAt,
    ]);
    expect(story.confirmedAt).not.toBeNull();
  });

  it("deleted rests in the bin and comes back with its links, by undo", async () => {
    const { owner, applicationId } = await stage();
    const storyId = await add(owner, "One", applicationId);
    expect(await cards.deleteStory(owner, { storyId })).toEqual({ ok: true, value: { id: storyId } });
    expect(await cards.deleteStory(owner, { storyId })).toMatchObject({ code: "not-found" });
    expect(await listStories(owner)).toEqual([]);
    expect((await getSnapshot(owner, applicationId))?.stories).toEqual([]);
    expect((await listBin(owner)).map((it) => [it.kind, it.title])).toEqual([["story.delete", "One"]]);
    expect(await undoLast(owner, { kind: "story.delete", id: storyId })).toMatchObject({ ok: true });
    expect((await listStories(owner, { applicationId })).map((it) => it.id)).toEqual([storyId]);
  });

  it("said aloud twice within half a minute counts once, even at the same instant", async () => {
    const { owner } = await stage();
    const storyId = await add(owner, "One");
    const version = (await getStory(owner, storyId))!.updatedAt;
    await Promise.all([1, 2, 3].map(() => cards.practiseStory(owner, { storyId })));
    await cards.practiseStory(owner, { storyId });
    expect((await getStory(owner, storyId))?.practisedAt).toHaveLength(1);
    await asOwner(
      owner,
      (tx) => tx.$executeRaw`
      UPDATE story SET practised_at = ARRAY[app_now() - interval '31 seconds'] WHERE id = ${storyId}::uuid`,
    );
    await cards.practiseStory(owner, { storyId });
    const story = await getStory(owner, storyId);
    expect(story?.practisedAt).toHaveLength(2);
    // a card that is open for writing is not told to be out of date by it
    expect(story?.updatedAt).toBe(version);
  });
});

describe("a story in an application", () => {
  it("taken out and put back keeps what was written for it there", async () => {
    const { owner, applicationId } = await stage();
    const storyId = await add(owner, "One");
    const here = { applicationId, storyId, ...none, hereSentence: "I would ask the drivers first" };
    expect(await links.writeHere(owner, { ...here, replace: false })).toMatchObject({ ok: true });
    const requirementId = await requirement(owner, applicationId);
    await pairs.matchStory(owner, { requirementId, storyId, ...none });
    const out = await links.unlinkStory(owner, { applicationId, storyId });
    const gone = await getSnapshot(owner, applicationId);
    expect([gone?.stories, gone?.requirements[0]?.stories]).toEqual([[], []]);
    expect(await getCover(owner, applicationId)).toEqual({ stories: [], pairs: [] });
    expect(await links.unlinkStory(owner, { applicationId, storyId })).toMatchObject({ code: "not-found" });
    await undoLast(owner, { kind: "story.unlink", id: out.ok ? out.value.undo : "" });
    const back = await getSnapshot(owner, applicationId);
    expect(back?.stories[0]).toMatchObject({ starred: true, hereSentence: "I would ask the drivers first" });
    expect(back?.requirements[0]?.stories).toEqual([{ storyId, pinned: false }]);
  });

  it("asks before it writes over a newer sentence", async () => {
    const { owner, applicationId } = await stage();
    const storyId = await add(owner, "One", applicationId);
    const write = (hereSentence: string, was: string, replace = false) =>
      links.writeHere(owner, { applicationId, storyId, ...none, hereSentence, was, replace });
    await write("First", "");
    expect(await write("Second", "")).toMatchObject({ code: "changed-elsewhere" });
    expect(await write("First", "")).toEqual({ ok: true, value: { version: "First" } });
    expect(await write("Second", "First")).toMatchObject({ ok: true });
    await links.starStory(owner, { applicationId, storyId, starred: false });
    expect((await getStory(owner, storyId))?.links[0]).toMatchObject({
      hereSentence: "Second",
      starred: false,
    });
  });

  it("is picked, or made by its title once, and nothing chosen is said beside the field", async () => {
    const { owner, applicationId } = await stage();
    const made = { storyId: null, storyTitle: "Night shift", newStoryId: randomUUID() };
    for (const _ of [1, 2])
      expect(await links.tagStory(owner, { applicationId, ...made, tag: "develop" })).toMatchObject({
        ok: true,
      });
    const [story] = (await getSnapshot(owner, applicationId))!.stories;
    expect(story).toMatchObject({ id: made.newStoryId, title: "Night shift", tags: ["develop"] });
    const nothing = { storyId: null, ...none };
    expect(await links.linkStory(owner, { applicationId, ...nothing })).toEqual({
      ok: false,
      code: "check-fields",
      fields: { storyId: "story-needed", storyTitle: "story-needed" },
    });
    expect(await links.pickStory(owner, nothing, applicationId)).toEqual({ ok: true, value: null });
    const spare = await add(owner, "Spare");
    expect(await listStoryChoices(owner, applicationId)).toEqual({
      mine: [{ id: made.newStoryId, title: "Night shift" }],
      spare: [{ id: spare, title: "Spare" }],
    });
    await cards.deleteStory(owner, { storyId: spare });
    expect(await links.linkStory(owner, { applicationId, storyId: spare, ...none })).toMatchObject({
      code: "not-found",
    });
  });
});

describe("a story beside what they ask for", () => {
  it("is matched, pinned and taken off cell by cell, and linked to that application", async () => {
    const { owner, applicationId } = await stage();
    const storyId = await add(owner, "One");
    const requirementId = await requirement(owner, applicationId);
    const cell = (becomes: "none" | "matched" | "pinned") =>
      pairs.setCell(owner, { cell: { requirementId, storyId, becomes } });
    for (const becomes of ["pinned", "pinned", "matched"] as const) {
      expect(await cell(becomes)).toEqual({ ok: true, value: { becomes } });
      expect(await getCover(owner, applicationId)).toEqual({
        stories: [{ id: storyId, title: "One" }],
        pairs: [{ requirementId, storyId, pinned: becomes === "pinned" }],
      });
    }
    await cell("none");
    expect((await getCover(owner, applicationId)).pairs).toEqual([]);
    expect((await getCover(owner, applicationId)).stories).toHaveLength(1);
  });

  it("is pinned with gap answers in one form, which changes what it showed and nothing else", async () => {
    const { owner, applicationId } = await stage();
    const [a, b] = [
      await requirement(owner, applicationId, "A"),
      await requirement(owner, applicationId, "B"),
    ];
    const storyId = await add(owner, "One");
    await pairs.matchStory(owner, { requirementId: a, storyId, ...none });
    await setGapAnswer(owner, { requirementId: b, gapAnswer: "I learn fast", replace: false });
    const shown = [`${a} ${storyId}`, `${b} gap`, `${a} gap`];
    await pairs.pinPairs(owner, { applicationId, shown, pins: shown });
    const pinned = (await getSnapshot(owner, applicationId))!.requirements;
    // A has no answer that could be pinned
    expect(pinned.map((it) => [it.text, it.gapPinned, it.stories[0]?.pinned])).toEqual([
      ["A", false, true],
      ["B", true, undefined],
    ]);
    await pairs.pinPairs(owner, { applicationId, shown: [`${b} gap`], pins: [] });
    const after = (await getSnapshot(owner, applicationId))!.requirements;
    expect(after.map((it) => [it.gapPinned, it.stories[0]?.pinned])).toEqual([
      [false, true],
      [false, undefined],
    ]);
    await setGapAnswer(owner, { requirementId: b, gapAnswer: null, was: "I learn fast", replace: false });
    expect((await getJobAd(owner, applicationId))?.requirements[1]?.gapAnswer).toBeNull();
  });

  it("is matched with nothing that rests in the bin or is another application's", async () => {
    const { owner, applicationId } = await stage();
    const other = await makeApplication(owner);
    const storyId = await add(owner, "One");
    const requirementId = await requirement(owner, applicationId);
    const elsewhere = await requirement(owner, other.id);
    const shown = [`${elsewhere} ${storyId}`];
    await pairs.matchStory(owner, { requirementId: elsewhere, storyId, ...none });
    await pairs.pinPairs(owner, { applicationId, shown, pins: shown });
    expect((await getCover(owner, other.id)).pairs).toEqual([
      { requirementId: elsewhere, storyId, pinned: false },
    ]);
    await asOwner(owner, (tx) =>
      tx.requirement.updateMany({ where: { id: requirementId }, data: { deletedAt: owner.now } }),
    );
    expect(await pairs.matchStory(owner, { requirementId, storyId, ...none })).toMatchObject({
      code: "not-found",
    });
  });

  it("stands beside a goal of theirs, noted with it or before, of that company alone", async () => {
    const { owner, applicationId } = await stage();
    const storyId = await add(owner, "One");
    const newResearchId = randomUUID();
    const typed = { applicationId, storyId, newResearchId, researchText: "Fewer empty runs", slot: "goal" };
    for (const _ of [1, 2])
      expect(await pairs.pairResearch(owner, researchPairSchema.parse(typed))).toEqual({
        ok: true,
        value: { researchId: newResearchId, storyId },
      });
    const s = (await getSnapshot(owner, applicationId))!;
    expect(s.research.map((it) => [it.slot, it.text])).toEqual([["goal", "Fewer empty runs"]]);
    expect(s.stories[0]?.researchIds).toEqual([newResearchId]);
    const both = {
      ...typed,
      researchId: newResearchId,
      newResearchId: randomUUID(),
      researchText: "Another",
    };
    expect(await pairs.pairResearch(owner, researchPairSchema.parse(both))).toMatchObject({
      value: { researchId: both.newResearchId },
    });
    await pairs.unpairResearch(owner, { researchId: both.newResearchId, storyId });
    const blank = researchPairSchema.parse({ applicationId, storyId });
    expect(await pairs.pairResearch(owner, blank)).toMatchObject({
      code: "check-fields",
      fields: { researchText: "line-needed" },
    });
    const other = await makeApplication(owner);
    const wrong = researchPairSchema.parse({
      applicationId: other.id,
      storyId,
      researchId: newResearchId,
    });
    expect(await pairs.pairResearch(owner, wrong)).toMatchObject({ code: "not-found" });
    await pairs.unpairResearch(owner, { researchId: newResearchId, storyId });
    expect((await getSnapshot(owner, applicationId))?.stories[0]?.researchIds).toEqual([]);
  });
});

describe("a story told", () => {
  it("is noted once for a person of the round, and can be taken off and put back", async () => {
    const { owner, applicationId, priya, round } = await stage();
    const storyId = await add(owner, "One");
    const at = { storyId, roundId: round.id, interviewerId: priya.id };
    const twice = await Promise.all([told.tellStory(owner, at), told.tellStory(owner, at)]);
    expect(twice[0]).toEqual(twice[1]);
    await told.tellStory(owner, { ...at, interviewerId: null });
    const story = (await getStory(owner, storyId))!;
    expect(story.tellings.map((it) => it.person)).toEqual(["Priya Rao", null]);
    expect(story.links.map((it) => it.applicationId)).toEqual([applicationId]);
    const off = await told.untellStory(owner, { tellingId: story.tellings[0]!.id });
    expect((await getStory(owner, storyId))?.tellings.map((it) => it.person)).toEqual([null]);
    await undoLast(owner, { kind: "story.untell", id: off.ok ? off.value.undo : "" });
    expect((await getStory(owner, storyId))?.told).toBe(2);
  });

  it("is told to nobody who was not there", async () => {
    const { owner, applicationId, round } = await stage();
    const storyId = await add(owner, "One");
    const sam = await makeInterviewer(owner, { applicationId, name: "Sam Okafor" });
    expect(await told.tellStory(owner, { storyId, roundId: round.id, interviewerId: sam.id })).toMatchObject({
      code: "not-found",
    });
    expect(
      await told.tellStory(owner, { storyId, roundId: randomUUID(), interviewerId: null }),
    ).toMatchObject({ code: "not-found" });
    expect((await getStory(owner, storyId))?.tellings).toEqual([]);
  });
});
