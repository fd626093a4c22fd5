import { plural } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aCarry, aDebrief, anAsked, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { afterTalking, debriefIn60, notForYou } from "@/lib/guidance/not-yet";
import { isHeld, lastRound, nextRound, roundById, savedDebriefs } from "@/lib/guidance/rules";
import type { Asked, Carry, Snapshot } from "@/lib/guidance/snapshot";
import { labelled, plain, quote, quoteEnd, says, theRound } from "@/lib/guidance/words";

const HELD = { rounds: [theFirst(), theSecond()], debriefs: [aDebrief("r1")] };
const expected = aCarry("c1", "expected-follow-up", "What broke?", { askedId: "q1" });
const unsaid = aCarry("c2", "unsaid", "The migration");

export const carryForward: Cue = {
  id: "carry-forward",
  code: "B7",
  family: "review",
  shownAt: ["second", "final"],
  minutes: 5,
  title: "Decide what comes with you",
  advice:
    "What you learned in earlier rounds is your advantage now. Go down the list of what they left open, expect the follow-up questions that come from it, and prepare those answers.",
  sources: [
    { source: "S1", heading: "9" },
    { source: "S0", heading: "a" },
  ],
  answers: ["S0.6", "S0.7", "S1.27"],
  pencil: "What round by round stays open is gathered here.",
  evaluate(s) {
    const items = s.carries.filter((it) => isHeld(s, it.fromRoundId));
    const loose = s.asked.filter((it) => isHeld(s, it.roundId) && it.likelyFollowUp && !isOnList(items, it));
    // What lies on the list is judged even where its debrief was begun and not saved.
    return items.length + loose.length > 0 ? judge(s, items, loose) : nothingOpen(s);
  },
  examples: [
    { name: "Before any conversation", patch: {}, state: "not-yet", says: "Comes when a round ends." },
    {
      name: "No debrief",
      patch: { rounds: [theFirst()] },
      state: "not-yet",
      says: "The list fills from your debrief of the first round.",
    },
    {
      name: "Nothing left open",
      patch: HELD,
      state: "not-for-you",
      says: "Nothing left open after the first round.",
    },
    {
      name: "Two points",
      patch: { ...HELD, carries: [expected, unsaid] },
      state: "open",
      says: "2 points left open by the first round. First: “What broke?”",
    },
    {
      name: "They may come back to one that is not on the list",
      patch: { ...HELD, asked: [anAsked("q1", "r1", "What broke?", { likelyFollowUp: true })] },
      state: "open",
      says: "1 point left open by the first round. First: “What broke?”",
    },
    {
      name: "One decided, no answer drafted",
      patch: { ...HELD, carries: [expected, { ...unsaid, state: "carried" }] },
      state: "started",
      says: "1 point undecided: “What broke?” 0 of 1 expected question drafted.",
    },
    {
      name: "All decided, one answer missing",
      patch: { ...HELD, carries: [{ ...expected, state: "carried" }] },
      state: "started",
      says: "0 of 1 expected question drafted.",
    },
    {
      name: "All decided",
      patch: {
        ...HELD,
        carries: [
          { ...expected, state: "carried", answer: "The nightly run" },
          { ...unsaid, state: "dismissed" },
        ],
      },
      state: "ready",
      says: "2 points from earlier rounds, all decided. 1 follow-up answer drafted.",
    },
  ],
};

function judge(s: Snapshot, items: readonly Carry[], loose: readonly Asked[]): Finding {
  const evidence = [...items.map(row), ...loose.map(looseRow)];
  const due = items.filter((it) => it.kind === "expected-follow-up" && isAwaited(it));
  const blank = due.filter((it) => !isFilled(it.answer));
  const undecided = items.filter((it) => it.state === "undecided");
  if (undecided.length === 0 && blank.length === 0 && loose.length === 0) {
    return { state: "ready", says: readyWords(items), evidence, action: openSheet() };
  }
  const action = next(s, blank[0], undecided[0], loose[0]);
  const first = blank[0] ?? undecided[0] ?? loose[0]!;
  if (undecided.length === items.length) {
    const from = roundById(s, "fromRoundId" in first ? first.fromRoundId : first.roundId)!;
    const count = plural(items.length + loose.length, "point");
    const words = `${count} left open by ${theRound(from)}. First: ${quoteEnd(first.text)}`;
    return { state: "open", says: words, evidence, action };
  }
  const [point] = undecided;
  const expected = due.length + loose.length;
  const drafted = due.length - blank.length;
  const words = says(
    point !== undefined && `${plural(undecided.length, "point")} undecided: ${quoteEnd(point.text)}`,
    expected > 0 && `${drafted} of ${plural(expected, "expected question")} drafted.`,
  );
  return { state: "started", says: words, evidence, action };
}

function next(s: Snapshot, blank?: Carry, undecided?: Carry, loose?: Asked): Action {
  const toRoundId = nextRound(s)?.id ?? null;
  if (blank) {
    const label = `Draft an answer to ${labelled(blank.text)}`;
    return { label, kind: "answer-carry", target: { carryId: blank.id, toRoundId } };
  }
  if (undecided) {
    const label = `Decide on ${labelled(undecided.text)}`;
    return { label, kind: "decide-carry", target: { carryId: undecided.id, toRoundId } };
  }
  const { id: askedId, roundId } = loose!;
  return { label: "Note a likely follow-up", kind: "note-follow-up", target: { roundId, askedId } };
}

function openSheet(): Action {
  return { label: "Open the carry-forward sheet", kind: "look", target: { at: "carry" } };
}

function readyWords(items: readonly Carry[]): string {
  const drafted = items.filter((it) => it.kind === "expected-follow-up" && isFilled(it.answer)).length;
  return says(
    `${plural(items.length, "point")} from earlier rounds, all decided.`,
    drafted > 0 && `${plural(drafted, "follow-up answer")} drafted.`,
  );
}

function nothingOpen(s: Snapshot): Finding {
  const last = lastRound(s);
  if (!last) return afterTalking(s, "Comes when a round ends.");
  if (savedDebriefs(s).length > 0) {
    const target = { roundId: last.id, focus: "feel" } as const;
    const action: Action = { label: "Open the debrief", kind: "open-debrief", target };
    return notForYou(`Nothing left open after ${theRound(last)}.`, action);
  }
  return {
    state: "not-yet",
    says: `The list fills from your debrief of ${theRound(last)}.`,
    evidence: [],
    action: debriefIn60(last.id),
  };
}

function isOnList(items: readonly Carry[], asked: Asked): boolean {
  return items.some((it) => it.kind === "expected-follow-up" && it.askedId === asked.id);
}

function isAwaited(it: Carry): boolean {
  return it.state !== "dismissed" && it.state !== "said";
}

const LABELS: Readonly<Record<Carry["kind"], string>> = {
  "expected-follow-up": "They may ask",
  "thin-answer": "Fuller this time",
  unsaid: "Wished I had said",
  doubt: "A doubt",
};

function row(it: Carry): Evidence {
  if (it.state === "dismissed") return { label: "Let go", text: plain(it.text), state: "was" };
  if (it.state === "said") return { label: "Said", text: plain(it.text), state: "was" };
  const text = isFilled(it.answer) ? `${plain(it.text)}: ${it.answer}` : plain(it.text);
  const isSet = it.state === "carried" && (it.kind !== "expected-follow-up" || isFilled(it.answer));
  return { label: LABELS[it.kind], text, state: isSet ? "filled" : "blank" };
}

function looseRow(it: Asked): Evidence {
  return { label: "They may ask", text: quote(it.text), state: "blank" };
}
