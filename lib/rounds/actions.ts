"use server";
import { action } from "@/lib/accounts/action";
import * as areas from "@/lib/rounds/commands/areas";
import * as live from "@/lib/rounds/commands/live";
import * as panel from "@/lib/rounds/commands/panel";
import * as rounds from "@/lib/rounds/commands/rounds";
import * as shapes from "@/lib/rounds/schema";

export const setReason = action("rounds.reason", shapes.reasonSchema, rounds.setRoundReason);

export const setTheme = action("rounds.theme", shapes.themeSchema, rounds.setTheme);

export const setFormat = action("rounds.format", shapes.formatSchema, rounds.setFormat);

export const setOthers = action("rounds.others", shapes.othersSchema, rounds.setOthersInRunning);

export const addArea = action("rounds.area-add", shapes.addAreaSchema, areas.addArea);

export const editArea = action("rounds.area-edit", shapes.editAreaSchema, areas.editArea);

export const answerArea = action("rounds.area-answer", shapes.answerAreaSchema, areas.answerArea);

export const removeArea = action("rounds.area-remove", shapes.areaIdSchema, areas.removeArea, {
  says: ({ areaId }) => ({ text: "Point removed.", undo: { kind: "area.delete", id: areaId } }),
});

export const setSeat = action("rounds.seat", shapes.seatingSchema, panel.setSeat);

export const setResume = action("rounds.resume", shapes.resumeSchema, panel.setResume);

export const opened = action("rounds.opened", shapes.observedSchema, rounds.recordOpened);

export const keepScratch = action("rounds.scratch", shapes.scratchSchema, live.keepScratch);
