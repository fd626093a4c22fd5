import { formatRange } from "@/lib/base/format";
import { isFilled, plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { sortFigures } from "@/lib/guidance/cues/prepare/going-rate";
import { aFigure, aPay } from "@/lib/guidance/example-prepared";
import { anApplication, inHours } from "@/lib/guidance/example-snapshot";
import { notForYou } from "@/lib/guidance/not-yet";
import { HOUR, leftUntil, ms } from "@/lib/guidance/rules";
import type { Offer, Snapshot } from "@/lib/guidance/snapshot";
import type { Pay } from "@/lib/guidance/snapshot-prepared";
import { day, onDate, quote, says, time } from "@/lib/guidance/words";
import { POSITIONS, payWords } from "@/lib/pay/rules";

const OFFER: Offer = {
  ...{ deadlineAt: inHours(200), figure: 93_000, currency: "EUR", period: "year", decidedOn: null },
};
const at = (offer: Partial<Offer> | null, stage: "offer" | "final" = "offer") => ({
  application: anApplication({ stage, offer: offer && { ...OFFER, ...offer } }),
});
const RANGE = { target: 100_000, minimum: 92_000, currency: "EUR", period: "year" } as const;
const counter = "With the night shifts I would say yes at 98,000.";
const theirRange = { low: 85_000, high: 95_000, saidBy: "Priya Rao", roundId: null, on: "2026-07-10" };

export const payTalk: Cue = {
  id: "pay-talk",
  code: "O1",
  family: "pay",
  shownAt: ["final", "offer"],
  minutes: 10,
  title: "Talk pay with your evidence",
  advice:
    "Once they have named a figure, set it beside what you found and what you bring. Say the difference plainly and what would close it.",
  sources: [
    { source: "S2", heading: "c" },
    { source: "S3", heading: "5" },
    { source: "S4", heading: "4" },
  ],
  answers: ["S2.20", "S3.28"],
  pencil: "Their figure · mine · the sentence between.",
  differ: {
    label: "Sources differ",
    positions: POSITIONS.map(({ who, says: said }) => ({ who, says: said })),
    ours: "None is preset. You choose.",
  },
  clock: (s) => {
    const { offer } = s.application;
    if (!offer?.deadlineAt || offer.decidedOn) return null;
    return leftUntil(s, offer.deadlineAt) <= 72 * HOUR ? ms(offer.deadlineAt) : null;
  },
  evaluate(s) {
    const { offer, stage, id: applicationId } = s.application;
    if (offer?.decidedOn) {
      const target = { applicationId };
      const action: Action = { label: "Change my answer", kind: "change-answer", target };
      return notForYou(`Decided ${onDate(s, offer.decidedOn)}.`, action);
    }
    if (stage === "final" && theirsOf(s) === null && !s.pay?.notDisclosed) {
      const action = note("Note what they said");
      return { state: "not-yet", says: "Comes once they name a figure.", evidence: [], action };
    }
    return judge(s);
  },
  examples: [
    {
      name: "Before an offer",
      patch: at(null, "final"),
      state: "not-yet",
      says: "Comes once they name a figure.",
    },
    {
      name: "Decided",
      patch: at({ decidedOn: "2026-07-10" }),
      state: "not-for-you",
      says: "Decided on Fri 10 Jul.",
    },
    { name: "An offer, no figure noted", patch: at(null), state: "open", says: "No figure from them yet." },
    {
      name: "Their figure, no line",
      patch: {
        ...at({}),
        pay: aPay({
          ...RANGE,
          evidence: [aFigure("p1", 95_000)],
          worth: [{ id: "w1", text: "Nights", storyId: null }],
        }),
      },
      state: "started",
      says: "They said 93,000 EUR a year; you say 92,000–100,000. 1 source, 1 reason beside it. No line yet.",
    },
    {
      name: "A range from the final round",
      patch: { ...at(null, "final"), pay: aPay({ theirRange }) },
      state: "started",
      says: "They said 85,000–95,000; you say nothing yet. No line yet.",
    },
    {
      name: "Their date has passed",
      patch: { ...at({ deadlineAt: inHours(-20) }), pay: aPay({ ...RANGE, counter }) },
      state: "late",
      says: "Their date was Mon 13 Jul. Did you answer?",
    },
    {
      name: "Figure and line",
      patch: { ...at({}), pay: aPay({ ...RANGE, counter }) },
      state: "ready",
      says: `They said 93,000 EUR a year. Your line: “${counter}”`,
    },
    {
      name: "They will not say",
      patch: { ...at(null), pay: aPay({ ...RANGE, notDisclosed: true, counter }) },
      state: "ready",
      says: `They did not say. Your line: “${counter}”`,
    },
  ],
};

/** The offer's figure, else what they named before, as printed; null while nothing is known. */
function theirsOf(s: Snapshot): string | null {
  const { offer } = s.application;
  if (offer?.figure != null) return payWords(offer.figure, offer.figure, offer.currency ? offer : s.pay);
  const range = s.pay?.theirRange;
  return range && (range.low !== null || range.high !== null) ? payWords(range.low, range.high, s.pay) : null;
}

function judge(s: Snapshot): Finding {
  const { pay } = s;
  const { offer } = s.application;
  const evidence = rows(s);
  // Departing from §1.4, late is asked before ready: a line of mine is no answer to them, and their date has passed.
  if (offer?.deadlineAt && leftUntil(s, offer.deadlineAt) < 0) {
    const action: Action = { label: "Record my answer", kind: "record-offer-answer", target: {} };
    return {
      state: "late",
      says: `Their date was ${day(s, offer.deadlineAt)}. Did you answer?`,
      evidence,
      action,
    };
  }
  const theirs = theirsOf(s);
  const known = theirs !== null || pay?.notDisclosed === true;
  const counter = isFilled(pay?.counter) ? pay!.counter! : null;
  const said = theirs === null ? "They did not say." : `They said ${theirs}.`;
  if (known && counter && pay!.target !== null) {
    const action: Action = { label: "Look at it", kind: "look", target: { at: "money" } };
    return { state: "ready", says: `${said} Your line: ${quote(counter)}`, evidence, action };
  }
  if (!known) {
    const state = counter ? "started" : "open";
    return { state, says: "No figure from them yet.", evidence, action: note("Note their figure") };
  }
  // What they said is known, be it nothing: begun. A line without a figure of one's own asks for that figure.
  const action: Action = counter
    ? { label: "Set my range", kind: "set-range", target: {} }
    : { label: "Write my counter", kind: "write-counter", target: {} };
  return { state: "started", says: startedWords(s, theirs, counter), evidence, action };
}

function startedWords(s: Snapshot, theirs: string | null, counter: string | null): string {
  const own = formatRange(s.pay?.minimum ?? null, s.pay?.target ?? null) || "nothing yet";
  const first =
    theirs === null ? `They did not say; you say ${own}.` : `They said ${theirs}; you say ${own}.`;
  const sources = sortFigures(s).recent.length;
  const reasons = s.pay?.worth.length ?? 0;
  const beside = [sources > 0 && plural(sources, "source"), reasons > 0 && plural(reasons, "reason")];
  const words = beside.filter(Boolean).join(", ");
  const last = counter ? "Your own figure is not set." : "No line yet.";
  return says(first, words !== "" && `${words} beside it.`, last);
}

function rows(s: Snapshot): Evidence[] {
  const { pay } = s;
  const { offer } = s.application;
  const theirs = theirsOf(s);
  if (!pay && !offer) return [];
  const line = (label: string, text: string | null, none: string): Evidence =>
    text ? { label, text } : { label, text: none, state: "blank" };
  const by = offer?.deadlineAt ? `${day(s, offer.deadlineAt)} ${time(s, offer.deadlineAt, s.zone)}` : null;
  const position = POSITIONS.find((it) => it.stance === pay?.stance)?.label;
  return [
    line("They said", theirs ?? (pay?.notDisclosed ? "They did not say" : null), "Nothing yet"),
    ...(by ? [{ label: "Answer by", text: by }] : []),
    line("You say", pay ? payWords(pay.minimum, pay.target, pay) : null, "No range yet"),
    ...sortFigures(s)
      .recent.slice(0, 3)
      .map((it) => ({ label: it.source, text: formatRange(it.figure, it.figure) })),
    ...reasonRows(pay),
    // Not "your line": that is the sentence kept for who names a figure first, which stands beside the stance.
    line("The sentence between", isFilled(pay?.counter) ? pay!.counter : null, "Not written yet"),
    ...(position ? [{ label: "You chose", text: withSentence(position, pay) }] : []),
  ];
}

function withSentence(position: string, pay: Pay | null): string {
  return isFilled(pay?.sentence) ? `${position}: ${quote(pay!.sentence!)}` : position;
}

function reasonRows(pay: Pay | null): Evidence[] {
  return (pay?.worth ?? [])
    .filter((it) => isFilled(it.text))
    .map((it) => ({ label: "Because", text: it.text }));
}

function note(label: string): Action {
  return { label, kind: "note-their-figure", target: {} };
}
