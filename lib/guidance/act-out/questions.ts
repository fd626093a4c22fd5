/** For tests, beside `act-out.ts`: what the acts of this part of the book write. */
import type { Action } from "@/lib/guidance/action-kinds";
import { aBankQuestion } from "@/lib/guidance/example-prepared";
import { aQuestion } from "@/lib/guidance/example-snapshot";
import type { MyQuestion, Snapshot } from "@/lib/guidance/snapshot";
import type { Bank } from "@/lib/guidance/snapshot-prepared";
import type { BankCategory } from "@/lib/questions/categories";

const DONE = "Written by the test";

export function inQuestions(s: Snapshot, { kind, target }: Action): Partial<Snapshot> | null {
  switch (kind) {
    case "practise":
      return bank(s, target, (it) => ({ practisedAt: [...it.practisedAt, s.now.toISOString()] }));
    case "pick-bank-story":
      return bank(s, target, () => ({ storyId: s.stories[0]?.id ?? s.spareStories[0]?.id ?? "s1" }));
    case "answer-bank":
    case "prepare-kind":
      return bank(s, target, () => ({ answer: DONE }));
    case "write-hard-question": {
      const { requirementId } = target;
      return { bank: [...s.bank, aBankQuestion(`b-${s.bank.length}`, { requirementId, answer: DONE })] };
    }
    case "add-mine":
      return { mine: [...s.mine, fresh(s, { category: "challenges" })] };
    case "note-their-answer":
      return { mine: s.mine.map((it) => (it.id === target.questionId ? answered(it, target) : it)) };
    case "assign-question": {
      const { roundId, personId } = target;
      return { mine: [...s.mine, fresh(s, { assigned: [{ roundId, personId }] })] };
    }
    default:
      return null;
  }
}

/** A shipped one becomes a row of one's own. */
function bank(
  s: Snapshot,
  target: { bankId: string | null; seedId: string | null; category?: BankCategory },
  over: (it: Bank) => Partial<Bank>,
): Partial<Snapshot> {
  const isIt = (it: Bank) =>
    target.bankId ? it.id === target.bankId : it.seedId === target.seedId && it.id === null;
  if (!s.bank.some(isIt)) {
    const made = aBankQuestion(`b-${s.bank.length}`, {
      seedId: target.seedId,
      category: target.category ?? "depth",
    });
    return { bank: [...s.bank, { ...made, ...over(made) }] };
  }
  return {
    bank: s.bank.map((it, at) => (isIt(it) ? { ...it, id: it.id ?? `b-new-${at}`, ...over(it) } : it)),
  };
}

function fresh(s: Snapshot, over: Partial<MyQuestion>): MyQuestion {
  return aQuestion(`mine-${s.mine.length}`, "success", {
    text: `Question ${s.mine.length}?`,
    depth: 2,
    ...over,
  });
}

function answered(it: MyQuestion, at: { roundId: string; personId: string | null }): MyQuestion {
  const isIt = (asking: MyQuestion["asked"][number]) =>
    asking.roundId === at.roundId && asking.personId === at.personId;
  return { ...it, asked: it.asked.map((asking) => (isIt(asking) ? { ...asking, answer: DONE } : asking)) };
}
