/** A5 and A6 wait for a draft: until then they offer what A4 offers. */
import type { Finding } from "@/lib/guidance/cue";
import { afterTalking } from "@/lib/guidance/not-yet";
import { lastRound, notesOf, unkeptOf } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";

export function comesWithDraft(s: Snapshot): Finding {
  const last = lastRound(s);
  if (!last) return afterTalking(s, "Comes when a round ends.");
  const notes = notesOf(s, last);
  const note = unkeptOf(notes)[0] ?? notes[0]!;
  const target = { followUpId: note.row?.id ?? null, roundId: last.id, personId: note.personId };
  return {
    state: "not-yet",
    says: "Comes with the draft.",
    evidence: [],
    action: { label: `Write to ${note.name}`, kind: "open-thank-you", target },
  };
}
