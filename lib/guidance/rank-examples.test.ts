import { describe, expect, it } from "vitest";
import { CATALOG } from "@/lib/guidance/catalog";
import type { Cue } from "@/lib/guidance/cue";
import {
  aNote,
  anApplication,
  aRound,
  EXAMPLE_NOW,
  EXAMPLE_ZONE,
  emptySnapshot,
  onRound,
  theFirst,
} from "@/lib/guidance/example-snapshot";
import { momentOf, rankCues, sortedCandidates } from "@/lib/guidance/rank";
import { HOUR } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";

/**
 * CUES.md §4.6 as written: what is a candidate, urgent or against a clock stands in each example, and the ranking makes
 * the order and the five of it. Whether rows lead to those candidates is each cue's own test; `rank.test.ts` runs whole
 * snapshots.
 */
const SENT = { panelists: [onRound("r1", "priya")], thankYous: [aNote("priya", "sent")] };

const EXAMPLES: Example[] = [
  {
    name: "1: saved",
    snapshot: { application: anApplication({ stage: "saved" }) },
    moment: "P",
    candidates: "P1 P5 P6! P23",
    sorted: "P6 (1), P1 (2), P23 (2), P5 (2)",
    open: "P6 P1 P23 P5",
  },
  {
    name: "2: second round announced, no date",
    snapshot: { ...SENT, rounds: [aRound("r1", -97)] },
    moment: "B",
    candidates: "B3 B6 B7 P1 P7 P24 P17 A2 P20 P21 P5 D2",
    sorted:
      "B3 (2), B6 (2), B7 (2), P1 (2), P7 (2), P24 (2), P17 (2), A2 (2), P20 (2), P21 (2), P5 (3), D2 (3)",
    open: "B3 B6 P1 P7 P24",
  },
  {
    name: "3: second round in 30 h, reason not chosen",
    snapshot: { ...SENT, rounds: [theFirst(), aRound("r2", 30)] },
    moment: "P",
    candidates: "P3! P24! B3! P21! B1! P1! B2 P7 P18 P17 P15 P30 P12 P10 P5",
    sorted:
      "B1 (1), P3 (1), P24 (1), B3 (1), P1 (1), P21 (1), B2 (2), P7 (2), P18 (2), P17 (2), P15 (2), P30 (2), P12 (2), P10 (2), P5 (2)",
    open: "B1 P3 P24 B3 P1",
  },
  {
    name: "4: the same, and the person picks a reason",
    snapshot: { ...SENT, rounds: [theFirst(), aRound("r2", 30)] },
    moment: "P",
    candidates: "P3! P24! P21! P30! P12! P25! B2 P7 P18 P17 P15 P10 P5",
    sorted:
      "P3 (1), P24 (1), P21 (1), P30 (1), P12 (1), P25 (1), B2 (2), P7 (2), P18 (2), P17 (2), P15 (2), P10 (2), P5 (2)",
    open: "P3 P24 P21 P30 P12",
  },
  {
    name: "5: in person, 2 h 10 to go",
    snapshot: { ...SENT, rounds: [theFirst(), aRound("r2", 130 / 60)] },
    moment: "D",
    candidates: "D1@2 P16! B2! P18! P19 D4! P23! P24 P1 D2",
    sorted: "D1 (0), P16 (1), B2 (1), P18 (1), D4 (1), P23 (1), P19 (2), D2 (2), P24 (3)",
    open: "D1 P16 B2 P18 D4",
  },
  {
    name: "6: by video, 20 minutes to go",
    snapshot: { ...SENT, rounds: [theFirst(), aRound("r2", 20 / 60)] },
    moment: "D",
    candidates: "D1@1 B2! P18! P19 P23! P3",
    sorted: "D1 (0), B2 (1), P23 (1), P19 (2)",
    open: "D1 B2 P23 P19",
  },
  {
    name: "7: three hours after, one tap of debrief",
    snapshot: { rounds: [aRound("r1", -4)] },
    moment: "A",
    candidates: "A1@-1 A4@21 P19@45 A2 A3 P5 B5 P17 D2",
    sorted: "A1 (0), A4 (0), P19 (0), A2 (2), A3 (2), B5 (2), P5 (2), P17 (2), D2 (2)",
    open: "A1 A4 P19 A2 B5",
  },
  {
    name: "8: 27 h after, one of two notes sent",
    snapshot: { panelists: [onRound("r1", "priya")], rounds: [aRound("r1", -28)] },
    moment: "A",
    candidates: "A4@-3 A5 A6 A7 A2 A3 P5 D2",
    sorted: "A4 (0), A5 (2), A6 (2), A7 (2), A2 (2), A3 (2), P5 (2), D2 (2)",
    open: "A4 A5 A2 A3 P5",
  },
  {
    name: "9: offer, deadline in 60 h",
    snapshot: { application: anApplication({ stage: "offer" }) },
    moment: "O",
    candidates: "O1@60 P20! P5! P29 P22 D2",
    sorted: "O1 (0), P20 (1), P5 (1), P29 (2), P22 (2), D2 (2)",
    open: "O1 P20 P5 D2",
  },
  {
    name: "10: two pay figures on record, final round in 50 h",
    snapshot: { ...SENT, rounds: [theFirst(), aRound("r2", 50, { kind: "final" })] },
    moment: "P",
    candidates: "B4@50 P3! P24! B2 P18 P17 P25!",
    sorted: "B4 (0), P3 (1), P24 (1), P25 (1), B2 (2), P18 (2), P17 (2)",
    open: "B4 P3 P24 P25 B2",
  },
];

interface Example {
  name: string;
  snapshot: Partial<Snapshot>;
  moment: string;
  /** "!" urgent, "@n" a clock in n hours. */
  candidates: string;
  sorted: string;
  open: string;
}

describe("the ten worked examples", () => {
  it.each(EXAMPLES)("$name", ({ snapshot, moment, candidates, sorted, open }) => {
    const s = emptySnapshot(EXAMPLE_NOW, EXAMPLE_ZONE, snapshot);
    const catalog = CATALOG.map((cue) => asTold(cue, candidates.split(" ")));
    expect(momentOf(s)).toBe(moment);
    const inOrder = sortedCandidates(s, catalog).map((it) => `${it.cue.code} (${it.band})`);
    expect(inOrder.join(", ")).toBe(sorted);
    expect(
      rankCues(s, catalog)
        .open.map((it) => it.cue.code)
        .join(" "),
    ).toBe(open);
  });
});

/** The cue with its place, family and length, and what the example says of it in place of its own judgement. */
function asTold(cue: Cue, candidates: readonly string[]): Cue {
  const told = candidates.find((it) => it.replace(/[!@].*$/, "") === cue.code);
  const hours = told?.split("@")[1];
  return {
    ...cue,
    evaluate: (s) => ({ ...cue.evaluate(s), state: told ? "open" : "ready" }),
    urgentWhen: () => told?.endsWith("!") ?? false,
    clock: (s) => (hours === undefined ? null : s.now.getTime() + Number(hours) * HOUR),
  };
}
