/**
 * The one plain object that every cue reads (CUES.md §1.2): the person's own rows for one application,
 * plus `now` and `zone`. `queries.ts` fills it in one read; nothing else may be looked at.
 *
 * Rows are JSON-friendly: fields ending in `At` are ISO instants, fields ending in `On` are calendar dates
 * (YYYY-MM-DD). `now` is the only Date. Lists are never null. A snapshot is never changed once made:
 * `rules.ts` remembers what it derived from it.
 */
import type {
  Bank,
  Case,
  Growth,
  Idea,
  MustHave,
  Pack,
  Pay,
  PayPeriod,
  Plan,
  SpareStory,
  Story,
} from "@/lib/guidance/snapshot-prepared";

export const STAGES = ["saved", "applied", "screen", "first", "second", "final", "offer", "closed"] as const;
export type Stage = (typeof STAGES)[number];

export type RoundKind = "screen" | "first" | "second" | "final" | "other";
export type RoundReason = "tie-break" | "clarify" | "split" | "unknown";
export type PersonRole =
  | "boss"
  | "hiring-manager"
  | "peer"
  | "executive"
  | "hr"
  | "recruiter"
  | "other"
  | "unknown";
export type ResearchSlot =
  | "products"
  | "services"
  | "values"
  | "operations"
  | "workplace"
  | "news"
  | "focus"
  | "goal";

export interface Snapshot {
  now: Date;
  /** The owner's IANA zone. */
  zone: string;
  hourCycle: "12" | "24";
  application: Application;
  rounds: readonly Round[];
  panelists: readonly Panelist[];
  people: readonly Person[];
  debriefs: readonly Debrief[];
  asked: readonly Asked[];
  carries: readonly Carry[];
  feedback: readonly Feedback[];
  facts: readonly StatedFact[];
  research: readonly Research[];
  /** Written when their site is opened from here, or by "Read today". */
  websiteReadAt: string | null;
  requirements: readonly Requirement[];
  mine: readonly MyQuestion[];
  case: Case;
  profile: Profile;
  thankYous: readonly ThankYou[];
  owed: readonly Owed[];
  /** Other applications that are not closed, the one touched soonest first. */
  others: readonly OtherApplication[];
  past: readonly PastLine[];
  /** Ids of cues that the person has put aside on this application. */
  skipped: readonly string[];

  /** Stories linked to this application, the oldest link first. */
  stories: readonly Story[];
  /** Full stories of the library that are not linked here, the newest first. */
  spareStories: readonly SpareStory[];
  /** Questions they may ask: the library's, the shipped ones, and the hard ones on this application's requirements. */
  bank: readonly Bank[];
  ideas: readonly Idea[];
  plan: Plan | null;
  growth: readonly Growth[];
  nothingNewForRoundId: string | null;
  mustHaves: readonly MustHave[];
  environmentTags: readonly string[];
  pay: Pay | null;
  packs: readonly Pack[];
}

export interface Application {
  id: string;
  company: string;
  /** Address of the company's own site, for "Open their site". */
  companySite: string | null;
  role: string;
  stage: Stage;
  stageChangedAt: string;
  resumeVersion: string | null;
  adText: string | null;
  adSavedAt: string | null;
  nextAction: { text: string; dueAt: string | null } | null;
  closedOn: string | null;
  outcome: string | null;
  closeReason: string | null;
  closedAtStage: Stage | null;
  offer: Offer | null;
}

export interface Offer {
  deadlineAt: string | null;
  figure: number | null;
  currency: string | null;
  period: PayPeriod | null;
  decidedOn: string | null;
}

export interface Round {
  id: string;
  kind: RoundKind;
  number: number;
  format: "phone" | "video" | "in-person" | "unknown";
  startsAt: string;
  /** Null when unknown: rules then count 60 minutes from the start. */
  endsAt: string | null;
  zone: string;
  state: "scheduled" | "completed" | "cancelled" | "no-show";
  createdAt: string;
  reason: RoundReason | null;
  theme: string | null;
  areas: readonly { id: string; text: string; answer: string | null }[];
  othersInRunning: string | null;
  // Observations, not ticks: written when the page was opened.
  digestReadAt: string | null;
  sheetOpenedAt: string | null;
  checkOpenedAt: string | null;
}

/** One person on one round. Role, decision-maker and future boss are those of person × application. */
export interface Panelist {
  roundId: string;
  personId: string;
  name: string;
  first: string;
  role: PersonRole | null;
  futureBoss: "yes" | "no" | "unknown" | null;
  decisionMaker: "yes" | "likely" | "no" | "unknown" | null;
  addedAt: string;
  seat: number | null;
  resume: "has" | "not-needed" | null;
  /** Held rounds of this application, other than this one, in which I met this person; oldest first. */
  metInRoundIds: readonly string[];
}

export interface Person {
  id: string;
  facts: readonly { id: string; text: string; url: string | null; seenOn: string }[];
  caresAbout: { text: string; origin: "mine" | "inferred" | "sourced" } | null;
  angle: string | null;
  hooks: readonly { id: string; text: string; addedAt: string }[];
  tone: "formal" | "mixed" | "casual" | null;
  notes: readonly { id: string; roundId: string | null; text: string }[];
}

export interface DebriefLine {
  id: string;
  kind: "detail" | "went-well" | "better-next-time";
  text: string;
  personId: string | null;
}

/** Nought or one per round. Begun when the row exists, saved when `savedAt` is set. */
export interface Debrief {
  roundId: string;
  startedAt: string;
  savedAt: string | null;
  feel: "rough" | "mixed" | "good" | "great" | null;
  lines: readonly DebriefLine[];
  noFeedback: boolean;
  noImprovement: boolean;
  nextStep: NextStep | null;
  payRaised: boolean;
  firstNumberBy: "them" | "me" | "nobody" | null;
  deflection: "worked" | "asked-again" | "not-used" | null;
  thankedInRoom: "yes" | "no" | null;
  followUpsNone: boolean;
  noFacts: boolean;
}

export interface NextStep {
  text: string | null;
  promisedOn: string | null;
  /** The name as printed; `saidByPersonId` when it is a person on record. */
  saidBy: string | null;
  saidByPersonId: string | null;
  notSaid: boolean;
}

/** A question that they asked. */
export interface Asked {
  id: string;
  roundId: string;
  personId: string | null;
  text: string;
  category: string | null;
  answer: string | null;
  rating: "shaky" | "fine" | "strong" | null;
  mark: "improve" | "expand" | "fine-as-is" | null;
  improvedAnswer: string | null;
  detailToAdd: string | null;
  likelyFollowUp: boolean;
}

export interface Carry {
  id: string;
  fromRoundId: string;
  toRoundId: string | null;
  kind: "expected-follow-up" | "thin-answer" | "unsaid" | "doubt";
  askedId: string | null;
  /** Whom on the next panel it is for. */
  assignedToId: string | null;
  text: string;
  answer: string | null;
  state: "undecided" | "carried" | "said" | "dismissed";
}

export interface Feedback {
  id: string;
  roundId: string;
  text: string;
  saidBy: string | null;
  heardOn: string;
  actedInRoundId: string | null;
  /** What I will do about it. Counts as taken up even while no next round exists to tie it to. */
  plan: string | null;
  setAside: boolean;
}

export interface StatedFact {
  id: string;
  key: string;
  value: string;
  roundId: string | null;
  personId: string | null;
  statedAt: string;
  explanation: string | null;
}

export interface Research {
  id: string;
  slot: ResearchSlot;
  text: string;
  url: string | null;
  saidBy: string | null;
  publishedOn: string | null;
  createdAt: string;
  /** Equal to `createdAt` until looked at again. */
  checkedAt: string;
  nothingNew: boolean;
  pinned: boolean;
  /** What I would say where no story of mine goes with it. */
  gapNote: string | null;
  /** Of a value or the workplace: how I stand to it. */
  match: "match" | "gap" | "unknown" | null;
}

export interface Requirement {
  id: string;
  text: string;
  class: "must" | "nice" | null;
  gapAnswer: string | null;
  gapPinned: boolean;
  stories: readonly { storyId: string; pinned: boolean }[];
}

/** A question that I ask, chosen for this application. */
export interface MyQuestion {
  id: string;
  text: string;
  depth: 1 | 2 | 3;
  category: string;
  /** A pin to the whole round has no person. */
  assigned: readonly { roundId: string; personId: string | null }[];
  asked: readonly { roundId: string; personId: string | null; answer: string | null }[];
  answeredInRoundId: string | null;
}

export interface Profile {
  name: string;
  notice: { length: number; unit: "days" | "weeks" | "months" } | null;
  noticeConfirmedAt: string | null;
}

export interface ThankYou {
  id: string;
  roundId: string;
  /** Null: the note to the company, when no name is known. */
  personId: string | null;
  dueAt: string;
  state: "to-write" | "drafted" | "ready" | "sent" | "waived";
  sentAt: string | null;
  waivedReason: string | null;
  slots: {
    thanks: string | null;
    specific: { text: string; fromId: string | null } | null;
    interest: string | null;
    consideration: string | null;
  };
  body: string | null;
  lintOpen: readonly { slot: string | null; phrase: string }[];
  /** Remarks set aside for this text, as `lib/follow-ups/check` writes them. */
  keptRemarks: readonly string[];
}

export interface Owed {
  id: string;
  kind: "nudge" | "document" | "ask-timeline" | "check-in";
  dueAt: string;
  state: "open" | "done" | "dropped";
  doneAt: string | null;
}

export interface OtherApplication {
  id: string;
  company: string;
  stage: Stage;
  nextAction: { text: string; dueAt: string | null } | null;
  nextRoundAt: string | null;
}

export interface PastLine {
  id: string;
  kind: "went-well" | "better-next-time";
  text: string;
  company: string;
  on: string;
}
