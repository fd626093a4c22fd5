import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anonymousName,
  byFamilyName,
  cleanNames,
  excerpt,
  familyName,
  linkLines,
  linkName,
  nameKey,
  readLinks,
  searchTerms,
  standingWords,
} from "./rules";

describe("names", () => {
  it("are one whatever their case and spacing", () => {
    for (const typed of ["Priya Rao", " priya  rao ", "PRIYA\u00a0RAO", "priya\trao"]) {
      expect(nameKey(typed)).toBe("priya rao");
    }
    expect(nameKey("Łukasz")).not.toBe(nameKey("Lukasz"));
    // The same letter typed as one sign or as two.
    expect(nameKey("Jose\u0301")).toBe(nameKey("Jos\u00e9"));
  });

  it("are listed once, as first typed", () => {
    expect(cleanNames([" Sam  Okafor ", "", "sam okafor", "Priya Rao", "  "])).toEqual([
      "Sam Okafor",
      "Priya Rao",
    ]);
  });

  it("sort by family", () => {
    expect(familyName("Dr. Priya Rao")).toBe("Rao");
    expect(familyName("Rao, Priya")).toBe("Rao");
    expect(familyName("Cher")).toBe("Cher");
    const names = ["Zoe Adams", "priya rao", "Sam Okafor", "Ann Rao"].map((name) => ({ name }));
    expect(byFamilyName(names).map((it) => it.name)).toEqual([
      "Zoe Adams",
      "Sam Okafor",
      "Ann Rao",
      "priya rao",
    ]);
  });

  it("have a stand-in", () => {
    expect(anonymousName("Acme")).toBe("Somebody at Acme");
    expect(anonymousName(null)).toBe("Somebody");
  });
});

describe("links", () => {
  it("are read one per line, with a word before", () => {
    expect(readLinks("LinkedIn: linkedin.com/in/priya\n\n https://priya.example.org/ ")).toEqual([
      { label: "LinkedIn", url: "https://linkedin.com/in/priya" },
      { label: null, url: "https://priya.example.org/" },
    ]);
    expect(readLinks("")).toEqual([]);
  });

  it("are never anything but web addresses", () => {
    for (const line of ["javascript:alert(1)", "data:text/html,x", "mailto:a@b.org", "just words"]) {
      expect(readLinks(line)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { url } of readLinks(text) ?? []) expect(url).toMatch(/^https?:\/\//);
      }),
    );
  });

  it("come back as they were typed", () => {
    const links = [
      { label: "LinkedIn", url: "https://linkedin.com/in/priya" },
      { label: null, url: "https://priya.example.org/" },
    ];
    expect(readLinks(linkLines(links))).toEqual(links);
    expect(links.map(linkName)).toEqual(["LinkedIn", "priya.example.org"]);
  });
});

describe("a search", () => {
  it("has few, short words", () => {
    expect(searchTerms("  On-Call ROTA rota ")).toEqual(["on-call", "rota"]);
    expect(searchTerms("a b c d e f g h")).toHaveLength(6);
    expect(searchTerms("x".repeat(99))[0]).toHaveLength(40);
  });

  it("shows the words around what it found", () => {
    const long = `${"before ".repeat(40)}the rota nobody would design on purpose ${"after ".repeat(40)}`;
    const cut = excerpt(long, ["rota"]);
    expect(cut).toMatch(/^… .*rota.* …$/);
    expect(cut.length).toBeLessThan(130);
    expect(excerpt("short", ["x"])).toBe("short");
  });
});

describe("somebody's part", () => {
  it("says what is known, once", () => {
    expect(standingWords({ role: "boss", decisionMaker: "yes", futureBoss: "yes" })).toEqual([
      "Your future boss",
      "Decides",
    ]);
    expect(standingWords({ role: "unknown", decisionMaker: "unknown", futureBoss: "no" })).toEqual([]);
    expect(standingWords({ role: "peer", decisionMaker: "likely", futureBoss: null })).toEqual([
      "A peer",
      "Probably decides",
    ]);
  });
});
