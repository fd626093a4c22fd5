import { plural, sentence } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aFinding, anApplication, inHours, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { DAY, isBeforeTalking, isSince, isWithin, lastRound, ms, researchOn } from "@/lib/guidance/rules";
import type { Research, Round, Snapshot } from "@/lib/guidance/snapshot";
import { day, plain, says, theRound } from "@/lib/guidance/words";

export const DEPTH_SLOTS = ["products", "services", "values", "operations", "workplace"] as const;
type Slot = (typeof DEPTH_SLOTS)[number];

const saved = { application: anApplication({ stage: "saved" }) };
const five = DEPTH_SLOTS.map((slot) => aFinding(slot, slot));
const secondValue = aFinding("v2", "values", { url: null, saidBy: "Priya Rao" });
const old = { createdAt: inHours(-200), checkedAt: inHours(-200) };

export const companyDepth: Cue = {
  id: "company-depth",
  code: "P1",
  family: "company",
  shownAt: ["saved", "applied", "screen", "first", "second", "final"],
  minutes: 45,
  title: "Know the company in depth",
  advice:
    "Read further than the home page: what they make, what they offer, what they stand for, how they run, what working there is like. After each round, go a layer deeper.",
  sources: [
    { source: "S0", heading: "b" },
    { source: "S1", heading: "2" },
    { source: "S2", heading: "b" },
    { source: "S3", heading: "1" },
  ],
  answers: ["S0.8", "S0.10", "S1.8", "S2.3", "S3.10"],
  pencil: "products · services · values · operations · workplace",
  urgentWhen: (s) => isWithin(s, 3 * DAY) && DEPTH_SLOTS.some((slot) => researchOn(s, slot).length === 0),
  evaluate(s) {
    const entries = allOf(s);
    const evidence = rows(s);
    const thinnest = thinnestSlot(s);
    if (entries.length === 0) {
      return { state: "open", says: "Five sides, none noted yet.", evidence, action: addLine(thinnest) };
    }
    if (isBeforeTalking(s.application.stage)) {
      return {
        state: "ready",
        says: `${plural(entries.length, "entry", "entries")} noted so far.`,
        evidence,
        action: look,
      };
    }
    const gap = firstGap(s, thinnest);
    return gap ? { state: "started", ...gap, evidence } : ready(s, entries, evidence);
  },
  examples: [
    { name: "Saved, nothing noted", patch: saved, state: "open", says: "Five sides, none noted yet." },
    {
      name: "Saved, one line",
      patch: { ...saved, research: [aFinding("e1", "products")] },
      state: "ready",
      says: "1 entry noted so far.",
    },
    {
      name: "A side is empty",
      patch: { research: [aFinding("e1", "products"), aFinding("e2", "values")] },
      state: "started",
      says: "2 of 5 sides noted. Nothing yet on services.",
    },
    {
      name: "One value",
      patch: { research: five },
      state: "started",
      says: "Values: 1 with a source. A second makes a pattern.",
    },
    {
      name: "Older than the last round",
      patch: {
        rounds: [theFirst(), theSecond()],
        research: [...five, secondValue].map((it) => ({ ...it, ...old })),
        websiteReadAt: inHours(-200),
      },
      state: "started",
      says: "All five sides noted. Nothing newer than the first round on Fri 10 Jul.",
    },
    {
      name: "Their site not opened",
      patch: { research: [...five, secondValue] },
      state: "started",
      says: "All five sides noted. Their site not read yet.",
    },
    {
      name: "A layer deeper since",
      patch: {
        rounds: [theFirst(), theSecond()],
        research: [...five, secondValue],
        websiteReadAt: inHours(-20),
      },
      state: "ready",
      says: "All five sides noted, 6 entries. Newest Mon 13 Jul, after the first round.",
    },
  ],
};

const look: Action = { label: "Look at it", kind: "look", target: { at: "research" } };

function firstGap(s: Snapshot, thinnest: Slot): Pick<Finding, "says" | "action"> | null {
  const noted = DEPTH_SLOTS.filter((slot) => researchOn(s, slot).length > 0).length;
  if (noted < DEPTH_SLOTS.length) {
    return { says: `${noted} of 5 sides noted. Nothing yet on ${thinnest}.`, action: addLine(thinnest) };
  }
  const sourced = researchOn(s, "values").filter((it) => isFilled(it.url) || isFilled(it.saidBy)).length;
  if (sourced < 2) {
    const words = sourced === 1 ? "1 with a source. A second makes a pattern." : "none with a source yet.";
    return { says: `Values: ${words}`, action: addLine("values") };
  }
  const last = lastRound(s);
  return (last && staleGap(s, last, thinnest)) ?? siteGap(s, last);
}

/** After a round: something new in any slot, and values and operations looked at again. */
function staleGap(s: Snapshot, last: Round, thinnest: Slot): Pick<Finding, "says" | "action"> | null {
  const says = `All five sides noted. Nothing newer than ${theRound(last)} on ${day(s, last.startsAt)}.`;
  const unchecked = (["values", "operations"] as const).find(
    (slot) => !researchOn(s, slot).some((it) => isSince(s, it.checkedAt)),
  );
  if (unchecked) {
    const label = `Look again at ${unchecked}`;
    const action = { label, kind: "recheck-research", target: { slot: unchecked } } as const;
    const anyNew = allOf(s).some((it) => isSince(s, it.createdAt));
    return {
      says: anyNew
        ? `All five sides noted. ${sentence(unchecked)} not looked at since ${theRound(last)}.`
        : says,
      action,
    };
  }
  // "Still true" alone cannot bring anything new, so the act is the one that can.
  return allOf(s).some((it) => isSince(s, it.createdAt)) ? null : { says, action: addLine(thinnest) };
}

function siteGap(s: Snapshot, last: Round | null): Pick<Finding, "says" | "action"> | null {
  if (isSince(s, s.websiteReadAt)) return null;
  const since = last ? ` since ${theRound(last)}` : " yet";
  const target = { url: s.application.companySite };
  return {
    says: `All five sides noted. Their site not read${since}.`,
    action: { label: "Open their site", kind: "open-site", target },
  };
}

function ready(s: Snapshot, entries: readonly Research[], evidence: Evidence[]): Finding {
  const last = lastRound(s);
  const newest = entries.reduce((a, b) => (ms(b.createdAt) > ms(a.createdAt) ? b : a));
  const words = says(
    `All five sides noted, ${plural(entries.length, "entry", "entries")}.`,
    last && `Newest ${day(s, newest.createdAt)}, after ${theRound(last)}.`,
  );
  return { state: "ready", says: words, evidence, action: look };
}

/** Fewest entries; then the one looked at longest ago; then the order of the slots. */
function thinnestSlot(s: Snapshot): Slot {
  const checked = (slot: Slot) => Math.max(0, ...researchOn(s, slot).map((it) => ms(it.checkedAt)));
  return DEPTH_SLOTS.toSorted(
    (a, b) => researchOn(s, a).length - researchOn(s, b).length || checked(a) - checked(b),
  )[0]!;
}

function addLine(slot: Slot): Action {
  return { label: `Add a line on ${slot}`, kind: "add-research", target: { slot } };
}

function allOf(s: Snapshot): Research[] {
  return s.research.filter((it) => DEPTH_SLOTS.some((slot) => slot === it.slot));
}

function rows(s: Snapshot): Evidence[] {
  return DEPTH_SLOTS.map((slot) => {
    const [newest, ...rest] = researchOn(s, slot).toSorted((a, b) => ms(b.createdAt) - ms(a.createdAt));
    const label = sentence(slot);
    if (!newest) return { label, text: "Nothing yet", state: "blank" };
    const more = rest.length > 0 ? `, and ${rest.length} more` : "";
    return { label, text: `${plain(newest.text)}${more}`, state: "filled" };
  });
}
