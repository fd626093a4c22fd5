import { expect, it } from "vitest";
import { EXAMPLE_NOW, emptySnapshot, inHours } from "@/lib/guidance/example-snapshot";
import {
  date,
  day,
  labelled,
  onDay,
  plain,
  quote,
  quoteEnd,
  roundLabel,
  says,
  theRound,
  time,
} from "@/lib/guidance/words";

const s = emptySnapshot();

it("joins the clauses that hold, and begins large", () => {
  expect(says("the first round ended.", false, null, "Two.")).toBe("The first round ended. Two.");
});

it("names days in the owner's zone", () => {
  expect([-24, 0, 24, 48].map((hours) => day(s, inHours(hours)))).toEqual([
    "Mon 13 Jul",
    "today",
    "tomorrow",
    "Thu 16 Jul",
  ]);
  expect(onDay(s, inHours(48))).toBe("on Thu 16 Jul");
  expect(onDay(s, inHours(24))).toBe("tomorrow");
  const late = emptySnapshot(EXAMPLE_NOW, "Pacific/Auckland");
  expect(day(late, inHours(3))).toBe("tomorrow");
  expect(date(s, "2026-07-14")).toBe("today");
});

it("shows the round's clock beside the owner's when the walls differ", () => {
  expect(time(s, inHours(3), "Europe/Paris")).toBe("15:00");
  expect(time(s, inHours(3), "America/Toronto")).toBe("15:00 (09:00 Toronto)");
  expect(time({ ...s, hourCycle: "12" }, inHours(3), "Europe/Paris")).toBe("3:00 pm");
});

it("quotes on one line, cut at a word, and ends a sentence once", () => {
  expect(quote("  two\n lines ")).toBe("“two lines”");
  expect(quote("word ".repeat(40))).toMatch(/^“(word ){17}word…”$/);
  expect(labelled("word ".repeat(40)).length).toBeLessThanOrEqual(51);
  expect(quoteEnd("Why us?")).toBe("“Why us?”");
  expect(quoteEnd("The depots")).toBe("“The depots”.");
  expect(plain("Send it.")).toBe("Send it");
});

it("calls rounds by their kind", () => {
  expect(theRound({ kind: "final" })).toBe("the final round");
  expect(roundLabel({ kind: "other" })).toBe("Interview");
});
