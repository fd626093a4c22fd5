import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Owner } from "@/lib/accounts/owner";
import { plusHours } from "@/lib/base/dates";
import { sayNone } from "@/lib/debriefs/commands/debrief";
import * as facts from "@/lib/facts/commands";
import { getLedger } from "@/lib/facts/queries";
import { conflictsIn, factKeyOf } from "@/lib/facts/rules";
import { straightStory } from "@/lib/guidance/cues/look-back/straight-story";
import { getSnapshot } from "@/lib/guidance/queries";
import { closeDatabase } from "@/lib/platform/db";
import { deleteRound } from "@/lib/schedule/commands/end-round";
import { undoLast } from "@/lib/undo/commands";
import { listBin } from "@/lib/undo/queries";
import { makeApplication, makeInterviewer, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

let owner: Owner;
let applicationId: string;
let first: string;
let second: string;
let priya: string;

beforeEach(async () => {
  owner = await makeOwner();
  applicationId = (await makeApplication(owner)).id;
  priya = (await makeInterviewer(owner, { applicationId })).id;
  const long = plusHours(owner.now, -200);
  first = (await makeRound(owner, { applicationId, kind: "first", startsAt: long, people: [priya] })).id;
  second = (await makeRound(owner, { applicationId, people: [priya] })).id;
});

function told(value: string, over: Partial<Parameters<typeof facts.addStatedFact>[1]> = {}) {
  const input = { id: randomUUID(), applicationId, key: "pay", own: null, value, roundId: first } as const;
  return { ...input, interviewerId: priya, ...over };
}

const ledger = async () => (await getLedger(owner, applicationId))!.facts;
const cue = async () => straightStory.evaluate((await getSnapshot(owner, applicationId))!);

describe("what I told them", () => {
  it("counts as said when its round ended, and once however often it is sent", async () => {
    const input = told("92k");
    for (const _ of [1, 2]) expect(await facts.addStatedFact(owner, input)).toMatchObject({ ok: true });
    const rows = await ledger();
    expect(rows).toMatchObject([{ key: "pay", value: "92k", roundId: first, person: "Priya Rao" }]);
    expect(Date.parse(rows[0]!.statedAt)).toBe(plusHours(owner.now, -199).getTime());
  });

  it("flags a second, different value until it is settled, and again when that is taken back", async () => {
    await facts.addStatedFact(owner, told("95k", { roundId: second }));
    await facts.addStatedFact(owner, told("92,000 EUR"));
    const found = await cue();
    expect(found.state).toBe("started");
    expect(found.says).toBe(
      "Pay: 92,000 EUR to Priya Rao in the first round, 95k to Priya Rao in the second round. Which stands?",
    );
    expect(found.action.kind).toBe("settle-fact");
    const [pair] = conflictsIn(await ledger());
    const settle = { first: pair![1].id, second: pair![0].id, stands: pair![0].id, why: "bonus apart" };
    expect(await facts.settleFacts(owner, settle)).toMatchObject({
      ok: true,
      value: { value: "92,000 EUR" },
    });
    expect(conflictsIn(await ledger())).toEqual([]);
    expect((await ledger()).map((it) => it.explanation)).toEqual([null, "92,000 EUR stands. Bonus apart"]);
    expect((await cue()).state).toBe("ready");
    await undoLast(owner, { kind: "fact-stated.settle", id: pair![1].id });
    expect(conflictsIn(await ledger())).toHaveLength(1);
  });

  it("a value that is changed needs an explanation of its own", async () => {
    const later = told("95k", { roundId: second });
    await facts.addStatedFact(owner, told("92k"));
    await facts.addStatedFact(owner, later);
    const [a, b] = await ledger();
    await facts.settleFacts(owner, { first: a!.id, second: b!.id, stands: b!.id, why: "more" });
    const edit = { id: later.id, key: "pay", own: null, roundId: second, interviewerId: priya } as const;
    await facts.editStatedFact(owner, { ...edit, value: "99k", replace: false });
    expect(conflictsIn(await ledger())).toHaveLength(1);
  });

  it("does not overwrite what was changed in another window, unless told to", async () => {
    const input = told("92k");
    await facts.addStatedFact(owner, input);
    const was = factKeyOf((await ledger())[0]!);
    const edit = { id: input.id, key: "pay", own: null, roundId: first, interviewerId: priya } as const;
    expect(await facts.editStatedFact(owner, { ...edit, value: "93k", was, replace: false })).toMatchObject({
      ok: true,
    });
    const stale = await facts.editStatedFact(owner, { ...edit, value: "94k", was, replace: false });
    expect(stale).toMatchObject({
      ok: false,
      code: "changed-elsewhere",
      fields: { replace: "newer-exists" },
    });
    expect((await ledger())[0]!.value).toBe("93k");
    await facts.editStatedFact(owner, { ...edit, value: "94k", was, replace: true });
    expect((await ledger())[0]!.value).toBe("94k");
  });

  it("refuses a round or a person of another application, and what is deleted", async () => {
    const elsewhere = (await makeApplication(owner)).id;
    const round = (await makeRound(owner, { applicationId: elsewhere })).id;
    const stranger = (await makeInterviewer(owner, { applicationId: elsewhere })).id;
    const gone = { ok: false, code: "not-found" };
    expect(await facts.addStatedFact(owner, told("1", { roundId: round }))).toMatchObject(gone);
    expect(await facts.addStatedFact(owner, told("1", { interviewerId: stranger }))).toMatchObject(gone);
    expect(await facts.addStatedFact(owner, told("1", { applicationId: randomUUID() }))).toMatchObject(gone);
    await deleteRound(owner, { roundId: second });
    expect(await facts.addStatedFact(owner, told("1", { roundId: second }))).toMatchObject(gone);
    expect(await ledger()).toEqual([]);
  });

  it("rests in the bin, where no figure stands, and comes back", async () => {
    const input = told("92k");
    await facts.addStatedFact(owner, input);
    await facts.deleteStatedFact(owner, { id: input.id });
    expect(await ledger()).toEqual([]);
    const bin = await listBin(owner, { applicationId });
    expect(bin).toMatchObject([{ kind: "fact-stated.delete", title: "Pay", of: "Halden Freight" }]);
    expect((await undoLast(owner, bin[0]!)).ok).toBe(true);
    expect(await ledger()).toHaveLength(1);
  });

  it("nothing of that kind is an answer too", async () => {
    expect((await cue()).state).toBe("open");
    await sayNone(owner, { roundId: second, what: "facts" });
    expect((await cue()).state).toBe("ready");
  });
});
