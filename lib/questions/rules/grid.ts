/** Who asks whom, as a grid: the panel of a round by my questions. Pure. */
import { type Choice, distinctQuestions } from "@/lib/questions/rules/matching";

type Pin = {
  roundId: string;
  roundKind: string;
  roundNumber: number;
  personId: string | null;
  name: string | null;
  isPinned: boolean;
  askedAt: string | null;
  answer: string | null;
};
type Question = {
  id: string;
  answeredIn: { roundId: string; roundKind: string; roundNumber: number } | null;
  pins: readonly Pin[];
};
type Person = { id: string; name: string };

/** What an earlier round did with a question: whom it was asked, and what they said. */
export type Before = { roundKind: string; roundNumber: number; name: string | null; answer: string | null };

export type GridRow<Q> = {
  question: Q;
  /** Asked or settled in another round: struck, and given to nobody any more. */
  before: Before | null;
  /** Those of the panel who have it. */
  holders: string[];
  /** It was asked in this very round, and what was said. */
  askedHere: Pin[];
};

export type Grid<Q> = {
  rows: GridRow<Q>[];
  /** A question of their own for as many people as possible: person to question. */
  own: ReadonlyMap<string, string>;
  /** People of the panel who have none of their own. */
  without: Person[];
};

export function askGrid<Q extends Question>(
  panel: readonly Person[],
  questions: readonly Q[],
  roundId: string,
): Grid<Q> {
  const people = panel.map((it) => it.id);
  const rows = questions.map((question): GridRow<Q> => {
    const here = question.pins.filter((pin) => pin.roundId === roundId);
    const holders = people.filter((id) => here.some((pin) => pin.personId === id && pin.isPinned));
    return {
      question,
      before: beforeOf(question, roundId),
      holders,
      askedHere: here.filter((pin) => pin.askedAt !== null),
    };
  });
  const choices = rows.flatMap(({ question, before, holders }): Choice[] =>
    before ? [] : holders.map((person) => ({ person, question: question.id })),
  );
  const own = distinctQuestions(people, choices);
  return { rows, own, without: panel.filter((it) => !own.has(it.id)) };
}

/** The asking that brought an answer comes first; settled without one counts too. */
function beforeOf({ answeredIn, pins }: Question, roundId: string): Before | null {
  const asked = pins.filter((pin) => pin.askedAt !== null && pin.roundId !== roundId);
  const told = asked.find((pin) => pin.answer) ?? asked[0];
  if (told)
    return { roundKind: told.roundKind, roundNumber: told.roundNumber, name: told.name, answer: told.answer };
  if (!answeredIn || answeredIn.roundId === roundId) return null;
  return { roundKind: answeredIn.roundKind, roundNumber: answeredIn.roundNumber, name: null, answer: null };
}
