import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Owner } from "@/lib/accounts/owner";
import { hashPassword } from "@/lib/accounts/passwords";
import { plusHours } from "@/lib/base/dates";
import { asAccounts, asOwner, type Tx } from "@/lib/platform/db";
import { makeOwner } from "@/prisma/factories";

/** One id of every kind of row that a query or command may be handed, live and resting in the bin. */
const KINDS = [
  ...["company", "companyGone", "application", "applicationGone", "stageChange", "adSnapshot"],
  ...["requirement", "requirementGone", "person", "personGone", "other", "link", "fact", "factGone"],
  ...["hook", "hookGone", "round", "roundGone", "area", "areaGone", "note", "noteGone", "debrief"],
  ...[
    "line",
    "lineGone",
    "asked",
    "askedGone",
    "feedback",
    "feedbackGone",
    "stated",
    "statedTwo",
    "statedGone",
  ],
  ...["myQuestion", "myQuestionGone", "asking", "research", "researchGone", "carry", "carryGone"],
  ...["thanks", "sent", "nudge", "document", "documentGone", "reminder", "settled", "delivery"],
  ...["mailDelivery", "letter", "session", "identity", "sampleCompany"],
  ...["story", "storyGone", "telling", "bank", "bankGone", "sentenceVersion", "point", "pointGone"],
  ...["idea", "ideaGone", "goal", "goalGone", "growth", "growthGone", "mustHave", "mustHaveGone"],
  ...["evidence", "evidenceGone", "payEvidence", "payEvidenceGone", "worth", "worthGone"],
] as const;

export type Ids = Record<(typeof KINDS)[number], string> & {
  /** Ids that are nobody's yet, for what a form makes; the same whoever asks. */
  fresh: string;
  fresh2: string;
};

/** Columns whose text is one of a closed list of words, or is read by a program. All others carry the mark. */
const WORDS =
  /^(kind|state|stage|from_stage|to_stage|outcome|closed_at_stage|class|care_origin|tone|decision_maker|future_boss|format|zone|reason|resume|feel|first_number_by|rating|mark|slot|sent_how|channel|cue_id|provider|how|notice_unit|quiet_from|quiet_to|hour_cycle|appearance|password_hash|email|hash|purpose|seed_id|sensitivity|plan_showing|currency|period|stance|flexibility|deflection|match|portfolio)$/;

/** Words of a closed list whose column's name means free text elsewhere. */
const CHOSEN = ["application_interviewer.role", "bank_question.category", "offer.answer"];

const FRESH = { fresh: randomUUID(), fresh2: randomUUID() };

/** Ids of nothing. */
export function randomIds(): Ids {
  return { ...(Object.fromEntries(KINDS.map((kind) => [kind, randomUUID()])) as Ids), ...FRESH };
}

/** Somebody with at least one row in every owned table, all of whose words carry `mark`; as a sample search or not. */
export async function makeFull(
  login: pg.Client,
  mark: string,
  isSample: boolean,
): Promise<{ owner: Owner; ids: Ids }> {
  const owner = await makeOwner({ email: `${mark}@example.org`, name: `Nora ${mark}` });
  const ids = randomIds();
  const passwordHash = await hashPassword(`a good long phrase ${mark}`);
  await asAccounts(async (tx) => {
    await tx.owner.update({ where: { id: owner.id }, data: { passwordHash } });
    const expiresAt = plusHours(owner.now, 24);
    await tx.session.create({ data: { ownerId: owner.id, id: ids.session, how: "password", expiresAt } });
    await tx.session.create({ data: { ownerId: owner.id, how: "link", expiresAt } });
    const google = { provider: "google", subject: mark };
    await tx.identity.create({ data: { ownerId: owner.id, id: ids.identity, ...google } });
    const token = { hash: mark, purpose: "sign-in", email: owner.email };
    await tx.accountToken.create({ data: { ownerId: owner.id, ...token, expiresAt } });
  });
  await asOwner(owner, async (tx) => {
    await addNouns(tx, owner, ids, isSample);
    await addConversation(tx, owner, ids);
    await addOwed(tx, owner, ids);
    await addPrepared(tx, owner, ids, isSample);
  });
  await markEverything(login, owner.id, mark);
  return { owner, ids };
}

async function addNouns(tx: Tx, { now }: Owner, ids: Ids, isSample: boolean) {
  const [deletedAt, on] = [plusHours(now, -1), plusHours(now, -48)];
  const stands = { closedOn: on, outcome: "no-answer", closeReason: "pay" };
  await tx.profile.create({
    data: { quietFrom: "20:15", noticeLength: 3, noticeUnit: "months", mail: true, sampleAt: now },
  });
  await tx.company.createMany({
    data: [
      { id: ids.company, name: "Company", website: "https://example.org/" },
      { id: ids.companyGone, name: "Gone company", deletedAt },
      { id: ids.sampleCompany, name: "Sample company", isSample },
    ],
  });
  const application = { companyId: ids.company, role: "Engineer", stage: "second", isSample };
  const said = { link: "https://example.org/", location: "Oslo", payAsPosted: "1", source: "A friend" };
  const step = { nextAction: "Call", nextActionDueAt: now, whyHere: "The team", whyHereEditedAt: now };
  const ad = { adText: "The ad", adSavedAt: now, resumeVersion: "v3" };
  await tx.application.createMany({
    data: [
      { id: ids.application, ...application, ...said, ...step, ...ad },
      { id: ids.applicationGone, ...application, deletedAt },
    ],
  });
  await tx.stageChange.create({
    data: {
      ...{ id: ids.stageChange, applicationId: ids.application },
      ...{ fromStage: "first", toStage: "second", changedAt: now, ...stands },
    },
  });
  const of = { applicationId: ids.application };
  await tx.adSnapshot.create({ data: { id: ids.adSnapshot, ...of, text: "An earlier ad", savedAt: on } });
  const requirement = { ...of, text: "Must know Rust", gapAnswer: "I learn fast" };
  await tx.requirement.createMany({
    data: [
      { id: ids.requirement, ...requirement },
      { id: ids.requirementGone, ...requirement, deletedAt },
    ],
  });
  const known = { title: "Director", email: "p@example.org", careText: "Nights", careOrigin: "mine" };
  const person = { companyId: ids.company, ...known, angle: "My rota", tone: "casual" };
  await tx.interviewer.createMany({
    data: [
      { id: ids.person, name: "Priya", isSample, ...person },
      { id: ids.personGone, name: "Gone", ...person, deletedAt },
      { id: ids.other, name: "Olu", isSample, ...person },
    ],
  });
  const about = { interviewerId: ids.person };
  await tx.interviewerLink.create({ data: { id: ids.link, ...about, url: "https://x.org", label: "L" } });
  const fact = { ...about, text: "A fact", url: "https://x.org/", seenOn: on };
  await tx.interviewerFact.createMany({
    data: [
      { id: ids.fact, ...fact },
      { id: ids.factGone, ...fact, deletedAt },
    ],
  });
  const hook = { ...about, text: "Rowing" };
  await tx.rapportHook.createMany({
    data: [
      { id: ids.hook, ...hook },
      { id: ids.hookGone, ...hook, deletedAt },
    ],
  });
  await tx.applicationInterviewer.create({ data: { ...of, ...about, role: "recruiter" } });
  const research = { companyId: ids.company, slot: "news", text: "News", url: "https://x.org", saidBy: "P" };
  await tx.research.createMany({
    data: [
      { id: ids.research, ...research },
      { id: ids.researchGone, ...research, deletedAt },
    ],
  });
  await tx.cueSkip.create({ data: { ...of, cueId: "panel-roles" } });
}

async function addConversation(tx: Tx, { now }: Owner, ids: Ids) {
  const deletedAt = plusHours(now, -1);
  const [startsAt, endsAt] = [plusHours(now, -21), plusHours(now, -20)];
  const of = { applicationId: ids.application };
  const round = { ...of, kind: "second", number: 2, startsAt, endsAt, zone: "Europe/Oslo" };
  const where = { place: "Room 4", link: "https://x.org", theme: "Numbers", othersInRunning: "Two" };
  await tx.round.createMany({
    data: [
      { id: ids.round, ...round, ...where, state: "completed" },
      { id: ids.roundGone, ...round, ...where, state: "completed", deletedAt },
    ],
  });
  const at = { roundId: ids.round };
  const who = { ...at, interviewerId: ids.person };
  await tx.roundInterviewer.create({ data: who });
  const area = { ...at, text: "Scale", answer: "Yes" };
  await tx.roundArea.createMany({
    data: [
      { id: ids.area, ...area },
      { id: ids.areaGone, ...area, deletedAt },
    ],
  });
  const note = { ...of, ...who, body: "Warm" };
  await tx.note.createMany({
    data: [
      { id: ids.note, ...note },
      { id: ids.noteGone, ...note, deletedAt },
    ],
  });
  const saved = { savedAt: plusHours(endsAt, 1), feel: "good", nextStep: "They call", promisedOn: deletedAt };
  await tx.debrief.create({
    data: { id: ids.debrief, ...at, ...saved, promiseSaidById: ids.person, draft: { at: "x", values: {} } },
  });
  const line = { debriefId: ids.debrief, kind: "detail", text: "The rota", interviewerId: ids.person };
  await tx.debriefLine.createMany({
    data: [
      { id: ids.line, ...line },
      { id: ids.lineGone, ...line, deletedAt },
    ],
  });
  const asked = {
    ...who,
    text: "Why?",
    answer: "Because",
    improvedAnswer: "So that",
    detailToAdd: "Numbers",
  };
  await tx.askedQuestion.createMany({
    data: [
      { id: ids.asked, ...asked, rating: "shaky" },
      { id: ids.askedGone, ...asked, deletedAt },
    ],
  });
  const feedback = { ...at, text: "More numbers", saidBy: "Priya", heardOn: endsAt, plan: "Numbers" };
  await tx.feedback.createMany({
    data: [
      { id: ids.feedback, ...feedback },
      { id: ids.feedbackGone, ...feedback, deletedAt },
    ],
  });
  const stated = { ...of, ...who, key: "pay", value: "100", explanation: "Net" };
  await tx.factStated.createMany({
    data: [
      { id: ids.stated, ...stated },
      { id: ids.statedTwo, ...stated, value: "110" },
      { id: ids.statedGone, ...stated, deletedAt },
    ],
  });
  const mine = { ...of, text: "How is on-call shared?", category: "team" };
  await tx.myQuestion.createMany({
    data: [
      { id: ids.myQuestion, ...mine },
      { id: ids.myQuestionGone, ...mine, deletedAt },
    ],
  });
  await tx.myQuestionAsking.create({
    data: { id: ids.asking, myQuestionId: ids.myQuestion, ...who, assignedAt: startsAt, answer: "By rota" },
  });
  const carry = { fromRoundId: ids.round, text: "The old planner", answer: "It ran beside", kind: "unsaid" };
  await tx.carryItem.createMany({
    data: [
      { id: ids.carry, ...carry, askedQuestionId: ids.asked },
      { id: ids.carryGone, ...carry, deletedAt },
    ],
  });
}

async function addOwed(tx: Tx, { now }: Owner, ids: Ids) {
  const of = { applicationId: ids.application };
  const at = { ...of, roundId: ids.round };
  const dueAt = plusHours(now, 4);
  const slots = { subject: "Thanks", thanks: "Thank you", specific: "The rota", unsaid: "Planner" };
  const written = { ...slots, interest: "Yes", consideration: "Kind", next: "Call", body: "Thank you" };
  await tx.followUp.createMany({
    data: [
      {
        id: ids.thanks,
        ...at,
        interviewerId: ids.person,
        kind: "thank-you",
        state: "drafted",
        dueAt,
        ...written,
      },
      { id: ids.sent, ...at, interviewerId: ids.other, kind: "thank-you", state: "sent", dueAt, sentAt: now },
      { id: ids.nudge, ...at, kind: "nudge", state: "open", dueAt },
      { id: ids.document, ...of, kind: "document", state: "open", dueAt, title: "The slides" },
      { id: ids.documentGone, ...of, kind: "document", state: "open", dueAt, title: "Gone", deletedAt: now },
    ],
  });
  const plan = { ...at, kind: "thank-first", fireAt: now, channels: ["in-app", "mail"] };
  const words = { subject: "Thank Priya", text: "Two hours left" };
  const lease = { fence: 7n, leaseUntil: plusHours(now, 1), attempts: 1 };
  await tx.reminder.createMany({
    data: [
      { id: ids.reminder, ...plan, plannedAt: now, ...words, ...lease },
      { id: ids.settled, ...plan, plannedAt: dueAt, ...words, state: "settled", settledAt: now },
    ],
  });
  await tx.delivery.createMany({
    data: [
      { id: ids.delivery, reminderId: ids.settled, channel: "in-app", state: "sent", sentAt: now },
      {
        ...{ id: ids.mailDelivery, reminderId: ids.settled, channel: "mail", state: "sent", sentAt: now },
        ...{ messageId: "m", lastError: "busy" },
      },
    ],
  });
  await tx.letter.create({
    data: {
      id: ids.letter,
      messageId: "m",
      toAddress: "a",
      subject: "Thank Priya",
      text: "T",
      html: "<p>T</p>",
    },
  });
}

/** What the person prepares: a row in each of its tables, and one of each that rests. */
async function addPrepared(tx: Tx, { now }: Owner, ids: Ids, isSample: boolean) {
  const deletedAt = plusHours(now, -1);
  const of = { applicationId: ids.application };
  const by = { storyId: ids.story };
  const star = { situation: "A depot", task: "Cut waste", action: "I asked", result: "Half", number: "48 %" };
  const story = { title: "Depot", ...star, reflection: "Ask first", skills: ["planning"], isSample };
  const more = { tags: ["adapt"], environment: ["small"], confirmedAt: now, practisedAt: [now] };
  await tx.story.createMany({
    data: [
      { id: ids.story, ...story, ...more },
      { id: ids.storyGone, ...story, deletedAt },
    ],
  });
  await tx.applicationStory.create({ data: { ...of, ...by, starred: true, hereSentence: "I would ask" } });
  await tx.storyTelling.create({
    data: { id: ids.telling, ...by, roundId: ids.round, interviewerId: ids.person },
  });
  await tx.requirementStory.create({ data: { requirementId: ids.requirement, ...by, pinned: true } });
  await tx.researchStory.create({ data: { researchId: ids.research, ...by } });
  const bank = { text: "Why Rust?", category: "depth", answer: "Because", ...by, isSample };
  await tx.bankQuestion.createMany({
    data: [
      { id: ids.bank, ...bank, requirementId: ids.requirement, practisedAt: [now], rating: "fine" },
      { id: ids.bankGone, ...bank, deletedAt },
      { text: "A mistake?", category: "behavioural", seedId: "mistake", answer: "Once" },
    ],
  });
  const answers = { whyYou: "I know depots", whyHire: "I stay", whatForYou: "Less waste" };
  await tx.caseCard.create({
    data: {
      ...{ ...of, sentence: "I cut waste", sentenceStoryId: ids.story, ...answers },
      ...{ planOpening: "I listen", planShowing: "show", nothingNewRoundId: ids.round },
    },
  });
  await tx.sentenceVersion.create({
    data: { id: ids.sentenceVersion, ...of, text: "I cut", writtenAt: deletedAt },
  });
  const pairs = [
    [tx.casePoint, ids.point, ids.pointGone, { ...of, text: "Depots", ...by }],
    [tx.idea, ids.idea, ids.ideaGone, { ...of, text: "A rota", researchId: ids.research }],
    [
      tx.planGoal,
      ids.goal,
      ids.goalGone,
      { ...of, text: "Meet all", period: 30, myQuestionId: ids.myQuestion },
    ],
    [tx.growth, ids.growth, ids.growthGone, { ...of, text: "A course", happenedOn: deletedAt }],
    [tx.mustHave, ids.mustHave, ids.mustHaveGone, { ...of, text: "Days", rating: "unsure", ratedAt: now }],
    [tx.mustHaveEvidence, ids.evidence, ids.evidenceGone, { mustHaveId: ids.mustHave, text: "Two days" }],
    [
      tx.payEvidence,
      ids.payEvidence,
      ids.payEvidenceGone,
      { ...of, source: "A", figure: 9, foundOn: deletedAt },
    ],
    [tx.payWorth, ids.worth, ids.worthGone, { ...of, text: "Nights", ...by }],
  ] as const;
  for (const [table, id, gone, data] of pairs) {
    // each table's own type of row, which a list of tables can't carry
    const { createMany } = table as unknown as { createMany: (rows: { data: object[] }) => Promise<unknown> };
    await createMany({
      data: [
        { id, ...data },
        { id: gone, ...data, deletedAt },
      ],
    });
  }
  const figures = { target: 99, minimum: 91, walkAway: 88, currency: "EUR", period: "year" };
  const said = { theirLow: 85, theirHigh: 95, theirSaidById: ids.person, theirRoundId: ids.round };
  await tx.payCard.create({
    data: {
      ...of,
      ...figures,
      ...said,
      sentence: "I look at",
      deflectionLine: "First yours?",
      counter: "So",
    },
  });
  await tx.offer.create({ data: { ...of, figure: 93, currency: "EUR", period: "year", deadlineAt: now } });
  await tx.pack.create({
    data: { roundId: ids.round, copiesPacked: 3, portfolio: "yes", portfolioRef: "x" },
  });
  await tx.round.updateMany({ where: { id: ids.round }, data: { scratch: "Ask twice" } });
  await tx.carryItem.updateMany({ where: { id: ids.carry }, data: { assignedToId: ids.person } });
}

/** Every free text column of every row of this owner ends in the mark, whatever columns there will be. */
async function markEverything(login: pg.Client, ownerId: string, mark: string): Promise<void> {
  const { rows } = await login.query<{ table: string; column: string; key: string }>(
    `SELECT c.relname AS "table", a.attname AS "column", CASE c.relname WHEN 'owner' THEN 'id' ELSE 'owner_id' END AS key
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'text'::regtype
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND (c.relname = 'owner' OR EXISTS (SELECT 1 FROM pg_attribute o WHERE o.attrelid = c.oid AND o.attname = 'owner_id'))`,
  );
  for (const { table, column, key } of rows) {
    if (WORDS.test(column) || CHOSEN.includes(`${table}.${column}`)) continue;
    await login.query(
      `UPDATE "${table}" SET "${column}" = coalesce("${column}", '') || ' ' || $2 WHERE "${key}" = $1`,
      [ownerId, mark],
    );
  }
  for (const column of ["story.skills", "story.environment", "company.environment_tags", "pay_card.terms"]) {
    const [table, name] = column.split(".");
    await login.query(`UPDATE ${table} SET ${name} = ${name} || $2::text WHERE owner_id = $1`, [
      ownerId,
      mark,
    ]);
  }
  for (const column of ["debrief.draft", "profile.leads"]) {
    const [table, name] = column.split(".");
    await login.query(
      `UPDATE ${table} SET ${name} = ${name} || jsonb_build_object('mark', $2::text) WHERE owner_id = $1`,
      [ownerId, mark],
    );
  }
}
