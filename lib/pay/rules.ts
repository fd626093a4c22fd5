/**
 * The salary card: which figures are recent, what each part of it showed, and the words for what was chosen. Pure. What is
 * private (`walkAway`) is in none of these sentences.
 */
import type { Day } from "@/lib/base/dates";
import { formatFigure, formatRange, formatUnit } from "@/lib/base/format";
import type { PayPeriod } from "@/lib/base/money";
import type { Flexibility, Stance } from "@/lib/pay/schema";

/** What an article advises about who names a figure first; paraphrased, with its title (CUES.md P21). None is preset. */
export const POSITIONS: readonly {
  stance: Stance;
  label: string;
  who: string;
  says: string;
  pencil: string;
}[] = [
  {
    stance: "let-them",
    label: "Let them name it",
    who: "Second Interview",
    says: "Wait. Let them bring pay up and put their figure on the table; whoever goes first may ask too little or too much.",
    pencil: "I’d like to hear first how you have budgeted the role.",
  },
  {
    stance: "ask-range",
    label: "Ask for their range",
    who: "TopInterview on second interviews",
    says: "Turn the question round once. Politely ask for their range before yours, if you can.",
    pencil: "You’ll have a range in mind for this; may I ask what it is?",
  },
  {
    stance: "state-mine",
    label: "State mine",
    who: "How to Ace Your Second Interview, by Siew Ching",
    says: "Have yours ready. Expect to be asked, state it openly and say why it is fair.",
    pencil: "From what I found for this level here, I’m looking at …",
  },
];

/** A sentence in pencil for one's own line, with one's own range where it is known; never inserted by itself. */
export function pencilLine(
  stance: Stance,
  range: { minimum: number | null; target: number | null } | null,
): string {
  const position = POSITIONS.find((it) => it.stance === stance)!;
  if (stance !== "state-mine" || !range?.minimum || !range.target) return position.pencil;
  return `From what I found for this level here, I’m looking at ${formatFigure(range.minimum)} to ${formatFigure(range.target)}.`;
}

/** One's own line comes first; a second one, if they press, goes with the two that wait. */
export function needsDeflection(stance: Stance | null): boolean {
  return stance === "let-them" || stance === "ask-range";
}

export const FLEXIBILITY_WORDS: Readonly<Record<Flexibility, string>> = {
  open: "Open",
  some: "Some room",
  firm: "Firm",
};
export const FIRST_WORDS = { them: "They did", me: "I did", nobody: "Nobody" } as const;
export const DEFLECTION_WORDS = {
  worked: "They took it",
  "asked-again": "They asked again",
  "not-used": "I did not use it",
} as const;
export const ANSWER_WORDS = { accepted: "Accepted", declined: "Declined" } as const;

/** Recent is no more than twelve months before `day`. */
export function isRecent(on: Day, day: Day): boolean {
  return on >= `${String(Number(day.slice(0, 4)) - 1).padStart(4, "0")}${day.slice(4)}`;
}

/** "92,000–100,000 EUR a year". */
export function payWords(
  low: number | null,
  high: number | null,
  unit: { currency: string | null; period: PayPeriod | null } | null,
): string {
  const range = formatRange(low, high);
  return range === "" ? "" : `${range}${formatUnit(unit?.currency ?? null, unit?.period ?? null)}`;
}

export type RangePart = {
  minimum: number | null;
  target: number | null;
  walkAway: number | null;
  currency: string | null;
  period: string | null;
};

/** What stands in a form's `was` field: that part of the card as it was shown. */
export function rangeKey(card: RangePart | null): string {
  return key(card?.minimum, card?.target, card?.walkAway, card?.currency, card?.period);
}

export function stanceKey(
  card: { stance: string | null; sentence: string | null; deflection: string | null } | null,
): string {
  return key(card?.stance, card?.sentence, card?.deflection);
}

export function flexibilityKey(
  card: { flexibility: string | null; terms: readonly string[] } | null,
): string {
  return key(card?.flexibility, ...(card?.terms ?? []));
}

export function counterKey(card: { counter: string | null } | null): string {
  return key(card?.counter);
}

export function theirsKey(
  card: {
    theirLow: number | null;
    theirHigh: number | null;
    theirSaidById: string | null;
    theirRoundId: string | null;
    notDisclosed: boolean;
  } | null,
): string {
  const none = card?.notDisclosed ? "none" : null;
  return key(card?.theirLow, card?.theirHigh, card?.theirSaidById, card?.theirRoundId, none);
}

export function evidenceKey(it: {
  source: string;
  url: string | null;
  figure: number;
  on: string;
  region: string | null;
  level: string | null;
}): string {
  return key(it.source, it.url, it.figure, it.on, it.region, it.level);
}

export function worthKey(it: { text: string; storyId: string | null }): string {
  return key(it.text, it.storyId);
}

export function offerKey(
  offer: {
    figure: number | null;
    currency: string | null;
    period: string | null;
    deadlineAt: string | null;
  } | null,
): string {
  // Not `instant`: a form in the browser draws on these rules, and what reads dates there is too big for it.
  const by = offer?.deadlineAt ? Date.parse(offer.deadlineAt) : null;
  return key(offer?.figure, offer?.currency, offer?.period, by);
}

/** Browsers send line ends as CR LF, and a form's text is trimmed. */
function key(...values: (string | number | null | undefined)[]): string {
  return values.map((it) => `${it ?? ""}`.replaceAll("\r\n", "\n").trim()).join(" | ");
}
