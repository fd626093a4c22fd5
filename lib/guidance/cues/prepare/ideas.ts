import { isFilled, plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence } from "@/lib/guidance/cue";
import { anIdea } from "@/lib/guidance/example-prepared";
import { aFinding } from "@/lib/guidance/example-snapshot";
import type { Research, Snapshot } from "@/lib/guidance/snapshot";
import type { Idea } from "@/lib/guidance/snapshot-prepared";
import { labelled, plain, quote, says } from "@/lib/guidance/words";

const read = { research: [aFinding("e1", "products"), aFinding("e2", "operations")] };
const safe = { researchId: "e1", sensitivity: "safe" } as const;

export const ideas: Cue = {
  id: "ideas",
  code: "P10",
  family: "company",
  shownAt: ["second", "final"],
  minutes: 10,
  title: "Bring an idea, carefully",
  advice:
    "Prepare an opinion or two on something they are working on, each resting on what you have read. Decide beforehand which to offer, which to ask about first and which to keep back.",
  sources: [
    { source: "S3", heading: "2" },
    { source: "S4", heading: "3" },
  ],
  answers: ["S3.15", "S4.19"],
  pencil: "Three lines at most.",
  differ: {
    label: "Side by side",
    positions: [
      { who: "How to Ace Your Second Interview", says: "invites ideas, as proof of competence." },
      {
        who: "TopInterview on second interviews",
        says: "asks for restraint, so that nobody’s toes are stepped on.",
      },
    ],
    ours: "You choose for each idea: offer it, ask first, or keep it back.",
  },
  evaluate(s) {
    const notes = notesOf(s);
    if (notes.length === 0) {
      const action: Action = {
        label: "Add a line on products",
        kind: "add-research",
        target: { slot: "products" },
      };
      return { state: "not-yet", says: "Comes after your first research note.", evidence: [], action };
    }
    const evidence = s.ideas.map((it) => row(s, it));
    if (s.ideas.length === 0) {
      const words = `No idea noted yet. You have ${plural(notes.length, "note")} to build on.`;
      return { state: "open", says: words, evidence, action: add };
    }
    const complete = s.ideas.filter(isComplete);
    if (complete.length >= 2) {
      const action: Action = { label: "Look at it", kind: "look", target: { at: "ideas" } };
      return { state: "ready", says: readyWords(complete), evidence, action };
    }
    const tied = s.ideas.filter((it) => it.researchId !== null).length;
    const unflagged = s.ideas.find((it) => it.sensitivity === null);
    const undecided = unflagged ?? s.ideas.find((it) => it.researchId === null);
    const words = says(
      `${Math.min(tied, 2)} of 2 tied to something you read.`,
      unflagged !== undefined && `${quote(unflagged.text)}: safe to say?`,
    );
    return { state: "started", says: words, evidence, action: undecided ? decide(undecided) : add };
  },
  examples: [
    { name: "Nothing read", patch: {}, state: "not-yet", says: "Comes after your first research note." },
    {
      name: "No idea yet",
      patch: read,
      state: "open",
      says: "No idea noted yet. You have 2 notes to build on.",
    },
    {
      name: "One, not decided",
      patch: { ...read, ideas: [anIdea("i1", { researchId: "e1" })] },
      state: "started",
      says: "1 of 2 tied to something you read. “Share the rota between depots”: safe to say?",
    },
    {
      name: "One decided",
      patch: { ...read, ideas: [anIdea("i1", safe)] },
      state: "started",
      says: "1 of 2 tied to something you read.",
    },
    {
      name: "Two decided",
      patch: { ...read, ideas: [anIdea("i1", safe), anIdea("i2", { ...safe, sensitivity: "keep-back" })] },
      state: "ready",
      says: "2 ideas: 1 to offer, 1 to keep back.",
    },
  ],
};

/**
 * CUES.md replaces this by "Choose among them" at three ideas. It never comes to that: of three, one that is not
 * decided is asked about first, and once two are decided the cue is ready.
 */
const add: Action = { label: "Add an idea", kind: "add-idea", target: {} };

function decide(idea: Idea): Action {
  return { label: `Decide on ${labelled(idea.text)}`, kind: "decide-idea", target: { ideaId: idea.id } };
}

/** "Looked, nothing new" is nothing to build on. */
function notesOf(s: Snapshot): Research[] {
  return s.research.filter((it) => !it.nothingNew && isFilled(it.text));
}

function isComplete(it: Idea): boolean {
  return it.researchId !== null && it.sensitivity !== null;
}

function readyWords(complete: readonly Idea[]): string {
  const count = (kind: Idea["sensitivity"]) => complete.filter((it) => it.sensitivity === kind).length;
  const [safeOnes, ask, back] = [count("safe"), count("ask-first"), count("keep-back")];
  const clauses = [
    safeOnes > 0 && `${safeOnes} to offer`,
    ask > 0 && `${ask} to ask about first`,
    back > 0 && `${back} to keep back`,
  ];
  return `${plural(complete.length, "idea")}: ${clauses.filter(Boolean).join(", ")}.`;
}

const LABELS = { safe: "Offer", "ask-first": "Ask first", "keep-back": "Keep back" } as const;

function row(s: Snapshot, it: Idea): Evidence {
  const basis = s.research.find((note) => note.id === it.researchId);
  const text = basis ? `${plain(it.text)} (from: ${plain(basis.text)})` : plain(it.text);
  return {
    label: it.sensitivity ? LABELS[it.sensitivity] : "Not decided",
    text,
    state: isComplete(it) ? "filled" : "blank",
  };
}
