import { afterAll, describe, expect, it } from "vitest";
import { plusHours } from "@/lib/base/dates";
import { getSnapshot } from "@/lib/guidance/queries";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { setResume } from "@/lib/rounds/commands/panel";
import { addPerson } from "@/lib/schedule/commands/change-panel";
import { getRoundPage } from "@/lib/schedule/queries/round";
import { makeApplication, makeInterviewer, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

/** Priya in a first round three days ago and in the second to come; Sam in the second alone. */
async function panels() {
  const owner = await makeOwner();
  const { id: applicationId } = await makeApplication(owner, { resumeVersion: "Résumé, March" });
  const startsAt = plusHours(owner.now, -72);
  const past = { applicationId, kind: "first", number: 1, startsAt, endsAt: plusHours(startsAt, 1) };
  const first = await makeRound(owner, past);
  const second = await makeRound(owner, {
    applicationId,
    startsAt: plusHours(owner.now, 30),
    endsAt: plusHours(owner.now, 31),
  });
  const [priya, sam] = [
    await makeInterviewer(owner, { name: "Priya Rao" }),
    await makeInterviewer(owner, { name: "Sam Okafor" }),
  ];
  const none: string[] = [];
  await addPerson(owner, { roundId: first.id, people: [priya.id], newPeople: none });
  await addPerson(owner, { roundId: second.id, people: [priya.id, sam.id], newPeople: none });
  return { owner, applicationId, first, second, priya, sam };
}

describe("the roster remembers", () => {
  it("who got a résumé in an earlier round, until something else is noted for this one", async () => {
    const { owner, applicationId, first, second, priya } = await panels();
    const input = { applicationId, roundId: second.id };
    const resumes = async () => (await getRoundPage(owner, input))!.panel.map((it) => it.resume);
    expect(await resumes()).toEqual([null, null]);
    await setResume(owner, { roundId: first.id, interviewerId: priya.id, resume: "has" });
    expect(await resumes()).toEqual(["has", null]);
    const snapshot = await getSnapshot(owner, applicationId);
    const seats = snapshot!.panelists.filter((it) => it.roundId === second.id);
    expect(seats.map((it) => it.resume)).toEqual(["has", null]);
    await setResume(owner, { roundId: second.id, interviewerId: priya.id, resume: "not-needed" });
    expect(await resumes()).toEqual(["not-needed", null]);
    expect((await getRoundPage(owner, input))!.resumeVersion).toBe("Résumé, March");
  });

  it("a copy handed over later is none that they had before", async () => {
    const { owner, applicationId, first, second, priya } = await panels();
    await setResume(owner, { roundId: second.id, interviewerId: priya.id, resume: "has" });
    const page = await getRoundPage(owner, { applicationId, roundId: first.id });
    expect(page!.panel.map((it) => it.resume)).toEqual([null]);
  });

  it("how somebody was thanked after the last round with them, and whether a fact has a source", async () => {
    const { owner, applicationId, first, second, priya } = await panels();
    await asOwner(owner, async (tx) => {
      const where = { ownerId: owner.id, roundId: first.id, interviewerId: priya.id };
      await tx.followUp.updateMany({ where, data: { state: "sent", sentAt: owner.now } });
      await tx.interviewerFact.create({
        data: {
          ownerId: owner.id,
          interviewerId: priya.id,
          text: "Runs routing",
          url: "https://halden.example",
          seenOn: owner.now,
        },
      });
    });
    const { panel } = (await getRoundPage(owner, { applicationId, roundId: second.id }))!;
    expect(panel.map((it) => [it.thanksBefore?.state, it.thanksBefore?.kind, it.isSourced])).toEqual([
      ["sent", "first", true],
      [undefined, undefined, false],
    ]);
  });
});
