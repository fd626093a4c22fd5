import * as paths from "@/lib/base/paths";
import { list } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action, ThanksSlot } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aNote, anApplication, onRound, theFirst } from "@/lib/guidance/example-snapshot";
import { comesWithDraft, notForYou } from "@/lib/guidance/not-yet";
import { draftsOf, hasSent, lastRound, type Note, notesOf } from "@/lib/guidance/rules";
import type { Round, ThankYou } from "@/lib/guidance/snapshot";
import { quote } from "@/lib/guidance/words";

type Draft = Note & { row: ThankYou };

const SLOT_WORDS: Record<ThanksSlot, string> = {
  thanks: "thanks for the time",
  specific: "what they shared",
  consideration: "for considering you",
  interest: "your interest",
};
const SLOTS = ["thanks", "specific", "consideration", "interest"] as const;

const HELD = { rounds: [theFirst()], panelists: [onRound("r1", "priya")] };
const full = {
  thanks: "Thank you for your time.",
  specific: { text: "The depots", fromId: null },
  interest: "I want to work where operations and product sit together.",
  consideration: "Thank you for considering me.",
};

export const thanksAndInterest: Cue = {
  id: "thanks-and-interest",
  code: "A6",
  family: "thanks",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 2,
  title: "Thank them, say you’re interested",
  advice:
    "Thank them for their time, for what they shared and for considering you, and say in your own words that you are still interested, and why.",
  sources: [
    { source: "S0", heading: "d" },
    { source: "S1", heading: "8" },
  ],
  answers: ["S0.18", "S0.19", "S1.25", "S1.26"],
  pencil: "I’m still keen because …",
  differ: {
    label: "Side by side",
    positions: [
      {
        who: "Second-Round and Final Interviews (eight strategies)",
        says: "Say that you look forward to joining.",
      },
      {
        who: "Second-Round and Final Interviews (overview chapter)",
        says: "Do not assume the decision.",
      },
    ],
    ours: "The conditional meets both: “I would be glad to join”, not “when I join”.",
  },
  evaluate(s) {
    if (s.application.outcome === "withdrew") {
      const target = { applicationId: s.application.id };
      const action: Action = { label: "Change the outcome", kind: "change-outcome", target };
      return notForYou("You withdrew; a plain thank-you is enough.", action);
    }
    const last = lastRound(s);
    const notes = notesOf(s, last);
    const drafts = draftsOf(notes);
    const sent = hasSent(s, last) || notes.some((it) => it.covered);
    if (!last || (drafts.length === 0 && !sent)) return comesWithDraft(s);
    return judge(last, drafts, sent);
  },
  examples: [
    {
      name: "Withdrawn",
      patch: { application: anApplication({ outcome: "withdrew" }) },
      state: "not-for-you",
      says: "You withdrew; a plain thank-you is enough.",
    },
    { name: "No draft yet", patch: HELD, state: "not-yet", says: "Comes with the draft." },
    {
      name: "A blank draft",
      patch: { ...HELD, thankYous: [aNote("priya", "drafted")] },
      state: "open",
      says: "Priya Rao: the draft is blank.",
    },
    {
      name: "Interest and moment missing",
      patch: {
        ...HELD,
        thankYous: [aNote("priya", "drafted", { slots: { ...full, specific: null, interest: null } })],
      },
      state: "started",
      says: "Priya Rao: what they shared and your interest still blank.",
    },
    {
      name: "Interest that presumes",
      patch: {
        ...HELD,
        thankYous: [
          aNote("priya", "drafted", {
            slots: { ...full, interest: "I have plans for when I start." },
            lintOpen: [{ slot: "interest", phrase: "when I start" }],
          }),
        ],
      },
      state: "started",
      says: "Priya Rao: “when I start” sounds decided.",
    },
    {
      name: "All four",
      patch: { ...HELD, thankYous: [aNote("priya", "ready", { slots: full })] },
      state: "ready",
      says: "Priya Rao: thanks, what they shared, consideration, interest.",
    },
    { name: "Sent", patch: { ...HELD, thankYous: [aNote("priya", "sent")] }, state: "ready", says: "Sent." },
  ],
};

function judge(last: Round, drafts: readonly Draft[], anySent: boolean): Finding {
  const evidence = drafts.map((it) => row(it));
  const dark = drafts.find((it) => !isLit(it));
  if (!dark) {
    const [first] = drafts;
    const words = first ? `${first.name}: thanks, what they shared, consideration, interest.` : "Sent.";
    const action: Action = { label: "Look at it", kind: "look", target: { at: "thanks" } };
    return { state: "ready", says: words, evidence, action };
  }
  const action = fill(last, dark);
  const begun = drafts.some((it) => missing(it).length < SLOTS.length);
  if (missing(dark).length === SLOTS.length) {
    const state = begun || anySent ? "started" : "open";
    return { state, says: `${dark.name}: the draft is blank.`, evidence, action };
  }
  return { state: "started", says: `${dark.name}: ${gapWords(dark)}`, evidence, action };
}

function isLit(draft: Draft): boolean {
  return missing(draft).length === 0 && presuming(draft) === null;
}

function missing({ row: { slots } }: Draft): ThanksSlot[] {
  return SLOTS.filter((slot) => !isFilled(slot === "specific" ? slots.specific?.text : slots[slot]));
}

/** The words in the interest slot that sound decided. */
function presuming({ row }: Draft): string | null {
  return row.lintOpen.find((it) => it.slot === "interest")?.phrase ?? null;
}

function gapWords(draft: Draft): string {
  const gaps = missing(draft);
  if (gaps.length === 0) return `${quote(presuming(draft)!)} sounds decided.`;
  return `${list(gaps.map((slot) => SLOT_WORDS[slot]))} still blank.`;
}

function fill(last: Round, draft: Draft): Action {
  const gaps = missing(draft);
  const target = { followUpId: draft.row.id, roundId: last.id, personId: draft.personId };
  const slot = gaps.includes("interest") ? "interest" : (gaps[0] ?? "interest");
  const label = slot === "interest" ? "Add why I’m still keen" : `Fill “${SLOT_WORDS[slot]}”`;
  return { label, kind: "fill-slot", target: { ...target, slot } };
}

function row(draft: Draft): Evidence {
  const gaps = missing(draft);
  const href = paths.followUp(draft.row.id);
  const text = isLit(draft) ? "Thanks and interest are there" : gapWords(draft);
  return { label: draft.name, text, state: gaps.length === 0 ? "filled" : "blank", href };
}
