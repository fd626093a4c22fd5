import type { Owner } from "@/lib/accounts/owner";
import { addDays, at, plusHours, zonedDay } from "@/lib/base/dates";
import { asOwner } from "@/lib/platform/db";
import { makeApplication, makeCompany, makeInterviewer, makeNote, makeRound } from "./factories";

/**
 * One believable job search, relative to now, every row marked as sample. Answers the ids of its applications. It leaves
 * follow-ups and reminders to `replan`, as for anybody's rows.
 */
export async function makeDemo(owner: Owner): Promise<string[]> {
  const ids = [await halden(owner), await borealis(owner), await pell(owner), await orchard(owner)];
  await keepHistory(owner, ids);
  return ids;
}

const SAMPLE = { isSample: true } as const;

/** Second round with a panel of three, held yesterday: thank-yous are due today. */
async function halden(owner: Owner): Promise<string> {
  const company = await makeCompany(owner, {
    name: "Halden Freight",
    website: "https://halden.example",
    ...SAMPLE,
  });
  const application = await makeApplication(owner, {
    companyId: company.id,
    role: "Staff engineer, routing",
    stage: "second",
    location: "Berlin or remote",
    source: "A former colleague",
    payAsPosted: "92,000 to 104,000 EUR",
    adText: AD,
    adSavedAt: plusHours(owner.now, -24 * 19),
    whyHere: "I want to work where operations and product sit together.",
    whyHereEditedAt: plusHours(owner.now, -24 * 3),
    ...SAMPLE,
  });
  const person = (name: string, title: string, role: string, more = {}) =>
    makeInterviewer(owner, { name, title, role, applicationId: application.id, ...more, ...SAMPLE });
  const priya = await person("Priya Rao", "Director of engineering", "hiring-manager", {
    decisionMaker: "yes",
    futureBoss: "yes",
    careText: "Fewer pages at night, and who carries them",
    careOrigin: "sourced",
    angle: "The on-call rota I halved at Castle Mill",
    email: "priya.rao@halden.example",
  });
  const sam = await person("Sam Okafor", "Principal engineer", "peer", { decisionMaker: "likely" });
  const lotte = await person("Lotte Brandt", "Head of depots", "executive");
  const first = await makeRound(owner, {
    applicationId: application.id,
    kind: "first",
    number: 1,
    startsAt: dayAt(owner, -9, "10:00"),
    people: [priya.id],
    ...SAMPLE,
  });
  const second = await makeRound(owner, {
    applicationId: application.id,
    kind: "second",
    number: 2,
    startsAt: plusHours(owner.now, -20),
    minutes: 90,
    people: [priya.id, sam.id, lotte.id],
    reason: "tie-break",
    ...SAMPLE,
  });
  await asOwner(owner, async (tx) => {
    const ownerId = owner.id;
    await tx.interviewerFact.createMany({
      data: [
        fact(
          owner,
          priya.id,
          "Spoke about running depots' software at a logistics meet-up",
          "https://talks.example/rao",
        ),
        fact(
          owner,
          priya.id,
          "Moved from operations into engineering in 2019",
          "https://halden.example/people",
        ),
        fact(owner, sam.id, "Wrote the post on the routing rewrite", "https://halden.example/blog/routing"),
      ],
    });
    const debrief = await tx.debrief.create({
      data: {
        ownerId,
        roundId: first.id,
        startedAt: plusHours(first.endsAt, 0.2),
        savedAt: plusHours(first.endsAt, 0.4),
        feel: "good",
        noFeedback: false,
      },
    });
    await tx.debriefLine.createMany({
      data: [
        {
          ownerId,
          debriefId: debrief.id,
          kind: "detail",
          text: "The on-call rota was halved since spring",
          interviewerId: priya.id,
        },
        { ownerId, debriefId: debrief.id, kind: "went-well", text: "The story about the night shift landed" },
      ],
    });
    await tx.askedQuestion.createMany({
      data: [
        {
          ownerId,
          roundId: first.id,
          interviewerId: priya.id,
          text: "How did you get other teams to adopt it?",
          answer: "By doing their migration with them.",
          rating: "shaky",
          mark: "expand",
          position: 0,
        },
        {
          ownerId,
          roundId: first.id,
          interviewerId: priya.id,
          text: "What broke during the migration?",
          answer: "Mostly small things.",
          rating: "fine",
          position: 1,
        },
        {
          ownerId,
          roundId: second.id,
          interviewerId: sam.id,
          text: "How would you cut the planner's run time?",
          position: 0,
        },
      ],
    });
    await tx.followUp.create({
      data: {
        ...{ ownerId, applicationId: application.id, roundId: first.id, interviewerId: priya.id },
        ...{
          kind: "thank-you",
          state: "sent",
          dueAt: plusHours(first.endsAt, 24),
          sentAt: plusHours(first.endsAt, 5),
          sentHow: "mail",
        },
        body: "Dear Priya,\n\nThank you for your time today. That the on-call rota was halved since spring stayed with me. I want to work where operations and product sit together. Thank you for considering me.\n\nKind regards\nNora Lind",
        specific: "That the on-call rota was halved since spring stayed with me.",
        interest: "I want to work where operations and product sit together.",
      },
    });
    await tx.carryItem.create({
      data: {
        ownerId,
        fromRoundId: first.id,
        kind: "unsaid",
        text: "That I kept the old planner running beside the new one",
      },
    });
    await tx.feedback.create({
      data: {
        ownerId,
        roundId: first.id,
        text: "They would like to hear more about numbers",
        saidBy: "Priya Rao",
        heardOn: new Date(`${zonedDay(first.endsAt, owner.zone)}T00:00:00Z`),
      },
    });
    await tx.research.createMany({
      data: [
        research(
          owner,
          company.id,
          "products",
          "Route planning for 40 depots, sold to two other carriers",
          "https://halden.example/products",
        ),
        research(
          owner,
          company.id,
          "values",
          "“Nobody drives at night who does not want to”",
          "https://halden.example/values",
        ),
      ],
    });
    await tx.requirement.createMany({
      data: [
        {
          ownerId,
          applicationId: application.id,
          text: "Led a service through a rewrite",
          class: "must",
          position: 0,
        },
        {
          ownerId,
          applicationId: application.id,
          text: "Routing or scheduling experience",
          class: "nice",
          position: 1,
        },
      ],
    });
  });
  await makeNote(owner, {
    applicationId: application.id,
    roundId: second.id,
    interviewerId: priya.id,
    body: "Asked twice about on-call. She carries the pager herself one week in eight.",
    ...SAMPLE,
  });
  await makeNote(owner, {
    applicationId: application.id,
    roundId: second.id,
    interviewerId: lotte.id,
    body: "Wants drivers to see tomorrow's route before they go home.",
    ...SAMPLE,
  });
  return application.id;
}

/** First round the day after tomorrow, with one person, in another time zone. */
async function borealis(owner: Owner): Promise<string> {
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
  return application.id;
}

/** Applied, and waiting. */
async function pell(owner: Owner): Promise<string> {
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

/** Closed last month; stays to be found. */
async function orchard(owner: Owner): Promise<string> {
  const company = await makeCompany(owner, { name: "Orchard Health", ...SAMPLE });
  const application = await makeApplication(owner, {
    companyId: company.id,
    role: "Senior engineer",
    stage: "closed",
    closedAtStage: "first",
    closedOn: new Date(`${addDays(zonedDay(owner.now, owner.zone), -32)}T00:00:00Z`),
    outcome: "not-chosen",
    closeReason: "others-stronger",
    ...SAMPLE,
  });
  return application.id;
}

const BEFORE: Record<string, string[]> = {
  second: ["applied", "first"],
  first: ["applied"],
  closed: ["applied", "first"],
};

/** How each came to its stage, a week and a half a step, so that History has something to show. */
async function keepHistory(owner: Owner, ids: string[]): Promise<void> {
  await asOwner(owner, async (tx) => {
    const rows = await tx.application.findMany({ where: { ownerId: owner.id, id: { in: ids } } });
    const data = rows.flatMap(({ id, stage, stageChangedAt, outcome, closeReason, closedOn }) =>
      [...(BEFORE[stage] ?? []), stage].map((toStage, i, path) => ({
        ...{ ownerId: owner.id, applicationId: id, fromStage: path[i - 1] ?? null, toStage },
        changedAt: plusHours(stageChangedAt, -24 * 10 * (path.length - 1 - i)),
        ...(toStage === "closed" ? { outcome, closeReason, closedOn } : {}),
      })),
    );
    await tx.stageChange.createMany({ data });
  });
}

function dayAt(owner: Owner, days: number, time: string): Date {
  return at(addDays(zonedDay(owner.now, owner.zone), days), time, owner.zone);
}

function fact(owner: Owner, interviewerId: string, text: string, url: string) {
  const seenOn = new Date(`${addDays(zonedDay(owner.now, owner.zone), -4)}T00:00:00Z`);
  return { ownerId: owner.id, interviewerId, text, url, seenOn };
}

function research(owner: Owner, companyId: string, slot: string, text: string, url: string) {
  const createdAt = plusHours(owner.now, -24 * 12);
  return { ownerId: owner.id, companyId, slot, text, url, createdAt, checkedAt: createdAt, isSample: true };
}

const AD = `Staff engineer, routing

We plan the day of 1,900 drivers. You will own the planner: what it decides, how fast, and what it tells a depot when the plan changes at four in the morning.

You bring
- a service you led through a rewrite while it stayed up
- routing, scheduling or another hard optimisation problem
- patience with systems that were right for their time

Nice to have
- time spent in operations
`;
