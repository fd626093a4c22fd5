"use server";
import { action } from "@/lib/accounts/action";
import { addApplication } from "@/lib/applications/commands/add-application";
import {
  confirmWhyHere,
  editApplication,
  nextActionKey,
  setNextAction,
  setResumeVersion,
  setWhyHere,
} from "@/lib/applications/commands/edit-application";
import { putBackAd, saveAd } from "@/lib/applications/commands/job-ad";
import {
  addRequirements,
  deleteRequirement,
  editRequirement,
  pinGap as pin,
  setGapAnswer,
  sortRequirement,
} from "@/lib/applications/commands/requirements";
import { changeStageDate } from "@/lib/applications/commands/stage";
import {
  addApplicationSchema,
  addRequirementsSchema,
  applicationIdSchema,
  editApplicationSchema,
  editRequirementSchema,
  gapAnswerSchema,
  nextActionSchema,
  pinGapSchema,
  requirementIdSchema,
  resumeVersionSchema,
  saveAdSchema,
  sortRequirementSchema,
  stageDateSchema,
  whyHereSchema,
} from "@/lib/applications/schema";
import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";

export const add = action("applications.add", addApplicationSchema, addApplication, {
  then: (added) => paths.application(added.id),
  says: ({ company, role, note }) => ({ text: `${company}, ${role} is added.${note ? ` ${note}` : ""}` }),
});

export const edit = action("applications.edit", editApplicationSchema, editApplication, {
  says: ({ company }) => ({ text: `${company} is saved.` }),
});

export const keepAd = action("applications.ad", saveAdSchema, saveAd, {
  says: ({ earlierId, cleared }) => ({
    text: cleared
      ? "The text is taken away. It stands among the earlier ones."
      : "The job description is kept.",
    ...(earlierId ? { undo: { kind: "ad.replace", id: earlierId } } : {}),
  }),
});

export const putBack = action(
  "applications.ad-back",
  applicationIdSchema,
  (owner, input) => putBackAd(owner, input.id),
  { says: () => ({ text: "The earlier text is back." }) },
);

export const saveNextAction = action("applications.next-action", nextActionSchema, setNextAction, {
  says: ({ before, text }, input) => ({
    text: text ? "Your next step is noted." : "Done. Nothing is noted as the next step.",
    undo: { kind: "next-action.set", id: `${input.id} ${nextActionKey(before)}` },
  }),
});

export const saveWhyHere = action("applications.why-here", whyHereSchema, setWhyHere, {
  says: () => ({ text: "Saved." }),
});

export const stillWhyHere = action("applications.why-here-still", applicationIdSchema, confirmWhyHere, {
  says: () => ({ text: "Looked at today, noted." }),
});

export const saveResumeVersion = action("applications.resume", resumeVersionSchema, setResumeVersion, {
  says: () => ({ text: "Saved." }),
});

export const redate = action("applications.stage-date", stageDateSchema, changeStageDate, {
  says: () => ({ text: "The date is changed." }),
});

export const addRequirement = action(
  "applications.add-requirements",
  addRequirementsSchema,
  addRequirements,
  {
    says: ({ added }) => ({ text: `${plural(added, "line")} added.` }),
  },
);

export const saveRequirement = action(
  "applications.edit-requirement",
  editRequirementSchema,
  editRequirement,
  {
    says: () => ({ text: "Saved." }),
  },
);

export const sort = action("applications.sort-requirement", sortRequirementSchema, sortRequirement, {
  says: (_, input) => ({ text: input.class === "must" ? "Marked as a must." : "Marked as nice to have." }),
});

export const saveGapAnswer = action("applications.gap-answer", gapAnswerSchema, setGapAnswer);

export const pinGap = action("applications.pin-gap", pinGapSchema, pin);

export const removeRequirement = action(
  "applications.delete-requirement",
  requirementIdSchema,
  deleteRequirement,
  {
    says: ({ id }) => ({ text: "The line is deleted.", undo: { kind: "requirement.delete", id } }),
  },
);
