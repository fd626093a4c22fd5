/** What the earlier rounds were, to be read again before the next one (cue B2). Pure. */
import { askedIn, heldRounds, nameOf, panelOf, roundById } from "@/lib/guidance/rules";
import type { Asked, Panelist, Round, Snapshot, StatedFact } from "@/lib/guidance/snapshot";

export interface EarlierRound {
  round: Round;
  with: string[];
  feel: string | null;
  asked: (Asked & { by: string | null })[];
  details: { id: string; text: string; by: string | null }[];
  /** What stayed unsaid or in doubt. */
  open: { id: string; text: string; answer: string | null }[];
  /** Begun or not: whether anything was noted at all. */
  isNoted: boolean;
}

export interface Returning {
  person: Panelist;
  /** Questions of theirs that I answered. */
  told: { asked: Asked; round: Round }[];
  /** Facts that I stated to them. */
  facts: StatedFact[];
}

export interface Digest {
  /** The newest first. */
  rounds: EarlierRound[];
  /** People of this round whom I have met before. */
  returning: Returning[];
}

/** Null where the round is not there or nothing was held before it. */
export function digestOf(s: Snapshot, roundId: string): Digest | null {
  const round = roundById(s, roundId);
  const earlier = heldRounds(s).filter((it) => it.id !== roundId);
  if (!round || earlier.length === 0) return null;
  const met = panelOf(s, round).filter((it) => it.metInRoundIds.length > 0);
  return {
    rounds: earlier.map((it) => earlierRound(s, it)).reverse(),
    returning: met.map((it) => returning(s, it)),
  };
}

function earlierRound(s: Snapshot, round: Round): EarlierRound {
  const debrief = s.debriefs.find((it) => it.roundId === round.id && it.savedAt !== null);
  const asked = askedIn(s, round).map((it) => ({ ...it, by: nameOf(s, it.personId) }));
  const details = (debrief?.lines ?? []).filter((it) => it.kind === "detail");
  const open = s.carries.filter(
    (it) => it.fromRoundId === round.id && (it.kind === "unsaid" || it.kind === "doubt"),
  );
  return {
    round,
    with: panelOf(s, round).map((it) => it.name),
    feel: debrief?.feel ?? null,
    asked,
    details: details.map((it) => ({ id: it.id, text: it.text, by: nameOf(s, it.personId) })),
    open,
    isNoted: debrief !== undefined || asked.length > 0,
  };
}

function returning(s: Snapshot, person: Panelist): Returning {
  const told = s.asked.flatMap((asked) => {
    const round = asked.personId === person.personId ? roundById(s, asked.roundId) : null;
    return round && asked.answer ? [{ asked, round }] : [];
  });
  return { person, told, facts: s.facts.filter((it) => it.personId === person.personId) };
}
