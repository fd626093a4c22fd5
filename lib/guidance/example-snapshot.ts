/** Plain rows for the examples that every cue carries, for the gallery and for tests. One day, one story. */
import { instant, plusHours } from "@/lib/base/dates";
import type {
  Asked,
  Carry,
  Debrief,
  Feedback,
  MyQuestion,
  Panelist,
  Person,
  Research,
  Round,
  Snapshot,
  ThankYou,
} from "@/lib/guidance/snapshot";
import { withSeeds } from "@/lib/questions/rules";

/** Tuesday noon in Berlin. */
export const EXAMPLE_NOW = instant("2026-07-14T10:00:00Z");
export const EXAMPLE_ZONE = "Europe/Berlin";

/** An application at its second round, with nothing else. */
export function emptySnapshot(
  now: Date = EXAMPLE_NOW,
  zone: string = EXAMPLE_ZONE,
  overrides: Partial<Snapshot> = {},
): Snapshot {
  return {
    now,
    zone,
    hourCycle: "24",
    application: anApplication(),
    rounds: [],
    panelists: [],
    people: [],
    debriefs: [],
    asked: [],
    carries: [],
    feedback: [],
    facts: [],
    research: [],
    websiteReadAt: null,
    requirements: [],
    mine: [],
    case: {
      sentence: null,
      sentenceStoryId: null,
      points: [],
      whyYou: null,
      whyHire: null,
      whatForYou: null,
      whyHere: null,
    },
    profile: { name: "Nora Lind", notice: null, noticeConfirmedAt: null },
    thankYous: [],
    owed: [],
    others: [],
    past: [],
    skipped: [],
    stories: [],
    spareStories: [],
    bank: withSeeds<Snapshot["bank"][number]>([]),
    ideas: [],
    plan: null,
    growth: [],
    nothingNewForRoundId: null,
    mustHaves: [],
    environmentTags: [],
    pay: null,
    packs: [],
    ...overrides,
  };
}

/** So many hours from the example's now, as an ISO instant; negative is before. */
export function inHours(hours: number): string {
  return plusHours(EXAMPLE_NOW, hours).toISOString();
}

export function anApplication(over: Partial<Snapshot["application"]> = {}): Snapshot["application"] {
  return {
    id: "app",
    company: "Halden Freight",
    companySite: "https://halden.example",
    role: "Staff engineer",
    stage: "second",
    stageChangedAt: inHours(-96),
    resumeVersion: null,
    adText: null,
    adSavedAt: null,
    nextAction: null,
    closedOn: null,
    outcome: null,
    closeReason: null,
    closedAtStage: null,
    offer: null,
    ...over,
  };
}

/** A round of an hour that starts so many hours from now. */
export function aRound(id: string, startsInHours: number, over: Partial<Round> = {}): Round {
  return {
    id,
    kind: "second",
    number: 2,
    format: "video",
    startsAt: inHours(startsInHours),
    endsAt: inHours(startsInHours + 1),
    zone: EXAMPLE_ZONE,
    state: "scheduled",
    createdAt: inHours(Math.min(startsInHours, 0) - 72),
    reason: null,
    theme: null,
    areas: [],
    othersInRunning: null,
    digestReadAt: null,
    sheetOpenedAt: null,
    checkOpenedAt: null,
    ...over,
  };
}

/** The first round, four days ago. */
export function theFirst(over: Partial<Round> = {}): Round {
  return aRound("r1", -97, { kind: "first", number: 1, ...over });
}

/** The second round, in 30 hours. */
export function theSecond(over: Partial<Round> = {}): Round {
  return aRound("r2", 30, over);
}

const NAMES: Record<string, string> = { priya: "Priya Rao", sam: "Sam Okafor", lotte: "Lotte Brandt" };

export function onRound(roundId: string, personId: string, over: Partial<Panelist> = {}): Panelist {
  const name = NAMES[personId] ?? personId;
  return {
    roundId,
    personId,
    name,
    first: name.split(" ")[0] ?? name,
    role: null,
    futureBoss: null,
    decisionMaker: null,
    addedAt: inHours(-200),
    seat: null,
    resume: null,
    metInRoundIds: [],
    ...over,
  };
}

export function aPerson(id: string, over: Partial<Person> = {}): Person {
  return { id, facts: [], caresAbout: null, angle: null, hooks: [], tone: null, notes: [], ...over };
}

export function aFact(text: string, url: string | null = "https://example.org"): Person["facts"][number] {
  return { id: `f-${text}`, text, url, seenOn: "2026-07-10" };
}

/** Saved an hour after the round four days ago. */
export function aDebrief(roundId: string, over: Partial<Debrief> = {}): Debrief {
  return {
    roundId,
    startedAt: inHours(-95.5),
    savedAt: inHours(-95),
    feel: null,
    lines: [],
    noFeedback: false,
    noImprovement: false,
    nextStep: null,
    payRaised: false,
    firstNumberBy: null,
    deflection: null,
    thankedInRoom: null,
    followUpsNone: false,
    noFacts: false,
    ...over,
  };
}

export function anAsked(id: string, roundId: string, text: string, over: Partial<Asked> = {}): Asked {
  return {
    id,
    roundId,
    personId: null,
    text,
    category: null,
    answer: null,
    rating: null,
    mark: null,
    improvedAnswer: null,
    detailToAdd: null,
    likelyFollowUp: false,
    ...over,
  };
}

export function aCarry(id: string, kind: Carry["kind"], text: string, over: Partial<Carry> = {}): Carry {
  return {
    id,
    fromRoundId: "r1",
    toRoundId: null,
    kind,
    askedId: null,
    assignedToId: null,
    text,
    answer: null,
    state: "undecided",
    ...over,
  };
}

export function aRemark(id: string, text: string, over: Partial<Feedback> = {}): Feedback {
  return {
    id,
    roundId: "r1",
    text,
    saidBy: "Priya Rao",
    heardOn: "2026-07-10",
    actedInRoundId: null,
    plan: null,
    setAside: false,
    ...over,
  };
}

export function aFinding(id: string, slot: Research["slot"], over: Partial<Research> = {}): Research {
  return {
    id,
    slot,
    text: `About their ${slot}`,
    url: "https://halden.example/about",
    saidBy: null,
    publishedOn: null,
    createdAt: inHours(-24),
    checkedAt: inHours(-24),
    nothingNew: false,
    pinned: false,
    gapNote: null,
    match: null,
    ...over,
  };
}

export function aQuestion(id: string, category: string, over: Partial<MyQuestion> = {}): MyQuestion {
  return {
    id,
    text: "What happens next, and by when might I hear?",
    depth: 1,
    category,
    assigned: [],
    asked: [],
    answeredInRoundId: null,
    ...over,
  };
}

/** A note of the first round, due a day after it. */
export function aNote(
  personId: string | null,
  state: ThankYou["state"],
  over: Partial<ThankYou> = {},
): ThankYou {
  return {
    id: `t-${personId ?? "company"}`,
    roundId: "r1",
    personId,
    dueAt: inHours(-72),
    state,
    sentAt: state === "sent" ? inHours(-80) : null,
    waivedReason: state === "waived" ? "No address" : null,
    slots: { thanks: null, specific: null, interest: null, consideration: null },
    body: null,
    lintOpen: [],
    keptRemarks: [],
    ...over,
  };
}
