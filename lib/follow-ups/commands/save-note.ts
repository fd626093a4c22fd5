import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner } from "@/lib/platform/db";
import { checkNote, openMatches } from "../check";
import { draftThankYou, type NoteSource, type SavedSlots } from "../draft";
import { rephrase } from "../lint";
import { getNoteSource } from "../queries";
import type { saveNoteSchema } from "../schema";

/**
 * Keeps the slots of an unsent thank-you, with an offered line added if one was picked, a remark taken up or set aside; its state follows from what is
 * filled. A note that was sent or set aside stays as it was.
 */
export async function saveNote(
  owner: Owner,
  input: z.output<typeof saveNoteSchema>,
): Promise<Result<{ id: string }>> {
  const { id, pick, use, keep, ...typed } = input;
  return asOwner(owner, async (tx) => {
    const source = await getNoteSource(owner, id);
    if (!source) return failed("not-found");
    const picked = withPick({ ...typed, specificFromId: typed.specificFromId || null }, source, pick);
    const saved = withBetter(picked, source, use);
    // assembled from the slots just written, and kept: the words that go out are the words that were saved
    const { body, subject } = draftThankYou({ ...source, saved, savedBody: null });
    const keptRemarks = keptIn(source, saved, body, keep);
    const { state } = draftThankYou({ ...source, saved, savedBody: body, keptRemarks });
    const { count } = await tx.followUp.updateMany({
      where: {
        ownerId: owner.id,
        id,
        kind: "thank-you",
        state: { in: ["to-write", "drafted", "ready"] },
        deletedAt: null,
      },
      data: { ...saved, body, subject, state, keptRemarks, updatedAt: owner.now },
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

const SLOTS = ["thanks", "specific", "unsaid", "interest", "consideration", "next"] as const;

/** Puts the better wording where those words stand first. */
function withBetter(saved: SavedSlots, source: NoteSource, use: string): SavedSlots {
  if (!use) return saved;
  const { body } = draftThankYou({ ...source, saved, savedBody: null });
  const match = openMatches(body, source.keptRemarks).find((it) => it.phrase === use);
  const slot = match && SLOTS.find((name) => saved[name]?.includes(match.phrase));
  return match && slot ? { ...saved, [slot]: rephrase(saved[slot]!, match) } : saved;
}

/** What was set aside and still stands so in the text, and what is set aside now; the rest is forgotten with its words. */
function keptIn(source: NoteSource, saved: SavedSlots, body: string, keep: string): string[] {
  const { slots } = draftThankYou({ ...source, saved, savedBody: body });
  const remarks = checkNote({ ...source, body, slots, keptRemarks: [] });
  const before = source.keptRemarks ?? [];
  const now = remarks.filter(
    (it) =>
      it.keep !== null &&
      (before.includes(it.keep) || (keep !== "" && (it.phrase === keep || `${it.kind}` === keep))),
  );
  return [...new Set(now.map((it) => it.keep!))];
}

function pickOf(offer: { slot: string; fromId: string | null }): string {
  return `${offer.slot} ${offer.fromId ?? ""}`.trim();
}
