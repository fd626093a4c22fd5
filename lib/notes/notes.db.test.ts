import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { plusHours } from "@/lib/base/dates";
import { getPerson } from "@/lib/interviewers/queries/person";
import { addNote, deleteNote, editNote, restoreNote } from "@/lib/notes/commands";
import { listApplicationNotes } from "@/lib/notes/queries";
import { noteListSchema } from "@/lib/notes/schema";
import { closeDatabase } from "@/lib/platform/db";
import { makeApplication, makeInterviewer, makeNote, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

async function stage() {
  const owner = await makeOwner();
  const { id: applicationId } = await makeApplication(owner);
  const priya = await makeInterviewer(owner, { applicationId });
  const sam = await makeInterviewer(owner, { applicationId, name: "Sam Okafor" });
  const round = await makeRound(owner, { applicationId, people: [priya.id, sam.id] });
  return { owner, applicationId, priya, sam, round };
}

const nowhere = { applicationId: null, roundId: null, interviewerId: null };
const list = (applicationId: string, after = "") => noteListSchema.parse({ applicationId, after });

describe("a note", () => {
  it("written on a round stands on the person's page and among the application's notes", async () => {
    const { owner, applicationId, priya, sam, round } = await stage();
    const note = { ...nowhere, id: randomUUID(), roundId: round.id, interviewerId: priya.id, body: "Warm" };
    expect(await addNote(owner, note)).toMatchObject({ ok: true });
    await addNote(owner, note);
    await addNote(owner, { ...nowhere, id: randomUUID(), roundId: round.id, body: "Ran late" });
    const page = await getPerson(owner, priya.id);
    expect(page?.notes).toEqual([]);
    expect(page?.rounds[0]?.notes.map((it) => [it.body, it.isOnAll])).toEqual([
      ["Warm", false],
      ["Ran late", true],
    ]);
    expect((await getPerson(owner, sam.id))?.rounds[0]?.notes.map((it) => it.body)).toEqual(["Ran late"]);
    const { notes, rounds, people } = await listApplicationNotes(owner, list(applicationId));
    expect(notes.map((it) => [it.body, it.person?.name, it.round?.number])).toEqual(
      expect.arrayContaining([
        ["Warm", "Priya Rao", 2],
        ["Ran late", undefined, 2],
      ]),
    );
    expect([rounds.length, people.length]).toEqual([1, 2]);
  });

  it("belongs somewhere, and only to what is there", async () => {
    const { owner, priya } = await stage();
    const note = { ...nowhere, id: randomUUID(), body: "x" };
    expect(await addNote(owner, note)).toMatchObject({ ok: false, code: "not-found" });
    expect(await addNote(owner, { ...note, roundId: randomUUID() })).toMatchObject({ ok: false });
    expect(
      await addNote(owner, { ...note, interviewerId: priya.id, applicationId: randomUUID() }),
    ).toMatchObject({
      ok: false,
    });
  });

  it("is edited, deleted and brought back", async () => {
    const { owner, priya } = await stage();
    const { id } = await makeNote(owner, { interviewerId: priya.id });
    expect(await editNote(owner, { id, body: "Two\nlines" })).toMatchObject({ ok: true });
    expect(await editNote(owner, { id, body: "Three", was: "One" })).toMatchObject({
      code: "changed-elsewhere",
    });
    expect(await editNote(owner, { id, body: "Two\nlines", was: "One" })).toMatchObject({ ok: true });
    await deleteNote(owner, { id });
    expect((await getPerson(owner, priya.id))?.notes).toEqual([]);
    expect(await editNote(owner, { id, body: "x" })).toMatchObject({ ok: false, code: "not-found" });
    await restoreNote(owner, id);
    expect((await getPerson(owner, priya.id))?.notes).toMatchObject([{ body: "Two\nlines" }]);
  });

  it("is paged by key, the newest first", async () => {
    const { owner, applicationId } = await stage();
    for (let at = 0; at < 103; at += 1) {
      await makeNote(owner, {
        applicationId,
        body: `${at}`,
        notedAt: plusHours(owner.now, -Math.floor(at / 5)),
      });
    }
    const first = await listApplicationNotes(owner, list(applicationId));
    const second = await listApplicationNotes(owner, list(applicationId, first.next ?? ""));
    expect([first.notes.length, second.notes.length, second.next]).toEqual([100, 3, null]);
    expect(new Set([...first.notes, ...second.notes].map((it) => it.body)).size).toBe(103);
  });
});
