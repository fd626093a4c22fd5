/** What goes into the room: the live sheet and the printed call sheet are both made from this. Pure. */
import { plural, sentence } from "@/lib/base/words";
import { isThin, nameOf, panelOf, personOf, roundById } from "@/lib/guidance/rules";
import type { Carry, MyQuestion, Panelist, Round, Snapshot } from "@/lib/guidance/snapshot";
import type { Pack } from "@/lib/guidance/snapshot-prepared";

/** A question of mine on this round's sheet, and whether it has been struck. */
export interface SheetQuestion {
  id: string;
  text: string;
  personId: string | null;
  asked: boolean;
}

export interface SheetPerson {
  person: Panelist;
  met: boolean;
  /** One line on them: what they care about, else what I would bring up, else what I know. */
  line: string | null;
  questions: SheetQuestion[];
}

/** A story as one word, large enough to be seen from the corner of an eye. */
export interface Prompt {
  storyId: string;
  word: string;
  title: string;
  number: string | null;
}

/** A requirement and what I bring for it: a story's prompt, or what I say instead of one. */
export interface Pair {
  requirement: string;
  bring: string;
  isGap: boolean;
}

/** A sentence to say, why it is there, and to whom it goes if that was decided. */
export interface SayLine {
  id: string;
  why: string;
  text: string;
  to: string | null;
}

export interface Sheet {
  round: Round;
  /** In seating order. */
  people: SheetPerson[];
  /** Questions for whoever is there. */
  anybody: SheetQuestion[];
  /** The last words: what happens next. */
  last: SheetQuestion | null;
  prompts: Prompt[];
  pairs: Pair[];
  facts: string[];
  lines: SayLine[];
  pack: string[];
}

export const PROMPTS_MOST = 5;
export const PAIRS_MOST = 5;
export const FACTS_MOST = 3;

/** Null where the round is not of this application. */
export function sheetOf(s: Snapshot, roundId: string): Sheet | null {
  const round = roundById(s, roundId);
  if (!round) return null;
  const questions = s.mine.flatMap((it) => onSheet(it, roundId));
  const last = questions.find((it) => it.category === "next-steps") ?? null;
  const others = questions.filter((it) => it !== last);
  const people = panelOf(s, round);
  const seated = new Set(people.map((it) => it.personId));
  return {
    round,
    people: people.map((person) => ({
      person,
      met: person.metInRoundIds.length > 0,
      line: lineOn(s, person.personId),
      questions: others.filter((it) => it.personId === person.personId),
    })),
    // Who has left the panel takes no question along.
    anybody: others.filter((it) => it.personId === null || !seated.has(it.personId)),
    last,
    prompts: promptsOf(s),
    pairs: pairsOf(s),
    facts: s.research
      .filter((it) => it.pinned)
      .map((it) => it.text)
      .slice(-FACTS_MOST),
    lines: linesOf(s, round),
    pack: packFor(s, round),
  };
}

/** How much stands on the sheet, for the evening's mail; nothing where there is none. */
export function countSheet(s: Snapshot | null, roundId: string): { stories: number; questions: number } {
  const sheet = s && sheetOf(s, roundId);
  if (!sheet) return { stories: 0, questions: 0 };
  const asked = [...sheet.people.flatMap((it) => it.questions), ...sheet.anybody, sheet.last];
  return { stories: sheet.prompts.length, questions: asked.filter((it) => it !== null).length };
}

/** A question that an earlier round has answered is not asked again. */
function onSheet(it: MyQuestion, roundId: string): (SheetQuestion & { category: string })[] {
  const asked = it.asked.filter((at) => at.roundId === roundId);
  const pinned = it.assigned.filter((at) => at.roundId === roundId);
  const answered = it.answeredInRoundId !== null && it.answeredInRoundId !== roundId;
  const places = [...pinned, ...asked.filter((at) => !pinned.some((pin) => pin.personId === at.personId))];
  return places
    .map(({ personId }) => ({
      id: it.id,
      text: it.text,
      category: it.category,
      personId,
      asked: asked.some((at) => at.personId === personId),
    }))
    .filter((at) => at.asked || !answered);
}

function lineOn(s: Snapshot, personId: string): string | null {
  const person = personOf(s, personId);
  return person?.caresAbout?.text ?? person?.angle ?? person?.facts.at(-1)?.text ?? null;
}

/** Five stories: those pinned to a requirement first, then the starred, then as they were linked. */
function promptsOf(s: Snapshot): Prompt[] {
  const pinned = new Set(
    s.requirements.flatMap((it) => it.stories.filter((pair) => pair.pinned).map((pair) => pair.storyId)),
  );
  const rank = (it: { id: string; starred: boolean }) => (pinned.has(it.id) ? 0 : it.starred ? 1 : 2);
  const chosen = s.stories.toSorted((a, b) => rank(a) - rank(b)).slice(0, PROMPTS_MOST);
  const words = chosen.map((it) => promptOf(it.title));
  return chosen.map(({ id, title, number }, at) => {
    const word = words[at]!;
    // Two stories under one word would be no prompt at all.
    const isAlone = words.filter((other) => other.toLowerCase() === word.toLowerCase()).length === 1;
    return { storyId: id, word: isAlone ? word : title, title, number };
  });
}

const SMALL =
  /^(the|an?|my|our|their|your|its|how|why|what|when|where|who|which|that|this|i|we|you|it|they|he|she|and|or|but|of|on|in|at|to|for|from|with|without|into|over|under|after|before|by|as|is|was|were|are|be|had|has|have|did|do|not|no|one|two|three)$/i;

/**
 * The word by which a story is known: a title of one or two words stands as it is, of a longer one the longest word that
 * says something. "How I halved the empty runs at Halden" is "Halved"; "The depot plan" is "Depot plan".
 */
export function promptOf(title: string): string {
  const words = title.split(/\s+/).filter(Boolean);
  const telling = words
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%+]+$/gu, ""))
    .filter((word) => word !== "" && !SMALL.test(word));
  if (words.length <= 2 || telling.length === 0) return title.trim();
  if (telling.length <= 2) return sentence(telling.join(" "));
  return sentence(telling.reduce((best, word) => (word.length > best.length ? word : best)));
}

/** All that is pinned; the printed sheet takes the first five and says so. */
function pairsOf(s: Snapshot): Pair[] {
  return s.requirements.flatMap((it): Pair[] => {
    const stories = it.stories
      .filter((pair) => pair.pinned)
      .flatMap((pair) => s.stories.find((story) => story.id === pair.storyId) ?? []);
    const pairs = stories.map((story) => ({
      requirement: it.text,
      bring: promptOf(story.title),
      isGap: false,
    }));
    if (it.gapPinned && it.gapAnswer) pairs.push({ requirement: it.text, bring: it.gapAnswer, isGap: true });
    return pairs;
  });
}

const WHY: Readonly<Record<Carry["kind"], string>> = {
  unsaid: "Left unsaid",
  doubt: "In doubt",
  "expected-follow-up": "They may ask",
  "thin-answer": "Thin last time",
};

/** What I take along from earlier rounds, what they want cleared up in this one, and the answers I have made fuller. */
function linesOf(s: Snapshot, round: Round): SayLine[] {
  const along = s.carries.filter(
    (it) => it.state === "carried" && (it.toRoundId === null || it.toRoundId === round.id),
  );
  const carried = along
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((it) => ({
      id: it.id,
      why: WHY[it.kind],
      text: it.answer ?? it.text,
      to: nameOf(s, it.assignedToId),
    }));
  const areas = round.areas.flatMap((it) =>
    it.answer ? [{ id: it.id, why: "To clear up", text: it.answer, to: null }] : [],
  );
  const fuller = s.asked.flatMap((it) => {
    const known = it.roundId === round.id || along.some((carry) => carry.askedId === it.id);
    if (known || !isThin(it) || !it.improvedAnswer) return [];
    return [{ id: it.id, why: WHY["thin-answer"], text: it.improvedAnswer, to: null }];
  });
  return [...areas, ...carried, ...fuller];
}

const ORDER: readonly Carry["kind"][] = ["unsaid", "doubt", "expected-follow-up", "thin-answer"];

/** What I bring, by the way we meet. */
function packFor(s: Snapshot, round: Round): string[] {
  const pack = s.packs.find((it) => it.roundId === round.id);
  const portfolio = portfolioWords(pack);
  if (round.format === "phone") return ["Phone charged, a quiet room", ...portfolio];
  if (round.format === "video") return ["Link, camera and sound tried", ...portfolio];
  const version = s.application.resumeVersion ? `, ${s.application.resumeVersion}` : "";
  const copies = pack?.copiesPacked ?? copiesNeeded(s, round);
  return [`${plural(copies, "résumé")}${version}`, ...portfolio, "A pen, and this sheet"];
}

/** One for everybody who has none and wants one, and one spare; two where nobody is known. */
function copiesNeeded(s: Snapshot, round: Round): number {
  const panel = panelOf(s, round);
  if (panel.length === 0) return 2;
  return panel.filter((it) => it.resume === null).length + 1;
}

function portfolioWords(pack: Pack | undefined): string[] {
  if (pack?.portfolio !== "yes") return [];
  return [pack.portfolioRef ? `Portfolio: ${pack.portfolioRef}` : "Portfolio"];
}
