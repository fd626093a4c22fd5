import { describe, expect, it } from "vitest";
import { isAskedBack, openBook, readKept } from "@/lib/guidance/book";
import { digestOf } from "@/lib/guidance/digest";
import {
  aDebrief,
  anApplication,
  anAsked,
  emptySnapshot,
  inHours,
  onRound,
  theFirst,
  theSecond,
} from "@/lib/guidance/example-snapshot";
import { type Snapshot, STAGES } from "@/lib/guidance/snapshot";
import { sourceTitles } from "@/lib/guidance/sources";

function at(patch: Partial<Snapshot> = {}): Snapshot {
  return emptySnapshot(undefined, undefined, patch);
}

const BACK = at({ rounds: [theFirst(), theSecond()], panelists: [onRound("r2", "priya")] });
const noticed = {
  profile: { name: "Nora", notice: { length: 4, unit: "weeks" }, noticeConfirmedAt: inHours(-1) },
} as const;

describe("the open book", () => {
  it("numbers every cue by its place in the stage's list, wherever it stands", () => {
    const book = openBook(BACK);
    const numbers = book.chapters.flatMap((it) => it.entries.map(({ no }) => no));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: book.count }, (_, n) => n + 1));
    const skipped = openBook({ ...BACK, skipped: [book.open[0]!.cue.id] });
    for (const it of skipped.open) {
      const before = book.chapters.flatMap(({ entries }) => entries).find(({ cue }) => cue === it.cue)!;
      expect(it.no).toBe(before.no);
    }
  });

  it("shows at least three cues at every stage from Saved to Offer, and at most five open", () => {
    for (const stage of STAGES.filter((it) => it !== "closed")) {
      const book = openBook(at({ application: anApplication({ stage }) }));
      expect(book.count, stage).toBeGreaterThanOrEqual(3);
      expect(book.open.length, stage).toBeLessThanOrEqual(5);
    }
  });

  it("keeps a cue that was done in its place until the page is left", () => {
    const saved = { application: anApplication({ stage: "saved" }) };
    const before = openBook(at(saved));
    const kept = before.open.map((it) => it.no);
    const stays = openBook(at({ ...saved, ...noticed }), { kept, asked: null });
    expect(stays.open.map((it) => it.no)).toEqual(kept);
    expect(stays.open.find((it) => it.cue.id === "notice-period")!.finding.state).toBe("ready");
    expect(stays.next!.finding.state).not.toBe("ready");
    const left = openBook(at({ ...saved, ...noticed }));
    expect(left.open.map((it) => it.cue.id)).not.toContain("notice-period");
  });

  it("gives the place of a skipped cue to the next one, and back when it is taken up", () => {
    const kept = openBook(BACK).open.map((it) => it.no);
    const first = openBook(BACK).open[0]!;
    const without = openBook({ ...BACK, skipped: [first.cue.id] }, { kept, asked: null });
    expect(without.open.map((it) => it.cue.id)).not.toContain(first.cue.id);
    expect(without.open).toHaveLength(5);
    expect(openBook(BACK, { kept, asked: null }).open.map((it) => it.no)).toEqual(kept);
  });

  it("opens one from the index, and only if it does not stand there anyway", () => {
    const book = openBook(BACK);
    const closed = book.chapters.flatMap((it) => it.entries).find((it) => !book.open.includes(it))!;
    expect(openBook(BACK, { kept: [], asked: closed.cue.id }).asked!.cue).toBe(closed.cue);
    expect(openBook(BACK, { kept: [], asked: book.open[0]!.cue.id }).asked).toBeNull();
    expect(openBook(BACK, { kept: [], asked: "nothing" }).asked).toBeNull();
  });

  it("reads what stood open from an address, whatever is written there", () => {
    expect(readKept("2-5-6")).toEqual([2, 5, 6]);
    expect(readKept("")).toEqual([]);
    expect(readKept("x-3--1.5-0-<b>-1-2-4-5-6-7")).toEqual([3, 1, 2, 4, 5]);
  });

  it("is asked back for half a day after the second round is put on", () => {
    const round = (over = {}) => at({ rounds: [theSecond({ createdAt: inHours(-1), ...over })] });
    expect(isAskedBack(round())).toBe(true);
    expect(isAskedBack(round({ createdAt: inHours(-13) }))).toBe(false);
    expect(isAskedBack(round({ reason: "unknown" }))).toBe(false);
    expect(isAskedBack(round({ kind: "first" }))).toBe(false);
  });
});

describe("the rounds so far", () => {
  it("holds what was asked, and what each returning person was told", () => {
    const s = at({
      rounds: [theFirst(), theSecond()],
      panelists: [onRound("r1", "priya"), onRound("r2", "priya", { metInRoundIds: ["r1"] })],
      debriefs: [aDebrief("r1")],
      asked: [anAsked("q1", "r1", "What broke?", { personId: "priya", answer: "The rota" })],
    });
    const digest = digestOf(s, "r2")!;
    expect(digest.rounds.map((it) => it.round.id)).toEqual(["r1"]);
    expect(digest.returning[0]!.told[0]!.asked.answer).toBe("The rota");
  });

  it("is nothing before the first conversation, and for a round that is not there", () => {
    expect(digestOf(at({ rounds: [theSecond()] }), "r2")).toBeNull();
    expect(digestOf(at({ rounds: [theFirst()] }), "other")).toBeNull();
  });
});

it("names each article once, and the two chapters of one title together", () => {
  const refs = [
    { source: "S0", heading: "a" },
    { source: "S1", heading: "1" },
    { source: "S1", heading: "2" },
    { source: "S2", heading: "a" },
  ] as const;
  expect(sourceTitles(refs)).toEqual([
    "Second-Round and Final Interviews (overview chapter and eight strategies)",
    "Second Interview",
  ]);
});
