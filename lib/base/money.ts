/**
 * Reading a figure of money as people type it: "92k", "92,000", "92.000,50", "€ 92 000 a year". Pure. What can be read in two
 * ways is not guessed at: the person is asked in a sentence. Writing figures is `lib/base/format`'s.
 */
export const PAY_PERIODS = ["year", "month", "day", "hour"] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

/** The largest that the columns hold. */
export const MOST_MONEY = 999_999_999_999;

export type MoneyRead =
  | { ok: true; figure: number; currency: string | null; period: PayPeriod | null }
  | { ok: false; why: string };

/** One figure, above nought. `why` is the sentence that the person reads. */
export function readMoney(typed: string): MoneyRead {
  const { figures, rest, currency, period } = readPay(typed);
  if (/(^|[\s(])[-−–]\s*\d/.test(typed.trim())) return refused("Write a figure above 0.");
  if (figures.length > 1) return refused("Write one figure here, such as 92000 or 92k.");
  const [figure] = figures;
  if (figure === undefined || /\p{N}/u.test(rest)) return refused(unclear(typed));
  if (/\p{L}/u.test(rest)) return refused("Write the figure alone, such as 92000 or 92k.");
  if (figure <= 0) return refused("Write a figure above 0.");
  if (figure > MOST_MONEY) return refused("Write a figure below a trillion.");
  return { ok: true, figure, currency, period };
}

export interface PayRead {
  /** In the order in which they stand there. */
  figures: number[];
  currency: string | null;
  period: PayPeriod | null;
  /** What is neither. */
  rest: string;
}

/** All that a sentence about pay says in figures; "between 92 and 100k EUR a year" has two. */
export function readPay(typed: string): PayRead {
  const currency = currencyIn(typed);
  const period = periodIn(typed);
  const found: { figure: number; thousands: boolean }[] = [];
  const spaced = typed.replace(/[\u00A0\u2007\u2009\u202F]/g, " ");
  const rest = spaced
    .replace(PERIODS_RE, " ")
    .replace(CURRENCY_RE, " ")
    .replace(NUMBER_RE, (whole: string, digits: string, unit: string | undefined) => {
      const figure = worthOf(digits, unit?.toLowerCase() ?? "");
      if (figure === null) return whole;
      found.push({ figure, thousands: unit !== undefined });
      return " ";
    });
  return { figures: together(found), currency, period, rest };
}

/** In "92–100k" the letter is meant for both. */
function together(found: { figure: number; thousands: boolean }[]): number[] {
  return found.map(({ figure, thousands }, at) => {
    const next = found[at + 1];
    return !thousands && next?.thousands && figure < 1000 ? cents(figure * 1000) : figure;
  });
}

const NUMBER_RE =
  /(\d+(?:(?:[.,'’]\d+)|(?: \d{3}(?!\d)))*)\s?(k|K|tsd|Tsd|thousand|m|mn|million)?(?![\p{L}\p{N}])/gu;

function worthOf(digits: string, unit: string): number | null {
  const plain = plainDigits(digits, unit !== "");
  if (plain === null) return null;
  const number = Number(plain);
  if (unit === "") return number;
  const times = unit.startsWith("m") ? 1_000_000 : 1000;
  // "1200000m" is a slip of the hand
  return number >= 100_000 ? null : cents(number * times);
}

/** "92.000,50" as "92000.50"; null where dots and commas do not tell which they are. */
function plainDigits(text: string, hasUnit: boolean): string | null {
  const bare = text.replace(/['’ ]/g, "");
  if (/['’ ]/.test(text) && !/^\d{1,3}(['’ ]\d{3})+([.,]\d{1,2})?$/.test(text)) return null;
  const dots = count(bare, ".");
  const commas = count(bare, ",");
  if (dots === 0 && commas === 0) return bare;
  if (dots > 0 && commas > 0) return twoMarks(bare);
  const mark = dots > 0 ? "." : ",";
  return dots + commas > 1 ? grouped(bare, mark) : oneMark(bare, mark, hasUnit);
}

/** The last one begins the cents. */
function twoMarks(text: string): string | null {
  const [group, point] = text.lastIndexOf(".") > text.lastIndexOf(",") ? [",", "."] : [".", ","];
  const [whole = "", cents = ""] = text.split(point!);
  if (count(text, point!) !== 1 || !/^\d{1,2}$/.test(cents)) return null;
  const thousands = grouped(whole, group!);
  return thousands === null ? null : `${thousands}.${cents}`;
}

/** Threes, or as in India two and two before the last three. */
function grouped(text: string, mark: string): string | null {
  const parts = text.split(mark);
  const threes = parts.slice(1).every((it) => it.length === 3) && /^\d{1,3}$/.test(parts[0]!);
  const lakhs =
    mark === "," &&
    parts.at(-1)!.length === 3 &&
    /^\d{1,2}$/.test(parts[0]!) &&
    parts.slice(1, -1).every((it) => it.length === 2);
  return threes || lakhs ? parts.join("") : null;
}

/** "92.000" is ninety-two thousand and "92.5" is a half; "0.925" is nobody's pay, and "1.250k" could be either. */
function oneMark(text: string, mark: string, hasUnit: boolean): string | null {
  const [whole = "", after = ""] = text.split(mark);
  if (after.length <= 2) return `${whole}.${after}`;
  if (after.length === 3 && !hasUnit && /^[1-9]\d{0,2}$/.test(whole)) return whole + after;
  return null;
}

const SIGNS: Record<string, string> = {
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₩": "KRW",
  zł: "PLN",
};
const CODES =
  "EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|CAD|AUD|NZD|JPY|INR|SGD|HKD|ZAR|BRL|MXN|ILS|TRY|UAH|KRW|CNY|AED";
const CURRENCY_RE = new RegExp(`[€£¥₹₩$]|zł|(?<!\\p{L})(?:${CODES})(?!\\p{L})`, "giu");

/** A dollar sign alone does not say whose dollar. */
function currencyIn(text: string): string | null {
  const [found] = text.match(CURRENCY_RE) ?? [];
  if (!found || found === "$") return null;
  return SIGNS[found.toLowerCase()] ?? found.toUpperCase();
}

const PERIOD_WORDS: readonly [period: PayPeriod, words: string, short: string][] = [
  ["year", "(?:a|per|each|every) year|p\\.?\\s?a\\.?|per annum|yearly|annual(?:ly)?", "year|yr|y"],
  ["month", "(?:a|per|each|every) month|monthly|p\\.?m\\.?", "month|mo"],
  ["day", "(?:a|per|each) day|daily", "day|d"],
  ["hour", "(?:an|per|each) hour|hourly", "hour|hr|h"],
];
const PERIOD_RES = PERIOD_WORDS.map(
  ([period, words, short]) =>
    [period, new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})|/ ?(?:${short})(?!\\p{L})`, "iu")] as const,
);
const PERIODS_RE = new RegExp(PERIOD_RES.map(([, { source }]) => source).join("|"), "giu");

function periodIn(text: string): PayPeriod | null {
  const found = PERIOD_RES.find(([, words]) => words.test(text));
  return found?.[0] ?? null;
}

function unclear(typed: string): string {
  const shown = typed.replace(/\s+/g, " ").trim();
  if (!/\p{N}/u.test(shown)) return "Write a figure, such as 92000 or 92k.";
  const words = shown.length > 24 ? "That" : `“${shown}”`;
  return `${words} could be read in more than one way. Write it like 92000 or 92k.`;
}

function refused(why: string): MoneyRead {
  return { ok: false, why };
}

function cents(figure: number): number {
  return Math.round(figure * 100) / 100;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
