/** A whole application of a thorough person, for the tests and benchmarks of what everything costs. */
import {
  aBankQuestion,
  aFigure,
  aFullStory,
  aGoal,
  aMustHave,
  anIdea,
  aPack,
  aPay,
  aRequirement,
} from "@/lib/guidance/example-prepared";
import {
  aCarry,
  aDebrief,
  aFact,
  aFinding,
  aNote,
  anApplication,
  anAsked,
  aPerson,
  aQuestion,
  aRemark,
  aRound,
  EXAMPLE_NOW,
  EXAMPLE_ZONE,
  emptySnapshot,
  inHours,
  onRound,
} from "@/lib/guidance/example-snapshot";
import type { Snapshot, Stage } from "@/lib/guidance/snapshot";
import { BANK_SEEDS } from "@/lib/questions/seeds";

const ROUNDS = Array.from({ length: 8 }, (_, at) => `r${at}`);
const PEOPLE = ["priya", "sam", "lotte", "ada"];
const SLOTS = ["products", "services", "values", "operations", "workplace", "news", "focus", "goal"] as const;

/** Eight rounds of four people, seven of them debriefed; ten stories, sixty questions, and all that hangs on them. */
export function eightRounds(stage: Stage = "second"): Snapshot {
  return emptySnapshot(EXAMPLE_NOW, EXAMPLE_ZONE, {
    application: anApplication({ stage, adText: "We look for …", adSavedAt: inHours(-900) }),
    ...met(),
    ...said(),
    ...prepared(),
  });
}

function each<T>(make: (roundId: string, personId: string, at: number) => T): T[] {
  return ROUNDS.flatMap((roundId, round) =>
    PEOPLE.map((personId, seat) => make(roundId, personId, round * PEOPLE.length + seat)),
  );
}

function met(): Partial<Snapshot> {
  return {
    rounds: ROUNDS.map((id, at) => aRound(id, (at - 7) * 100 + 60)),
    panelists: each((roundId, personId) => onRound(roundId, personId, { metInRoundIds: ["r0", "r1"] })),
    people: PEOPLE.map((id) => aPerson(id, { facts: [aFact("Runs routing")], angle: "The rota" })),
    thankYous: each((roundId, personId) => aNote(personId, "drafted", { id: roundId + personId, roundId })),
  };
}

function said(): Partial<Snapshot> {
  return {
    debriefs: ROUNDS.slice(0, 7).map((id) => aDebrief(id, { feel: "good" })),
    asked: each((roundId, personId, at) =>
      anAsked(roundId + personId, roundId, `What broke in week ${at}?`, { personId, rating: "shaky" }),
    ),
    carries: ROUNDS.map((id) => aCarry(`c${id}`, "unsaid", "The migration", { fromRoundId: id })),
    feedback: ROUNDS.map((id) => aRemark(`f${id}`, "Less detail", { roundId: id })),
    facts: each((roundId, personId, at) => ({
      ...{
        id: `s${at}`,
        key: ["pay", "notice", "start-date", "team size"][at % 4]!,
        value: `${90 + at} thousand`,
      },
      ...{ roundId, personId, statedAt: inHours(at - 800), explanation: null },
    })),
  };
}

function prepared(): Partial<Snapshot> {
  const stories = Array.from({ length: 10 }, (_, at) =>
    aFullStory(`s${at}`, {
      ...{ title: `The depot plan ${at}`, number: at % 2 ? "9 to 4" : null, tags: ["adapt"] },
      researchIds: [`e${at}`],
    }),
  );
  const requirements = Array.from({ length: 12 }, (_, at) =>
    aRequirement(`q${at}`, {
      ...{ text: `Ran a service of size ${at}`, class: at % 3 ? "must" : "nice" },
      stories: at % 2 ? [{ storyId: `s${at % 10}`, pinned: at < 4 }] : [],
    }),
  );
  return {
    stories,
    requirements,
    research: Array.from({ length: 40 }, (_, at) => aFinding(`e${at}`, SLOTS[at % SLOTS.length]!)),
    bank: [
      ...BANK_SEEDS.map((it) =>
        aBankQuestion(it.id, { id: null, seedId: it.id, text: it.text, category: it.category }),
      ),
      ...requirements.map((it) => aBankQuestion(`h${it.id}`, { requirementId: it.id })),
      ...Array.from({ length: 20 }, (_, at) =>
        aBankQuestion(`b${at}`, { text: `Why so many depots, ${at}?` }),
      ),
    ],
    mine: each((roundId, personId, at) =>
      aQuestion(`m${at}`, "challenges", {
        assigned: [{ roundId, personId }],
        text: `What next in week ${at}?`,
      }),
    ),
    mustHaves: Array.from({ length: 6 }, (_, at) => aMustHave(`w${at}`)),
    ideas: Array.from({ length: 4 }, (_, at) => anIdea(`i${at}`)),
    plan: {
      opening: "First the depots",
      goals: ([30, 60, 90] as const).flatMap((period) => [
        aGoal(`g${period}a`, period),
        aGoal(`g${period}b`, period),
      ]),
      showing: null,
    },
    pay: aPay({
      target: 104_000,
      minimum: 96_000,
      evidence: Array.from({ length: 5 }, (_, at) => aFigure(`p${at}`, 98_000)),
    }),
    packs: [aPack("r7", { copiesPacked: 1 })],
  };
}
