import type { Owner } from "@/lib/accounts/owner";
import { addDays, at, plusHours, zonedDay } from "@/lib/base/dates";
import { asOwner } from "@/lib/platform/db";
import { makeApplication, makeCompany, makeInterviewer, makeRound } from "../factories";
import { dateAt, dayAt, daysAgo, SAMPLE } from "./days";
import type { Library } from "./library";

/** First round the day after tomorrow, with one person, in another time zone. */
export async function borealis(owner: Owner, library: Library): Promise<string> {
  const company = await makeCompany(owner, {
    name: "Borealis Grid",
    website: "https://borealis.example",
    ...SAMPLE,
  });
  const application = await makeApplication(owner, {
    companyId: company.id,
    role: "Platform lead",
    stage: "first",
    location: "Oslo",
    adText: BOREALIS_AD,
    adSavedAt: daysAgo(owner, 14),
    ...SAMPLE,
  });
  const ingrid = await makeInterviewer(owner, {
    name: "Ingrid Solheim",
    title: "VP Grid software",
    applicationId: application.id,
    role: "executive",
    ...SAMPLE,
  });
  await makeRound(owner, {
    applicationId: application.id,
    kind: "first",
    number: 1,
    zone: "America/Toronto",
    startsAt: at(addDays(zonedDay(owner.now, owner.zone), 2), "10:30", "America/Toronto"),
    people: [ingrid.id],
    ...SAMPLE,
  });
  await asOwner(owner, async (tx) => {
    const ownerId = owner.id;
    const of = { ownerId, applicationId: application.id };
    await tx.applicationStory.createMany({
      data: [
        { ...of, storyId: library.night, starred: true },
        { ...of, storyId: library.planner },
      ],
    });
    await tx.research.createMany({
      data: [
        {
          ...{ ownerId, companyId: company.id, slot: "products", ...SAMPLE },
          text: "Software that balances the grid of three countries, minute by minute",
          url: "https://borealis.example/grid",
        },
        {
          ...{ ownerId, companyId: company.id, slot: "news", publishedOn: dateAt(owner, -6), ...SAMPLE },
          text: "Opened a second control room, in Toronto",
          url: "https://borealis.example/news/toronto",
        },
      ],
    });
    await tx.requirement.createMany({
      data: [
        { ...of, text: "Ran a platform that others build on", class: "must", position: 0 },
        { ...of, text: "Systems that must not stop", class: "must", position: 1 },
      ],
    });
    await tx.myQuestion.create({
      data: { ...of, text: "What would the first three months hold?", depth: 1, category: "success" },
    });
  });
  return application.id;
}

/** Found last night; nothing but the ad's link so far. */
export async function lindqvist(owner: Owner): Promise<string> {
  const company = await makeCompany(owner, { name: "Lindqvist Maps", ...SAMPLE });
  const application = await makeApplication(owner, {
    ...{
      companyId: company.id,
      role: "Routing engineer",
      stage: "saved",
      stageChangedAt: plusHours(owner.now, -14),
    },
    ...{ link: "https://lindqvist.example/jobs/routing", ...SAMPLE },
  });
  return application.id;
}

/** Applied, and waiting. */
export async function pell(owner: Owner): Promise<string> {
  const company = await makeCompany(owner, { name: "Pell & Munro", ...SAMPLE });
  const application = await makeApplication(owner, {
    companyId: company.id,
    role: "Engineering manager",
    stage: "applied",
    stageChangedAt: plusHours(owner.now, -24 * 8),
    ...SAMPLE,
  });
  return application.id;
}

/** An offer, with an answer due in two and a half days. */
export async function wren(owner: Owner, library: Library): Promise<string> {
  const company = await makeCompany(owner, {
    name: "Wren Analytics",
    website: "https://wren.example",
    ...SAMPLE,
  });
  const application = await makeApplication(owner, {
    ...{
      companyId: company.id,
      role: "Principal engineer",
      stage: "offer",
      stageChangedAt: daysAgo(owner, 2),
    },
    ...{ location: "Hamburg", ...SAMPLE },
  });
  const of = { ownerId: owner.id, applicationId: application.id };
  const joana = await makeInterviewer(owner, {
    ...{
      name: "Joana Reis",
      title: "CTO",
      role: "boss",
      decisionMaker: "yes",
      applicationId: application.id,
    },
    ...SAMPLE,
  });
  const final = await makeRound(owner, {
    ...{ applicationId: application.id, kind: "final", number: 2, startsAt: dayAt(owner, -6, "11:00") },
    ...{ people: [joana.id], ...SAMPLE },
  });
  await asOwner(owner, async (tx) => {
    await tx.debrief.create({
      data: {
        ...{
          ownerId: owner.id,
          roundId: final.id,
          feel: "good",
          noFeedback: true,
          followUpsNone: true,
          noFacts: true,
        },
        ...{
          startedAt: plusHours(final.endsAt, 1),
          savedAt: plusHours(final.endsAt, 1.2),
          noImprovement: true,
        },
      },
    });
    await tx.followUp.create({
      data: {
        ...{
          ...of,
          roundId: final.id,
          interviewerId: joana.id,
          kind: "thank-you",
          state: "sent",
          sentHow: "mail",
        },
        ...{ dueAt: plusHours(final.endsAt, 24), sentAt: plusHours(final.endsAt, 20) },
      },
    });
    await tx.offer.create({
      data: { ...of, figure: 97_000, currency: "EUR", period: "year", deadlineAt: plusHours(owner.now, 60) },
    });
    await tx.payCard.create({
      data: {
        ...{ ...of, target: 105_000, minimum: 98_000, walkAway: 94_000, currency: "EUR", period: "year" },
        ...{ stance: "state-mine", flexibility: "some", terms: ["days at home", "review after six months"] },
        sentence: "For what this job holds I am looking at 98 to 105 thousand.",
      },
    });
    await tx.payEvidence.createMany({
      data: [
        {
          ...of,
          source: "A survey of German engineers",
          figure: 101_000,
          foundOn: dateAt(owner, -40),
          level: "principal",
        },
        {
          ...of,
          source: "Somebody who left in spring",
          figure: 104_000,
          foundOn: dateAt(owner, -20),
          region: "Hamburg",
        },
      ],
    });
    await tx.payWorth.create({
      data: { ...of, text: "I have halved night pages before", storyId: library.night },
    });
    const days = await tx.mustHave.create({
      data: { ...of, text: "Three days at home", rating: "yes", ratedAt: daysAgo(owner, 5) },
    });
    await tx.mustHaveEvidence.create({
      data: {
        ...{ ownerId: owner.id, mustHaveId: days.id, interviewerId: joana.id, roundId: final.id },
        text: "“Two days in the office, you choose which”",
      },
    });
    await tx.mustHave.create({ data: { ...of, text: "A team that finishes things" } });
  });
  return application.id;
}

/** Closed last month; stays to be found. */
export async function orchard(owner: Owner): Promise<string> {
  const company = await makeCompany(owner, { name: "Orchard Health", ...SAMPLE });
  const application = await makeApplication(owner, {
    companyId: company.id,
    role: "Senior engineer",
    stage: "closed",
    closedAtStage: "first",
    closedOn: dateAt(owner, -32),
    outcome: "not-chosen",
    closeReason: "others-stronger",
    ...SAMPLE,
  });
  return application.id;
}

const BOREALIS_AD = `Platform lead

Forty engineers build on what your team gives them. The grid does not wait, so neither do they.

You bring
- a platform that other teams built on, and liked
- systems that must not stop
`;
