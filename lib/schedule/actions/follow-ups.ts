"use server";
import { action } from "@/lib/accounts/action";
import { applicationFollowUps, followUp } from "@/lib/base/paths";
import {
  addDocumentSchema,
  checkInSchema,
  editDocumentSchema,
  followUpIdSchema,
  markSentSchema,
  snoozeSchema,
  waiveSchema,
} from "@/lib/follow-ups/schema";
import {
  changeDocument,
  dropDocument,
  planCheckIn,
  promiseDocument,
  reopenFollowUp,
  sendFollowUp,
  snoozeFollowUp,
  unsnoozeFollowUp,
  waiveFollowUp,
} from "@/lib/schedule/commands/settle-follow-up";

export const markFollowUpSent = action("follow-ups.sent", markSentSchema, sendFollowUp, {
  says: ({ id, kind, name }) => ({
    text: kind === "thank-you" ? `Your note to ${name} is marked as sent.` : `${name}: done.`,
    undo: { kind: "follow-up.settle", id },
  }),
});

export const setAsideFollowUp = action("follow-ups.waive", waiveSchema, waiveFollowUp, {
  says: ({ id, name }) => ({ text: `${name}: set aside.`, undo: { kind: "follow-up.settle", id } }),
});

export const takeUpFollowUp = action("follow-ups.reopen", followUpIdSchema, reopenFollowUp, {
  then: ({ id }) => followUp(id),
});

export const snooze = action("follow-ups.snooze", snoozeSchema, snoozeFollowUp, {
  says: ({ id, name }) => ({ text: `${name}: put aside for now.`, undo: { kind: "follow-up.snooze", id } }),
});

export const endSnooze = action("follow-ups.unsnooze", followUpIdSchema, unsnoozeFollowUp);

export const addPromisedDocument = action("follow-ups.document", addDocumentSchema, promiseDocument, {
  says: ({ name }) => ({ text: `${name}: noted.` }),
});

export const editPromisedDocument = action("follow-ups.edit-document", editDocumentSchema, changeDocument, {
  says: ({ name }) => ({ text: `${name}: changed.` }),
});

export const setCheckIn = action("follow-ups.check-in", checkInSchema, planCheckIn, {
  says: ({ name }) => ({ text: `${name}: check-in planned.` }),
});

export const deleteDocument = action("follow-ups.delete", followUpIdSchema, dropDocument, {
  then: ({ applicationId }) => applicationFollowUps(applicationId),
  says: ({ id, name }) => ({ text: `${name}: deleted.`, undo: { kind: "follow-up.delete", id } }),
});
