/** For tests: any rows of what the person prepares, beside `arbitrary-snapshot.ts`; few ids, so that rows meet. */
import fc from "fast-check";
import { plusMinutes, zonedDay } from "@/lib/base/dates";
import { EXAMPLE_NOW } from "@/lib/guidance/example-snapshot";
import type { Snapshot } from "@/lib/guidance/snapshot";
import type { Bank } from "@/lib/guidance/snapshot-prepared";
import { BANK_CATEGORIES } from "@/lib/questions/categories";
import { withSeeds } from "@/lib/questions/rules";

const THREE_WEEKS = 21 * 24 * 60;
export const at = fc
  .integer({ min: -THREE_WEEKS, max: THREE_WEEKS })
  .map((minutes) => plusMinutes(EXAMPLE_NOW, minutes).toISOString());
export const on = at.map((iso) =>
  zonedDay(plusMinutes(EXAMPLE_NOW, iso.charCodeAt(9) * 300 - 15_000), "UTC"),
);
export const text = fc.constantFrom("", " … ", "The depots", "the depots!", "Why us?", "名", "x".repeat(300));
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
export const yes = fc.boolean();
export const one = <T extends string>(...values: T[]) => fc.constantFrom(...values);
export const few = <T>(row: fc.Arbitrary<T>, maxLength = 4) => fc.array(row, { maxLength });
export const rowsBy = <T extends object>(key: keyof T & string, row: fc.Arbitrary<T>, maxLength = 4) =>
  fc.uniqueArray(row, { maxLength, selector: (it) => it[key] });

const storyId = one("s1", "s2", "s3", "s4");
const researchId = one("e1", "e2", "e3");
const figure = maybe(fc.constantFrom(0, 88_000, 92_000, 100_000, 45.5));
const currency = maybe(one("EUR", "CAD"));
const period = maybe(one("year", "month", "day", "hour"));

const story = fc.record({
  id: storyId,
  title: one("The depot", "Night shift", "名", "x".repeat(200)),
  situation: maybe(text),
  task: maybe(text),
  action: maybe(text),
  result: maybe(text),
  number: maybe(text),
  reflection: maybe(text),
  skills: few(one("planning", "SQL"), 2),
  tags: fc.uniqueArray(one("adapt", "develop", "responsibility"), { maxLength: 3 }),
  environment: few(one("small", "remote"), 2),
  confirmedAt: maybe(at),
  starred: yes,
  hereSentence: maybe(text),
  researchIds: fc.uniqueArray(researchId, { maxLength: 2 }),
});

const bank = fc.record({
  id: one("b1", "b2", "b3", "b4"),
  seedId: maybe(one("five-years", "mistake", "explain-your-work")),
  text,
  category: fc.constantFrom(...BANK_CATEGORIES),
  requirementId: maybe(one("q1", "q2")),
  answer: maybe(text),
  storyId: maybe(storyId),
  skipped: yes,
  practisedAt: few(at, 2),
  rating: maybe(one("shaky", "fine", "strong")),
  askedAt: few(at, 2),
});

const goal = fc.record({
  id: one("g1", "g2", "g3", "g4"),
  period: fc.constantFrom<30 | 60 | 90>(30, 60, 90),
  text,
  requirementId: maybe(one("q1", "q2")),
  challengeMineId: maybe(one("m1", "m2")),
});

const worth = fc.record({ id: one("w1", "w2", "w3"), text, storyId: maybe(storyId) });

const evidence = fc.record({
  id: one("p1", "p2", "p3", "p4"),
  source: text,
  figure: fc.constantFrom(90_000, 95_000.5),
  on: fc.oneof(on, fc.constant("2024-01-01")),
  region: maybe(text),
  level: maybe(text),
});

const pay = fc.record({
  target: figure,
  minimum: figure,
  walkAway: figure,
  currency,
  period,
  stance: maybe(one("let-them", "ask-range", "state-mine")),
  sentence: maybe(text),
  deflection: maybe(text),
  flexibility: maybe(one("open", "some", "firm")),
  terms: few(text, 2),
  worth: rowsBy("id", worth),
  evidence: rowsBy("id", evidence),
  theirRange: maybe(
    fc.record({
      low: figure,
      high: figure,
      saidBy: maybe(one("Priya Rao")),
      roundId: maybe(one("r1", "r2")),
      on,
    }),
  ),
  notDisclosed: yes,
  counter: maybe(text),
});

export const anyOffer = fc.record({ deadlineAt: maybe(at), figure, currency, period, decidedOn: maybe(on) });

const spare = fc.record({ id: one("s8", "s9"), title: one("Spare", "Another") });
const idea = fc.record({
  id: one("i1", "i2", "i3"),
  text,
  researchId: maybe(researchId),
  sensitivity: maybe(one("safe", "ask-first", "keep-back")),
});
const growth = fc.record({ id: one("n1", "n2"), text, on });
const mustHave = fc.record({
  id: one("h1", "h2", "h3"),
  text,
  evidence: few(fc.record({ text, saidBy: maybe(one("Priya Rao")) }), 2),
  mineId: maybe(one("m1", "m2")),
  rating: maybe(one("yes", "unsure", "no")),
  ratedAt: maybe(at),
});
const pack = fc.record({
  roundId: one("r1", "r2", "r3"),
  copiesPacked: maybe(fc.integer({ min: 0, max: 5 })),
  portfolio: maybe(one("yes", "screen", "no")),
  portfolioRef: maybe(text),
  portfolioPacked: yes,
});
const point = fc.record({ id: one("c1", "c2", "c3"), text, storyId: maybe(storyId) });
const fact = fc.record({
  id: one("f1", "f2", "f3"),
  key: one("pay", "Pay ", "notice", "start-date", "Team size"),
  value: one("92,000 EUR", "92.000 EUR", "100,000 EUR", "名"),
  roundId: maybe(one("r1", "r2")),
  personId: maybe(one("priya", "sam")),
  statedAt: at,
  explanation: maybe(text),
});

type Prepared = Pick<
  Snapshot,
  | "stories"
  | "spareStories"
  | "bank"
  | "ideas"
  | "plan"
  | "growth"
  | "nothingNewForRoundId"
  | "mustHaves"
  | "environmentTags"
  | "pay"
  | "packs"
  | "case"
  | "facts"
>;

export const anyPrepared: fc.Arbitrary<Prepared> = fc.record({
  stories: rowsBy("id", story),
  spareStories: rowsBy("id", spare, 2),
  bank: fc
    .uniqueArray(bank, { maxLength: 4, selector: (it) => it.seedId ?? it.id })
    .map((rows) => rows.map((it, i) => ({ ...it, id: `b${i}` })))
    .map((rows) => withSeeds<Bank>(rows)),
  ideas: rowsBy("id", idea),
  plan: maybe(
    fc.record({ opening: maybe(text), goals: rowsBy("id", goal), showing: maybe(one("show", "say-only")) }),
  ),
  growth: rowsBy("id", growth, 2),
  nothingNewForRoundId: maybe(one("r1", "r2")),
  mustHaves: rowsBy("id", mustHave),
  environmentTags: few(one("small", "remote", "shifts"), 2),
  pay: maybe(pay),
  packs: rowsBy("roundId", pack),
  case: fc.record({
    sentence: maybe(text),
    sentenceStoryId: maybe(storyId),
    points: rowsBy("id", point),
    whyYou: maybe(text),
    whyHire: maybe(text),
    whatForYou: maybe(text),
    whyHere: maybe(fc.record({ text: one("The rota", "名"), editedAt: at })),
  }),
  facts: rowsBy("id", fact),
});
