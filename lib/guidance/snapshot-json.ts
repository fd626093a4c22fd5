/** From the one statement of `queries.ts` to the object that cues read: absent lists, names, the lint of open drafts. */
import type { Owner } from "@/lib/accounts/owner";
import { firstName } from "@/lib/base/words";
import { lintDraft } from "@/lib/follow-ups/lint";
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
    case: { ...NO_CASE, whyHere: json.whyHere },
    profile: profileOf(json, owner),
    thankYous: followUps.flatMap((it) => (it.kind === "thank-you" ? [thankYouOf(it)] : [])),
    owed: followUps.flatMap((it) => (it.kind === "thank-you" ? [] : [owedOf(it, it.kind)])),
    others: (json.others ?? []).filter((it) => it.id !== json.application.id).map(otherOf),
    past: json.past ?? [],
    skipped: json.skipped ?? [],
    stories: [],
    bank: [],
    ideas: [],
    plan: null,
    growth: [],
    nothingNewForRoundId: null,
    mustHaves: [],
    environmentTags: [],
    pay: null,
    packs: [],
  };
}

const NO_CASE = {
  sentence: null,
  sentenceStoryId: null,
  points: [],
  whyYou: null,
  whyHire: null,
  whatForYou: null,
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
  };
}

function lintOf(it: FollowUpJson) {
  const slots = {
    thanks: it.thanks,
    specific: it.specific,
    interest: it.interest,
    consideration: it.consideration,
  };
  return lintDraft(it.body!).map(({ phrase }) => ({
    phrase,
    slot: Object.entries(slots).find(([, text]) => text?.includes(phrase))?.[0] ?? null,
  }));
}
