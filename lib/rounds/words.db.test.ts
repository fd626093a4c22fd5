import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { addArea, answerArea, editArea } from "@/lib/rounds/commands/areas";
import { setOthersInRunning, setRoundReason, setTheme } from "@/lib/rounds/commands/rounds";
import { areaKey } from "@/lib/rounds/rules";
import { makeApplication, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

async function stage() {
  const owner = await makeOwner();
  const { id: applicationId } = await makeApplication(owner);
  const { id: roundId } = await makeRound(owner, { applicationId });
  return { owner, applicationId, roundId };
}

function getRound(owner: Owner, id: string) {
  const where = { ownerId: owner.id, id };
  return asOwner(owner, (tx) => tx.round.findFirst({ where, include: { roundAreas: true } }));
}

describe("words of a round that save by themselves", () => {
  it("answer a point, and ask before they write over a newer answer", async () => {
    const { owner, roundId } = await stage();
    const areaId = randomUUID();
    await addArea(owner, { id: areaId, roundId, text: "The gap" });
    const say = (answer: string | null, was?: string, replace = false) =>
      answerArea(owner, { areaId, answer, was, replace });
    expect(await say("A sabbatical\nof a year", "")).toEqual({
      ok: true,
      value: { version: "A sabbatical\nof a year" },
    });
    expect(await say("Travel", "")).toMatchObject({
      code: "changed-elsewhere",
      fields: { replace: "newer-exists" },
    });
    expect((await getRound(owner, roundId))?.roundAreas[0]?.answer).toBe("A sabbatical\nof a year");
    expect(await say("Travel", "A sabbatical\r\nof a year")).toMatchObject({ ok: true });
    expect(await say("Rest", "", true)).toMatchObject({ ok: true });
    expect(await say(null, "Rest")).toEqual({ ok: true, value: { version: "" } });
    expect((await getRound(owner, roundId))?.roundAreas[0]?.answer).toBeNull();
  });

  it("name the theme and leave the reason alone", async () => {
    const { owner, roundId } = await stage();
    await setRoundReason(owner, { roundId, reason: "split" });
    const name = (theme: string, was: string, replace = false) =>
      setTheme(owner, { roundId, theme, was, replace });
    expect(await name("Design", "")).toEqual({ ok: true, value: { version: "Design" } });
    expect(await name("Systems", "")).toMatchObject({ code: "changed-elsewhere" });
    expect(await getRound(owner, roundId)).toMatchObject({ reason: "split", theme: "Design" });
    expect(await name("Systems", "", true)).toMatchObject({ ok: true });
    expect(await name("Systems", "Design")).toMatchObject({ ok: true });
    expect(await getRound(owner, roundId)).toMatchObject({ reason: "split", theme: "Systems" });
  });

  it("say a point otherwise together with its answer, and ask before they write over either", async () => {
    const { owner, roundId } = await stage();
    const areaId = randomUUID();
    await addArea(owner, { id: areaId, roundId, text: "The gap" });
    const edit = (text: string, answer: string | null, was?: string, replace = false) =>
      editArea(owner, { areaId, text, answer, was, replace });
    const shown = areaKey({ text: "The gap", answer: null });
    expect(await edit("The gap year", "Travel", shown)).toEqual({
      ok: true,
      value: { version: areaKey({ text: "The gap year", answer: "Travel" }) },
    });
    expect(await edit("A year", null, shown)).toMatchObject({ code: "changed-elsewhere" });
    // the same words once more, after an answer that got lost
    expect(await edit("The gap year", "Travel", shown)).toMatchObject({ ok: true });
    // the cue's own form has answered meanwhile
    await answerArea(owner, { areaId, answer: "Rest" });
    expect(await edit("A year", "Travel", areaKey({ text: "The gap year", answer: "Travel" }))).toMatchObject(
      {
        code: "changed-elsewhere",
      },
    );
    expect(await edit("A year", null, "", true)).toMatchObject({ ok: true });
    expect((await getRound(owner, roundId))?.roundAreas[0]).toMatchObject({ text: "A year", answer: null });
  });

  it("choose the reason, and leave the theme and the others alone", async () => {
    const { owner, roundId } = await stage();
    await setTheme(owner, { roundId, theme: "Design" });
    await setOthersInRunning(owner, { roundId, others: "Two more" });
    expect(await setRoundReason(owner, { roundId, reason: "split", was: "" })).toEqual({
      ok: true,
      value: { version: "split" },
    });
    expect(await setRoundReason(owner, { roundId, reason: "unknown", was: "" })).toMatchObject({
      code: "changed-elsewhere",
    });
    expect(await setOthersInRunning(owner, { roundId, others: "One", was: "" })).toMatchObject({
      code: "changed-elsewhere",
    });
    expect(await setRoundReason(owner, { roundId, reason: null, was: "split" })).toMatchObject({ ok: true });
    expect(await getRound(owner, roundId)).toMatchObject({
      reason: null,
      theme: "Design",
      othersInRunning: "Two more",
    });
  });

  it("are not found where the round is another's", async () => {
    const { roundId } = await stage();
    const other = await makeOwner();
    expect(await setTheme(other, { roundId, theme: "Taken", replace: true })).toMatchObject({
      code: "not-found",
    });
  });
});
