import { randomBytes } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import { skipCue, takeUpCue } from "@/lib/guidance/commands";
import { evaluateStage } from "@/lib/guidance/evaluate";
import { getSnapshot, listSnapshots } from "@/lib/guidance/queries";
import { type Snapshot, STAGES } from "@/lib/guidance/snapshot";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { fillSample } from "@/lib/portability/commands";
import { type Ids, makeFull } from "@/lib/strangers/fixture";
import { openLogin } from "@/lib/strangers/locks";
import { makeOwner } from "@/prisma/factories";

let login: pg.Client;
let owner: Owner;
let ids: Ids;

beforeAll(async () => {
  login = await openLogin();
  ({ owner, ids } = await makeFull(login, `mark${randomBytes(8).toString("hex")}`, false));
});
afterAll(async () => {
  await login.end();
  await closeDatabase();
});

describe("the snapshot of one application", () => {
  it("holds its rows of every kind, under the ids they have", async () => {
    const snapshot = (await getSnapshot(owner, ids.application))!;
    const has = (rows: readonly unknown[], id: string) => expect(JSON.stringify(rows)).toContain(id);
    has(snapshot.rounds, ids.round);
    has(snapshot.rounds, ids.area);
    has(snapshot.panelists, ids.person);
    has(snapshot.people, ids.fact);
    has(snapshot.people, ids.hook);
    has(snapshot.people, ids.note);
    has(snapshot.debriefs, ids.line);
    has(snapshot.asked, ids.asked);
    has(snapshot.carries, ids.carry);
    has(snapshot.feedback, ids.feedback);
    has(snapshot.facts, ids.stated);
    has(snapshot.research, ids.research);
    has(snapshot.requirements, ids.requirement);
    has(snapshot.mine, ids.myQuestion);
    has(snapshot.thankYous, ids.thanks);
    has(snapshot.owed, ids.nudge);
    expect(snapshot.skipped.join()).toContain("panel-roles");
    expect(snapshot.application).toMatchObject({ id: ids.application, stage: "second" });
    expect(snapshot.now).toEqual(owner.now);
  });

  it("leaves out whatever rests in the bin", async () => {
    const text = JSON.stringify(await getSnapshot(owner, ids.application));
    const gone = Object.entries(ids).filter(([name]) => name.endsWith("Gone"));
    expect(gone.length).toBeGreaterThan(10);
    expect(gone.filter(([, id]) => text.includes(id)).map(([name]) => name)).toEqual([]);
    expect(await getSnapshot(owner, ids.applicationGone)).toBeNull();
  });

  it("is the same alone and among several, and nothing for an id that is not here", async () => {
    const alone = await getSnapshot(owner, ids.application);
    expect(await listSnapshots(owner, [ids.application, ids.applicationGone])).toEqual([alone]);
    expect(await listSnapshots(owner, [])).toEqual([]);
    expect(await getSnapshot(await makeOwner(), ids.application)).toBeNull();
  });

  it("has instants as ISO text and dates as days, as the cues read them", async () => {
    const snapshot = (await getSnapshot(owner, ids.application))!;
    const wrong: string[] = [];
    walk(snapshot, (name, value) => {
      if (typeof value !== "string") return;
      if (/At$/.test(name) && Number.isNaN(Date.parse(value))) wrong.push(`${name}: ${value}`);
      if (/On$/.test(name) && !/^\d{4}-\d\d-\d\d$/.test(value)) wrong.push(`${name}: ${value}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe("the cues over real rows", () => {
  it("are judged at every stage, three or more from Saved to Offer", async () => {
    const snapshot = (await getSnapshot(owner, ids.application))!;
    const few: string[] = [];
    for (const stage of STAGES) {
      const at: Snapshot = { ...snapshot, application: { ...snapshot.application, stage } };
      if (evaluateStage(at).length < 3 && stage !== "closed") few.push(stage);
    }
    expect(few, "at least three at each stage from Saved to Offer").toEqual([]);
  });

  it("say something to every open application of the sample search", async () => {
    const nora = await makeOwner();
    await fillSample(nora);
    const rows = await asOwner(nora, (tx) =>
      tx.application.findMany({ where: { stage: { not: "closed" } }, select: { id: true } }),
    );
    for (const snapshot of await listSnapshots(
      nora,
      rows.map((row) => row.id),
    )) {
      expect(JSON.stringify(evaluateStage(snapshot))).not.toBe("[]");
    }
  });

  it("stay put aside until they are taken up", async () => {
    const input = { applicationId: ids.application, cueId: "rapport" };
    const skipped = async () => (await getSnapshot(owner, ids.application))!.skipped.includes("rapport");
    await skipCue(owner, input);
    await skipCue(owner, input);
    expect(await skipped()).toBe(true);
    await takeUpCue(owner, input);
    expect(await skipped()).toBe(false);
    expect(await skipCue(owner, { ...input, cueId: "no-such-cue" })).toMatchObject({ ok: false });
  });
});

function walk(value: unknown, visit: (name: string, value: unknown) => void, name = ""): void {
  visit(name, value);
  if (value === null || typeof value !== "object" || value instanceof Date) return;
  for (const [key, inner] of Object.entries(value)) walk(inner, visit, Array.isArray(value) ? name : key);
}
