"use server";
import { action } from "@/lib/accounts/action";
import {
  applicationIdSchema,
  closeApplicationSchema,
  moveStageSchema,
  STAGE_LABELS,
} from "@/lib/applications/schema";
import * as paths from "@/lib/base/paths";
import { deleteApplication } from "@/lib/schedule/commands/delete-application";
import { closeApplication, moveStage, reopenApplication } from "@/lib/schedule/commands/move-stage";

export const move = action("schedule.move-stage", moveStageSchema, moveStage, {
  then: (moved) => (moved.ask ? paths.askRound(moved.id, moved.ask) : paths.application(moved.id)),
  says: ({ company, stage, changeId }) => ({
    text: changeId
      ? `${company} moved to ${STAGE_LABELS[stage]}.`
      : `${company} is at ${STAGE_LABELS[stage]} already.`,
    ...(changeId ? { undo: { kind: "stage.move", id: changeId } } : {}),
  }),
});

export const close = action("schedule.close", closeApplicationSchema, closeApplication, {
  then: (closed) => paths.application(closed.id),
  says: ({ company, changeId }) =>
    changeId
      ? { text: `${company} is closed. It stays searchable.`, undo: { kind: "stage.move", id: changeId } }
      : { text: "Saved how it ended." },
});

/** Why it ended, from the book: back to where it was asked. */
export const noteReason = action("schedule.close-reason", closeApplicationSchema, closeApplication, {
  says: () => ({ text: "Saved why it ended." }),
});

export const reopen = action(
  "schedule.reopen",
  applicationIdSchema,
  (owner, input) => reopenApplication(owner, input.id),
  {
    then: (moved) => paths.application(moved.id),
    says: ({ company, stage, changeId }) => ({
      text: `${company} is open again, at ${STAGE_LABELS[stage]}.`,
      ...(changeId ? { undo: { kind: "stage.move", id: changeId } } : {}),
    }),
  },
);

export const removeApplication = action(
  "schedule.delete-application",
  applicationIdSchema,
  deleteApplication,
  {
    then: () => paths.applications(),
    says: ({ id, company, role }) => ({
      text: `${company}, ${role} is deleted. It rests for 30 days.`,
      undo: { kind: "application.delete", id },
    }),
  },
);
