import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import { plusHours } from "@/lib/base/dates";
import { addCarry } from "@/lib/carry/commands";
import { addCarrySchema } from "@/lib/carry/schema";
import { saveDebriefSchema } from "@/lib/debriefs/schema";
import { getSnapshot } from "@/lib/guidance/queries";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { addMyQuestion } from "@/lib/questions/commands/mine";
import { strikeQuestion } from "@/lib/questions/commands/strikes";
import { myQuestionSchema } from "@/lib/questions/schema";
import { saveDebrief } from "@/lib/schedule/commands/save-debrief";
import { getDebriefPage } from "@/lib/schedule/queries/debrief";
import { addStory } from "@/lib/stories/commands/cards";
import { addStorySchema } from "@/lib/stories/schema";
import { makeApplication, makeInterviewer, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

/** A first round last week, which left three things open, and a second one yesterday with two people. */
async function stage() {
  const owner = await makeOwner();
  const { id: applicationId } = await makeApplication(owner);
  const priya = await makeInterviewer(owner, { applicationId, name: "Priya Rao" });
  const sam = await makeInterviewer(owner, { applicationId, name: "Sam Okafor" });
  const first = await makeRound(owner, {
    ...{ applicationId, kind: "first", number: 1, state: "completed", people: [priya.id] },
    ...{ startsAt: plusHours(owner.now, -170), endsAt: plusHours(owner.now, -169) },
  });
  const round = await makeRound(owner, {
    ...{ applicationId, kind: "second", number: 2, people: [priya.id, sam.id] },
    ...{ startsAt: plusHours(owner.now, -25), endsAt: plusHours(owner.now, -24) },
  });
  // Noted at one instant, they stand in the order of their ids.
  const ids = [randomUUID(), randomUUID(), randomUUID()].sort();
  const open = ["Said", "Later", "Let go"].map((text, at) => ({ id: ids[at] ?? "", text }));
  for (const { id, text } of open)
    await addCarry(owner, addCarrySchema.parse({ id, fromRoundId: first.id, kind: "unsaid", text }));
  return { owner, applicationId, priya, sam, roundId: round.id, open: open.map((it): string => it.id) };
}

async function ask(owner: Owner, applicationId: string, roundId: string, interviewerId: string) {
  const id = randomUUID();
  const typed = { id, applicationId, text: "What does good look like?", roundId, interviewerId };
  await addMyQuestion(owner, myQuestionSchema.parse(typed));
  return id;
}

async function write(owner: Owner, applicationId: string, roundId: string) {
  const id = randomUUID();
  await addStory(owner, addStorySchema.parse({ id, applicationId, title: `Story of ${roundId}` }));
  return id;
}

describe("the detail of a debrief", () => {
  it("takes a new question for the one person's who was there, and leaves a mended one as it is", async () => {
    const { owner, applicationId, priya, sam, roundId } = await stage();
    const save = async (form: object) =>
      (await saveDebrief(owner, saveDebriefSchema.parse({ roundId, feel: "good", ...form }))).ok;
    const asked = async () =>
      (await getDebriefPage(owner, { applicationId, roundId }))!.asked.map((it) => [
        it.text,
        it.interviewerId,
      ]);
    const both = [priya.id, sam.id];
    expect(await save({ panel: both, people: both, asked: "Whose was it?" })).toBe(true);
    expect(await asked()).toEqual([["Whose was it?", null]]);
    const ids = (await getDebriefPage(owner, { applicationId, roundId }))!.asked.map((it) => it.id);
    const alone = { panel: both, people: [sam.id], shown: ids };
    expect(await save({ ...alone, asked: "Whose was it?\nWhat broke?" })).toBe(true);
    expect(await asked()).toEqual([
      ["Whose was it?", null],
      ["What broke?", sam.id],
    ]);
  });

  it("settles what was taken along, keeps what was asked, told, handed over and left open, and shows it again", async () => {
    const { owner, applicationId, priya, sam, roundId, open } = await stage();
    const questionId = await ask(owner, applicationId, roundId, priya.id);
    const storyId = await write(owner, applicationId, roundId);
    const blank = (await getDebriefPage(owner, { applicationId, roundId }))!;
    expect(blank.carried.map((it) => it.id)).toEqual(open);
    const asking = blank.mine[0]!.askingId;
    const extra = randomUUID();
    const form = {
      ...{ roundId, feel: "good", panel: [priya.id, sam.id], people: [priya.id, sam.id] },
      ...{ [`carry-${open[0]}`]: "said", [`carry-${open[1]}`]: "later", [`carry-${open[2]}`]: "let-go" },
      ...{
        [`mine-${asking}-id`]: asking,
        [`mine-${asking}-asked`]: "on",
        [`mine-${asking}-said`]: "A quiet rota",
      },
      ...{ mineNewId: extra, mineNew: "Who plans?", mineNewTo: sam.id, mineNewSaid: "Lotte" },
      [`told-${storyId}`]: ["", priya.id, sam.id],
      ...{ resume: [sam.id], payRaised: "yes", firstNumberBy: "them", deflection: "asked-again" },
      ...{ doubts: "The on-call week", expected: "How we measured\r\nWhy now" },
    };
    const input = saveDebriefSchema.parse(form);
    // A double click sends it twice.
    expect(
      (await Promise.all([saveDebrief(owner, input), saveDebrief(owner, input)])).map((it) => it.ok),
    ).toEqual([true, true]);

    const page = (await getDebriefPage(owner, { applicationId, roundId }))!;
    const shown = page.carried.filter((it) => open.includes(it.id));
    expect(shown.map((it) => it.state)).toEqual(["said", "undecided", "dismissed"]);
    expect(page.mine).toMatchObject([
      { text: "What does good look like?", name: "Priya Rao", answer: "A quiet rota" },
      { text: "Who plans?", name: "Sam Okafor", answer: "Lotte" },
    ]);
    expect(page.mine.every((it) => it.askedAt !== null)).toBe(true);
    expect(new Set(page.stories[0]?.to)).toEqual(new Set([priya.id, sam.id]));
    expect(page.panel.map((it) => it.resume)).toEqual([null, "has"]);
    expect(page.debrief).toMatchObject({ payRaised: true, firstNumberBy: "them", deflection: "asked-again" });
    const left = page.open.toSorted((a, b) => (a.text < b.text ? -1 : 1));
    expect(left.map((it) => [it.kind, it.text])).toEqual([
      ["expected-follow-up", "How we measured"],
      ["doubt", "The on-call week"],
      ["expected-follow-up", "Why now"],
    ]);
    const s = (await getSnapshot(owner, applicationId))!;
    expect(s.mine.find((it) => it.id === questionId)?.asked).toMatchObject([{ answer: "A quiet rota" }]);
    expect(s.debriefs.find((it) => it.roundId === roundId)?.deflection).toBe("asked-again");

    // opened again: one person less was told, nobody has a copy, one line is gone, the stroke is taken back
    const again = saveDebriefSchema.parse({
      ...{ roundId, feel: "good", panel: [priya.id, sam.id], people: [priya.id, sam.id] },
      ...{ shown: page.open.map((it) => it.id), expected: "How we measured it", doubts: "" },
      ...{ [`mine-${asking}-id`]: asking, [`told-${storyId}`]: ["", sam.id], payRaised: "no" },
    });
    expect((await saveDebrief(owner, again)).ok).toBe(true);
    const mended = (await getDebriefPage(owner, { applicationId, roundId }))!;
    expect(mended.open.map((it) => it.text)).toEqual(["How we measured it"]);
    expect(mended.open[0]?.id).toBe(left[0]?.id);
    expect(mended.stories[0]?.to).toEqual([sam.id]);
    expect(mended.panel.map((it) => it.resume)).toEqual([null, null]);
    expect(mended.mine[0]).toMatchObject({ askedAt: null, answer: null });
    expect(mended.debrief).toMatchObject({ payRaised: false, firstNumberBy: null, deflection: null });
    expect(mended.carried.map((it) => it.state)).toEqual(["said", "undecided", "dismissed"]);
  });

  it("keeps what was told, mends it, and lays an emptied line aside", async () => {
    const { owner, applicationId, priya, roundId } = await stage();
    const [pay, own, blank] = [randomUUID(), randomUUID(), randomUUID()];
    const bare = { roundId, feel: "good", panel: [priya.id], people: [priya.id], noFacts: "on" };
    const typed = {
      ...{ "fact-0-id": pay, "fact-0-key": "pay", "fact-0-value": "95,000 a year", "fact-0-to": priya.id },
      ...{ "fact-1-id": own, "fact-1-key": "other", "fact-1-own": "Team size", "fact-1-value": "nine" },
      ...{ "fact-2-id": blank, "fact-2-key": "notice", "fact-2-value": "" },
    };
    expect((await saveDebrief(owner, saveDebriefSchema.parse({ ...bare, ...typed }))).ok).toBe(true);
    const page = (await getDebriefPage(owner, { applicationId, roundId }))!;
    const told = page.facts.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(told).toEqual([
      { id: own, key: "Team size", value: "nine", interviewerId: null },
      { id: pay, key: "pay", value: "95,000 a year", interviewerId: priya.id },
    ]);
    // A line was written, so "none of that kind" was not meant.
    expect(page.debrief?.noFacts).toBe(false);

    const again = { ...typed, "fact-0-value": "96,000 a year", "fact-1-value": "" };
    expect((await saveDebrief(owner, saveDebriefSchema.parse({ ...bare, ...again }))).ok).toBe(true);
    const mended = (await getDebriefPage(owner, { applicationId, roundId }))!;
    expect(mended.facts.map((it) => [it.id, it.value])).toEqual([[pay, "96,000 a year"]]);
  });

  it("keeps the time of a stroke, and what a page did not show", async () => {
    const { owner, applicationId, priya, roundId } = await stage();
    const questionId = await ask(owner, applicationId, roundId, priya.id);
    const storyId = await write(owner, applicationId, roundId);
    await strikeQuestion(owner, { roundId, strike: { questionId, interviewerId: priya.id, asked: true } });
    const struck = (await getDebriefPage(owner, { applicationId, roundId }))!.mine[0]!;
    const bare = { roundId, feel: "good", panel: [priya.id], people: [priya.id] };
    const told = { ...bare, [`told-${storyId}`]: ["", "anybody"] };
    expect((await saveDebrief(owner, saveDebriefSchema.parse(told))).ok).toBe(true);
    const answered = {
      ...bare,
      [`mine-${struck.askingId}-id`]: struck.askingId,
      [`mine-${struck.askingId}-said`]: "Yes",
    };
    expect((await saveDebrief(owner, saveDebriefSchema.parse(answered))).ok).toBe(true);
    const page = (await getDebriefPage(owner, { applicationId, roundId }))!;
    expect(page.mine[0]).toMatchObject({ askedAt: struck.askedAt, answer: "Yes" });
    expect(page.stories[0]?.to).toEqual([null]);
  });

  it("leaves a person who needs no copy, and a line that was taken into another round, as they are", async () => {
    const { owner, applicationId, priya, roundId, open } = await stage();
    await asOwner(owner, async (tx) => {
      await tx.roundInterviewer.updateMany({ where: { roundId }, data: { resume: "not-needed" } });
      const next = await tx.round.create({
        data: {
          ...{ ownerId: owner.id, applicationId, kind: "final", number: 3, zone: "Europe/Berlin" },
          ...{ startsAt: plusHours(owner.now, 50), endsAt: plusHours(owner.now, 51) },
        },
      });
      await tx.carryItem.updateMany({
        where: { id: open[1] },
        data: { state: "carried", toRoundId: next.id },
      });
    });
    const input = saveDebriefSchema.parse({ roundId, feel: "good", panel: [priya.id], people: [priya.id] });
    expect((await saveDebrief(owner, input)).ok).toBe(true);
    const page = (await getDebriefPage(owner, { applicationId, roundId }))!;
    expect(page.panel.map((it) => it.resume)).toEqual(["not-needed", "not-needed"]);
    expect(page.carried.map((it) => it.id)).toEqual([open[0], open[2]]);
  });

  it("takes no story to somebody who was not on the round", async () => {
    const { owner, applicationId, roundId } = await stage();
    const storyId = await write(owner, applicationId, roundId);
    const input = saveDebriefSchema.parse({ roundId, feel: "good", [`told-${storyId}`]: ["", randomUUID()] });
    expect(await saveDebrief(owner, input)).toMatchObject({ ok: false, code: "not-found" });
    expect((await getDebriefPage(owner, { applicationId, roundId }))?.debrief).toBeNull();
  });
});
