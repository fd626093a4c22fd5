"use server";
import { action } from "@/lib/accounts/action";
import * as paths from "@/lib/base/paths";
import { personKeySchema } from "@/lib/interviewers/schema";
import * as people from "@/lib/schedule/commands/people";

export const deletePerson = action("people.delete", personKeySchema, people.deletePerson, {
  then: () => paths.people(),
  says: ({ id, name }) => ({
    text: `${name} and your notes on them are deleted.`,
    undo: { kind: "person.delete", id },
  }),
});

export const anonymisePerson = action("people.anonymise", personKeySchema, people.anonymisePerson, {
  then: ({ id }) => paths.person(id),
  says: ({ name }) => ({ text: `From now on this is “${name}”.` }),
});
