"use server";
import { action } from "@/lib/accounts/action";
import * as paths from "@/lib/base/paths";
import * as panel from "@/lib/schedule/commands/change-panel";
import * as end from "@/lib/schedule/commands/end-round";
import { editRound as edit, rescheduleRound } from "@/lib/schedule/commands/move-round";
import { putOnRound } from "@/lib/schedule/commands/put-on-round";
import * as shapes from "@/lib/schedule/schema";

export const putOn = action("schedule.put-on", shapes.putOnSchema, putOnRound, {
  then: ({ applicationId, roundId }) => paths.round(applicationId, roundId),
  says: ({ roundId, says }) => ({ text: says, undo: { kind: "round.put-on", id: roundId } }),
});

export const editRound = action("schedule.edit-round", shapes.editRoundSchema, edit, {
  then: ({ applicationId, roundId }) => paths.round(applicationId, roundId),
  says: ({ says, undo }) => ({ text: says, ...(undo ? { undo: { kind: "round.edit", id: undo } } : {}) }),
});

export const reschedule = action("schedule.reschedule", shapes.rescheduleSchema, rescheduleRound, {
  then: ({ applicationId, roundId }) => paths.round(applicationId, roundId),
  says: ({ says, undo }) => ({ text: says, ...(undo ? { undo: { kind: "round.when", id: undo } } : {}) }),
});

export const cancel = action("schedule.cancel-round", shapes.roundVerbSchema, end.cancelRound, {
  says: ({ title, undo }) => ({
    text: `${title} is cancelled; nothing is asked of you for it.`,
    undo: { kind: "round.state", id: undo },
  }),
});

export const noShow = action("schedule.no-show", shapes.roundVerbSchema, end.noShowRound, {
  says: ({ title, undo }) => ({
    text: `${title}: they did not show. Nothing is asked of you for it.`,
    undo: { kind: "round.state", id: undo },
  }),
});

export const complete = action("schedule.complete-round", shapes.roundVerbSchema, end.completeRound, {
  says: ({ title, undo }) => ({ text: `${title} took place.`, undo: { kind: "round.state", id: undo } }),
});

export const revive = action("schedule.revive-round", shapes.roundVerbSchema, end.reviveRound, {
  says: ({ title, undo }) => ({ text: `${title} is on again.`, undo: { kind: "round.state", id: undo } }),
});

export const removeRound = action("schedule.delete-round", shapes.roundVerbSchema, end.deleteRound, {
  then: ({ applicationId }) => paths.applicationRounds(applicationId),
  says: ({ title, undo }) => ({
    text: `${title} is deleted. It rests for 30 days.`,
    undo: { kind: "round.delete", id: undo },
  }),
});

export const addToPanel = action("schedule.add-person", shapes.addPersonSchema, panel.addPerson);

export const takeOffPanel = action("schedule.remove-person", shapes.panelPersonSchema, panel.removePerson, {
  says: ({ name, undo }) => ({
    text: `${name} is off this round.`,
    undo: { kind: "round.person", id: undo },
  }),
});

export const setAttendance = action("schedule.attendance", shapes.attendanceSchema, panel.setAttendance);

export const settlePlace = action("schedule.place", shapes.placeSchema, panel.settlePlace);
