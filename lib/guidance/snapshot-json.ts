/** From the one statement of `queries.ts` to the object that cues read: absent lists, names, the lint of open drafts. */
import type { Owner } from "@/lib/accounts/owner";
import { firstName } from "@/lib/base/words";
import { openMatches } from "@/lib/follow-ups/check";
import { withSeeds } from "@/lib/questions/rules";
import type {
  Application,
  Asked,
  Carry,
  Debrief,
  Feedback,
  MyQuestion,
  Owed,
  Panelist,
  PastLine,
  Person,
  Profile,
  Requirement,
  Research,
  Round,
  Snapshot,
  Stage,
  StatedFact,
  ThankYou,
} from "./snapshot";
import type {
  Bank,
  Case,
  Growth,
  Idea,
  MustHave,
  Pack,
  Pay,
  Plan,
  SpareStory,
  Story,
} from "./snapshot-prepared";

type FollowUpJson = {
  id: string;
  kind: "thank-you" | Owed["kind"];
  roundId: string | null;
  personId: string | null;
  dueAt: string;
  state: string;
  covered: boolean;
  sentAt: string | null;
  waivedReason: string | null;
  thanks: string | null;
  specific: string | null;
  specificFromId: string | null;
  interest: string | null;
  consideration: string | null;
  body: string | null;
  /** Remarks of the lint that were set aside for this text. */
  keptRemarks: string[];
};

type OtherJson = {
  id: string;
  company: string;
  stage: Stage;
  nextAction: string | null;
  nextActionDueAt: string | null;
  nextRoundAt: string | null;
};

/** PostgreSQL's jsonb_agg of no rows is null. */
export type SnapshotJson = {
  application: Application;
  websiteReadAt: string | null;
  whyHere: { text: string; editedAt: string } | null;
  profile: {
    length: number | null;
    unit: "days" | "weeks" | "months" | null;
    confirmedAt: string | null;
  } | null;
  others: OtherJson[] | null;
  past: PastLine[] | null;
  rounds: Round[] | null;
  panelists: Omit<Panelist, "first">[] | null;
  people: Person[] | null;
  debriefs: Debrief[] | null;
  asked: Asked[] | null;
  carries: Carry[] | null;
  feedback: Feedback[] | null;
  facts: StatedFact[] | null;
  research: Research[] | null;
  requirements: Requirement[] | null;
  mine: MyQuestion[] | null;
  followUps: FollowUpJson[] | null;
  skipped: string[] | null;
  environmentTags: string[];
  stories: Story[] | null;
  spareStories: SpareStory[] | null;
  bank: Bank[];
  ideas: Idea[] | null;
  goals: Plan["goals"] | null;
  points: Case["points"] | null;
  card: CardJson | null;
  growth: Growth[] | null;
  mustHaves: MustHave[] | null;
  pay: Omit<Pay, "evidence" | "worth"> | null;
  payEvidence: Pay["evidence"] | null;
  payWorth: Pay["worth"] | null;
  packs: Pack[] | null;
};

type CardJson = Omit<Case, "points" | "whyHere"> & {
  planOpening: string | null;
  planShowing: Plan["showing"];
  nothingNewRoundId: string | null;
};

export function snapshotOf(json: SnapshotJson, owner: Owner): Snapshot {
  const followUps = json.followUps ?? [];
  return {
    now: owner.now,
    zone: owner.zone,
    hourCycle: owner.hourCycle,
    application: json.application,
    rounds: json.rounds ?? [],
    panelists: (json.panelists ?? []).map((it) => ({ ...it, first: firstName(it.name) })),
    people: json.people ?? [],
    debriefs: json.debriefs ?? [],
    asked: json.asked ?? [],
    carries: json.carries ?? [],
    feedback: json.feedback ?? [],
    facts: json.facts ?? [],
    research: json.research ?? [],
    websiteReadAt: json.websiteReadAt,
    requirements: json.requirements ?? [],
    mine: json.mine ?? [],
    case: caseOf(json),
    profile: profileOf(json, owner),
    thankYous: followUps.flatMap((it) => (it.kind === "thank-you" ? [thankYouOf(it)] : [])),
    owed: followUps.flatMap((it) => (it.kind === "thank-you" ? [] : [owedOf(it, it.kind)])),
    others: (json.others ?? []).filter((it) => it.id !== json.application.id).map(otherOf),
    past: json.past ?? [],
    skipped: json.skipped ?? [],
    stories: json.stories ?? [],
    spareStories: json.spareStories ?? [],
    bank: withSeeds(json.bank),
    ideas: json.ideas ?? [],
    plan: planOf(json),
    growth: json.growth ?? [],
    nothingNewForRoundId: json.card?.nothingNewRoundId ?? null,
    mustHaves: json.mustHaves ?? [],
    environmentTags: json.environmentTags,
    pay: payOf(json),
    packs: json.packs ?? [],
  };
}

function caseOf({ card, points, whyHere }: SnapshotJson): Case {
  return {
    sentence: card?.sentence ?? null,
    sentenceStoryId: card?.sentenceStoryId ?? null,
    points: points ?? [],
    whyYou: card?.whyYou ?? null,
    whyHire: card?.whyHire ?? null,
    whatForYou: card?.whatForYou ?? null,
    whyHere,
  };
}

function planOf({ card, goals }: SnapshotJson): Plan | null {
  if (!card && !goals) return null;
  return { opening: card?.planOpening ?? null, goals: goals ?? [], showing: card?.planShowing ?? null };
}

/** Figures may be noted before the card has a line of its own. */
function payOf({ pay, payEvidence, payWorth }: SnapshotJson): Pay | null {
  if (!pay && !payEvidence && !payWorth) return null;
  return { ...(pay ?? NO_PAY), evidence: payEvidence ?? [], worth: payWorth ?? [] };
}

const NO_PAY = {
  target: null,
  minimum: null,
  walkAway: null,
  currency: null,
  period: null,
  stance: null,
  sentence: null,
  deflection: null,
  flexibility: null,
  terms: [],
  theirRange: null,
  notDisclosed: false,
  counter: null,
};

function profileOf({ profile }: SnapshotJson, owner: Owner): Profile {
  const notice =
    profile?.unit != null && profile.length != null ? { length: profile.length, unit: profile.unit } : null;
  return { name: owner.name, notice, noticeConfirmedAt: profile?.confirmedAt ?? null };
}

function otherOf({ nextAction, nextActionDueAt, ...it }: OtherJson) {
  return { ...it, nextAction: nextAction === null ? null : { text: nextAction, dueAt: nextActionDueAt } };
}

function owedOf(it: FollowUpJson, kind: Owed["kind"]): Owed {
  return { id: it.id, kind, dueAt: it.dueAt, state: it.state as Owed["state"], doneAt: it.sentAt };
}

/** Covered by the note to the company: kept, so it counts as set aside with that as its reason (CUES.md A4). */
function thankYouOf(it: FollowUpJson): ThankYou {
  const covered = it.covered && it.state === "to-write";
  const open = it.state === "drafted" || it.state === "ready";
  return {
    id: it.id,
    roundId: it.roundId!,
    personId: it.personId,
    dueAt: it.dueAt,
    state: covered ? "waived" : (it.state as ThankYou["state"]),
    sentAt: it.sentAt,
    waivedReason: covered ? "covered by your note to the company" : it.waivedReason,
    slots: {
      thanks: it.thanks,
      specific: it.specific === null ? null : { text: it.specific, fromId: it.specificFromId },
      interest: it.interest,
      consideration: it.consideration,
    },
    body: it.body,
    lintOpen: open && it.body ? lintOf(it) : [],
    keptRemarks: it.keptRemarks,
  };
}

function lintOf(it: FollowUpJson) {
  const slots = {
    thanks: it.thanks,
    specific: it.specific,
    interest: it.interest,
    consideration: it.consideration,
  };
  return openMatches(it.body!, it.keptRemarks).map(({ phrase }) => ({
    phrase,
    slot: Object.entries(slots).find(([, text]) => text?.includes(phrase))?.[0] ?? null,
  }));
}
