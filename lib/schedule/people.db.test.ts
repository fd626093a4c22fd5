import { afterAll, describe, expect, it } from "vitest";
import { plusHours } from "@/lib/base/dates";
import { getPerson } from "@/lib/interviewers/queries/person";
import { deleteNote } from "@/lib/notes/commands";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { makeApplication, makeInterviewer, makeNote, makeOwner, makeRound } from "@/prisma/factories";
import { anonymisePerson, deletePerson, restorePerson } from "./commands/people";
import { replan } from "./replan";

afterAll(closeDatabase);

async function met() {
  const owner = await makeOwner();
  const { id: applicationId } = await makeApplication(owner);
  const priya = await makeInterviewer(owner, { applicationId });
  const sam = await makeInterviewer(owner, { applicationId, name: "Sam Okafor" });
  await makeRound(owner, { applicationId, people: [priya.id, sam.id], startsAt: plusHours(owner.now, -3) });
  await replan(owner, applicationId);
  const owed = () =>
    asOwner(owner, (tx) =>
      tx.followUp.findMany({
        where: { kind: "thank-you", state: { not: "dropped" } },
        select: { interviewerId: true },
      }),
    );
  return { owner, applicationId, priya, sam, owed };
}

describe("deleting somebody", () => {
  it("takes along the notes on them and what is owed, and brings both back, but nothing deleted before", async () => {
    const { owner, priya, sam, owed } = await met();
    await makeNote(owner, { interviewerId: priya.id, body: "Comes back" });
    const gone = await makeNote(owner, { interviewerId: priya.id, body: "Was deleted before" });
    await deleteNote({ ...owner, now: plusHours(owner.now, -1) }, { id: gone.id });
    expect(await owed()).toHaveLength(2);
    expect(await deletePerson(owner, { id: priya.id })).toMatchObject({
      ok: true,
      value: { name: "Priya Rao" },
    });
    expect(await getPerson(owner, priya.id)).toBeNull();
    expect(await owed()).toEqual([{ interviewerId: sam.id }]);
    expect(await deletePerson(owner, { id: priya.id })).toMatchObject({ ok: false, code: "not-found" });
    expect(await restorePerson(owner, priya.id)).toMatchObject({ ok: true });
    const page = await getPerson(owner, priya.id);
    expect(page?.notes.map((it) => it.body)).toEqual(["Comes back"]);
    expect(page?.rounds[0]?.attended).toBe(true);
    expect(page?.thankYous).toMatchObject([{ state: "to-write" }]);
    expect(await owed()).toHaveLength(2);
  });

  it("made anonymous, they are still owed a thank-you", async () => {
    const { owner, priya, owed } = await met();
    expect(await anonymisePerson(owner, { id: priya.id })).toMatchObject({
      ok: true,
      value: { name: "Somebody at Halden Freight" },
    });
    expect(await owed()).toHaveLength(2);
  });
});
