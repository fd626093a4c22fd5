import { describe, expect, it } from "vitest";
import { aFullStory, aPack, aRequirement, aStory } from "@/lib/guidance/example-prepared";
import {
  aCarry,
  aFinding,
  anAsked,
  aPerson,
  aQuestion,
  EXAMPLE_NOW,
  EXAMPLE_ZONE,
  emptySnapshot,
  onRound,
  theFirst,
  theSecond,
} from "@/lib/guidance/example-snapshot";
import { promptOf, sheetOf } from "@/lib/guidance/sheet";
import type { Snapshot } from "@/lib/guidance/snapshot";

const HERE = { roundId: "r2", personId: null };

function sheet(patch: Partial<Snapshot>) {
  const s = emptySnapshot(EXAMPLE_NOW, EXAMPLE_ZONE, { rounds: [theFirst(), theSecond()], ...patch });
  return sheetOf(s, "r2")!;
}

describe("sheetOf", () => {
  it("is nothing for a round of another application, and a sheet of blanks for a bare one", () => {
    expect(sheetOf(emptySnapshot(), "r2")).toBeNull();
    expect(sheet({})).toMatchObject({ people: [], anybody: [], last: null, prompts: [], lines: [] });
  });

  it("seats people, with a line and a question each; the question on next steps comes last", () => {
    const { people, anybody, last } = sheet({
      panelists: [
        onRound("r2", "sam", { seat: 2 }),
        onRound("r2", "priya", { seat: 1, metInRoundIds: ["r1"] }),
      ],
      people: [aPerson("priya", { caresAbout: { text: "On-call", origin: "mine" } })],
      mine: [
        aQuestion("close", "next-steps", { assigned: [HERE] }),
        aQuestion("good", "success", { assigned: [{ roundId: "r2", personId: "priya" }] }),
        aQuestion("team", "team", { assigned: [HERE], asked: [{ ...HERE, answer: null }] }),
        aQuestion("left", "team", { assigned: [{ roundId: "r2", personId: "lotte" }] }),
      ],
    });
    expect(people.map((it) => [it.person.first, it.met, it.line])).toEqual([
      ["Priya", true, "On-call"],
      ["Sam", false, null],
    ]);
    expect(people[0]?.questions.map((it) => it.id)).toEqual(["good"]);
    expect(anybody.map((it) => [it.id, it.asked])).toEqual([
      ["team", true],
      ["left", false],
    ]);
    expect(last?.id).toBe("close");
  });

  it("leaves out what an earlier round has answered, and keeps what was struck in this one", () => {
    const asked = [{ ...HERE, answer: "Eleven" }];
    const { anybody } = sheet({
      mine: [
        aQuestion("old", "team", { assigned: [HERE], answeredInRoundId: "r1" }),
        aQuestion("now", "team", { asked, answeredInRoundId: "r2" }),
      ],
    });
    expect(anybody.map((it) => [it.id, it.asked])).toEqual([["now", true]]);
  });

  it("takes five stories: pinned, then starred, then as they were linked", () => {
    const stories = ["one", "two", "three", "four", "five", "six"].map((id) => aFullStory(id, { title: id }));
    stories[4] = { ...stories[4]!, starred: true };
    const requirements = [aRequirement("q", { stories: [{ storyId: "six", pinned: true }] })];
    const { prompts, pairs } = sheet({ stories, requirements });
    expect(prompts.map((it) => it.storyId)).toEqual(["six", "five", "one", "two", "three"]);
    expect(pairs).toEqual([{ requirement: "Five years of Go", bring: "six", isGap: false }]);
  });

  it("gives two stories of one word their whole titles", () => {
    const twins = [aStory("a", { title: "The migration" }), aStory("b", { title: "A migration" })];
    expect(sheet({ stories: twins }).prompts.map((it) => it.word)).toEqual(["The migration", "A migration"]);
  });

  it("says what was taken along, to whom, and answers made fuller, each once", () => {
    const along = { state: "carried", toRoundId: "r2" } as const;
    const { lines } = sheet({
      rounds: [theFirst(), theSecond({ areas: [{ id: "x", text: "Scale", answer: "Forty depots" }] })],
      panelists: [onRound("r2", "priya")],
      carries: [
        aCarry("c1", "thin-answer", "What broke?", { ...along, answer: "The batch", askedId: "q1" }),
        aCarry("c2", "unsaid", "The rota", { ...along, assignedToId: "priya" }),
        aCarry("c3", "unsaid", "Undecided"),
        aCarry("c4", "doubt", "Elsewhere", { ...along, toRoundId: "r9" }),
      ],
      asked: [
        anAsked("q1", "r1", "What broke?", { rating: "shaky", improvedAnswer: "Twice" }),
        anAsked("q2", "r1", "Why us?", { mark: "expand", improvedAnswer: "The depots" }),
      ],
    });
    expect(lines.map((it) => [it.why, it.text, it.to])).toEqual([
      ["To clear up", "Forty depots", null],
      ["Left unsaid", "The rota", "Priya Rao"],
      ["Thin last time", "The batch", null],
      ["Thin last time", "The depots", null],
    ]);
  });

  it("packs by the way we meet, and takes the newest three pinned facts", () => {
    const research = ["1", "2", "3", "4"].map((id) => aFinding(id, "news", { pinned: id !== "2" }));
    const video = sheet({ research, packs: [aPack("r2", { portfolio: "yes", portfolioRef: "depots.pdf" })] });
    expect(video.facts).toHaveLength(3);
    expect(video.pack).toEqual(["Link, camera and sound tried", "Portfolio: depots.pdf"]);
    const there = sheet({
      rounds: [theSecond({ format: "in-person" })],
      panelists: [onRound("r2", "priya"), onRound("r2", "sam", { resume: "has" })],
    });
    expect(there.pack).toEqual(["2 résumés", "A pen, and this sheet"]);
  });
});

describe("promptOf", () => {
  it.each([
    ["Quiet month", "Quiet month"],
    ["The depot plan", "Depot plan"],
    ["The unread RFC", "Unread RFC"],
    ["How I halved the empty runs at Halden", "Halved"],
    ["Migrating billing without downtime", "Migrating"],
    ["To be or not to be", "To be or not to be"],
    ["  “Gdańsk”  ", "“Gdańsk”"],
  ])("%s", (title, word) => {
    expect(promptOf(title)).toBe(word);
  });
});
