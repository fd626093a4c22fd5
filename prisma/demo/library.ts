import type { Owner } from "@/lib/accounts/owner";
import { asOwner } from "@/lib/platform/db";
import { dayAt, daysAgo, SAMPLE } from "./days";

/** Ids of the stories that the sample's applications use. */
export type Library = { night: string; planner: string; teams: string; leipzig: string };

/** Three stories told in full, one begun; what is practised aloud. They belong to no application. */
export async function makeLibrary(owner: Owner): Promise<Library> {
  return asOwner(owner, async (tx) => {
    const made: string[] = [];
    for (const [at, data] of STORIES.entries()) {
      const when = {
        createdAt: daysAgo(owner, 30 - at),
        updatedAt: daysAgo(owner, 12 - at),
        confirmedAt: "result" in data ? daysAgo(owner, 12 - at) : null,
        practisedAt: at === 0 ? [dayAt(owner, -10, "08:30")] : [],
      };
      const row = await tx.story.create({ data: { ownerId: owner.id, ...data, ...when, ...SAMPLE } });
      made.push(row.id);
    }
    const [night, planner, teams, leipzig] = made as [string, string, string, string];
    await tx.bankQuestion.createMany({
      data: [
        {
          ...{ ownerId: owner.id, seedId: "five-years", category: "behavioural", ...SAMPLE },
          text: "Where would you like to be in five years?",
          answer: "Running the part of a company where software meets the people who drive, lift and load.",
          practisedAt: [dayAt(owner, -10, "08:45"), dayAt(owner, -2, "18:00")],
          rating: "fine",
        },
        {
          ...{ ownerId: owner.id, seedId: "mistake", category: "behavioural", ...SAMPLE },
          text: "Tell me about a mistake of yours and what you did next.",
          storyId: leipzig,
        },
        {
          ...{ ownerId: owner.id, seedId: "persuaded", category: "behavioural", ...SAMPLE },
          text: "How did you win someone over who saw it differently?",
          storyId: teams,
          practisedAt: [dayAt(owner, -2, "18:10")],
          rating: "strong",
        },
      ],
      // A shipped question that the person has answered already stays theirs.
      skipDuplicates: true,
    });
    return { night, planner, teams, leipzig };
  });
}

const STORIES = [
  {
    title: "The night shift",
    situation:
      "At Castle Mill four people carried the pager for everything, and two had handed in their notice.",
    task: "Get the nights quiet without hiring anybody.",
    action:
      "I read two months of pages aloud with the team, threw out every alarm nobody could act on, and moved the rest to whoever owned the cause.",
    result: "Nine pages a week became four, and both people stayed.",
    number: "9 pages a week to 4",
    reflection: "I should have asked the depots first; they knew which alarms were noise.",
    skills: ["on-call", "leading change"],
    tags: ["responsibility"],
    environment: ["shifts", "growing"],
  },
  {
    title: "The planner, twice",
    situation: "The old route planner took most of an hour, and nobody dared to touch it before Christmas.",
    task: "Replace it while 300 drivers relied on it every morning.",
    action:
      "I ran the new one beside the old for six weeks and showed both plans to the dispatchers, who chose.",
    result: "It went live without a lost morning; the old one was switched off in May.",
    number: "40 minutes to 11",
    skills: ["rewrites", "optimisation"],
    tags: ["adapt"],
    environment: ["regulated"],
  },
  {
    title: "Two teams, one calendar",
    situation: "Sales promised dates that operations learned about a day later.",
    task: "Make both see the same week.",
    action: "I sat with each for a day and built the one page that both had drawn for me on paper.",
    result: "The Monday argument ended; the page is still in use.",
    skills: ["working across teams", "listening"],
    tags: ["develop"],
    environment: [],
  },
  {
    title: "What I got wrong in Leipzig",
    situation: "I moved a depot to the new schedule in a week, because the last one had gone well.",
    task: "Nobody there had asked for it.",
    skills: [],
    tags: [],
    environment: [],
  },
];
