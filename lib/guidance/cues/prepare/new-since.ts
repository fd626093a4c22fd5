import { isFilled, list } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence } from "@/lib/guidance/cue";
import { theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { addEarlierRound, noRoundPlanned, notForYou } from "@/lib/guidance/not-yet";
import { isSinceDay, lastRound, nextRound } from "@/lib/guidance/rules";
import type { Round, Snapshot } from "@/lib/guidance/snapshot";
import type { Growth } from "@/lib/guidance/snapshot-prepared";
import { date, day, plain, quoteEnd, says, theRound } from "@/lib/guidance/words";

const both = { rounds: [theFirst(), theSecond()] };

export const newSince: Cue = {
  id: "new-since",
  code: "P14",
  family: "case",
  shownAt: ["second", "final"],
  minutes: 2,
  title: "Show what is new since then",
  advice:
    "If you learned, read, built or finished something since you last spoke, have it ready in one line. If there is nothing, that is an answer too.",
  sources: [{ source: "S1", heading: "6" }],
  answers: ["S1.19"],
  pencil: (s) => {
    const last = lastRound(s);
    return last ? `Anything since ${day(s, last.startsAt)}?` : "Anything since you last spoke?";
  },
  evaluate(s) {
    const last = lastRound(s);
    if (!last) return notForYou("No earlier round to count from.", addEarlierRound());
    const next = nextRound(s);
    if (!next) return noRoundPlanned();
    const lines = s.growth.filter((it) => isFilled(it.text));
    const evidence = lines.toSorted(byDay).map((it) => row(s, it));
    const fresh = lines.filter((it) => isSinceDay(s, it.on)).toSorted(byDay);
    const look: Action = { label: "Look at it", kind: "look", target: { at: "case" } };
    if (fresh.length > 0) {
      const words = `New since ${theRound(last)}: ${list(fresh.map((it) => plain(it.text)))}.`;
      return { state: "ready", says: words, evidence, action: look };
    }
    if (s.nothingNewForRoundId === next.id)
      return { state: "ready", says: "Nothing to add, by your own word.", evidence, action: look };
    const action: Action = { label: "Add one thing", kind: "add-growth", target: { roundId: next.id } };
    return { state: "open", says: openWords(s, last, lines), evidence, action };
  },
  examples: [
    {
      name: "The first conversation",
      patch: { rounds: [theSecond()] },
      state: "not-for-you",
      says: "No earlier round to count from.",
    },
    {
      name: "No round planned",
      patch: { rounds: [theFirst()] },
      state: "not-yet",
      says: "No round planned yet.",
    },
    { name: "Nothing noted", patch: both, state: "open", says: "Nothing noted since Fri 10 Jul." },
    {
      name: "Something from before",
      patch: { ...both, growth: [{ id: "n1", text: "The Kafka course", on: "2026-07-01" }] },
      state: "open",
      says: "Nothing noted since Fri 10 Jul. Before that: “The Kafka course”.",
    },
    {
      name: "One thing",
      patch: { ...both, growth: [{ id: "n1", text: "The Kafka course", on: "2026-07-12" }] },
      state: "ready",
      says: "New since the first round: The Kafka course.",
    },
    {
      name: "Nothing, by your own word",
      patch: { ...both, nothingNewForRoundId: "r2" },
      state: "ready",
      says: "Nothing to add, by your own word.",
    },
  ],
};

function openWords(s: Snapshot, last: Round, lines: readonly Growth[]): string {
  const older = lines.toSorted(byDay)[0];
  return says(
    `Nothing noted since ${day(s, last.startsAt)}.`,
    older !== undefined && `Before that: ${quoteEnd(older.text)}`,
  );
}

/** The latest first. */
function byDay(a: Growth, b: Growth): number {
  return a.on < b.on ? 1 : a.on > b.on ? -1 : 0;
}

function row(s: Snapshot, it: Growth): Evidence {
  return { label: date(s, it.on), text: plain(it.text), state: isSinceDay(s, it.on) ? "filled" : "was" };
}
