import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import * as packs from "@/lib/packs/commands";
import { getPack } from "@/lib/packs/queries";
import { packSchema } from "@/lib/packs/schema";
import { closeDatabase } from "@/lib/platform/db";
import { deleteRound } from "@/lib/schedule/commands/end-round";
import { makeApplication, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

async function aRound() {
  const owner = await makeOwner();
  const { id: applicationId } = await makeApplication(owner);
  const { id: roundId } = await makeRound(owner, { applicationId });
  return { owner, roundId };
}

it("begins with the first thing noted, and keeps the rest when one is changed", async () => {
  const { owner, roundId } = await aRound();
  expect(await getPack(owner, roundId)).toBeNull();
  await packs.packCopies(owner, { roundId, copies: 3 });
  await packs.decidePortfolio(owner, { roundId, portfolio: "yes" });
  await packs.addPortfolioLink(owner, { roundId, ref: "The routing case study" });
  await packs.packPortfolio(owner, { roundId });
  expect(await getPack(owner, roundId)).toMatchObject({
    copiesPacked: 3,
    portfolio: "yes",
    portfolioRef: "The routing case study",
    portfolioPacked: true,
  });
});

it("makes one list of two that begin at once", async () => {
  const { owner, roundId } = await aRound();
  const both = await Promise.all([
    packs.packCopies(owner, { roundId, copies: 2 }),
    packs.packCopies(owner, { roundId, copies: 2 }),
  ]);
  expect(both.map((it) => it.ok)).toEqual([true, true]);
  expect((await getPack(owner, roundId))?.copiesPacked).toBe(2);
});

it("writes over no newer list unless told to; the same form twice is no conflict", async () => {
  const { owner, roundId } = await aRound();
  const list = { roundId, portfolio: null, ref: null, portfolioPacked: false, replace: false };
  const blank = { ...list, copies: 2, version: 0 };
  expect((await packs.savePack(owner, blank)).ok).toBe(true);
  expect((await packs.savePack(owner, blank)).ok).toBe(true);
  const late = { ...list, copies: 5, version: 0 };
  expect(await packs.savePack(owner, late)).toMatchObject({
    code: "changed-elsewhere",
    fields: { replace: "newer-exists" },
  });
  expect((await packs.savePack(owner, { ...late, replace: true })).ok).toBe(true);
  const now = await getPack(owner, roundId);
  expect(now?.copiesPacked).toBe(5);
  expect((await packs.savePack(owner, { ...list, copies: 6, version: now!.version })).ok).toBe(true);
});

it("knows no round that is not here or was laid aside", async () => {
  const { owner, roundId } = await aRound();
  expect(await packs.packCopies(owner, { roundId: randomUUID(), copies: 1 })).toMatchObject({
    code: "not-found",
  });
  await deleteRound(owner, { roundId });
  expect(await packs.packCopies(owner, { roundId, copies: 1 })).toMatchObject({ code: "not-found" });
});

it("reads an empty number as none noted, and refuses what is no number", () => {
  const form = { roundId: randomUUID(), portfolio: "", ref: "" };
  expect(packSchema.parse({ ...form, copies: " " }).copies).toBeNull();
  expect(packSchema.parse({ ...form, copies: "3" }).copies).toBe(3);
  for (const copies of ["-1", "2.5", "many", "100"])
    expect(packSchema.safeParse({ ...form, copies }).success).toBe(false);
});
