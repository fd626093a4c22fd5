import type { Owner } from "@/lib/accounts/owner";
import { plusHours } from "@/lib/base/dates";
import { asOwner } from "@/lib/platform/db";
import { makeApplication, makeCompany, makeInterviewer, makeNote, makeRound } from "../factories";
import { dateAt, dayAt, SAMPLE } from "./days";
import { prepareHalden } from "./halden-prepared";
import type { Library } from "./library";

/**
 * Second round with a panel of three, held yesterday: thank-yous are due today. They have named the day of the final,
 * with two people met before and one new.
 */
export async function halden(owner: Owner, library: Library): Promise<string> {
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
        heardOn: dateAt(owner, -9),
      },
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
  const final = await makeFinal(owner, application.id, [priya.id, sam.id]);
  const place = { owner, library, companyId: company.id, applicationId: application.id };
  await prepareHalden({ ...place, first, second, final, priya: priya.id, sam: sam.id, marta: final.marta });
  return application.id;
}

/** At their office, in six days. */
async function makeFinal(owner: Owner, applicationId: string, met: readonly string[]) {
  const marta = await makeInterviewer(owner, {
    ...{ name: "Marta Lindqvist", title: "Chief executive", role: "executive", applicationId },
    ...{ decisionMaker: "yes", ...SAMPLE },
  });
  const round = await makeRound(owner, {
    ...{
      applicationId,
      kind: "final",
      number: 3,
      format: "in-person",
      place: "Halden Freight, Westhafen 1, Berlin",
    },
    ...{
      startsAt: dayAt(owner, 6, "14:00"),
      minutes: 120,
      people: [...met, marta.id],
      createdAt: plusHours(owner.now, -3),
    },
    ...SAMPLE,
  });
  return { id: round.id, marta: marta.id };
}

function fact(owner: Owner, interviewerId: string, text: string, url: string) {
  return { ownerId: owner.id, interviewerId, text, url, seenOn: dateAt(owner, -4) };
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
