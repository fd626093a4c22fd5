import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFigure, formatRange, formatUnit } from "@/lib/base/format";
import { MOST_MONEY, readMoney, readPay } from "@/lib/base/money";

const figure = (typed: string) => {
  const read = readMoney(typed);
  return read.ok ? read.figure : read.why;
};

describe("a figure as people type it", () => {
  it.each([
    ["92000", 92_000],
    ["92k", 92_000],
    ["92 K", 92_000],
    ["92,000", 92_000],
    ["92.000", 92_000],
    ["92.000,50", 92_000.5],
    ["92,000.50", 92_000.5],
    ["92 000", 92_000],
    ["92\u202f000,5", 92_000.5],
    ["92'000", 92_000],
    ["92’000.50", 92_000.5],
    ["1,234,567", 1_234_567],
    ["1.234.567,89", 1_234_567.89],
    ["12,00,000", 1_200_000],
    ["92.5k", 92_500],
    ["92,5k", 92_500],
    ["1.2m", 1_200_000],
    ["45.50", 45.5],
    ["45,5", 45.5],
    ["€92,000", 92_000],
    ["92k EUR a year", 92_000],
    ["£ 450 per day", 450],
    ["$120k/yr", 120_000],
  ])("%s", (typed, expected) => expect(figure(typed)).toBe(expected));

  it.each([
    ["", "Write a figure, such as 92000 or 92k."],
    ["plenty", "Write a figure, such as 92000 or 92k."],
    ["90–95k", "Write one figure here, such as 92000 or 92k."],
    ["about 92k", "Write the figure alone, such as 92000 or 92k."],
    ["0", "Write a figure above 0."],
    ["-5", "Write a figure above 0."],
    ["1.250k", "“1.250k” could be read in more than one way. Write it like 92000 or 92k."],
    ["92.000.50", "“92.000.50” could be read in more than one way. Write it like 92000 or 92k."],
    ["92,0000", "“92,0000” could be read in more than one way. Write it like 92000 or 92k."],
    ["0.925", "“0.925” could be read in more than one way. Write it like 92000 or 92k."],
    ["9999999999999", "Write a figure below a trillion."],
  ])("%s is asked about", (typed, expected) => expect(figure(typed)).toBe(expected));

  it("knows the currency and the period beside it", () => {
    expect(readMoney("€92,000 a year")).toMatchObject({ currency: "EUR", period: "year" });
    expect(readMoney("450 GBP/day")).toMatchObject({ currency: "GBP", period: "day" });
    expect(readMoney("55 an hour")).toMatchObject({ currency: null, period: "hour" });
    expect(readMoney("$120k"), "whose dollar?").toMatchObject({ currency: null });
  });

  const amount = fc.integer({ min: 1, max: MOST_MONEY * 100 }).map((hundredths) => hundredths / 100);

  it("reads back whatever is printed, and its continental twin", () => {
    fc.assert(
      fc.property(amount, (value) => {
        const printed = formatFigure(value);
        expect(figure(printed)).toBe(value);
        const twin = printed.replace(/[.,]/g, (mark) => (mark === "," ? "." : ","));
        expect(figure(twin)).toBe(value);
        expect(figure(printed.replaceAll(",", " "))).toBe(value);
      }),
    );
  });

  it("reads any text at all, to a figure in bounds or to a sentence", () => {
    const near = fc
      .array(fc.constantFrom("9", "2", "000", ".", ",", " ", "'", "k", "m", "-", "–", "€", " a year"))
      .map((it) => it.join(""));
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: "binary" })), (typed) => {
        const read = readMoney(typed);
        if (read.ok) expect(read.figure > 0 && read.figure <= MOST_MONEY).toBe(true);
        else expect(read.why).toMatch(/\.$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("what a sentence about pay says in figures", () => {
  it("takes both ends of a range, and the letter that is meant for both", () => {
    expect(readPay("between 92 and 100k EUR a year").figures).toEqual([92_000, 100_000]);
    expect(readPay("92,000 to 100,000").figures).toEqual([92_000, 100_000]);
    expect(readPay("in line with the level").figures).toEqual([]);
  });
});

describe("printing money", () => {
  it("groups by three, with cents where there are some", () => {
    expect([92_000, 45.5, 999, 1_234_567.89].map(formatFigure)).toEqual([
      "92,000",
      "45.50",
      "999",
      "1,234,567.89",
    ]);
  });

  it("a range, open or closed, and its unit", () => {
    expect(formatRange(92_000, 100_000)).toBe("92,000–100,000");
    expect(formatRange(92_000, 92_000)).toBe("92,000");
    expect(formatRange(92_000, null)).toBe("from 92,000");
    expect(formatRange(null, 100_000)).toBe("up to 100,000");
    expect(formatRange(null, null)).toBe("");
    expect(formatUnit("EUR", "year")).toBe(" EUR a year");
    expect(formatUnit(null, "hour")).toBe(" an hour");
    expect(formatUnit(null, null)).toBe("");
  });
});
