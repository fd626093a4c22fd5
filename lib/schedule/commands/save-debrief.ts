import "server-only";
import type { z } from "zod";
import type { Owner } from "@/lib/accounts/owner";
import { zonedDay } from "@/lib/base/dates";
import { failed, ok, type Result } from "@/lib/base/result";
import { saveExpected, saveLeftOpen, settleCarried } from "@/lib/carry/commands";
import { type DebriefRow, writeDebrief, writeNextStep } from "@/lib/debriefs/commands/debrief";
import { saveFeedback, saveLines } from "@/lib/debriefs/commands/lines";
import { promisedFriday, readLine, type TypedLine } from "@/lib/debriefs/rules";
import type { nextStepSchema, SaveDebrief } from "@/lib/debriefs/schema";
import { saveStatedFacts } from "@/lib/facts/commands";
import type { Tx } from "@/lib/platform/db";
import { saveAsked } from "@/lib/questions/commands/asked";
import { saveAskings } from "@/lib/questions/commands/debriefed";
import { addPanelists, setAttended, setResume } from "@/lib/rounds/commands/panel";
import { setRoundState } from "@/lib/rounds/commands/rounds";
import { type HeldRound, holdRound } from "@/lib/schedule/hold";
import { settlePeople } from "@/lib/schedule/panel";
import { replan } from "@/lib/schedule/replan";
import { whole } from "@/lib/schedule/whole";
import { saveTold } from "@/lib/stories/commands/told";

type Person = { id: string; name: string };
type Saved = { roundId: string; applicationId: string; questions: number; people: number };

/**
 * Saves a debrief with all that follows from it: who was there, what they asked, what stays open for the next round, what
 * was said, the promised date, the round's completion, and from these what is owed. Saved again it mends the same rows.
 */
export async function saveDebrief(owner: Owner, input: SaveDebrief): Promise<Result<Saved>> {
  return whole(owner, async (tx) => {
    const round = await holdRound(owner, input.roundId);
    if (!round || round.deleted) return failed("not-found");
    if (round.startsAt > owner.now) return failed("round-ahead");
    const there = await settleAttendance(tx, owner, round, input);
    if (!there.ok) return there;
    const panel = await panelOf(tx, owner, round.roundId);
    const debrief = await writeDebrief(owner, { roundId: round.roundId, row: rowOf(round, input, panel) });
    if (!debrief.ok) return debrief;
    const questions = await saveWords(owner, round, input, {
      debriefId: debrief.value.id,
      panel,
      there: there.value.there,
    });
    if (!questions.ok) return questions;
    if (round.state !== "completed") await setRoundState(owner, { id: round.roundId, state: "completed" });
    await replan(owner, round.applicationId);
    const { roundId, applicationId } = round;
    return ok({ roundId, applicationId, questions: questions.value, people: there.value.named });
  });
}

/** Their next step alone; a nudge is planned from it as from a whole debrief. */
export async function saveNextStep(
  owner: Owner,
  input: z.output<typeof nextStepSchema>,
): Promise<Result<void>> {
  return whole(owner, async (tx) => {
    const round = await holdRound(owner, input.roundId);
    if (!round || round.deleted) return failed("not-found");
    const panel = await panelOf(tx, owner, round.roundId);
    const done = await writeNextStep(owner, { roundId: round.roundId, ...nextOf(round, input, panel) });
    if (done.ok) await replan(owner, round.applicationId);
    return done;
  });
}

/** Who of those the form showed was there, and who else. Answers how many it named, and who was there after all. */
async function settleAttendance(
  tx: Tx,
  owner: Owner,
  round: HeldRound,
  input: SaveDebrief,
): Promise<Result<{ named: number; there: string[] }>> {
  const { roundId } = round;
  const ids = await settlePeople(owner, round, input);
  if (!ids.ok) return ids;
  const people = ids.value.map((interviewerId) => ({ interviewerId }));
  const added = await addPanelists(owner, { roundId, people });
  if (!added.ok) return added;
  const seated = await tx.roundInterviewer.findMany({
    where: { ownerId: owner.id, roundId },
    select: { interviewerId: true, attended: true, resume: true },
  });
  const there: string[] = [];
  for (const { interviewerId, attended, resume } of seated) {
    const was = ids.value.includes(interviewerId);
    const known = was || input.panel.includes(interviewerId);
    if (known ? was : attended) there.push(interviewerId);
    if (known && was !== attended) await setAttended(owner, { roundId, interviewerId, attended: was });
    // Somebody who needs none was said to need none: an empty chip is no other word on that.
    const handed = input.resume.includes(interviewerId);
    const shown = input.panel.includes(interviewerId);
    if (shown && handed !== (resume === "has") && (handed || resume === "has"))
      await setResume(owner, { roundId, interviewerId, resume: handed ? "has" : null });
  }
  return ok({ named: people.length, there });
}

/** Everything that is a line of text: questions, what stays open, details, remarks. Answers how many questions. */
async function saveWords(
  owner: Owner,
  round: HeldRound,
  input: SaveDebrief,
  { debriefId, panel, there }: { debriefId: string; panel: Person[]; there: string[] },
): Promise<Result<number>> {
  const { roundId } = round;
  const { shown } = input;
  const read = (lines: string[]): TypedLine[] => lines.map((line) => readLine(line, panel));
  // A detail names its question as it was typed, with who asked it.
  const details = input.questions.map((it) => ({
    ...it,
    text: it.text === null ? null : readLine(it.text, panel).text,
    by: onPanel(it.by, panel),
  }));
  const only = there.length === 1 ? there[0] : undefined;
  const asked = await saveAsked(owner, { roundId, lines: read(input.asked), details, shown, only });
  if (!asked.ok) return asked;
  const bare = (lines: string[]) => lines.map((text) => ({ text, interviewerId: null }));
  const feedback = read(input.feedback).map(({ text, interviewerId }) => ({
    text,
    saidBy: panel.find((person) => person.id === interviewerId)?.name ?? null,
  }));
  const heardOn = zonedDay(round.startsAt, round.zone);
  const steps = [
    () => saveLines(owner, { debriefId, kind: "detail", lines: read(input.details), shown }),
    () => saveLines(owner, { debriefId, kind: "went-well", lines: bare(input.wentWell), shown }),
    () => saveLines(owner, { debriefId, kind: "better-next-time", lines: bare(input.betterNext), shown }),
    () => saveFeedback(owner, { roundId, lines: feedback, heardOn, shown }),
    () => saveLeftOpen(owner, { fromRoundId: roundId, kind: "unsaid", lines: input.unsaid, shown }),
    () => saveLeftOpen(owner, { fromRoundId: roundId, kind: "doubt", lines: input.doubts, shown }),
    () =>
      saveLeftOpen(owner, {
        ...{ fromRoundId: roundId, kind: "expected-follow-up", lines: input.expected, shown },
      }),
    () => saveExpected(owner, { fromRoundId: roundId, questions: asked.value }),
    () => settleCarried(owner, { roundId, choices: input.carried }),
    () => saveAskings(owner, { roundId, askings: input.askings, extra: extraOf(round, input, panel) }),
    () => saveTold(owner, { roundId, told: input.told }),
    () =>
      saveStatedFacts(owner, {
        ...{ applicationId: round.applicationId, roundId },
        facts: input.stated.map(({ to, ...fact }) => ({ ...fact, interviewerId: onPanel(to, panel) })),
      }),
  ];
  for (const step of steps) {
    const done = await step();
    if (!done.ok) return done;
  }
  return ok(asked.value.length);
}

/** A question of mine that stood on no sheet. */
function extraOf({ applicationId }: HeldRound, input: SaveDebrief, panel: Person[]) {
  const { mineNewId: id, mineNew: text, mineNewTo, mineNewSaid: said } = input;
  return id && text ? { id, applicationId, text, interviewerId: onPanel(mineNewTo, panel), said } : null;
}

function rowOf(round: HeldRound, input: SaveDebrief, panel: Person[]): DebriefRow {
  return {
    feel: input.feel,
    ...nextOf(round, input, panel),
    noFeedback: input.noFeedback && input.feedback.length === 0,
    noImprovement: input.noImprovement && input.betterNext.length === 0,
    noFacts: input.noFacts && input.stated.every((fact) => !fact.value),
    // A line of it is another word than "none".
    followUpsNone: input.followUpsNone && input.expected.length === 0,
    payRaised: input.payRaised,
    firstNumberBy: input.payRaised === false ? null : input.firstNumberBy,
    deflection: input.payRaised === false ? null : input.deflection,
    thankedInRoom: input.thankedInRoom,
  };
}

/** "This week" and "next week" were said at the round's end, on its wall. */
function nextOf(round: HeldRound, input: z.output<typeof nextStepSchema> | SaveDebrief, panel: Person[]) {
  const { next, promisedOn, nextStep, promiseSaidBy } = input;
  const friday = next === "this-week" || next === "next-week" ? next : null;
  return {
    nextStep,
    nextStepNotSaid: next === "not-said",
    promisedOn: friday
      ? promisedFriday(friday, round.endsAt, round.zone)
      : next === "date"
        ? promisedOn
        : null,
    promiseSaidById: onPanel(promiseSaidBy, panel),
  };
}

function onPanel(id: string | null, panel: Person[]): string | null {
  return panel.some((person) => person.id === id) ? id : null;
}

/** Everybody of the round, those who were not there included: a name before a line may be theirs. */
async function panelOf(tx: Tx, owner: Owner, roundId: string): Promise<Person[]> {
  const rows = await tx.roundInterviewer.findMany({
    where: { ownerId: owner.id, roundId, interviewer: { deletedAt: null } },
    orderBy: [{ seat: "asc" }, { addedAt: "asc" }],
    select: { interviewer: { select: { id: true, name: true } } },
  });
  return rows.map((row) => row.interviewer);
}
