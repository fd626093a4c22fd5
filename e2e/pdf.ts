import { inflateSync } from "node:zlib";

/**
 * What stands on the pages of a PDF that Chromium made: how many there are, and their words. It reads what Chromium's
 * own writer writes and no more: glyphs by font, and each font's table from glyphs to letters.
 */
export function readPdf(file: Buffer): { pages: number; text: string } {
  const objects = objectsOf(file);
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head));
  const text = pages.map(({ head }) => textOf(head, objects)).join("\n");
  // ligatures as their letters
  return { pages: pages.length, text: text.normalize("NFKC").replace(/\s+/g, " ") };
}

/** Its glyphs are numbered by one byte (a drawn font, as Chromium makes of a variable one) or by two. */
type Font = { digits: number; letters: Map<number, string> };
type Thing = { head: string; body: Buffer | null };

function objectsOf(file: Buffer): Map<string, Thing> {
  const raw = file.toString("latin1");
  const found = new Map<string, Thing>();
  for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const [, id = "", inside = ""] = match;
    const [head = "", ...rest] = inside.split(/stream\r?\n/);
    const body =
      rest.length > 0 ? Buffer.from(rest.join("stream\n").replace(/\r?\nendstream\s*$/, ""), "latin1") : null;
    found.set(id, { head, body: body && /FlateDecode/.test(head) ? inflated(body) : body });
  }
  return found;
}

function inflated(body: Buffer): Buffer | null {
  try {
    return inflateSync(body);
  } catch {
    return null;
  }
}

function textOf(page: string, objects: Map<string, Thing>): string {
  const fonts = fontsOf(page, objects);
  const contents = /\/Contents\s+(?:\[([^\]]*)\]|(\d+) 0 R)/.exec(page);
  const ids = contents?.[2]
    ? [contents[2]]
    : [...(contents?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map((it) => it[1]!);
  let font: Font | undefined;
  let text = "";
  for (const id of ids) {
    const stream = objects.get(id)?.body?.toString("latin1") ?? "";
    for (const [, name, hex, moved] of stream.matchAll(/\/(\w+) [\d.]+ Tf|<([\dA-Fa-f]+)>|\b(Tm|Td|ET)\b/g)) {
      if (name) font = fonts.get(name);
      else if (moved) text += moved === "ET" ? " " : "";
      else if (font)
        for (const glyph of hex!.match(font.digits === 2 ? /../g : /.{4}/g) ?? [])
          text += font.letters.get(Number.parseInt(glyph, 16)) ?? "";
    }
  }
  return text;
}

function fontsOf(page: string, objects: Map<string, Thing>): Map<string, Font> {
  const resources = /\/Resources\s+(\d+) 0 R/.exec(page);
  const where = resources ? (objects.get(resources[1]!)?.head ?? "") : page;
  const direct = /\/Font\s*<<([\s\S]*?)>>/.exec(where)?.[1];
  const apart = /\/Font\s+(\d+) 0 R/.exec(where)?.[1];
  const list = direct ?? objects.get(apart ?? "")?.head ?? "";
  return new Map(
    [...list.matchAll(/\/(\w+)\s+(\d+) 0 R/g)].map(([, name, id]) => {
      const { head = "" } = objects.get(id!) ?? {};
      const table = /\/ToUnicode\s+(\d+) 0 R/.exec(head)?.[1];
      const letters = lettersOf(objects.get(table ?? "")?.body?.toString("latin1") ?? "");
      return [name!, { digits: /\/Type3\b/.test(head) ? 2 : 4, letters }];
    }),
  );
}

/** The two ways in which such a table is written: one glyph, or a row of them. */
function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>();
  const number = (hex: string | undefined) => Number.parseInt(hex ?? "", 16);
  for (const [, chars] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, letter] of chars!.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(number(glyph), fromHex(letter!));
  for (const [, ranges] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, letter] of ranges!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let at = number(from); at <= number(to); at++)
        letters.set(at, String.fromCodePoint(number(letter) + at - number(from)));
  return letters;
}

function fromHex(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 16)));
}
