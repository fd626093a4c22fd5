import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aPack } from "@/lib/guidance/example-prepared";
import { theSecond } from "@/lib/guidance/example-snapshot";
import { noRoundPlanned } from "@/lib/guidance/not-yet";
import { nextRound } from "@/lib/guidance/rules";
import type { Round, Snapshot } from "@/lib/guidance/snapshot";
import type { Pack } from "@/lib/guidance/snapshot-prepared";
import { plain, quote } from "@/lib/guidance/words";
import { PORTFOLIO_LABELS } from "@/lib/packs/rules";

const ROUND = { rounds: [theSecond()] };
const THERE = { rounds: [theSecond({ format: "in-person" })] };
const REF = { portfolioRef: "The routing case study" };

export const portfolio: Cue = {
  id: "portfolio",
  code: "P27",
  family: "pack",
  shownAt: ["first", "second", "final"],
  minutes: 2,
  title: "Decide about a portfolio",
  advice:
    "If seeing your work would help, bring it or have the link open. If it would not, decide that too and leave it.",
  sources: [{ source: "S2", heading: "b" }],
  answers: ["S2.7"],
  pencil: "A link or a file of your work.",
  evaluate(s) {
    const next = nextRound(s);
    return next ? judge(s, next) : noRoundPlanned();
  },
  examples: [
    { name: "No round planned", patch: {}, state: "not-yet", says: "No round planned yet." },
    { name: "Not decided", patch: ROUND, state: "open", says: "Not decided." },
    {
      name: "Not this time",
      patch: { ...ROUND, packs: [aPack("r2", { portfolio: "no" })] },
      state: "ready",
      says: "Not this time.",
    },
    {
      name: "Yes, and which",
      patch: { ...ROUND, packs: [aPack("r2", { portfolio: "yes" })] },
      state: "started",
      says: "Yes. Which file or link?",
    },
    {
      name: "To be packed",
      patch: { ...THERE, packs: [aPack("r2", { ...REF, portfolio: "yes" })] },
      state: "started",
      says: "Yes. Not packed yet.",
    },
    {
      name: "Packed",
      patch: { ...THERE, packs: [aPack("r2", { ...REF, portfolio: "yes", portfolioPacked: true })] },
      state: "ready",
      says: "“The routing case study”, packed.",
    },
    {
      name: "On a screen, in the room",
      patch: { ...THERE, packs: [aPack("r2", { ...REF, portfolio: "screen" })] },
      state: "ready",
      says: "“The routing case study”, at hand on your screen.",
    },
    {
      name: "By video",
      patch: { ...ROUND, packs: [aPack("r2", { ...REF, portfolio: "yes" })] },
      state: "ready",
      says: "“The routing case study”, at hand.",
    },
  ],
};

/** What is brought in person lies packed; what is shown on a screen is at hand once one knows where it is. */
function judge(s: Snapshot, { id: roundId, format }: Round): Finding {
  const pack = s.packs.find((it) => it.roundId === roundId);
  const decided = pack?.portfolio ?? null;
  const target = { roundId };
  if (!pack || decided === null) {
    const action: Action = { label: "Decide", kind: "decide-portfolio", target };
    return { state: "open", says: "Not decided.", evidence: [], action };
  }
  const evidence = rows(pack);
  const look: Action = { label: "Look at it", kind: "look", target: { at: "pack" } };
  if (decided === "no") return { state: "ready", says: "Not this time.", evidence, action: look };
  if (!isFilled(pack.portfolioRef)) {
    const action: Action = { label: "Add the link", kind: "add-portfolio-link", target };
    return { state: "started", says: "Yes. Which file or link?", evidence, action };
  }
  const carried = format === "in-person" && decided === "yes";
  if (carried && !pack.portfolioPacked) {
    const action: Action = { label: "Mark packed", kind: "pack-portfolio", target };
    return { state: "started", says: "Yes. Not packed yet.", evidence, action };
  }
  const where = carried ? "packed" : decided === "screen" ? "at hand on your screen" : "at hand";
  return { state: "ready", says: `${quote(pack.portfolioRef!)}, ${where}.`, evidence, action: look };
}

function rows(pack: Pack): Evidence[] {
  if (pack.portfolio === "no") return [{ label: "Portfolio", text: "Not this time", state: "filled" }];
  const decided: Evidence = { label: "Portfolio", text: PORTFOLIO_LABELS[pack.portfolio!], state: "filled" };
  const ref = pack.portfolioRef;
  if (!isFilled(ref)) return [decided, { label: "Link or file", text: "Not noted", state: "blank" }];
  return [decided, { label: "Link or file", text: plain(ref!), state: "filled" }];
}
