import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LINT_ROWS, lintDraft, rephrase } from "@/lib/follow-ups/lint";

describe("the draft lint", () => {
  it("has 36 rows, numbered in order", () => {
    expect(LINT_ROWS.map(([rule]) => rule)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1));
  });

  for (const [rule, , example, better] of LINT_ROWS) {
    it(`row ${rule} catches “${example}”`, () => {
      expect(lintDraft(`${example}.`).map((it) => it.rule)).toContain(rule);
      expect(lintDraft(`${example.replaceAll("'", "’")}.`).map((it) => it.rule)).toContain(rule);
      expect(lintDraft(example.toUpperCase()).map((it) => it.rule)).toContain(rule);
    });

    it(`row ${rule} suggests nothing that would be caught`, () => {
      if (better) expect(lintDraft(`${better}.`)).toEqual([]);
    });
  }

  it.each([
    ["I'm looking forward to joining your team.", "I would be glad to join your team."],
    ["I am very excited to join. Thank you.", "The role interests me a good deal. Thank you."],
    ["It was good, and I can't wait to start.", "It was good, and I remain very interested."],
    ["When I join, I'd read the logs.", "If I were to join, I'd read the logs."],
    ["I will improve the night rota in the team.", "I would work on the night rota in the team."],
    ["Thank you for welcoming me aboard.", "Thank you for the warm conversation."],
    ["I'll see you on my first day.", "I would be glad to speak again."],
    ["Our roadmap is bold.", "Your roadmap is bold."],
    ["I am the perfect fit for this.", "I am a good match in … for this."],
    ["Please answer asap.", "Please answer by …, if that is possible."],
  ])("puts its wording into the sentence: %s", (text, expected) => {
    const [match] = lintDraft(text);
    expect(rephrase(text, match!)).toBe(expected);
  });

  for (const [rule, , example, better] of LINT_ROWS) {
    if (!better) continue;
    it(`row ${rule}, taken up, is not caught again`, () => {
      const text = `Hello. ${example}.`;
      const match = lintDraft(text).find((it) => it.rule === rule)!;
      expect(lintDraft(rephrase(text, match))).toEqual([]);
    });
  }

  it("names the sentence, and knows presuming from a careless word", () => {
    const [match] = lintDraft("Hello. Once I’m there, I will ask. Thank you.");
    expect(match!.sentence).toBe("Once I’m there, I will ask.");
    const careful = LINT_ROWS.filter(([rule, , example]) =>
      /heard differently/.test(lintDraft(example).find((it) => it.rule === rule)!.says),
    );
    expect(careful.map(([rule]) => rule)).toEqual([29, 30, 31, 32, 33, 34]);
  });

  it("lets the conditional pass, in the same sentence only", () => {
    expect(lintDraft("If things go well, I will be joining a strong team.")).toEqual([]);
    expect(lintDraft("If things go well. I will be joining a strong team.").map((it) => it.rule)).toEqual([
      9,
    ]);
  });

  it("has no such guard for words that are about a careful note", () => {
    expect(lintDraft("Could you answer asap").map((it) => it.rule)).toEqual([32]);
  });

  it("knows that one's own past company had a team of its own", () => {
    expect(lintDraft("In my last job our team shipped weekly.")).toEqual([]);
    expect(lintDraft("At Borealis our team shipped weekly.", { pastCompanies: ["Borealis"] })).toEqual([]);
    expect(lintDraft("At Borealis our team shipped weekly.").map((it) => it.rule)).toEqual([13]);
  });

  it("lets an offer's deadline and pay be named where they are the subject", () => {
    expect(lintDraft("I have another offer, and the salary differs.", { aboutOffer: true })).toEqual([]);
  });

  it("points at the very words, curly apostrophes and all", () => {
    const text = "Hello. I can’t wait to start.";
    const [match] = lintDraft(text);
    expect(text.slice(match!.start, match!.end)).toBe("can’t wait to start");
    expect(match!.says).toBe("“can’t wait to start” sounds decided.");
  });

  it("takes any text, and its matches never overlap", () => {
    const words = fc.constantFrom(...LINT_ROWS.map((row) => row[2]), " ", ". ", "if ", "\n", "!!", "ä");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(words).map((it) => it.join(" ")),
        ),
        (text) => {
          let end = 0;
          for (const match of lintDraft(text)) {
            expect(match.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(match.start, match.end)).toBe(match.phrase);
            end = match.end;
          }
        },
      ),
    );
  }, 60_000);

  it("stays quick over a long text without a full stop", () => {
    const before = process.cpuUsage();
    for (const row of LINT_ROWS) lintDraft(`${row[2]} `.repeat(800));
    lintDraft("I will bring ".repeat(800));
    expect((process.cpuUsage(before).user + process.cpuUsage(before).system) / 1000).toBeLessThan(2000);
  }, 60_000);
});
