import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { addRequirements, deleteRequirement } from "@/lib/applications/commands/requirements";
import { getApplicationHead, getJobAd } from "@/lib/applications/queries";
import { plusHours } from "@/lib/base/dates";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { deleteApplication } from "@/lib/schedule/commands/delete-application";
import { deleteRound } from "@/lib/schedule/commands/end-round";
import { undoLast } from "@/lib/undo/commands";
import { listBin } from "@/lib/undo/queries";
import { makeApplication, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

describe("undo", () => {
  it("lists what rests and brings it back", async () => {
    const owner = await makeOwner();
    const { id } = await makeApplication(owner);
    const round = await makeRound(owner, { applicationId: id });
    const line = randomUUID();
    await addRequirements(owner, { id: line, applicationId: id, text: "Go or Rust", class: "must" });
    await deleteRequirement(owner, { id: line });
    await deleteRound(owner, { roundId: round.id });
    const here = await listBin(owner, { applicationId: id });
    expect(here.map((row) => [row.kind, row.title, row.of]).sort()).toEqual([
      ["requirement.delete", "Go or Rust", "Halden Freight"],
      ["round.delete", "Second round", "Halden Freight"],
    ]);
    for (const row of here) expect((await undoLast(owner, row)).ok).toBe(true);
    expect(await listBin(owner, {})).toEqual([]);
    expect((await getJobAd(owner, id))?.requirements).toHaveLength(1);
    expect((await getApplicationHead(owner, id))?.rounds).toHaveLength(1);
  });

  it("lists an application once, not all that went with it", async () => {
    const owner = await makeOwner();
    const { id } = await makeApplication(owner);
    const round = await makeRound(owner, { applicationId: id });
    await deleteRound(owner, { roundId: round.id });
    await deleteApplication(owner, { id });
    expect((await listBin(owner, {})).map((row) => row.kind)).toEqual(["application.delete"]);
  });

  it("lists nothing that has rested for 30 days", async () => {
    const owner = await makeOwner();
    const { id } = await makeApplication(owner);
    await asOwner(owner, (tx) =>
      tx.application.updateMany({
        where: { ownerId: owner.id, id },
        data: { deletedAt: plusHours(owner.now, -24 * 30 - 1) },
      }),
    );
    expect(await listBin(owner, {})).toEqual([]);
  });

  it("answers the same to an unknown kind, a wrong id and somebody else's", async () => {
    const [owner, stranger] = [await makeOwner(), await makeOwner()];
    const { id } = await makeApplication(owner);
    await deleteApplication(owner, { id });
    const tries = [
      { kind: "application.delete", id: randomUUID() },
      { kind: "application.delete", id: "no id" },
      { kind: "toString", id },
      { kind: "application.delete", id },
    ];
    for (const input of tries) expect(await undoLast(stranger, input)).toMatchObject({ code: "not-found" });
    expect(await getApplicationHead(owner, id)).toBeNull();
  });
});
