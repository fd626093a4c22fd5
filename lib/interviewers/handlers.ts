import "server-only";
import { z } from "zod";
import { ownedHandler, savingHandler } from "@/lib/accounts/handler";
import { editFact, editHook, setAngle, setCares, setTone } from "@/lib/interviewers/commands/known";
import { setStanding } from "@/lib/interviewers/commands/standing";
import { suggestPeople } from "@/lib/interviewers/queries/suggest";
import {
  angleSchema,
  caresSchema,
  editFactSchema,
  editHookSchema,
  standingSchema,
  toneSchema,
} from "@/lib/interviewers/schema";

export const putCares = savingHandler("people.cares", caresSchema, setCares);

export const putAngle = savingHandler("people.angle", angleSchema, setAngle);

export const putTone = savingHandler("people.tone", toneSchema, setTone);

export const putStanding = savingHandler("people.standing", standingSchema, setStanding);

export const putHook = savingHandler("hooks.edit", editHookSchema, editHook);

export const putFact = savingHandler("facts.edit", editFactSchema, editFact);

/** GET ?q=&applicationId= answers at most eight people, those of the application first. */
export const suggest = ownedHandler("people.suggest", async (owner, request) => {
  const params = new URL(request.url).searchParams;
  const applicationId = z.uuid().safeParse(params.get("applicationId"));
  return Response.json(
    await suggestPeople(owner, {
      q: (params.get("q") ?? "").slice(0, 120),
      applicationId: applicationId.success ? applicationId.data : null,
    }),
  );
});
