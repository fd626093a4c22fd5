import * as paths from "@/lib/base/paths";
import { list, plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { isUsed } from "@/lib/guidance/cues/prepare/my-questions";
import { aQuestion, onRound, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { nobodyOnRound, noRoundPlanned } from "@/lib/guidance/not-yet";
import { DAY, isWithin, nextRound, panelOf } from "@/lib/guidance/rules";
import type { MyQuestion, Panelist, Round, Snapshot } from "@/lib/guidance/snapshot";
import { quoteEnd, says } from "@/lib/guidance/words";
import { type Choice, distinctQuestions, repeatedQuestions } from "@/lib/questions/rules/matching";

const rounds = [theFirst(), theSecond()];
const panelists = [onRound("r2", "priya", { seat: 1 }), onRound("r2", "sam", { seat: 2 })];
const to = (id: string, text: string, ...personIds: string[]): MyQuestion =>
  aQuestion(id, "team", { text, assigned: personIds.map((personId) => ({ roundId: "r2", personId })) });
const rota = to("m1", "Who writes the rota?", "priya");

export const questionPerPerson: Cue = {
  id: "question-per-person",
  code: "P18",
  family: "ask",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 5,
  title: "Ask each person something different",
  advice:
    "If you meet several people, give each a question of their own, chosen beforehand. Two answers to the same question tell you less than two questions do.",
  sources: [{ source: "S2", heading: "c" }],
  answers: ["S2.13", "S2.14"],
  pencil: (s) => `${panelOf(s, nextRound(s))[0]?.name ?? "Each person"}: a question goes here.`,
  urgentWhen: (s) => isWithin(s, DAY),
  evaluate(s) {
    const next = nextRound(s);
    if (!next) return noRoundPlanned();
    const panel = panelOf(s, next);
    return panel.length === 0 ? nobodyOnRound(next) : judge(s, next, panel);
  },
  examples: [
    { name: "No round planned", patch: {}, state: "not-yet", says: "No round planned yet." },
    { name: "Nobody on it", patch: { rounds }, state: "not-yet", says: "Nobody on this round yet." },
    {
      name: "One person",
      patch: { rounds, panelists: panelists.slice(0, 1) },
      state: "open",
      says: "No question for Priya Rao yet.",
    },
    {
      name: "Two people",
      patch: { rounds, panelists },
      state: "open",
      says: "2 people, no question assigned yet.",
    },
    {
      name: "One of two",
      patch: { rounds, panelists, mine: [rota] },
      state: "started",
      says: "1 of 2 people with a question of their own. Sam Okafor: none yet.",
    },
    {
      name: "The same for both",
      patch: { rounds, panelists, mine: [to("m1", "Who writes the rota?", "priya", "sam")] },
      state: "started",
      says: "1 of 2 people with a question of their own. Sam Okafor: same one as Priya Rao.",
    },
    {
      name: "One for each",
      patch: { rounds, panelists, mine: [rota, to("m2", "What breaks first?", "sam")] },
      state: "ready",
      says: "Priya Rao: “Who writes the rota?” Sam Okafor: “What breaks first?”",
    },
    {
      name: "One for each, and one for both",
      patch: {
        rounds,
        panelists,
        mine: [to("m1", "Who writes the rota?", "priya", "sam"), to("m2", "What breaks first?", "sam")],
      },
      state: "ready",
      says: "Priya Rao: “Who writes the rota?” Sam Okafor: “What breaks first?” “Who writes the rota?” is with Priya Rao and Sam Okafor.",
    },
    {
      name: "Asked in an earlier round",
      patch: {
        rounds,
        panelists: panelists.slice(0, 1),
        mine: [{ ...rota, asked: [{ roundId: "r1", personId: "sam", answer: null }] }],
      },
      state: "open",
    },
  ],
};

/** Questions pinned to people of this round that no earlier round has asked or answered. */
export function choicesOf(s: Snapshot, round: Round): Choice[] {
  const choices: Choice[] = [];
  for (const it of s.mine) {
    if (isUsed(s, it)) continue;
    for (const { roundId, personId } of it.assigned)
      if (roundId === round.id && personId !== null) choices.push({ person: personId, question: it.id });
  }
  return choices;
}

function judge(s: Snapshot, round: Round, panel: readonly Panelist[]): Finding {
  const people = panel.map((it) => it.personId);
  const choices = choicesOf(s, round);
  const own = distinctQuestions(people, choices);
  const evidence = panel.map((it) => row(s, it, own));
  const without = panel.find((it) => !own.has(it.personId));
  if (!without) {
    const action: Action = { label: "Open the sheet", kind: "print-sheet", target: { roundId: round.id } };
    return { state: "ready", says: readyWords(s, panel, own, choices), evidence, action };
  }
  const target = { roundId: round.id, personId: without.personId };
  const action: Action = { label: `Pick one for ${without.name}`, kind: "assign-question", target };
  if (own.size > 0) {
    const words = `${own.size} of ${plural(panel.length, "person", "people")} with a question of their own.`;
    return { state: "started", says: says(words, lackWords(panel, without, own, choices)), evidence, action };
  }
  const words =
    panel.length === 1
      ? `No question for ${without.name} yet.`
      : `${panel.length} people, no question assigned yet.`;
  return { state: "open", says: words, evidence, action };
}

function lackWords(
  panel: readonly Panelist[],
  { personId, name }: Panelist,
  own: ReadonlyMap<string, string>,
  choices: readonly Choice[],
): string {
  const theirs = choices.filter((it) => it.person === personId).map((it) => it.question);
  const other = panel.find((it) => theirs.includes(own.get(it.personId) ?? ""));
  return other ? `${name}: same one as ${other.name}.` : `${name}: none yet.`;
}

function readyWords(
  s: Snapshot,
  panel: readonly Panelist[],
  own: ReadonlyMap<string, string>,
  choices: readonly Choice[],
): string {
  const named = panel.slice(0, 3).map((it) => `${it.name}: ${quoteEnd(textOf(s, own.get(it.personId)))}`);
  const more = panel.length > 3 && `And ${panel.length - 3} more.`;
  const people = panel.map((it) => it.personId);
  const repeats = [...repeatedQuestions(people, choices)].map(([question, holders]) => {
    const names = panel.filter((it) => holders.includes(it.personId)).map((it) => it.name);
    return `“${textOf(s, question)}” is with ${list(names)}.`;
  });
  return says(...named, more, ...repeats);
}

function textOf(s: Snapshot, questionId: string | undefined): string {
  return s.mine.find((it) => it.id === questionId)?.text ?? "";
}

function row(s: Snapshot, { personId, name }: Panelist, own: ReadonlyMap<string, string>): Evidence {
  const href = paths.person(personId);
  const question = own.get(personId);
  if (question === undefined) return { label: name, text: "A question goes here", state: "blank", href };
  return { label: name, text: quoteEnd(textOf(s, question)), state: "filled", href };
}
