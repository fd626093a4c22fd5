import { describe, expect, it } from "vitest";
import { isRecent, needsDeflection, POSITIONS, payWords, pencilLine } from "@/lib/pay/rules";
import { offerSchema, paySaidSchema, rangeSchema, stanceSchema } from "@/lib/pay/schema";

const ID = "0190b6a4-0000-7000-8000-000000000001";
const range = (over: object) => rangeSchema.safeParse({ applicationId: ID, ...over });
const sentences = (parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  Object.fromEntries(parsed.error?.issues.map((it) => [String(it.path[0]), it.message]) ?? []);

describe("the range", () => {
  it("takes figures as they are typed, and currency and period from beside them", () => {
    expect(range({ minimum: "€92k a year", target: "100.000", walkAway: "88 000" }).data).toMatchObject({
      ...{ minimum: 92_000, target: 100_000, walkAway: 88_000, currency: "EUR", period: "year" },
    });
    expect(range({ minimum: "€92k", currency: "gbp" }).data).toMatchObject({ currency: "GBP" });
    expect(range({}).data).toMatchObject({ minimum: null, target: null, walkAway: null, currency: null });
  });

  it("says what does not go together", () => {
    expect(sentences(range({ minimum: "100k", target: "92k" })).target).toMatch(/below where you begin/);
    expect(sentences(range({ minimum: "92k", walkAway: "95k" })).walkAway).toMatch(/above where you begin/);
    expect(sentences(range({ minimum: "92.000.1" })).minimum).toMatch(/more than one way/);
    expect(sentences(range({ currency: "€" })).currency).toBe("Write three letters, such as EUR.");
  });
});

describe("what was said", () => {
  const said = (over: object) => paySaidSchema.safeParse({ roundId: ID, factId: ID, ...over });

  it("asks for their figure where they named one first, or that they did not say", () => {
    expect(sentences(said({ firstNumberBy: "them" })).low).toMatch(/Write what they named/);
    expect(said({ firstNumberBy: "them", low: "85k", high: "95k" }).data).toMatchObject({
      low: 85_000,
      high: 95_000,
    });
    expect(said({ firstNumberBy: "them", notDisclosed: "on" }).success).toBe(true);
    expect(said({ firstNumberBy: "me" }).success).toBe(true);
    expect(sentences(said({})).firstNumberBy).toBe("Choose who named a figure first.");
  });
});

it("an offer's hour needs its day, in a zone that exists", () => {
  const offer = (over: object) =>
    offerSchema.safeParse({ applicationId: ID, zone: "Europe/Berlin", ...over });
  expect(sentences(offer({ time: "17:00" })).day).toMatch(/day that goes with the hour/);
  expect(sentences(offer({ zone: "Mars/Base" })).zone).toBe("Choose a time zone from the list.");
  expect(offer({ figure: "93k EUR", day: "2026-07-17" }).data).toMatchObject({
    figure: 93_000,
    currency: "EUR",
  });
});

it("no stance is preset, and the sentences in pencil are the person's to take", () => {
  expect(stanceSchema.parse({ applicationId: ID })).toMatchObject({ stance: null, sentence: null });
  expect(POSITIONS.map((it) => it.stance)).toEqual(["let-them", "ask-range", "state-mine"]);
  const pencil = pencilLine("state-mine", { minimum: 92_000, target: 100_000 });
  expect(pencil).toBe("From what I found for this level here, I’m looking at 92,000 to 100,000.");
  expect(pencilLine("state-mine", null)).toMatch(/looking at …$/);
  expect(pencilLine("let-them", { minimum: 92_000, target: 100_000 })).not.toMatch(/\d/);
  expect([null, "let-them", "ask-range", "state-mine"].map((it) => needsDeflection(it as null))).toEqual([
    ...[false, true, true, false],
  ]);
});

it("a figure is recent for twelve months", () => {
  expect(["2025-07-14", "2025-07-13", "2026-07-14"].map((on) => isRecent(on, "2026-07-14"))).toEqual([
    ...[true, false, true],
  ]);
  expect(isRecent("2027-03-01", "2028-02-29")).toBe(true);
});

it("pay in words", () => {
  expect(payWords(92_000, 100_000, { currency: "EUR", period: "year" })).toBe("92,000–100,000 EUR a year");
  expect(payWords(null, null, { currency: "EUR", period: "year" })).toBe("");
});
