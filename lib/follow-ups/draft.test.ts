import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "@/lib/base/dates";
import { draftThankYou, type NoteSource } from "@/lib/follow-ups/draft";
import { draftNudge, draftWhoWillIMeet, mailAddress } from "@/lib/follow-ups/messages";

const priya = { id: "priya", name: "Priya Rao", first: "Priya", tone: null };
const sam = { id: "sam", name: "Sam Okafor", first: "Sam", tone: null };

const source: NoteSource = {
  now: instant("2025-06-18T08:00:00Z"),
  zone: "Europe/Berlin",
  sender: "Nora Lind",
  company: "Halden Freight",
  role: "Staff engineer",
  round: { kind: "second", startsAt: instant("2025-06-17T13:00:00Z") },
  person: priya,
  panel: [priya, sam],
  asked: [{ id: "q1", personId: "priya", text: "How did you get other teams to adopt it?" }],
  lines: [
    { id: "l1", personId: "priya", text: "the on-call rota was halved since spring" },
    { id: "l2", personId: "sam", text: "they rewrite routing next year" },
  ],
  notes: [{ id: "n1", personId: "priya", text: "laughed about depots" }],
  answers: [{ id: "a1", personId: "priya", question: "What is hard here?", answer: "the weekends" }],
  unsaid: [{ id: "u1", text: "the migration", answer: "We moved in three steps" }],
  whyHere: "I want to work where operations and product sit together.",
  nextStep: { promisedOn: "2025-06-20", saidByPersonId: "priya" },
  others: [],
  saved: null,
  savedBody: null,
};

const blank = { thanks: null, specific: null, specificFromId: null, unsaid: null, interest: null };
const untouched = { ...blank, consideration: null, next: null };

describe("a thank-you draft", () => {
  it("is the example of CUES.md §7.2 once a line and why-here are picked", () => {
    const specific = "That the on-call rota was halved since spring stayed with me.";
    const draft = draftThankYou({
      ...source,
      saved: { ...untouched, specific, specificFromId: "l1", interest: source.whyHere },
    });
    expect(draft.subject).toBe("Thank you, second round for Staff engineer");
    expect(draft.body).toBe(
      "Dear Priya,\n\nThank you for your time on Tuesday. That the on-call rota was halved since spring stayed with me. I want to work where operations and product sit together. Thank you for considering me. You mentioned that I might hear by Friday, 20 June.\n\nKind regards\nNora Lind",
    );
    expect(draft.lamps).toEqual({ thanks: true, moment: true, interest: true });
    expect(draft.warnings).toEqual([]);
    expect(draft.state).toBe("to-write");
    expect(
      draftThankYou({
        ...source,
        saved: { ...untouched, specific, specificFromId: "l1", interest: source.whyHere },
        savedBody: draft.body,
      }).state,
    ).toBe("ready");
  });

  it("offers what this person said and inserts none of it", () => {
    const draft = draftThankYou(source);
    expect(draft.body).toBe(
      "Dear Priya,\n\nThank you for your time on Tuesday. Thank you for considering me. You mentioned that I might hear by Friday, 20 June.\n\nKind regards\nNora Lind",
    );
    expect(draft.offers.map((it) => [it.slot, it.kind, it.insert])).toEqual([
      [
        "specific",
        "question",
        "Your question about “How did you get other teams to adopt it?” made me think further.",
      ],
      ["specific", "line", "the on-call rota was halved since spring."],
      ["specific", "note", "laughed about depots."],
      ["specific", "answer", "What you said about “What is hard here?” stayed with me: the weekends."],
      ["unsaid", "unsaid", "We moved in three steps."],
      ["interest", "why-here", "I want to work where operations and product sit together."],
    ]);
    expect(draft.slots.filter((it) => it.pencil).map((it) => [it.name, it.pencil])).toEqual([
      ["specific", "What did Priya say that stayed with you?"],
      ["interest", "I’m still keen because …"],
    ]);
    expect(draft.lamps).toEqual({ thanks: true, moment: false, interest: false });
  });

  it("names a promised date only to whoever gave it, and not once it has passed", () => {
    const next = (it: NoteSource) => draftThankYou(it).slots.find((slot) => slot.name === "next")!.text;
    expect(next({ ...source, person: sam })).toBe("");
    expect(next({ ...source, now: instant("2025-06-21T08:00:00Z") })).toBe("");
    expect(next({ ...source, saved: { ...untouched, next: "" } })).toBe("");
  });

  it("says today, the weekday, or the date, in the writer's zone", () => {
    const thanks = (now: string, zone = "Europe/Berlin") =>
      draftThankYou({ ...source, now: instant(now), zone }).slots[0]!.text;
    expect(thanks("2025-06-17T21:59:00Z")).toBe("Thank you for your time today.");
    expect(thanks("2025-06-17T22:00:00Z")).toBe("Thank you for your time on Tuesday.");
    expect(thanks("2025-06-24T08:00:00Z")).toBe("Thank you for your time on Tuesday, 17 June.");
    expect(thanks("2025-06-17T14:00:00Z", "Pacific/Auckland")).toBe("Thank you for your time today.");
  });

  it("greets by the tone seen, and the company as a team", () => {
    expect(draftThankYou({ ...source, person: { ...priya, tone: "casual" } })).toMatchObject({
      greeting: "Hello Priya,",
      closing: "Best wishes",
    });
    const company = draftThankYou({ ...source, person: null, panel: [] });
    expect(company.greeting).toBe("Dear Halden Freight team,");
    expect(company.offers.filter((it) => it.kind === "line")).toHaveLength(2);
  });

  it("keeps a slot that was emptied empty", () => {
    const draft = draftThankYou({ ...source, saved: { ...untouched, consideration: "" } });
    expect(draft.body).not.toContain("considering");
    expect(draft.lamps.thanks).toBe(false);
  });
});

describe("the look before sending", () => {
  const filler =
    "Thank you for your time on Tuesday and for all that you told me about the depots. I want to work where operations and product sit together, and I would be glad to hear more. Thank you for considering me for it.";
  const kinds = (savedBody: string, over: Partial<NoteSource> = {}) =>
    draftThankYou({ ...source, ...over, savedBody }).warnings.map((it) => [it.kind, it.says]);

  it("finds nothing in a plain note", () => {
    expect(kinds(`Dear Priya,\n\n${filler}\n\nNora`)).toEqual([]);
  });

  it("finds another's name, a missing one and a misspelt one", () => {
    expect(kinds(`Dear Sam,\n\n${filler}`)).toEqual([["name", "The greeting says Sam."]]);
    expect(kinds(`Good morning,\n\n${filler}`)).toEqual([["name", "The greeting does not name Priya."]]);
    expect(kinds(`Dear Pryia,\n\n${filler}`)).toEqual([["name", "“Pryia” is written Priya on their page."]]);
    expect(kinds(`Dear Priya,\n\n${filler} Greetings, also to Sam Okafor.`)).toEqual([]);
  });

  it("finds what is left blank", () => {
    for (const left of ["[name]", "{company}", "because …", "because ..."]) {
      expect(kinds(`Dear Priya,\n\n${filler} ${left}`)).toEqual([["blank", "A blank is left."]]);
    }
  });

  it("finds what presumes, and lets it be kept", () => {
    const body = `Dear Priya,\n\n${filler} I have ideas for when I start.`;
    expect(kinds(body)).toEqual([["presuming", "“when I start” sounds decided."]]);
    const keep = ["when i start: I have ideas for when I start."];
    expect(kinds(body, { keptRemarks: keep })).toEqual([]);
    // kept for that sentence: another one is looked at again, a change elsewhere is not
    expect(kinds(`${body} Thank you.`, { keptRemarks: keep })).toEqual([]);
    expect(kinds(body.replace("ideas", "plans"), { keptRemarks: keep })).toHaveLength(1);
  });

  it("finds a very short and a very long note", () => {
    expect(kinds("Dear Priya, thanks.")).toEqual([["length", "3 words. One more line helps."]]);
    expect(kinds("Dear Priya, thanks.", { keptRemarks: ["length 3"] })).toEqual([]);
    expect(kinds("Dear Priya, thanks.", { keptRemarks: ["length 4"] })).toHaveLength(1);
    expect(kinds(`Dear Priya,\n\n${`${filler} `.repeat(6)}`)[0]![0]).toBe("length");
  });

  it("finds the line that two people would read", () => {
    const others = [{ name: "Sam Okafor", specific: "The depots!", interest: null }];
    const saved = { ...untouched, specific: "the depots" };
    expect(draftThankYou({ ...source, saved, others }).warnings.at(-1)).toMatchObject({
      kind: "same",
      says: "Priya Rao and Sam Okafor would read the same line.",
    });
  });
});

it("never quotes a row that was not picked, whatever the rows say", () => {
  const text = fc.string({ minLength: 8 }).map((it) => `zq${it}`);
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 4, maxLength: 4 }),
      fc.constantFrom(priya, sam, null),
      (texts, person) => {
        const [a = "", b = "", c = "", d = ""] = texts;
        const draft = draftThankYou({
          ...source,
          person,
          asked: [{ id: "1", personId: "priya", text: a }],
          lines: [{ id: "2", personId: "priya", text: b }],
          notes: [{ id: "3", personId: "sam", text: c }],
          answers: [],
          unsaid: [{ id: "4", text: d, answer: null }],
          whyHere: a,
        });
        expect(draft.body).not.toContain("zq");
        if (person === sam)
          expect(draft.offers.some((it) => it.fromId === "1" || it.fromId === "2")).toBe(false);
      },
    ),
  );
});

describe("the short messages", () => {
  const sender = {
    zone: "Europe/Berlin",
    sender: "Nora Lind",
    company: "Halden Freight",
    role: "Staff engineer",
    recruiterFirst: null,
  };

  it("ask after a promised date", () => {
    const nudge = draftNudge({
      ...sender,
      saidByFirst: "Priya",
      promisedOn: "2025-06-20",
      lastRoundAt: source.round.startsAt,
      appliedAt: null,
      interested: true,
    });
    expect(nudge.body).toBe(
      "Dear Priya,\n\nYou mentioned that I might hear about Staff engineer by Friday, 20 June. Is there any news on the next step? I remain interested.\n\nKind regards\nNora Lind",
    );
    expect(nudge.matches).toEqual([]);
  });

  it("ask without one", () => {
    const nudge = draftNudge({
      ...sender,
      saidByFirst: null,
      promisedOn: null,
      lastRoundAt: source.round.startsAt,
      appliedAt: null,
      interested: false,
    });
    expect(nudge.body).toBe(
      "Dear Halden Freight team,\n\nWe spoke about Staff engineer on Tuesday, 17 June. Is there any news on the next step?\n\nKind regards\nNora Lind",
    );
  });

  it("ask who will be there, in the round's own zone", () => {
    const round = { startsAt: source.round.startsAt, zone: "America/Toronto", format: "unknown" };
    const who = draftWhoWillIMeet({ ...sender, recruiterFirst: "Ada", hourCycle: "24", round });
    expect(who.body).toBe(
      "Dear Ada,\n\nI'm looking forward to our conversation on Tue 17 Jun, 09:00 Toronto. Could you tell me whom I will meet, and their roles? And will it be in person or by video?\n\nThank you,\nNora Lind",
    );
    expect(who.matches).toEqual([]);
  });

  it("open in the mail program while the address stays short", () => {
    expect(mailAddress("p@x.org", "Hi", "a\nb")).toBe("mailto:p@x.org?subject=Hi&body=a%0D%0Ab");
    expect(mailAddress(null, "Hi", "ä".repeat(400))).toBeNull();
  });
});
