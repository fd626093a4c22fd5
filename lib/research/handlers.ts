import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import { editResearch } from "@/lib/research/commands";
import { editResearchSchema } from "@/lib/research/schema";

export const putResearch = savingHandler("research.edit", editResearchSchema, editResearch);
