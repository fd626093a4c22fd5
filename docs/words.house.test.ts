import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** What the pages for people say is held to what is there. */
const ROOT = join(import.meta.dirname, "..");
const readme = read("README.md");
const architecture = read("ARCHITECTURE.md");

describe("the words", () => {
  it("list every setting in the README, and no other", () => {
    const listed = [...read(".env.example").matchAll(/^([A-Z][A-Z_]+)=/gm)].map((it) => it[1]!);
    const table = readme.slice(
      readme.indexOf("## Configuration"),
      readme.indexOf("## For the person who runs it"),
    );
    const cells = [...table.matchAll(/^\| (`[^|]+`) +\|/gm)].map((it) => it[1]!);
    const told = cells.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map((it) => it[1]!));
    expect(told.sort(), "README and .env.example name the same settings").toEqual(listed.sort());
  });

  it("name only commands that exist", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const said = `${readme}${architecture}`.matchAll(/npm run ([a-z][\w:]*)|npm (start|test)\b/g);
    const unknown = [...said].map((it) => it[1] ?? it[2]!).filter((name) => !(name in scripts));
    expect([...new Set(unknown)], "a script by this name in package.json").toEqual([]);
  });

  it("link only to what is there", () => {
    const links = [...`${readme}${architecture}`.matchAll(/\]\(([^)#]+)\)/g)].map((it) => it[1]!);
    const local = links.filter((to) => !to.startsWith("http"));
    expect(local.filter((to) => !existsSync(join(ROOT, to)))).toEqual([]);
  });

  it("name the rooms in the order the house test holds", () => {
    const [, list] = /const ROOMS = \[([^\]]+)\]/.exec(read("lib/architecture.test.ts"))!;
    const rooms = [...list!.matchAll(/"([\w-]+)"/g)].map((it) => it[1]!);
    const row = architecture.split("\n\n").find((text) => text.startsWith("accounts ·"))!;
    expect(
      row
        .replaceAll("*", "")
        .split("·")
        .map((room) => room.trim()),
    ).toEqual(rooms);
  });
});

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
