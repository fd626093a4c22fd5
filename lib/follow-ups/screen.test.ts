import { describe, expect, it } from "vitest";
import { openWords, sentWords } from "@/lib/follow-ups/screen";

const note = {
  kind: "thank-you",
  state: "to-write",
  title: null,
  person: "Priya Rao",
  company: "Halden Freight",
};

describe("a follow-up's two acts", () => {
  it("are named by what is done and to whom", () => {
    expect(openWords(note)).toBe("Write to Priya");
    expect(openWords({ ...note, state: "drafted" })).toBe("Finish writing to Priya");
    expect(openWords({ ...note, state: "ready", person: null })).toBe("Send it to Halden Freight");
    expect(sentWords(note)).toBe("I’ve sent it, to Priya Rao");
  });

  it("do not say that a question still to be asked was sent to its own title", () => {
    const nudge = { ...note, kind: "nudge", state: "open", person: null };
    expect(openWords(nudge)).toBe("Ask how it stands");
    expect(sentWords(nudge)).toBe("I’ve sent it, to Halden Freight");
    const promised = { ...nudge, kind: "document", title: "The salary survey" };
    expect(openWords(promised)).toBe("Open it");
    expect(sentWords(promised)).toBe("I’ve sent it: The salary survey");
  });
});
