import { list } from "@/lib/base/words";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aPay } from "@/lib/guidance/example-prepared";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { FLEXIBILITY_WORDS } from "@/lib/pay/rules";

export const whatITrade: Cue = {
  id: "what-i-trade",
  code: "P22",
  family: "pay",
  shownAt: ["first", "second", "final", "offer"],
  minutes: 2,
  title: "Know whether you would move",
  advice:
    "Decide before they ask whether your figure can move, and in exchange for what: title, days, start date, bonus. Firm is a fair answer when your experience carries it.",
  sources: [{ source: "S3", heading: "5" }],
  answers: ["S3.30"],
  pencil: "I could move on …",
  evaluate: (s) => judge(s),
  examples: [
    { name: "Not decided", patch: {}, state: "open", says: "Not decided yet." },
    {
      name: "Some room, for nothing yet",
      patch: { pay: aPay({ flexibility: "some" }) },
      state: "started",
      says: "Some room. In exchange for what?",
    },
    {
      name: "Open, for two things",
      patch: { pay: aPay({ flexibility: "open", terms: ["Days", "Start date"] }) },
      state: "ready",
      says: "Open, for days and start date.",
    },
    { name: "Firm", patch: { pay: aPay({ flexibility: "firm" }) }, state: "ready", says: "Firm." },
  ],
};

function judge(s: Snapshot): Finding {
  const { flexibility = null, terms = [] } = s.pay ?? {};
  const action = { label: "Say what I’d trade", kind: "set-flexibility", target: {} } as const;
  if (flexibility === null) return { state: "open", says: "Not decided yet.", evidence: [], action };
  const words = FLEXIBILITY_WORDS[flexibility];
  const evidence: Evidence[] = [{ label: "Your figure", text: words }];
  if (flexibility !== "firm" || terms.length > 0) {
    const none = { label: "In exchange for", text: "Nothing named yet", state: "blank" as const };
    evidence.push(terms.length > 0 ? { label: "In exchange for", text: list(terms, 12) } : none);
  }
  if (flexibility !== "firm" && terms.length === 0) {
    return { state: "started", says: `${words}. In exchange for what?`, evidence, action };
  }
  const told = terms.length > 0 ? `, for ${list(terms).toLowerCase()}` : "";
  return {
    state: "ready",
    says: `${words}${told}.`,
    evidence,
    action: { label: "Look at it", kind: "look", target: { at: "money" } },
  };
}
