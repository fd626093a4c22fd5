"use server";
import { action } from "@/lib/accounts/action";
import * as paths from "@/lib/base/paths";
import * as known from "@/lib/interviewers/commands/known";
import * as people from "@/lib/interviewers/commands/people";
import * as standing from "@/lib/interviewers/commands/standing";
import * as shapes from "@/lib/interviewers/schema";

export const addPerson = action("people.add", shapes.newPersonSchema, people.addPerson, {
  then: ({ id }) => paths.person(id),
});

export const editPerson = action("people.edit", shapes.personSchema, people.editPerson, {
  then: ({ id }) => paths.person(id),
});

export const joinApplication = action("people.join", shapes.joinSchema, standing.joinApplication);

export const setRole = action("people.role", shapes.roleSchema, standing.setRole);

export const setDecisionMaker = action("people.decides", shapes.decisionSchema, standing.setDecisionMaker);

export const setFutureBoss = action("people.boss", shapes.futureBossSchema, standing.setFutureBoss);

export const markFutureBoss = action(
  "people.mark-boss",
  shapes.markFutureBossSchema,
  standing.markFutureBoss,
);

export const setStanding = action("people.standing", shapes.standingSchema, standing.setStanding);

export const removeFromApplication = action(
  "people.remove-part",
  shapes.partKeySchema,
  standing.removeFromApplication,
  { says: ({ mark }) => ({ text: "Taken off this application.", undo: { kind: "part.remove", id: mark } }) },
);

export const setCares = action("people.cares", shapes.caresSchema, known.setCares);

export const setAngle = action("people.angle", shapes.angleSchema, known.setAngle);

export const setTone = action("people.tone", shapes.toneSchema, known.setTone);

export const addHook = action("hooks.add", shapes.hookSchema, known.addHook);

export const editHook = action("hooks.edit", shapes.editHookSchema, known.editHook);

export const deleteHook = action("hooks.delete", shapes.personKeySchema, known.deleteHook, {
  says: (_, { id }) => ({ text: "Line deleted.", undo: { kind: "hook.delete", id } }),
});

export const addFact = action("facts.add", shapes.factSchema, known.addFact);

export const editFact = action("facts.edit", shapes.editFactSchema, known.editFact);

export const deleteFact = action("facts.delete", shapes.personKeySchema, known.deleteFact, {
  says: (_, { id }) => ({ text: "Fact deleted.", undo: { kind: "fact.delete", id } }),
});

export const readUp = action("people.read-up", shapes.readUpSchema, known.readUp);
