import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { asOwner } from "@/lib/platform/db";
import { draftThankYou } from "../draft";
import { getNoteSource } from "../queries";
import type { pickSchema, saveNoteSchema } from "../schema";

/** Keeps the slots of an unsent thank-you; its state follows from what is filled. A note sent or set aside stays as it was. */
export async function saveNote(
  owner: Owner,
  input: z.output<typeof saveNoteSchema>,
): Promise<Result<{ id: string }>> {
  const { id, specificFromId, ...slots } = input;
  return keep(owner, id, { ...slots, specificFromId: specificFromId || null });
}

/** Puts what somebody said into its slot, behind what stands there already; the person rewords it. */
export async function pickForNote(
  owner: Owner,
  input: z.output<typeof pickSchema>,
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async () => {
    const source = await getNoteSource(owner, input.id);
    if (!source) return failed("not-found");
    const before = draftThankYou(source)
      .slots.find((slot) => slot.name === input.slot)
      ?.text.trim();
    const text = before ? `${before} ${input.text}` : input.text;
    const from: Record<string, string | null> =
      input.slot === "specific" ? { specificFromId: input.fromId || null } : {};
    return keep(owner, input.id, { [input.slot]: text, ...from });
  });
}

async function keep(
  owner: Owner,
  id: string,
  slots: Record<string, string | null>,
): Promise<Result<{ id: string }>> {
  return asOwner(owner, async (tx) => {
    const { count } = await tx.followUp.updateMany({
      where: {
        ownerId: owner.id,
        id,
        kind: "thank-you",
        state: { in: ["to-write", "drafted", "ready"] },
        deletedAt: null,
      },
      data: { ...slots, updatedAt: owner.now },
    });
    if (count === 0) return failed("not-found");
    const source = await getNoteSource(owner, id);
    if (!source) return failed("not-found");
    // assembled afresh from the slots just written; kept, so that the words sent are the words saved
    const draft = draftThankYou({ ...source, savedBody: null });
    const { state } = draftThankYou({ ...source, savedBody: draft.body });
    await tx.followUp.update({
      where: { ownerId_id: { ownerId: owner.id, id } },
      data: { body: draft.body, subject: draft.subject, state },
    });
    return ok({ id });
  });
}
