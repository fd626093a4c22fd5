/** Who asks whom: as many people as possible with a question of their own. Pure. */

/** What could be asked of whom; a question may stand with several people. */
export type Choice<P extends string = string, Q extends string = string> = { person: P; question: Q };

/**
 * The largest set of people that can each be given a different one of their questions, found by augmenting paths. Whoever
 * comes first in `people` keeps theirs, so an earlier person is never left out for the sake of a later one.
 */
export function distinctQuestions(
  people: readonly string[],
  choices: readonly Choice[],
): ReadonlyMap<string, string> {
  const takenBy = new Map<string, string>();
  function place(person: string, tried: Set<string>): boolean {
    for (const { question } of choices.filter((it) => it.person === person)) {
      if (tried.has(question)) continue;
      tried.add(question);
      const other = takenBy.get(question);
      if (other !== undefined && !place(other, tried)) continue;
      takenBy.set(question, person);
      return true;
    }
    return false;
  }
  for (const person of people) place(person, new Set());
  return new Map([...takenBy].map(([question, person]) => [person, question]));
}

/** Questions that stand with more than one of these people. */
export function repeatedQuestions(
  people: readonly string[],
  choices: readonly Choice[],
): Map<string, string[]> {
  const holders = new Map<string, string[]>();
  for (const { person, question } of choices) {
    const known = holders.get(question) ?? [];
    if (people.includes(person) && !known.includes(person)) holders.set(question, [...known, person]);
  }
  return new Map([...holders].filter(([, persons]) => persons.length > 1));
}
