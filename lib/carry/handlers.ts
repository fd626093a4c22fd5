import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import { takeAlong } from "@/lib/carry/commands/along";
import { takeAlongSchema } from "@/lib/carry/schema";

export const putAlong = savingHandler("carry.along", takeAlongSchema, takeAlong);
