import * as paths from "@/lib/base/paths";
import { lowerFirst } from "@/lib/base/words";
import { checkBlanks, checkLength, checkName, SHORTEST_WORDS, wordCount } from "@/lib/follow-ups/check";
import { lintDraft } from "@/lib/follow-ups/lint";
import type { ActionTargets } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { thanksAndInterest } from "@/lib/guidance/cues/after/thanks-and-interest";
import { aNote, onRound, theFirst } from "@/lib/guidance/example-snapshot";
import { comesWithDraft } from "@/lib/guidance/not-yet";
import { draftsOf, hasSent, lastRound, type Note, notesOf, panelOf } from "@/lib/guidance/rules";
import type { Round, Snapshot, ThankYou } from "@/lib/guidance/snapshot";
import { says } from "@/lib/guidance/words";

type Draft = Note & { row: ThankYou };
type What = ActionTargets["mend-note"]["what"];
type Remark = { what: What; says: string };

/** Below this nothing can be judged yet. */
const BEGUN_WORDS = 15;

const HELD = { rounds: [theFirst()], panelists: [onRound("r1", "priya"), onRound("r1", "sam")] };
const GOOD =
  "Dear Priya,\n\nThank you for your time on Friday. That the rota was halved since spring stayed with me. I want to work where operations and product sit together. Thank you for considering me, and for the walk through the depot.\n\nKind regards\nNora Lind";
const draft = (body: string, over: Partial<ThankYou> = {}) => aNote("priya", "drafted", { body, ...over });

export const carefulWording: Cue = {
  id: "careful-wording",
  code: "A7",
  family: "thanks",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 1,
  title: "Assume nothing in writing",
  advice:
    "Before you send, look for words that treat the job as yours, and for a wrong name or a blank left in. Keep it short and professional.",
  sources: [
    { source: "S0", heading: "d" },
    { source: "S3", heading: "3" },
  ],
  answers: ["S0.21", "S0.22", "S3.18"],
  pencil: "Nothing flagged.",
  differ: thanksAndInterest.differ,
  evaluate(s) {
    const last = lastRound(s);
    const notes = notesOf(s, last);
    const drafts = draftsOf(notes);
    const sent = hasSent(s, last) || notes.some((it) => it.covered);
    if (!last || (drafts.length === 0 && !sent)) return comesWithDraft(s);
    const begun = drafts.some((it) => wordCount(it.row.body ?? "") >= BEGUN_WORDS);
    if (drafts.length > 0 && !begun && !sent) return comesWithWords(last, drafts[0]!);
    return judge(s, last, drafts, sent);
  },
  examples: [
    { name: "No draft yet", patch: HELD, state: "not-yet", says: "Comes with the draft." },
    {
      name: "A draft without words",
      patch: { ...HELD, thankYous: [draft("Dear Priya,")] },
      state: "not-yet",
      says: "Comes when the draft has words.",
    },
    {
      name: "Words that sound decided",
      patch: {
        ...HELD,
        thankYous: [
          draft(`${GOOD} When I start.`, { lintOpen: [{ slot: "interest", phrase: "When I start" }] }),
        ],
      },
      state: "open",
      says: "Priya Rao: “When I start” sounds decided.",
    },
    {
      name: "Somebody else’s name",
      patch: { ...HELD, thankYous: [draft(GOOD.replace("Priya", "Sam"))] },
      state: "open",
      says: "Priya Rao: the greeting says Sam.",
    },
    {
      name: "A blank",
      patch: { ...HELD, thankYous: [draft(GOOD.replace("the depot", "…"))] },
      state: "open",
      says: "Priya Rao: a blank is left.",
    },
    {
      name: "One passes, one is short",
      patch: { ...HELD, thankYous: [draft(GOOD), aNote("sam", "drafted", { body: shortToSam() })] },
      state: "started",
      says: "Sam Okafor: 17 words. One more line helps.",
    },
    {
      name: "Nothing flagged",
      patch: { ...HELD, thankYous: [draft(GOOD)] },
      state: "ready",
      says: "Nothing flagged.",
    },
    {
      name: "Short, and kept so",
      patch: {
        ...HELD,
        thankYous: [aNote("sam", "drafted", { body: shortToSam(), keptRemarks: ["length 17"] })],
      },
      state: "ready",
      says: "Nothing flagged.",
    },
    {
      name: "Sent",
      patch: { ...HELD, thankYous: [aNote("priya", "sent")] },
      state: "ready",
      says: "Nothing flagged.",
    },
  ],
};

function shortToSam(): string {
  return "Dear Sam,\n\nThank you for your time on Friday and for your patience.\n\nKind regards\nNora Lind";
}

function judge(s: Snapshot, last: Round, drafts: readonly Draft[], anySent: boolean): Finding {
  const found = drafts.map((it) => ({ draft: it, remark: firstRemark(s, last, it) }));
  const evidence = found.map(({ draft: it, remark }) => row(it, remark));
  const bad = found.find((it) => it.remark !== null);
  if (!bad) {
    const action = { label: "Look at it", kind: "look", target: { at: "thanks" } } as const;
    return { state: "ready", says: "Nothing flagged.", evidence, action };
  }
  const { draft: it, remark } = bad;
  const { what } = remark!;
  const target = { followUpId: it.row.id, roundId: last.id, personId: it.personId, what };
  const passing = found.some((other) => other.remark === null);
  return {
    state: passing || anySent ? "started" : "open",
    says: `${it.name}: ${remark!.says}`,
    evidence,
    action: { label: labelOf(what, it), kind: "mend-note", target },
  };
}

/** The first of: name, blank, phrase, length. What was kept for this text is no remark. */
function firstRemark(s: Snapshot, last: Round, { row: note, name, first }: Draft): Remark | null {
  const { body, personId, lintOpen, keptRemarks } = note;
  if (body === null || body.trim() === "") return { what: "blank", says: "a blank is left." };
  const panel = panelOf(s, last).map((it) => ({ id: it.personId, name: it.name, first: it.first }));
  const person = personId === null ? null : { id: personId, name, first };
  const [wrong] = checkName({ body, company: s.application.company, person, panel });
  if (wrong) return { what: "name", says: lowerFirst(wrong.says) };
  const [blank] = checkBlanks({ body, slots: [] });
  if (blank) return { what: "blank", says: "a blank is left." };
  const [phrase] = lintOpen;
  if (phrase) return { what: "phrase", says: phraseWords(phrase.phrase) };
  const [length] = checkLength(body, keptRemarks);
  return length ? { what: "length", says: length.says } : null;
}

/** Rows 29 to 34 of the lint are about care, not about presuming, and say so. */
function phraseWords(phrase: string): string {
  return lintDraft(phrase)[0]?.says ?? `“${phrase}” sounds decided.`;
}

function labelOf(what: What, { row: note }: Draft): string {
  if (what === "phrase") return "Rephrase";
  if (what === "name") return "Correct the name";
  if (what === "blank") return "Fill the blank";
  return wordCount(note.body ?? "") < SHORTEST_WORDS ? "Add a line" : "Shorten";
}

function row(draft: Draft, remark: Remark | null): Evidence {
  const href = paths.followUp(draft.row.id);
  if (remark === null) return { label: draft.name, text: "Nothing flagged", href };
  return { label: draft.name, text: says(remark.says).replace(/\.$/, ""), state: "blank", href };
}

function comesWithWords(last: Round, it: Draft): Finding {
  const target = { followUpId: it.row.id, roundId: last.id, personId: it.personId };
  return {
    state: "not-yet",
    says: "Comes when the draft has words.",
    evidence: [],
    action: { label: `Write to ${it.name}`, kind: "open-thank-you", target },
  };
}
