/** For tests, beside `act-out.ts`: what the acts of this part of the book write. */
import { zonedDay } from "@/lib/base/dates";
import { SETTING_TAGS } from "@/lib/companies/schema";
import type { Action } from "@/lib/guidance/action-kinds";
import { aFullStory, aGoal, aMustHave, anIdea } from "@/lib/guidance/example-prepared";
import { aFinding } from "@/lib/guidance/example-snapshot";
import type { Research, Snapshot } from "@/lib/guidance/snapshot";
import type { Case, Idea, MustHave, Plan } from "@/lib/guidance/snapshot-prepared";

const DONE = "Written by the test";
type Patch = Partial<Snapshot>;

export function inCase(s: Snapshot, action: Action): Patch | null {
  return inResearch(s, action) ?? inFit(s, action) ?? inPlan(s, action) ?? inPitch(s, action);
}

function inResearch(s: Snapshot, { kind, target }: Action): Patch | null {
  const at = s.now.toISOString();
  switch (kind) {
    case "add-news":
      return {
        research: [
          ...s.research,
          aFinding(`news-${s.research.length}`, "news", { createdAt: at, checkedAt: at, nothingNew: true }),
        ],
      };
    case "source-value":
      return note(s, target.researchId, { saidBy: "Priya Rao" });
    case "pair-value": {
      const [first = aFullStory("paired"), ...rest] = s.stories;
      const paired = { ...first, researchIds: [...first.researchIds, target.researchId] };
      return { ...note(s, target.researchId, { match: "match" }), stories: [paired, ...rest] };
    }
    case "tag-setting": {
      const tag = SETTING_TAGS[0];
      return {
        environmentTags: [...s.environmentTags, tag],
        stories: s.stories.map((it) => ({ ...it, environment: [...it.environment, tag] })),
      };
    }
    case "pin-fact": {
      const first = s.research.find((it) => !it.pinned && !it.nothingNew && it.text.match(/[\p{L}\p{N}]/u));
      return first ? note(s, first.id, { pinned: true }) : {};
    }
    default:
      return null;
  }
}

function inFit(s: Snapshot, { kind, target }: Action): Patch | null {
  switch (kind) {
    case "add-must-have":
      return { mustHaves: [...s.mustHaves, aMustHave(`h-${s.mustHaves.length}`)] };
    case "plan-must-have-question":
      return mustHave(s, target.mustHaveId, { mineId: "m1" });
    case "judge-must-have":
      return mustHave(s, target.mustHaveId, { rating: "unsure", ratedAt: s.now.toISOString() });
    default:
      return null;
  }
}

function inPlan(s: Snapshot, { kind, target }: Action): Patch | null {
  const plan = s.plan ?? { opening: null, goals: [], showing: null };
  switch (kind) {
    case "add-idea":
      return { ideas: [...s.ideas, anIdea(`i-${s.ideas.length}`)] };
    case "decide-idea":
      return idea(s, target.ideaId, {
        researchId: s.research[0]?.id ?? null,
        sensitivity: "ask-first",
      });
    case "write-plan-opening":
      return { plan: { ...plan, opening: DONE } };
    case "add-plan-goal":
      return { plan: { ...plan, goals: [...plan.goals, aGoal(`g-${plan.goals.length}`, target.period)] } };
    case "tie-goal":
      return { plan: { ...plan, goals: plan.goals.map((it) => tied(it, target.goalId)) } };
    case "choose-plan-showing":
      return { plan: { ...plan, showing: "show" } };
    case "add-growth":
      return {
        growth: [...s.growth, { id: `n-${s.growth.length}`, text: DONE, on: zonedDay(s.now, s.zone) }],
      };
    default:
      return null;
  }
}

function inPitch(s: Snapshot, { kind, target }: Action): Patch | null {
  const at = s.now.toISOString();
  switch (kind) {
    case "write-sentence":
      return pitch(s, { sentence: DONE });
    case "choose-sentence-story":
      return pitch(s, { sentenceStoryId: "s1" });
    case "add-case-point": {
      const point = { id: `c-${s.case.points.length}`, text: DONE, storyId: "s1" };
      return pitch(s, { points: [...s.case.points, point] });
    }
    case "link-case-point":
      return pitch(s, {
        points: s.case.points.map((it) => (it.id === target.pointId ? { ...it, storyId: "s1" } : it)),
      });
    case "draft-answer":
      if (target.slot === "whyHere") return pitch(s, { whyHere: { text: DONE, editedAt: at } });
      return pitch(s, { [target.slot]: DONE });
    case "recheck-why-here":
      return pitch(s, { whyHere: { text: s.case.whyHere?.text ?? DONE, editedAt: at } });
    default:
      return null;
  }
}

function note(s: Snapshot, id: string, over: Partial<Research>): Patch {
  return { research: s.research.map((it) => (it.id === id ? { ...it, ...over } : it)) };
}

function mustHave(s: Snapshot, id: string, over: Partial<MustHave>): Patch {
  return { mustHaves: s.mustHaves.map((it) => (it.id === id ? { ...it, ...over } : it)) };
}

function idea(s: Snapshot, id: string, over: Partial<Idea>): Patch {
  return { ideas: s.ideas.map((it) => (it.id === id ? { ...it, ...over } : it)) };
}

function tied(it: Plan["goals"][number], id: string): Plan["goals"][number] {
  return it.id === id ? { ...it, requirementId: "q1" } : it;
}

function pitch(s: Snapshot, over: Partial<Case>): Patch {
  return { case: { ...s.case, ...over } };
}
