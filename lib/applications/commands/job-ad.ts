import "server-only";
import { randomUUID } from "node:crypto";
import type { Owner } from "@/lib/accounts/owner";
import type { SaveAd } from "@/lib/applications/schema";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";

/** Keeps the pasted text with today's date. A text that it replaces is kept among the earlier ones. */
export async function saveAd(
  owner: Owner,
  input: SaveAd,
): Promise<Result<{ id: string; earlierId: string | null; cleared: boolean }>> {
  return asOwner(owner, async (tx) => {
    const row = await hold(tx, owner, input.id);
    if (!row) return failed("not-found");
    const newer = input.version !== undefined && input.version !== row.updatedAt.getTime();
    if (newer && !input.replace) return failed("changed-elsewhere", { replace: "newer-exists" });
    const same = (row.adText ?? "") === (input.adText ?? "");
    const earlierId = same ? null : await keepEarlier(tx, owner, row);
    await tx.application.updateMany({
      where: { ownerId: owner.id, id: input.id, deletedAt: null },
      data: {
        ...(same ? {} : { adText: input.adText, adSavedAt: input.adText ? doorNow() : null }),
        ...(input.link === undefined ? {} : { link: input.link }),
        updatedAt: doorNow(),
      },
    });
    return ok({ id: input.id, earlierId, cleared: input.adText === null && !same });
  });
}

/** Puts an earlier text back, with its own date; the present one takes its place among the earlier ones. */
export async function putBackAd(owner: Owner, snapshotId: string): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const earlier = await tx.adSnapshot.findFirst({ where: { ownerId: owner.id, id: snapshotId } });
    const row = earlier && (await hold(tx, owner, earlier.applicationId));
    if (!earlier || !row) return failed("not-found");
    await keepEarlier(tx, owner, row);
    await tx.adSnapshot.deleteMany({ where: { ownerId: owner.id, id: snapshotId } });
    await tx.application.updateMany({
      where: { ownerId: owner.id, id: row.id, deletedAt: null },
      data: { adText: earlier.text, adSavedAt: earlier.savedAt, updatedAt: doorNow() },
    });
    return ok({ id: row.id });
  });
}

type Held = { id: string; adText: string | null; adSavedAt: Date | null; updatedAt: Date };

async function hold(tx: Tx, owner: Owner, id: string): Promise<Held | null> {
  const rows = await tx.$queryRaw<Held[]>`
    SELECT id, ad_text AS "adText", ad_saved_at AS "adSavedAt", updated_at AS "updatedAt" FROM application
    WHERE owner_id = ${owner.id}::uuid AND id = ${id}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
  return rows[0] ?? null;
}

async function keepEarlier(tx: Tx, owner: Owner, row: Held): Promise<string | null> {
  if (!row.adText) return null;
  const id = randomUUID();
  await tx.adSnapshot.create({
    data: {
      ...{ ownerId: owner.id, id, applicationId: row.id, text: row.adText },
      ...{ savedAt: row.adSavedAt ?? doorNow(), replacedAt: doorNow() },
    },
  });
  return id;
}
