/** What the rounds so far left open, gathered for the next one: the carry-forward sheet. Pure. */
import { isFilled } from "@/lib/follow-ups/rules";
import {
  heldRounds,
  isHeld,
  isSince,
  isSinceDay,
  isThin,
  lastRound,
  nameOf,
  nextRound,
  panelOf,
  personOf,
  roundById,
} from "@/lib/guidance/rules";
import type { Asked, Carry, Feedback, Panelist, Round, Snapshot } from "@/lib/guidance/snapshot";

export interface CarryLine {
  kind: Carry["kind"];
  /** Null while no row stands for it: an answer that came out thin, or a question that may come back. */
  carry: Carry | null;
  /** The question of theirs that it is about. */
  asked: Asked | null;
  round: Round;
  text: string;
  state: Carry["state"];
  /** What I will say. */
  answer: string | null;
  /** Who asked it. */
  by: string | null;
  /** Whom on the next panel it is for. */
  forName: string | null;
}

export interface Learned {
  id: string;
  from: "answer" | "research" | "fact" | "growth";
  /** Who said it or whom it is about; null where it is about them as a whole. */
  who: string | null;
  text: string;
  /** The question of mine that it answers. */
  question?: string;
}

export interface CarrySheet {
  to: Round | null;
  panel: readonly Panelist[];
  /** Every line that still asks for something or comes along, by kind: to say, doubts, to expect, to make fuller. */
  open: { kind: Carry["kind"]; lines: CarryLine[] }[];
  /** Said or let go, the latest round first. */
  done: CarryLine[];
  /** Of what B7 asks about; an answer that is merely thin is B3's, and counted by itself. */
  undecided: number;
  thin: number;
  along: number;
  remarks: (Feedback & { isTakenUp: boolean })[];
  learned: Learned[];
  /** Everything they asked, with how I answered; the newest round first. */
  asked: { round: Round; questions: (Asked & { by: string | null })[] }[];
}

const ORDER: readonly Carry["kind"][] = ["unsaid", "doubt", "expected-follow-up", "thin-answer"];

/** Null until a first round was held: there is nothing yet that could have been left open. */
export function carrySheet(s: Snapshot): CarrySheet | null {
  const held = heldRounds(s);
  if (held.length === 0) return null;
  const lines = linesOf(s);
  const isDone = (it: CarryLine) => it.state === "said" || it.state === "dismissed";
  const open = lines.filter((it) => !isDone(it));
  const to = nextRound(s);
  return {
    to,
    panel: panelOf(s, to),
    open: ORDER.map((kind) => ({ kind, lines: open.filter((it) => it.kind === kind) })).filter(
      (it) => it.lines.length > 0,
    ),
    done: lines.filter(isDone),
    undecided: open.filter((it) => it.state === "undecided" && !isMerelyThin(it)).length,
    thin: open.filter(isMerelyThin).length,
    along: open.filter((it) => it.state === "carried").length,
    remarks: s.feedback
      .filter((it) => isHeld(s, it.roundId))
      .map((it) => ({ ...it, isTakenUp: it.setAside || it.actedInRoundId !== null || isFilled(it.plan) })),
    learned: learnedSince(s),
    asked: held
      .map((round) => ({
        round,
        questions: s.asked
          .filter((it) => it.roundId === round.id)
          .map((it) => ({ ...it, by: nameOf(s, it.personId) })),
      }))
      .filter((it) => it.questions.length > 0)
      .reverse(),
  };
}

function isMerelyThin(it: CarryLine): boolean {
  return it.kind === "thin-answer" && it.carry === null;
}

/** What was taken along into a round, whatever became of it; the lines without a round go to the next one. */
export function takenInto(s: Snapshot, roundId: string): CarryLine[] {
  const isNext = nextRound(s)?.id === roundId;
  return linesOf(s).filter(
    (it) =>
      it.carry?.toRoundId === roundId || (isNext && it.state === "carried" && it.carry?.toRoundId === null),
  );
}

/** Newest round first. One question is one line: what they may come back to is not listed as thin once more. */
function linesOf(s: Snapshot): CarryLine[] {
  const rows = s.carries.flatMap((carry) => lineOf(s, carry) ?? []);
  const has = (it: Asked, kinds: readonly Carry["kind"][]) =>
    s.carries.some((carry) => carry.askedId === it.id && kinds.includes(carry.kind));
  const held = s.asked.filter((it) => isHeld(s, it.roundId) && it.mark !== "fine-as-is");
  const expected = held.filter((it) => it.likelyFollowUp && !has(it, ["expected-follow-up"]));
  const thin = held.filter(
    (it) => isThin(it) && !it.likelyFollowUp && !has(it, ["expected-follow-up", "thin-answer"]),
  );
  const lines = [
    ...rows,
    ...expected.map((it) => ofAsked(s, it, "expected-follow-up")),
    ...thin.map((it) => ofAsked(s, it, "thin-answer")),
  ];
  const order = heldRounds(s).map((round) => round.id);
  return lines.sort((a, b) => order.indexOf(b.round.id) - order.indexOf(a.round.id));
}

function lineOf(s: Snapshot, carry: Carry): CarryLine | null {
  const round = roundById(s, carry.fromRoundId);
  if (!round || !isHeld(s, round.id)) return null;
  const asked = s.asked.find((it) => it.id === carry.askedId) ?? null;
  return {
    kind: carry.kind,
    carry,
    asked,
    round,
    text: carry.text,
    state: carry.state,
    answer: carry.answer ?? asked?.improvedAnswer ?? null,
    by: nameOf(s, asked?.personId ?? null),
    forName: nameOf(s, carry.assignedToId),
  };
}

function ofAsked(s: Snapshot, asked: Asked, kind: "thin-answer" | "expected-follow-up"): CarryLine {
  return {
    kind,
    carry: null,
    asked,
    round: roundById(s, asked.roundId)!,
    text: asked.text,
    state: "undecided",
    answer: asked.improvedAnswer,
    by: nameOf(s, asked.personId),
    forName: null,
  };
}

/** Answers to my questions, and what was found or happened since the last round. */
function learnedSince(s: Snapshot): Learned[] {
  if (!lastRound(s)) return [];
  const answers = s.mine.flatMap((mine) =>
    mine.asked
      .filter((it) => isFilled(it.answer) && isHeld(s, it.roundId))
      .map((it): Learned => {
        const who = nameOf(s, it.personId);
        return { id: `${mine.id} ${it.roundId}`, from: "answer", who, text: it.answer!, question: mine.text };
      }),
  );
  const research = s.research
    .filter((it) => isSince(s, it.createdAt) && !it.nothingNew)
    .map((it): Learned => ({ id: it.id, from: "research", who: it.saidBy, text: it.text }));
  const facts = panelOf(s, nextRound(s)).flatMap(({ personId, name }) =>
    (personOf(s, personId)?.facts ?? [])
      .filter((it) => isSinceDay(s, it.seenOn))
      .map((it): Learned => ({ id: it.id, from: "fact", who: name, text: it.text })),
  );
  const growth = s.growth
    .filter((it) => isSinceDay(s, it.on))
    .map((it): Learned => ({ id: it.id, from: "growth", who: null, text: it.text }));
  return [...answers, ...growth, ...research, ...facts];
}
