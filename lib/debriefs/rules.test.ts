import { describe, expect, it } from "vitest";
import { instant } from "@/lib/base/dates";
import { matchLines, nextStepChoice, promisedFriday, readLine, writeLine } from "@/lib/debriefs/rules";
import { saveDebriefSchema } from "@/lib/debriefs/schema";

const panel = [
  { id: "p", name: "Priya Rao" },
  { id: "s", name: "Sam Okafor" },
  { id: "l", name: "Dr. Lotte Brandt" },
];

describe("readLine", () => {
  it("hears who said it", () => {
    expect(readLine("Sam: what would you keep?", panel)).toEqual({
      text: "What would you keep?",
      interviewerId: "s",
    });
    expect(readLine("okafor: why", panel).interviewerId).toBe("s");
    expect(readLine("Lotte Brandt: how many depots", panel).interviewerId).toBe("l");
  });
  it("leaves other colons alone", () => {
    const line = "Trade-offs: speed or safety?";
    expect(readLine(line, panel)).toEqual({ text: line, interviewerId: null });
    expect(readLine("Sam:", panel).interviewerId).toBeNull();
  });
  it("does not choose between two of one name", () => {
    const two = [...panel, { id: "s2", name: "Sam Lee" }];
    expect(readLine("Sam: why?", two)).toEqual({ text: "Sam: why?", interviewerId: null });
    expect(readLine("Sam Lee: why?", two).interviewerId).toBe("s2");
    expect(writeLine({ text: "why?", interviewerId: "s2" }, two)).toBe("Sam Lee: why?");
  });
  it("is read back from what it writes", () => {
    for (const person of panel) {
      const line = writeLine({ text: "Why?", interviewerId: person.id }, panel);
      expect(readLine(line, panel)).toEqual({ text: "Why?", interviewerId: person.id });
    }
  });
});

describe("matchLines", () => {
  const saved = [
    { id: "1", text: "What broke during the migration?" },
    { id: "2", text: "How would you run the first rota?" },
  ];
  const shown = ["1", "2"];

  it("keeps rows whose words are the same, wherever they stand", () => {
    const lines = ["how would you run the first rota", "What broke during the migration?"];
    expect(matchLines(saved, lines, shown)).toEqual({ rows: ["2", "1"], removed: [] });
  });
  it("keeps the row of a mended line and finds what was taken out", () => {
    const lines = ["What broke in the migration to Postgres?"];
    expect(matchLines(saved, lines, shown)).toEqual({ rows: ["1"], removed: ["2"] });
  });
  it("makes new rows of new lines", () => {
    const lines = [...saved.map((row) => row.text), "Why here?"];
    expect(matchLines(saved, lines, shown)).toEqual({ rows: ["1", "2", null], removed: [] });
  });
  it("leaves rows alone that the form did not show", () => {
    expect(matchLines(saved, [], ["1"])).toEqual({ rows: [], removed: ["1"] });
    expect(matchLines(saved, ["What broke in the migration to Postgres?"], [])).toEqual({
      rows: [null],
      removed: [],
    });
  });
  it("gives two equal lines two rows", () => {
    const twice = [
      { id: "a", text: "Why?" },
      { id: "b", text: "Why?" },
    ];
    expect(matchLines(twice, ["Why?", "Why?"], ["a", "b"])).toEqual({ rows: ["a", "b"], removed: [] });
  });
});

describe("promisedFriday", () => {
  const said = (iso: string) => instant(iso);
  it("is this week's Friday until Friday noon on the round's wall", () => {
    expect(promisedFriday("this-week", said("2026-11-24T15:00:00Z"), "Europe/Berlin")).toBe("2026-11-27");
    expect(promisedFriday("next-week", said("2026-11-24T15:00:00Z"), "Europe/Berlin")).toBe("2026-12-04");
    expect(promisedFriday("this-week", said("2026-11-27T10:59:00Z"), "Europe/Berlin")).toBe("2026-11-27");
  });
  it("is the next one from then to Sunday", () => {
    expect(promisedFriday("this-week", said("2026-11-27T11:00:00Z"), "Europe/Berlin")).toBe("2026-12-04");
    expect(promisedFriday("this-week", said("2026-11-29T12:00:00Z"), "Europe/Berlin")).toBe("2026-12-04");
    expect(promisedFriday("next-week", said("2026-11-29T12:00:00Z"), "Europe/Berlin")).toBe("2026-12-11");
  });
  it("is shown again as it was chosen", () => {
    const at = instant("2026-11-24T15:00:00Z");
    const choice = (promisedOn: string | null, nextStepNotSaid = false) =>
      nextStepChoice({ promisedOn, nextStepNotSaid }, at, "Europe/Berlin");
    expect(choice("2026-11-27")).toBe("this-week");
    expect(choice("2026-12-04")).toBe("next-week");
    expect(choice("2026-12-01")).toBe("date");
    expect(choice(null, true)).toBe("not-said");
    expect(choice(null)).toBeNull();
  });
});

describe("saveDebriefSchema", () => {
  const roundId = "0192f6a0-0000-7000-8000-000000000001";
  it("needs the feeling only", () => {
    const parsed = saveDebriefSchema.parse({ roundId, feel: "good" });
    expect(parsed).toMatchObject({ feel: "good", asked: [], people: [], questions: [], next: null });
    expect(saveDebriefSchema.safeParse({ roundId }).error?.issues[0]?.path).toEqual(["feel"]);
  });
  it("gathers what was written beside each question", () => {
    const parsed = saveDebriefSchema.parse({
      ...{ roundId, feel: "good", asked: "Why?\r\n\r\n How? " },
      ...{ "ask-0-text": "Why?", "ask-0-answer": "Because.", "ask-0-rating": "shaky", "ask-0-likely": "on" },
      ...{ "ask-1-of": roundId, "ask-1-mark": "expand", [`carry-${roundId}`]: "said" },
    });
    expect(parsed.asked).toEqual(["Why?", "How?"]);
    expect(parsed.questions[0]).toMatchObject({ of: null, text: "Why?", rating: "shaky", likely: true });
    expect(parsed.questions[1]).toMatchObject({ of: roundId, mark: "expand", likely: false });
    expect(parsed.carried).toEqual([{ id: roundId, choice: "said" }]);
  });
  it("gathers my own questions, stories and facts, and asks what a fact is about", () => {
    const parsed = saveDebriefSchema.parse({
      ...{ roundId, feel: "good", [`mine-${roundId}-id`]: roundId, [`mine-${roundId}-said`]: "A rota" },
      ...{ [`told-${roundId}`]: ["", "anybody", roundId], "fact-0-id": roundId, "fact-0-key": "pay" },
      "fact-0-value": "95,000",
    });
    expect(parsed.askings).toEqual([{ id: roundId, asked: false, said: "A rota" }]);
    expect(parsed.told).toEqual([{ storyId: roundId, to: [null, roundId] }]);
    expect(parsed.stated).toMatchObject([{ key: "pay", value: "95,000", to: null }]);
    const bare = { roundId, feel: "good", "fact-3-id": roundId, "fact-3-value": "nine" };
    const path = (more: object) =>
      saveDebriefSchema.safeParse({ ...bare, ...more }).error?.issues.map((it) => it.path[0]);
    expect(path({})).toEqual(["fact-3-key"]);
    expect(path({ "fact-3-key": "other" })).toEqual(["fact-3-own"]);
    expect(path({ "fact-3-key": "other", "fact-3-own": "Team size" })).toBeUndefined();
  });
  it("asks for the day when a day was named", () => {
    const parsed = saveDebriefSchema.safeParse({ roundId, feel: "good", next: "date" });
    expect(parsed.error?.issues[0]?.path).toEqual(["promisedOn"]);
  });
});
