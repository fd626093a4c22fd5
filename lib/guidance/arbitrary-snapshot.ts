/** For tests: any snapshot at all, with few ids, so that rows meet; instants lie within weeks of now. */
import fc from "fast-check";
import {
  anyOffer,
  anyPrepared,
  at,
  few,
  maybe,
  on,
  one,
  rowsBy,
  text,
  yes,
} from "@/lib/guidance/arbitrary-prepared";
import { emptySnapshot } from "@/lib/guidance/example-snapshot";
import { type Snapshot, STAGES } from "@/lib/guidance/snapshot";

const ROUND_IDS = ["r1", "r2", "r3", "r4"];
const PERSON_IDS = ["priya", "sam", "lotte"];
const roundId = fc.constantFrom(...ROUND_IDS);
const personId = fc.constantFrom(...PERSON_IDS);

const round = fc.record({
  id: roundId,
  kind: one("screen", "first", "second", "final", "other"),
  number: fc.integer({ min: 1, max: 4 }),
  format: one("phone", "video", "in-person", "unknown"),
  startsAt: at,
  endsAt: maybe(at),
  zone: one("Europe/Berlin", "America/Toronto", "Asia/Kathmandu"),
  state: one("scheduled", "scheduled", "completed", "cancelled", "no-show"),
  createdAt: at,
  reason: maybe(one("tie-break", "clarify", "split", "unknown")),
  theme: maybe(text),
  areas: few(fc.record({ id: one("a1", "a2"), text, answer: maybe(text) }), 2),
  othersInRunning: maybe(text),
  digestReadAt: maybe(at),
  sheetOpenedAt: maybe(at),
  checkOpenedAt: maybe(at),
});

const panelist = fc.record({
  roundId,
  personId,
  name: one("Priya Rao", "Sam Okafor", "Lotte Brandt"),
  first: one("Priya", "Sam", "Lotte"),
  role: maybe(one("boss", "peer", "hr", "unknown")),
  futureBoss: maybe(one("yes", "no", "unknown")),
  decisionMaker: maybe(one("yes", "likely", "no", "unknown")),
  addedAt: at,
  seat: maybe(fc.integer({ min: 0, max: 3 })),
  resume: maybe(one("has", "not-needed")),
  metInRoundIds: few(roundId, 2),
});

const person = fc.record({
  id: personId,
  facts: few(fc.record({ id: one("f1", "f2"), text, url: maybe(text), seenOn: on }), 2),
  caresAbout: maybe(fc.record({ text, origin: one("mine", "inferred", "sourced") })),
  angle: maybe(text),
  hooks: few(fc.record({ id: one("h1"), text, addedAt: at }), 1),
  tone: maybe(one("formal", "mixed", "casual")),
  notes: few(fc.record({ id: one("n1", "n2"), roundId: maybe(roundId), text }), 2),
});

const nextStep = fc.record({
  text: maybe(text),
  promisedOn: maybe(on),
  saidBy: maybe(one("Priya Rao")),
  saidByPersonId: maybe(personId),
  notSaid: yes,
});

const line = fc.record({
  id: one("l1", "l2"),
  kind: one("detail", "went-well", "better-next-time"),
  text,
  personId: maybe(personId),
});

const debrief = fc.record({
  roundId,
  startedAt: at,
  savedAt: maybe(at),
  feel: maybe(one("rough", "mixed", "good", "great")),
  lines: few(line, 2),
  noFeedback: yes,
  noImprovement: yes,
  nextStep: maybe(nextStep),
  payRaised: yes,
  firstNumberBy: fc.constant(null),
  deflection: maybe(one("worked", "asked-again", "not-used")),
  thankedInRoom: fc.constant(null),
  followUpsNone: yes,
  noFacts: yes,
});

const asked = fc.record({
  id: one("q1", "q2", "q3"),
  roundId,
  personId: maybe(personId),
  text,
  category: fc.constant(null),
  answer: maybe(text),
  rating: maybe(one("shaky", "fine", "strong")),
  mark: maybe(one("improve", "expand", "fine-as-is")),
  improvedAnswer: maybe(text),
  detailToAdd: maybe(text),
  likelyFollowUp: yes,
});

const carry = fc.record({
  id: one("c1", "c2", "c3"),
  fromRoundId: roundId,
  toRoundId: maybe(roundId),
  kind: one("expected-follow-up", "thin-answer", "unsaid", "doubt"),
  askedId: maybe(one("q1", "q2", "q3")),
  assignedToId: maybe(personId),
  text,
  answer: maybe(text),
  state: one("undecided", "carried", "said", "dismissed"),
});

const remark = fc.record({
  id: one("f1", "f2"),
  roundId,
  text,
  saidBy: maybe(one("Priya Rao")),
  heardOn: on,
  actedInRoundId: maybe(roundId),
  plan: maybe(text),
  setAside: yes,
});

const research = fc.record({
  id: one("e1", "e2", "e3", "e4", "e5", "e6"),
  slot: one("products", "services", "values", "operations", "workplace", "news", "focus", "goal"),
  text,
  url: maybe(text),
  saidBy: maybe(text),
  publishedOn: maybe(on),
  createdAt: at,
  checkedAt: at,
  nothingNew: yes,
  pinned: yes,
  gapNote: maybe(text),
  match: maybe(one("match", "gap", "unknown")),
});

const pair = fc.record({ storyId: one("s1", "s2", "s3"), pinned: yes });

const requirement = fc.record({
  id: one("q1", "q2"),
  text,
  class: maybe(one("must", "nice")),
  gapAnswer: maybe(text),
  gapPinned: yes,
  stories: rowsBy("storyId", pair, 2),
});

const mine = fc.record({
  id: one("m1", "m2"),
  text,
  depth: fc.constantFrom(1, 2, 3),
  category: one("next-steps", "team", "challenges", "openings"),
  assigned: few(fc.record({ roundId, personId: maybe(personId) }), 2),
  asked: few(fc.record({ roundId, personId: maybe(personId), answer: maybe(text) }), 1),
  answeredInRoundId: maybe(roundId),
});

const thankYou = fc.record({
  id: one("t1", "t2", "t3", "t4"),
  roundId,
  personId: maybe(personId),
  dueAt: at,
  state: one("to-write", "drafted", "ready", "sent", "waived"),
  sentAt: maybe(at),
  waivedReason: maybe(text),
  slots: fc.record({
    thanks: maybe(text),
    specific: maybe(fc.record({ text, fromId: maybe(one("q1", "l1", "n1", "m1")) })),
    interest: maybe(text),
    consideration: maybe(text),
  }),
  body: maybe(text),
  keptRemarks: few(one("length 30", "our team"), 1),
  lintOpen: few(fc.record({ slot: maybe(one("interest", "thanks")), phrase: text }), 1),
});

const owed = fc.record({
  id: one("o1", "o2"),
  kind: one("nudge", "document", "ask-timeline", "check-in"),
  dueAt: at,
  state: one("open", "done", "dropped"),
  doneAt: maybe(at),
});

const step = maybe(fc.record({ text, dueAt: maybe(at) }));
const offer = maybe(anyOffer);

const application = fc.record({
  stage: fc.constantFrom(...STAGES),
  companySite: maybe(text),
  stageChangedAt: at,
  adText: maybe(text),
  adSavedAt: maybe(at),
  nextAction: step,
  closedOn: maybe(on),
  closeReason: maybe(one("pay", "other", "A wording of mine")),
  outcome: maybe(one("withdrew", "not-chosen", "accepted")),
  offer: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: offer }),
});

const notice = fc.record({
  length: fc.integer({ min: 0, max: 12 }),
  unit: one("days", "weeks", "months"),
});

export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    application,
    zone: one("Europe/Berlin", "Asia/Kathmandu", "Pacific/Auckland"),
    hourCycle: one("12", "24"),
    rounds: rowsBy("id", round),
    panelists: fc.uniqueArray(panelist, { maxLength: 5, selector: (it) => `${it.roundId} ${it.personId}` }),
    people: rowsBy("id", person),
    debriefs: rowsBy("roundId", debrief),
    asked: rowsBy("id", asked),
    carries: rowsBy("id", carry),
    feedback: rowsBy("id", remark),
    research: fc.uniqueArray(research, { maxLength: 6, selector: (it) => it.id }),
    websiteReadAt: maybe(at),
    requirements: rowsBy("id", requirement),
    mine: rowsBy("id", mine),
    thankYous: fc
      .uniqueArray(thankYou, { maxLength: 4, selector: (it) => `${it.roundId} ${it.personId}` })
      .map((rows) => rows.map((it, i) => ({ ...it, id: `t${i}` }))),
    owed: rowsBy("id", owed),
    prepared: anyPrepared,
    skipped: few(one("debrief", "rapport", "company-depth"), 2),
    notice: maybe(notice),
    noticeConfirmedAt: maybe(at),
  })
  .map(({ application: over, notice: length, noticeConfirmedAt, mine: questions, prepared, ...rest }) => {
    const empty = emptySnapshot();
    return {
      ...empty,
      ...rest,
      ...prepared,
      mine: questions.map((it) => ({ ...it, depth: it.depth as 1 | 2 | 3 })),
      application: { ...empty.application, ...over },
      profile: { name: "Nora Lind", notice: length, noticeConfirmedAt },
    };
  });
