import type { Owner } from "@/lib/accounts/owner";
import { plusHours } from "@/lib/base/dates";
import { asOwner } from "@/lib/platform/db";
import { halden } from "./demo/halden";
import { makeLibrary } from "./demo/library";
import { borealis, lindqvist, orchard, pell, wren } from "./demo/others";

/**
 * One believable job search, relative to now, every row marked as sample. Answers the ids of its applications. It leaves
 * follow-ups and reminders to `replan`, as for anybody's rows.
 */
export async function makeDemo(owner: Owner): Promise<string[]> {
  const library = await makeLibrary(owner);
  const ids = [
    await halden(owner, library),
    await borealis(owner, library),
    await wren(owner, library),
    await pell(owner),
    await lindqvist(owner),
    await orchard(owner),
  ];
  await keepHistory(owner, ids);
  return ids;
}

const BEFORE: Record<string, string[]> = {
  offer: ["applied", "first", "final"],
  second: ["applied", "first"],
  first: ["applied"],
  closed: ["applied", "first"],
};

/** How each came to its stage, a week and a half a step, so that History has something to show. */
async function keepHistory(owner: Owner, ids: string[]): Promise<void> {
  await asOwner(owner, async (tx) => {
    const rows = await tx.application.findMany({ where: { ownerId: owner.id, id: { in: ids } } });
    const data = rows.flatMap(({ id, stage, stageChangedAt, outcome, closeReason, closedOn }) =>
      [...(BEFORE[stage] ?? []), stage].map((toStage, i, path) => ({
        ...{ ownerId: owner.id, applicationId: id, fromStage: path[i - 1] ?? null, toStage },
        changedAt: plusHours(stageChangedAt, -24 * 10 * (path.length - 1 - i)),
        ...(toStage === "closed" ? { outcome, closeReason, closedOn } : {}),
      })),
    );
    await tx.stageChange.createMany({ data });
  });
}
