import { mintOwner, type Owner } from "@/lib/accounts/owner";
import { plusHours, plusMinutes } from "@/lib/base/dates";
import { asAccounts, asOwner, doorNow } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/client/client";

/**
 * Believable rows for the demo, database tests, end-to-end tests and benchmarks. Each factory takes what matters to its
 * caller and fills in the rest; relative to `owner.now`, so nothing here grows stale.
 */
let count = 0;

/** A person with an account and no rows yet. */
export async function makeOwner(over: Partial<Omit<Owner, "id" | "now">> = {}): Promise<Owner> {
  count += 1;
  const number = count;
  const row = await asAccounts((tx) =>
    tx.owner.create({
      data: {
        email: over.email ?? `nora.${process.pid}.${Date.now()}.${number}@example.org`,
        emailVerifiedAt: new Date(),
        name: over.name ?? "Nora Lind",
        zone: over.zone ?? "Europe/Berlin",
        hourCycle: over.hourCycle ?? "24",
        weekStartsOn: over.weekStartsOn ?? 1,
        appearance: over.appearance ?? "system",
      },
    }),
  );
  const now = await asOwner(row, async () => doorNow());
  return mintOwner({ ...row, now });
}

type Over<T> = Partial<Omit<T, "ownerId">>;

export async function makeCompany(owner: Owner, over: Over<Prisma.CompanyUncheckedCreateInput> = {}) {
  return asOwner(owner, (tx) =>
    tx.company.create({ data: { name: "Halden Freight", ...over, ownerId: owner.id } }),
  );
}

/** At a company of its own unless `companyId` says which. */
export async function makeApplication(owner: Owner, over: Over<Prisma.ApplicationUncheckedCreateInput> = {}) {
  const companyId = over.companyId ?? (await makeCompany(owner)).id;
  return asOwner(owner, (tx) =>
    tx.application.create({
      data: { role: "Staff engineer", stage: "second", ...over, companyId, ownerId: owner.id },
    }),
  );
}

/** `applicationId` also makes them part of that application, at its company unless `companyId` is given. */
export async function makeInterviewer(
  owner: Owner,
  over: Over<Prisma.InterviewerUncheckedCreateInput> & {
    applicationId?: string;
    role?: string | null;
    decisionMaker?: string | null;
    futureBoss?: string | null;
  } = {},
) {
  const { applicationId, role = null, decisionMaker = null, futureBoss = null, ...rest } = over;
  return asOwner(owner, async (tx) => {
    const application = applicationId
      ? await tx.application.findUniqueOrThrow({
          where: { ownerId_id: { ownerId: owner.id, id: applicationId } },
        })
      : null;
    const person = await tx.interviewer.create({
      data: { name: "Priya Rao", companyId: application?.companyId ?? null, ...rest, ownerId: owner.id },
    });
    if (applicationId) {
      await tx.applicationInterviewer.create({
        data: { ownerId: owner.id, applicationId, interviewerId: person.id, role, decisionMaker, futureBoss },
      });
    }
    return person;
  });
}

/** Held yesterday for an hour unless `startsAt` and `minutes` say otherwise. `people` are seated in the order given. */
export async function makeRound(
  owner: Owner,
  over: Over<Prisma.RoundUncheckedCreateInput> & {
    applicationId: string;
    startsAt?: Date;
    minutes?: number;
    people?: string[];
  },
) {
  const { people = [], minutes = 60, startsAt = plusHours(owner.now, -24), ...rest } = over;
  const endsAt = plusMinutes(startsAt, minutes);
  const state = endsAt <= owner.now ? "completed" : "scheduled";
  return asOwner(owner, (tx) =>
    tx.round.create({
      data: {
        ...{ kind: "second", number: 2, format: "video", zone: "Europe/Berlin", state },
        ...{ startsAt, endsAt },
        ...rest,
        ownerId: owner.id,
        roundInterviewers: { create: people.map((interviewerId, seat) => ({ interviewerId, seat })) },
      },
    }),
  );
}

export async function makeNote(owner: Owner, over: Over<Prisma.NoteUncheckedCreateInput> = {}) {
  return asOwner(owner, (tx) =>
    tx.note.create({
      data: { body: "Warm, quick, finishes your sentence.", notedAt: owner.now, ...over, ownerId: owner.id },
    }),
  );
}

/** Told in full, with a number; of the library until `applicationId` says where it is used. */
export async function makeStory(
  owner: Owner,
  over: Over<Prisma.StoryUncheckedCreateInput> & { applicationId?: string; hereSentence?: string } = {},
) {
  const { applicationId, hereSentence = null, ...rest } = over;
  return asOwner(owner, async (tx) => {
    const story = await tx.story.create({
      data: {
        title: "The night shift",
        situation: "Four people carried the pager for everything.",
        task: "Get the nights quiet.",
        action: "I threw out every alarm that nobody could act on.",
        result: "Nine pages a week became four.",
        number: "9 pages a week to 4",
        skills: ["on-call"],
        confirmedAt: owner.now,
        ...rest,
        ownerId: owner.id,
      },
    });
    if (applicationId) {
      await tx.applicationStory.create({
        data: { ownerId: owner.id, applicationId, storyId: story.id, hereSentence },
      });
    }
    return story;
  });
}

/** A question that they may ask, of the person's own. */
export async function makeBankQuestion(
  owner: Owner,
  over: Over<Prisma.BankQuestionUncheckedCreateInput> = {},
) {
  return asOwner(owner, (tx) =>
    tx.bankQuestion.create({
      data: { text: "How do you keep a rota fair?", category: "depth", ...over, ownerId: owner.id },
    }),
  );
}

/** A question that I ask; given to `personId` in `roundId` where both are named, to the whole round with the round alone. */
export async function makeMyQuestion(
  owner: Owner,
  over: Over<Prisma.MyQuestionUncheckedCreateInput> & {
    applicationId: string;
    roundId?: string;
    personId?: string;
  },
) {
  const { roundId, personId = null, ...rest } = over;
  return asOwner(owner, async (tx) => {
    const row = await tx.myQuestion.create({
      data: {
        ...{ text: "What would you want mended by spring?", depth: 2, category: "challenges" },
        ...rest,
        ownerId: owner.id,
      },
    });
    if (roundId) {
      await tx.myQuestionAsking.create({
        data: {
          ...{ ownerId: owner.id, myQuestionId: row.id, roundId, interviewerId: personId },
          assignedAt: owner.now,
        },
      });
    }
    return row;
  });
}
