import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mintOwner, type Owner } from "@/lib/accounts/owner";
import { plusMinutes } from "@/lib/base/dates";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { addAsked, improveAsked, saveAsked } from "@/lib/questions/commands/asked";
import * as bank from "@/lib/questions/commands/bank";
import { mergeQuestions, rejoinAsked, splitAsked } from "@/lib/questions/commands/groups";
import * as mine from "@/lib/questions/commands/mine";
import { getAsks } from "@/lib/questions/queries/asks";
import { listIAsk, listTheirAnswers } from "@/lib/questions/queries/mine";
import { getTheirQuestion, listTheyAsk } from "@/lib/questions/queries/theirs";
import { BANK_SEEDS } from "@/lib/questions/seeds";
import { addStory } from "@/lib/stories/commands/cards";
import { undoLast } from "@/lib/undo/commands";
import { listBin } from "@/lib/undo/queries";
import { makeApplication, makeInterviewer, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

const ALL = { q: "", about: null, from: 0 } as const;

async function somebody() {
  const owner = await makeOwner();
  const application = await makeApplication(owner);
  const round = await makeRound(owner, { applicationId: application.id });
  return { owner, application, round };
}

/** What they asked in a round, one after another, each in a form of its own. */
async function asked(owner: Owner, roundId: string, ...lines: string[]) {
  for (const line of lines) {
    expect((await addAsked(owner, { roundId, lines: line, interviewerId: null })).ok).toBe(true);
  }
}

async function found(owner: Owner, text: string) {
  const { questions } = await listTheyAsk(owner, ALL);
  return questions.filter((it) => it.text === text || it.askings.some((asking) => asking.text === text));
}

function bankRows(owner: Owner) {
  return asOwner(owner, (tx) => tx.bankQuestion.findMany({ where: { ownerId: owner.id } }));
}

describe("a fuller answer", () => {
  it("is kept, and asks before it writes over a newer one", async () => {
    const { owner, round } = await somebody();
    await asked(owner, round.id, "What broke?");
    const where = { ownerId: owner.id, roundId: round.id };
    const row = () => asOwner(owner, (tx) => tx.askedQuestion.findFirstOrThrow({ where }));
    const askedId = (await row()).id;
    const say = (improvedAnswer: string, more: { detailToAdd?: string; was?: string; replace?: boolean }) =>
      improveAsked(owner, { askedId, improvedAnswer, ...more });
    expect(await say("The queue", { detailToAdd: "Three nights", was: " | " })).toEqual({
      ok: true,
      value: { version: "The queue | Three nights" },
    });
    expect(await say("The lock", { detailToAdd: "None", was: " | " })).toMatchObject({
      code: "changed-elsewhere",
      fields: { replace: "newer-exists" },
    });
    // the form that asks for the answer alone leaves the detail as it is
    expect(await say("The lock", { was: "The queue" })).toEqual({ ok: true, value: { version: "The lock" } });
    expect(await say("The disk", { was: "The queue" })).toMatchObject({ code: "changed-elsewhere" });
    expect(await row()).toMatchObject({ improvedAnswer: "The lock", detailToAdd: "Three nights" });
    expect(await say("The disk", { was: "The queue", replace: true })).toMatchObject({ ok: true });
    expect((await row()).improvedAnswer).toBe("The disk");
  });

  it("of the book's bank says on what the next one is typed", async () => {
    const owner = await makeOwner();
    const say = (answer: string, was: string) =>
      bank.answerBank(owner, { key: "mistake", answer, was, replace: false });
    expect(await say("Once\nand again", "")).toEqual({ ok: true, value: { version: "Once\nand again" } });
    expect(await say("Twice", "Once\r\nand again")).toEqual({ ok: true, value: { version: "Twice" } });
    expect(await say("Thrice", "")).toMatchObject({ code: "changed-elsewhere" });
  });
});

describe("what is the same question", () => {
  /** As candidates write them down, beside one that is known. */
  const SAME: [string, string][] = [
    ["Where would you like to be in five years?", "Where do you see yourself in five years?"],
    ["Tell me about a mistake of yours and what you did next.", "Tell me about a mistake you made"],
    ["Tell me about a mistake of yours and what you did next.", "What was your biggest mistake?"],
    [
      "Tell me about a disagreement with a colleague. How did it end?",
      "A time you disagreed with a colleague",
    ],
    ["What did you have to learn quickly, and how did you go about it?", "A time you had to learn quickly"],
    ["When did you lead something without being asked to?", "When did you lead without being asked?"],
    ["What made you apply here?", "What made you apply?"],
    ["How do you like to work with others?", "how do you work with others"],
    ["How do you keep a rota fair?", "How would you keep the rota fair?"],
    ["Can you explain the migration?", "Explain the migration to me"],
    ["What is your notice period?", "How long is your notice period?"],
    ["What are your salary expectations?", "What is your expected salary?"],
    ["Why Rust?", "why rust"],
    ["What would you do?", "What would you do?"],
  ];
  const OTHER: [string, string][] = [
    ["Tell me about a mistake of yours and what you did next.", "Tell me about a project of yours"],
    ["Tell me about a disagreement with a colleague. How did it end?", "A time you helped a colleague"],
    ["Where would you like to be in five years?", "How many years have you worked with Go?"],
    ["What made you apply here?", "What made you leave your last job?"],
    ["How did you find your feet in your last new job?", "Why did you leave your last job?"],
    ["How do you like to work with others?", "What would your first weeks here look like?"],
    ["Why did you choose Postgres?", "Why did you choose React?"],
    ["Why Rust?", "Why us?"],
    ["How do you test a service?", "How do you deploy a service?"],
    ["How do you like to work with others?", "How do you like to work?"],
    ["What broke first in the migration?", "How did the migration go?"],
    ["What is your notice period?", "What is your greatest strength?"],
  ];

  async function together(known: string, typed: string): Promise<boolean> {
    const { owner, round } = await somebody();
    if (!BANK_SEEDS.some((seed) => seed.text === known)) {
      await bank.addBank(owner, { id: randomUUID(), text: known, category: "depth", answer: null });
    }
    await asked(owner, round.id, typed);
    const row = (await listTheyAsk(owner, ALL)).questions.find((it) => it.count > 0);
    return row?.text === known && row.bankId !== null;
  }

  it.each(SAME)("%s ~ %s", async (known, typed) => {
    expect(await together(known, typed)).toBe(true);
  });

  it.each(OTHER)("%s / %s", async (known, typed) => {
    expect(await together(known, typed)).toBe(false);
  });
});

describe("every question ever asked", () => {
  it("merges two askings that nothing in the bank is like, over companies, with names and the best answer", async () => {
    const { owner, application, round } = await somebody();
    const priya = await makeInterviewer(owner, { applicationId: application.id });
    const second = await makeApplication(owner);
    const other = await makeRound(owner, { applicationId: second.id, kind: "first" });
    await addAsked(owner, {
      roundId: round.id,
      lines: "How do you keep a rota fair?",
      interviewerId: priya.id,
    });
    expect((await found(owner, "How do you keep a rota fair?"))[0]).toMatchObject({ bankId: null, count: 1 });
    await asked(owner, other.id, "How would you keep a rota fair?");
    const rows = await found(owner, "How do you keep a rota fair?");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ count: 2, text: "How do you keep a rota fair?", category: "depth" });
    expect(rows[0]!.bankId).not.toBeNull();
    expect(rows[0]!.askings.map((it) => it.by).sort()).toEqual(["Priya Rao", null].sort());
  });

  it("counts a shipped question that was asked, and takes it up with its name", async () => {
    const { owner, round } = await somebody();
    await asked(owner, round.id, "Where do you see yourself in five years?");
    const [row] = await found(owner, "Where would you like to be in five years?");
    expect(row).toMatchObject({ seedId: "five-years", count: 1, category: "behavioural" });
    const [saved] = await asOwner(owner, (tx) => tx.askedQuestion.findMany({ where: { ownerId: owner.id } }));
    expect(saved).toMatchObject({ category: "behavioural", bankQuestionId: row!.bankId });
    expect((await listTheyAsk(owner, ALL)).questions.filter((it) => it.seedId === "five-years")).toHaveLength(
      1,
    );
  });

  it("matches what a debrief saves, once: saved again it changes nothing", async () => {
    const { owner, round } = await somebody();
    const lines = [{ text: "What was your biggest mistake?", interviewerId: null }];
    await saveAsked(owner, { roundId: round.id, lines, details: [], shown: [] });
    const [row] = await found(owner, lines[0]!.text);
    expect(row).toMatchObject({ seedId: "mistake", count: 1 });
    await splitAsked(owner, { askedId: row!.askings[0]!.id });
    await saveAsked(owner, { roundId: round.id, lines, details: [], shown: [row!.askings[0]!.id] });
    expect((await found(owner, lines[0]!.text))[0]).toMatchObject({ bankId: null, count: 1 });
  });

  it("says nothing of rounds and applications in the bin", async () => {
    const { owner, round } = await somebody();
    await asked(owner, round.id, "How do you keep a rota fair?");
    await asOwner(owner, (tx) =>
      tx.round.updateMany({ where: { ownerId: owner.id, id: round.id }, data: { deletedAt: owner.now } }),
    );
    expect(await found(owner, "How do you keep a rota fair?")).toEqual([]);
  });

  it("filters by kind and finds words, also those that somebody used, and what is spelt much like it", async () => {
    const { owner, round } = await somebody();
    await asked(owner, round.id, "What was your biggest mistake?");
    const texts = async (over: object) =>
      (await listTheyAsk(owner, { ...ALL, ...over })).questions.map((it) => it.seedId);
    expect(await texts({ about: "motivation" })).toEqual(["made-you-apply"]);
    expect(await texts({ q: "biggest" })).toEqual(["mistake"]);
    const near = await listTheyAsk(owner, { ...ALL, q: "criticsm" });
    expect(near.isClose).toBe(true);
    expect(near.questions[0]?.seedId).toBe("feedback-taken");
    expect((await listTheyAsk(owner, { ...ALL, q: "100%" })).questions).toEqual([]);
  });

  it("gives the same page for a shipped one by name, its row, and an asking of it; nothing to a stranger", async () => {
    const { owner, round } = await somebody();
    await asked(owner, round.id, "What was your biggest mistake?");
    const [row] = await found(owner, "What was your biggest mistake?");
    const keys = ["mistake", row!.bankId!, row!.askings[0]!.id];
    for (const key of keys) expect((await getTheirQuestion(owner, key))?.question.bankId).toBe(row!.bankId);
    const stranger = await makeOwner();
    for (const key of keys.slice(1)) expect(await getTheirQuestion(stranger, key)).toBeNull();
    expect((await getTheirQuestion(stranger, "mistake"))?.question).toMatchObject({ bankId: null, count: 0 });
    for (const key of ["nothing", randomUUID(), "' OR true"])
      expect(await getTheirQuestion(owner, key)).toBeNull();
  });
});

describe("merging by hand", () => {
  let owner: Owner;
  let first: string;
  let second: string;
  beforeAll(async () => {
    const it = await somebody();
    owner = it.owner;
    await asked(owner, it.round.id, "Which depots did you run?");
    [first, second] = [randomUUID(), randomUUID()];
    const of = { category: "depth" as const };
    await bank.addBank(owner, { ...of, id: first, text: "Which depots did you run before?", answer: "Two" });
    await bank.addBank(owner, { ...of, id: second, text: "What have you managed?", answer: "Night shifts" });
    await bank.practise(owner, { key: first, rating: "strong" });
  });

  it("puts both under one, with what was asked and prepared, and takes it back", async () => {
    const story = randomUUID();
    await addStory(owner, { id: story, applicationId: null, title: "Depots" } as never);
    await asOwner(owner, (tx) =>
      tx.askedQuestion.updateMany({ where: { ownerId: owner.id }, data: { bankQuestionId: first } }),
    );
    const choice = { storyId: story, storyTitle: null, newStoryId: null };
    expect((await bank.setBankStory(owner, { key: first, applicationId: null, ...choice })).ok).toBe(true);
    const before = await bankRows(owner);
    const done = await mergeQuestions(owner, { key: first, into: second });
    if (!done.ok) throw new Error(done.code);
    const merged = (await getTheirQuestion(owner, second))!.question;
    expect(merged).toMatchObject({
      answer: "Night shifts\n\nTwo",
      story: { id: story },
      count: 1,
      rating: "strong",
    });
    expect(merged.practisedAt).toHaveLength(1);
    expect(await getTheirQuestion(owner, first)).toBeNull();
    expect((await listBin(owner)).map((it) => it.kind)).toEqual(["bank.delete"]);
    expect((await undoLast(owner, { kind: "question.merge", id: done.value.undo })).ok).toBe(true);
    const plain = (rows: typeof before) =>
      rows.map(({ updatedAt, rating, ...it }) => it).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(plain(await bankRows(owner))).toEqual(plain(before));
    expect((await getTheirQuestion(owner, first))!.question.count).toBe(1);
  });

  it("leaves a shipped one out, so that it is not offered anew", async () => {
    const done = await mergeQuestions(owner, { key: "mistake", into: second });
    if (!done.ok) throw new Error(done.code);
    expect((await getTheirQuestion(owner, "mistake"))!.question.skipped).toBe(true);
    await undoLast(owner, { kind: "question.merge", id: done.value.undo });
    expect((await getTheirQuestion(owner, "mistake"))!.question.skipped).toBe(false);
  });

  it("takes one asking out of a group and puts it back", async () => {
    const [asking] = (await getTheirQuestion(owner, first))!.question.askings;
    const done = await splitAsked(owner, { askedId: asking!.id });
    if (!done.ok) throw new Error(done.code);
    expect((await getTheirQuestion(owner, asking!.id))!.question).toMatchObject({ bankId: null, count: 1 });
    expect((await rejoinAsked(owner, done.value.undo)).ok).toBe(true);
    expect((await getTheirQuestion(owner, asking!.id))!.question.bankId).toBe(first);
  });

  it("answers not-found to a stranger, and to itself changes nothing", async () => {
    const stranger = await makeOwner();
    expect(await mergeQuestions(stranger, { key: first, into: second })).toMatchObject({ code: "not-found" });
    expect(await mergeQuestions(stranger, { key: "mistake", into: second })).toMatchObject({
      code: "not-found",
    });
    expect(await mergeQuestions(owner, { key: first, into: first })).toMatchObject({
      ok: true,
      value: { undo: "" },
    });
  });
});

describe("the bank", () => {
  it("takes a shipped question up once, however many ask at the same time", async () => {
    const owner = await makeOwner();
    const all = Array.from({ length: 12 }, () =>
      bank.answerBank(owner, { key: "mistake", answer: "Once", replace: true }),
    );
    expect((await Promise.all(all)).every((it) => it.ok)).toBe(true);
    expect(await bankRows(owner)).toMatchObject([
      { seedId: "mistake", answer: "Once", category: "behavioural" },
    ]);
  });

  it("counts a run once when it is sent twice within half a minute, and again later", async () => {
    const owner = await makeOwner();
    const once = await Promise.all(
      [1, 2, 3, 4].map(() => bank.practise(owner, { key: "mistake", rating: "shaky" })),
    );
    expect(once.every((it) => it.ok)).toBe(true);
    const [row] = await bankRows(owner);
    expect(row!.practisedAt).toHaveLength(1);
    await asOwner(owner, (tx) =>
      tx.bankQuestion.updateMany({
        where: { ownerId: owner.id, id: row!.id },
        data: { practisedAt: [plusMinutes(row!.practisedAt[0]!, -1)] },
      }),
    );
    await bank.practise(owner, { key: row!.id, rating: null });
    expect(await bankRows(owner)).toMatchObject([{ rating: "shaky", practisedAt: [{}, {}] }]);
  });

  it("does not write over what was changed in another window", async () => {
    const owner = await makeOwner();
    const card = { key: "mistake", text: "A mistake?", category: "behavioural", replace: false } as const;
    const done = await bank.editBank(owner, { ...card, answer: "First", version: 0 });
    if (!done.ok) throw new Error(done.code);
    const later = mintOwner({ ...owner, now: plusMinutes(owner.now, 5) });
    expect(await bank.editBank(later, { ...card, answer: "Second", version: 0 })).toMatchObject({
      code: "changed-elsewhere",
    });
    expect(
      await bank.answerBank(later, { key: "mistake", answer: "Third", was: "", replace: false }),
    ).toMatchObject({
      code: "changed-elsewhere",
    });
    expect((await bankRows(owner))[0]!.answer).toBe("First");
    expect(
      await bank.editBank(later, { ...card, answer: "Second", version: done.value.version }),
    ).toMatchObject({ ok: true });
    expect(await bank.editBank(later, { ...card, answer: "Mine", version: 1, replace: true })).toMatchObject({
      ok: true,
    });
    expect((await bankRows(owner))[0]!.answer).toBe("Mine");
  });

  it("writes a hard question on a requirement of one's own alone", async () => {
    const { owner, application } = await somebody();
    const id = randomUUID();
    await asOwner(owner, (tx) =>
      tx.requirement.create({ data: { ownerId: owner.id, id, applicationId: application.id, text: "Go" } }),
    );
    const hard = { id: randomUUID(), requirementId: id, text: "Why Go?", answer: null };
    expect((await bank.addHardQuestion(owner, hard)).ok).toBe(true);
    expect((await bank.addHardQuestion(owner, hard)).ok).toBe(true);
    expect(await found(owner, "Why Go?")).toMatchObject([
      { requirement: { text: "Go", company: "Halden Freight" } },
    ]);
    const stranger = await makeOwner();
    expect(await bank.addHardQuestion(stranger, { ...hard, id: randomUUID() })).toMatchObject({
      code: "not-found",
    });
  });

  it("rests in the bin and comes back; a shipped one that is used again comes back with what was written", async () => {
    const owner = await makeOwner();
    await bank.answerBank(owner, { key: "mistake", answer: "Once", replace: false });
    const [row] = await bankRows(owner);
    await bank.deleteBank(owner, { bankId: row!.id });
    expect((await getTheirQuestion(owner, "mistake"))!.question).toMatchObject({
      bankId: null,
      answer: null,
    });
    expect((await listBin(owner)).map((it) => it.kind)).toEqual(["bank.delete"]);
    await bank.practise(owner, { key: "mistake", rating: "fine" });
    expect((await getTheirQuestion(owner, "mistake"))!.question).toMatchObject({
      bankId: row!.id,
      answer: "Once",
    });
    expect(await listBin(owner)).toEqual([]);
  });

  it("a kind that is set holds for every asking", async () => {
    const { owner, round } = await somebody();
    await asked(owner, round.id, "Which depots did you run?");
    const [row] = await found(owner, "Which depots did you run?");
    const card = {
      text: row!.text,
      category: "background",
      answer: null,
      version: 0,
      replace: false,
    } as const;
    expect((await bank.editBank(owner, { key: row!.askedId!, ...card })).ok).toBe(true);
    const [saved] = await asOwner(owner, (tx) => tx.askedQuestion.findMany({ where: { ownerId: owner.id } }));
    expect(saved!.category).toBe("background");
  });
});

describe("questions I ask", () => {
  const NEW = { depth: null, category: null, seedId: null, roundId: null, interviewerId: null } as const;

  it("adds an example to an application once, and proposes how far a question goes", async () => {
    const { owner, application } = await somebody();
    const add = (text: string, seedId: string | null) =>
      mine.addMyQuestion(owner, { ...NEW, id: randomUUID(), applicationId: application.id, text, seedId });
    await Promise.all([1, 2, 3, 4].map(() => add("How is work measured?", "measured")));
    await add("What worries Halden most?", null);
    await add("Sam said you moved depots. Why?", null);
    const { questions } = await listIAsk(owner, { q: "", from: 0 });
    expect(questions.map((it) => [it.text, it.depth]).sort()).toEqual([
      ["How is work measured?", 1],
      ["Sam said you moved depots. Why?", 3],
      ["What worries Halden most?", 2],
    ]);
  });

  it("lists the same words once, with whom, when and what they said, and uses them elsewhere", async () => {
    const { owner, application } = await somebody();
    const priya = await makeInterviewer(owner, { applicationId: application.id });
    const round = await makeRound(owner, { applicationId: application.id, people: [priya.id] });
    const second = await makeApplication(owner, { role: "Lead" });
    const id = randomUUID();
    await mine.addMyQuestion(owner, { ...NEW, id, applicationId: application.id, text: "Who decides?" });
    const at = { questionId: id, roundId: round.id, interviewerId: priya.id };
    await mine.recordMyAnswer(owner, { ...at, answer: "Sam does", settled: false });
    const reuse = () =>
      mine.reuseMyQuestion(owner, { id: randomUUID(), questionId: id, applicationId: second.id });
    expect((await reuse()).ok && (await reuse()).ok).toBe(true);
    const { questions } = await listIAsk(owner, { q: "decid", from: 0 });
    expect(questions).toHaveLength(1);
    expect(questions[0]!.applications.map((it) => it.role).sort()).toEqual(["Lead", "Staff engineer"]);
    expect(questions[0]!.askings).toMatchObject([{ by: "Priya Rao", answer: "Sam does" }]);
    expect(await listTheirAnswers(owner, application.id)).toMatchObject([
      { questionId: id, answer: "Sam does" },
    ]);
    const [before] = questions[0]!.askings;
    await mine.recordMyAnswer(mintOwner({ ...owner, now: plusMinutes(owner.now, 90) }), {
      ...at,
      answer: "Lotte",
      settled: true,
    });
    const [after] = (await listIAsk(owner, { q: "", from: 0 })).questions[0]!.askings;
    expect(after).toMatchObject({ answer: "Lotte", askedAt: before!.askedAt });
  });

  it("gives one to a person of the panel, takes it back, and refuses what is not there", async () => {
    const { owner, application } = await somebody();
    const priya = await makeInterviewer(owner, { applicationId: application.id });
    const round = await makeRound(owner, { applicationId: application.id, people: [priya.id] });
    const at = {
      applicationId: application.id,
      roundId: round.id,
      interviewerId: priya.id,
      questionId: null,
    };
    const newId = randomUUID();
    expect(await mine.giveQuestion(owner, { ...at, text: null, newId })).toMatchObject({
      code: "check-fields",
    });
    for (const _ of [1, 2])
      expect((await mine.giveQuestion(owner, { ...at, text: "Who decides?", newId })).ok).toBe(true);
    const place = { applicationId: application.id, roundId: round.id };
    expect((await getAsks(owner, place))!.questions).toMatchObject([
      { pins: [{ name: "Priya Rao", isPinned: true }] },
    ]);
    const off = { roundId: round.id, cell: { questionId: newId, interviewerId: priya.id, on: false } };
    expect((await mine.setAsk(owner, off)).ok && (await mine.setAsk(owner, off)).ok).toBe(true);
    expect((await getAsks(owner, place))!.questions).toMatchObject([{ pins: [] }]);
    const stranger = await makeOwner();
    expect(await mine.setAsk(stranger, off)).toMatchObject({ code: "not-found" });
    const absent = { ...off, cell: { ...off.cell, interviewerId: randomUUID(), on: true } };
    expect(await mine.setAsk(owner, absent)).toMatchObject({ code: "not-found" });
    expect(await getAsks(stranger, place)).toBeNull();
  });

  it("does not write over a wording that was changed in another window", async () => {
    const { owner, application } = await somebody();
    const id = randomUUID();
    await mine.addMyQuestion(owner, { ...NEW, id, applicationId: application.id, text: "Who decides?" });
    const edit = { questionId: id, depth: null, category: null, replace: false } as const;
    expect((await mine.editMyQuestion(owner, { ...edit, text: "Who?", was: "Who decides?" })).ok).toBe(true);
    expect(await mine.editMyQuestion(owner, { ...edit, text: "Whom?", was: "Who decides?" })).toMatchObject({
      code: "changed-elsewhere",
    });
  });
});
