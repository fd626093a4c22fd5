import { plural } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { anApplication, aQuestion, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { DAY, isWithin, lastRound, nameOf, nextRound, roundById } from "@/lib/guidance/rules";
import type { MyQuestion, Snapshot } from "@/lib/guidance/snapshot";
import { quoteEnd, roundLabel, says } from "@/lib/guidance/words";
import { DEPTH_LABELS } from "@/lib/questions/categories";

const ENOUGH = 3;

const deep = (id: string, text: string, over: Partial<MyQuestion> = {}) =>
  aQuestion(id, "success", { text, depth: 2, ...over });
const rounds = [theFirst(), theSecond()];
const three = [
  deep("m1", "What breaks first here?", { category: "challenges" }),
  deep("m2", "How is work measured?"),
  deep("m3", "Who decides the rota?"),
];
const askedInFirst = (answer: string | null) => ({ asked: [{ roundId: "r1", personId: null, answer }] });

export const myQuestions: Cue = {
  id: "my-questions",
  code: "P17",
  family: "ask",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 10,
  title: "Prepare deeper questions",
  advice:
    "Bring a second, more detailed set of questions, at least one of them about the difficulties and openings in this job. Leave out what an earlier round has answered.",
  sources: [
    { source: "S1", heading: "5" },
    { source: "S4", heading: "5" },
    { source: "S2", heading: "c" },
  ],
  answers: ["S1.15", "S1.16", "S2.15", "S2.16", "S2.17", "S4.24"],
  pencil: "How is each person’s work measured here?",
  urgentWhen: (s) => isWithin(s, DAY) && usableQuestions(s).length < ENOUGH,
  evaluate(s) {
    const usable = usableQuestions(s);
    const used = s.mine.filter((it) => isUsed(s, it));
    const isCovered = usable.some(isChallenge) || used.some((it) => isChallenge(it) && hasAnswer(it));
    const isReady = usable.length >= ENOUGH && isCovered;
    const evidence = s.mine.map((it) => row(s, it, usable));
    const action = noteAnswer(s) ?? (isReady ? LOOK : addOne(s));
    const general = s.mine.length - usable.length - used.length;
    return { ...judge(usable, used, { isReady, isCovered, general }), evidence, action };
  },
  examples: [
    { name: "None", patch: { rounds }, state: "open", says: "None new yet." },
    {
      name: "All answered already",
      patch: { rounds, mine: [deep("m1", "How is work measured?", askedInFirst("By outcomes"))] },
      state: "open",
      says: "1 question was asked or answered already. None new yet.",
    },
    {
      name: "Too general for a second round",
      patch: { rounds, mine: [aQuestion("m1", "team")] },
      state: "open",
      says: "1 general one, none yet that goes deeper.",
    },
    {
      name: "One, not on the difficulties",
      patch: { rounds, mine: [three[1]!] },
      state: "started",
      says: "1 of 3 new ones. None yet on the job’s difficulties.",
    },
    {
      name: "Three, none on the difficulties",
      patch: { rounds, mine: [three[1]!, three[2]!, deep("m4", "Who leaves, and why?")] },
      state: "started",
      says: "3 new ones. None yet on the job’s difficulties.",
    },
    { name: "Three", patch: { rounds, mine: three }, state: "ready", says: "3 questions ready." },
    {
      name: "Three, one asked before",
      patch: { rounds, mine: [...three, deep("m4", "Why is this open?", askedInFirst("Growth"))] },
      state: "ready",
      says: "3 questions ready. 1 already asked, struck through.",
    },
    {
      name: "The difficulties were answered earlier",
      patch: {
        rounds,
        mine: [
          ...three.slice(1),
          deep("m4", "Who leaves, and why?"),
          deep("m5", "What is hard?", { category: "challenges", ...askedInFirst("The depots") }),
        ],
      },
      state: "ready",
    },
    {
      name: "General ones do for a first conversation",
      patch: {
        application: anApplication({ stage: "screen" }),
        mine: three.map((it) => ({ ...it, depth: 1 as const })),
      },
      state: "ready",
      says: "3 questions ready.",
    },
    {
      name: "After the round, what did they say?",
      patch: { rounds: [theFirst()], mine: [...three, deep("m4", "Why is this open?", askedInFirst(null))] },
      state: "ready",
    },
  ],
};

/** Chosen for this application, deep enough for the stage, and not asked or answered before the next round. */
export function usableQuestions(s: Snapshot): MyQuestion[] {
  const general = s.application.stage === "screen" || s.application.stage === "first";
  return s.mine.filter((it) => !isUsed(s, it) && (general || it.depth >= 2));
}

/** Asked in any round but the next one, or settled. */
export function isUsed(s: Snapshot, it: MyQuestion): boolean {
  const next = nextRound(s);
  return it.answeredInRoundId !== null || it.asked.some((at) => at.roundId !== next?.id);
}

function isChallenge(it: MyQuestion): boolean {
  return it.category === "challenges" || it.category === "openings";
}

function hasAnswer(it: MyQuestion): boolean {
  return it.asked.some((at) => isFilled(at.answer));
}

const LOOK: Action = { label: "Look at it", kind: "look", target: { at: "mine" } };

function judge(
  usable: readonly MyQuestion[],
  used: readonly MyQuestion[],
  { isReady, isCovered, general }: { isReady: boolean; isCovered: boolean; general: number },
): Pick<Finding, "state" | "says"> {
  const n = usable.length;
  const s = used.length;
  if (isReady) {
    const struck = s > 0 && `${s} already asked, struck through.`;
    return { state: "ready", says: says(`${plural(n, "question")} ready.`, struck) };
  }
  if (n > 0) {
    const count = n >= ENOUGH ? `${n} new ones.` : `${n} of ${ENOUGH} new ones.`;
    return { state: "started", says: says(count, !isCovered && "None yet on the job’s difficulties.") };
  }
  const answered = s > 0 && `${plural(s, "question was", "questions were")} asked or answered already.`;
  if (general > 0) {
    return {
      state: "open",
      says: says(answered, `${plural(general, "general one")}, none yet that goes deeper.`),
    };
  }
  return { state: "open", says: says(answered, "None new yet.") };
}

function addOne(s: Snapshot): Action {
  return { label: "Add a question", kind: "add-mine", target: { roundId: nextRound(s)?.id ?? null } };
}

/** After a round: what was asked in it and has no answer noted. While a next one is planned, that comes first. */
function noteAnswer(s: Snapshot): Action | null {
  const last = lastRound(s);
  if (!last || nextRound(s)) return null;
  for (const it of s.mine) {
    const at = it.asked.find((asking) => asking.roundId === last.id && !isFilled(asking.answer));
    if (!at) continue;
    const target = { questionId: it.id, roundId: last.id, personId: at.personId };
    return { label: `Note what ${nameOf(s, at.personId) ?? "they"} said`, kind: "note-their-answer", target };
  }
  return null;
}

/** What does not go deep enough for this round stands in pencil. */
function row(s: Snapshot, it: MyQuestion, usable: readonly MyQuestion[]): Evidence {
  if (!isUsed(s, it)) {
    const state = usable.includes(it) ? "filled" : "blank";
    return { label: DEPTH_LABELS[it.depth], text: quoteEnd(it.text), state };
  }
  const at = it.asked.find((asking) => isFilled(asking.answer)) ?? it.asked[0];
  const round = roundById(s, at?.roundId ?? it.answeredInRoundId ?? "");
  return { label: round ? `${roundLabel(round)}` : "Asked", text: it.text, state: "was" };
}
