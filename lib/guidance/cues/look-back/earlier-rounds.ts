import * as paths from "@/lib/base/paths";
import { list, plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import {
  aDebrief,
  anApplication,
  anAsked,
  inHours,
  onRound,
  theFirst,
  theSecond,
} from "@/lib/guidance/example-snapshot";
import { addEarlierRound, addRound, notForYou } from "@/lib/guidance/not-yet";
import {
  askedIn,
  DAY,
  heldRounds,
  isWithin,
  lastRound,
  ms,
  nextRound,
  panelOf,
  roundById,
  savedDebriefs,
} from "@/lib/guidance/rules";
import type { Debrief, Panelist, Round, Snapshot } from "@/lib/guidance/snapshot";
import { day, onDay, roundLabel, says, theRound } from "@/lib/guidance/words";

const debriefed = { debriefs: [aDebrief("r1", { feel: "mixed" })] };
const readNow = { digestReadAt: inHours(-1) };

export const earlierRounds: Cue = {
  id: "earlier-rounds",
  code: "B2",
  family: "review",
  shownAt: ["first", "second", "final"],
  minutes: 2,
  title: "Read the earlier rounds again",
  advice:
    "Before the next conversation, go back through the earlier ones: who asked what, how you answered, how it felt. The same questions may return, and someone you met may return to your answers.",
  sources: [
    { source: "S0", heading: "a" },
    { source: "S1", heading: "1" },
    { source: "S3", heading: "3" },
    { source: "S4", heading: "1" },
  ],
  answers: ["S0.2", "S1.3", "S3.20", "S4.7"],
  pencil: (s) => {
    const last = lastRound(s);
    return last
      ? `No notes from ${theRound(last)}. What do you remember?`
      : "No notes yet. What do you remember?";
  },
  urgentWhen: (s) => isWithin(s, DAY),
  evaluate(s) {
    const last = lastRound(s);
    const next = nextRound(s);
    if (!last && s.application.stage === "first") {
      const action = { ...addEarlierRound(), label: "Add an earlier round" };
      return notForYou(`This is the first conversation with ${s.application.company}.`, action);
    }
    if (!next) {
      const kept = last ? `Your notes on ${theRound(last)} are here when you need them.` : null;
      const words = says("No next round planned yet.", kept);
      return { state: "not-yet", says: words, evidence: rows(s), action: addRound() };
    }
    return judge(s, next, last);
  },
  examples: [
    {
      name: "A first conversation",
      patch: { application: anApplication({ stage: "first" }), rounds: [theSecond()] },
      state: "not-for-you",
      says: "This is the first conversation with Halden Freight.",
    },
    {
      name: "Nothing planned",
      patch: { rounds: [theFirst()] },
      state: "not-yet",
      says: "No next round planned yet. Your notes on the first round are here when you need them.",
    },
    {
      name: "Nothing noted",
      patch: { rounds: [theFirst(), theSecond()] },
      state: "open",
      says: "No notes from the first round.",
    },
    { name: "Earlier round not logged", patch: { rounds: [theSecond()] }, state: "open" },
    {
      name: "Not read",
      patch: {
        ...debriefed,
        rounds: [theFirst(), theSecond()],
        panelists: [onRound("r1", "priya")],
        asked: [anAsked("q1", "r1", "What broke?")],
      },
      state: "open",
      says: "First round, Fri 10 Jul, with Priya Rao: 1 question noted, felt mixed. Not read since this round was planned.",
    },
    {
      name: "One round without notes",
      patch: {
        ...debriefed,
        rounds: [theFirst(), theSecond(), theFirst({ id: "r0", kind: "screen", endsAt: inHours(-200) })],
      },
      state: "started",
      says: "Notes on the first round. None on the screen.",
    },
    {
      name: "Somebody met before was added",
      patch: {
        ...debriefed,
        rounds: [theFirst(), theSecond({ digestReadAt: inHours(-3) })],
        panelists: [
          onRound("r1", "priya"),
          onRound("r2", "priya", { addedAt: inHours(-1), metInRoundIds: ["r1"] }),
        ],
      },
      state: "started",
      says: "Read today. Priya Rao was added since; you told Priya things in the first round.",
    },
    {
      name: "Notes changed since",
      patch: {
        debriefs: [aDebrief("r1", { savedAt: inHours(-1) })],
        rounds: [theFirst(), theSecond({ digestReadAt: inHours(-3) })],
      },
      state: "started",
      says: "Read today. Notes on the first round changed since.",
    },
    {
      name: "Read again",
      patch: { ...debriefed, rounds: [theFirst(), theSecond(readNow)] },
      state: "ready",
      says: "The first round read again today.",
    },
  ],
};

function judge(s: Snapshot, next: Round, last: Round | null): Finding {
  const debriefs = savedDebriefs(s);
  const evidence = rows(s);
  if (debriefs.length === 0) {
    const words = last ? `No notes from ${theRound(last)}.` : "No earlier round noted yet.";
    return { state: "open", says: words, evidence, action: remember(last) };
  }
  const newest = newestOf(s, debriefs);
  const action: Action = {
    label: `Re-read ${theRound(newest.round)} (2 min)`,
    kind: "reread-rounds",
    target: { roundId: next.id },
  };
  const readAt = next.digestReadAt;
  if (readAt !== null) {
    const stale = whatChanged(s, next, readAt, newest);
    if (stale) return { state: "started", says: says(`Read ${onDay(s, readAt)}.`, stale), evidence, action };
    const read = heldRounds(s).filter((round) => debriefs.some((it) => it.roundId === round.id));
    const words = says(`${list(read.map(theRound))} read again ${onDay(s, readAt)}.`);
    return { state: "ready", says: words, evidence, action };
  }
  const silent = heldRounds(s).findLast((round) => !debriefs.some((it) => it.roundId === round.id));
  if (silent) {
    const words = `Notes on ${theRound(newest.round)}. None on ${theRound(silent)}.`;
    return { state: "started", says: words, evidence, action };
  }
  const summary = `${roundLabel(newest.round)}, ${roundWords(s, newest.round, newest.debrief)}.`;
  const words = says(summary, "Not read since this round was planned.");
  return { state: "open", says: words, evidence, action };
}

/** Which of the three comparisons no longer holds, as a sentence; null when all do. */
function whatChanged(s: Snapshot, next: Round, readAt: string, newest: { round: Round; debrief: Debrief }) {
  const read = ms(readAt);
  const added = panelOf(s, next).find((it) => it.metInRoundIds.length > 0 && ms(it.addedAt) >= read);
  if (added) return addedWords(s, added);
  if (ms(newest.debrief.savedAt!) >= read) return `Notes on ${theRound(newest.round)} changed since.`;
  return read <= ms(next.createdAt) ? "Not read since this round was planned." : null;
}

function addedWords(s: Snapshot, { name, first, metInRoundIds }: Panelist): string {
  const met = roundById(s, metInRoundIds[0]!);
  const where = met ? theRound(met) : "an earlier round";
  return `${name} was added since; you told ${first} things in ${where}.`;
}

function newestOf(s: Snapshot, debriefs: readonly Debrief[]): { round: Round; debrief: Debrief } {
  const debrief = debriefs.reduce((a, b) => (ms(b.savedAt!) > ms(a.savedAt!) ? b : a));
  return { debrief, round: roundById(s, debrief.roundId)! };
}

function remember(last: Round | null): Action {
  if (!last) return addEarlierRound();
  return {
    label: "Write what I remember",
    kind: "open-debrief",
    target: { roundId: last.id, focus: "feel" },
  };
}

function roundWords(s: Snapshot, round: Round, debrief: Debrief | undefined): string {
  const met = panelOf(s, round).map((it) => it.name);
  const asked = askedIn(s, round).length;
  const head = [day(s, round.startsAt), met.length > 0 && `with ${list(met)}`].filter(Boolean).join(", ");
  const tail = [asked > 0 && `${plural(asked, "question")} noted`, debrief?.feel && `felt ${debrief.feel}`];
  const noted = tail.filter(Boolean).join(", ");
  return noted ? `${head}: ${noted}` : head;
}

function rows(s: Snapshot): Evidence[] {
  const debriefs = savedDebriefs(s);
  return heldRounds(s).map((round) => {
    const debrief = debriefs.find((it) => it.roundId === round.id);
    const href = paths.round(s.application.id, round.id);
    const text = `${roundWords(s, round, debrief)}${debrief ? "" : ". No notes yet"}`;
    return { label: roundLabel(round), text, state: debrief ? "filled" : "blank", href };
  });
}
