import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { plusHours } from "@/lib/base/dates";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import {
  addResearch,
  editResearch,
  lookedNothingNew,
  pinSeveral,
  sourceResearch,
} from "@/lib/research/commands";
import { getResearch } from "@/lib/research/queries";
import { researchKey } from "@/lib/research/rules";
import { sourceSchema } from "@/lib/research/schema";
import { makeApplication, makeCompany, makeOwner } from "@/prisma/factories";

afterAll(closeDatabase);

const LINE = { slot: "news", text: "A second depot", url: null, saidBy: null, publishedOn: null } as const;

describe("what was read about a company", () => {
  it("is one set of lines for all applications to it", async () => {
    const owner = await makeOwner();
    const { id: companyId } = await makeCompany(owner);
    const here = await makeApplication(owner, { companyId });
    const too = await makeApplication(owner, { companyId, role: "Architect" });
    const id = randomUUID();
    for (const _ of [1, 2]) await addResearch(owner, { id, applicationId: here.id, ...LINE });
    await addResearch(owner, { id: randomUUID(), applicationId: null, companyId, ...LINE, slot: "values" });
    await pinSeveral(owner, { applicationId: too.id, ids: [id] });
    const found = await getResearch(owner, companyId);
    expect(found?.lines.map((it) => [it.slot, it.pinned]).sort()).toEqual([
      ["news", true],
      ["values", false],
    ]);
    expect(found?.applications).toHaveLength(2);
  });

  it("notes that there was nothing new once, dated anew each time", async () => {
    const owner = await makeOwner();
    const { id: applicationId, companyId } = await makeApplication(owner);
    await lookedNothingNew(owner, { id: randomUUID(), applicationId, slot: "news" });
    await asOwner(owner, (tx) => tx.research.updateMany({ data: { checkedAt: plusHours(owner.now, -500) } }));
    await lookedNothingNew(owner, { id: randomUUID(), applicationId, slot: "news" });
    const found = await getResearch(owner, companyId);
    expect(found?.lines.map((it) => it.nothingNew)).toEqual([true]);
    expect(found?.lines[0]?.checkedAt).toContain(owner.now.toISOString().slice(0, 16));
  });

  it("is not written over unseen", async () => {
    const owner = await makeOwner();
    const { id: applicationId } = await makeApplication(owner);
    const id = randomUUID();
    await addResearch(owner, { id, applicationId, ...LINE });
    const edit = { id, ...LINE, text: "Two depots", was: "Something else", replace: false };
    expect(await editResearch(owner, edit)).toMatchObject({ code: "changed-elsewhere" });
    expect((await editResearch(owner, { ...edit, was: researchKey(LINE) })).ok).toBe(true);
  });

  it("takes a source: an address or a name", async () => {
    const owner = await makeOwner();
    const { id: applicationId, companyId } = await makeApplication(owner);
    const id = randomUUID();
    await addResearch(owner, { id, applicationId, ...LINE });
    expect(sourceSchema.safeParse({ id, url: "", saidBy: "" }).success).toBe(false);
    await sourceResearch(owner, { id, url: null, saidBy: "Priya Rao" });
    expect((await getResearch(owner, companyId))?.lines[0]).toMatchObject({ saidBy: "Priya Rao", url: null });
  });

  it("asks for a company that is there", async () => {
    const owner = await makeOwner();
    const line = { id: randomUUID(), applicationId: null, companyId: randomUUID(), ...LINE };
    expect(await addResearch(owner, line)).toMatchObject({ code: "not-found" });
    expect(await addResearch(owner, { ...line, companyId: null })).toMatchObject({ code: "not-found" });
    expect(await getResearch(owner, randomUUID())).toBeNull();
  });
});
