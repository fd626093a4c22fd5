import { putDebriefDraft } from "@/lib/debriefs/handlers";

export const PUT = putDebriefDraft;
