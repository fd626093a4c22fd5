"use server";
import { action } from "@/lib/accounts/action";
import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";
import { nextStepSchema, saveDebriefSchema } from "@/lib/debriefs/schema";
import { saveDebrief as save, saveNextStep as saveNext } from "@/lib/schedule/commands/save-debrief";

export const saveDebrief = action("schedule.save-debrief", saveDebriefSchema, save, {
  then: ({ applicationId, roundId }) => paths.round(applicationId, roundId),
  says: ({ questions, people }) => ({
    text: `Debrief saved${questions > 0 ? `, with ${plural(questions, "question")}` : ""}.${
      people > 0 ? ` ${plural(people, "person", "people")} to thank.` : ""
    }`,
  }),
});

export const saveNextStep = action("schedule.next-step", nextStepSchema, saveNext);
