import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  closingWords,
  groupByStage,
  markAd,
  nextStep,
  reasonWords,
  suggestStage,
  type Waiting,
} from "@/lib/applications/rules";
import { instant } from "@/lib/base/dates";

const now = instant("2026-11-23T09:00:00Z");

describe("the stage that the rounds speak for", () => {
  it("is that of the furthest round, if the application is not so far yet", () => {
    const rounds = [
      { kind: "screen", state: "completed" },
      { kind: "second", state: "scheduled" },
    ];
    expect(suggestStage("applied", rounds)).toBe("second");
    expect(suggestStage("second", rounds)).toBeNull();
    expect(suggestStage("final", rounds)).toBeNull();
  });

  it("does not listen to cancelled rounds, other conversations, or no rounds", () => {
    expect(suggestStage("applied", [{ kind: "final", state: "cancelled" }])).toBeNull();
    expect(suggestStage("applied", [{ kind: "final", state: "no-show" }])).toBeNull();
    expect(suggestStage("saved", [{ kind: "other", state: "completed" }])).toBeNull();
    expect(suggestStage("saved", [])).toBeNull();
  });

  it("says nothing about an offer or a closed application", () => {
    const rounds = [{ kind: "final", state: "completed" }];
    expect(suggestStage("offer", rounds)).toBeNull();
    expect(suggestStage("closed", rounds)).toBeNull();
  });
});

describe("what comes next", () => {
  const round: Waiting = {
    ...{ kind: "round", at: "2026-11-26T14:00:00+00:00", roundKind: "second", number: 2, format: "video" },
    people: ["Priya Rao", "Sam Okafor", "Lotte Brandt"],
  };
  const thanks: Waiting = { kind: "thank-you", at: "2026-11-23T15:00:00+00:00", people: ["Nadia Haddad"] };

  it("is what is due first", () => {
    expect(nextStep([round, thanks], now)).toMatchObject({ words: "Thank Nadia Haddad", soon: true });
    expect(nextStep([round], now)).toMatchObject({
      words: "Second round with Priya Rao, Sam Okafor and 1 more",
      soon: false,
    });
  });

  it("is a step without a date only when nothing has one", () => {
    const own: Waiting = { kind: "own", at: null, text: "Ask Tom about the team" };
    expect(nextStep([own, round], now)?.kind).toBe("round");
    expect(nextStep([own], now)).toMatchObject({
      words: "Ask Tom about the team",
      at: null,
      kind: "own",
      soon: false,
    });
    expect(nextStep([], now)).toBeNull();
  });

  it("has words for every promise", () => {
    expect(nextStep([{ kind: "nudge", at: "2026-11-30T09:00:00Z", title: null }], now)?.words).toBe(
      "Ask where things stand",
    );
    expect(nextStep([{ ...thanks, people: [] }], now)?.words).toBe("Send a thank-you");
    expect(nextStep([{ ...round, roundKind: "other", number: 3, people: [] }], now)?.words).toBe("Round 3");
  });
});

describe("the list", () => {
  it("stands with the furthest first and the closed last, without stages that hold nothing", () => {
    const rows = [{ stage: "final" }, { stage: "applied" }];
    const groups = groupByStage(rows, { applied: 1, final: 14, closed: 3 });
    expect(groups.map((group) => [group.stage, group.count, group.rows.length])).toEqual([
      ["final", 14, 1],
      ["applied", 1, 1],
      ["closed", 3, 0],
    ]);
  });
});

describe("a closing in words", () => {
  const closing = {
    outcome: "not-chosen",
    closeReason: null,
    closedOn: "2024-03-14",
    closedAtStage: "second",
  };

  it("says how, after what, when and why", () => {
    expect(closingWords({ ...closing, closeReason: "others-stronger" })).toBe(
      "Not chosen after the second round, 14 Mar 2024. Others had more to show.",
    );
    expect(closingWords({ ...closing, outcome: "withdrew", closedAtStage: "offer" })).toBe(
      "I withdrew at the offer, 14 Mar 2024.",
    );
    expect(closingWords({ ...closing, closedAtStage: "final" })).toBe(
      "Not chosen after the final round, 14 Mar 2024.",
    );
  });

  it("keeps one's own words", () => {
    expect(reasonWords("Too far from home.")).toBe("Too far from home");
    expect(reasonWords("other")).toBe("");
    expect(reasonWords("role-changed"), "as it once was called").toBe("The role changed");
  });
});

describe("the ad, marked", () => {
  const ad = "You bring\n- five  years of Go\n- Go\nNice to have: Kafka (or the like)";
  const marks = (rows: { text: string; class: "must" | "nice" | null }[]) =>
    markAd(ad, rows)
      .filter((it) => it.marked)
      .map((it) => [it.text, it.class]);

  it("shows what was copied from it, whatever the spaces and capitals", () => {
    expect(
      marks([
        { text: "Five years of Go", class: "must" },
        { text: "Kafka (or the like)", class: "nice" },
        { text: "Rust", class: null },
      ]),
    ).toEqual([
      ["five  years of Go", "must"],
      ["Kafka (or the like)", "nice"],
    ]);
  });

  it("marks the longer of two that overlap, and no part of a word", () => {
    expect(
      marks([
        { text: "years of", class: "nice" },
        { text: "five years of Go", class: "must" },
        { text: "Kaf", class: "nice" },
        { text: "Go", class: "must" },
      ]),
    ).toEqual([["five  years of Go", "must"]]);
  });

  it("is the same text when put together, whatever is asked for", () => {
    const row = fc.record({
      text: fc.string(),
      class: fc.constantFrom("must" as const, "nice" as const, null),
    });
    fc.assert(
      fc.property(fc.string(), fc.array(row), (text, rows) => {
        expect(
          markAd(text, rows)
            .map((it) => it.text)
            .join(""),
        ).toBe(text);
      }),
    );
    const pieces = markAd(ad, [{ text: "Kafka", class: "nice" }]);
    expect(pieces.map((it) => it.text).join("")).toBe(ad);
    expect(pieces).toHaveLength(3);
  });
});
