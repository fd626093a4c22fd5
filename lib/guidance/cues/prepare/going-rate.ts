import { fromEpoch, zonedDay } from "@/lib/base/dates";
import { formatFigure, formatRange } from "@/lib/base/format";
import { plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aFigure, aPay } from "@/lib/guidance/example-prepared";
import { anApplication, theSecond } from "@/lib/guidance/example-snapshot";
import { HOUR, isLater, isWithin, refAt } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import type { Pay } from "@/lib/guidance/snapshot-prepared";
import { date, says } from "@/lib/guidance/words";
import { isRecent, payWords } from "@/lib/pay/rules";

/** Before a second round one recent figure and a target are enough to begin with. */
const EARLY = ["applied", "screen", "first"];
const NEEDED = 3;

const RANGE = {
  target: 100_000,
  minimum: 92_000,
  walkAway: 88_000,
  currency: "EUR",
  period: "year",
} as const;
const three = [aFigure("p1", 90_000), aFigure("p2", 97_000), aFigure("p3", 104_000)];
const old = aFigure("p4", 80_000, { on: "2024-05-01" });

export const goingRate: Cue = {
  id: "going-rate",
  code: "P20",
  family: "pay",
  shownAt: ["applied", "screen", "first", "second", "final", "offer"],
  minutes: 20,
  title: "Know the going rate",
  advice:
    "Pay usually comes up now. Look up what this role pays at your level and place, from more than one source, and settle your own range and the point below which you would say no.",
  sources: [
    { source: "S3", heading: "5" },
    { source: "S4", heading: "4" },
    { source: "S2", heading: "c" },
  ],
  answers: ["S2.18", "S3.26", "S3.27", "S4.21"],
  pencil: "No figures yet.",
  urgentWhen: (s) => s.application.stage === "offer" || (isLater(s) && isWithin(s, 72 * HOUR)),
  evaluate: (s) => judge(s),
  examples: [
    { name: "Nothing found", patch: {}, state: "open", says: "No figures yet." },
    {
      name: "One recent source, one from long ago",
      patch: { pay: aPay({ evidence: [three[0]!, old] }) },
      state: "started",
      says: "1 of 3 recent sources. 1 older than a year, shown apart.",
    },
    {
      name: "Enough sources, no range",
      patch: { pay: aPay({ evidence: three }) },
      state: "started",
      says: "3 sources: 90,000 to 104,000. Your own range is blank.",
    },
    {
      name: "Range without the point to stop at",
      patch: { pay: aPay({ ...RANGE, walkAway: null, evidence: three }) },
      state: "started",
      says: "3 sources: 90,000 to 104,000. Of your own range a part is blank.",
    },
    {
      name: "Sources and range",
      patch: { pay: aPay({ ...RANGE, evidence: three }), rounds: [theSecond()] },
      state: "ready",
      says: "You say 92,000–100,000 EUR a year. 3 sources, 90,000 to 104,000.",
    },
    {
      name: "While applying, one and a target",
      patch: {
        application: anApplication({ stage: "applied" }),
        pay: aPay({ target: 100_000, evidence: [three[0]!] }),
      },
      state: "ready",
      says: "You say up to 100,000. 1 source, 90,000.",
    },
  ],
};

/** The figures that count, and those that are shown apart: more than twelve months before the next round. */
export function sortFigures(s: Snapshot): { recent: Pay["evidence"]; older: Pay["evidence"] } {
  const all = s.pay?.evidence ?? [];
  if (all.length === 0) return { recent: [], older: [] };
  const day = zonedDay(fromEpoch(refAt(s)), s.zone);
  return {
    recent: all.filter((it) => isRecent(it.on, day)),
    older: all.filter((it) => !isRecent(it.on, day)),
  };
}

function judge(s: Snapshot): Finding {
  const { pay } = s;
  const { recent, older } = sortFigures(s);
  const isEarly = EARLY.includes(s.application.stage);
  const needed = isEarly ? 1 : NEEDED;
  const evidence = rows(s, recent, older);
  const settled = pay !== null && (isEarly ? pay.target !== null : isWhole(pay));
  if (pay && settled && recent.length >= needed) {
    const own = `You say ${payWords(pay.minimum, pay.target, pay)}.`;
    const found = `${plural(recent.length, "source")}, ${spread(recent)}.`;
    const action: Action = { label: "Look at it", kind: "look", target: { at: "money" } };
    return { state: "ready", says: says(own, found), evidence, action };
  }
  const begun = pay !== null && (hasAny(pay) || pay.evidence.length > 0);
  if (!begun) return { state: "open", says: "No figures yet.", evidence, action: addOne() };
  if (recent.length < needed) {
    const count = needed === 1 ? "No recent source yet." : `${recent.length} of ${needed} recent sources.`;
    const apart = older.length > 0 && `${older.length} older than a year, shown apart.`;
    return { state: "started", says: says(count, apart), evidence, action: addOne() };
  }
  const gap = hasAny(pay) ? "Of your own range a part is blank." : "Your own range is blank.";
  return {
    state: "started",
    says: `${plural(recent.length, "source")}: ${spread(recent)}. ${gap}`,
    evidence,
    action: { label: "Set my range", kind: "set-range", target: {} },
  };
}

function isWhole(pay: Pay): boolean {
  const { target, minimum, walkAway, currency, period } = pay;
  return [target, minimum, walkAway, currency, period].every((it) => it !== null);
}

function hasAny(pay: Pay): boolean {
  const { target, minimum, walkAway, currency, period } = pay;
  return [target, minimum, walkAway, currency, period].some((it) => it !== null);
}

function spread(figures: Pay["evidence"]): string {
  const all = figures.map((it) => it.figure);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return low === high ? formatFigure(low) : `${formatFigure(low)} to ${formatFigure(high)}`;
}

/** The point below which one stops is private: the row says whether it is there, not where. */
function rows(s: Snapshot, recent: Pay["evidence"], older: Pay["evidence"]): Evidence[] {
  if (!s.pay) return [];
  const own = formatRange(s.pay.minimum, s.pay.target);
  return [
    ...recent.map((it) => ({ label: it.source, text: figureWords(s, it) })),
    ...older.map((it) => ({ label: it.source, text: figureWords(s, it), state: "was" as const })),
    own
      ? { label: "You say", text: payWords(s.pay.minimum, s.pay.target, s.pay) }
      : blank("You say", "No range yet"),
    s.pay.walkAway === null
      ? blank("You stop below", "Not set")
      : { label: "You stop below", text: "Set, and private" },
  ];
}

function figureWords(s: Snapshot, it: Pay["evidence"][number]): string {
  return [formatFigure(it.figure), it.region, it.level, date(s, it.on)].filter(Boolean).join(", ");
}

function blank(label: string, text: string): Evidence {
  return { label, text, state: "blank" };
}

function addOne(): Action {
  return { label: "Add one figure", kind: "add-pay-evidence", target: {} };
}
