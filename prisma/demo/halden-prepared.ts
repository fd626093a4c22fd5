import type { Owner } from "@/lib/accounts/owner";
import { plusHours } from "@/lib/base/dates";
import { asOwner, type Tx } from "@/lib/platform/db";
import { dateAt, daysAgo, SAMPLE } from "./days";
import type { Library } from "./library";

export type HaldenPlace = {
  owner: Owner;
  library: Library;
  companyId: string;
  applicationId: string;
  first: { id: string; endsAt: Date };
  second: { id: string; endsAt: Date };
  final: { id: string };
  priya: string;
  sam: string;
  marta: string;
};

/** What is prepared for the final: some of everything, and of nothing all. */
export async function prepareHalden(place: HaldenPlace): Promise<void> {
  await asOwner(place.owner, async (tx) => {
    const focus = await research(tx, place);
    const requirements = await ad(tx, place);
    await look(tx, place);
    await makeCase(tx, place, focus, requirements);
    const questions = await ask(tx, place);
    await choose(tx, place, questions);
    await pay(tx, place);
    await pack(tx, place);
  });
}

async function research(tx: Tx, { owner, library, companyId }: HaldenPlace): Promise<string> {
  const createdAt = daysAgo(owner, 12);
  const line = (slot: string, text: string, more = {}) =>
    tx.research.create({
      data: {
        ...{ ownerId: owner.id, companyId, slot, text, createdAt, checkedAt: createdAt, ...SAMPLE },
        ...more,
      },
    });
  const site = "https://halden.example";
  await line("products", "Route planning for 40 depots, sold to two other carriers", {
    url: `${site}/products`,
  });
  await line("services", "Run the night line for three supermarkets", { url: `${site}/services` });
  const value = await line("values", "“Nobody drives at night who does not want to”", {
    ...{ url: `${site}/values`, match: "match" },
  });
  await line("operations", "Each depot has a dispatcher who may overrule the plan", {
    ...{
      saidBy: "Priya Rao",
      createdAt: plusHours(owner.now, -18),
      checkedAt: plusHours(owner.now, -18),
      pinned: true,
    },
  });
  await line("workplace", "Engineers spend a day a month in a depot", {
    url: `${site}/jobs`,
    match: "unknown",
  });
  await line("news", "Bought the carrier Ost-Linie, 11 depots", {
    ...{ url: `${site}/news/ost-linie`, publishedOn: dateAt(owner, -5) },
  });
  const focus = await line("focus", "Cutting the planner’s run time before the Ost-Linie depots join", {
    ...{
      saidBy: "Sam Okafor",
      createdAt: plusHours(owner.now, -18),
      checkedAt: plusHours(owner.now, -18),
      pinned: true,
    },
  });
  await line("goal", "All 51 depots on one plan by next summer", { url: `${site}/news/ost-linie` });
  const link = { ownerId: owner.id };
  await tx.researchStory.createMany({
    data: [
      { ...link, researchId: value.id, storyId: library.night },
      { ...link, researchId: focus.id, storyId: library.planner },
    ],
  });
  await tx.company.updateMany({
    where: { ownerId: owner.id, id: companyId },
    data: { environmentTags: ["growing", "shifts"], websiteReadAt: daysAgo(owner, 12) },
  });
  return focus.id;
}

async function ad(tx: Tx, { owner, library, applicationId }: HaldenPlace) {
  const of = { ownerId: owner.id, applicationId };
  const rewrite = await tx.requirement.create({
    data: { ...of, text: "Led a service through a rewrite while it stayed up", class: "must", position: 0 },
  });
  await tx.requirement.create({
    data: { ...of, text: "Patience with systems that were right for their time", class: "must", position: 1 },
  });
  const depots = await tx.requirement.create({
    data: {
      ...{ ...of, text: "Time spent in operations", class: "nice", position: 2 },
      gapAnswer: "Not as a job, but I have stood a week of nights in a depot, and would again.",
    },
  });
  await tx.requirement.create({
    data: { ...of, text: "Routing, scheduling or a like problem", position: 3 },
  });
  await tx.applicationStory.createMany({
    data: [
      {
        ...{ ...of, storyId: library.night, starred: true, linkedAt: daysAgo(owner, 12) },
        hereSentence: "I would start with the depots’ own list of alarms that nobody can act on.",
      },
      { ...of, storyId: library.planner, starred: true, linkedAt: daysAgo(owner, 11) },
      { ...of, storyId: library.teams, linkedAt: daysAgo(owner, 10) },
    ],
  });
  await tx.requirementStory.createMany({
    data: [{ ownerId: owner.id, requirementId: rewrite.id, storyId: library.planner, pinned: true }],
  });
  await tx.bankQuestion.create({
    data: {
      ...{ ownerId: owner.id, category: "in-the-role", requirementId: rewrite.id, ...SAMPLE },
      text: "What would you do if the new planner were worse for one depot?",
    },
  });
  return { rewrite: rewrite.id, depots: depots.id };
}

/** What was said so far: facts, two of which do not agree, and what is carried to the final. */
async function look(
  tx: Tx,
  { owner, library, applicationId, first, second, final, priya, sam }: HaldenPlace,
) {
  const of = { ownerId: owner.id, applicationId };
  await tx.factStated.createMany({
    data: [
      {
        ...{ ...of, key: "pay", value: "about 98,000", roundId: first.id, interviewerId: priya },
        statedAt: first.endsAt,
      },
      {
        ...{ ...of, key: "notice", value: "two months", roundId: first.id, interviewerId: priya },
        statedAt: first.endsAt,
      },
      {
        ...{ ...of, key: "pay", value: "100 to 105,000", roundId: second.id, interviewerId: sam },
        statedAt: second.endsAt,
      },
    ],
  });
  await tx.storyTelling.create({
    data: { ownerId: owner.id, storyId: library.night, roundId: first.id, interviewerId: priya },
  });
  const shaky = await tx.askedQuestion.findFirst({
    where: { ownerId: owner.id, roundId: first.id, rating: "shaky" },
  });
  const carry = { ownerId: owner.id, toRoundId: final.id, state: "carried" };
  await tx.carryItem.createMany({
    data: [
      {
        ...{ ...carry, fromRoundId: first.id, kind: "thin-answer", askedQuestionId: shaky?.id ?? null },
        ...{ text: "How did you get other teams to adopt it?", assignedToId: sam },
        answer: "By doing the first migration with each team, and leaving them the script.",
      },
      {
        ...{ ownerId: owner.id, fromRoundId: second.id, kind: "expected-follow-up" },
        text: "How the two planners would run side by side for 51 depots",
      },
    ],
  });
  await tx.roundInterviewer.updateMany({
    where: { ownerId: owner.id, roundId: final.id, interviewerId: priya },
    data: { resume: "has" },
  });
}

async function makeCase(
  tx: Tx,
  { owner, library, applicationId }: HaldenPlace,
  researchId: string,
  requirements: { rewrite: string; depots: string },
) {
  const of = { ownerId: owner.id, applicationId };
  const sentenceEditedAt = daysAgo(owner, 2);
  await tx.caseCard.create({
    data: {
      ...{ ...of, sentenceEditedAt, sentenceStoryId: library.planner },
      sentence: "I replace planners that people depend on, while they depend on them.",
      whyYou:
        "I have done this job once, in a smaller place, and know which half of it is talking to dispatchers.",
      whatForYou: "A problem that is hard for the machine and matters to a driver at four in the morning.",
      planOpening: "First the depots, then the planner.",
    },
  });
  await tx.sentenceVersion.create({
    data: {
      ...{ ...of, text: "I make hard systems faster.", writtenAt: daysAgo(owner, 11) },
      replacedAt: sentenceEditedAt,
    },
  });
  await tx.casePoint.createMany({
    data: [
      {
        ...of,
        text: "I have run two planners side by side",
        storyId: library.planner,
        createdAt: daysAgo(owner, 9),
      },
      {
        ...of,
        text: "I know the night shift from both sides",
        storyId: library.night,
        createdAt: daysAgo(owner, 8),
      },
      { ...of, text: "I write so that others can decide", createdAt: daysAgo(owner, 7) },
    ],
  });
  await tx.idea.createMany({
    data: [
      {
        ...of,
        text: "Let each depot’s dispatcher veto one change a week, and count the vetoes",
        sensitivity: "safe",
      },
      { ...of, text: "Plan the Ost-Linie depots apart until their data is clean", researchId },
    ],
  });
  await tx.planGoal.createMany({
    data: [
      { ...of, period: 30, text: "A night in three depots, and their list of what the plan gets wrong" },
      { ...of, period: 30, text: "Know every alarm of the planner by its owner" },
      {
        ...of,
        period: 60,
        text: "The new planner beside the old in one depot",
        requirementId: requirements.rewrite,
      },
    ],
  });
  await tx.growth.create({
    data: {
      ...of,
      text: "Read up on column generation, and solved their public example",
      happenedOn: dateAt(owner, -2),
    },
  });
}

/** My questions over the panel: one answered, two given to somebody, the last for everybody. */
async function ask(tx: Tx, { owner, applicationId, second, final, priya, sam, marta }: HaldenPlace) {
  const add = (text: string, depth: number, category: string, position: number, more = {}) =>
    tx.myQuestion.create({
      data: { ownerId: owner.id, applicationId, text, depth, category, position, ...more },
    });
  const measured = await add("How is each person’s work measured here?", 2, "success", 0, {
    ...{ seedId: "measured", answeredInRoundId: second.id },
  });
  const spring = await add("What would you want mended by spring?", 3, "challenges", 1);
  const years = await add("Where does the planner stand once all 51 depots are on it?", 3, "direction", 2);
  const next = await add("What happens next, and by when will I hear?", 1, "next-steps", 3);
  const assigned = { ownerId: owner.id, roundId: final.id, assignedAt: plusHours(owner.now, -2) };
  await tx.myQuestionAsking.createMany({
    data: [
      {
        ...{ ownerId: owner.id, myQuestionId: measured.id, roundId: second.id, interviewerId: sam },
        ...{ assignedAt: daysAgo(owner, 2), askedAt: second.endsAt },
        answer: "By what the depots say, twice a year, not by tickets.",
      },
      { ...assigned, myQuestionId: spring.id, interviewerId: priya },
      { ...assigned, myQuestionId: years.id, interviewerId: marta },
      { ...assigned, myQuestionId: next.id, interviewerId: null },
    ],
  });
  return { measured: measured.id, spring: spring.id };
}

async function choose(
  tx: Tx,
  { owner, applicationId, second, sam }: HaldenPlace,
  questions: { measured: string; spring: string },
) {
  const of = { ownerId: owner.id, applicationId };
  const fair = await tx.mustHave.create({
    data: {
      ...{ ...of, text: "Work that is judged by what it does", myQuestionId: questions.measured },
      ...{ rating: "yes", ratedAt: plusHours(owner.now, -16) },
    },
  });
  await tx.mustHaveEvidence.create({
    data: {
      ...{ ownerId: owner.id, mustHaveId: fair.id, interviewerId: sam, roundId: second.id },
      text: "“By what the depots say, twice a year”",
    },
  });
  await tx.mustHave.create({ data: { ...of, text: "Nights that are quiet most weeks", rating: "unsure" } });
  await tx.mustHave.create({
    data: { ...of, text: "Two days a week in Berlin", myQuestionId: questions.spring },
  });
}

async function pay(tx: Tx, { owner, library, applicationId, first, priya }: HaldenPlace) {
  const of = { ownerId: owner.id, applicationId };
  await tx.payCard.create({
    data: {
      ...{ ...of, target: 104_000, minimum: 96_000, walkAway: 92_000, currency: "EUR", period: "year" },
      ...{ stance: "ask-range", flexibility: "some", terms: ["days at home"] },
      sentence: "I am sure we can find a figure. May I ask what range you have set aside for this?",
      ...{ theirLow: 92_000, theirHigh: 104_000, theirSaidById: priya, theirRoundId: first.id },
      theirOn: dateAt(owner, -9),
    },
  });
  await tx.payEvidence.createMany({
    data: [
      {
        ...of,
        source: "A survey of German engineers",
        figure: 99_000,
        foundOn: dateAt(owner, -40),
        level: "staff",
      },
      { ...of, source: "Their own ad", figure: 98_000, foundOn: dateAt(owner, -19), region: "Berlin" },
      { ...of, source: "Two people I asked", figure: 103_000, foundOn: dateAt(owner, -12), region: "Berlin" },
    ],
  });
  await tx.payWorth.createMany({
    data: [
      { ...of, text: "The last rewrite lost no morning", storyId: library.planner },
      { ...of, text: "I can carry the pager from the first week" },
    ],
  });
}

async function pack(tx: Tx, { owner, final }: HaldenPlace) {
  await tx.pack.create({ data: { ownerId: owner.id, roundId: final.id, copiesPacked: 1 } });
}
