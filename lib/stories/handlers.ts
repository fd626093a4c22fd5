import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import { editStory } from "@/lib/stories/commands/cards";
import { keepHere } from "@/lib/stories/commands/links";
import { editStorySchema, keepHereSchema } from "@/lib/stories/schema";

export const putStory = savingHandler("stories.edit", editStorySchema, editStory);
export const putHere = savingHandler("stories.keep-here", keepHereSchema, keepHere);
