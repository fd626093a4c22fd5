import { isFilled, list, plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aFullStory, aRequirement } from "@/lib/guidance/example-prepared";
import { theSecond } from "@/lib/guidance/example-snapshot";
import { DAY, isCovered, isWithin } from "@/lib/guidance/rules";
import type { Requirement, Snapshot } from "@/lib/guidance/snapshot";
import { labelled, plain, quote, quoteEnd, says } from "@/lib/guidance/words";

/** The sheet has room for three to five. */
const PINS = 3;
const MOST_PINS = 5;

const stories = [aFullStory("s1"), aFullStory("s2", { title: "Night shift" })];
const go = aRequirement("q1", { stories: [{ storyId: "s1", pinned: false }] });
const rust = aRequirement("q2", { text: "Some Rust" });
const pinnedGo = { ...go, stories: [{ storyId: "s1", pinned: true }] };
const answered = { ...rust, gapAnswer: "I read it daily", gapPinned: true };

export const requirementCover: Cue = {
  id: "requirement-cover",
  code: "P24",
  family: "cover",
  shownAt: ["first", "second", "final"],
  minutes: 20,
  title: "Match a story to each must-have",
  advice:
    "For everything the ad requires, have one example that shows it. Where you have none, write what you would say instead. Then pin the three to five pairs you most want to bring up.",
  sources: [
    { source: "S0", heading: "c" },
    { source: "S1", heading: "3" },
  ],
  answers: ["S0.15", "S1.10"],
  pencil: "must-have · the story that shows it, or what you would say",
  urgentWhen: (s) => isWithin(s, 3 * DAY) && mustsOf(s).some((it) => !isCovered(it)),
  evaluate(s) {
    const musts = mustsOf(s);
    if (musts.length === 0) return notMarked(s);
    const evidence = s.requirements.filter((it) => it.class !== null).map((it) => row(s, it));
    const covered = musts.filter(isCovered).length;
    const gap = musts.find((it) => !isCovered(it));
    if (gap) {
      const label = `Match a story to ${labelled(gap.text)}`;
      const action: Action = { label, kind: "match-story", target: { requirementId: gap.id } };
      const all = plural(musts.length, "must-have");
      if (covered === 0) {
        const it = musts.length === 1 ? "it" : "them";
        return { state: "open", says: `${all}, no example beside ${it} yet.`, evidence, action };
      }
      const words = `${covered} of ${all} covered. Gap: ${quoteEnd(gap.text)}`;
      return { state: "started", says: words, evidence, action };
    }
    return pinned(s, musts, evidence);
  },
  examples: [
    { name: "No ad", patch: {}, state: "not-yet", says: "Comes after the ad is marked." },
    { name: "Lines to sort", patch: { requirements: [{ ...go, class: null }] }, state: "not-yet" },
    {
      name: "No example",
      patch: { requirements: [rust], stories, rounds: [theSecond()] },
      state: "open",
      says: "1 must-have, no example beside it yet.",
    },
    {
      name: "A gap",
      patch: { requirements: [go, rust], stories },
      state: "started",
      says: "1 of 2 must-haves covered. Gap: “Some Rust”.",
    },
    {
      name: "Nothing pinned",
      patch: { requirements: [pinnedGo, { ...answered, gapPinned: false }], stories },
      state: "started",
      says: "All covered. 1 of 2 pinned for the sheet.",
    },
    {
      name: "Covered and pinned",
      patch: { requirements: [pinnedGo, answered], stories },
      state: "ready",
      says: "2 of 2 must-haves covered, 2 pinned.",
    },
    {
      name: "More than the sheet holds",
      patch: {
        stories,
        requirements: [1, 2, 3].map((n) => ({
          ...aRequirement(`q${n}`),
          stories: stories.map((it) => ({ storyId: it.id, pinned: true })),
        })),
      },
      state: "ready",
      says: "3 of 3 must-haves covered, 6 pinned. The sheet prints the first five.",
    },
  ],
};

/** Lines that wait to be sorted come before new ones, so that nothing is marked twice. */
function notMarked(s: Snapshot): Finding {
  const unsorted = s.requirements.find((it) => it.class === null);
  const action: Action = unsorted
    ? {
        label: `Sort ${labelled(unsorted.text)}`,
        kind: "class-requirement",
        target: { requirementId: unsorted.id },
      }
    : { label: "Mark the must-haves", kind: "add-requirement", target: { applicationId: s.application.id } };
  return { state: "not-yet", says: "Comes after the ad is marked.", evidence: [], action };
}

function pinned(s: Snapshot, musts: readonly Requirement[], evidence: Evidence[]): Finding {
  const pins = pinsOf(s);
  const enough = Math.min(PINS, musts.length);
  if (pins < enough) {
    const words = `All covered. ${pins} of ${enough} pinned for the sheet.`;
    return {
      state: "started",
      says: words,
      evidence,
      action: { label: "Pin a pair", kind: "pin-pair", target: {} },
    };
  }
  const words = says(
    `${musts.length} of ${plural(musts.length, "must-have")} covered, ${pins} pinned.`,
    pins > MOST_PINS && "The sheet prints the first five.",
  );
  return {
    state: "ready",
    says: words,
    evidence,
    action: { label: "Look at it", kind: "look", target: { at: "ad" } },
  };
}

function mustsOf(s: Snapshot): Requirement[] {
  return s.requirements.filter((it) => it.class === "must");
}

/** Pairs of requirement and story, and answers to gaps; those of what is nice to have count as well. */
function pinsOf(s: Snapshot): number {
  const pairs = s.requirements.flatMap((it) => it.stories.filter((story) => story.pinned));
  return pairs.length + s.requirements.filter((it) => it.gapPinned && isFilled(it.gapAnswer)).length;
}

function row(s: Snapshot, it: Requirement): Evidence {
  const titles = it.stories.map(({ storyId, pinned }) => {
    const title = plain(s.stories.find((story) => story.id === storyId)?.title ?? "A story");
    return pinned ? `${title} (pinned)` : title;
  });
  const said = isFilled(it.gapAnswer) ? `I would say: ${quote(it.gapAnswer!)}` : "";
  const text = list(titles) || said || (it.class === "must" ? "No example yet" : "None, and none needed");
  return { label: plain(it.text), text, state: isCovered(it) || it.class === "nice" ? "filled" : "blank" };
}
