import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BANK_CATEGORIES } from "@/lib/questions/categories";
import { bestAnswer, withSeeds } from "@/lib/questions/rules";
import { askGrid } from "@/lib/questions/rules/grid";
import { likelyFive } from "@/lib/questions/rules/likely";
import { type Choice, distinctQuestions, repeatedQuestions } from "@/lib/questions/rules/matching";
import { proposedCategory, proposedDepth, proposedMineCategory } from "@/lib/questions/rules/proposals";
import {
  BANK_SEEDS,
  FIRST_FIVE,
  FIVE_YEARS,
  MINE_EXAMPLES,
  NEXT_STEPS_QUESTION,
} from "@/lib/questions/seeds";

const PEOPLE = ["priya", "sam", "lotte", "olu", "kim"];
const QUESTIONS = ["a", "b", "c", "d", "e"];
const anyChoices = fc.array(
  fc.record({ person: fc.constantFrom(...PEOPLE), question: fc.constantFrom(...QUESTIONS) }),
  { maxLength: 14 },
);

/** Every way of giving: each person one of theirs or none. */
function most(
  people: readonly string[],
  choices: readonly Choice[],
  taken: ReadonlySet<string> = new Set(),
): number {
  const [first, ...rest] = people;
  if (first === undefined) return 0;
  const free = choices.filter((it) => it.person === first && !taken.has(it.question));
  const tries = free.map((it) => 1 + most(rest, choices, new Set([...taken, it.question])));
  return Math.max(most(rest, choices, taken), ...tries);
}

describe("a question of their own for as many as possible", () => {
  it("is as many as trying every way finds, each with one of theirs, none twice", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PEOPLE), anyChoices, (people, choices) => {
        const own = distinctQuestions(people, choices);
        expect(own.size).toBe(most(people, choices));
        expect(new Set(own.values()).size).toBe(own.size);
        for (const [person, question] of own) expect(choices).toContainEqual({ person, question });
      }),
      { numRuns: 2000 },
    );
  });

  it("never takes it from somebody earlier for somebody later", () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const own = distinctQuestions(PEOPLE, choices);
        for (const n of [1, 2, 3, 4]) {
          const before = distinctQuestions(PEOPLE.slice(0, n), choices);
          for (const person of before.keys()) expect(own.has(person)).toBe(true);
        }
      }),
    );
  });

  it("names what stands with two", () => {
    const choices = [
      { person: "priya", question: "a" },
      { person: "sam", question: "a" },
      { person: "sam", question: "b" },
      { person: "gone", question: "b" },
    ];
    expect([...repeatedQuestions(["priya", "sam"], choices)]).toEqual([["a", ["priya", "sam"]]]);
  });
});

describe("the grid of who asks whom", () => {
  const pin = (personId: string | null, over: object = {}) => ({
    roundId: "r2",
    roundKind: "second",
    roundNumber: 2,
    personId,
    name: personId,
    isPinned: true,
    askedAt: null,
    answer: null,
    ...over,
  });
  const panel = [
    { id: "priya", name: "Priya" },
    { id: "sam", name: "Sam" },
  ];
  const earlier = {
    roundId: "r1",
    roundKind: "first",
    roundNumber: 1,
    isPinned: false,
    askedAt: "2026-07-01T09:00:00Z",
  };

  it("strikes what an earlier round asked, with the answer, and gives it to nobody", () => {
    const question = {
      id: "a",
      answeredIn: null,
      pins: [pin("sam", { ...earlier, answer: "By rota" }), pin("priya")],
    };
    const grid = askGrid(panel, [question], "r2");
    expect(grid.rows[0]).toMatchObject({
      before: { roundKind: "first", name: "sam", answer: "By rota" },
      holders: ["priya"],
    });
    expect(grid.without.map((it) => it.id)).toEqual(["priya", "sam"]);
  });

  it("says with whom one is that two have, and counts it once", () => {
    const grid = askGrid(
      panel,
      [{ id: "a", answeredIn: null, pins: [pin("priya"), pin("sam"), pin(null)] }],
      "r2",
    );
    expect(grid.rows[0]!.holders).toEqual(["priya", "sam"]);
    expect(grid.without.map((it) => it.id)).toEqual(["sam"]);
  });

  it("keeps what was asked in this very round", () => {
    const asked = pin("priya", { askedAt: "2026-07-14T09:00:00Z" });
    const grid = askGrid(
      panel,
      [{ id: "a", answeredIn: { roundId: "r2", roundKind: "second", roundNumber: 2 }, pins: [asked] }],
      "r2",
    );
    expect(grid.rows[0]).toMatchObject({ before: null, askedHere: [asked] });
    expect(grid.own.get("priya")).toBe("a");
  });

  it("strikes what was settled without being asked", () => {
    const grid = askGrid(
      panel,
      [{ id: "a", answeredIn: { roundId: "r1", roundKind: "first", roundNumber: 1 }, pins: [] }],
      "r2",
    );
    expect(grid.rows[0]!.before).toEqual({ roundKind: "first", roundNumber: 1, name: null, answer: null });
  });
});

describe("the five likeliest", () => {
  type Row = Parameters<typeof likelyFive>[0][number];
  const row = (over: Partial<Row>): Row => ({
    id: "b",
    seedId: null,
    category: "behavioural",
    requirementId: null,
    askedAt: [],
    practisedAt: [],
    ...over,
  });
  const at = (day: number) => `2026-07-${String(day).padStart(2, "0")}T09:00:00Z`;
  const seedIds = (rows: Row[], before: string | null = null) =>
    likelyFive(withSeeds<Row>(rows), before).map((it) => it.seedId ?? it.id);

  it("are the shipped first five while there is no history", () => {
    expect(seedIds([])).toEqual([...FIRST_FIVE]);
    expect(seedIds([], at(10))).toEqual([...FIRST_FIVE]);
  });

  it("begin with what was asked most often, and always hold five years", () => {
    const rows = ["a", "b", "c", "d", "e", "f"].map((id, n) =>
      row({ id, askedAt: Array(7 - n).fill(at(1)) }),
    );
    expect(seedIds(rows)).toEqual(["a", "b", "c", "d", FIVE_YEARS]);
  });

  it("keep what was practised, the longest ago first, then as shipped", () => {
    const rows = [
      row({ id: "x", seedId: "said-no", practisedAt: [at(3)] }),
      row({ id: "y", seedId: "persuaded", practisedAt: [at(1), at(2)] }),
    ];
    expect(seedIds(rows, at(10))).toEqual([
      "persuaded",
      "said-no",
      "five-years",
      "mistake",
      "conflict-colleague",
    ]);
  });

  it("stand still once the round is on, whatever is practised, asked or written", () => {
    const seeds = BANK_SEEDS.filter((it) => it.category === "behavioural");
    fc.assert(
      fc.property(
        fc.array(fc.record({ seed: fc.constantFrom(...seeds), asked: fc.boolean() }), { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
        (later, earlier) => {
          const known = earlier.map((day, n) =>
            row({ id: `k${n}`, seedId: seeds[n + 7]!.id, practisedAt: [at(day)] }),
          );
          const changed = later.map(({ seed, asked }, n): Row => {
            const was = known.find((it) => it.seedId === seed.id);
            const from = was ?? row({ id: `n${n}`, seedId: seed.id });
            return asked
              ? { ...from, askedAt: [...from.askedAt, at(20)] }
              : { ...from, practisedAt: [...from.practisedAt, at(20)] };
          });
          const touched = new Map([...known, ...changed].map((it) => [it.seedId, it]));
          const added = row({ id: "own", askedAt: [at(25)] });
          expect(seedIds([...touched.values(), added], at(10))).toEqual(seedIds(known, at(10)));
        },
      ),
    );
  });

  it("leave out hard questions of one application and other kinds", () => {
    const others = BANK_CATEGORIES.filter((it) => it !== "behavioural").map((category) =>
      row({ id: category, category, askedAt: [at(1)] }),
    );
    expect(seedIds([...others, row({ id: "hard", requirementId: "q1", askedAt: [at(1)] })])).toEqual([
      ...FIRST_FIVE,
    ]);
  });
});

describe("proposals", () => {
  it.each([
    ["Tell me about a time you failed", "behavioural"],
    ["Where do you see yourself in 5 years?", "behavioural"],
    ["Why us?", "motivation"],
    ["What made you apply?", "motivation"],
    ["How would you fit into the team?", "fit"],
    ["What would you do in your first 90 days?", "in-the-role"],
    ["What are your salary expectations?", "pay-and-terms"],
    ["How long is your notice?", "pay-and-terms"],
    ["You said last time that you left early. Why?", "clarifying"],
    ["Walk me through your CV", "background"],
    ["How does a B-tree split?", "depth"],
  ] as const)("%s: %s", (text, category) => {
    expect(proposedCategory(text)).toBe(category);
  });

  it("puts every shipped question where it is shipped", () => {
    const wrong = BANK_SEEDS.filter(
      (it) => it.category !== "behavioural" && proposedCategory(it.text) !== it.category,
    );
    expect(wrong.map((it) => it.id)).toEqual([]);
  });

  it.each([
    ["What is the hardest part?", 1],
    ["What is the hardest part of Halden's growth?", 2],
    ["What makes a good staff engineer here?", 2],
    ["Priya mentioned the depots. Why two?", 3],
    ["I read that you moved. How was it?", 3],
  ] as const)("%s: %i", (text, depth) => {
    expect(proposedDepth(text, { company: "Halden Freight", role: "Staff engineer" })).toBe(depth);
  });

  it("sorts the examples and plain questions of mine where they belong, and leaves the rest unsorted", () => {
    for (const { text, category } of MINE_EXAMPLES)
      expect(`${text} ${proposedMineCategory(text)}`).toBe(`${text} ${category}`);
    expect(proposedMineCategory(NEXT_STEPS_QUESTION)).toBe("next-steps");
    expect(proposedMineCategory("What breaks first when two depots merge?")).toBe("challenges");
    expect(proposedMineCategory("What could this job become?")).toBe("openings");
    expect(proposedMineCategory("Why two depots?")).toBeNull();
  });

  it("goes as far as can be when it leads back to something", () => {
    expect(proposedDepth("Why?", { company: "", role: "", linked: true })).toBe(3);
    expect(proposedDepth("Why?", { company: "", role: "" })).toBe(1);
  });
});

describe("the best answer", () => {
  const said = (
    answer: string | null,
    rating: "shaky" | "fine" | "strong" | null,
    improvedAnswer: string | null = null,
  ) => ({
    answer,
    rating,
    improvedAnswer,
  });
  it("is the fuller one, then the strongest, then the latest", () => {
    expect(bestAnswer([])).toBeNull();
    expect(bestAnswer([said(null, "strong")])).toBeNull();
    expect(
      bestAnswer([said("a", null), said("b", "shaky"), said("c", "strong"), said("d", "strong")])?.text,
    ).toBe("c");
    expect(bestAnswer([said("c", "strong"), said("b", "shaky", "fuller")])?.text).toBe("fuller");
    expect(bestAnswer([said("c", "strong", "x"), said("b", "shaky", "y")])?.text).toBe("x");
  });
});
