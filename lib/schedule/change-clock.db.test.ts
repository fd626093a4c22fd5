import { afterAll, describe, expect, it } from "vitest";
import { plusHours, wallClock } from "@/lib/base/dates";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import { changeZone } from "@/lib/schedule/commands/change-clock";
import { replan } from "@/lib/schedule/replan";
import { makeApplication, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

describe("another time zone", () => {
  it("moves the evening before a round to the evening there", async () => {
    const owner = await makeOwner({ zone: "Europe/Berlin" });
    const { id } = await makeApplication(owner);
    await makeRound(owner, { applicationId: id, startsAt: plusHours(owner.now, 240) });
    await replan(owner, id);
    expect((await eve(owner)).map((at) => wallClock(at, "Europe/Berlin").time)).toEqual(["18:00"]);
    expect(await changeZone(owner, { zone: "Asia/Tokyo" })).toEqual({ ok: true, value: undefined });
    expect((await eve(owner)).map((at) => wallClock(at, "Asia/Tokyo").time)).toEqual(["18:00"]);
  });
});

async function eve(owner: { id: string }): Promise<Date[]> {
  const rows = await asOwner(owner, (tx) =>
    tx.reminder.findMany({ where: { ownerId: owner.id, kind: "eve", state: "planned" } }),
  );
  return rows.map((row) => row.fireAt);
}
