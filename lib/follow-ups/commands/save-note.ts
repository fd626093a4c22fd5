import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner } from "@/lib/platform/db";
import { draftThankYou, type NoteSource, type SavedSlots } from "../draft";
import { getNoteSource } from "../queries";
import type { saveNoteSchema } from "../schema";

/**
 * Keeps the slots of an unsent thank-you, with an offered line added if one was picked; its state follows from what is
 * filled. A note that was sent or set aside stays as it was.
 */
export async function saveNote(
  owner: Owner,
  input: z.output<typeof saveNoteSchema>,
): Promise<Result<{ id: string }>> {
  const { id, pick, ...typed } = input;
  return asOwner(owner, async (tx) => {
    const source = await getNoteSource(owner, id);
    if (!source) return failed("not-found");
    const saved = withPick({ ...typed, specificFromId: typed.specificFromId || null }, source, pick);
    // assembled from the slots just written, and kept: the words that go out are the words that were saved
    const { body, subject } = draftThankYou({ ...source, saved, savedBody: null });
    const { state } = draftThankYou({ ...source, saved, savedBody: body });
    const { count } = await tx.followUp.updateMany({
      where: {
        ownerId: owner.id,
        id,
        kind: "thank-you",
        state: { in: ["to-write", "drafted", "ready"] },
        deletedAt: null,
      },
      data: { ...saved, body, subject, state, updatedAt: owner.now },
    });
    return count === 0 ? failed("not-found") : ok({ id });
  });
}

/** The line goes behind what stands in its slot already, to be reworded there. */
function withPick(saved: SavedSlots, source: NoteSource, pick: string): SavedSlots {
  const offer = draftThankYou(source).offers.find((it) => pickOf(it) === pick);
  if (!offer) return saved;
  const text = [saved[offer.slot]?.trim(), offer.insert].filter(Boolean).join(" ");
  return {
    ...saved,
    [offer.slot]: text,
    ...(offer.slot === "specific" ? { specificFromId: offer.fromId } : {}),
  };
}

function pickOf(offer: { slot: string; fromId: string | null }): string {
  return `${offer.slot} ${offer.fromId ?? ""}`.trim();
}
