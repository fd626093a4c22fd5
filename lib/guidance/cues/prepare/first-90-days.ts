import { isFilled, plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aGoal } from "@/lib/guidance/example-prepared";
import { aQuestion } from "@/lib/guidance/example-snapshot";
import type { Snapshot } from "@/lib/guidance/snapshot";
import type { Plan } from "@/lib/guidance/snapshot-prepared";
import { labelled, plain, quote, says } from "@/lib/guidance/words";

type Goal = Plan["goals"][number];

export const PERIODS = [30, 60, 90] as const;
type Period = (typeof PERIODS)[number];

export const PERIOD_DAYS: Readonly<Record<Period, string>> = {
  30: "Days 1 to 30",
  60: "Days 31 to 60",
  90: "Days 61 to 90",
};
const DRAFTS: Readonly<Record<Period, string>> = {
  30: "Draft the first 30 days",
  60: "Draft days 31 to 60",
  90: "Draft days 61 to 90",
};

const opening = "I listen for two weeks, then change one thing at a time";
const tied = { requirementId: "q1" };
const three = [aGoal("g1", 30, tied), aGoal("g2", 60, tied), aGoal("g3", 90, tied)];
const plan = (over: Partial<Plan>): { plan: Plan } => ({
  plan: { opening: null, goals: [], showing: null, ...over },
});

export const first90Days: Cue = {
  id: "first-90-days",
  code: "P11",
  family: "case",
  shownAt: ["second", "final"],
  minutes: 20,
  title: "Sketch your first 90 days",
  advice:
    "You know enough by now to sketch goals for the first 30, 60 and 90 days. Open with how you would work in the role, call it tentative, and tie each goal to something they told you or require.",
  sources: [
    { source: "S4", heading: "3" },
    { source: "S3", heading: "0" },
  ],
  answers: ["S3.6", "S4.17", "S4.18", "S4.20"],
  pencil: "30 · 60 · 90",
  evaluate(s) {
    const evidence = rows(s);
    const goals = goalsOf(s);
    if (goals.length === 0 && !isFilled(s.plan?.opening)) {
      const heard = challengesHeard(s).length;
      const words = says(
        "No goals yet.",
        heard > 0 && `They named ${plural(heard, "challenge")} you could start from.`,
      );
      return { state: "open", says: words, evidence, action: draft(30) };
    }
    const gap = firstGap(s, goals);
    if (gap) return { state: "started", ...gap, evidence };
    const shown = s.plan?.showing === "show" ? "show it" : "say it, not show it";
    return {
      state: "ready",
      says: `Three periods sketched. You will ${shown}.`,
      evidence,
      action: { label: "Open as a page", kind: "look", target: { at: "plan" } },
    };
  },
  examples: [
    { name: "Nothing yet", patch: {}, state: "open", says: "No goals yet." },
    {
      name: "They named a challenge",
      patch: {
        mine: [
          aQuestion("m1", "challenges", {
            asked: [{ roundId: "r1", personId: "priya", answer: "The on-call rota" }],
          }),
        ],
      },
      state: "open",
      says: "No goals yet. They named 1 challenge you could start from.",
    },
    {
      name: "An opening, no goals",
      patch: plan({ opening }),
      state: "started",
      says: "Days 1 to 30: no goal yet.",
    },
    {
      name: "Goals, no opening",
      patch: plan({ goals: three.slice(0, 1) }),
      state: "started",
      says: "1 goal noted. No opening line on how you would work.",
    },
    {
      name: "A period is blank",
      patch: plan({ opening, goals: three.slice(0, 1) }),
      state: "started",
      says: "Days 31 to 60: no goal yet.",
    },
    {
      name: "Not tied",
      patch: plan({ opening, goals: [aGoal("g1", 30), ...three.slice(1)] }),
      state: "started",
      says: "“Meet every depot” is not tied to anything they said or require.",
    },
    {
      name: "Show or say",
      patch: plan({ opening, goals: three }),
      state: "started",
      says: "Sketched. Will you show it or say it?",
    },
    {
      name: "Ready to say",
      patch: plan({ opening, goals: three, showing: "say-only" }),
      state: "ready",
      says: "Three periods sketched. You will say it, not show it.",
    },
  ],
};

/** What they said when I asked what is hard about the job. */
export function challengesHeard(s: Snapshot) {
  return s.mine.filter(
    (it) => it.category === "challenges" && it.asked.some((asked) => isFilled(asked.answer)),
  );
}

function draft(period: Period): Action {
  return { label: DRAFTS[period], kind: "add-plan-goal", target: { period } };
}

/** 30, opening, 60, 90, tie, showing. */
function firstGap(s: Snapshot, goals: readonly Goal[]): Pick<Finding, "says" | "action"> | null {
  const blank = PERIODS.find((period) => !goals.some((it) => it.period === period));
  if (blank === 30) return blankPeriod(30);
  if (!isFilled(s.plan?.opening)) {
    return {
      says: `${plural(goals.length, "goal")} noted. No opening line on how you would work.`,
      action: { label: "Write how I would work here", kind: "write-plan-opening", target: {} },
    };
  }
  if (blank) return blankPeriod(blank);
  const untied = PERIODS.flatMap((period) => {
    const own = goals.filter((it) => it.period === period);
    return own.some(isTied) ? [] : own.slice(0, 1);
  })[0];
  if (untied) {
    const label = `Tie ${labelled(untied.text)} to something`;
    return {
      says: `${quote(untied.text)} is not tied to anything they said or require.`,
      action: { label, kind: "tie-goal", target: { goalId: untied.id } },
    };
  }
  if (s.plan?.showing) return null;
  return {
    says: "Sketched. Will you show it or say it?",
    action: { label: "Choose: show or say", kind: "choose-plan-showing", target: {} },
  };
}

function blankPeriod(period: Period): Pick<Finding, "says" | "action"> {
  return { says: `${PERIOD_DAYS[period]}: no goal yet.`, action: draft(period) };
}

function goalsOf(s: Snapshot): Goal[] {
  return (s.plan?.goals ?? []).filter((it) => isFilled(it.text));
}

function isTied(it: Goal): boolean {
  return it.requirementId !== null || it.challengeMineId !== null;
}

function rows(s: Snapshot): Evidence[] {
  const goals = goalsOf(s);
  const line = s.plan?.opening;
  const start: Evidence = isFilled(line)
    ? { label: "How I work", text: plain(line ?? ""), state: "filled" }
    : { label: "How I work", text: "No opening line yet", state: "blank" };
  const periods = PERIODS.map((period): Evidence => {
    const [first, ...rest] = goals.filter((it) => it.period === period);
    const label = PERIOD_DAYS[period];
    if (!first) return { label, text: "Nothing yet", state: "blank" };
    const more = rest.length > 0 ? `, and ${rest.length} more` : "";
    return { label, text: `${plain(first.text)}${more}`, state: "filled" };
  });
  return [start, ...periods];
}
