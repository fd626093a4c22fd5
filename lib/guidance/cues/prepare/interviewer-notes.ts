import * as paths from "@/lib/base/paths";
import { list, plural } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aDebrief, aFact, aPerson, onRound, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { noRoundPlanned } from "@/lib/guidance/not-yet";
import { HOUR, isWithin, nextRound, panelOf, personOf, roundById } from "@/lib/guidance/rules";
import type { Panelist, Person, Round, Snapshot } from "@/lib/guidance/snapshot";
import { plain, says, theRound } from "@/lib/guidance/words";

const panel = [onRound("r2", "priya", { seat: 1, metInRoundIds: ["r1"] }), onRound("r2", "sam", { seat: 2 })];
const ROUND = { rounds: [theFirst(), theSecond()], panelists: panel };
const known = (id: string) => aPerson(id, { facts: [aFact("Runs routing")], angle: "The migration" });

export const interviewerNotes: Cue = {
  id: "interviewer-notes",
  code: "P3",
  family: "people",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 20,
  title: "Read up on each person",
  advice:
    "For each person you will meet, find one line on their work and note where you found it. Then write what they are likely to care about and what you would tell them.",
  sources: [{ source: "S0", heading: "b" }],
  answers: ["S0.11", "S0.12"],
  pencil: "Who will you meet?",
  urgentWhen: (s) =>
    isWithin(s, 48 * HOUR) && panelOf(s, nextRound(s)).some((it) => !isTouched(s, it.personId)),
  evaluate(s) {
    const next = nextRound(s);
    return next ? judge(s, next) : noRoundPlanned();
  },
  examples: [
    { name: "No round planned", patch: {}, state: "not-yet", says: "No round planned yet." },
    {
      name: "Nobody named",
      patch: { rounds: [theSecond()] },
      state: "open",
      says: "Nobody on this round yet.",
    },
    {
      name: "Two people, nothing noted",
      patch: { ...ROUND, people: [aPerson("priya")] },
      state: "open",
      says: "Priya Rao and Sam Okafor: no notes yet.",
    },
    {
      name: "Only heard in the first round",
      patch: {
        ...ROUND,
        people: [aPerson("priya")],
        debriefs: [
          aDebrief("r1", { lines: [{ id: "l1", kind: "detail", text: "One rota", personId: "priya" }] }),
        ],
      },
      state: "started",
      says: "Priya Rao: no source yet.",
    },
    {
      name: "One of two",
      patch: { ...ROUND, people: [known("priya"), aPerson("sam")] },
      state: "started",
      says: "1 of 2 people researched. No note yet on Sam Okafor.",
    },
    {
      name: "No source",
      patch: {
        ...ROUND,
        people: [known("priya"), aPerson("sam", { facts: [aFact("Wrote the rewrite", null)] })],
      },
      state: "started",
      says: "1 of 2 people researched. Sam Okafor: no source yet.",
    },
    {
      name: "What they care about",
      patch: { ...ROUND, people: [aPerson("priya", { facts: [aFact("Runs routing")] })] },
      state: "started",
      says: "Priya Rao: what do they care about?",
    },
    {
      name: "Both known",
      patch: { ...ROUND, people: [known("priya"), known("sam")] },
      state: "ready",
      says: "Priya Rao and Sam Okafor: background and angle noted for each.",
    },
  ],
};

/** One line with its source, and what they care about or my angle. Also read by the ready check (D4). */
export function isKnown(person: Person | null): boolean {
  if (!person) return false;
  const sourced = person.facts.some((it) => isFilled(it.url));
  return sourced && (isFilled(person.caresAbout?.text) || isFilled(person.angle));
}

/** Departs from CUES.md: what the debrief of an earlier round holds from them is a note on them too. */
function isTouched(s: Snapshot, personId: string): boolean {
  const person = personOf(s, personId);
  if (heardFrom(s, personId) > 0) return true;
  if (!person) return false;
  const lists = person.facts.length + person.hooks.length + person.notes.length;
  return lists > 0 || isFilled(person.caresAbout?.text) || isFilled(person.angle);
}

/** Lines of my debriefs that say who said so. */
function heardFrom(s: Snapshot, personId: string): number {
  return s.debriefs.flatMap((it) => it.lines).filter((line) => line.personId === personId).length;
}

function judge(s: Snapshot, next: Round): Finding {
  const panel = panelOf(s, next);
  if (panel.length === 0) {
    const target = { roundId: next.id };
    const action = { label: "Add who you will meet", kind: "add-panelist", target } as const;
    return { state: "open", says: "Nobody on this round yet.", evidence: [], action };
  }
  const names = list(panel.map((it) => it.name));
  const evidence = panel.map((it) => row(s, it));
  const missing = panel.find((it) => !isKnown(personOf(s, it.personId)));
  if (!missing) {
    const each = panel.length > 1 ? " for each" : "";
    const action: Action = { label: "Look at it", kind: "look", target: { at: "people" } };
    return { state: "ready", says: `${names}: background and angle noted${each}.`, evidence, action };
  }
  const person = personOf(s, missing.personId);
  const action = addNote(missing, person);
  if (!panel.some((it) => isTouched(s, it.personId))) {
    return { state: "open", says: `${names}: no notes yet.`, evidence, action };
  }
  const done = panel.filter((it) => isKnown(personOf(s, it.personId))).length;
  const words = says(
    done > 0 && `${done} of ${plural(panel.length, "person", "people")} researched.`,
    gapWords(s, missing),
  );
  return { state: "started", says: words, evidence, action };
}

function gapWords(s: Snapshot, { name, personId }: Panelist): string {
  const person = personOf(s, personId);
  if (!isTouched(s, personId)) return `No note yet on ${name}.`;
  if (!hasSource(person)) return `${name}: no source yet.`;
  return `${name}: what do they care about?`;
}

function addNote({ name, personId }: Panelist, person: Person | null): Action {
  const kind = hasSource(person) ? "add-cares" : "add-fact";
  return { label: `Add a note on ${name}`, kind, target: { personId } };
}

function hasSource(person: Person | null): boolean {
  return person?.facts.some((it) => isFilled(it.url)) === true;
}

function row(s: Snapshot, { personId, name, metInRoundIds }: Panelist): Evidence {
  const person = personOf(s, personId);
  const href = paths.person(personId);
  const heard = heardFrom(s, personId);
  const met = metInRoundIds[0] ? roundById(s, metInRoundIds[0]) : null;
  const text = says(
    met ? `Met in ${theRound(met)}.` : "New.",
    !isTouched(s, personId) && "No note yet.",
    heard > 0 && `${plural(heard, "line")} in your debrief.`,
    !!person && person.facts.length > 0 && `${plural(person.facts.length, "fact")}.`,
    isFilled(person?.caresAbout?.text) && `Cares about ${plain(person!.caresAbout!.text)}.`,
    isFilled(person?.angle) && `Your angle: ${plain(person!.angle!)}.`,
  );
  return { label: name, text, state: isKnown(person) ? "filled" : "blank", href };
}
