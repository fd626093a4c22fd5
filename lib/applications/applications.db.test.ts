import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import { addApplication } from "@/lib/applications/commands/add-application";
import {
  editApplication,
  nextActionKey,
  putBackNextAction,
  setNextAction,
} from "@/lib/applications/commands/edit-application";
import { putBackAd, saveAd } from "@/lib/applications/commands/job-ad";
import {
  addRequirements,
  deleteRequirement,
  editRequirement,
  restoreRequirement,
} from "@/lib/applications/commands/requirements";
import { changeStageDate } from "@/lib/applications/commands/stage";
import { getApplicationHead, getJobAd, listApplications, listStageChanges } from "@/lib/applications/queries";
import { requirementKey } from "@/lib/applications/rules";
import {
  type AddApplication,
  addApplicationSchema,
  editRequirementSchema,
  type Stage,
  saveAdSchema,
} from "@/lib/applications/schema";
import { instant, plusHours } from "@/lib/base/dates";
import { asOwner, asWorker, closeDatabase } from "@/lib/platform/db";
import { deleteApplication, restoreApplication } from "@/lib/schedule/commands/delete-application";
import { closeApplication, moveStage, reopenApplication, undoMove } from "@/lib/schedule/commands/move-stage";
import { makeApplication, makeInterviewer, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

function input(over: Partial<Record<string, string>> = {}): AddApplication {
  return addApplicationSchema.parse({
    id: randomUUID(),
    company: "Halden Freight",
    role: "Staff engineer",
    ...over,
  });
}

function value<T>(result: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function head(owner: Owner, id: string) {
  const found = await getApplicationHead(owner, id);
  if (!found) throw new Error("no head");
  return found;
}

describe("adding", () => {
  it("needs a company and a role, and keeps the description with its day", async () => {
    const owner = await makeOwner();
    const added = value(await addApplication(owner, input({ adText: "We look for\r\nsomebody calm." })));
    expect(await head(owner, added.id)).toMatchObject({
      company: "Halden Freight",
      stage: "saved",
      rounds: [],
    });
    const ad = await getJobAd(owner, added.id);
    expect(ad?.adText).toBe("We look for\nsomebody calm.");
    expect(ad?.adSavedAt).not.toBeNull();
    expect((await listStageChanges(owner, added.id)).map((it) => [it.fromStage, it.toStage])).toEqual([
      [null, "saved"],
    ]);
  });

  it("makes one row when the same form is sent ten times at once", async () => {
    const owner = await makeOwner();
    const form = input();
    const all = await Promise.all(Array.from({ length: 10 }, () => addApplication(owner, form)));
    expect(new Set(all.map((it) => value(it).id)).size).toBe(1);
    const counts = await asOwner(owner, async (tx) => [
      await tx.application.count({ where: { ownerId: owner.id } }),
      await tx.company.count({ where: { ownerId: owner.id } }),
      await tx.stageChange.count({ where: { ownerId: owner.id } }),
    ]);
    expect(counts).toEqual([1, 1, 1]);
  });

  it("takes a form that the Back button brought again for another application", async () => {
    const owner = await makeOwner();
    const form = input();
    const first = value(await addApplication(owner, form));
    const second = value(await addApplication(owner, { ...form, role: "Engineering manager" }));
    expect(second.id).not.toBe(first.id);
    expect(second.note).toBe("You have Halden Freight already: 1 application, still open.");
  });

  it("shares one company between its applications", async () => {
    const owner = await makeOwner();
    const one = value(await addApplication(owner, input()));
    const two = value(await addApplication(owner, input({ company: " halden  FREIGHT ", role: "Lead" })));
    expect((await head(owner, two.id)).companyId).toBe((await head(owner, one.id)).companyId);
  });
});

describe("stages", () => {
  it("moves, dates and takes back", async () => {
    const owner = await makeOwner();
    const { id } = value(await addApplication(owner, input({ stage: "applied" })));
    const moved = value(await moveStage(owner, { id, stage: "second", on: null }));
    expect(moved.ask).toBe("second");
    expect(value(await moveStage(owner, { id, stage: "second", on: null })).changeId).toBeNull();
    expect((await listStageChanges(owner, id)).map((it) => it.toStage)).toEqual(["second", "applied"]);
    expect(await undoMove(owner, moved.changeId!)).toEqual({ ok: true, value: undefined });
    expect((await head(owner, id)).stage).toBe("applied");
    expect(await listStageChanges(owner, id)).toHaveLength(1);
  });

  it("refuses to take back a move that others have followed", async () => {
    const owner = await makeOwner();
    const { id } = value(await addApplication(owner, input()));
    const moved = value(await moveStage(owner, { id, stage: "applied", on: null }));
    await moveStage(owner, { id, stage: "screen", on: null });
    expect(await undoMove(owner, moved.changeId!)).toMatchObject({ ok: false, code: "moved-since" });
  });

  it("makes one change of ten moves at once", async () => {
    const owner = await makeOwner();
    const { id } = value(await addApplication(owner, input()));
    await Promise.all(Array.from({ length: 10 }, () => moveStage(owner, { id, stage: "applied", on: null })));
    expect(await listStageChanges(owner, id)).toHaveLength(2);
  });

  it("does not ask about a round that is there", async () => {
    const owner = await makeOwner();
    const { id } = await makeApplication(owner, { stage: "applied" });
    await makeRound(owner, { applicationId: id, kind: "second" });
    expect((await head(owner, id)).suggested).toBe("second");
    expect(value(await moveStage(owner, { id, stage: "second", on: null })).ask).toBeNull();
  });

  it("can be dated otherwise, but not ahead", async () => {
    const owner = await makeOwner();
    const { id } = value(await addApplication(owner, input()));
    const [change] = await listStageChanges(owner, id);
    value(await changeStageDate(owner, { id: change!.id, on: "2026-01-05" }));
    expect((await head(owner, id)).stageChangedAt).toMatch(/^2026-01-05/);
    expect(await changeStageDate(owner, { id: change!.id, on: "2999-01-01" })).toMatchObject({
      code: "check-fields",
    });
  });
});

describe("closing", () => {
  it("keeps how, why, when and where; drops what was owed; opening brings it back", async () => {
    const owner = await makeOwner();
    const { id } = await makeApplication(owner, { stage: "second" });
    const person = await makeInterviewer(owner, { applicationId: id });
    await makeRound(owner, { applicationId: id, people: [person.id], startsAt: plusHours(owner.now, -2) });
    await moveStage(owner, { id, stage: "final", on: null });
    expect(await owedIn(owner, id)).toBe(1);
    const closed = value(
      await closeApplication(owner, { id, outcome: "not-chosen", reason: "pay", words: null, on: null }),
    );
    expect(await head(owner, id)).toMatchObject({
      ...{ stage: "closed", outcome: "not-chosen", closeReason: "pay", closedAtStage: "final" },
    });
    expect(await owedIn(owner, id)).toBe(0);

    const reopened = value(await reopenApplication(owner, id));
    expect(await head(owner, id)).toMatchObject({ stage: "final", outcome: null, closedOn: null });
    expect(await owedIn(owner, id)).toBe(1);
    value(await undoMove(owner, reopened.changeId!));
    expect(await head(owner, id)).toMatchObject({
      stage: "closed",
      outcome: "not-chosen",
      closedAtStage: "final",
    });
    value(await undoMove(owner, closed.changeId!));
    expect(await head(owner, id)).toMatchObject({ stage: "final", outcome: null });
    expect(await owedIn(owner, id)).toBe(1);
  });

  it("leaves closed ones to be found by words", async () => {
    const owner = await makeOwner();
    const { id } = value(await addApplication(owner, input({ role: "Archivist" })));
    await closeApplication(owner, {
      id,
      outcome: "no-answer",
      reason: null,
      words: "A hiring freeze",
      on: null,
    });
    const all = await listApplications(owner, { stage: null, q: "", after: "" });
    expect(all).toMatchObject({ counts: { closed: 1 }, rows: [] });
    const found = await listApplications(owner, { stage: null, q: "archiv", after: "" });
    expect(found.rows.map((row) => [row.id, row.closeReason])).toEqual([[id, "A hiring freeze"]]);
  });
});

describe("editing", () => {
  it("refuses to overwrite a newer row unless told to", async () => {
    const owner = await makeOwner();
    const { id } = value(await addApplication(owner, input()));
    const seen = instant((await head(owner, id)).updatedAt).getTime();
    const form = { ...input({ role: "Principal engineer" }), id, version: seen, replace: false };
    value(await editApplication(owner, form));
    const late = { ...form, role: "Something else" };
    expect(await editApplication(owner, late)).toMatchObject({ code: "changed-elsewhere" });
    expect((await head(owner, id)).role).toBe("Principal engineer");
    value(await editApplication(owner, { ...late, replace: true }));
    expect((await head(owner, id)).role).toBe("Something else");
  });

  it("keeps what a smaller form does not ask for: the link, what I would say", async () => {
    const owner = await makeOwner();
    const { id } = value(await addApplication(owner, input({ link: "https://example.org/job" })));
    value(await saveAd(owner, saveAdSchema.parse({ id, adText: "Pasted in the book" })));
    const requirementId = randomUUID();
    const own = { ownerId: owner.id, id: requirementId, applicationId: id, createdAt: owner.now };
    await asOwner(owner, (tx) => tx.requirement.create({ data: { ...own, text: "Rust", gapAnswer: "C++" } }));
    const line = { id: requirementId, text: "Rust, or C++", class: "must" };
    const was = requirementKey({ text: "Rust", class: null });
    value(await editRequirement(owner, editRequirementSchema.parse({ ...line, was })));
    const [application, requirement] = await asOwner(owner, (tx) =>
      Promise.all([
        tx.application.findFirst({ where: { ownerId: owner.id, id } }),
        tx.requirement.findFirst({ where: { ownerId: owner.id, id: requirementId } }),
      ]),
    );
    expect(application).toMatchObject({ adText: "Pasted in the book", link: "https://example.org/job" });
    expect(requirement).toMatchObject({ text: "Rust, or C++", class: "must", gapAnswer: "C++" });
  });

  it("never loses the text of a job description", async () => {
    const owner = await makeOwner();
    const { id } = value(await addApplication(owner, input({ adText: "First text" })));
    const replaced = value(await saveAd(owner, { id, adText: "Second text", replace: false }));
    const cleared = value(await saveAd(owner, { id, adText: null, replace: false }));
    expect((await getJobAd(owner, id))?.earlier.map((it) => it.text)).toEqual(["Second text", "First text"]);
    value(await putBackAd(owner, cleared.earlierId!));
    value(await putBackAd(owner, replaced.earlierId!));
    const ad = await getJobAd(owner, id);
    expect([ad?.adText, ad?.earlier.map((it) => it.text)]).toEqual(["First text", ["Second text"]]);
  });

  it("notes a next step and takes it back", async () => {
    const owner = await makeOwner();
    const { id } = value(await addApplication(owner, input()));
    value(await setNextAction(owner, { id, text: "Ask Tom", on: "2026-12-01", replace: false }));
    const done = value(await setNextAction(owner, { id, text: null, on: null, replace: false }));
    expect((await head(owner, id)).nextAction).toBeNull();
    value(await putBackNextAction(owner, `${id} ${nextActionKey(done.before)}`));
    expect((await head(owner, id)).nextAction?.text).toBe("Ask Tom");
    value(await putBackNextAction(owner, `${id} ${nextActionKey(null)}`));
    expect((await head(owner, id)).nextAction).toBeNull();
    expect(
      await setNextAction(owner, { id, text: "Mine", on: null, was: " Ask Tom", replace: false }),
    ).toMatchObject({ code: "changed-elsewhere" });
  });

  it("turns lines of the ad into requirements, once", async () => {
    const owner = await makeOwner();
    const { id } = value(await addApplication(owner, input()));
    const form = {
      ...{ id: randomUUID(), applicationId: id, class: "must" as const },
      text: "• Go or Rust\n- On call,  one week in six\n\n3) German",
    };
    await Promise.all(Array.from({ length: 10 }, () => addRequirements(owner, form)));
    const lines = (await getJobAd(owner, id))!.requirements;
    expect(lines.map((it) => it.text)).toEqual(["Go or Rust", "On call, one week in six", "German"]);
    value(await deleteRequirement(owner, { id: lines[1]!.id }));
    expect((await getJobAd(owner, id))!.requirements).toHaveLength(2);
    value(await restoreRequirement(owner, lines[1]!.id));
    expect((await getJobAd(owner, id))!.requirements.map((it) => it.text)).toEqual(
      lines.map((it) => it.text),
    );
  });
});

describe("deleting", () => {
  it("rests, comes back whole, and is gone after 30 days", async () => {
    const owner = await makeOwner();
    const { id } = await makeApplication(owner, { stage: "second" });
    const person = await makeInterviewer(owner, { applicationId: id });
    await makeRound(owner, { applicationId: id, people: [person.id] });
    await moveStage(owner, { id, stage: "final", on: null });
    value(await deleteApplication(owner, { id }));
    expect(await getApplicationHead(owner, id)).toBeNull();
    expect((await listApplications(owner, { stage: null, q: "", after: "" })).rows).toEqual([]);
    expect(await owedIn(owner, id)).toBe(0);
    value(await restoreApplication(owner, id));
    expect((await head(owner, id)).rounds).toHaveLength(1);
    expect(await owedIn(owner, id)).toBe(1);

    await rest(owner, id, 29);
    await asWorker((tx) => tx.$queryRaw`SELECT purge_bin()`);
    expect((await restoreApplication(owner, id)).ok).toBe(true);
    await rest(owner, id, 31);
    await asWorker((tx) => tx.$queryRaw`SELECT purge_bin()`);
    expect(await restoreApplication(owner, id)).toMatchObject({ code: "not-found" });
  });
});

describe("the list", () => {
  it("pages by key without a gap or a repeat", async () => {
    const owner = await makeOwner();
    const first = await makeApplication(owner, { stage: "applied" });
    await asOwner(owner, (tx) =>
      tx.application.createMany({
        data: Array.from({ length: 119 }, (_, at) => ({
          ...{ ownerId: owner.id, companyId: first.companyId, role: `Role ${at}`, stage: "applied" },
          stageChangedAt: plusHours(owner.now, -(at % 7)),
        })),
      }),
    );
    const overview = await listApplications(owner, { stage: null, q: "", after: "" });
    expect([overview.counts.applied, overview.rows.length]).toEqual([120, 10]);
    const seen: string[] = [];
    let after = "";
    for (let page = 0; page < 4 && (page === 0 || after); page += 1) {
      const got = await listApplications(owner, { stage: "applied" as Stage, q: "", after });
      seen.push(...got.rows.map((row) => row.id));
      after = got.next ?? "";
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });

  it("says what each waits for", async () => {
    const owner = await makeOwner();
    const { id } = await makeApplication(owner, { stage: "second" });
    const person = await makeInterviewer(owner, { applicationId: id, name: "Nadia Haddad" });
    await makeRound(owner, { applicationId: id, people: [person.id], startsAt: plusHours(owner.now, 50) });
    await makeRound(owner, { applicationId: id, people: [person.id], startsAt: plusHours(owner.now, -3) });
    await moveStage(owner, { id, stage: "final", on: null });
    const { rows } = await listApplications(owner, { stage: null, q: "", after: "" });
    expect(rows[0]!.waiting).toMatchObject([
      { kind: "round", people: ["Nadia Haddad"] },
      { kind: "thank-you", people: ["Nadia Haddad"] },
    ]);
  });
});

function owedIn(owner: Owner, applicationId: string): Promise<number> {
  return asOwner(owner, (tx) =>
    tx.followUp.count({
      where: {
        ownerId: owner.id,
        applicationId,
        kind: "thank-you",
        state: { in: ["to-write", "drafted", "ready"] },
      },
    }),
  );
}

async function rest(owner: Owner, id: string, days: number): Promise<void> {
  await asOwner(owner, (tx) =>
    tx.application.updateMany({
      where: { ownerId: owner.id, id },
      data: { deletedAt: plusHours(owner.now, -24 * days) },
    }),
  );
}
