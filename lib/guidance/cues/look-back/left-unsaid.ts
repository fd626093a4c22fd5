import { plural } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aCarry, aDebrief, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { afterTalking, debriefIn60, notForYou } from "@/lib/guidance/not-yet";
import {
  HOUR,
  isWithin,
  leftUnsaid as itemsOf,
  lastRound,
  nextRound,
  roundById,
  savedDebriefs,
} from "@/lib/guidance/rules";
import type { Carry, Snapshot } from "@/lib/guidance/snapshot";
import { plain, quote, quoteEnd, says, theRound } from "@/lib/guidance/words";

const HELD = { rounds: [theFirst(), theSecond()], debriefs: [aDebrief("r1")] };
const decided = { answer: "We moved in three steps", state: "carried" } as const;

export const leftUnsaid: Cue = {
  id: "left-unsaid",
  code: "B6",
  family: "review",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 5,
  title: "Clear up what stayed open",
  advice:
    "Most people leave a first interview with something they wish they had said, or a doubt nobody settled. Turn each into one sentence you will say this time.",
  sources: [{ source: "S2", heading: "b" }],
  answers: ["S2.5", "S2.6"],
  pencil: "Anything you wished you had said goes here.",
  urgentWhen: (s) =>
    nextRound(s)?.reason === "clarify" ||
    (isWithin(s, 48 * HOUR) && itemsOf(s).some((it) => !isSettled(it) && !isFilled(it.answer))),
  evaluate(s) {
    const items = itemsOf(s);
    return items.length > 0 ? judge(s, items) : nothingOpen(s);
  },
  examples: [
    {
      name: "No debrief",
      patch: { rounds: [theFirst()] },
      state: "not-yet",
      says: "The debrief of the first round has a line for it.",
    },
    { name: "Before any conversation", patch: {}, state: "not-yet", says: "Comes when a round ends." },
    {
      name: "Nothing left unsaid",
      patch: HELD,
      state: "not-for-you",
      says: "Nothing left unsaid after the first round.",
    },
    {
      name: "Two open",
      patch: {
        ...HELD,
        carries: [aCarry("c1", "unsaid", "The migration"), aCarry("c2", "doubt", "The gap in 2023")],
      },
      state: "open",
      says: "From the first round: “The migration”, and 1 more.",
    },
    {
      name: "One of two",
      patch: {
        ...HELD,
        carries: [aCarry("c1", "unsaid", "The migration", decided), aCarry("c2", "doubt", "The gap in 2023")],
      },
      state: "started",
      says: "1 of 2 points ready to say. Next: “The gap in 2023”.",
    },
    {
      name: "All settled",
      patch: {
        ...HELD,
        carries: [
          aCarry("c1", "unsaid", "The migration", decided),
          aCarry("c2", "doubt", "The gap in 2023", { state: "dismissed" }),
        ],
      },
      state: "ready",
      says: "1 point ready to say. 1 let go.",
    },
  ],
};

function judge(s: Snapshot, items: readonly Carry[]): Finding {
  const settled = items.filter(isSettled);
  const next = items.find((it) => !isSettled(it));
  const evidence = items.map(row);
  if (!next) return ready(s, items, evidence);
  const action: Action = {
    label: "Make it a talking point",
    kind: "answer-carry",
    target: { carryId: next.id, toRoundId: nextRound(s)?.id ?? null },
  };
  if (settled.length > 0) {
    const words = `${settled.length} of ${plural(items.length, "point")} ready to say. Next: ${quoteEnd(next.text)}`;
    return { state: "started", says: words, evidence, action };
  }
  const from = roundById(s, next.fromRoundId);
  const open = items.length > 1 ? `${quote(next.text)}, and ${items.length - 1} more.` : quoteEnd(next.text);
  const words = says(`${from ? `From ${theRound(from)}: ` : ""}${open}`);
  return { state: "open", says: words, evidence, action };
}

function ready(s: Snapshot, items: readonly Carry[], evidence: Evidence[]): Finding {
  const gone = items.filter((it) => it.state === "dismissed").length;
  const kept = items.length - gone;
  const words = says(
    kept > 0 && `${plural(kept, "point")} ready to say.`,
    gone > 0 && (kept > 0 ? `${gone} let go.` : `${plural(gone, "point")} let go.`),
  );
  const next = nextRound(s);
  const action: Action = next
    ? { label: "See them on the sheet", kind: "open-prep", target: { roundId: next.id } }
    : { label: "Look at it", kind: "look", target: { at: "carry" } };
  return { state: "ready", says: words, evidence, action };
}

function nothingOpen(s: Snapshot): Finding {
  const last = lastRound(s);
  if (!last) return afterTalking(s, "Comes when a round ends.");
  if (savedDebriefs(s).length > 0) {
    const action: Action = { label: "Add a line", kind: "add-unsaid", target: { roundId: last.id } };
    return notForYou(`Nothing left unsaid after ${theRound(last)}.`, action);
  }
  return {
    state: "not-yet",
    says: `The debrief of ${theRound(last)} has a line for it.`,
    evidence: [],
    action: debriefIn60(last.id),
  };
}

function isSettled(it: Carry): boolean {
  if (it.state === "said" || it.state === "dismissed") return true;
  return it.state === "carried" && isFilled(it.answer);
}

function row(it: Carry): Evidence {
  if (it.state === "dismissed") return { label: "Let go", text: plain(it.text), state: "was" };
  const label = it.kind === "doubt" ? "A doubt" : "Wished I had said";
  if (!isFilled(it.answer)) return { label, text: plain(it.text), state: "blank" };
  return { label, text: `${plain(it.text)}: ${it.answer}`, state: isSettled(it) ? "filled" : "blank" };
}
