import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import { instant, plusHours, wallClock } from "@/lib/base/dates";
import { keepDraft } from "@/lib/debriefs/commands/debrief";
import { type SaveDebrief, saveDebriefSchema } from "@/lib/debriefs/schema";
import { asOwner } from "@/lib/platform/db";
import {
  addPerson,
  removePerson,
  setAttendance,
  settlePlace,
  undoRemovePerson,
} from "@/lib/schedule/commands/change-panel";
import { cancelRound, deleteRound, restoreRound, undoRoundState } from "@/lib/schedule/commands/end-round";
import { editRound, rescheduleRound, undoReschedule } from "@/lib/schedule/commands/move-round";
import { putOnRound } from "@/lib/schedule/commands/put-on-round";
import { saveDebrief } from "@/lib/schedule/commands/save-debrief";
import { getDebriefPage } from "@/lib/schedule/queries/debrief";
import { getRoundPage } from "@/lib/schedule/queries/round";
import { putOnSchema } from "@/lib/schedule/schema";
import { undoLast } from "@/lib/undo/commands";
import { makeApplication, makeInterviewer, makeOwner } from "@/prisma/factories";

const NAMES = ["Priya Rao", "Sam Okafor", "Lotte Brandt"];
let owner: Owner;

beforeAll(async () => {
  owner = await makeOwner();
});

/** A round of three held yesterday at 15:00 in Toronto, unless told. */
async function putOn(over: Record<string, unknown> = {}) {
  const applicationId =
    (over.applicationId as string) ?? (await makeApplication(owner, { stage: "first" })).id;
  const yesterday = wallClock(plusHours(owner.now, -24), "America/Toronto").day;
  const input = putOnSchema.parse({
    ...{ id: randomUUID(), kind: "second", number: "2", format: "video" },
    ...{ date: yesterday, time: "15:00", minutes: "60", zone: "America/Toronto" },
    newPeople: NAMES.join("\r\n"),
    ...over,
    applicationId,
  });
  const result = await putOnRound(owner, input);
  if (!result.ok) throw new Error(result.code);
  return { input, applicationId, roundId: input.id };
}

async function state(roundId: string) {
  return asOwner(owner, async (tx) => ({
    round: await tx.round.findFirstOrThrow({ where: { id: roundId } }),
    panel: await tx.roundInterviewer.findMany({ where: { roundId }, orderBy: { seat: "asc" } }),
    thanks: await tx.followUp.findMany({ where: { roundId, kind: "thank-you", state: { not: "dropped" } } }),
    asked: await tx.askedQuestion.findMany({
      where: { roundId, deletedAt: null },
      orderBy: { position: "asc" },
    }),
    carry: await tx.carryItem.findMany({ where: { fromRoundId: roundId, deletedAt: null } }),
    debrief: await tx.debrief.findFirst({
      where: { roundId },
      include: { debriefLines: { where: { deletedAt: null } } },
    }),
    feedback: await tx.feedback.findMany({ where: { roundId, deletedAt: null } }),
    reminders: await tx.reminder.count({ where: { roundId, state: "planned" } }),
  }));
}

describe("putting a round on", () => {
  it("makes one round, its three people and their three thank-yous, due 24 hours after its end", async () => {
    const { roundId } = await putOn();
    const { round, panel, thanks } = await state(roundId);
    expect(panel.map((person) => person.seat)).toEqual([0, 1, 2]);
    expect(thanks).toHaveLength(3);
    expect(thanks.every((it) => it.dueAt.getTime() === plusHours(round.endsAt, 24).getTime())).toBe(true);
    expect(round.endsAt.getTime() - round.startsAt.getTime()).toBe(3_600_000);
    expect(wallClock(round.startsAt, "America/Toronto").time).toBe("15:00");
  });

  it("has one effect when its form is sent twenty times at once", async () => {
    const { id: applicationId, companyId } = await makeApplication(owner);
    const id = randomUUID();
    const sent = await Promise.all(Array.from({ length: 20 }, () => putOn({ id, applicationId })));
    expect(new Set(sent.map((it) => it.roundId)).size).toBe(1);
    const { panel, thanks } = await state(id);
    expect([panel.length, thanks.length]).toEqual([3, 3]);
    expect(await asOwner(owner, (tx) => tx.interviewer.count({ where: { companyId } }))).toBe(3);
  });

  it("finds known people again and moves the application along, never back", async () => {
    const { id: applicationId } = await makeApplication(owner, { stage: "applied" });
    const known = await makeInterviewer(owner, { applicationId, name: "Priya Rao" });
    const { roundId } = await putOn({ applicationId, newPeople: "priya  RAO\nSam Okafor", moveStage: "on" });
    const { panel } = await state(roundId);
    expect(panel).toHaveLength(2);
    expect(panel[0]?.interviewerId).toBe(known.id);
    const stage = () =>
      asOwner(owner, (tx) => tx.application.findFirstOrThrow({ where: { id: applicationId } }));
    expect((await stage()).stage).toBe("second");
    await putOn({ applicationId, kind: "first", moveStage: "on" });
    expect((await stage()).stage).toBe("second");
  });

  it("leaves nothing behind when it is refused", async () => {
    const { id: applicationId, companyId } = await makeApplication(owner);
    const id = randomUUID();
    await expect(putOn({ id, applicationId, newPeople: "Ada New", people: [randomUUID()] })).rejects.toThrow(
      "not-found",
    );
    const left = await asOwner(owner, async (tx) => [
      await tx.round.count({ where: { id } }),
      await tx.interviewer.count({ where: { companyId } }),
    ]);
    expect(left).toEqual([0, 0]);
  });

  it("tells when the clocks skip the typed time", async () => {
    const { id: applicationId } = await makeApplication(owner);
    const input = putOnSchema.parse({
      ...{ id: randomUUID(), applicationId, kind: "first", number: "1" },
      ...{ date: "2027-03-28", time: "02:30", minutes: "60", zone: "Europe/Berlin" },
    });
    const result = await putOnRound(owner, input);
    expect(result.ok && result.value.says).toContain("02:30 does not exist in Berlin that day");
    expect((await state(input.id)).round.startsAt).toEqual(instant("2027-03-28T01:30:00Z"));
  });
});

describe("moving, cancelling and deleting", () => {
  it("moves the end and everything due with it, and back", async () => {
    const { roundId } = await putOn();
    const before = await state(roundId);
    const moved = await rescheduleRound(owner, {
      ...{ roundId, date: "2027-02-01", time: "10:00", minutes: 90, zone: "Europe/Berlin" },
    });
    const after = await state(roundId);
    expect(after.round.endsAt).toEqual(instant("2027-02-01T10:30:00Z"));
    expect(after.thanks.map((it) => it.dueAt)).toEqual(
      Array.from({ length: 3 }, () => instant("2027-02-02T10:30:00Z")),
    );
    expect(after.thanks.map((it) => it.id).sort()).toEqual(before.thanks.map((it) => it.id).sort());
    expect((await undoReschedule(owner, (moved.ok && moved.value.undo) || "")).ok).toBe(true);
    const back = await state(roundId);
    expect(back.round.endsAt).toEqual(before.round.endsAt);
    expect(back.round.zone).toBe("America/Toronto");
  });

  it("drops what is owed with a cancelled round, and takes it back", async () => {
    const { roundId } = await putOn();
    const before = await state(roundId);
    const done = await cancelRound(owner, { roundId });
    expect((await state(roundId)).thanks).toHaveLength(0);
    expect((await undoRoundState(owner, (done.ok && done.value.undo) || "")).ok).toBe(true);
    const back = await state(roundId);
    expect(back.round.state).toBe(before.round.state);
    expect(back.thanks.map((it) => it.id).sort()).toEqual(before.thanks.map((it) => it.id).sort());
  });

  it("deletes and restores a round with what hangs on it", async () => {
    const { roundId, applicationId } = await putOn();
    expect((await deleteRound(owner, { roundId })).ok).toBe(true);
    expect((await state(roundId)).thanks).toHaveLength(0);
    expect(await getRoundPage(owner, { applicationId, roundId })).toBeNull();
    expect((await deleteRound(owner, { roundId })).ok).toBe(false);
    expect((await restoreRound(owner, roundId)).ok).toBe(true);
    expect((await state(roundId)).thanks).toHaveLength(3);
  });

  it("edits who is on the panel without disturbing those who stay", async () => {
    const { roundId, input } = await putOn();
    const [priya, sam] = (await state(roundId)).panel.map((person) => person.interviewerId);
    const { id: _, applicationId: __, moveStage: ___, ...rest } = input;
    const done = await editRound(owner, {
      ...rest,
      roundId,
      number: 3,
      peopleShown: true,
      replace: false,
      people: [sam!, priya!],
      newPeople: ["Ada Lind"],
    });
    const { round, panel, thanks } = await state(roundId);
    expect(round.number).toBe(3);
    expect(panel.slice(0, 2).map((person) => person.interviewerId)).toEqual([priya, sam]);
    expect([panel.length, thanks.length]).toEqual([3, 3]);
    expect(done.ok && done.value.undo).toBeTruthy();
  });

  it("takes all of an edit back: which, when, where and who, and how they sat there", async () => {
    const { roundId, input } = await putOn({ link: "https://meet.example/a", place: "Room 4" });
    const [priya, sam, lotte] = (await state(roundId)).panel.map((person) => person.interviewerId);
    await settlePlace(owner, { roundId, interviewerId: lotte!, attended: false, seat: 5, resume: "has" });
    const before = await state(roundId);
    const { id: _, applicationId: __, moveStage: ___, ...rest } = input;
    const done = await editRound(owner, {
      ...{ ...rest, roundId, kind: "final", number: 4, format: "in-person", link: null, place: "Dock 2" },
      ...{ date: "2027-02-01", time: "10:00", minutes: 90, zone: "Europe/Berlin" },
      ...{ peopleShown: true, people: [priya!, sam!], newPeople: ["Ada Lind"], replace: false },
    });
    const edited = await state(roundId);
    expect([edited.round.kind, edited.round.place, edited.round.link]).toEqual(["final", "Dock 2", null]);
    expect(edited.panel).toHaveLength(3);
    expect((await undoLast(owner, { kind: "round.edit", id: (done.ok && done.value.undo) || "" })).ok).toBe(
      true,
    );
    const back = await state(roundId);
    const kept = ({ updatedAt: _, ...round }: typeof before.round) => round;
    expect(kept(back.round)).toEqual(kept(before.round));
    const seats = (all: typeof before.panel) => all.map(({ addedAt: _, ...seat }) => seat);
    expect(seats(back.panel)).toEqual(seats(before.panel));
    expect(back.thanks.map((it) => it.dueAt)).toEqual(before.thanks.map((it) => it.dueAt));
  });

  it("gives back what was typed over a round that changed elsewhere, its panel included", async () => {
    const { roundId, input } = await putOn();
    const version = (await state(roundId)).round.updatedAt.getTime();
    const { id: _, applicationId: __, moveStage: ___, ...rest } = input;
    const edit = { ...rest, roundId, version, replace: false, peopleShown: true };
    await addPerson(owner, { roundId, people: [], newPeople: ["Ada Lind"] });
    expect(await editRound(owner, edit)).toMatchObject({ ok: false, code: "changed-elsewhere" });
    expect((await state(roundId)).panel).toHaveLength(4);
    expect((await editRound(owner, { ...edit, replace: true })).ok).toBe(true);
  });

  it("offers nothing to take back where an edit changed nothing", async () => {
    const { roundId, input } = await putOn();
    const { id: _, applicationId: __, moveStage: ___, ...rest } = input;
    const done = await editRound(owner, { ...rest, roundId, peopleShown: false, replace: false });
    expect(done.ok && done.value.undo).toBeNull();
  });
});

describe("the panel", () => {
  it("adds, takes off and puts back", async () => {
    const { roundId } = await putOn({ newPeople: "Priya Rao" });
    await addPerson(owner, { roundId, people: [], newPeople: ["Sam Okafor"] });
    const { panel } = await state(roundId);
    expect(panel).toHaveLength(2);
    const sam = panel[1]!.interviewerId;
    const gone = await removePerson(owner, { roundId, interviewerId: sam });
    expect((await state(roundId)).thanks).toHaveLength(1);
    expect((await undoRemovePerson(owner, (gone.ok && gone.value.undo) || "")).ok).toBe(true);
    const back = await state(roundId);
    expect(back.panel[1]).toMatchObject({ interviewerId: sam, seat: 1, attended: true });
    expect(back.thanks).toHaveLength(2);
  });

  it("thanks nobody who was not there", async () => {
    const { roundId } = await putOn();
    const interviewerId = (await state(roundId)).panel[2]!.interviewerId;
    await setAttendance(owner, { roundId, interviewerId, attended: false });
    expect((await state(roundId)).thanks.map((it) => it.interviewerId)).not.toContain(interviewerId);
  });
});

describe("a debrief", () => {
  function typed(roundId: string, over: Record<string, unknown> = {}): SaveDebrief {
    return saveDebriefSchema.parse({
      ...{ roundId, feel: "good", next: "next-week", unsaid: "The rota story" },
      asked: "What broke during the migration?\nSam: what would you keep?",
      ...{ "ask-0-text": "What broke during the migration?", "ask-0-answer": "The queue." },
      ...{ "ask-0-rating": "shaky", "ask-0-likely": "on" },
      ...{ details: "Priya: the team is nine people", feedback: "Lotte: clear thinking" },
      ...{ wentWell: "Calm start", betterNext: "Shorter answers" },
      ...over,
    });
  }

  it("needs one tap, and completes the round", async () => {
    const { roundId } = await putOn();
    const panel = (await state(roundId)).panel.map((person) => person.interviewerId);
    const input = saveDebriefSchema.parse({ roundId, feel: "mixed", panel, people: panel });
    expect((await saveDebrief(owner, input)).ok).toBe(true);
    const { round, debrief, thanks } = await state(roundId);
    expect(round.state).toBe("completed");
    expect(debrief).toMatchObject({ feel: "mixed", promisedOn: null, nextStepNotSaid: false });
    expect(debrief?.savedAt).not.toBeNull();
    expect(thanks).toHaveLength(3);
  });

  it("makes every row once, however often it is sent", async () => {
    const { roundId, applicationId } = await putOn();
    const panel = (await state(roundId)).panel.map((person) => person.interviewerId);
    const input = typed(roundId, { panel, people: panel.slice(0, 2), newPeople: "Ada Lind" });
    const sent = await Promise.all(Array.from({ length: 20 }, () => saveDebrief(owner, input)));
    expect(sent.every((it) => it.ok)).toBe(true);
    const { asked, carry, debrief, feedback, thanks, panel: now } = await state(roundId);
    expect(asked.map((it) => it.text)).toEqual(["What broke during the migration?", "What would you keep?"]);
    expect(asked[0]).toMatchObject({ answer: "The queue.", rating: "shaky", likelyFollowUp: true });
    expect(asked[1]?.interviewerId).toBe(panel[1]);
    expect(carry.map((it) => it.kind).sort()).toEqual(["expected-follow-up", "unsaid"]);
    expect(debrief?.debriefLines.map((it) => it.kind).sort()).toEqual([
      "better-next-time",
      "detail",
      "went-well",
    ]);
    expect(feedback).toMatchObject([{ text: "Clear thinking", saidBy: "Lotte Brandt" }]);
    expect(now.map((person) => person.attended)).toEqual([true, true, false, true]);
    expect(thanks).toHaveLength(3);
    const nudges = await asOwner(owner, (tx) =>
      tx.followUp.count({ where: { applicationId, kind: "nudge", state: "open" } }),
    );
    expect(nudges).toBe(1);
  });

  it("keeps the rows when it is opened again and mended", async () => {
    const { roundId, applicationId } = await putOn();
    const panel = (await state(roundId)).panel.map((person) => person.interviewerId);
    await saveDebrief(owner, typed(roundId, { panel, people: panel }));
    const before = await state(roundId);
    const page = await getDebriefPage(owner, { applicationId, roundId });
    const shown = [...page!.asked, ...page!.lines, ...page!.feedback, ...page!.open].map((it) => it.id);
    const again = typed(roundId, {
      ...{ panel, people: panel, shown, feel: "great", unsaid: "The rota story, with numbers" },
      asked: "What would you keep?\nWhy us?",
      ...{ "ask-0-of": before.asked[1]!.id, "ask-0-text": "What would you keep?", "ask-0-rating": "strong" },
      "ask-0-likely": "",
      ...{ wentWell: "", feedback: "Lotte: clear thinking" },
    });
    expect((await saveDebrief(owner, again)).ok).toBe(true);
    const after = await state(roundId);
    expect(after.asked.map((it) => it.text)).toEqual(["What would you keep?", "Why us?"]);
    expect(after.asked[0]).toMatchObject({ id: before.asked[1]!.id, rating: "strong" });
    expect(after.feedback[0]?.id).toBe(before.feedback[0]?.id);
    expect(after.carry.map((it) => it.text)).toEqual(["The rota story, with numbers"]);
    expect(after.carry[0]?.id).toBe(before.carry.find((it) => it.kind === "unsaid")?.id);
    expect(after.debrief?.debriefLines.map((it) => it.kind)).not.toContain("went-well");
    expect(after.debrief?.savedAt).toEqual(before.debrief?.savedAt);
  });

  it("keeps a draft until it is saved, and not the last word of a page that was saved since", async () => {
    const { roundId, applicationId } = await putOn();
    const at = owner.now.toISOString();
    const draft = { at, base: null, values: { asked: ["half a qu"], feel: ["good"] } };
    expect(await keepDraft(owner, { roundId, draft })).toMatchObject({ value: { kept: true } });
    const page = await getDebriefPage(owner, { applicationId, roundId });
    expect(page?.debrief).toMatchObject({ savedAt: null, draft: { at, values: draft.values } });
    await saveDebrief(owner, typed(roundId));
    expect(await keepDraft(owner, { roundId, draft })).toMatchObject({ value: { kept: false } });
    const saved = await getDebriefPage(owner, { applicationId, roundId });
    expect(saved?.debrief?.draft).toBeNull();
    const base = saved!.debrief!.updatedAt;
    expect(await keepDraft(owner, { roundId, draft: { ...draft, base } })).toMatchObject({
      value: { kept: true },
    });
  });

  it("is not for a round that lies ahead", async () => {
    const { roundId } = await putOn({ date: "2030-01-07" });
    expect(await saveDebrief(owner, typed(roundId))).toMatchObject({ ok: false, code: "round-ahead" });
  });
});
