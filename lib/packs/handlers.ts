import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import { savePack } from "@/lib/packs/commands";
import { packSchema } from "@/lib/packs/schema";

export const putPack = savingHandler("packs.save", packSchema, savePack);
