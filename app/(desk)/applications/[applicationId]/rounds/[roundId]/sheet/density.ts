import { PAIRS_MOST, type Sheet } from "@/lib/guidance/sheet";

/** How closely the sheet is set; each step shows the same, smaller and cut sooner. */
export type Density = "open" | "close" | "closest" | "tight";

/** People beyond this many are named in one line: the sheet stays one page. */
export const PEOPLE_MOST = 6;
const LINES_MOST = 5;
/** Beside a full panel. */
const LINES_FEW = 3;

export function linesShown({ people }: Pick<Sheet, "people">): number {
  return people.length > 4 ? LINES_FEW : LINES_MOST;
}

/** A Letter page without its margins, which is the lower one, less two ruled lines and the words above them. */
const ROOM_MM = 253 - 20;

const STEPS = ["open", "close", "closest"] as const;

/** The first step at which everything stands on a Letter page; "tight" holds the longest there can be. */
export function densityOf(sheet: Sheet, words: Words): Density {
  return STEPS.find((step) => heightOf(sheet, words, MEASURES[step]) <= ROOM_MM) ?? "tight";
}

/** What the paper adds to the sheet's own texts. */
export interface Words {
  /** Under each person's name, in seating order. */
  who: readonly string[];
  title: string;
  pay: string | null;
  /** The link and the place. */
  where: string | null;
}

interface Measure {
  /** Between sections, around a row, a line of text and one of the small print, in millimetres. */
  gap: number;
  pad: number;
  line: number;
  /** Lines that a text may take: a person's small print, and what we bring. */
  small: number;
  bring: number;
  tick: number;
}

/** As app/styles/sheet.css has them. */
const MEASURES: Record<(typeof STEPS)[number], Measure> = {
  open: { gap: 3.8, pad: 1.5, line: 4.76, small: 3, bring: 2, tick: 6.8 },
  close: { gap: 2.6, pad: 0.9, line: 4.23, small: 3, bring: 2, tick: 6.4 },
  closest: { gap: 2, pad: 0.6, line: 3.7, small: 1, bring: 1, tick: 5.2 },
};

const SMALL_MM = 3.88;
const HEADING_MM = 5.4;

function heightOf(sheet: Sheet, words: Words, m: Measure): number {
  const head = m.gap + HEADING_MM;
  const fixed = 8.8 + 19 + m.gap + 5.4 + 3 * (4.76 + 2 * m.pad) + 6 + 2 * m.pad + 4.7 + 8.1;
  const title = taken(words.title, 95, 2) * m.line + (taken(words.where, 80, 2) > 1 ? 11.5 : 7.6);
  const seats = sheet.people.slice(0, PEOPLE_MOST).map(({ person, line, questions }, at) => {
    const name = taken(person.name, 28, m === MEASURES.open ? 2 : 1) * m.line;
    const small = taken(words.who[at] ?? "", 33, m.small) * SMALL_MM;
    const beside = Math.max(taken(line, 25, 2), taken(questions[0]?.text, 38, 2)) * m.line;
    return Math.max(name + small, beside) + 2 * m.pad;
  });
  const nobody = sheet.people.length === 0 ? 2 * 10 : 0;
  const extra = (sheet.people.length > PEOPLE_MOST ? m.line + 2 : 0) + beyond(sheet.anybody[0]?.text, m);
  const ticks = Math.max(sheet.prompts.length + 1, 4) + sheet.pack.length + 1;
  const said = sheet.lines.slice(0, linesShown(sheet)).map((it) => it.text);
  const says = [...said, words.pay, "", sheet.last?.text, ...(said.length < sheet.lines.length ? [""] : [])];
  const say = sum(says.map((text) => taken(text, 44, 2) * m.line + 1.5 * m.pad));
  const pairs = sheet.pairs
    .slice(0, PAIRS_MOST)
    .map((it) => Math.max(taken(it.requirement, 26, m.bring), taken(it.bring, 24, m.bring)));
  const facts = [...sheet.facts, ""].map((text) => taken(text, 54, m.bring));
  const bring = Math.max(...[pairs, facts].map((lines) => sum(lines.map((n) => n * 4.06 + 1.8))));
  return (
    fixed + title + 3 * head + sum(seats) + nobody + extra + Math.max(ticks * m.tick + head, say) + bring
  );
}

function beyond(text: string | undefined, m: Measure): number {
  return text ? taken(text, 60, 2) * m.line + 2 * m.pad : 0;
}

/** Lines that a text takes at so many characters each; an empty one is a line for the pencil. */
function taken(text: string | null | undefined, each: number, most: number): number {
  return Math.min(most, Math.max(1, Math.ceil((text ?? "").length / each)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
