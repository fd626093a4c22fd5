"use server";
import { action } from "@/lib/accounts/action";
import { sayNone as none } from "@/lib/debriefs/commands/debrief";
import * as lines from "@/lib/debriefs/commands/lines";
import * as shapes from "@/lib/debriefs/schema";

export const sayNone = action("debriefs.none", shapes.noneSchema, none);

export const addFeedback = action("debriefs.feedback-add", shapes.feedbackSchema, lines.addFeedback);

export const takeUpFeedback = action("debriefs.feedback-take-up", shapes.takeUpSchema, lines.takeUpFeedback);

export const setFeedbackAside = action(
  "debriefs.feedback-aside",
  shapes.feedbackIdSchema,
  lines.setFeedbackAside,
);

export const removeFeedback = action(
  "debriefs.feedback-remove",
  shapes.feedbackIdSchema,
  lines.removeFeedback,
  { says: ({ id }) => ({ text: "Remark deleted.", undo: { kind: "feedback.delete", id } }) },
);

export const addDebriefLine = action("debriefs.line-add", shapes.debriefLineSchema, lines.addDebriefLine);

export const removeDebriefLine = action(
  "debriefs.line-remove",
  shapes.debriefLineIdSchema,
  lines.removeDebriefLine,
  { says: ({ id }) => ({ text: "Line deleted.", undo: { kind: "debrief-line.delete", id } }) },
);
