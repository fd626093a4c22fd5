import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import { setWhyHere } from "@/lib/applications/commands/edit-application";
import { whyHereSchema } from "@/lib/applications/schema";

export const putWhyHere = savingHandler("applications.why-here", whyHereSchema, setWhyHere);
