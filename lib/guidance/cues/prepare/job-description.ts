import { plural } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence } from "@/lib/guidance/cue";
import { anApplication, inHours } from "@/lib/guidance/example-snapshot";
import { isCovered } from "@/lib/guidance/rules";
import type { Requirement, Snapshot } from "@/lib/guidance/snapshot";
import { labelled, onDay, plain, quote, says } from "@/lib/guidance/words";

const ad = anApplication({ stage: "saved", adText: "We look for …", adSavedAt: inHours(-48) });
const asks = (id: string, over: Partial<Requirement>): Requirement => ({
  id,
  text: "Five years of Go",
  class: null,
  gapAnswer: null,
  gapPinned: false,
  stories: [],
  ...over,
});

export const jobDescription: Cue = {
  id: "job-description",
  code: "P6",
  family: "cover",
  shownAt: ["saved", "applied", "screen", "first", "second", "final"],
  minutes: 10,
  title: "Go back to the ad",
  advice:
    "Read the job description again and mark what they require and what they would like. Keep a copy: postings disappear.",
  sources: [{ source: "S0", heading: "c" }],
  answers: ["S0.14"],
  pencil: "Paste the ad before it disappears.",
  urgentWhen: (s) => !isFilled(s.application.adText),
  evaluate(s) {
    const { adText, adSavedAt, id: applicationId } = s.application;
    const { requirements } = s;
    const evidence = requirements.map(row);
    if (requirements.length === 0 && !isFilled(adText)) {
      const action: Action = { label: "Paste the ad", kind: "paste-ad", target: { applicationId } };
      return { state: "open", says: "The ad is not saved.", evidence, action };
    }
    if (requirements.length === 0) {
      const saved = adSavedAt === null ? "Ad saved." : `Ad saved ${onDay(s, adSavedAt)}.`;
      const action: Action = {
        label: "Mark the must-haves",
        kind: "add-requirement",
        target: { applicationId },
      };
      const kept: Evidence = { label: "Ad", text: adSavedAt ? `Saved ${onDay(s, adSavedAt)}` : "Saved" };
      return { state: "started", says: `${saved} Nothing marked yet.`, evidence: [kept], action };
    }
    const unsorted = requirements.find((it) => it.class === null);
    if (unsorted) {
      const action: Action = {
        label: `Sort ${labelled(unsorted.text)}`,
        kind: "class-requirement",
        target: { requirementId: unsorted.id },
      };
      return { state: "started", says: `${quote(unsorted.text)}: must or nice to have?`, evidence, action };
    }
    const action: Action = { label: "Read it once more", kind: "look", target: { at: "ad" } };
    return { state: "ready", says: readyWords(s), evidence, action };
  },
  examples: [
    {
      name: "Not saved",
      patch: { application: anApplication({ stage: "saved" }) },
      state: "open",
      says: "The ad is not saved.",
    },
    {
      name: "Saved, nothing marked",
      patch: { application: ad },
      state: "started",
      says: "Ad saved on Sun 12 Jul. Nothing marked yet.",
    },
    {
      name: "One to sort",
      patch: { requirements: [asks("q1", { class: "must" }), asks("q2", { text: "Some Rust" })] },
      state: "started",
      says: "“Some Rust”: must or nice to have?",
    },
    {
      name: "All sorted",
      patch: {
        application: ad,
        requirements: [
          asks("q1", { class: "must", gapAnswer: "Four years, and C before" }),
          asks("q2", { class: "must" }),
          asks("q3", { class: "nice" }),
        ],
      },
      state: "ready",
      says: "2 must-haves, 1 nice to have. 1 of 2 covered.",
    },
  ],
};

function readyWords({ requirements }: Snapshot): string {
  const musts = requirements.filter((it) => it.class === "must");
  const nice = requirements.length - musts.length;
  const covered = musts.filter(isCovered).length;
  const counts = [
    musts.length > 0 && plural(musts.length, "must-have"),
    nice > 0 && `${nice} nice to have`,
  ].filter(Boolean);
  return says(`${counts.join(", ")}.`, covered > 0 && `${covered} of ${musts.length} covered.`);
}

function row(it: Requirement): Evidence {
  const label = it.class === "must" ? "Must" : it.class === "nice" ? "Nice to have" : "To sort";
  return { label, text: plain(it.text), state: it.class === null ? "blank" : "filled" };
}
